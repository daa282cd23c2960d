// The smallest budget read whole, and each answer where there is none: which sheet, which thing, which cell.
import { findTemplate } from "../../src/template/descriptions";
import { readBudget, type Reading } from "../../src/template/read-budget";
import type { Budget, Figure } from "../../src/budget/budget";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { makeSheet, type Content } from "../excel/small-workbook";
import { HEAD, sheetOf, TABLE } from "./tiny-table";

const workbookOf = (...sheets: readonly Sheet[]): Workbook => ({ sheets, storedPart: null });
const read = (changes: Content, cells: Content = TABLE): Reading => readBudget(workbookOf(sheetOf(cells, changes)));

function budgetOf(changes: Content, ...others: readonly Sheet[]): Budget {
  const reading = readBudget(workbookOf(sheetOf(TABLE, changes), ...others));
  if (reading.kind !== "budget") throw new Error(JSON.stringify(reading));
  return reading.budget;
}

const summary = (figure: Figure | null): string | null => figure && `${figure.address} ${String(figure.value)}`;
const none = (...addresses: readonly string[]): Content => Object.fromEntries(addresses.map((address) => [address, null]));
/** The cells of some rows of the tiny table, to take them away. */
const rows = (...numbers: readonly number[]): Content =>
  none(...Object.keys(TABLE).filter((address) => numbers.includes(Number(address.slice(1)))));
/** The tiny table's cells so many rows further down. */
const below = (by: number): Content =>
  Object.fromEntries(
    Object.entries(TABLE).map(([address, content]) => [address.charAt(0) + String(Number(address.slice(1)) + by), content]),
  );

describe("a budget", () => {
  test("is read in full", () => {
    const { sections, distribution, totals, cofinancingTotal, balance, statedPercent, reading, template, ...rest } = budgetOf({
      A24: "1) er åben tirsdag",
    });
    expect(reading).toBeDefined();
    expect(template).toBe(findTemplate("2015-18"));
    expect(rest).toEqual({
      ownPayers: [],
      sheet: "Budget",
      vintage: "2015-18",
      title: { address: "A1", text: "Budgetark for boligsocial indsats inden for 2015-18-midlerne" },
      start: { address: "B2", stored: 43009, date: "2017-10-01" },
      end: null,
      area: { address: "B3", text: "Åparken" },
      journalNumber: null,
      strayYears: [],
      subtotals: [],
      years: [
        { column: 2, address: "C6", year: 2017 },
        { column: 3, address: "D6", year: 2018 },
      ],
      notes: [{ number: "1", text: "er åben tirsdag", sheet: "Budget", address: "A24" }],
      extent: { left: 0, right: 10, top: 4, bottom: 20 },
    });
    expect(sections.map(({ title, lines, sum }) => [title, lines.map(({ name }) => name), summary(sum.total)])).toEqual([
      ["Tværgående administrationsudgifter", ["Regnskab"], "E12 8"],
      ["Tryghed og trivsel", ["Café (1)"], "E16 50"],
    ]);
    expect([distribution!.housingCash, distribution!.municipalityInKind].map(summary)).toEqual(["G18 6", "J18 1"]);
    expect([...totals.years, totals.total, totals.lbf, ...totals.cofinancing].map(summary)).toEqual([
      "C19 12",
      "D19 46",
      "E19 58",
      "F19 34",
      "G19 7",
      "I19 12",
      "K19 5",
    ]);
    expect([cofinancingTotal, balance].map(summary)).toEqual([null, "B20 0"]);
    expect(statedPercent).toMatchObject({ address: "B21", value: 24 / 58 });
  });

  test("is read from the sheet that holds it", () => {
    expect(budgetOf({}, makeSheet("Noter", { A1: "1) en note" })).notes).toEqual([
      { number: "1", text: "en note", sheet: "Noter", address: "A1" },
    ]);
    expect(readBudget(workbookOf(makeSheet("Noter", { A1: "Total", B1: 5 }), sheetOf(TABLE, {}, "Ark2")))).toMatchObject({
      kind: "budget",
      budget: { sheet: "Ark2" },
    });
    expect(readBudget(workbookOf(sheetOf(HEAD, {}, "Kun hoved"), sheetOf(TABLE)))).toMatchObject({
      kind: "budget",
      budget: { sheet: "Budget" },
    });
  });

  test("may lack a title, or have one without a period", () => {
    expect(budgetOf({ A1: null })).toMatchObject({ title: null, vintage: null });
    expect(budgetOf({ A1: "Budgetark for boligsocial indsats" })).toMatchObject({ title: { address: "A1" }, vintage: null });
  });

  test("has no note above the table's last row", () => {
    expect(budgetOf({ D21: "1) i foden", A22: "2) under den" }).notes.map(({ number }) => number)).toEqual(["2"]);
  });

  test.each<[string, Content]>([
    ["below Total", { ...rows(18), A22: "Fordeling af medfinansiering", G22: 6 }],
    ["above Total", {}],
    ["missing", rows(18)],
  ])("Fordeling %s is not read as a section's row", (_, changes) => {
    expect(budgetOf(changes).sections.map(({ lines }) => lines.length)).toEqual([1, 1]);
  });
});

