// Compares a document's economy table in kroner with the budget's figures in t.kr.
import type { Economy } from "../../agreements/agreement";
import { difference, settle } from "../../budget/amount";
import type { Argument, Localised } from "../../danish/localised";

const KRONER = 1000;

const NAMES: Readonly<Record<keyof Figures, Localised>> = {
  total: { da: "I alt", en: "Total" },
  lbf: { da: "LBF", en: "LBF" },
  cofinancing: { da: "Medfinansiering", en: "Co-financing" },
};

/** t.kr. */
interface Figures {
  readonly lbf: number;
  readonly cofinancing: number;
  readonly total: number;
}

interface EconomyDifference {
  /** Kroner: the budget's figure, the document's, and document − budget, for the first figure that differs. */
  readonly expected: number;
  readonly found: number;
  readonly difference: number;
  /** Which figure it is, and both values in kroner, to fill a message. */
  readonly args: Readonly<Record<"figure" | "found" | "expected", Argument>>;
}

/** The first of total, LBF and co-financing that differs between table and budget; null if all that the table states agree. */
export function compareEconomy(economy: Economy, figures: Figures): EconomyDifference | null {
  for (const key of ["total", "lbf", "cofinancing"] as const) {
    const found = economy[key];
    const expected = settle(figures[key] * KRONER);
    if (found === null || difference(found, expected) === 0) continue;
    return {
      expected,
      found,
      difference: difference(found, expected),
      args: { figure: NAMES[key], found, expected },
    };
  }
  return null;
}
