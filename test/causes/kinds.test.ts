// Blocks that people make with Excel itself: one cause is one finding, and whoever follows its fix ends right.
import type { Budget } from "../../src/budget/budget";
import { allLines, keyFigures } from "../../src/budget/sums";
import { describeBudget, createRandom, layOut, layoutWith, REAL_NAMES, toWorkbook, type Layout } from "../build";
import { checked, follow, statusOfChecked } from "../errors/follow";
import { seedKind } from "../errors/seed-kinds";

const FORMULAS: Partial<Layout> = {};
const TYPED: Partial<Layout> = { typedTotals: "all", typedLineTotals: "all" };

/** A kind, the layout, and whether the lines are right as they are. */
const CASES: readonly (readonly [string, Partial<Layout>, boolean])[] = [
  ["a line's years × 100", FORMULAS, false],
  ["a line's financing × 100", FORMULAS, false],
  ["a year × 100 in a section", FORMULAS, false],
  ["an amount of each line × 100", FORMULAS, false],
  ["an amount of each line × 100", TYPED, false],
  ["payers exchanged, totals typed", FORMULAS, false],
  ["line totals typed, amounts one row down", FORMULAS, false],
  ["a section as text in kroner", FORMULAS, false],
  ["a column with the letter O for 0", FORMULAS, false],
  ["all totals as values, one line changed", FORMULAS, true],
  ["all totals as values, one line changed", TYPED, true],
];

const SEEDS = [1, 2];

const linesOf = (budget: Budget): unknown => allLines(budget).map(({ line }) => line.inputs.map(({ value }) => value || 0));

describe.each(REAL_NAMES)("%s", (name) => {
  test.each(CASES)("%s", (kind, layout, isMeant) => {
    const workbook = toWorkbook(layOut(describeBudget(name), layoutWith(layout)).draft);
    const clean = checked(workbook);
    for (const seed of SEEDS) {
      const wrong = seedKind(workbook, kind, createRandom(seed));
      if (!wrong) continue;
      const begun = checked(wrong);
      expect(statusOfChecked(begun)).toBe("not-ready");
      const end = follow(wrong, "together");
      expect(statusOfChecked(end)).not.toBe("not-ready");
      expect(linesOf(end.budget)).toEqual(linesOf((isMeant ? begun : clean).budget));
      if (!isMeant) expect(keyFigures(end.budget)).toEqual(keyFigures(clean.budget));
    }
  });
});
