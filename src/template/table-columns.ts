// All columns of a table together, as needed to read rows and foot.
import type { OwnPayer } from "../budget/budget";
import { PAYERS, type Payer } from "../budget/payers";
import { findExpenseColumns, type ExpenseColumns, type ProjectYears } from "./columns";
import { FinancingReader, type FinancingFound } from "./payers";
import type { Table } from "./tables";
import type { RoleAnswers } from "./role-answers";

/** `users`: the user's own columns inside the table, among the payers too. */
export interface TableColumns extends ExpenseColumns {
  readonly left: number;
  readonly right: number;
  readonly headTop: number;
  readonly headBottom: number;
  /** The template's payers that the sheet has, in the template's order. */
  readonly payers: readonly { readonly payer: Payer | null; readonly column: number }[];
  readonly own: readonly OwnPayer[];
  /** Every column with budget amounts: years, total, the template's payers, then the sheet's own payers. */
  readonly figures: readonly number[];
  readonly firstFigure: number;
  readonly sumRows: readonly number[];
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
    ...expenses,
    left: table.left,
    right: Math.max(right, expenses.total, table.years.to),
    headTop: table.headTop,
    headBottom,
    payers,
    own,
    figures,
    firstFigure: Math.min(table.years.from, ...figures),
    users: [...expenses.users, ...users],
    sumRows: table.sumRows,
    readings: [...expenses.readings, ...readings],
    assumptions: [...expenses.assumptions, ...assumptions],
  };
}
