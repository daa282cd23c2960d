// The user's own rows among a section's lines: parts of a line, or a calculation, that the section's Sum passes over.
import { cellAt, numberAt, type Sheet } from "../workbook/workbook";
import { isFigure, isTypedNumber } from "./additions";
import { isWholeLine } from "./line-shape";
import { isAmount, type FigureCells } from "./row-kinds";
import type { AddedRows } from "./row-sums";
import type { Survey } from "./survey";
import type { TableColumns } from "./table-columns";

/** Whether a row is none of the lines that the Sum adds up, `added`: beyond them without a line's full shape, or among them without a payer. */
export function isOwnRow(survey: Survey, columns: TableColumns, row: number, cells: FigureCells, added: AddedRows | null): boolean {
  if (!added || !cells.some((cell) => isFigure(cell) && (cell.column !== columns.total || isTypedNumber(cell)))) return false;
  if (row < added.from || row > added.to) return !isWholeLine(survey, columns, row);
  return !added.rows.has(row) && !isPaid(survey, columns, row);
}

/** Those of the lines without total and payers that a Sum with a condition leaves out: in each year it is the sum of the others. */
export function rowsPassedOver(survey: Survey, columns: TableColumns, lines: readonly number[], sum: number): readonly number[] {
  const { sheet, consults } = survey;
  const isPart = (row: number): boolean =>
    cellAt(sheet, row, columns.total) === undefined &&
    !isPaid(survey, columns, row) &&
    columns.years.some(({ column }) => isAmount(cellAt(sheet, row, column)));
  if (!columns.years.some(({ column }) => (cellAt(sheet, sum, column)?.formula ?? null) !== null)) return [];
  const parts = lines.filter(isPart);
  if (parts.length === 0) return [];
  const wholes = lines.filter((row) => !parts.includes(row));
  const equals = (asked: Sheet): boolean =>
    columns.years.every(
      ({ column }) => numberAt(asked, sum, column) === wholes.reduce((whole, row) => whole + numberAt(asked, row, column), 0),
    );
  return consults.ask(sheet, { from: lines[0]!, to: sum }, equals) ? parts : [];
}

function isPaid({ sheet }: Survey, { payers }: TableColumns, row: number): boolean {
  return payers.some(({ column }) => isAmount(cellAt(sheet, row, column)));
}
