// Danish Excel's names for its errors, for those that have one.
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
