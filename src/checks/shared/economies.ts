// Compares a document's economy table in kroner with the budget's figures in t.kr.
import type { Agreement, Economy } from "../../agreements/agreement";
import { difference, settle } from "../../budget/amount";
import type { Budget, Section } from "../../budget/budget";
import { hasError, keyFigures, sectionCofinancing, sectionExpenses, sectionPaidBy } from "../../budget/sums";
import type { Argument, Localised } from "../../danish/localised";
import { findSection } from "./documents";

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

/** An agreement's amounts in kroner and what they are compared with. */
interface ComparableEconomy {
  readonly agreement: Agreement;
  readonly economy: Economy;
  /** Its area's section; null for the strategic agreement, which speaks of the whole budget. */
  readonly section: Section | null;
  readonly figures: Figures;
}

/** The agreements whose amounts can be compared: what they speak of is in the budget, without an error value. */
export function comparableEconomies(budget: Budget, agreements: readonly Agreement[] | null): ComparableEconomy[] {
  const hasErrors = ({ lines }: Section): boolean => lines.some((line) => hasError(line.figures));
  return (agreements ?? []).flatMap((agreement): ComparableEconomy[] => {
    const { economy, kind } = agreement;
    if (!economy) return [];
    if (kind === "strategic-agreement")
      return budget.sections.some(hasErrors) ? [] : [{ agreement, economy, section: null, figures: keyFigures(budget) }];
    const section = findSection(budget, agreement);
    if (!section || hasErrors(section)) return [];
    const figures = { lbf: sectionPaidBy(section, "lbf"), cofinancing: sectionCofinancing(section), total: sectionExpenses(section) };
    return [{ agreement, economy, section, figures }];
  });
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
