// Parses amounts as Danes write them.

/** Spaces used as thousand separators or for nothing: plain, non-breaking, narrow and thin. */
const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const UNIT = /^(?:t\.? ?kr\.?|tkr\.?|kr\.?|dkk)$/;
const WHOLE = /^(?:\d{1,15}|\d{1,3}(?:\.\d{3}){1,4}|\d{1,3}(?: \d{3}){1,4})$/;
const FIGURE = /^(?<before>[a-z. ]*?) ?(?<sign>[-+]?) ?(?<whole>\d[\d. ]*?)(?:,(?<decimals>\d+)|,[-=]*)?\.? ?(?<after>[a-z. ]*)$/;

type AmountUnit = "kr" | "t.kr.";

/** A number written as text, and the unit the text names. */
interface WrittenAmount {
  readonly value: number;
  readonly unit: AmountUnit | null;
}

/**
 * Reads `1.310`, `1 310`, `25 kr.`, `25,-`, `kr. 25`, `25,4`, `25.`, `-7`, `1.310,50`, `25 t.kr.`; null for anything that is not
 * certainly one number: `1.31` and `1,310` may use the separator of another language.
 */
export function parseWrittenAmount(text: string): WrittenAmount | null {
  const plain = text
    .replace(SPACES, " ")
    .trim()
    .replace(/^'/, "")
    .replace(/[‐-―−]/g, "-")
    .toLowerCase();
  const groups = FIGURE.exec(plain)?.groups;
  if (!groups) return null;
  const { before = "", sign = "", whole = "", decimals = "", after = "" } = groups;
  const units = [before.trim(), after.trim()].filter((word) => word !== "");
  const [unit] = units;
  if (units.length > 1 || (unit !== undefined && !UNIT.test(unit)) || !WHOLE.test(whole)) return null;
  // Three decimals may be a thousand separator of another language; 0,125 may not.
  if (decimals.length === 3 && whole !== "0" && !/[. ]/.test(whole)) return null;
  const digits = whole.replace(/[. ]/g, "");
  if (digits.length + decimals.length > 15) return null;
  const value = Number(`${sign}${digits}.${decimals || "0"}`);
  return { value: value === 0 ? 0 : value, unit: unit === undefined ? null : unit.startsWith("t") ? "t.kr." : "kr" };
}

/** The number of {@link parseWrittenAmount}, whatever its unit. */
export function parseAmount(text: string): number | null {
  return parseWrittenAmount(text)?.value ?? null;
}
