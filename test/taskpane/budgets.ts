// The two real budgets, and Mjølnerparken with errors typed into it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Workbook } from "../../src/workbook/workbook";

export const mjoelnerparken = (): Workbook => read("mjoelnerparken-2017-2021.xlsx");
export const amager = (): Workbook => read("amager-2022-2025.xlsx");

function read(name: string): Workbook {
  return readXlsx(new Uint8Array(readFileSync(path.join(__dirname, "../budgets", name))));
}
