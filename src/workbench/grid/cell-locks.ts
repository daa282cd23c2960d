// Which cells of a file may be written. Determined from the file alone, before the grid's engine is loaded.
import { isInside } from "../../workbook/address";
import { cellKey } from "../../workbook/workbook";
import type { OpenedFile } from "./read-display";

/** Whether the cell shares an array formula or a data table with others: such a cell cannot be changed alone. */
export function isShared(file: OpenedFile, sheet: number, row: number, column: number): boolean {
  return file.arrays[sheet]?.some((area) => isInside(area, row, column)) ?? false;
}

/** Whether the cell may be written: it shares no formula, and its sheet is unprotected or its style unlocked. */
export function isWritable(file: OpenedFile, sheet: number, row: number, column: number): boolean {
  if (isShared(file, sheet, row, column)) return false;
  if (!file.workbook.sheets[sheet]?.protected) return true;
  const looks = file.looks[sheet];
  const run = looks?.columns.find(({ from, to }) => column >= from && column <= to);
  const style = looks?.cells.get(cellKey(row, column)) ?? looks?.rows.get(row)?.style ?? run?.style ?? 0;
  return file.styles.cells[style]?.unlocked ?? false;
}
