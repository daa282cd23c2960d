// Whether a formula plainly adds up certain cells and nothing else, as the template's own formulas do.
import { sumOf } from "../budget/amount";
import type { Figure } from "../budget/budget";
import { parseTerms, type Term } from "../formulas/terms";
import { cellCount, isInside } from "../workbook/address";

/** Whether a cell's formula adds each of some cells once, subtracts each of others once, and counts nothing else. */
export function addsPlainly({ formula }: Figure, plus: readonly Figure[], minus: readonly Figure[] = []): boolean {
  const parsed = formula === null ? undefined : parseTerms(formula);
  if (!parsed?.isPlain || parsed.constant !== 0 || parsed.terms.some(({ skipsSubtotals }) => skipsSubtotals)) return false;
  const [added, taken] = [1, -1].map((sign) => parsed.terms.filter(({ factor }) => factor === sign)) as [Term[], Term[]];
  return added.length + taken.length === parsed.terms.length && areExactly(added, plus) && areExactly(taken, minus);
}

function areExactly(terms: readonly Term[], figures: readonly Figure[]): boolean {
  return (
    sumOf(terms, ({ area }) => cellCount(area)) === figures.length &&
    figures.every(({ row, column }) => terms.some(({ area }) => isInside(area, row, column)))
  );
}
