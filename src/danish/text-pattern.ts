// Turns a description's texts into patterns: `*` matches any characters, `X%` a share. Spelling, case, spaces and quotes are ignored.
import { foldLabel } from "./fold";

/** Letters and digits of a folded text: spaces, brackets and slashes differ between copies. */
const lettersOf = (text: string): string => foldLabel(text).replace(/[^\p{L}\p{N}]/gu, "");

/** `(t.kr.)` or `i kr.` after a label. */
const UNIT = "(?:i?t?kr)?";

/** For a whole label, against its key (labels.ts): `Medfin*kommun*`. */
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
