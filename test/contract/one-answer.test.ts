// One workbook has one answer: the file, Excel and the workbench's grid give the same verdict, figures and findings.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { checkWorkbook } from "../../src/app/check";
import { startExcel } from "../../src/excel/start";
import { readXlsx } from "../../src/file/read-xlsx";
import { buildResult } from "../../src/app/build-result";
import { isSameWorkbook } from "../../src/workbook/same-workbook";
import { cellKey, type Workbook } from "../../src/workbook/workbook";
import { startNodeExcel } from "../host/node-excel";
import { openHeadless } from "../workbench/headless";
import { openAsInExcel } from "./as-in-excel";
import { ODDITIES } from "./oddities";

const TESTS = path.join(__dirname, "..");
const filesIn = (folder: string): [string, Uint8Array][] =>
  readdirSync(path.join(TESTS, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => [name, readFileSync(path.join(TESTS, folder, name))]);

async function readInExcel(bytes: Uint8Array): Promise<Workbook> {
  const excel = startNodeExcel(openAsInExcel(bytes));
  try {
    return await (await startExcel()).source.read();
  } finally {
    excel.stop();
  }
}

async function readInGrid(bytes: Uint8Array): Promise<Workbook> {
  const grid = openHeadless(bytes);
  try {
    return await grid.workbook.read();
  } finally {
    grid.close();
  }
}

/** All that a user is told, in the order told. */
function answer(workbook: Workbook): unknown {
  const checked = checkWorkbook(workbook);
  return JSON.parse(JSON.stringify(checked.kind === "checked" ? buildResult("a.xlsx", checked) : checked));
}

/** The checks are pure: where the reading is the same to the last cell, so is the answer. */
function hasSameReading(a: Workbook, b: Workbook): boolean {
  return isSameWorkbook(a, b) && a.sheets.every(({ merged = [] }, at) => isDeepStrictEqual(merged, b.sheets[at]!.merged ?? []));
}

test.each([
  ["#SPILL!", { error: "#SPILL!" }],
  ["#BLOCKED!", { error: "#BLOCKED!" }],
  ["#CALC!", { error: "#CALC!" }],
  ["an error of tomorrow", { error: "#VALUE!" }],
  ["a rich value for an amount", "Novo Nordisk"],
  ["an error as text", "#REF!"],
])("reads what the cell shows: %s", (name, value) => {
  expect(readXlsx(ODDITIES[name]!()).sheets[0]!.cells.get(cellKey(11, 3))!.value).toEqual(value);
});

describe.each<[string, [string, Uint8Array][]]>([
  ["real budgets", filesIn("budgets")],
  ["cases of reading", filesIn("cases/reading")],
  ["oddities", Object.entries(ODDITIES).map(([name, make]): [string, Uint8Array] => [name, make()])],
])("%s", (_, files) => {
  test.each(files)("%s", async (_name, bytes) => {
    const file = readXlsx(bytes);
    for (const read of [readInExcel, readInGrid]) {
      const other = await read(bytes);
      if (!hasSameReading(file, other))
        expect({ host: read.name, answer: answer(other) }).toEqual({ host: read.name, answer: answer(file) });
    }
  });
});
