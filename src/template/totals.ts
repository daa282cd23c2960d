// Finds the row Total of a table: by its label, else by its shape, since it adds up the sections' Sums.
import type { Evidence } from "../budget/reading";
import { cellAt } from "../workbook/workbook";
import { addedRows, hasFigureIn, holds, isFigure, type Span } from "./additions";
import { FIELD, FOOT, type Label } from "./labels";
import type { Survey } from "./survey";
import type { Table } from "./tables";

export interface TotalRow {
  readonly row: number;
  readonly column: number;
  readonly evidence: Evidence;
}

export interface Totals {
  /** Several where one table holds several budgets. */
  readonly totals: readonly TotalRow[];
  /** Titles and Balances: a table of something else, be it of expenses, has none. */
  readonly feet: number;
}

/** How far right of its label a Total is looked for. */
const REACH = 40;

/** `isTold`: whether the user said that a label is the Total's. */
export function findTotals(table: Table, isTold: (label: Label) => boolean): Totals {
  const { survey, headTop, left, right, years } = table;
  const { labels } = survey;
  const totals: TotalRow[] = [];
  let feet = 0;
  let balance = Infinity;
  for (const [row, own] of labels.known) {
    const inTable = own.filter(({ column }) => column >= left && column <= right);
    const label = inTable.find(({ key, column }) => column < years.from && FOOT.total.test(key));
    if (label && row > headTop && hasFigures(survey, label, right)) totals.push({ row, column: label.column, evidence: "label" });
    const isBalance = inTable.some(({ key }) => FOOT.balance.test(key));
    if (isBalance && totals.length > 0) balance = Math.min(balance, row);
    if (isBalance || inTable.some(({ key }) => FIELD.title.test(key))) feet++;
  }
  for (const row of labels.all.values()) {
    const told = row.find((label) => label.column >= left && label.column < years.from && label.row > headTop && isTold(label));
    if (told) return { totals: [{ row: told.row, column: told.column, evidence: "told" }], feet };
  }
  if (totals.length === 0) {
    const row = findByShape(table);
    const label = row === null ? undefined : labels.all.get(row)?.find(({ column }) => column >= left && column < years.from);
    return { totals: row === null ? [] : [{ row, column: label?.column ?? left, evidence: "formula" }], feet };
  }
  // A line of a section may be called Total too, and so may a row of a table below: one budget has one title and one Balance, and its Total is the last above it.
  return { totals: feet > 2 ? totals : totals.filter(({ row }) => row <= balance).slice(-1), feet };
}

/** Whether a row holds amounts or formulas right of its label: a Total in a text below the table does not. */
function hasFigures({ sheet }: Survey, { row, column }: Label, right: number): boolean {
  for (let at = column + 1; at < column + REACH && at <= right; at++) if (isFigure(cellAt(sheet, row, at))) return true;
  return false;
}

/** The last row that adds up the most Sums, or the lines of the most sections. */
function findByShape(table: Table): number | null {
  const { survey, total, years, sumRows } = table;
  const { sheet } = survey;
  const sums: { readonly row: number; readonly added: readonly Span[] }[] = [];
  let best: number | null = null;
  let most = 1;
  for (let row = table.headTop + 1; row <= survey.lastRow; row++) {
    const cell = cellAt(sheet, row, total);
    const added = cell && addedRows(cell);
    if (added) {
      const taken = sums.filter(
        (sum) =>
          holds(added, sum.row) || (sum.added.length > 0 && sum.added.every(({ from, to }) => holds(added, from) && holds(added, to))),
      );
      if (taken.length >= most && taken.length > 1 && hasFigureIn(sheet, row, [years.from, years.to, total + 1])) {
        best = row;
        most = taken.length;
        continue;
      }
    }
    if (sumRows.includes(row)) sums.push({ row, added: added ?? [] });
  }
  return best ?? findByAmounts(table);
}

/** A typed Total: what stands in three columns or more is what the Sums above it come to. */
function findByAmounts({ survey, total, years, sumRows, right }: Table): number | null {
  const { sheet, lastRow } = survey;
  const last = sumRows.at(-1);
  if (last === undefined || sumRows.length < 2) return null;
  const wholeOf = (column: number): number =>
    sumRows.reduce((whole, row) => {
      const value = cellAt(sheet, row, column)?.value;
      return whole + (typeof value === "number" ? value : 0);
    }, 0);
  for (let row = last + 1; row <= lastRow; row++) {
    let equal = 0;
    for (let column = years.from; column <= Math.min(total + 1, right); column++) {
      const value = cellAt(sheet, row, column)?.value;
      if (typeof value === "number" && value !== 0 && value === wholeOf(column)) equal++;
    }
    if (equal >= 3) return row;
  }
  return null;
}
