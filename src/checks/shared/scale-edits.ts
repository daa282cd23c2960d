// The amounts of a block in the right unit: whole t.kr., rounded so that what balanced still balances.
import { difference, isWhole, settle, sumOf } from "../../budget/amount";
import type { Budget, Figure, Line } from "../../budget/budget";
import type { ScaleBlock } from "./scale-blocks";
import { rescaled, type Unit } from "./scale-unit";
import { withTypedTotals, type Changes } from "./typed-totals";

/** Moves payers' amounts by one until financing − years is as in the other unit; first those whose rounding went farthest the other way. */
function evenOut(lines: readonly Line[], changes: Map<Figure, number>, { times }: Unit): void {
  const own = lines.flatMap((line) => line.paid).filter((figure) => changes.has(figure));
  const years = lines.flatMap((line) => line.years);
  const paid = lines.flatMap((line) => line.paid);
  const now = difference(
    sumOf(paid, ({ value }) => value),
    sumOf(years, ({ value }) => value),
  );
  const then = (figure: Figure): number => changes.get(figure) ?? figure.value ?? 0;
  const exact = settle(now * times);
  const rounded = difference(sumOf(paid, then), sumOf(years, then));
  // Amounts that were not rounded when typed seldom add up exactly: their difference is no aim.
  if (rounded === 0 || (!isWhole(exact) && (lines.length === 1 || Math.round(exact) !== 0))) return;
  const off = difference(rounded, Math.round(exact));
  const step = off > 0 ? -1 : 1;
  const lost = (figure: Figure): number => step * difference(settle(figure.value! * times), then(figure));
  const nudged = own.filter((figure) => then(figure) + step > 0).sort((one, other) => lost(other) - lost(one));
  for (const figure of nudged.slice(0, Math.abs(off))) changes.set(figure, then(figure) + step);
}

/** The new amounts of the block, t.kr., and the typed totals that follow from them. */
export function scaleChanges(budget: Budget, block: ScaleBlock, unit: Unit): Changes {
  const changes = new Map(block.figures.map((figure) => [figure, rescaled(figure.value!, unit)]));
  const isWhole = (line: Line): boolean =>
    [...line.years, ...line.paid].every(({ value }) => !value) || line.inputs.every((figure) => !figure.value || changes.has(figure));
  if (block.part === "all" || block.part === "inputs") {
    const whole = block.lines.filter(isWhole);
    for (const line of whole) evenOut([line], changes, unit);
    for (const section of budget.sections) {
      const inside = section.lines.filter((line) => whole.includes(line));
      if (inside.length > 1) evenOut(inside, changes, unit);
    }
  }
  return withTypedTotals(budget, changes);
}
