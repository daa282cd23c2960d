// What cannot be read is reported, with what is missing and where it should be; nothing is silently misread.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Budget } from "../../src/budget/budget";
import { keyFigures } from "../../src/budget/sums";
import { readXlsx } from "../../src/file/read-xlsx";
import { applyEdits } from "../../src/formulas/apply-edits";
import { formatProblem } from "../../src/report/reasons";
import { readBudget, type Reading } from "../../src/template/read-budget";
import type { EditContent } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";

const real = readXlsx(readFileSync(path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx")));

function edited(edits: Record<string, EditContent>, workbook: Workbook = real): Workbook {
  return applyEdits(
    workbook,
    Object.entries(edits).map(([cell, to]) => ({ sheet: "Budget", cell, from: null, to })),
  );
}

function sentence(reading: Reading): string {
  if (reading.kind === "budget") throw new Error("a budget was read");
  const { da, en } = formatProblem(reading);
  expect(en.length).toBeGreaterThan(20);
  return `${reading.kind}: ${da}`;
}

test("a workbook without a budget sheet: not a budget", () => {
  const other: Workbook = { ...real, sheets: real.sheets.filter((sheet) => sheet.name !== "Budget") };
  expect(sentence(readBudget(other))).toBe(
    "not-a-budget: Det er ikke et LBF-budget. Budgettjek ledte efter budgetarkets hoved (Udgiftsposter, Projektperiode, " +
      "Samlede udgifter, Finansiering) og rækken Total, men fandt dem ikke i nogen af arkene.",
  );
  expect(sentence(readBudget({ sheets: [], storedPart: null }))).toMatch(/^not-a-budget/);
});

test("two budgets in one workbook: unreadable, naming both places", () => {
  const [budget, ...others] = real.sheets;
  const twice: Workbook = { ...real, sheets: [budget!, { ...budget!, name: "Kopi" }, ...others] };
  expect(sentence(readBudget(twice))).toBe(
    "unreadable: Der er mere end ét budget i projektmappen (Total står i Budget!A108 og Kopi!A108). De to er ens. " +
      "Vælg, hvilket ark der skal tjekkes, eller gem hvert budget i sin egen fil.",
  );
});

test("two budgets, one on a hidden sheet: unreadable, naming the hidden one", () => {
  const [budget, ...others] = real.sheets;
  const twice: Workbook = { ...real, sheets: [budget!, { ...budget!, name: "Kopi", visibility: "hidden" }, ...others] };
  expect(sentence(readBudget(twice))).toBe(
    "unreadable: Der er mere end ét budget i projektmappen (Total står i Budget!A108 og Kopi!A108 på et skjult ark). De to er ens. " +
      "Er det skjulte en gammel kopi, så vis arket (højreklik på en fane, Vis), og slet det. " +
      "Ellers vælg, hvilket ark der skal tjekkes, eller gem hvert budget i sin egen fil.",
  );
});

test("a missing Total row: unreadable, naming where it belongs", () => {
  const row = Object.fromEntries(Array.from("ACDEFGHIJLN", (column) => [`${column}108`, null]));
  expect(sentence(readBudget(edited(row)))).toBe(
    "unreadable: Rækken Total mangler i arket ”Budget”. Den skal stå under det sidste afsnit, omkring A108.",
  );
});

function budgetIn(edits: Record<string, EditContent>): Budget {
  const reading = readBudget(edited(edits));
  if (reading.kind !== "budget") throw new Error(sentence(reading));
  return reading.budget;
}

/** Total, LBF and balance of what was read. */
const figuresOf = (budget: Budget): readonly number[] => {
  const { total, lbf, balance } = keyFigures(budget);
  return [total, lbf, balance];
};
const RIGHT = [14300, 10725, 0];

test("a renamed Total is found by its sums, as an assumption", () => {
  const budget = budgetIn({ A108: "I alt for hele indsatsen" });
  expect(figuresOf(budget)).toEqual(RIGHT);
  expect(budget.reading.assumptions).toMatchObject([{ role: "total", address: "A108", because: { kind: "adds-sums" } }]);
});

test("missing year heads: the columns are found by what the totals add up", () => {
  const one = budgetIn({ E8: null });
  expect(one.years.map(({ year }) => year)).toEqual([2017, 2018, null, 2020, 2021]);
  expect(figuresOf(one)).toEqual(RIGHT);
  const none = budgetIn({ C8: null, D8: null, E8: null, F8: null, G8: null });
  expect(none.years.map(({ year }) => year)).toEqual([null, null, null, null, null]);
  expect(figuresOf(none)).toEqual(RIGHT);
});

test.each(["I8", "J8", "L8", "N8", "J9", "K9", "L9", "M9"])(
  "a missing head in %s: the column is found by its position, as an assumption",
  (cell) => {
    const budget = budgetIn({ [cell]: null });
    expect(figuresOf(budget)).toEqual(RIGHT);
    expect(budget.ownPayers).toEqual([]);
    expect(budget.reading.assumptions.length).toBeGreaterThan(0);
  },
);

test("reads a section without its Sum label or title with the same figures", () => {
  const withoutLabel = budgetIn({ A43: null });
  expect(figuresOf(withoutLabel)).toEqual(RIGHT);
  expect(withoutLabel.reading.assumptions).toMatchObject([{ role: "sum", address: "A43", because: { kind: "adds-rows", area: "28–42" } }]);
  const untitled = budgetIn({ A27: null });
  expect(figuresOf(untitled)).toEqual(RIGHT);
  expect(untitled.sections.map(({ title }) => title)).toContain("Afsnit uden titel (række 28)");
  const figure = budgetIn({ C27: 10 });
  expect(figuresOf(figure)).toEqual(RIGHT);
  expect(figure.reading.unknown).toMatchObject([{ address: "C27", place: "title", takenInBy: null }]);
});

test("a line below a section's Sum belongs to it, a check calculation there does not", () => {
  const read = readBudget(edited({ A44: "Sommerlejr", C44: 40, H44: "=SUM(C44:G44)", I44: 40 }));
  if (read.kind !== "budget") throw new Error(read.key);
  expect(read.budget.sections.map(({ title, lines }) => [title, lines.length])).toEqual([
    ["Tværgående administrationsudgifter", 13],
    ["Tryghed og trivsel", 16],
    ["Kriminalpræventiv indsats", 15],
    ["Uddannelse og beskæftigelse", 15],
    ["Forebyggelse og forældreansvar", 15],
    ["Lokal evaluering", 5],
  ]);
  expect(read.budget.sections[1]!.lines.at(-1)).toMatchObject({ row: 43, name: "Sommerlejr", total: { value: 40 } });
  expect(budgetIn({ A44: "Kontrol", C44: "=C43-C42" }).reading.unknown).toEqual([]);
  expect(budgetIn({ C44: 40 }).reading.unknown).toMatchObject([{ address: "C44", place: "own-row" }]);
});

test("reads dates formatted as years", () => {
  const dates = edited({ C8: 42736, D8: 43101, E8: 43466, F8: 43831, G8: 44197 });
  const shownAs = (numberFormat: string): Workbook => ({
    ...dates,
    sheets: dates.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => [
          key,
          sheet.name === "Budget" && cell.row === 7 && cell.column > 1 && cell.column < 7 ? { ...cell, numberFormat } : cell,
        ]),
      ),
    })),
  });
  const years = (workbook: Workbook): unknown => {
    const reading = readBudget(workbook);
    return reading.kind === "budget" ? reading.budget.years.map(({ year }) => year) : reading.key;
  };
  expect(years(shownAs("yyyy"))).toEqual([2017, 2018, 2019, 2020, 2021]);
  expect(years(shownAs("dd/mm/yy"))).toEqual([2017, 2018, 2019, 2020, 2021]);
  expect(years(shownAs('0" days"'))).not.toEqual([2017, 2018, 2019, 2020, 2021]);
});

test("a table head reduced to its years is found by formulas and position", () => {
  const budget = budgetIn({ A7: null, C7: null, H7: null, I7: null });
  expect(figuresOf(budget)).toEqual(RIGHT);
  expect(budget.reading.assumptions).toMatchObject([{ role: "total", because: { kind: "adds-columns", area: "C:G" } }]);
});

test("a formula without a cached result that cannot be calculated: unreadable, naming its cell", () => {
  const beyond = edited({ C12: "=VLOOKUP(1,A1:B2,2)" });
  expect(sentence(readBudget(beyond))).toBe(
    "unreadable: Formlen i C12 i arket ”Budget” har intet gemt resultat, og Budgettjek kan ikke selv regne den ud: " +
      "=VLOOKUP(1,A1:B2,2). Åbn filen i Excel, gem den, og tjek igen.",
  );
});

test("reads an unknown vintage", () => {
  const reading = readBudget(edited({ A1: "Budgetark for boligsocial indsats inden for 2027-30-midlerne" }));
  expect(reading.kind === "budget" && reading.budget.vintage).toBe("2027-30");
  const untitled = readBudget(edited({ A1: null }));
  expect(untitled.kind === "budget" && untitled.budget.vintage).toBeNull();
});
