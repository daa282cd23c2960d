// Blocks that some typed totals give away, and amounts whose unit is open: a fix that is offered never ends in a budget that is ready and wrong.
import type { Budget } from "../../src/budget/budget";
import { allLines } from "../../src/budget/sums";
import { createRandom, describeBudget, layOut, randomBudget, randomLayout, toWorkbook } from "../build";
import { checked, follow, statusOfChecked } from "../errors/follow";
import { seedKind } from "../errors/seed-kinds";

const SEEDS = [1, 2];

const linesOf = (budget: Budget): unknown => allLines(budget).map(({ line }) => line.inputs.map(({ value }) => value || 0));

/** A random budget, or a real one in a random layout, and a kind of block in it. */
const CASES: readonly (readonly [number | Parameters<typeof describeBudget>[0], string])[] = [
  ["amager-2022-2025", "half of a line's years in kroner"],
  ["amager-2022-2025", "a line's payers one to the right"],
  ["mjoelnerparken-2017-2021", "a line's payers one to the right"],
  [911002, "two years added into one"],
  [911002, "payers exchanged in a section"],
  [911002, "two years exchanged in a section"],
  [911002, "half the sheet's lines in kroner"],
  [911002, "two sections in kroner"],
  [911002, "a section pasted over another"],
  [912000, "a section in millions with one decimal"],
  [912001, "a section in millions with one decimal"],
];

test.each(CASES)("%s: %s", (of, kind) => {
  const [budget, layout] = typeof of === "number" ? [randomBudget(of), of] : [describeBudget(of), 911];
  const workbook = toWorkbook(layOut(budget, randomLayout(layout)).draft);
  const clean = linesOf(checked(workbook).budget);
  let told = 0;
  for (const each of SEEDS) {
    const wrong = seedKind(workbook, kind, createRandom(each));
    if (!wrong) continue;
    const begun = checked(wrong);
    if (statusOfChecked(begun) !== "not-ready") continue;
    told++;
    if (!begun.findings.some(({ fix }) => fix !== null)) continue;
    const end = follow(wrong, "together");
    if (statusOfChecked(end) !== "not-ready") expect(linesOf(end.budget)).toEqual(clean);
  }
  expect(told).toBeGreaterThan(0);
});
