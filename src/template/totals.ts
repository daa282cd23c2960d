// Finds the Total row of a table: by its label, else by its shape, since it adds up the sections' Sums.
import type { Evidence } from "../budget/reading";
import { cellAt, numberAt, type Sheet } from "../workbook/workbook";
import type { Area } from "../workbook/address";
import { addedRows, hasFigureIn, holds, isFigure, referredAreas, type Span } from "./additions";
import { FIELD, FOOT, type Label } from "./labels";
import type { Survey } from "./survey";
import type { Table } from "./tables";

export interface TotalRow {
  readonly row: number;
  readonly column: number;
  readonly evidence: Evidence;
}

interface Totals {
  /** Several if one table contains several budgets. */
  readonly totals: readonly TotalRow[];
  /** Titles and Balances: a table of anything else, even of expenses, has none. */
  readonly feet: number;
}

/** How far right of its label a Total may be. */
const REACH = 40;

/** `isAnswered`: whether the user gave a label the role of Total. */
export function findTotals(table: Table, isAnswered: (label: Label) => boolean): Totals {
  const { survey, headTop, left, right, layout } = table;
  const { labels } = survey;
  const totals: TotalRow[] = [];
  let feet = 0;
  const balances: number[] = [];
  for (const [row, own] of labels.known) {
    const inTable = own.filter(({ column }) => column >= left && column <= right);
    const label = inTable.find(({ key, column }) => column < layout.figuresFrom && FOOT.total.test(key));
    if (label && row > headTop && hasFigures(survey, label, right)) totals.push({ row, column: label.column, evidence: "label" });
    const isBalance = inTable.some(({ key }) => FOOT.balance.test(key));
    if (isBalance && totals.length > 0) balances.push(row);
    if (isBalance || inTable.some(({ key }) => FIELD.title.test(key))) feet++;
  }
  for (const row of labels.all.values()) {
    const answered = row.find(
      (label) => label.column >= left && label.column < layout.figuresFrom && label.row > headTop && isAnswered(label),
    );
    if (answered) return { totals: [{ row: answered.row, column: answered.column, evidence: "told" }], feet };
  }
  for (const repeat of totals.filter(({ row }) => isDerived(table, row, totals))) totals.splice(totals.indexOf(repeat), 1);
  const row = totals.length === 0 ? findByShape(table) : findOverTotals(table, totals.at(-1)!.row);
  if (totals.length === 0 || row !== null) {
    const label = row === null ? undefined : labels.all.get(row)?.find(({ column }) => column >= left && column < layout.figuresFrom);
    return { totals: row === null ? [] : [{ row, column: label?.column ?? left, evidence: "formula" }], feet };
  }
  // A section's line or a row of a table below may also be called Total: a budget has one title and one Balance, and its Total is the last above it.
  const [first = Infinity] = balances;
  return { totals: feet > 2 ? withSums(table, totals, balances) : totals.filter(({ row }) => row <= first).slice(-1), feet };
}

/** Whether a row called Total only works out something else from another one, such as the amounts in kroner. */
function isDerived({ survey: { sheet }, layout, right }: Table, row: number, totals: readonly TotalRow[]): boolean {
  let count = 0;
  for (let column = layout.figuresFrom; column <= Math.min(right, layout.figuresFrom + REACH); column++) {
    const cell = cellAt(sheet, row, column);
    if (!isFigure(cell)) continue;
    const areas = cell.formula === null ? [] : referredAreas(cell.formula);
    const isOther = ({ top, bottom }: Area): boolean => top === bottom && totals.some((other) => other.row === top && top !== row);
    if (areas.length === 0 || !areas.every(isOther)) return false;
    count++;
  }
  return count > 1;
}

/**
 * The row that adds up the sections' Sums under another name, where the last row called Total is one of these Sums, or belongs to a recap
 * without the table's total; null if there is none.
 */
function findOverTotals(table: Table, last: number): number | null {
  const { survey, total, sumRows } = table;
  const isRecap = !isFigure(cellAt(survey.sheet, last, total));
  const row = isRecap || sumRows.includes(last) ? findByShape(table) : null;
  if (row === null || isRecap) return row;
  return row > last && holds(addedRows(cellAt(survey.sheet, row, total)) ?? [], last) ? row : null;
}

/** Of several budgets stacked, the last Total above each Balance; one without Sums of its own recaps the one above. */
function withSums({ sumRows }: Table, totals: readonly TotalRow[], balances: readonly number[]): TotalRow[] {
  const found: TotalRow[] = [];
  let above = -1;
  for (const balance of [...balances, Infinity]) {
    const from = above;
    const last = totals.filter(({ row }) => row > from && row <= balance).at(-1);
    if (!last || !sumRows.some((row) => row > from && row < last.row)) continue;
    found.push(last);
    above = last.row;
  }
  return found.length > 0 ? found : totals.slice(-1);
}

/** Whether a row has amounts or formulas right of its label: a Total in a text below the table does not. */
function hasFigures({ sheet }: Survey, { row, column }: Label, right: number): boolean {
  for (let at = column + 1; at < column + REACH && at <= right; at++) if (isFigure(cellAt(sheet, row, at))) return true;
  return false;
}

/** The last row that adds up the most Sums, or the lines of the most sections. */
function findByShape(table: Table): number | null {
  const { survey, total, years, sumRows, layout } = table;
  const { sheet } = survey;
  const sums: { readonly row: number; readonly added: readonly Span[] }[] = [];
  let best: number | null = null;
  let most = 1;
  for (let row = table.headTop + 1; row <= survey.lastRow; row++) {
    const added = addedRows(cellAt(sheet, row, total));
    if (added) {
      const taken = sums.filter(
        (sum) =>
          holds(added, sum.row) || (sum.added.length > 0 && sum.added.every(({ from, to }) => holds(added, from) && holds(added, to))),
      );
      if (taken.length >= most && taken.length > 1 && hasFigureIn(sheet, row, [years.from, years.to, layout.payersFrom])) {
        best = row;
        most = taken.length;
        continue;
      }
    }
    if (sumRows.includes(row)) sums.push({ row, added: added ?? [] });
  }
  return best ?? table.survey.consults.ask(sheet, { from: 0, to: survey.lastRow }, (asked) => findByAmounts(table, asked));
}

/** A Total that is typed or picks its Sums in another way: the last row where three or more columns equal the Sums above. */
function findByAmounts({ survey, total, layout, sumRows, right }: Table, sheet: Sheet): number | null {
  const { figuresFrom } = layout;
  const last = Math.min(Math.max(total, layout.payersFrom), right);
  const columns = Array.from({ length: last - figuresFrom + 1 }, (_, index) => figuresFrom + index);
  const wholes = new Map<number, number>();
  let best: number | null = null;
  let above = 0;
  for (let row = sumRows[0] ?? Infinity; row <= survey.lastRow; row++) {
    const valueOf = (column: number): number => numberAt(sheet, row, column);
    const equal = columns.filter((column) => valueOf(column) !== 0 && valueOf(column) === wholes.get(column)).length;
    if (above > 1 && equal >= 3) best = row;
    else if (sumRows.includes(row)) {
      above++;
      for (const column of columns) wholes.set(column, (wholes.get(column) ?? 0) + valueOf(column));
    }
  }
  return best;
}
