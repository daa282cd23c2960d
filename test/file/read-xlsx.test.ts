// The file reader on the two real budgets.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../src/file/read-xlsx";
import { parseAddress } from "../../src/workbook/address";
import { cellAt, findSheet } from "../../src/workbook/workbook";
import type { Cell, Workbook } from "../../src/workbook/workbook";

function readSample(name: string): Workbook {
  return readXlsx(readFileSync(join(__dirname, "../budgets", name)));
}

function cell(workbook: Workbook, sheet: string, address: string): Cell | undefined {
  const { row, column } = parseAddress(address)!;
  return cellAt(findSheet(workbook, sheet)!, row, column);
}

describe("the two real budgets", () => {
  it("reads Mjølnerparken", () => {
    const workbook = readSample("mjoelnerparken-2017-2021.xlsx");
    expect(workbook.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked])).toEqual([
      ["Budget", "visible", true],
      ["Udgiftstyper", "visible", false],
    ]);
    expect(cell(workbook, "Budget", "B2")).toEqual({ row: 1, column: 1, value: 43009, formula: null, numberFormat: "dd-mm-yyyy" });
    expect(cell(workbook, "Budget", "H12")).toMatchObject({ value: 201, formula: "SUM(C12:G12)" });
    expect(cell(workbook, "Budget", "A4")?.value).toBe("Boligområde/områdenavn");
    expect(cell(workbook, "Budget", "B7")).toBeUndefined();
    expect(workbook.storedPart).toBeNull();
  });
});
