// Whether a row has the shape of a line: typed amounts, and in full years, their total, and payers that match it.
import { difference, sum } from "../budget/amount";
import { numberAt, type Sheet } from "../workbook/workbook";
import { isTypedNumber } from "./additions";
import type { FigureCells } from "./row-kinds";
import type { Survey } from "./survey";
import type { TableColumns } from "./table-columns";

export function isWholeLine({ sheet, consults }: Survey, columns: TableColumns, row: number): boolean {
  return consults.ask(sheet, { from: row, to: row }, (asked) => isWhole(asked, columns, row));
}

function isWhole(sheet: Sheet, { years, total, payers }: TableColumns, row: number): boolean {
  const amountAt = (column: number): number => numberAt(sheet, row, column);
  const spent = years.map(({ column }) => amountAt(column));
  const paid = payers.map(({ column }) => amountAt(column));
  const whole = amountAt(total);
  const payerCount = paid.filter((amount) => amount !== 0).length;
  return (
    whole !== 0 &&
    payerCount > 0 &&
    spent.some((amount) => amount !== 0) &&
    difference(sum(spent), whole) === 0 &&
    Math.abs(difference(sum(paid), whole)) <= (payerCount + 1) / 2
  );
}

/** Whether a row has amounts, none of them by a formula but its total: a line, not somebody's own calculation. */
export function isTyped(cells: FigureCells, total: number): boolean {
  const inputs = cells.filter((cell) => cell !== undefined && cell.column !== total);
  return (
    inputs.some((cell) => isTypedNumber(cell) && cell.value !== 0) &&
    inputs.every((cell) => (cell?.formula ?? null) === null || isTypedNumber(cell))
  );
}
