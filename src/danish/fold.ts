// Folds Danish text, so that spelling slips do not hide that two labels are the same.

import { memoize } from "./memoize";

/** Apostrophes, quotation marks, soft hyphens, zero-width characters. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff'"´`’‘‚‛“”„«»]/g;

const CLOSING = " .:;,";

/** Lower case, uniform spaces, no apostrophes or quotation marks, no closing punctuation: for the template's labels. */
export const foldLabel = memoize((text) => {
  const folded = text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  let end = folded.length;
  while (end > 0 && CLOSING.includes(folded.charAt(end - 1))) end--;
  return folded.slice(0, end);
});

const ACCENTS = /[\u0300-\u036f]/g;

/** {@link foldLabel} without accents, hyphens and spaces beside them, and with æ, ø, å written out: for names people write. */
export const foldName = memoize((text) =>
  foldLabel(text)
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .normalize("NFD")
    .replace(ACCENTS, "")
    .replace(/[-/&+,.:;()]+/g, " ")
    .replace(/\s+/g, " ")
    .trim(),
);
