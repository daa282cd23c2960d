// How a sheet was read: the role of each column and row, the evidence for it, what was assumed, and what has no role.
import type { Payer } from "./payers";

/** The evidence for a role: a known label, the sheet's own formulas, the place in the table, or the user's answer. */
export type Evidence = "label" | "formula" | "position" | "told";

/** `own-payer`: a financing column that is not in the template; `own`: the user's, not part of the budget. */
type ColumnRole = "name" | "type" | "year" | "total" | Payer | "own-payer" | "own";

/** `own`: the user's, not part of the budget. */
export type RowRole =
  "title" | "line" | "sum" | "subtotal" | "distribution" | "total" | "cofinancing-total" | "balance" | "percent" | "own";

/** Head fields, each with its value beside it. */
export type FieldRole = "start" | "end";

/** What a role was inferred from, where no known label gives it. */
export type Because =
  /** Its formulas add up these columns, e.g. `C:G`. */
  | { readonly kind: "adds-columns"; readonly area: string }
  /** Its formulas add up these rows, e.g. `12–24`. */
  | { readonly kind: "adds-rows"; readonly area: string }
  /** It adds up the sections' Sums. */
  | { readonly kind: "adds-sums" }
  /** This cell counts it as financing. */
  | { readonly kind: "paid-in"; readonly by: string }
  /** With it, the lines' financing equals their total. */
  | { readonly kind: "fills-lines" }
  /** It is where the template has it. */
  | { readonly kind: "place" }
  /** Its lines have expense types. */
  | { readonly kind: "has-types" }
  /** Only its first year is used: `2017/18`. */
  | { readonly kind: "first-year" }
  /** The project's first year, for `År 1`. */
  | { readonly kind: "first-project-year" }
  /** A year that the lines' totals leave out: outside the project, or another column of that year is added. */
  | { readonly kind: "left-out" }
  /** The budget is on a hidden sheet. */
  | { readonly kind: "hidden-sheet" }
  /** The user chose it; this other sheet has a budget of its own too. */
  | { readonly kind: "chosen-sheet"; readonly beside: string }
  /** It says kroner, but its Total is too small for that. */
  | { readonly kind: "small-for-kroner" }
  /** It says millions, but its Total is too large for that. */
  | { readonly kind: "large-for-millions" };

export interface Assumption {
  readonly what: "column" | "row" | "field" | "sheet";
  readonly role: ColumnRole | RowRole | FieldRole | "administration";
  /** A1 address of the head or label. */
  readonly address: string;
  /** Zero-based. */
  readonly row: number;
  /** As written; empty where there is no text. */
  readonly text: string;
  readonly because: Because;
  /** For the sheet's own payer: whether it counts as local co-financing. */
  readonly isCofinancing?: boolean;
}

export interface ColumnReading {
  /** Zero-based. */
  readonly column: number;
  /** A1 address of its head. */
  readonly address: string;
  readonly head: string;
  readonly role: ColumnRole;
  readonly evidence: Evidence;
}

/** A row that is not a line of a section. */
export interface RowReading {
  /** Zero-based. */
  readonly row: number;
  /** A1 address of its label. */
  readonly address: string;
  readonly label: string;
  readonly role: RowRole;
  readonly evidence: Evidence;
}

/** A number or formula in the table that belongs to no line, Sum or total. */
export interface UnknownFigure {
  readonly address: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** The number that counts in Excel's sums, or null if the cell shows none. */
  readonly value: number | null;
  /** A1 address of the first Sum, Total or line total that includes it; null if none does. */
  readonly takenInBy: string | null;
  /** Where it is: in a section's title row, in the user's own row or column, or anywhere else. */
  readonly place: "title" | "own-row" | "own-column" | "elsewhere";
  /** The label of its row, or the head of its column, as written. */
  readonly label: string;
}

export interface BudgetReading {
  /** From the left. */
  readonly columns: readonly ColumnReading[];
  /** From the top: titles, Sums, the foot and the user's own rows; a section's lines know their rows themselves. */
  readonly rows: readonly RowReading[];
  readonly assumptions: readonly Assumption[];
  readonly unknown: readonly UnknownFigure[];
}

/** The role the user gave a column, row or field: found again by its head or label, or by its cell if that text occurs twice. */
export interface RoleAnswer {
  /** The head or label as written. */
  readonly text: string;
  /** A1 address of it when the user gave the answer. */
  readonly cell: string;
  readonly role: ColumnRole | RowRole | FieldRole;
  /** For `own-payer`: whether it counts as local co-financing. */
  readonly isCofinancing?: boolean;
}

/** The user's answers on how to read a workbook; serialisable as is. */
export interface ReadingAnswers {
  /** Which sheet contains the budget, if there are several. */
  readonly sheet?: string;
  readonly roles: readonly RoleAnswer[];
}

export const NO_ANSWERS: ReadingAnswers = { roles: [] };
