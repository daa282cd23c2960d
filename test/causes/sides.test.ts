// The sections in which something does not add up, and that searching only these finds what searching everything does.
import { buildSystem } from "../../src/causes/equations";
import { findSolutions } from "../../src/causes/search";
import { sectionsOff } from "../../src/causes/sides";
import type { Budget } from "../../src/budget/budget";
import { createRandom, describeBudget, layOut, layoutWith, toWorkbook } from "../build";
import { readBudget } from "../../src/template/read-budget";
import { seedErrors } from "../errors/seed-errors";
import { sample } from "../checks/sample";

function budgetOf(seed: number): Budget {
  const built = layOut(describeBudget("amager-2022-2025"), layoutWith({}));
  const seeded = seedErrors(built, 2, createRandom(seed)).at(-1);
  const reading = readBudget(toWorkbook((seeded ?? { draft: built.draft }).draft));
  if (reading.kind !== "budget") throw new Error("not read");
  return reading.budget;
}

test("there are none in a budget that adds up", () => {
  expect(sectionsOff(sample({}).budget)).toEqual([]);
});

test("knows the section with the slip where formulas keep the foot right, and not where its Total is typed", () => {
  const titles = (cells: Parameters<typeof sample>[0]): string[] | undefined =>
    sectionsOff(sample(cells).budget)?.map(({ title }) => title);
  expect(titles({ G36: 22 })).toHaveLength(1);
  expect(titles({ G36: 22, G40: 1 })).toBeUndefined();
});

test("the failed equations of the sections that are off have the solutions that all equations give", () => {
  let apart = 0;
  for (let seed = 0; seed < 40; seed++) {
    const budget = budgetOf(seed);
    const off = sectionsOff(budget);
    if (!off || off.length === 0) continue;
    apart++;
    const solutionsOf = (sections: typeof off | null): unknown => {
      const system = buildSystem(budget, sections);
      return findSolutions(system).map(({ solutions }) =>
        solutions.map((solution) => solution.map(({ cells, delta }) => [delta, [...cells.addresses].sort()])),
      );
    };
    expect(solutionsOf(off)).toEqual(solutionsOf(null));
  }
  expect(apart).toBeGreaterThan(15);
});
