// The user's language and theme, remembered in the browser.
import { useEffect, useState } from "react";
import { loadEnglish } from "../../danish/english";
import type { Language } from "../../report/sentences";

const LANGUAGE_KEY = "budgettjek.language";
const THEME_KEY = "budgettjek.theme";
const PANE_KEY = "budgettjek.pane-width";
const FIT_KEY = "budgettjek.fit-width";
const VISIT_KEY = "budgettjek.visited";

/** A browser may deny storage: then nothing is remembered, and everything else works. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

/** Loads the texts that the language needs. */
export const loadTexts = (language: Language): Promise<void> => (language === "en" ? loadEnglish() : Promise.resolve());

/** Danish until the user chooses English. */
export function rememberedLanguage(): Language {
  return remembered(LANGUAGE_KEY) === "en" ? "en" : "da";
}

/** Starts with the remembered language, whose words are loaded; another is shown once its words are. */
export function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  return [
    language,
    (chosen) => {
      remember(LANGUAGE_KEY, chosen);
      void loadTexts(chosen).then(() => setLanguage(chosen));
    },
  ];
}

/** The pane's width in pixels as the user set it; undefined if they never moved it. */
export function rememberedPaneWidth(): number | undefined {
  const width = Number(remembered(PANE_KEY) ?? Number.NaN);
  return Number.isFinite(width) ? width : undefined;
}

export function rememberPaneWidth(width: number): void {
  remember(PANE_KEY, String(width));
}

/** Whether sheets are fitted to the grid's width. */
export function useFit(): [boolean, (fits: boolean) => void] {
  const [fits, setFits] = useState(() => remembered(FIT_KEY) === "yes");
  return [
    fits,
    (chosen) => {
      remember(FIT_KEY, chosen ? "yes" : "no");
      setFits(chosen);
    },
  ];
}

/** Whether this browser was used before; records that it now has been. */
export function rememberVisit(): boolean {
  const before = remembered(VISIT_KEY) !== null;
  remember(VISIT_KEY, "yes");
  return before;
}

/** Follows the system until the user chooses. */
export function useTheme(): [boolean, (dark: boolean) => void] {
  const [chosen, setChosen] = useState(() => remembered(THEME_KEY));
  const [system, setSystem] = useState(() => window.matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setSystem(query.matches);
    query.addEventListener("change", follow);
    return () => {
      query.removeEventListener("change", follow);
    };
  }, []);
  return [
    chosen === null ? system : chosen === "dark",
    (dark) => {
      remember(THEME_KEY, dark ? "dark" : "light");
      setChosen(dark ? "dark" : "light");
    },
  ];
}
