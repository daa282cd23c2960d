// What in a budget's sheet is not as in LBF's empty workbook; found only where that workbook was given.
import type { Budget } from "../budget/budget";
import type { Workbook } from "../workbook/workbook";

/** `overwritten`: a formula gave way to something typed; `cleared`: to nothing; `formula`: to another formula. */
export type TemplateChangeKind =
  "overwritten" | "cleared" | "formula" | "label" | "row-added" | "row-removed" | "column-added" | "column-removed";

export interface TemplateChange {
  readonly kind: TemplateChangeKind;
  /** A1 area of the budget's sheet; where something was taken out, the cell that now stands there. */
  readonly area: string;
  /** Zero-based row of the area's first cell. */
  readonly row: number;
  /** How many cells, rows or columns. */
  readonly count: number;
  /** What stands in the first of them: in the empty workbook, and in the budget. */
  readonly before: string;
  readonly now: string;
}

export type TemplateComparison =
  | { readonly kind: "compared"; readonly changes: readonly TemplateChange[] }
  /** The empty workbook is of these funds, and the budget of others. */
  | { readonly kind: "other-funds"; readonly vintage: string };

/** Compares a budget with the empty workbook that it holds; handed in, so that a page without such a workbook loads none of it. */
export type CompareTemplate = (workbook: Workbook, budget: Budget) => TemplateComparison;
