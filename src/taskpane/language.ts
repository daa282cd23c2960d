// Which language the pane speaks, and the loading of its English words: they come when English is shown, and not before.
import { loadEnglish } from "../danish/english";
import type { Language } from "../report/sentences";
import type { Settings } from "./memory";

/** The user's own choice first, then the host's language (BCP 47). */
export function languageOf(settings: Settings, displayLanguage: string): Language {
  if (settings.language !== "auto") return settings.language;
  return /^da\b/i.test(displayLanguage) ? "da" : "en";
}

/** Loads what the language needs. Rejects where the words cannot be fetched. */
export async function loadWords(language: Language): Promise<void> {
  if (language === "en") await loadEnglish();
}
