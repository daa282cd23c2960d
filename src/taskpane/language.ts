// The pane's language, and loading its English words: only when English is shown.
import { loadEnglish } from "../danish/english";
import type { Language } from "../report/sentences";
import type { Settings } from "./memory";

/** First the user's own choice, then the host's language (BCP 47). */
export function languageOf(settings: Settings, displayLanguage: string): Language {
  if (settings.language !== "auto") return settings.language;
  return /^da(?![a-z])/i.test(displayLanguage) ? "da" : "en";
}

/** Loads what the language needs. Rejects if the words cannot be fetched. */
export async function loadWords(language: Language): Promise<void> {
  if (language === "en") await loadEnglish();
}