describe("Total", () => {
  test.each<[string, Content]>([
    ["a line of a section is named so too", { A15: "Total" }],
    ["a row without figures below the table is named so too", { A24: "Total", B24: "se bilag" }],
    ["a row above the head is named so too", { A4: "Total", B4: 58 }],
    ["a table below the foot has one", { A24: "Lønberegning", A25: "Projektleder", C25: 8, A26: "Total", C26: 8, D26: 9 }],
    ["a line is named so too, and a table below has one", { A15: "Total", A26: "Total", C26: 8 }],
    ["Balance stands beside it, a table below has one", { ...rows(20), H19: "Balance", A26: "Total", C26: 8 }],
    ["the same word stands right of the table", { P15: "Total", Q15: 58, P22: "Total", Q22: 58 }],
    ["the same word stands in the total's own column", { E22: "Total", F22: 58 }],
  ])("is found when %s", (_, changes) => {
    expect(budgetOf(changes).totals.row).toBe(18);
  });

  test.each<[string, Content, boolean]>([
    ["a formula alone", { E19: { value: null, formula: "E12+E16" } }, true],
    ["a number in the column beside the label", { B19: 58 }, true],
    ["a number thirty-nine columns right of its label", { AN19: 58 }, true],
    ["a number forty columns right of its label: too far", { AO19: 58 }, false],
    ["texts alone: none", { E19: "58 t.kr." }, false],
    ["a number left of its label alone: none", { A19: 58, B19: "Total" }, false],
    ["a number, but above the head: none", { A19: null, A4: "Total", B4: 58 }, false],
    ["a number, but in the head's row: none", { A19: null, B5: "Total", D5: 58 }, false],
  ])("counts as having figures: %s", (_, changes, has) => {
    expect(read({ ...rows(19), A19: "Total", ...changes })).toMatchObject(has ? { kind: "budget" } : { key: "no-total" });
  });
});

test("a table of expenses with neither title nor Balance is no second budget", () => {
  const accounts = makeSheet("Regnskab", {
    A1: "Udgiftsposter",
    C1: 2023,
    D1: "Samlede udgifter",
    A2: "Løn",
    C2: 5,
    D2: 5,
    A3: "Total",
    C3: 5,
    D3: 5,
  });
  expect(budgetOf({}, accounts).sheet).toBe("Budget");
  expect(readBudget(workbookOf(accounts, sheetOf(TABLE)))).toMatchObject({ kind: "budget", budget: { sheet: "Budget" } });
  expect(readBudget(workbookOf(accounts))).toMatchObject({ kind: "unreadable", key: "no-lbf", sheet: "Regnskab" });
});

