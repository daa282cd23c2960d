// What in a budget's sheet differs from LBF's empty workbook; only available if that workbook was given.
import type { Budget } from "../budget/budget";
import type { Workbook } from "../workbook/workbook";

/** `overwritten`: a formula replaced by something typed; `cleared`: by nothing; `formula`: by another formula. */
export type TemplateChangeKind =
  "overwritten" | "cleared" | "formula" | "label" | "row-added" | "row-removed" | "column-added" | "column-removed";

export interface TemplateChange {
  readonly kind: TemplateChangeKind;
  /** A1 area of the budget's sheet; if something was removed, the cell now in its place. */
  readonly area: string;
  /** Zero-based row of the area's first cell. */
  readonly row: number;
  /** How many cells, rows or columns. */
  readonly count: number;
  /** The first cell's content: in the empty workbook, and in the budget. */
  readonly before: string;
  readonly now: string;
}

export type TemplateComparison =
  | { readonly kind: "compared"; readonly changes: readonly TemplateChange[] }
  /** The empty workbook and the budget are of different funds. */
  | { readonly kind: "other-funds"; readonly vintage: string };

/** Compares a budget with the empty workbook it closes over; passed in, so that a page without such a workbook loads none of it. */
export type CompareTemplate = (workbook: Workbook, budget: Budget) => TemplateComparison;
