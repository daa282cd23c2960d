// What cannot be read is said, with the thing that is missing and where it should stand; never a wrong reading in silence.
import { readFileSync } from "node:fs";
import path from "node:path";
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

test("a workbook without the template", () => {
  const other: Workbook = { ...real, sheets: real.sheets.filter((sheet) => sheet.name !== "Budget") };
  expect(sentence(readBudget(other))).toBe(
    "not-a-budget: Det er ikke et LBF-budget. Budgettjek ledte efter budgetarkets hoved (Udgiftsposter, Projektperiode, Samlede udgifter, Finansiering) og rækken Total, men fandt dem ikke i nogen af arkene.",
  );
  expect(sentence(readBudget({ sheets: [], storedPart: null }))).toMatch(/^not-a-budget/);
});

test("two budgets in one workbook", () => {
  const [budget, ...others] = real.sheets;
  const twice: Workbook = { ...real, sheets: [budget!, { ...budget!, name: "Kopi" }, ...others] };
  expect(sentence(readBudget(twice))).toBe(
    "unreadable: Der er mere end ét budget i projektmappen (Total står i Budget!A108 og Kopi!A108). Gem hvert budget i sin egen fil, og tjek dem en ad gangen.",
  );
});

test("two budgets, one of them on a hidden sheet", () => {
  const [budget, ...others] = real.sheets;
  const twice: Workbook = { ...real, sheets: [budget!, { ...budget!, name: "Kopi", visibility: "hidden" }, ...others] };
  expect(sentence(readBudget(twice))).toBe(
    "unreadable: Der er mere end ét budget i projektmappen (Total står i Budget!A108 og Kopi!A108 på et skjult ark). Er det skjulte en gammel kopi, så vis arket (højreklik på en fane, Vis), og slet det. Ellers gem hvert budget i sin egen fil, og tjek dem en ad gangen.",
  );
});

test("no Total", () => {
  expect(sentence(readBudget(edited({ A108: null })))).toBe(
    'unreadable: Rækken Total mangler i arket "Budget". Den skal stå under det sidste afsnit, omkring A108.',
  );
});

test("one year head missing, and all of them", () => {
  expect(sentence(readBudget(edited({ E8: null })))).toBe(
    'unreadable: I tabellens hoved i arket "Budget" mangler årstallet. Det skal stå i E8.',
  );
  expect(sentence(readBudget(edited({ C8: null })))).toBe(
    'unreadable: I tabellens hoved i arket "Budget" mangler årstallet. Det skal stå i C8.',
  );
  expect(sentence(readBudget(edited({ C8: null, D8: null, E8: null, F8: null, G8: null })))).toBe(
    'unreadable: I tabellens hoved i arket "Budget" mangler årstallet. Det skal stå i C8.',
  );
});

test.each([
  ["I8", "overskriften LBF"],
  ["J8", "overskriften Medfinansiering boligorganisation"],
  ["L8", "overskriften Medfinansiering kommune"],
  ["N8", "overskriften Evt. anden lokal medfinans"],
  ["J9", "overskrifterne Kontant og Timer, lokaler"],
])("the head %s missing", (cell, named) => {
  expect(sentence(readBudget(edited({ [cell]: null })))).toContain(`mangler ${named}`);
});

test("a section without its Sum, without its title, and no sections", () => {
  expect(sentence(readBudget(edited({ A43: null })))).toBe(
    'unreadable: Afsnittet "Tryghed og trivsel" i arket "Budget" mangler sin Sum-række. Den skal stå lige efter afsnittets linjer, før A45.',
  );
  expect(sentence(readBudget(edited({ A27: null })))).toBe(
    'unreadable: Rækken ved A28 i arket "Budget" har beløb, men hører ikke til noget afsnit. Flyt den op over afsnittets Sum, eller skriv afsnittets titel i en række for sig over den.',
  );
  expect(sentence(readBudget(edited({ C27: 10 })))).toContain("Rækken ved A27 ");
});

test("a line below its section's Sum belongs to the section; somebody's own working-out there does not", () => {
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
  expect(sentence(readBudget(edited({ A44: "Kontrol", C44: "=C43-C42" })))).toContain("Rækken ved A44 ");
  expect(sentence(readBudget(edited({ C44: 40 })))).toContain("Rækken ved A44 ");
});

test("years that are dates shown as years are years", () => {
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

test("the table's head missing altogether", () => {
  expect(sentence(readBudget(edited({ A7: null, C7: null, H7: null, I7: null, I8: null })))).toContain("tabellens hoved mangler");
});

test("a formula without a result that cannot be worked out", () => {
  const beyond = edited({ C12: "=VLOOKUP(1,A1:B2,2)" });
  expect(sentence(readBudget(beyond))).toBe(
    'unreadable: Formlen i C12 i arket "Budget" har intet gemt resultat, og Budgettjek kan ikke selv regne den ud: =VLOOKUP(1,A1:B2,2). Åbn filen i Excel, gem den, og tjek igen.',
  );
});

test("an unknown vintage is read", () => {
  const reading = readBudget(edited({ A1: "Budgetark for boligsocial indsats inden for 2027-30-midlerne" }));
  expect(reading.kind === "budget" && reading.budget.vintage).toBe("2027-30");
  const untitled = readBudget(edited({ A1: null }));
  expect(untitled.kind === "budget" && untitled.budget.vintage).toBeNull();
});
