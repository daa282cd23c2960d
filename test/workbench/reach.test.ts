// How far formulas point, and that the engine has results for all of them.
import { readReach } from "../../src/workbench/grid/reach";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { cellAt, cellKey } from "../../src/workbook/workbook";
import { readFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "../../src/file/open-xlsx";
import { openHeadless } from "./headless";

const sheet = (name: string, ...formulas: string[]): Sheet => ({
  name,
  visibility: "visible",
  protected: false,
  cells: new Map(formulas.map((formula, row) => [cellKey(row, 0), { row, column: 0, value: 0, formula, numberFormat: "General" }])),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});
const reachOf = (...sheets: Sheet[]) =>
  readReach({ sheets, storedPart: null } satisfies Workbook).map(({ row, column }) => [row + 1, column + 1]);

test("counts cells, ranges and other sheets; ignores texts, functions and names", () => {
  expect(reachOf(sheet("A", "B7+$Z$9000", "SUM(C1:C80)"), sheet("Noter's æ", "1"))).toEqual([
    [9000, 26],
    [0, 0],
  ]);
  expect(reachOf(sheet("A", "'Noter''s æ'!B50+noter!C2"), sheet("Noter's æ"), sheet("NOTER"))).toEqual([
    [0, 0],
    [50, 2],
    [2, 3],
  ]);
  expect(reachOf(sheet("A", '"AB900"&LOG10(2)&XYZ12345678&Q1x&ZZZZ9'), sheet("B", "Væk!Z99"))).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test("a formula pointing far below the table keeps its result when recalculated", async () => {
  const file = openXlsx(new Uint8Array(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx"))));
  await file.write([{ sheet: "Udgiftstyper", cell: "D2", from: null, to: "=SUM(D3,ZZ9000,Budget!AB5000)" }]);
  const grid = openHeadless(file.save());
  await grid.workbook.write([{ sheet: "Udgiftstyper", cell: "D3", from: null, to: 5 }]);
  const read = await grid.workbook.read();
  expect(cellAt(read.sheets[1]!, 1, 3)?.value).toBe(5);
  grid.close();
});
