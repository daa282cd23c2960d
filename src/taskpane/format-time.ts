// A moment as people write it.
import type { Language } from "../report/sentences";

/** ISO time to short date and time of this machine's zone. */
export function formatTime(at: string, language: Language): string {
  return new Date(at).toLocaleString(language === "da" ? "da-DK" : "en-GB", { dateStyle: "short", timeStyle: "short" });
}
