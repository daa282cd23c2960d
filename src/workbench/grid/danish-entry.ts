// Parses what a Dane types into a cell: 1.310 is one thousand three hundred and ten, 25,4 has a decimal.
import { parseDate } from "../../danish/date";

type Entry =
  | { readonly kind: "number"; readonly value: number }
  /** A share typed with its sign: `25,4 %` is 0.254. */
  | { readonly kind: "percent"; readonly value: number }
  /** An ISO date. */
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "logical"; readonly value: boolean }
  /** In en-US notation, with its leading "=". */
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "text"; readonly text: string };

const NUMBER = /^([+\-−]?)(\d{1,3}(?:[.  ]\d{3})+|\d+)?(?:,(\d*))?$/;
const DATE = /^\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})$/;

/**
 * Parses text as Danish Excel does. Text that it does not read as a number (`25.4`, `1.31`, `25 kr.`) stays text, and the check reports
 * it.
 */
export function parseEntry(typed: string): Entry {
  const text = typed.trim();
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: toEnglishFormula(text) };
  const percent = /\s*%$/.exec(text);
  const value = parseDanishNumber(percent ? text.slice(0, percent.index) : text);
  if (value !== undefined) return percent ? { kind: "percent", value: value / 100 } : { kind: "number", value };
  const date = DATE.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDate(text) : null;
  if (date !== null) return { kind: "date", date };
  const logical = /^(?:(SAND)|FALSK)$/i.exec(text);
  if (logical) return { kind: "logical", value: logical[1] !== undefined };
  return { kind: "text", text: typed };
}

/** `-1.310,5` to -1310.5; undefined for what Danish Excel reads as text. */
export function parseDanishNumber(text: string): number | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", decimals = ""] = match;
  if (whole === "" && decimals === "") return undefined;
  const number = Number(`${whole.replace(/\D/g, "") || "0"}.${decimals || "0"}`);
  return sign === "-" || sign === "−" ? -number : number;
}

/** Formats a number as a Dane writes it, with every digit: for editing the cell. */
export function formatForEntry(value: number): string {
  return String(value).replace(".", ",");
}

/** Danish names of the functions a budget may need; most others are typed by their English name. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  HVIS: "IF",
  OG: "AND",
  ELLER: "OR",
  IKKE: "NOT",
  AFRUND: "ROUND",
  "RUND.OP": "ROUNDUP",
  "RUND.NED": "ROUNDDOWN",
  MIDDEL: "AVERAGE",
  MAKS: "MAX",
  "SUM.HVIS": "SUMIF",
  TÆL: "COUNT",
  TÆLV: "COUNTA",
  "TÆL.HVIS": "COUNTIF",
  PRODUKT: "PRODUCT",
  HELTAL: "INT",
  NUMERISK: "ABS",
  "HVIS.FEJL": "IFERROR",
  SAND: "TRUE",
  FALSK: "FALSE",
};

/** A logical value or a function in a formula; part of a name or of a longer word is neither. */
const WORD = /(?<![\p{L}\p{N}_.$])(?:(?:SAND|FALSK)(?![\p{L}\p{N}_.!])|[A-ZÆØÅ][A-ZÆØÅ.]*(?=\())/giu;

/** `=HVIS(A1>0,5;1;2)` to `=IF(A1>0.5,1,2)`. A formula without semicolons that is already English is returned unchanged. */
export function toEnglishFormula(formula: string): string {
  const parts = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/);
  const danish = parts.some((part, place) => place % 2 === 0 && part.includes(";"));
  return parts
    .map((part, place) => {
      if (place % 2 === 1) return part;
      const named = part.replace(WORD, (name) => FUNCTIONS[name.toUpperCase()] ?? name);
      const calls = /\(/.test(part) && !danish;
      const decimals = calls ? named : named.replace(/(\d),(?=\d)/g, "$1.");
      return decimals.replace(/;/g, ",");
    })
    .join("");
}
