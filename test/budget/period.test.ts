// Months of a period, a calendar year at a time.
import { isReversed, monthsInPeriod, monthsInYear } from "../../src/budget/period";

const MJOELNERPARKEN = { start: "2017-10-01", end: "2021-09-30" };

test.each([
  [2016, 0],
  [2017, 3],
  [2018, 12],
  [2020, 12],
  [2021, 9],
  [2022, 0],
])("%s has %s project months", (year, months) => {
  expect(monthsInYear(MJOELNERPARKEN, year)).toBe(months);
});

test("part months count as days of thirty", () => {
  expect(monthsInYear({ start: "2022-01-16", end: "2022-12-31" }, 2022)).toBe(11.53);
  expect(monthsInYear({ start: "2022-02-01", end: "2022-02-28" }, 2022)).toBe(1);
  expect(monthsInYear({ start: "2022-02-01", end: "2022-02-14" }, 2022)).toBe(0.47);
  expect(monthsInYear({ start: "2022-03-10", end: "2022-03-10" }, 2022)).toBe(0.03);
});

test("the length of a period", () => {
  expect(monthsInPeriod(MJOELNERPARKEN)).toBe(48);
  expect(monthsInPeriod({ start: "2022-01-01", end: "2026-01-01" })).toBe(48.03);
  expect(monthsInPeriod({ start: "2022-05-01", end: "2022-05-31" })).toBe(1);
});

test("an end before the start", () => {
  expect(isReversed({ start: "2022-01-02", end: "2022-01-01" })).toBe(true);
  expect(isReversed({ start: "2022-01-01", end: "2022-01-01" })).toBe(false);
});
