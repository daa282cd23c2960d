// How well an amount fits its line: its rate a month in other years, and how the budget's lines are paid.
import { PAYERS, type Payer } from "../../src/budget/budget";
import { createProfile } from "../../src/causes/profile";
import { WORST_FIT } from "../../src/causes/score";
import { sample, type Contents } from "../checks/sample";

/** Café: 18, 24, 24 in 9, 12 and 12 months; LBF 46, boligorganisation and kommune 10 each. */
function fit(place: number | Payer, from: number, to: number, cells: Contents = {}): number {
  const { budget } = sample(cells);
  const line = budget.sections[1]!.lines[4]!;
  return createProfile(budget)(line, typeof place === "number" ? line.years[place]! : line.financing[place], from, to);
}

test.each([
  [0, 81, 18, 4],
  [0, 18, 81, -4],
  [0, 24, 18, 2],
  [0, 20, 18, 1],
  [0, 19, 18, 0],
  [0, 0, 18, 4],
  [0, 9, 18, 3],
  [1, 42, 24, 3],
  [2, 240, 24, 4],
  [2, 27, 24, 1],
  [2, 25, 24, 0],
  [2, 26, 24, 1],
])("year %d: %d replaced by %d fits better by %d", (year, from, to, better) => {
  expect(fit(year, from, to)).toBe(better);
});

test("judges a year by the other years only, and not at all without them", () => {
  expect(fit(1, 42, 24, { D22: 42 })).toBe(3);
  expect(fit(1, 42, 24, { C22: null, E22: null })).toBe(0);
  expect(fit(1, 42, 24, { C22: -18, E22: 0 })).toBe(0);
});

test("takes every year as whole when the period is unknown", () => {
  expect(fit(0, 18, 24)).toBe(-2);
  expect(fit(0, 18, 24, { B3: "snart", C3: "snart" })).toBe(2);
});

test.each<[Payer, number, number, number]>([
  ["lbf", 64, 46, 2],
  ["lbf", 460, 46, 4],
  ["housingCash", 100, 10, 4],
  ["municipalityCash", 1, 10, 3],
  ["housingCash", 11, 10, 0],
  ["other", 0, 10, 4],
])("%s: %d replaced by %d fits better by %d", (payer, from, to, better) => {
  expect(fit(payer, from, to)).toBe(better);
});

test("judges no payer who pays no line, in a line without a total and other co-financing", () => {
  const nothing: Contents = { F22: 0, H22: null, J22: null };
  for (const payer of PAYERS) expect(fit(payer, 0, 10, nothing)).toBe(0);
});

test("money in a year outside the project fits worst, and removing it gains nothing", () => {
  const { budget } = sample({}, { layout: { yearsBefore: 1 } });
  const line = budget.sections[1]!.lines[4]!;
  const fits = createProfile(budget);
  expect(fits(line, line.years[0]!, 0, 18)).toBe(-4);
  expect(WORST_FIT).toBe(-4);
  expect(fits(line, line.years[0]!, 18, 0)).toBe(0);
  expect(fits(line, line.years[0]!, 18, 18)).toBe(0);
  expect(fits(line, line.years[1]!, 0, 18)).toBe(4);
});

test("ignores years outside the project when judging the others", () => {
  const { budget } = sample({ C22: 50, F22: null }, { layout: { yearsBefore: 1 } });
  const line = budget.sections[1]!.lines[4]!;
  expect(createProfile(budget)(line, line.years[1]!, 0, 18)).toBe(4);
});

test.each([
  [251, 0],
  [252, 1],
  [275, 1],
  [276, 2],
  [335, 2],
  [336, 3],
  [479, 3],
  [480, 4],
])("fits worse the farther from the other years: %d against 240 by %d", (amount, better) => {
  expect(fit(2, amount, 240, { C22: 180, D22: 240 })).toBe(better);
});

test("judges a year by the higher of two rates, in either order", () => {
  expect(fit(1, 24, 48, { C22: 18, E22: 48 })).toBe(3);
  expect(fit(1, 24, 48, { C22: 36, E22: 24 })).toBe(3);
});

test("a small amount fits no better without other years", () => {
  expect(fit(1, 42, 1, { C22: null, E22: null })).toBe(0);
});

test("treats an incomplete or reversed period as unknown", () => {
  expect(fit(0, 18, 24, { B3: null })).toBe(2);
  expect(fit(0, 18, 24, { B2: null })).toBe(2);
  expect(fit(0, 18, 24, { B2: 44300 })).toBe(2);
});

test("judges LBF by its own share, a party by its share and by the other party", () => {
  expect(fit("lbf", 10, 46)).toBe(3);
  expect(fit("housingCash", 30, 10, { H22: 30 })).toBe(4);
  expect(fit("housingCash", 0, 50, { J22: 50 })).toBe(4);
});
