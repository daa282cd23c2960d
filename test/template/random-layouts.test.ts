// The reader over random layouts of the two real budgets and of random ones: every figure with its cell, name, type and field.
import { describeBudget, randomBudget, randomLayout, REAL_NAMES } from "../build";
import { misreadings } from "./misreadings";

test.each(REAL_NAMES)("%s reads the same in every layout", (name) => {
  for (let seed = 0; seed < 60; seed++)
    expect({ seed, wrong: misreadings(describeBudget(name), randomLayout(seed)) }).toEqual({ seed, wrong: [] });
});

test("random budgets read back as built", () => {
  for (let seed = 0; seed < 120; seed++)
    expect({ seed, wrong: misreadings(randomBudget(seed), randomLayout(seed + 5000)) }).toEqual({ seed, wrong: [] });
});
