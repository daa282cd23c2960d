// Other amounts in a line's cells: whether an equation that fails would hold with them.
import { findFailure, repairs, typedAmounts } from "../../../src/checks/shared/rescale";
import type { Line, Section } from "../../../src/budget/budget";
import { sample, type Contents } from "../sample";

/** The line Café, row 22: 18, 24 and 24 of the years, 66 in all; LBF 46, boligorganisation 10, kommune 10. */
function café(cells: Contents): { readonly section: Section; readonly line: Line } {
  const section = sample(cells).budget.sections[1];
  const line = section?.lines[4];
  if (!section || !line) throw new Error("no line");
  return { section, line };
}

/** Whether other amounts in the line repair something. */
function isRepaired(cells: Contents, trial: Readonly<Record<string, number>>): boolean {
  const { section, line } = café(cells);
  const amounts = new Map(
    line.figures.flatMap((figure) => (trial[figure.address] === undefined ? [] : [[figure, trial[figure.address] ?? 0] as const])),
  );
  expect(amounts.size).toBe(Object.keys(trial).length);
  const failure = findFailure(section, line);
  return failure !== null && repairs(failure, amounts);
}

test.each<[string, Contents, boolean]>([
  ["all holds", {}, false],
  ["the years do not give the typed total", { F22: 67, G22: 47, G18: 229 }, true],
  ["the financing is further off than rounding, the section holds", { G22: 49, G18: 227 }, true],
  ["the financing is off by rounding, the section holds", { G22: 48, G18: 228 }, false],
  ["only the section is off", { G22: 47 }, true],
  ["a cell shows an error", { G22: { error: "#REF!" }, F22: 99 }, false],
])("a repair is possible where %s: %s", (_name, cells, may) => {
  const { section, line } = café(cells);
  expect(findFailure(section, line) !== null).toBe(may);
});

test.each<[string, Contents, Readonly<Record<string, number>>, boolean]>([
  ["nothing fails", {}, { G22: 46 }, false],
  ["a typed total is what the years give", { F22: 67, G22: 47, G18: 229 }, { F22: 66 }, true],
  ["a year gives the typed total", { F22: 67, G22: 47, G18: 229 }, { C22: 19 }, true],
  ["the total stays wrong", { F22: 67, G22: 47, G18: 229 }, { F22: 65 }, false],
  ["the total is right, but the financing then fails", { F22: 76, G22: 56, G18: 220 }, { F22: 66 }, false],
  ["the financing meets the total", { G22: 49, G18: 227 }, { G22: 46 }, true],
  ["the financing meets the total as far as rounding", { G22: 49, G18: 227 }, { G22: 48 }, true],
  ["the total meets the financing by a year", { G22: 49, G18: 227 }, { D22: 27 }, true],
  ["the financing stays wrong", { G22: 49, G18: 227 }, { G22: 50 }, false],
  ["the section balances", { G22: 47 }, { G22: 46 }, true],
  ["the section balances by a year of a total that is a formula", { G22: 47 }, { C22: 19 }, true],
  ["the section balances, but the line's financing then fails", { G18: 235 }, { G22: 41 }, false],
  ["the section stays off", { G22: 47 }, { G22: 48 }, false],
  ["the section balances already, and its balance is not what the trial repairs", { G22: 48, G18: 228 }, { G22: 46 }, false],
  ["a total that is a formula follows the years and needs no own repair", { G22: 47 }, { C22: 20 }, false],
  [
    "years that are off already, by a stored total, are as far off afterwards",
    { F22: { formula: "SUM(C22:E22)", stored: 70 }, G22: 50 },
    { C22: 19, G22: 51 },
    false,
  ],
])("a trial repairs the line: %s", (_name, cells, trial, repaired) => {
  expect(isRepaired(cells, trial)).toBe(repaired);
});

test("an amount counts as typed when it refers to no other cell", () => {
  const { line } = café({ C22: { formula: "45*1000" }, D22: { formula: "C22" }, E22: { formula: "SUM(1,2)" }, F22: 99, I22: "20", K22: 0 });
  expect(typedAmounts(line, () => true).map(({ address }) => address)).toEqual(["C22", "F22", "G22", "H22", "J22", "K22"]);
  expect(typedAmounts(line, (value) => value >= 99).map(({ address }) => address)).toEqual(["C22", "F22"]);
});
