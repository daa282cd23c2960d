// A cell's content as an editor shows it: what edits expect and replace.
import { parseAddress } from "./address";
import type { EditContent } from "./ports";
import { cellAt, findSheet, isCellError, type Cell, type Workbook } from "./workbook";

/** A formula with "=", a value, an error as its text, or null for an empty cell. */
export function contentOf(cell: Cell | undefined): EditContent {
  if (!cell) return null;
  if (cell.formula !== null) return `=${cell.formula}`;
  return isCellError(cell.value) ? cell.value.error : cell.value;
}

/** {@link contentOf} of the cell at an A1 address; null if there is no such sheet or cell. */
export function contentAt(workbook: Workbook, sheet: string, address: string): EditContent {
  const place = parseAddress(address);
  const found = findSheet(workbook, sheet);
  return contentOf(place && found ? cellAt(found, place.row, place.column) : undefined);
}
