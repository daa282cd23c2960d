// A formula that depends on the right cells but gives another figure: halved, rounded, or without the hidden rows.
import { same, sum } from "../budget/amount";
import type { Figure } from "../budget/budget";
import { OTHER_SUBTOTAL, parseTerms } from "../formulas/terms";
import { parseAmount } from "../danish/amount";
import type { Sheet } from "../workbook/workbook";
import type { FormulaModel } from "./formula-model";
import type { TemplateCell } from "./template-cells";

/** What a formula gives, and what its cell should contain, t.kr. */
export interface Miscount {
  readonly value: number;
  readonly expected: number;
  /** Whether it skips hidden rows. */
  readonly skipsHidden: boolean;
  /** The formula to replace it with, without "=". */
  readonly right: string;
}

/** SUBTOTAL that sums only the visible rows. */
const VISIBLE_SUM = /SUBTOTAL\(\s*109(?=\s*[,;])/gi;
const NAMES_CELL = /\b[A-Z]{1,3}\$?[1-9]/i;

/**
 * Judges a formula in which {@link FormulaModel.judge} finds no cells missing. Null if its value is right, if it names no cell, and
 * if something other than the formula may be wrong.
 */
export function findMiscount(model: FormulaModel, sheet: Sheet, cell: TemplateCell, formula: string): Miscount | null {
  const terms = parseTerms(formula);
  if (terms?.isPlain) return null;
  const { value } = cell.figure;
  const complete = cell.complete();
  if (value === null || complete === null || !NAMES_CELL.test(formula)) return null;
  const ofAllRows = formula.replace(VISIBLE_SUM, "SUBTOTAL(9");
  if (terms && ofAllRows !== formula && !OTHER_SUBTOTAL.test(ofAllRows)) {
    const expected = model.expectedValue(cell);
    return expected === null || same(expected, value) || !model.holdsIn(cell, sheet.hiddenRows)
      ? null
      : { value, expected, skipsHidden: true, right: ofAllRows };
  }
  const wholes = [cell.terms!(), ...(cell.instead ? [cell.instead()] : [])].map((plus) => totalOf(plus, cell.less ?? []));
  const [expected] = wholes;
  // Some copies subtract expenses from financing.
  const isRight = (whole: number | null): boolean =>
    whole === null || same(whole, value) || (cell.kind === "balance" && same(-whole, value));
  return expected == null || wholes.some(isRight) ? null : { value, expected, skipsHidden: false, right: complete };
}

/** The sum of cells, t.kr.; null if one shows an error or contains a number as text, which a formula may or may not count. */
function totalOf(plus: readonly Figure[], less: readonly Figure[]): number | null {
  const isOpen = ({ value, stored, error }: Figure): boolean =>
    error !== null || (value === null && (typeof stored === "boolean" || (typeof stored === "string" && parseAmount(stored) !== null)));
  return plus.some(isOpen) || less.some(isOpen)
    ? null
    : sum([...plus.map(({ value }) => value), ...less.map(({ value }) => -(value ?? 0))]);
}
