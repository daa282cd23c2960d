// What may be given as LBF's empty template: nothing is compared with a budget that somebody has filled in.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readTemplate } from "../../src/app/read-template";
import { readXlsx } from "../../src/file/read-xlsx";
import { emptied } from "../template/emptied";

const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/amager-2022-2025.xlsx")));

test.each([
  ["a filled-in budget is learnt, and no sheet is compared with it", readXlsx, false],
  ["the same workbook without its figures is learnt and compared with", (read: Uint8Array) => emptied(readXlsx(read)), true],
] as const)("%s", (_, open, isCompared) => {
  const given = readTemplate("skabelon.xlsx", () => bytes, open);
  if ("sentence" in given) throw new Error(given.sentence.da);
  expect([given.description.name, given.compare !== null]).toEqual(["2019-26", isCompared]);
});
