// What writing to a sheet needs beyond its cells: styles by place, array formulas, and what its protection allows.
import { parseArea, type Area } from "../workbook/address";
import { cellKey } from "../workbook/workbook";
import { CellWalker } from "./cell-walker";
import { XmlScanner } from "../opc/xml";

export interface SheetDetail {
  /** Null if the sheet is not protected. */
  readonly protection: { readonly password: boolean; readonly allowFormatCells: boolean } | null;
  /** Areas of several cells sharing one array formula or data table: none of their cells can be changed alone. */
  readonly arrays: readonly Area[];
  /** The style a cell has, or would get when written: its own, its row's, or its column's. */
  readonly styleAt: (row: number, column: number) => number;
}

/** Reads a sheet's XML for {@link SheetDetail}. */
export function readSheetDetail(xml: string): SheetDetail {
  const cellStyles = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  const columns: { first: number; last: number; style: number }[] = [];
  const arrays: Area[] = [];
  let protection: SheetDetail["protection"] = null;
  const scanner = new XmlScanner(xml);
  const number = (attribute: string): number => Number(scanner.attribute(attribute) ?? 0);
  const walker = new CellWalker(scanner);
  while (scanner.next()) {
    if (!scanner.opening) continue;
    switch (scanner.name) {
      case "col":
        columns.push({ first: number("min") - 1, last: number("max") - 1, style: number("style") });
        break;
      case "row":
        walker.enterRow();
        if (scanner.flag("customFormat")) rowStyles.set(walker.row, number("s"));
        break;
      case "c":
        walker.enterCell();
        cellStyles.set(cellKey(walker.row, walker.column), number("s"));
        break;
      case "f": {
        const type = scanner.attribute("t");
        const area = type === "array" || type === "dataTable" ? parseArea(scanner.attribute("ref") ?? "") : undefined;
        if (area && (area.top !== area.bottom || area.left !== area.right)) arrays.push(area);
        break;
      }
      case "sheetProtection":
        if (scanner.flag("sheet")) {
          const allowed = scanner.attribute("formatCells");
          protection = {
            password: scanner.attribute("password") !== undefined || scanner.attribute("hashValue") !== undefined,
            allowFormatCells: allowed === "0" || allowed === "false",
          };
        }
        break;
      case "extLst":
        scanner.skip();
        break;
    }
  }
  return {
    protection,
    arrays,
    styleAt: (row, column) =>
      cellStyles.get(cellKey(row, column)) ??
      rowStyles.get(row) ??
      columns.find(({ first, last }) => column >= first && column <= last)?.style ??
      0,
  };
}
