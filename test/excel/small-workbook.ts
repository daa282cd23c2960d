// A small workbook with one of everything the normal form speaks of, for the Excel host's own tests.
import { cellKey, type Cell, type CellValue, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { parseAddress } from "../../src/workbook/address";

export type Content = Readonly<
  Record<string, CellValue | { readonly value: CellValue; readonly formula?: string; readonly numberFormat?: string }>
>;

/** Cells by address: a plain value, or value with formula (without "=") and number format. */
export function makeSheet(name: string, content: Content, more: Partial<Sheet> = {}): Sheet {
  const cells = Object.entries(content).map(([address, item]): Cell => {
    const { row, column } = parseAddress(address)!;
    const full = typeof item === "object" && item !== null && "value" in item ? item : { value: item };
    return { row, column, value: full.value, formula: full.formula ?? null, numberFormat: full.numberFormat ?? "General" };
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name,
    visibility: "visible",
    protected: false,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    ...more,
    cells: new Map(cells.map((cell) => [cellKey(cell.row, cell.column), cell])),
  };
}

export const STORED = '<budgettjek xmlns="urn:budgettjek:stored"><links/></budgettjek>';

export function smallWorkbook(): Workbook {
  return {
    storedPart: STORED,
    sheets: [
      makeSheet(
        "Budget",
        {
          B2: "Budgetark for boligsocial indsats",
          C4: 12,
          D4: 25.4,
          E4: { value: 37.4, formula: "SUM(C4:D4)", numberFormat: "#,##0" },
          C5: "1.310",
          D5: { value: "1310", numberFormat: "@" },
          E5: { value: { error: "#REF!" }, formula: "SUM(#REF!)" },
          C6: { value: 43009, numberFormat: "dd-mm-yyyy" },
          D6: true,
          E6: { value: "", formula: 'IF(C4>0,"","x")' },
          C7: "#REF!",
          D7: "=SUM(A1)",
          E7: { value: { error: "#N/A" } },
          C8: "  mellemrum ",
        },
        { protected: true, hiddenRows: new Set([4]), hiddenColumns: new Set([3]) },
      ),
      makeSheet("Noter", { A1: "12) en note" }, { visibility: "hidden" }),
      makeSheet("Tom", {}, { visibility: "very-hidden" }),
    ],
  };
}
