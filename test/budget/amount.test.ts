// Amounts are exact: whole ones to 10^9 and far beyond, decimals whatever binary fractions make of them.
import { difference, isWhole, same, settle, sum } from "../../src/budget/amount";

test("sums whole amounts exactly, at 10^9 t.kr. and over 10,000 lines", () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => 1_000_000_000 + index);
  expect(sum(lines)).toBe(10_000 * 1_000_000_000 + (9_999 * 10_000) / 2);
  expect(difference(1_000_000_000_000, 999_999_999_999)).toBe(1);
});

test("sums decimals exactly, whatever their binary representation", () => {
  expect(sum([0.1, 0.2])).toBe(0.3);
  expect(sum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(sum(Array.from({ length: 10_000 }, () => 1_000_000.1))).toBe(10_000_001_000);
  expect(sum([1 / 3, 1 / 3, 1 / 3])).toBe(1);
  expect(same(sum([0.7, 0.1]), 0.8)).toBe(true);
  expect(same(sum([0.7, 0.1]), 0.9)).toBe(false);
  expect(sum([0.0000004, 0.0000004])).toBe(0.000001);
  expect(difference(0.3, 0.1 + 0.2)).toBe(0);
});

test.each([0.1, 12_345.7, 1_000_000.1, 1_000_000_000.1])(
  "sums 10,000 lines of %d to the last decimal, and treats a spreadsheet's own sum as the same amount",
  (amount) => {
    const lines = Array.from({ length: 10_000 }, () => amount);
    const exact = Math.round(amount * 10) * 1_000;
    expect(sum(lines)).toBe(exact);
    expect(sum([...lines, ...lines.map(() => -Math.trunc(amount))])).toBe(Math.round((amount - Math.trunc(amount)) * 10) * 1_000);
    const inBinary = lines.reduce((one, other) => one + other, 0);
    expect(inBinary).not.toBe(exact);
    expect(same(inBinary, exact)).toBe(true);
    expect(difference(exact + 1, exact)).toBe(1);
  },
);

test("keeps a hundredth significant at 10^9 t.kr.", () => {
  expect(difference(1_000_000_000.01, 1_000_000_000)).toBe(0.01);
  expect(difference(1_000_000_000, 1_000_000_000.01)).toBe(-0.01);
  expect(same(1_000_000_000.000001, 1_000_000_000)).toBe(true);
});

test("drops differences below a millionth, keeps larger ones", () => {
  expect(difference(1, 1.0000001)).toBe(0);
  expect(difference(1, 1.000001)).toBe(-0.000001);
  expect(settle(2.5000004)).toBe(2.5);
  expect(settle(-3)).toBe(-3);
  expect(settle(-2.5000006)).toBe(-2.500001);
  expect(isWhole(3.0000001)).toBe(true);
  expect(isWhole(3.001)).toBe(false);
});

test("treats empty cells as zero", () => {
  expect(sum([null, 2, null])).toBe(2);
  expect(sum([null, 2.5, null])).toBe(2.5);
  expect(sum([])).toBe(0);
});

test.each([1.66, 0.07, 1.005, -2.3, 12_345.678901, 1_000_000.1, 10_000_000_000.25])("settle leaves %d unchanged", (amount) => {
  expect(settle(amount)).toBe(amount);
});
