// Small tools for written names: quotation marks, closing punctuation, leading numbers.
import { BULLET, CHAPTER, LETTERED } from "./lexicon";

const BULLET_IN_FRONT = new RegExp(`^\\s*${BULLET}`, "u");
const CHAPTER_IN_FRONT = new RegExp(`^\\s*${CHAPTER}(?=\\p{L})`, "iu");
/** "1.", "2.1", "a)", "A1.", "AB.", "2 –" before a capital. */
const NUMBER_IN_FRONT = new RegExp(
  `^\\s*(?:\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s|(?:\\d{1,2}|[a-hA-H]|[A-H]{2})\\s*[.)]\\s|\\d{1,2}\\s+[–—-]\\s|${LETTERED})\\s*(?=["“”„«]?\\p{Lu})`,
  "u",
);
const OPENING_QUOTE = /^["'“”„«»‘’‚]+/;
const CLOSING_QUOTE = /["'“”„«»‘’‚]+$/;

/** Without quotation marks around the whole; marks inside stay. */
export function stripQuotes(text: string): string {
  const trimmed = text.trim();
  return OPENING_QUOTE.test(trimmed) && CLOSING_QUOTE.test(trimmed)
    ? trimmed.replace(OPENING_QUOTE, "").replace(CLOSING_QUOTE, "").trim()
    : trimmed;
}

/** Without punctuation and dashes at the end: "Sjakbajs.", "Leder for Fritidsjobordningen:". */
export function stripClosing(text: string): string {
  return text.replace(/[\s.:;,–—-]+$/, "").trim();
}

/** Without a leading bullet or number: "• Café Nora", "2.1 Café Nora", "a) Café Nora". A number must precede a capital: "2. chance" is a name. */
export function stripNumbering(text: string): string {
  return text.replace(CHAPTER_IN_FRONT, "").replace(BULLET_IN_FRONT, "").replace(NUMBER_IN_FRONT, "").trim();
}

/** Joins the lines of one value; a word hyphenated at a line's end is made whole. */
export function joinLines(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    if (text === "") text = line;
    else if (!isHyphenated(text, line)) text = `${text} ${line}`;
    else text = (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text.slice(0, -1) : text) + line;
  }
  return text.replace(/\s+/g, " ").trim();
}

/** "beskæf-" + "tigelse" is one word, "UU-" + "vejledning" and "15-25-" + "årige" keep their hyphen; "ansvars-" + "og rollefordeling" are two. */
function isHyphenated(before: string, after: string): boolean {
  return /[\p{L}\d]-$/u.test(before) && /^\p{L}/u.test(after) && !/^(?:og|eller|samt|til)\b/.test(after);
}

/** A word in capitals on its own line is a heading if nothing is bold. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{5}/u.test(text) && text === text.toUpperCase();
}
