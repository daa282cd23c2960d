// A plain snapshot of a workbook in one normal form, whichever host it was read from. Imports nothing.

/** An error value in a cell, e.g. `{ error: "#REF!" }`. A type of its own, never a string. */
export interface CellError {
  readonly error: string;
}

/** A cell's content: empty is null, dates are serial numbers, an error is a value of its own. */
export type CellValue = null | number | string | boolean | CellError;

export interface Cell {
  /** Zero-based. */
  readonly row: number;
  /** Zero-based. */
  readonly column: number;
  /** The calculated result as the host stores it; null where a formula has no stored result. */
  readonly value: CellValue;
  /** The formula in en-US notation without its leading "=", or null. Shared formulas are written out. */
  readonly formula: string | null;
  /** The number format in en-US notation; "General" where none is given. */
  readonly numberFormat: string;
}

export type Visibility = "visible" | "hidden" | "very-hidden";

export interface Sheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** Every cell with a value or a formula, keyed by {@link cellKey}, row by row from the left. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Zero-based rows and columns that are hidden (only those inside the used range are certain). */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Merged areas; none if left out. Only the first cell of each is shown, but every cell counts. */
  readonly merged?: readonly Area[];
  /** Its drop-down lists. Left out where there are none, and where the host does not give them. */
  readonly lists?: readonly ListRule[];
}

/** A rectangle of cells, ends included, zero-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A drop-down list, the cells that have it, and what it offers. Never written. */
export interface ListRule {
  readonly areas: readonly Area[];
  /** The list's source as in the file: `"a,b,c"`, a reference or a name. */
  readonly source: string;
  /** Whether the file refuses values that are not in the list. */
  readonly isEnforced: boolean;
  /** Whether the file shows the list at the cell. */
  readonly isShown: boolean;
}

/** A defined name of the workbook. */
export interface DefinedName {
  readonly name: string;
  /** Position of the sheet the name is limited to, in the workbook's own list; undefined for a name valid everywhere. */
  readonly sheet: number | undefined;
  readonly source: string;
}

export interface Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  /** The defined names of a workbook with drop-down lists, or with formulas whose results are not stored. */
  readonly names?: readonly DefinedName[];
  /** Text of the product's own custom XML part, or null. Parsed in app/stored.ts; empty if it cannot be read at all. */
  readonly storedPart: string | null;
  /** Texts of further parts of ours: two panes or programs may each have added one. */
  readonly moreStoredParts?: readonly string[];
  /** Whether the file still names a part of ours that is no longer in it. */
  readonly isStoredPartLost?: boolean;
  /** Read-only: Protected View, or opened without write access. Left out where the host cannot know. */
  readonly readOnly?: boolean;
  /** Formulas are calculated only on demand (F9). Left out where the host calculates them itself. */
  readonly calculation?: "manual";
}

/** Excel's own limit; a key is row × this + column. */
export const MAX_COLUMNS = 16384;
export const MAX_ROWS = 1048576;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** The row and column of a {@link cellKey}. */
export function placeOf(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The number in a cell, by zero-based row and column; 0 for anything else. */
export function numberAt(sheet: Sheet, row: number, column: number): number {
  const value = cellAt(sheet, row, column)?.value;
  return typeof value === "number" ? value : 0;
}

/** A cell named across sheets: sheet name and A1 address without dollar signs. */
export interface CellReference {
  readonly sheet: string;
  readonly address: string;
}

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Excel ignores case in sheet names. */
export function findSheet(workbook: Workbook, name: string): Sheet | undefined {
  const folded = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === folded);
}
