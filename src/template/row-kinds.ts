// The results of reading the rows between head and Total, and how an amount and a Sum's label are recognised.
import type { YearColumn } from "../budget/budget";
import type { Assumption, RowReading } from "../budget/reading";
import { parseWrittenAmount } from "../danish/amount";
import type { Cell } from "../workbook/workbook";
import { SUM, labelKey, type Label } from "./labels";
import type { OpenLines } from "./row-sums";

/** A section as rows, before its lines are read. */
export interface SectionRows {
  readonly title: string;
  readonly titleRow: number;
  readonly titleAddress: string;
  readonly titleText: string;
  /** Whether its sub-head names the second column Udgiftstype. */
  readonly hasTypeHead: boolean;
  readonly lineRows: readonly number[];
  readonly sumRow: number;
}

/** A section whose Sum has not been reached. */
export interface OpenSection {
  readonly label: Label | null;
  readonly title: string;
  readonly row: number;
  hasTypeHead: boolean;
  readonly lines: OpenLines;
  /** The row of a Sum above its lines: its title's, or the one below that; null where the Sum stands below them. */
  readonly sumAbove: number | null;
}

/** What prevents the rows from being understood, and where. */
export type RowProblem =
  { readonly key: "sum-missing"; readonly section: string; readonly row: number } | { readonly key: "no-sections"; readonly row: number };

export interface Rows {
  readonly sections: readonly SectionRows[];
  readonly strayYears: readonly YearColumn[];
  readonly subtotalRows: readonly number[];
  /** The user's own rows. */
  readonly ownRows: readonly number[];
  /** Rows of a repeated head. */
  readonly headRows: readonly number[];
  readonly readings: readonly RowReading[];
  readonly assumptions: readonly Assumption[];
}

export type RowsRead = Rows | { readonly problem: RowProblem };

/** A row's cells of the amount columns. */
export type FigureCells = readonly (Cell | undefined)[];

/** Whether a cell contains an amount: a number other than 0, or a text that spells one. */
export function isAmount(cell: Cell | undefined): boolean {
  const value = cell?.value ?? null;
  return typeof value === "string" ? parseWrittenAmount(value) !== null : value !== null && value !== 0;
}

/** `Sum`, `I alt`, or either followed by a number, or by the section's title or a word of it: `Sum 2`, `Sum administration`. */
export function isSumLabel(label: Label | undefined, open: { readonly title: string } | null): boolean {
  if (!label) return false;
  if (SUM.test(label.key.replace(/\d{1,2}$/, ""))) return true;
  const title = /^(?:sum|ialt)(.{5,})$/.exec(label.key)?.[1];
  return title !== undefined && open !== null && labelKey(open.title).includes(title);
}
