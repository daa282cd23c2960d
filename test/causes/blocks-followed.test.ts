// Blocks with turned signs, a zero too many, in millions, or two columns exchanged: whoever follows the fixes ends with the true amounts, or with an error.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Budget, Figure } from "../../src/budget/budget";
import { allLines, keyFigures } from "../../src/budget/sums";
import { readXlsx } from "../../src/file/read-xlsx";
import { checked, follow, statusOfChecked } from "../errors/follow";
import { BlockSeeder, isTyped } from "../errors/seed-blocks";

const workbook = readXlsx(readFileSync(path.join(__dirname, "../budgets/amager-2022-2025.xlsx")));
const clean = checked(workbook);
const amountsOf = (budget: Budget): (number | null)[] => allLines(budget).flatMap(({ line }) => line.inputs.map(({ value }) => value));
const totalOf = (budget: Budget): number => keyFigures(budget).total;
const seeder = new BlockSeeder(workbook);
const [first, second] = seeder.used();
const yearsOf = (section: typeof first): Figure[] => section!.lines.flatMap((line) => line.years.filter(isTyped));
const paidOf = (section: typeof first): Figure[] => section!.lines.flatMap((line) => line.paid.filter(isTyped));

test.each([
  seeder.negative("the years of a section", yearsOf(first)),
  seeder.negative("the financing of a section", paidOf(second)),
  seeder.scale("the years of a section times ten", yearsOf(second), 10),
  seeder.scale("the financing of a section times ten", paidOf(first), 10),
  seeder.scale("the years of a section in millions", yearsOf(first), 0.001),
  seeder.exchanged("a year outside the period exchanged with one inside", second!, [0, 1]),
])("$name: following the fixes ends with the original amounts or an error, and never further from the total", ({ workbook: wrong }) => {
  const wrongly = checked(wrong);
  expect(statusOfChecked(wrongly)).toBe("not-ready");
  const end = follow(wrong, "together");
  if (statusOfChecked(end) !== "not-ready") expect(amountsOf(end.budget)).toEqual(amountsOf(clean.budget));
  expect(Math.abs(totalOf(end.budget) - totalOf(clean.budget))).toBeLessThanOrEqual(
    Math.abs(totalOf(wrongly.budget) - totalOf(clean.budget)),
  );
});
