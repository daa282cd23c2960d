// Intermediate cells of a workbook under construction: what a snapshot and an .xlsx file are both made of.
import type { CellValue, Visibility } from "../../src/workbook/workbook";
import { toAddress } from "../../src/workbook/address";

export type Style = "plain" | "title" | "head" | "section" | "text" | "date" | "name" | "input" | "line-total" | "sum" | "percent";

/** What each style means; `unlocked` cells can be written on a protected sheet. */
export const STYLES: Readonly<Record<Style, { readonly numberFormat: string; readonly unlocked: boolean; readonly bold: boolean }>> = {
  plain: { numberFormat: "General", unlocked: false, bold: false },
  title: { numberFormat: "General", unlocked: false, bold: true },
  head: { numberFormat: "General", unlocked: false, bold: true },
  section: { numberFormat: "General", unlocked: false, bold: true },
  text: { numberFormat: "General", unlocked: true, bold: false },
  date: { numberFormat: "dd-mm-yyyy", unlocked: true, bold: false },
  name: { numberFormat: "General", unlocked: true, bold: false },
  input: { numberFormat: "#,##0", unlocked: true, bold: false },
  "line-total": { numberFormat: "#,##0", unlocked: false, bold: false },
  sum: { numberFormat: "#,##0", unlocked: false, bold: true },
  percent: { numberFormat: "0%", unlocked: false, bold: false },
};

/** A formula without its leading "=". */
export interface DraftFormula {
  readonly formula: string;
}

export type DraftContent = CellValue | DraftFormula;

export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly content: DraftContent;
  readonly style: Style;
}

export interface DraftSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** Keyed by A1 address. */
  readonly cells: ReadonlyMap<string, DraftCell>;
  /** Areas such as `A7:B9`. */
  readonly merges: readonly string[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Column widths in characters, by zero-based column. */
  readonly widths: ReadonlyMap<number, number>;
  /** First cell below and right of the frozen panes. */
  readonly frozen: { readonly row: number; readonly column: number } | null;
  readonly validations: readonly { readonly area: string; readonly list: string }[];
}

export interface Draft {
  readonly sheets: readonly DraftSheet[];
}

export function isFormula(content: DraftContent): content is DraftFormula {
  return typeof content === "object" && content !== null && "formula" in content;
}

/** An empty visible sheet. */
export function emptySheet(name: string): DraftSheet {
  return {
    name,
    visibility: "visible",
    protected: false,
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    widths: new Map(),
    frozen: null,
    validations: [],
  };
}

/** The cells with some contents replaced; a cell that was not there takes the plain input style. */
export function replaceCells(
  cells: ReadonlyMap<string, DraftCell>,
  contents: readonly { readonly row: number; readonly column: number; readonly content: DraftContent }[],
): Map<string, DraftCell> {
  const replaced = new Map(cells);
  for (const { row, column, content } of contents) {
    const address = toAddress(row, column);
    replaced.set(address, { row, column, content, style: cells.get(address)?.style ?? "input" });
  }
  return replaced;
}
