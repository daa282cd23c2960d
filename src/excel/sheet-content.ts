// What is read from one sheet: its cells and what is hidden, and how both are requested.
import { parseArea, toAreaAddress } from "../workbook/address";
import type { Cell, Area } from "../workbook/workbook";

export const CONTENT = "rowIndex,columnIndex,values,formulas,valueTypes,numberFormat";

/** The lists that hold a sheet's content while it is being read. */
export interface SheetContent {
  readonly cells: Map<number, Cell>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  merged?: readonly Area[];
}

export function emptyContent(): SheetContent {
  return { cells: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() };
}

/**
 * The used range of values only: formats would enlarge it. An empty sheet gives its first cell, which avoids asking
 * a null object. Not tracked, so that no clean-up request follows.
 */
export function usedRange(context: Excel.RequestContext, sheetId: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getUsedRange(true).untrack();
}

/** Each area of `Budget!A7:B9,Budget!C7:G7`. */
const AREA = /(?<=^|,|!)\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?=,|$)/g;

/** Merged areas are available from ExcelApi 1.13; before that a sheet has none. */
function addMerged(range: Excel.Range): (content: SheetContent) => void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return () => undefined;
  const merged = range.getMergedAreasOrNullObject().untrack().load("address");
  return (content) => {
    if (merged.isNullObject) return;
    const found = (merged.address.match(AREA) ?? []).flatMap((area) => parseArea(area) ?? []);
    const areas = [...(content.merged ?? []), ...found];
    content.merged = [...new Map(areas.map((area) => [toAreaAddress(area), area])).values()];
  };
}

/** Queues what is merged and hidden in a range whose place is loaded with it; add the result after the sync. */
export function addHidden(range: Excel.Range): (content: SheetContent) => void {
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const merged = addMerged(range);
  return (content) => {
    merged(content);
    rows.value.forEach((row, i) => row.rowHidden && content.hiddenRows.add(range.rowIndex + i));
    columns.value.forEach((column, i) => column.columnHidden && content.hiddenColumns.add(range.columnIndex + i));
  };
}

/** Answers may arrive in any order; a sheet's cells are stored row by row. */
export function sortCells(cells: Map<number, Cell>): void {
  const sorted = [...cells].sort(([a], [b]) => a - b);
  cells.clear();
  for (const [key, cell] of sorted) cells.set(key, cell);
}
