// A typed Sum row, and a line added, removed or changed afterwards: the row's differences then form a line themselves.
import { difference, sum } from "../../budget/amount";
import type { Amounts, Budget, Figure, Line, Section } from "../../budget/budget";
import { isTyped } from "../../budget/sums";
import { amountEdit } from "../../formulas/edits";
import type { Edit } from "../../workbook/ports";
import type { Workbook } from "../../workbook/workbook";
import { footTotals } from "../../formula-model/foot-totals";
import { amountOf } from "../../formula-model/place";

/** Fewer years than this could just as well be two slips in cells. */
const FEWEST_YEARS = 2;

/** Whether a typed row's differences, one figure per column in t.kr., form a line: years = total = financing but for rounding. */
export function isOffByLine({ figures, years }: Amounts, offs: readonly number[]): boolean {
  const spent = offs.slice(0, years.length);
  const total = offs[years.length]!;
  const paid = offs.slice(years.length + 1);
  const payers = paid.filter((off) => off !== 0).length;
  if (total === 0 || payers === 0 || spent.filter((off) => off !== 0).length < FEWEST_YEARS) return false;
  return (
    difference(sum(spent), total) === 0 &&
    Math.abs(difference(sum(paid), total)) <= (payers + 1) / 2 &&
    figures.every((figure, index) => offs[index] === 0 || isTyped(figure))
  );
}

/** The one line whose amounts are missing from a Sum row. */
export function findUncounted({ lines }: Section, offs: readonly number[]): Line | undefined {
  const [line, ...others] = lines.filter(({ figures }) =>
    figures.every((figure, index) => difference(amountOf(figure), -offs[index]!) === 0),
  );
  return others.length === 0 ? line : undefined;
}

/** Adds a line to its Sum row, and to the typed foot figures that lack it too; `before`: lines of earlier sections also added. */
export function countIn(workbook: Workbook, budget: Budget, { sum: row }: Section, line: Line, before: readonly Line[]): Edit[] {
  const { cofinancingTotal, sections } = budget;
  const sums = sections.map((section) => section.sum);
  const edits: Edit[] = [];
  const add = (figure: Figure, amounts: readonly Figure[], isDue = true): void => {
    const by = sum(amounts.map(amountOf));
    if (by !== 0 && isDue && isTyped(figure)) edits.push(amountEdit(workbook, budget, figure.address, sum([amountOf(figure), by])));
  };
  /** A foot figure that was already updated differs from the Sums as they are. */
  const addFoot = (figure: Figure, pick: (amounts: Amounts) => readonly Figure[]): void => {
    add(figure, [...before, line].flatMap(pick), difference(amountOf(figure), sum(sums.flatMap(pick).map(amountOf))) === 0);
  };
  row.figures.forEach((figure, index) => add(figure, [line.figures[index]!]));
  for (const { figure, pick } of footTotals(budget)) addFoot(figure, pick);
  if (cofinancingTotal) addFoot(cofinancingTotal, ({ cofinancing }) => cofinancing);
  return edits;
}
