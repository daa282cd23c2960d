// Formulas that the grid's engine reads otherwise than Excel: after an edit they give what Excel gives, or keep what Excel stored.
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../src/file/read-xlsx";
import { buildFile } from "../../src/workbench/files/build-file";
import { parseAddress } from "../../src/workbook/address";
import { cellAt, type Cell, type Workbook } from "../../src/workbook/workbook";
import { openHeadless, type Headless } from "./headless";

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, "files", `${name}.xlsx`)));
const BUDGET = 0;
const OTHER = 1;

function cell(workbook: Workbook, address: string, sheet = BUDGET): Cell | undefined {
  const { row, column } = parseAddress(address)!;
  return cellAt(workbook.sheets[sheet]!, row, column);
}

/** The file with one formula in H12 of the budget in place of the one that is there. */
function withFormula(formula: string): Uint8Array {
  const parts = unzipSync(file("implicit-intersection"));
  const sheet = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[sheet]!);
  const changed = xml.replace("C:C+D12+E12+F12+G12", formula);
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, [sheet]: strToU8(changed) });
}

let grid: Headless;
afterEach(() => grid.close());

/** Opens the file, types into C12 of the budget, and answers what the grid then holds and what is saved. */
async function edited(
  bytes: Uint8Array,
  address = "C12",
  from: number | null = 13,
  to = 14,
): Promise<{ now: Workbook; saved: Uint8Array }> {
  grid = openHeadless(bytes);
  const sheet = (await grid.workbook.read()).sheets[BUDGET]!.name;
  await grid.workbook.write([{ sheet, cell: address, from, to }]);
  expect((await grid.workbook.changes()).map((edit) => edit.cell)).toEqual([address]);
  return { now: await grid.workbook.read(), saved: await buildFile(bytes, grid.workbook) };
}

test("reads a whole column in a formula as the cell in its own row", async () => {
  const { now, saved } = await edited(file("implicit-intersection"));
  expect(cell(now, "H12")).toMatchObject({ value: 202, formula: "C:C+D12+E12+F12+G12" });
  expect(cell(readXlsx(saved), "H12")).toMatchObject({ value: 202, formula: "C:C+D12+E12+F12+G12" });
});

test.each([
  ["part of a column beside it", "C5:C40+D12+E12+F12+G12", 202],
  ["part of a row above it", "H10:Z10+C12", null],
  ["a range in a function is whole", "SUM(C12:G12)", 202],
  ["a range in a function in brackets", "(SUM(C12:G12))*1", 202],
  ["a text that looks like a range", 'IF("C:C"="C:C",C12,0)', 14],
])("%s", async (_, formula, expected) => {
  const { now } = await edited(withFormula(formula));
  expect(cell(now, "H12")?.formula).toBe(formula);
  if (expected !== null) expect(cell(now, "H12")?.value).toBe(expected);
});

test("an array formula over two cells recalculates after an edit, keeps its total, and cannot be changed in part", async () => {
  const bytes = file("array-two-cells");
  const { now, saved } = await edited(bytes, "C19", null, 5);
  expect([cell(now, "H19")?.value, cell(now, "H20")?.value]).toEqual([5, 0]);
  for (const address of ["H19", "H20"]) {
    const { row, column } = parseAddress(address)!;
    expect([grid.workbook.isWritable("sheet-1", row, column), grid.workbook.isShared("sheet-1", row, column)]).toEqual([false, true]);
  }
  const errors = [...now.sheets[BUDGET]!.cells.values()].filter(({ value }) => typeof value === "object" && value !== null);
  expect(errors).toEqual([]);
  expect(cell(readXlsx(saved), "H19")).toMatchObject({ value: 5 });
});

test("a data table keeps Excel's results, cannot be changed in part, and the file can be saved", async () => {
  const { now, saved } = await edited(file("data-table"));
  expect([cell(now, "A20", OTHER)?.value, cell(now, "A21", OTHER)?.value]).toEqual([5, 6]);
  expect(grid.workbook.isShared("sheet-2", 19, 0)).toBe(true);
  expect([cell(readXlsx(saved), "A20", OTHER)?.value, cell(readXlsx(saved), "H12")?.value]).toEqual([5, 202]);
});

test.each(["NYFUNKTION(C12)", "TODAY()-TODAY()+C12", "[1]Ark1!A1+C12", 'INDIRECT("C12")'])(
  "never overwrites Excel's result with one the engine cannot calculate the same way: %s",
  async (formula) => {
    const { now, saved } = await edited(withFormula(formula));
    expect(cell(now, "H12")).toMatchObject({ value: 201, formula });
    expect(cell(readXlsx(saved), "H12")).toMatchObject({ value: 201, formula });
    expect(strFromU8(unzipSync(saved)["xl/workbook.xml"]!)).toContain('fullCalcOnLoad="1"');
  },
);

test("a conditional format without a formula does not prevent opening the file", async () => {
  const { saved } = await edited(file("cf-empty-formula"));
  expect(cell(readXlsx(saved), "C12")?.value).toBe(14);
});