describe("more than one budget", () => {
  const twoBudgets = (differing: number | null, ...places: string[]): Reading => ({
    kind: "unreadable",
    key: "two-budgets",
    places: places.map((at) => ({ at, sheet: at.split("!")[0]!, isHidden: false })),
    differing,
  });

  test("on two sheets is unreadable", () => {
    expect(readBudget(workbookOf(sheetOf(TABLE), sheetOf(TABLE, {}, "Kopi")))).toEqual(twoBudgets(0, "Budget!A19", "Kopi!A19"));
    expect(readBudget(workbookOf(sheetOf(TABLE), sheetOf(TABLE, { C11: 3, H11: null }, "Kopi")))).toEqual(
      twoBudgets(2, "Budget!A19", "Kopi!A19"),
    );
  });

  test("follows the user's choice of a sheet, as long as there is such a sheet", () => {
    const both = workbookOf(sheetOf(TABLE), sheetOf(TABLE, { A3: "Område", B3: "Skoven" }, "Kopi"));
    for (const sheet of ["Budget", "Kopi"])
      expect(readBudget(both, { sheet, roles: [] })).toMatchObject({ kind: "budget", budget: { sheet } });
    expect(readBudget(both, { sheet: "Kladde", roles: [] })).toMatchObject({ key: "two-budgets" });
  });

  test.each(["hidden", "very-hidden"] as const)("on a %s sheet is unreadable, naming the sheet", (visibility) => {
    const reading = readBudget(workbookOf(sheetOf(TABLE), { ...sheetOf(TABLE, {}, "Kopi"), visibility }));
    expect(reading).toMatchObject({
      places: [
        { at: "Budget!A19", isHidden: false },
        { at: "Kopi!A19", isHidden: true },
      ],
    });
  });

  test("on one sheet is unreadable, with or without the second's title", () => {
    const both = { ...TABLE, ...below(30) };
    expect(read({}, both)).toEqual(twoBudgets(null, "Budget!A19", "Budget!A49"));
    expect(read({ A31: null }, both)).toEqual(twoBudgets(null, "Budget!A19", "Budget!A49"));
    expect(read({ D1: "Til LBF", D20: "t.kr.", D31: "Til LBF", D50: "t.kr." }, both)).toMatchObject({ key: "two-budgets" });
  });
});

test("a file without cached results: calculates year heads and dates that are formulas", () => {
  const { years, start, end, notes } = budgetOf({
    D6: { value: null, formula: "C6+1" },
    A14: "1) Tryghed og trivsel",
    A4: "Slut boligsocial indsats",
    B4: { value: null, formula: "B2+365" },
  });
  expect(years.map(({ year }) => year)).toEqual([2017, 2018]);
  expect([start?.date, end?.date]).toEqual(["2017-10-01", "2018-10-01"]);
  expect(notes.map(({ address }) => address)).toEqual([]);
});

describe("a column without a head is a year when its Sums have amounts", () => {
  const NO_AMOUNTS: Content = { ...none("D6", "D11", "D12", "D15", "D16", "D19") };

  test.each<[string, Content]>([
    ["a number in a Sum row", { D12: 6 }],
    ["zero in a Sum row", { D16: 0 }],
    ["a number in the Total row", { D19: 46 }],
    ["a formula in a Sum row, whatever it gives", { D12: { value: "", formula: 'IF(C12>0,"","x")' } }],
  ])("%s", (_, changes) => {
    expect(budgetOf({ ...NO_AMOUNTS, ...changes }).years.map(({ address, year }) => [address, year])).toEqual([
      ["C6", 2017],
      ["D6", null],
    ]);
  });

  test.each<[string, Content]>([
    ["a number in a line", { D15: 6 }],
    ["a text in a Sum row", { D12: "se bilag" }],
    ["a Sum above the head", { A3: "Sum", D3: 6 }],
    ["a Sum in the head's row", { B5: "Sum", D5: 6 }],
    ["a Sum right of the table", { D13: 0, P13: "Sum", Q13: 6 }],
  ])("not for %s", (_, changes) => {
    expect(budgetOf({ ...NO_AMOUNTS, ...changes }).years.map(({ address }) => address)).toEqual(["C6"]);
  });
});

