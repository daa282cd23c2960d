// Correct typed totals must be updated when amounts above them are corrected.
import { difference, sum, sumOf } from "../../budget/amount";
import type { Budget, Figure } from "../../budget/budget";
import { allLines, sectionColumns } from "../../budget/sums";
import { footTotals } from "../../formula-model/foot-totals";

/** New amounts in t.kr., by figure; null empties it. */
export type Changes = ReadonlyMap<Figure, number | null>;

/** The changes, plus every typed total of a line, a section or the foot that added up before and would not after. */
export function withTypedTotals(budget: Budget, changes: Changes): Changes {
  const after = new Map(changes);
  const now = (figure: Figure): number => figure.value ?? 0;
  const then = (figure: Figure): number => (after.has(figure) ? (after.get(figure) ?? 0) : now(figure));
  /** Formulas update themselves, typed totals that were right are retyped; the others stay. */
  const follow = (total: Figure, parts: readonly Figure[]): void => {
    if (changes.has(total) || (total.formula === null && total.value === null)) return;
    const by = sumOf(parts, (part) => difference(then(part), now(part)));
    if (by !== 0 && (total.formula !== null || difference(sumOf(parts, now), now(total)) === 0)) after.set(total, sum([now(total), by]));
  };
  for (const { line } of allLines(budget)) follow(line.total, line.years);
  for (const section of budget.sections) section.sum.figures.forEach((figure, index) => follow(figure, sectionColumns(section)[index]!));
  const { totals, cofinancingTotal, sections } = budget;
  for (const { figure, pick } of footTotals(budget))
    follow(
      figure,
      sections.flatMap(({ sum: row }) => pick(row)),
    );
  if (cofinancingTotal) follow(cofinancingTotal, totals.cofinancing);
  return new Map([...after].filter(([figure]) => changes.has(figure) || figure.formula === null));
}
