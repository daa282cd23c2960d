// Whether two snapshots of a workbook have the same content: tells whether a precautionary re-read found anything new.
import { isCellError, type Cell, type Sheet, type Workbook } from "./workbook";

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
    [...a.cells].every(([key, cell]) => isSameCell(cell, b.cells.get(key)))
  );
}

function isSameCell(a: Cell, b: Cell | undefined): boolean {
  if (!b || a.formula !== b.formula || a.numberFormat !== b.numberFormat) return false;
  return isCellError(a.value) && isCellError(b.value) ? a.value.error === b.value.error : a.value === b.value;
}

function isSameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}
