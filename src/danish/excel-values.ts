// Danish Excel's names for its errors, for those that have one, and for logical values.
import type { Localised } from "./localised";

/** Microsoft's own for FEJLTYPE, and those of newer Excel; #CONNECT!, #UNKNOWN!, #BUSY! and #PYTHON! are left in English. */
const NAMES: Readonly<Record<string, string>> = {
  "#REF!": "#REFERENCE!",
  "#VALUE!": "#VÆRDI!",
  "#DIV/0!": "#DIVISION/0!",
  "#NAME?": "#NAVN?",
  "#N/A": "#I/T",
  "#NULL!": "#NUL!",
  "#GETTING_DATA": "#HENTER_DATA",
  "#SPILL!": "#OVERLØB!",
  "#CALC!": "#BEREGN!",
  "#BLOCKED!": "#BLOKERET!",
  "#FIELD!": "#FELT!",
  "#EXTERNAL!": "#EKSTERN!",
};

/** An error as Excel shows it in each language. */
export function errorName(error: string): Localised {
  return { da: NAMES[error] ?? error, en: error };
}

/** The error that Danish Excel calls by a name of its own; undefined where it has none. */
export function errorOfName(name: string): string | undefined {
  const folded = name.toUpperCase();
  return Object.keys(NAMES).find((error) => NAMES[error] === folded);
}

/** A logical value as Excel shows it in each language. */
export function truthName(value: boolean): Localised {
  return value ? { da: "SAND", en: "TRUE" } : { da: "FALSK", en: "FALSE" };
}
