// Whether a row has the full shape of a line: years, their total, and payers that match it.
import { difference, sum } from "../budget/amount";
import { numberAt, type Sheet } from "../workbook/workbook";
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
