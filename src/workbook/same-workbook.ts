// Whether two snapshots of a workbook have the same content: tells whether a precautionary re-read found anything new.
import { isSameCell } from "./changes";
import type { Sheet, Workbook } from "./workbook";

export function isSameWorkbook(a: Workbook, b: Workbook): boolean {
  return (
    a.storedPart === b.storedPart &&
    a.moreStoredParts?.join() === b.moreStoredParts?.join() &&
    a.readOnly === b.readOnly &&
    a.calculation === b.calculation &&
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, at) => isSameSheet(sheet, b.sheets[at]!))
  );
}

function isSameSheet(a: Sheet, b: Sheet): boolean {
  return (
    a.name === b.name &&
    a.visibility === b.visibility &&
    a.protected === b.protected &&
    a.cells.size === b.cells.size &&
    isSameSet(a.hiddenRows, b.hiddenRows) &&
    isSameSet(a.hiddenColumns, b.hiddenColumns) &&
    [...a.cells].every(([key, cell]) => isSameCell(b.cells.get(key), cell))
  );
}

function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
