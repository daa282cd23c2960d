// All columns of a table together, as needed to read rows and foot.
import type { OwnPayer, YearColumn } from "../budget/budget";
import { PAYERS, type Payer } from "../budget/payers";
import type { Assumption, ColumnReading } from "../budget/reading";
import { findExpenseColumns, type ProjectYears } from "./columns";
import { FinancingReader, type FinancingFound } from "./payers";
import type { Table } from "./tables";
import type { RoleAnswers } from "./role-answers";

export interface TableColumns {
  readonly left: number;
  readonly right: number;
  readonly headTop: number;
  readonly headBottom: number;
  readonly name: number;
  readonly type: number | null;
  readonly years: readonly YearColumn[];
  readonly total: number;
  /** The template's payers that the sheet has, in the template's order. */
  readonly payers: readonly { readonly payer: Payer | null; readonly column: number }[];
  readonly own: readonly OwnPayer[];
  /** Every column with budget amounts: years, total, the template's payers, then the sheet's own payers. */
  readonly figures: readonly number[];
  readonly firstFigure: number;
  /** The user's own columns inside the table. */
  readonly users: readonly number[];
  /** Those of them that add up years. */
  readonly subtotals: readonly number[];
  readonly sumRows: readonly number[];
  readonly readings: readonly ColumnReading[];
  readonly assumptions: readonly Assumption[];
}

export type TableColumnsFound = TableColumns | Extract<FinancingFound, { readonly missing: unknown }>;

export function findTableColumns(table: Table, totalRow: number, answers: RoleAnswers, project: ProjectYears): TableColumnsFound {
  const expenses = findExpenseColumns(table, totalRow, answers, project);
  const found = new FinancingReader(table, totalRow, answers).read();
  if ("missing" in found) return found;
  const { payers: known, own, users, headBottom, right, readings, assumptions } = found.columns;
  const template = PAYERS.flatMap((payer) => {
    const column = known[payer];
    return column === undefined ? [] : [{ payer, column }];
  });
  const payers = [...template, ...own.map(({ column }) => ({ payer: null, column }))];
  const figures = [...expenses.years.map(({ column }) => column), expenses.total, ...payers.map(({ column }) => column)];
  return {
    left: table.left,
    right: Math.max(right, expenses.total, table.years.to),
    headTop: table.headTop,
    headBottom,
    name: expenses.name,
    type: expenses.type,
    years: expenses.years,
    total: expenses.total,
    payers,
    own,
    figures,
    firstFigure: Math.min(table.years.from, ...figures),
    users: [...expenses.own, ...users],
    subtotals: expenses.subtotals,
    sumRows: table.sumRows,
    readings: [...expenses.readings, ...readings],
    assumptions: [...expenses.assumptions, ...assumptions],
  };
}
