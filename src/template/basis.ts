// What each budget was read from, kept for when it is read again.
import type { Budget } from "../budget/budget";
import type { CellValue, Workbook } from "../workbook/workbook";
import type { AccountedRows } from "./account";
import type { Survey } from "./survey";
import type { TableColumns } from "./table-columns";
import type { Table } from "./tables";

/** What a budget was read from, and what its reading rests on. */
export interface Basis {
  readonly workbook: Workbook;
  /** Of every sheet, by position. */
  readonly surveys: readonly Survey[];
  readonly table: Table;
  readonly columns: TableColumns;
  readonly rows: Omit<AccountedRows, "sections">;
  /** Whether every figure of the table has a role. */
  readonly isClosed: boolean;
  /** What is concluded about the unit from the Total's amount. */
  readonly unitDoubt: (whole: CellValue) => string | null;
}

const bases = new WeakMap<Budget, Basis>();

export function keepBasis(budget: Budget, basis: Basis): Budget {
  bases.set(budget, basis);
  return budget;
}

export function basisOf(budget: Budget): Basis | undefined {
  return bases.get(budget);
}
