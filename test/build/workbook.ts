// A drafted workbook as the plain snapshot that the product reads.
import type { Cell, CellValue, Sheet, Workbook } from "../../src/workbook/workbook";
import { cellKey } from "../../src/workbook/workbook";
import type { Draft, DraftSheet } from "./draft";
import { STYLES, isFormula } from "./draft";
import { evaluateCells } from "./evaluate";

function toSheet(sheet: DraftSheet): Sheet {
  const values = evaluateCells(sheet.cells);
  const cells = new Map<number, Cell>();
  const inOrder = [...sheet.cells].sort(([, one], [, other]) => one.row - other.row || one.column - other.column);
  for (const [address, { row, column, content, style }] of inOrder) {
    const value: CellValue = values.get(address) ?? null;
    const formula = isFormula(content) ? content.formula : null;
    if (value !== null || formula !== null)
      cells.set(cellKey(row, column), { row, column, value, formula, numberFormat: STYLES[style].numberFormat });
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    cells,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  };
}

/** The snapshot of a draft, its formulas evaluated as Excel would. */
export function toWorkbook(draft: Draft): Workbook {
  return { sheets: draft.sheets.map(toSheet), storedPart: null };
}
