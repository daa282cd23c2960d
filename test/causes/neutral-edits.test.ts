// Formulas put back where just what they give is typed change no figure: many such fixes are tried in one check.
import { Attempts } from "../../src/causes/attempts";
import { followFixes } from "../../src/causes/follow-fixes";
import { createNeutral } from "../../src/causes/neutral-edits";
import { balance } from "../../src/checks/balance";
import { formulaOverwritten } from "../../src/checks/formula-overwritten";
import type { Check } from "../../src/checks/check";
import { readBudget } from "../../src/template/read-budget";
import type { EditContent } from "../../src/workbook/ports";
import { sample, type Contents } from "../checks/sample";

const { budget, workbook } = sample({});

test.each<[string, string, EditContent, EditContent, boolean]>([
  ["what the formula gives", "C24", 100, "=SUM(C18:C23)", true],
  ["one too many", "C24", 101, "=SUM(C18:C23)", false],
  ["another formula", "C24", "=C18", "=SUM(C18:C23)", false],
  ["a number", "C24", 100, 100, false],
  ["an error", "C24", 100, "=1/0", false],
])("%s", (_, cell, from, to, expected) => {
  const sum = budget.sections[1]!.sum.years[0]!;
  expect(sum.address).toBe("C24");
  const typed = typeof from === "number" ? sum.value! + (from - 100) : from;
  expect(createNeutral(workbook)({ sheet: budget.sheet, cell, from: typed, to })).toBe(expected);
});

/** The sample with the first two years' Sums of its second section typed, and how many times its checks run while fixes are followed. */
function trialsOf(cells: Contents): { trials: number; offered: number } {
  const input = sample(cells);
  let trials = 0;
  const checks: Check[] = [formulaOverwritten, balance].map((check) => ({
    ...check,
    run: (of) => {
      if (check.id === balance.id) trials++;
      return check.run(of);
    },
  }));
  const findings = checks.flatMap((check) => check.run(input));
  trials = 0;
  const followed = followFixes(new Attempts(input, findings, { read: readBudget, checks }), findings);
  return { trials, offered: followed.filter(({ fix }) => fix !== null).length };
}

test("several of them are tried together, and those that change a figure one by one", () => {
  const [first, second] = budget.sections[1]!.sum.years.map(({ value }) => value!) as [number, number];
  expect(trialsOf({ C24: first, D24: second })).toEqual({ trials: 1, offered: 2 });
  expect(trialsOf({ C24: first + 1, D24: second }).trials).toBe(3);
});
