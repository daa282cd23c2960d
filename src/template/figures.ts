// Makes the model's figures from cells: our evaluation of a formula counts, the stored result is kept beside it. Amounts become t.kr.
import { toAddress } from "../workbook/address";
import { cellAt, isCellError, type Cell, type CellValue, type Sheet, type Workbook } from "../workbook/workbook";
import { toThousandKroner, type Unit } from "../budget/unit";
import type { Figure } from "../budget/budget";
import { Evaluator } from "../formulas/evaluate";
import { evaluatorOf } from "../formulas/evaluators";

/** A formula with a letter names cells or a function. */
const NAMES_ANYTHING = /\p{L}/u;

export class FigureReader {
  private readonly evaluator: Evaluator;
  /** The first cell whose formula has neither a stored result nor an evaluation. */
  unknown: { readonly address: string; readonly formula: string } | null = null;

  constructor(
    workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly unit: Unit = "t.kr.",
  ) {
    // A sheet as people see it may have other texts than the workbook's own.
    this.evaluator = workbook.sheets.includes(sheet) ? evaluatorOf(workbook) : new Evaluator(workbook);
  }

  /** A cell with an amount, in t.kr. whatever the budget's unit. */
  read(row: number, column: number): Figure {
    const figure = this.readShare(row, column);
    if (this.unit === "t.kr." || figure.stored === null) return figure;
    const { value, stored } = figure;
    return {
      ...figure,
      value: value === null ? null : toThousandKroner(value, this.unit),
      stored: typeof stored === "number" ? toThousandKroner(stored, this.unit) : stored,
    };
  }

  /** A cell with a share, not an amount: its value as it is. */
  readShare(row: number, column: number): Figure {
    const cell = cellAt(this.sheet, row, column);
    const address = toAddress(row, column);
    if (!cell) return { row, column, address, value: null, stored: null, error: null, formula: null, numberFormat: "General" };
    const counts = cell.formula === null ? cell.value : this.evaluated(cell, cell.formula, address);
    // A result stored as text is the number it spells.
    const isNumberAsText =
      typeof counts === "number" && typeof cell.value === "string" && Number(cell.value) === counts && cell.value.trim() !== "";
    return {
      row,
      column,
      address,
      value: typeof counts === "number" ? counts : null,
      stored: isNumberAsText ? counts : cell.value,
      error: isCellError(counts) ? counts.error : null,
      formula: cell.formula !== null && NAMES_ANYTHING.test(cell.formula) ? cell.formula : null,
      numberFormat: cell.numberFormat,
    };
  }

  /** The value of a formula that counts: our evaluation if there is one, else the stored result. */
  private evaluated(cell: Cell, formula: string, address: string): CellValue {
    const evaluation = this.evaluator.evaluate(this.sheet, cell);
    if (evaluation !== undefined) return evaluation;
    if (cell.value === null) this.unknown ??= { address, formula };
    return cell.value;
  }
}
