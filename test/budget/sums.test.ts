// Sums over the model: what counts as an amount, what a section and the whole budget add up to, and percentages.
import {
  PAYERS,
  type Amounts,
  type Budget,
  type Figure,
  type Financing,
  type Line,
  type Payer,
  type Section,
} from "../../src/budget/budget";
import {
  allLines,
  hasAmounts,
  hasError,
  hasMoney,
  isInUse,
  keyFigures,
  lineAmount,
  percentOf,
  sectionColumns,
  sectionColumnSums,
  sectionExpenses,
  sectionFinancing,
  sectionPaidBy,
  sumFigures,
} from "../../src/budget/sums";

function figure(value: number | null, changes: Partial<Figure> = {}): Figure {
  return { row: 0, column: 0, address: "A1", value, stored: value, error: null, formula: null, numberFormat: "General", ...changes };
}

const total = (value: number | null): Figure => figure(value, { formula: "SUM(C1:E1)" });

/** Years, total and the six payers of a row. */
function amounts(years: readonly Figure[], sum: Figure, paid: Partial<Record<Payer, Figure>> = {}): Amounts {
  const financing = Object.fromEntries(PAYERS.map((payer) => [payer, paid[payer] ?? figure(null)])) as Record<
    Payer,
    Figure
  > satisfies Financing;
  const six = PAYERS.map((payer) => financing[payer]);
  return {
    row: 0,
    years,
    total: sum,
    financing,
    own: [],
    paid: six,
    cofinancing: six.slice(1),
    figures: [...years, sum, ...six],
    inputs: [...years, ...six],
  };
}

function line(name: string, row: Amounts): Line {
  return { ...row, name, nameAddress: "A1", typeAddress: "B1", typeText: "", expenseType: null, kind: "free", preset: null, notes: [] };
}

const paidBy = (...paid: readonly (number | null)[]): Partial<Record<Payer, Figure>> =>
  Object.fromEntries(PAYERS.map((payer, index) => [payer, figure(paid[index] ?? null)]));
const section = (title: string, lines: readonly Line[]): Section => ({
  kind: "focus-area",
  title,
  row: 0,
  titleAddress: "A1",
  lines,
  sum: amounts(
    (lines[0]?.years ?? []).map(() => figure(null)),
    total(null),
  ),
});
const budget = (...sections: readonly Section[]): Budget => ({ sections }) as unknown as Budget;

const CAFE = line("Café", amounts([figure(10), figure(20.5)], total(30.5), paidBy(20, 1, 2, 3, 4, 0.5)));
const JOB = line("Job", amounts([figure(5), figure(null)], total(5), paidBy(5)));
const AREA = section("Tryghed", [CAFE, JOB]);

test("sums figures, treating empty ones as zero", () => {
  expect(sumFigures(CAFE.years)).toBe(30.5);
  expect(sumFigures(JOB.years)).toBe(5);
});

test.each([
  ["a number", figure(1), true],
  ["nothing", figure(null), false],
  ["zero", figure(0), false],
  ["blanks", figure(null, { stored: "  " }), false],
  ["a dash", figure(null, { stored: "-" }), false],
  ["a long dash", figure(null, { stored: " – " }), false],
  ["a text", figure(null, { stored: "25 kr." }), true],
  ["a text below zero", figure(null, { stored: "-5" }), true],
  ["a text that is read as zero", figure(0, { stored: "0 kr." }), true],
  ["a boolean", figure(null, { stored: false }), true],
  ["an error", figure(null, { error: "#REF!" }), true],
  ["a formula that gives zero", figure(0, { formula: "A1" }), false],
])("tells whether a line with %s in a year has amounts", (_, year, has) => {
  const own = line("", amounts([figure(null), year], total(0)));
  expect(hasAmounts(own)).toBe(has);
  expect(isInUse(own)).toBe(has);
});

test("a financing amount or a typed total counts as an amount, a calculated total does not", () => {
  expect(hasAmounts(line("", amounts([figure(null)], total(null), { other: figure(3) })))).toBe(true);
  expect(hasAmounts(line("", amounts([figure(null)], figure(7))))).toBe(true);
  expect(hasAmounts(line("", amounts([figure(null)], figure(null))))).toBe(false);
  expect(hasAmounts(line("", amounts([figure(null)], total(7))))).toBe(false);
});

