// A date with its time as people write it, alike on every screen and on the command line.
import type { Language } from "./sentences";

/** `2026-01-02T03:04:05Z` → "02-01-2026 kl. 04.04", in the reader's time zone; the text itself if it is not a time. */
export function formatMoment(iso: string, language: Language): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const two = (number: number): string => String(number).padStart(2, "0");
  const time = [at.getHours(), at.getMinutes()].map(two);
  if (language === "da") return `${two(at.getDate())}-${two(at.getMonth() + 1)}-${String(at.getFullYear())} kl. ${time.join(".")}`;
  return `${at.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })} at ${time.join(":")}`;
}
