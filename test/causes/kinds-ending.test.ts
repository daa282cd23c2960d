// Blocks that people make with Excel itself: a fix that is offered ends right, and texts are told as texts.
import type { Budget } from "../../src/budget/budget";
import { allLines } from "../../src/budget/sums";
import { describeBudget, createRandom, layOut, layoutWith, REAL_NAMES, toWorkbook, type Layout } from "../build";
import { checked, follow, statusOfChecked } from "../errors/follow";
import { findNew } from "../errors/judge";
import { seedKind } from "../errors/seed-kinds";

const FORMULAS: Partial<Layout> = {};
const TYPED: Partial<Layout> = { typedTotals: "all", typedLineTotals: "all" };

const SEEDS = [1, 2];

const linesOf = (budget: Budget): unknown => allLines(budget).map(({ line }) => line.inputs.map(({ value }) => value || 0));

describe.each(REAL_NAMES)("%s", (name) => {
  test.each([
    ["years in reverse in a section", FORMULAS],
    ["years in reverse in a section", TYPED],
    ["raw kroner in a section", TYPED],
    ["a line × 100", FORMULAS],
    ["a section's amounts × 100", FORMULAS],
    ["the Sum typed as a line too", FORMULAS],
    ["the Sum typed as a line too", TYPED],
  ])("%s: a fix that is offered ends right", (kind, layout) => {
    const workbook = toWorkbook(layOut(describeBudget(name), layoutWith(layout)).draft);
    let fixed = 0;
    for (const seed of [1, 2, 3, 4]) {
      const wrong = seedKind(workbook, kind, createRandom(seed))!;
      if (!checked(wrong).findings.some(({ fix }) => fix !== null)) continue;
      fixed++;
      const end = follow(wrong, "together");
      if (statusOfChecked(end) !== "not-ready") expect(linesOf(end.budget)).toEqual(linesOf(checked(workbook).budget));
    }
    expect(fixed).toBeGreaterThan(0);
  });

  test.each(["a section in brackets as text", "amounts as dates in a column"])("%s is told as text and as nothing else", (kind) => {
    const workbook = toWorkbook(layOut(describeBudget(name), layoutWith({})).draft);
    const clean = checked(workbook);
    for (const seed of SEEDS) {
      const begun = checked(seedKind(workbook, kind, createRandom(seed))!);
      const errors = findNew(begun.findings, clean.findings).filter(({ severity }) => severity === "error");
      expect([...new Set(errors.map(({ check }) => check))]).toEqual(["text-number"]);
    }
  });
});
