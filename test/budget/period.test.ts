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

test("counts partial months in thirtieths", () => {
  expect(monthsInYear({ start: "2022-01-16", end: "2022-12-31" }, 2022)).toBe(11.53);
  expect(monthsInYear({ start: "2022-02-01", end: "2022-02-28" }, 2022)).toBe(1);
  expect(monthsInYear({ start: "2022-02-01", end: "2022-02-14" }, 2022)).toBe(0.47);
  expect(monthsInYear({ start: "2022-03-10", end: "2022-03-10" }, 2022)).toBe(0.03);
});

test.each([
  [2022, "01", 31],
  [2022, "02", 28],
  [2024, "02", 29],
  [2000, "02", 29],
  [2100, "02", 28],
  [2022, "03", 31],
  [2022, "04", 30],
  [2022, "05", 31],
  [2022, "06", 30],
  [2022, "07", 31],
  [2022, "08", 31],
  [2022, "09", 30],
  [2022, "10", 31],
  [2022, "11", 30],
  [2022, "12", 31],
])("in %s, month %s has %s days: it counts as whole only including its last day", (year, month, days) => {
  const until = (day: number): number =>
    monthsInYear({ start: `${year}-${month}-01`, end: `${year}-${month}-${String(day).padStart(2, "0")}` }, year);
  expect(until(days)).toBe(1);
  expect(until(days - 1)).toBe(Math.min(1, Math.round(((days - 1) / 30) * 100) / 100));
  expect(monthsInYear({ start: `${year}-${month}-02`, end: `${year}-12-31` }, year)).toBe(
    Math.round((12 - Number(month) + Math.min(1, (days - 1) / 30)) * 100) / 100,
  );
  expect(monthsInPeriod({ start: `${year}-${month}-${days}`, end: `${year}-${month}-${days}` })).toBe(0.03);
});

test("counts no month when the end precedes the start", () => {
  expect(monthsInYear({ start: "2022-05-20", end: "2022-05-10" }, 2022)).toBe(0);
  expect(monthsInYear({ start: "2022-06-20", end: "2022-05-10" }, 2022)).toBe(0);
});

test("counts the months of a period", () => {
  expect(monthsInPeriod(MJOELNERPARKEN)).toBe(48);
  expect(monthsInPeriod({ start: "2022-01-01", end: "2026-01-01" })).toBe(48.03);
  expect(monthsInPeriod({ start: "2022-05-01", end: "2022-05-31" })).toBe(1);
  expect(monthsInPeriod({ start: "2022-03-15", end: "2026-03-14" })).toBe(48);
  expect(monthsInPeriod({ start: "2022-03-15", end: "2026-03-15" })).toBe(48.03);
  expect(monthsInPeriod({ start: "2022-01-31", end: "2022-02-28" })).toBe(1.03);
  expect(monthsInPeriod({ start: "2022-05-16", end: "2022-06-14" })).toBe(0.97 + 0.03);
});

test("recognises an end before the start", () => {
  expect(isReversed({ start: "2022-01-02", end: "2022-01-01" })).toBe(true);
  expect(isReversed({ start: "2022-01-01", end: "2022-01-01" })).toBe(false);
});
