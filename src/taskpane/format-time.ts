// A date and time as people write it.
import type { Language } from "../report/sentences";

/** ISO time to short date and time in this machine's time zone. */
export function formatTime(at: string, language: Language): string {
  return new Date(at).toLocaleString(language === "da" ? "da-DK" : "en-GB", { dateStyle: "short", timeStyle: "short" });
}
