// What may be given as LBF's empty template: a workbook without figures, never a budget that somebody has filled in.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readTemplate } from "../../src/app/read-template";
import { readXlsx } from "../../src/file/read-xlsx";
import { emptied } from "../template/emptied";

const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../budgets/amager-2022-2025.xlsx")));

test("a filled-in budget is refused as a template, with how many lines have amounts", () => {
  const given = readTemplate("budget.xlsx", () => bytes, readXlsx);
  expect("sentence" in given && given.sentence.da).toMatch(
    /^Filen er et udfyldt budget: \d\d linjer har beløb\. Vælg LBF's tomme skabelon\.$/,
  );
});

test("the same workbook without its figures is learnt", () => {
  const given = readTemplate(
    "skabelon.xlsx",
    () => bytes,
    (read) => emptied(readXlsx(read)),
  );
  expect("description" in given && given.description.name).toBe("2019-26");
});
