// Likely causes that something else explains as well, so that no fix is offered for them.
import { difference, sumOf } from "../budget/amount";
import type { Budget, Figure, Line } from "../budget/budget";
import { allLines, sectionColumnSums } from "../budget/sums";
import type { Cause } from "../checks/check";
import { financingTolerance } from "../checks/row-financing";
import { parseAddress } from "../workbook/address";
import { asItIs, badness, type ValueOf } from "./score";

/** Whether a line's only amount on one side would need another zero while all amounts of the other side may have one too many. */
function mayBeOtherSide({ kind, from, to, cells, block }: Cause, budget: Budget): boolean {
  if (kind !== "factor-10" || block || typeof from !== "number" || typeof to !== "number" || Math.abs(to) < Math.abs(from)) return false;
  return allLines(budget).some(({ line }) =>
    [
      [line.years, line.paid],
      [line.paid, line.years],
    ].some(([own, others]) => {
      const filled = own!.filter(({ value }) => value);
      return filled.length === 1 && filled[0]!.address === cells[0] && others!.every(({ value }) => (value ?? 0) % 10 === 0);
    }),
  );
}

/** Whether two amounts that look exchanged are all that pays, or costs, their lines: the lines' other sides may just as well be. */
function mayBeWholeSide({ kind, cells }: Cause, budget: Budget): boolean {
  if (kind !== "amounts-swapped") return false;
  const isOnly = (figures: readonly Figure[]): boolean =>
    figures.some(({ address }) => cells.includes(address)) && figures.every(({ address, value }) => !value || cells.includes(address));
  return allLines(budget).filter(({ line }) => isOnly(line.years) || isOnly(line.paid)).length > 1;
}

/**
 * Whether an amount in the column beside its own may be the first of several that all moved: an amount of another payer, or year, comes after
 * it, and no typed Sum says that it is in place.
 */
function mayBeFirstOfMany({ kind, edits }: Cause, budget: Budget): boolean {
  const [from, to] = edits.map(({ cell }) => parseAddress(cell)!);
  if (kind !== "neighbour-column" || !from || !to || from.row !== to.row || edits[0]!.to !== null) return false;
  return allLines(budget).some(({ section, line }) => {
    const isInPlace = (figure: Figure): boolean => {
      const index = line.figures.indexOf(figure);
      const { formula, value } = section.sum.figures[index]!;
      return formula === null && value !== null && difference(value, sectionColumnSums(section)[index]!) === 0;
    };
    return [line.years, line.paid].some((side) => {
      if (!side.some(({ row, column }) => row === from.row && column === from.column)) return false;
      const after = side.filter(({ column }) => (column - from.column) * (from.column - to.column) > 0);
      return after.some((figure) => asItIs(figure) !== 0 && !isInPlace(figure));
    });
  });
}

/** Whether some line would be further from what pays it than now. */
function worsensLine({ edits, block }: Cause, budget: Budget): boolean {
  if (block) return false;
  const amounts = new Map(edits.map(({ cell, to }) => [cell, to]));
  const then: ValueOf = (figure) => (amounts.has(figure.address) ? Number(amounts.get(figure.address) ?? 0) : asItIs(figure));
  const after = (line: Line, valueOf: ValueOf): number => {
    const total = line.total.formula === null ? valueOf(line.total) : sumOf(line.years, valueOf);
    return badness(difference(sumOf(line.paid, valueOf), total), { line, tolerance: financingTolerance(line) });
  };
  if ([...amounts.values()].some((to) => typeof to === "string" && to.startsWith("="))) return false;
  return allLines(budget).some(
    ({ line }) => line.inputs.some(({ address }) => amounts.has(address)) && after(line, then) > after(line, asItIs),
  );
}

/** Whether a cause that stands out may still be another one. */
export function isAmbiguous(cause: Cause, budget: Budget): boolean {
  return [mayBeOtherSide, mayBeWholeSide, mayBeFirstOfMany, worsensLine].some((is) => is(cause, budget));
}
