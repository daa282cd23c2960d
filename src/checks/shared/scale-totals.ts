// Counts the typed totals that fail because of amounts in another unit.
import { difference, sum, sumOf } from "../../budget/amount";
import type { Budget, Figure, Section } from "../../budget/budget";
import { isTyped, sectionColumnSums } from "../../budget/sums";
import { memoizeByObject } from "../../danish/memoize";
import { rescaled, type Unit } from "./scale-unit";

/** By a row's figures, how much each column of a section changes when these figures are in the right unit, t.kr. */
function changesIn({ lines, sum: { figures, years } }: Section, changed: ReadonlySet<Figure>, unit: Unit): readonly number[] {
  const by = (figure: Figure): number => (changed.has(figure) ? difference(rescaled(figure.value!, unit), figure.value!) : 0);
  return figures.map((_, index) =>
    sumOf(lines, (line) => (index === years.length && line.total.formula !== null ? sumOf(line.years, by) : by(line.figures[index]!))),
  );
}

const footOf = ({ totals }: Budget): readonly Figure[] => [...totals.years, totals.total, totals.lbf];

const sumOfColumn = ({ sections }: Budget, index: number): number => sumOf(sections, (section) => section.sum.figures[index]!.value);

/** How many typed Sums, and typed totals of the years and of LBF, are not what they should be now: no amounts can mend more. */
export const countFailing = memoizeByObject((budget: Budget) => {
  const sums = sumOf(budget.sections, (section) => {
    const { figures } = section.sum;
    return figures.filter((figure, index) => isTyped(figure) && difference(figure.value!, sectionColumnSums(section)[index]!) !== 0).length;
  });
  const foot = footOf(budget).filter((figure, index) => isTyped(figure) && difference(figure.value!, sumOfColumn(budget, index)) !== 0);
  return { count: sums + foot.length };
});

/** How many typed Sums, and typed totals of the years and of LBF, these amounts break, and would not in the right unit. */
export function countMended(budget: Budget, figures: readonly Figure[], unit: Unit): number {
  if (countFailing(budget).count === 0) return 0;
  const { sections } = budget;
  const foot = footOf(budget);
  const rows = new Set(figures.map(({ row }) => row));
  const changed = new Set(figures);
  const inFoot = foot.map(() => 0);
  let mended = 0;
  for (const section of sections) {
    if (!section.lines.some(({ row }) => rows.has(row)) || ![...section.sum.figures, ...foot].some(isTyped)) continue;
    const changes = changesIn(section, changed, unit);
    const sums = sectionColumnSums(section);
    section.sum.figures.forEach((figure, index) => {
      if (figure.formula !== null && index < inFoot.length) inFoot[index] = sum([inFoot[index]!, changes[index]!]);
      if (isTyped(figure) && changes[index] !== 0 && difference(figure.value!, sums[index]!) === changes[index]) mended++;
    });
  }
  foot.forEach((figure, index) => {
    if (isTyped(figure) && inFoot[index] !== 0 && difference(figure.value!, sumOfColumn(budget, index)) === inFoot[index]) mended++;
  });
  return mended;
}
