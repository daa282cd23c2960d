// Converts cells from Office.js to the workbook's normal form.
import { truthOf } from "../formulas/truth";
import { isDateFormat } from "../workbook/number-format";
import { cellKey, type Cell, type CellValue } from "../workbook/workbook";

/** A block of cells as Excel.Range holds it, row by row. */
interface RangeContent {
  /** Zero-based place of its first cell. */
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/**
 * A value in normal form. Text stays text, even if it looks like a number or an error: the type decides, not the look.
 * A date is its stored serial number.
 */
export function toCellValue(value: unknown, type: string | undefined): CellValue {
  if (type === "Empty" || value === null || value === undefined) return null;
  if (type === "Error") return { error: toText(value) };
  if (typeof value === "number" || typeof value === "boolean") return value;
  return toText(value);
}

/** A rich value (a stock, a place) is an object in some hosts: we treat it as text. */
function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * A formula in en-US notation without its "=", or null. For a constant Excel returns its text here, so text entered with
 * an apostrophe that starts with "=" equals its value and is not a formula; neither is TRUE written as TRUE().
 */
export function toFormula(formula: unknown, value: CellValue): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return null;
  const text = formula.slice(1);
  return truthOf(text) === undefined ? text : null;
}

/** What to add to a number in a cell of this format: the session's shift if the cell shows a date. */
export function shiftOf(format: unknown, dateShift = 0): number {
  return dateShift !== 0 && typeof format === "string" && isDateFormat(format) ? dateShift : 0;
}

/** Adds every cell of the block with a value or formula; `dateShift` converts dates to the count from 1900. */
export function addCells(cells: Map<number, Cell>, content: RangeContent, dateShift?: number): void {
  content.values.forEach((line, i) => {
    const row = content.rowIndex + i;
    line.forEach((raw, j) => {
      const value = toCellValue(raw, content.valueTypes[i]?.[j]);
      const formula = toFormula(content.formulas[i]?.[j], value);
      if (value === null && formula === null) return;
      const column = content.columnIndex + j;
      const format = content.numberFormat[i]?.[j];
      cells.set(cellKey(row, column), {
        row,
        column,
        value: typeof value === "number" ? value + shiftOf(format, dateShift) : value,
        formula,
        numberFormat: typeof format === "string" && format !== "" ? format : "General",
      });
    });
  });
}
