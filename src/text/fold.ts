// Folding of Danish text, so that spelling slips do not hide that two labels are the same.

/** Apostrophes, quotation marks, soft hyphens, zero-width characters. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff'"´`’‘‚‛“”„«»]/g;

/** Lower case, one kind of space, no apostrophes or quotation marks, no closing punctuation: for the labels of the template. */
export function foldLabel(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\s.:;,]+$/, "");
}

const ACCENTS = /[\u0300-\u036f]/g;

/** {@link foldLabel} without accents, hyphens and spaces at their sides, and with æ, ø, å written out: for names that people write. */
export function foldName(text: string): string {
  return foldLabel(text)
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .normalize("NFD")
    .replace(ACCENTS, "")
    .replace(/[-/&+,.:;()]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
