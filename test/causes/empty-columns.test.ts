// A year or a payer that nobody typed is one finding, without an invented amount; one that was pasted a column off is told from it.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../src/checks/check";
import { readXlsx } from "../../src/file/read-xlsx";
import { checked, statusOfChecked } from "../errors/follow";
import { findNew } from "../errors/judge";
import { BlockSeeder, isTyped, type SeededBlock } from "../errors/seed-blocks";

const workbook = readXlsx(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));
const clean = checked(workbook).findings;
const seeder = new BlockSeeder(workbook);
const lines = seeder.lines().map(({ line }) => line);
const section = seeder.used().find(({ title }) => title.startsWith("Forebyggelse"))!;

function told({ workbook: wrong }: SeededBlock): { findings: readonly Finding[]; areas: (string | undefined)[] } {
  const after = checked(wrong);
  expect(statusOfChecked(after)).toBe("not-ready");
  const findings = findNew(after.findings, clean);
  return { findings, areas: findings.map(({ causes: [cause] }) => cause && `${cause.kind} ${cause.block?.from ?? ""}`) };
}

test.each([
  ["a year of a section", section.lines.map((line) => line.years[2]!), "missing-amount E82:E89"],
  ["the first year of the sheet", lines.map((line) => line.years[0]!), "missing-amount C12:C89"],
  ["a year of the sheet", lines.map((line) => line.years[1]!), "missing-amount D12:D89"],
  ["LBF in a section", section.lines.map((line) => line.paid[0]!), "missing-amount I82:I89"],
  ["the municipality in the sheet", lines.map((line) => line.paid[3]!), "missing-amount L12:L89"],
])("%s: gives one finding that names the cells, without a fix", (name, figures, area) => {
  const { findings, areas } = told(seeder.empty(name, figures.filter(isTyped)));
  expect(areas).toEqual([area]);
  expect(findings.map(({ severity, fix }) => [severity, fix])).toEqual([["error", null]]);
  expect(findings[0]!.causes[0]!.edits.every(({ to }) => to === null)).toBe(true);
});
