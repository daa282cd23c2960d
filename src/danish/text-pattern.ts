// Puts patterns together: from tables of words, and from a description's texts, where `*` matches any characters and `X%` a share.
import { foldLabel } from "./fold";

/** Any of these, as the source of a regular expression: each row is one alternative or several with `|` between them. */
export const oneOf = (...rows: readonly string[]): string => `(?:${rows.join("|")})`;

/** Any of these as a whole word, for the flag `u`. */
export const wholeWord = (...rows: readonly string[]): string => String.raw`(?<!\p{L})${oneOf(...rows)}(?!\p{L})`;

/** Letters and digits of a folded text: spaces, brackets and slashes differ between copies. */
const lettersOf = (text: string): string => foldLabel(text).replace(/[^\p{L}\p{N}]/gu, "");

/** `(t.kr.)` or `i kr.` after a label. */
const UNIT = "(?:i?t?kr)?";

/** For a whole label, against its key (labels.ts): `Medfin*kommun*`. Spelling, case, spaces and quotes are ignored. */
export function labelPattern(texts: readonly string[]): RegExp {
  const forms = texts.map((text) => text.split("*").map(lettersOf).join(".*"));
  return new RegExp(`^(?:${[...new Set(forms)].join("|")})${UNIT}$`);
}

const SHARE = String.raw`(?:\d+(?:[.,]\d+)?|x)\s*%`;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

function wordsPattern(text: string): string {
  const parts = text.split("*").map((part) => {
    const folded = foldLabel(part);
    const words = folded.split(" ").filter((word) => word !== "");
    return words.map((word) => (/^x%$/.test(word) ? SHARE : escape(word))).join(String.raw`\s*`);
  });
  return parts.join(".*");
}

/** For how a text begins, against its {@link foldLabel}: `Projektleder X%`. */
export function beginningPattern(texts: readonly string[]): RegExp {
  return new RegExp(`^(?:${texts.map(wordsPattern).join("|")})`);
}
