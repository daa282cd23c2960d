// Which rows a Sum adds up, by its formulas or by what stands in it.
import { cellAt, type Cell, type Sheet } from "../workbook/workbook";
import { addedRows, holds, isFigure, type Span } from "./additions";
import type { TableColumns } from "./table-columns";

/** The rows that a Sum's formulas add up, of all its columns together; null where none is a sum of its own column. */
export function sumSpans(sheet: Sheet, { figures }: TableColumns, row: number): readonly Span[] | null {
  const spans: Span[] = [];
  for (const column of figures) {
    const cell = cellAt(sheet, row, column);
    const added = cell && addedRows(cell);
    if (added) spans.push(...added);
  }
  return spans.length > 0 ? spans : null;
}

/** Columns in which typed amounts must be the sum of those above for a row to be their Sum. */
const FEWEST_EQUAL = 3;

/**
 * Whether a row adds up the lines above it: each of its formulas those of its own column, all together every line with amounts
 * (`asPart`: two lines or more of them, and no amount is typed); or, all typed, by its amounts.
 */
export function addsRowsAbove(
  sheet: Sheet,
  { total }: TableColumns,
  row: number,
  cells: readonly (Cell | undefined)[],
  lineRows: readonly number[],
  asPart = false,
): boolean {
  const own = cells.filter((cell) => isFigure(cell));
  const formulas = own.filter(({ formula }) => formula !== null);
  if (formulas.length === 0) return !asPart && isSumByAmounts(sheet, own, lineRows);
  const inner = asPart ? own.filter(({ column }) => column !== total) : own;
  if (inner.length === 0 || (asPart ? inner : formulas).some(({ formula }) => formula === null)) return false;
  const spans: Span[] = [];
  const lines = new Set(lineRows);
  for (const cell of asPart ? inner : formulas) {
    const added = addedRows(cell);
    if (!added) {
      // Its total may run along the row.
      if (cell.column === total) continue;
      return false;
    }
    if (asPart) {
      let count = 0;
      for (const { from, to } of added) {
        if (to - from >= lines.size) return false;
        for (let above = from; above <= to; above++) if (!lines.has(above)) return false;
        count += to - from + 1;
      }
      if (count < 2) return false;
    }
    spans.push(...added);
  }
  if (asPart) return true;
  const filled = lineRows.filter((line) => cells.some((cell) => cell && amountAt(sheet, line, cell.column) !== 0));
  const needed = filled.length > 0 ? filled : lineRows;
  return (
    spans.length > 1 &&
    needed.length > 0 &&
    needed.every((line) => line === row || holds(spans, line)) &&
    spans.every(({ to }) => row < 0 || to < row)
  );
}

function isSumByAmounts(sheet: Sheet, own: readonly Cell[], lineRows: readonly number[]): boolean {
  if (lineRows.length < 2) return false;
  let equal = 0;
  for (const { column, value } of own) {
    if (typeof value !== "number") return false;
    let whole = 0;
    let count = 0;
    for (const row of lineRows) {
      const amount = amountAt(sheet, row, column);
      whole += amount;
      if (amount !== 0) count++;
    }
    if (value !== whole) return false;
    if (count > 1) equal++;
  }
  return equal >= FEWEST_EQUAL;
}

function amountAt(sheet: Sheet, row: number, column: number): number {
  const value = cellAt(sheet, row, column)?.value;
  return typeof value === "number" ? value : 0;
}
