// What the sheet itself states: the drop-down list of its type column, in the sheet, on another one, or behind a name.
import { readBudget } from "../../src/template/read-budget";
import type { ListRule, Workbook } from "../../src/workbook/workbook";
import { makeSheet } from "../excel/small-workbook";
import { TABLE } from "./tiny-table";

const TYPES = ["(Vælg udgiftstype)", "1. Møder", "7. Revision", "10. Klima"];

const OWN = TYPES.slice(1);

function typesOf(rule: Partial<ListRule>, more: Partial<Workbook> = {}, title = "2027-34"): string[] {
  const lists = [{ areas: [{ top: 10, bottom: 20, left: 1, right: 1 }], source: "", isEnforced: false, isShown: true, ...rule }];
  const reading = readBudget({
    sheets: [
      makeSheet("Budget", { ...TABLE, A1: `Budgetark for boligsocial indsats inden for ${title}-midlerne` }, { lists }),
      makeSheet("Lister", Object.fromEntries(OWN.map((text, row) => [`C${String(row + 6)}`, text]))),
    ],
    storedPart: null,
    ...more,
  });
  if (reading.kind !== "budget") throw new Error(reading.key);
  return reading.budget.template.expenseTypes.list.map(({ number, text }) => `${String(number)}. ${text}`);
}

test.each<[string, string, Partial<Workbook>]>([
  ["of its own texts", `"${TYPES.join(",")}"`, {}],
  ["of another sheet's cells", "Lister!$C$5:$C$8", {}],
  ["behind a name", "Typer", { names: [{ name: "typer", sheet: undefined, source: "Lister!$C$5:$C$8" }] }],
])("takes the types of unknown funds from the drop-down list %s", (_, source, more) => {
  expect(typesOf({ source }, more)).toEqual(OWN);
});

test("keeps LBF's types for known funds and adds the list's own", () => {
  const known = typesOf({ source: `"${TYPES.join(",")}"` }, {}, "2015-18");
  expect(known).toContain("0. Forlodsudbetaling");
  expect(known.at(-1)).toBe("10. Klima");
  expect(known).not.toContain("1. Møder");
});

test.each<[string, Partial<ListRule>]>([
  ["of other cells", { source: '"1. A,2. B,3. C"', areas: [{ top: 10, bottom: 20, left: 5, right: 5 }] }],
  ["above the table", { source: '"1. A,2. B,3. C"', areas: [{ top: 0, bottom: 3, left: 1, right: 1 }] }],
  ["of answers", { source: '"Ja,Nej,Måske"' }],
  ["that only Excel can work out", { source: "INDIRECT(A1)" }],
])("takes no types from a list %s", (_, rule) => {
  expect(typesOf(rule)).toContain("9. Andet (efter aftale med LBF)");
});

function minimumBeside(text: string): number {
  const reading = readBudget({
    sheets: [makeSheet("Budget", TABLE), makeSheet("Vejledning", { A1: "Vejledning", A4: text })],
    storedPart: null,
  });
  if (reading.kind !== "budget") throw new Error(reading.key);
  return reading.budget.template.minimumShare;
}

test.each([
  ["Den lokale medfinansiering skal mindst udgøre 30 % af de samlede udgifter.", 0.3],
  ["Arket regner selv. Krav til lokal medfinansiering: minimum 27,5 pct. af budgettet.", 0.275],
  ["Medfinansieringen skal være min. 40 procent", 0.4],
])("takes the minimum from a rule on a sheet of guidance: %s", (text, share) => {
  expect(minimumBeside(text)).toBe(share);
});

test.each([
  "Medfinansieringen er mindst 30 t.kr.",
  "Kommunens medfinansiering skal mindst udgøre 50 % af lønnen.",
  "Vi anbefaler mindst 30 % medfinansiering.",
  "I 2015-18-midlerne var kravet mindst 30 % medfinansiering.",
  "12) Medfinansieringen skal mindst være 50 %.",
  "Hvert indsatsområde skal have mindst 10 % medfinansiering.",
  "Projektlederen er ansat mindst 30 % af tiden. Medfinansieringen står i kolonne J.",
])("takes no minimum from a text that sets none for the budget: %s", (text) => {
  expect(minimumBeside(text)).toBe(0.25);
});