describe("a missing part", () => {
  test("a payer's head is found by its position, as an assumption", () => {
    const { totals, reading } = budgetOf({ F6: null });
    expect(totals.lbf.address).toBe("F19");
    expect(reading.assumptions).toMatchObject([{ role: "lbf", address: "F7", because: { kind: "place" } }]);
  });

  test.each<[string, Content, string]>([
    ["a Sum", { A12: "Møder" }, "Tværgående administrationsudgifter 11,12 → 13"],
    ["the last Sum", { A16: "Møder" }, "Tryghed og trivsel 15,16 → 17"],
    ["the last Sum, without Fordeling", { ...rows(18), A16: "Møder" }, "Tryghed og trivsel 15,16 → 17"],
    ["a title", { A9: null }, "Afsnit uden titel (række 11) 11 → 12"],
  ])("%s: still reads", (_, changes, section) => {
    const { sections } = budgetOf(changes);
    expect(sections.map(({ title, lines, sum }) => `${title} ${lines.map(({ row }) => row + 1).join()} → ${sum.row + 1}`)).toContain(
      section,
    );
  });

  test("without any section the budget is unreadable", () => {
    expect(read(rows(9, 10, 11, 12, 14, 15, 16))).toEqual({ kind: "unreadable", key: "no-sections", sheet: "Budget", at: "A8" });
  });

  test("the problem's cell is in the names' column", () => {
    expect(read({ A5: null, B5: "Udgiftsposter", ...rows(9, 10, 11, 12, 14, 15, 16) })).toMatchObject({ key: "no-sections", at: "B8" });
  });

  const beyond = { value: null, formula: "VLOOKUP(1,A1:B2,2)" };
  test.each<[string, string]>([
    ["a line", "C11"],
    ["a Sum", "K16"],
    ["Fordeling", "J18"],
    ["Total", "E19"],
    ["Balance", "B20"],
  ])("a formula that cannot be calculated in %s is named", (_, address) => {
    expect(read({ [address]: beyond })).toEqual({
      kind: "unreadable",
      key: "formula-beyond",
      sheet: "Budget",
      at: address,
      formula: beyond.formula,
    });
  });
});

describe("a missing Total", () => {
  const noTotal = (at: string | null): Reading => ({ kind: "unreadable", key: "no-total", sheet: "Budget", at, nearest: null });

  test.each<[string, Content, Reading]>([
    ["belongs below Fordeling", rows(19), noTotal("A19")],
    ["belongs below the last Sum where there is no Fordeling", rows(18, 19), noTotal("A17")],
    ["belongs below the last Sum, in its column", { ...rows(18, 19), A16: null, B16: "Sum" }, noTotal("B17")],
    ["where there is no Sum either, nobody can say", rows(12, 16, 18, 19), noTotal(null)],
    ["in a table without a title", { ...rows(19), A1: null }, noTotal("A19")],
    ["in a table with one section alone", { ...rows(1, 10, 11, 12, 14, 15, 16, 18, 19) }, noTotal(null)],
    ["in a table with a title alone", { ...rows(9, 10, 11, 12, 14, 15, 16, 18, 19) }, noTotal(null)],
    ["a head alone is no budget", rows(1, 9, 10, 11, 12, 14, 15, 16, 18, 19), { kind: "not-a-budget", key: "no-template" }],
  ])("%s", (_, changes, answer) => {
    expect(read(changes)).toEqual(answer);
  });

  test("names the sheet with the head", () => {
    expect(readBudget(workbookOf(makeSheet("Titel", { A1: TABLE.A1 ?? null, A2: "Lokal evaluering" }), sheetOf(TABLE, rows(19))))).toEqual(
      noTotal("A19"),
    );
  });
});

describe("a missing head", () => {
  const noHead: Reading = { kind: "unreadable", key: "no-head", sheet: "Budget", at: null, nearest: null };
  const notABudget: Reading = { kind: "not-a-budget", key: "no-template" };

  test.each<[string, Content, Reading]>([
    ["a title and sections", { A1: TABLE.A1 ?? null, A9: "Tværgående adm.", A14: "1. Tryghed og trivsel" }, noHead],
    ["a title and one section", { A1: TABLE.A1 ?? null, A14: "1. Tryghed og trivsel" }, noHead],
    ["two sections of any vintage", { A9: "Lokal evaluering", A14: "Sundhed" }, noHead],
    ["one section, though named twice", { A9: "Lokal evaluering", A14: "5. Lokal evaluering" }, notABudget],
    ["a title alone", { A1: TABLE.A1 ?? null }, notABudget],
    ["a total alone", { A19: "Total", B19: 5, A18: "Sum" }, notABudget],
    ["nothing", {}, notABudget],
  ])("%s", (_, cells, answer) => {
    expect(read({}, cells)).toEqual(answer);
  });

  test("is reported for the second sheet", () => {
    expect(readBudget(workbookOf(makeSheet("Noter", { A1: "Lokal evaluering" }), sheetOf(TABLE, rows(5, 6, 7))))).toEqual(noHead);
  });

  test("a workbook without sheets is not a budget", () => {
    expect(readBudget(workbookOf())).toEqual(notABudget);
  });
});
