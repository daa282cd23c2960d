// Makes the model's figures from cells: our own evaluation of a formula counts, the stored result is kept beside it.
import { toAddress } from "../workbook/address";
import { cellAt, isCellError, type CellValue, type Sheet, type Workbook } from "../workbook/workbook";
import type { Figure } from "../budget/budget";
import { createEvaluator, type Evaluator } from "../formulas/evaluate";

export class FigureReader {
  private readonly evaluator: Evaluator;
  /** The first cell whose formula has neither a stored result nor an evaluation. */
  unknown: { readonly address: string; readonly formula: string } | null = null;

  constructor(
    workbook: Workbook,
    private readonly sheet: Sheet,
  ) {
    this.evaluator = createEvaluator(workbook);
  }

  read(row: number, column: number): Figure {
    const cell = cellAt(this.sheet, row, column);
    const address = toAddress(row, column);
    if (!cell) return { row, column, address, value: null, stored: null, error: null, formula: null, numberFormat: "General" };
    const counts = this.counting(row, column, cell.value, cell.formula, address);
    return {
      row,
      column,
      address,
      value: typeof counts === "number" ? counts : null,
      stored: cell.value,
      error: isCellError(counts) ? counts.error : null,
      formula: cell.formula,
      numberFormat: cell.numberFormat,
    };
  }

  /** The value that counts: our evaluation of a formula where there is one, else what is stored. */
  private counting(row: number, column: number, stored: CellValue, formula: string | null, address: string): CellValue {
    if (formula === null) return stored;
    const evaluation = this.evaluator.evaluate(this.sheet, row, column);
    if (evaluation !== undefined) return evaluation;
    if (stored === null) this.unknown ??= { address, formula };
    return stored;
  }
}
