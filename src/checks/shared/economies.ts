// Holds a document's economy table in kroner against the budget's figures in t.kr.
import type { Economy } from "../../agreements/agreement";
import { difference, settle } from "../../budget/amount";
import type { Argument } from "../../danish/localised";

const KRONER = 1000;
const UNKNOWN = { da: "ikke oplyst", en: "not given" };

/** t.kr. */
export interface Figures {
  readonly lbf: number;
  readonly cofinancing: number;
  readonly total: number;
}

export interface EconomyDifference {
  /** Kroner: the budget's figure, the document's, and document − budget, of the first figure that differs. */
  readonly expected: number;
  readonly found: number;
  readonly difference: number;
  /** All six figures in kroner, to fill a message. */
  readonly args: Readonly<Record<"documentLbf" | "documentCofinancing" | "documentTotal" | "lbf" | "cofinancing" | "total", Argument>>;
}

/** The first figure of total, LBF, co-financing in which the table differs from the budget; null where all that it states agree. */
export function compareEconomy(economy: Economy, figures: Figures): EconomyDifference | null {
  for (const key of ["total", "lbf", "cofinancing"] as const) {
    const found = economy[key];
    const expected = settle(figures[key] * KRONER);
    if (found === null || difference(found, expected) === 0) continue;
    return {
      expected,
      found,
      difference: difference(found, expected),
      args: {
        documentLbf: economy.lbf ?? UNKNOWN,
        documentCofinancing: economy.cofinancing ?? UNKNOWN,
        documentTotal: economy.total ?? UNKNOWN,
        lbf: settle(figures.lbf * KRONER),
        cofinancing: settle(figures.cofinancing * KRONER),
        total: settle(figures.total * KRONER),
      },
    };
  }
  return null;
}
