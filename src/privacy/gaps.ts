// What is left dangling when a person is removed from a text: words that only introduced the name, brackets, doubled punctuation.
import { anyOf } from "../danish/word-list";

/** Marks the place of a removed e-mail or number. */
export const MARK = "\u0001";
/** Marks the place of a person's name. */
export const NAME = "\u0002";

/** Ends a clause. */
const END = "(?=\\s*(?:[.,;)]|$))";
const NAMES = new RegExp(`${NAME}(?:\\s*(?:,|og|samt|eller|&|/)\\s*${NAME})+`, "g");
/** What only introduced the removed person, in the order it is removed. */
const GAPS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${NAME}\\s*\\((?:tlf|telefon|mobil|mail|e-mail)?[.:]*\\s*${MARK}\\s*\\)`, "giu"), NAME],
  [new RegExp(`(?<!\\p{L})(?:hr\\.?|fru|frk\\.?|dr\\.?|herr?e?)\\s*${NAME}`, "giu"), NAME],
  [NAMES, NAME],
  // "hos Kirsten Hansen, Ahornvej 12, 2. tv."
  [
    new RegExp(
      `${NAME},?\\s+(?:\\p{Lu}[\\p{L}.]*\\s){0,2}[\\p{L}.]*` +
        `${anyOf("vej; gade; allé; stræde; plads; torv; vænge(t); parken; have; haven; toften; bakken")}\\s+\\d{1,3}\\s?[A-Za-z]?(?![\\p{L}\\d])` +
        "(?:,?\\s*(?:st|\\d{1,2})\\.?\\s*(?:sal)?\\.?,?\\s*(?:tv|th|mf)?\\.?(?!\\p{L}))?",
      "giu",
    ),
    NAME,
  ],
  [new RegExp(`(?:^|\\s)v/\\s*${NAME}`, "giu"), ""],
  [new RegExp(`(?<=(?<!\\p{L})(?:når|hvis|mens|da|hvor|at|fordi)\\s+)${NAME}(?=\\s+\\p{Ll})`, "giu"), "vedkommende"],
  // "(Hanne og Pia deler stillingen)"
  [new RegExp(`\\(\\s*${NAME}\\s+\\p{Ll}[^()]*\\)`, "gu"), ""],
  // "i samarbejde med Pia fra ungdomsskolen"
  [new RegExp(`(?<=(?<!\\p{L})(?:med|af|ved|v/)\\s+)${NAME}\\s+(?:fra|i|hos)\\s+(?=\\p{L})`, "giu"), ""],
  [new RegExp(`(?:\\s+(?:er|bliver|blev|skal|kan|vil))?\\s+\\p{Ll}+(?:es|et)\\s+(?:af|ved)\\s+${NAME}${END}`, "gu"), ""],
  [new RegExp(`\\s+under\\s+ledelse\\s+af\\s+(?:\\p{L}+\\s+)?${NAME}`, "giu"), ""],
  [new RegExp(`[\\s,:–-]*(?<!\\p{L})(?:i\\s+samarbejde|sammen|i\\s+kontakt)\\s+med\\s+${NAME}${END}`, "giu"), ""],
  [
    new RegExp(
      `(?<=[\\p{L}\\d)\\s])[,(–:;-]\\s*(?:ansvarlig|ansv\\.|tovholder|kontakt(?:person)?|træner|instruktør)\\s*:?\\s*${NAME}`,
      "giu",
    ),
    NAME,
  ],
  [
    new RegExp(
      `(?<!\\p{L})(?:og\\s+)?(?:sammen\\s+)?(?:ved|v\\.|(?:med|af|hos|fra|til|(?<!,\\s)(?:og|samt))(?=\\s+${NAME}(?!\\s+(?:og|samt)\\s)))\\s+${NAME}`,
      "giu",
    ),
    "",
  ],
  [new RegExp(`(?<=(?<!\\p{L})(?:med|af|hos|fra|til)\\s+)${NAME}\\s+(?:og|samt)\\s+`, "giu"), ""],
  [new RegExp(`\\s+er\\s+${NAME}${END}`, "gu"), ""],
  [new RegExp(`${NAME}\\s*(?:,|og|samt)\\s+(?=\\p{L})`, "gu"), ""],
  [new RegExp(`(?<!kontaktpersoner|kontaktperson|kontakt|ansvarlig|tovholder|navn)\\s*[:–-]\\s*[${NAME}${MARK}]+${END}`, "giu"), ""],
];

/** What led to a number or an address that is no longer there. */
const EMPTY_CONTACT = new RegExp(
  "(?<!\\p{L})(?:(?:på|via|og|eller)\\s+)?" +
    "(?:tlf|telefon|telefonnummer|mobil|mob|mail|e-mail|email|cpr(?:-?nr)?|(?:kontakt|att)(?=[.:]))[.:]*\\s*(?=[,.;)]|$)",
  "giu",
);

/**
 * Removes the marks for persons and contact details from a text, with the words that only led to them.
 * @param whole the text is a name: brackets around a person are removed too
 */
export function tidyGaps(marked: string, whole: boolean): string {
  const filled = whole ? marked.replace(new RegExp(`\\s*\\((?!\\s*C\\s?F\\s?B\\s?U)[^()]*${NAME}[^()]*\\)`, "giu"), "") : marked;
  return GAPS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), filled)
    .replace(new RegExp(`[${MARK}${NAME}]`, "g"), "")
    .replace(EMPTY_CONTACT, "")
    .replace(/(?:^|\s)v\/\s*(?=,|\s|$)/g, " ")
    .replace(/(?<!\p{L})(?:kontaktpersoner|kontaktperson|kontakt|ansvarlig|tovholder|navn)\s*:\s*(?=[.,;]|$)/giu, "")
    .replace(/\(\s*(?:ring|skriv|kontakt|ansvarlig|ansv\.|tovholder|mail|tlf\.?)?(?:\s+(?:på|til))?\s*[,;:.–-]*\s*\)/gi, "")
    .replace(/\s+([,.;:)])/g, "$1")
    .replace(/\(\s*[,;]?\s*/g, "(")
    .replace(/\s*[,;:–-]+\s*(?=[).;]|$)/g, "")
    .replace(/([,;:])(?:\s*[,;:])+/g, "$1")
    .replace(/\.\.(?!\.)/g, ".")
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.–-]+|[\s,;–-]+$/g, "")
    .trim();
}