test("finds an error among figures", () => {
  expect(hasError([figure(1), figure(null, { error: "#REF!" })])).toBe(true);
  expect(hasError([figure(1), figure(null, { stored: "#REF!" })])).toBe(false);
  expect(hasError([])).toBe(false);
});

test.each([
  ["a number", figure(1), true],
  ["a number below zero", figure(-1), true],
  ["zero", figure(0), false],
  ["an amount in text", figure(null, { stored: "25 kr." }), true],
  ["a zero in text", figure(null, { stored: "0 kr." }), false],
  ["a remark", figure(null, { stored: "se note" }), false],
  ["a boolean", figure(null, { stored: true }), false],
  ["an error", figure(null, { error: "#REF!" }), false],
])("tells whether a line with %s has money: in a year, in the financing, or as a typed total", (_, cell, has) => {
  expect(hasMoney(line("", amounts([figure(null), cell], total(7))))).toBe(has);
  expect(hasMoney(line("", amounts([figure(null)], total(7), { other: cell })))).toBe(has);
  expect(hasMoney(line("", amounts([figure(null)], cell)))).toBe(has);
  expect(hasMoney(line("", amounts([figure(null)], { ...cell, formula: "SUM(C1:E1)" })))).toBe(false);
});

test("a line's amount is its total, or else the sum of its years, or else its financing", () => {
  expect(lineAmount(line("", amounts([figure(2), figure(3)], total(6), { lbf: figure(7) })))).toBe(6);
  expect(lineAmount(line("", amounts([figure(2), figure(3)], total(null), { lbf: figure(7) })))).toBe(5);
  expect(lineAmount(line("", amounts([figure(2), figure(-2)], total(0), { lbf: figure(7) })))).toBe(7);
  expect(lineAmount(line("", amounts([figure(null)], total(null))))).toBe(0);
});

test("a section's columns follow its Sum row, and their figures follow its lines", () => {
  expect(sectionColumns(AREA).map((column) => column.map(({ value }) => value))).toEqual([
    [10, 5],
    [20.5, null],
    [30.5, 5],
    [20, 5],
    [1, null],
    [2, null],
    [3, null],
    [4, null],
    [0.5, null],
  ]);
  expect(sectionColumnSums(AREA)).toEqual([15, 20.5, 35.5, 25, 1, 2, 3, 4, 0.5]);
});

test("a named slot is in use even without amounts", () => {
  expect(isInUse(line("Café", amounts([figure(null)], total(0))))).toBe(true);
});

test("sums a section's expenses and financing", () => {
  expect(sectionExpenses(AREA)).toBe(35.5);
  expect(PAYERS.map((payer) => sectionPaidBy(AREA, payer))).toEqual([25, 1, 2, 3, 4, 0.5]);
  expect(sectionFinancing(AREA)).toBe(35.5);
  expect(allLines(budget(AREA, section("Job", [JOB]))).map((each) => [each.section.title, each.line.name])).toEqual([
    ["Tryghed", "Café"],
    ["Tryghed", "Job"],
    ["Job", "Job"],
  ]);
});

test("caches results per budget", () => {
  const own = budget(AREA);
  expect(allLines(own)).toBe(allLines(own));
  expect(keyFigures(own)).toBe(keyFigures(own));
  expect(keyFigures(budget(AREA))).not.toBe(keyFigures(own));
});

test("sums the key figures from the lines; the balance is what is not financed", () => {
  const short = line("Kor", amounts([figure(40)], total(40), paidBy(20, 0.25)));
  expect(keyFigures(budget(AREA, section("Sammen", [short])))).toEqual({
    total: 75.5,
    lbf: 45,
    housing: 3.25,
    municipality: 7,
    other: 0.5,
    cofinancing: 10.75,
    balance: 19.75,
    cofinancingPercent: 14.238410596,
  });
  expect(keyFigures(budget(section("Tom", [])))).toEqual({
    total: 0,
    lbf: 0,
    housing: 0,
    municipality: 0,
    other: 0,
    cofinancing: 0,
    balance: 0,
    cofinancingPercent: null,
  });
});

test("computes percentages", () => {
  expect(percentOf(1, 4)).toBe(25);
  expect(percentOf(1, 3)).toBe(33.333333333);
  expect(percentOf(24.6, 100)).toBe(24.6);
  expect(percentOf(1, 0)).toBeNull();
});
