// Where the table's columns are found from its head: in the template's order and others, and what is said where a part is missing.
import { findColumns, findHeads, findYear, parseYear, type Columns, type ColumnsFound } from "../../src/template/columns";
import { indexLabels } from "../../src/template/labels";
import { toAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/workbook";
import type { Content } from "../excel/small-workbook";
import { COLUMNS, HEAD, sheetOf } from "./tiny-table";

const LETTERS = "ABCDEFGHIJKLMNOP";

/** The answer for the tiny head with some cells changed; `figures`: the columns with amounts in the Sum rows, as letters. */
function found(changes: Content, figures = "", cells: Content = HEAD): ColumnsFound {
  const sheet = sheetOf(cells, changes);
  const labels = indexLabels(sheet);
  const [head] = findHeads(labels);
  if (!head) throw new Error("no head");
  return findColumns(sheet, labels, head, new Set(Array.from(figures, (letter) => LETTERS.indexOf(letter))));
}

function columnsOf(changes: Content, figures = "", cells: Content = HEAD): Columns {
  const answer = found(changes, figures, cells);
  if ("missing" in answer) throw new Error(`${answer.missing} missing at ${answer.at}`);
  return answer.columns;
}

const headsOf = (cells: Content): string[] => findHeads(indexLabels(sheetOf(cells))).map((head) => toAddress(head.row, head.column));
const yearsOf = (columns: Columns): string[] => columns.years.map(({ address, year }) => `${address} ${String(year)}`);
const payersOf = ({ payers }: Columns): string =>
  Object.values(payers)
    .map((column) => LETTERS.charAt(column))
    .join("");

describe("years", () => {
  test.each<[unknown, number | null]>([
    [2017, 2017],
    ["2017", 2017],
    ["År 2017", 2017],
    ["2017 (3 mdr.)", 2017],
    ["år2017", 2017],
    [1989, null],
    [1990, 1990],
    [2100, 2100],
    [2101, null],
    ["1989", null],
    ["2101", null],
    [2017.5, null],
    ["20171", null],
    ["12017", null],
    ["217", null],
    ["2017/2018", null],
    ["2017 og 1512", null],
    ["året", null],
    ["", null],
    [null, null],
    [undefined, null],
    [true, null],
    [{ error: "#REF!" }, null],
    ["2017".padEnd(30, "."), 2017],
    ["2017".padEnd(31, "."), null],
  ])("%j is the year %j", (value, year) => {
    expect(parseYear(value)).toBe(year);
  });
});

describe("dates shown as years", () => {
  const yearOf = (value: CellValue, numberFormat: string): number | null =>
    findYear({ row: 0, column: 0, value, formula: null, numberFormat });

  test.each<[CellValue, string, number | null]>([
    [42736, "yyyy", 2017], // 1 January 2017
    [43100, "dd-mm-YYYY", 2017], // 31 December 2017
    [43101, "dd/mm/yy", 2018],
    [42736, '"År" yyyy', 2017],
    [42736, "[$-406]yyyy", 2017],
    [42736, "General", null],
    [42736, '0" y"', null],
    [42736, "[Cyan]0", null],
    [42736, "0\\y", null],
    [2017, "yyyy", null], // a day of 1905, and shown so
    [2017, '0" y"', 2017],
    ["2017", "yyyy", 2017],
    [null, "yyyy", null],
  ])("%j shown as %j is the year %j", (value, numberFormat, year) => {
    expect(yearOf(value, numberFormat)).toBe(year);
  });

  test("no cell is no year", () => {
    expect(findYear(undefined)).toBeNull();
  });

  test("are read as the table's years, in the row and in the columns where they stand", () => {
    const shown = { numberFormat: "yyyy" };
    expect(yearsOf(columnsOf({ C6: null, D6: null, C7: { value: 42736, ...shown }, D7: { value: 43101, ...shown } }))).toEqual([
      "C7 2017",
      "D7 2018",
    ]);
  });
});

describe("heads", () => {
  test("one a page, from above", () => {
    expect(headsOf(HEAD)).toEqual(["E5"]);
    expect(headsOf({ ...HEAD, E40: "Samlede udgifter", A40: "Udgiftsposter" })).toEqual(["E5", "E40"]);
  });

  test("the first text of its row that is the total's head", () => {
    expect(headsOf({ ...HEAD, P5: "Samlede udgifter" })).toEqual(["E5"]);
  });

  test.each<[string, Content, number]>([
    ["the items' head in its row", { A20: "Udgiftsposter" }, 1],
    ["the items' head one row above", { A19: "Udgiftsposter" }, 1],
    ["the items' head two rows above", { A18: "Udgiftsposter" }, 0],
    ["LBF below it", { F21: "LBF" }, 1],
    ["LBF four rows below it", { F24: "LBF" }, 1],
    ["LBF five rows below it", { F25: "LBF" }, 0],
    ["only another part of the head near it", { C20: "Projektperiode", F20: "Finansiering" }, 0],
  ])("a head has %s: %j", (_, cells, count) => {
    expect(headsOf({ E20: "Samlede udgifter", ...cells })).toHaveLength(count);
  });

  test("none without Samlede udgifter", () => {
    expect(headsOf({ A5: "Udgiftsposter", F6: "LBF" })).toEqual([]);
  });
});

describe("columns", () => {
  test("in the template's order", () => {
    expect(columnsOf({ A10: "Udgiftspost", B10: "Udgiftstype" })).toEqual(COLUMNS);
  });

  test.each<[string, Content, number]>([
    ["under the sub-head, wherever the items' head stands", { B10: "Udgiftspost" }, 1],
    ["under the items' head where there is no sub-head", { A5: null, B5: "Udgiftsposter" }, 1],
    ["in the first column where there is neither", { A5: null }, 0],
    ["not under a sub-head above the table", { B3: "Udgiftspost" }, 0],
    ["not under a sub-head in the head's own row", { B5: "Udgiftspost" }, 0],
    ["not under a sub-head right of the table's expenses", { H9: "Udgiftspost" }, 0],
    ["not under a sub-head in the column of the total", { E9: "Udgiftspost" }, 0],
    ["under the first of two sub-heads", { B10: "Udgiftspost", A30: "Udgiftspost" }, 1],
  ])("names stand %s", (_, changes, column) => {
    expect(columnsOf(changes).name).toBe(column);
  });

  test.each<[string, Content, number | null]>([
    ["under its sub-head", { A10: "Udgiftspost", B10: "Udgiftstype" }, 1],
    ["between names and years where it has no sub-head", {}, 1],
    ["nowhere where the years follow the names", { B6: 2016 }, null],
    ["nowhere where the years follow the names under a sub-head", { B10: "Udgiftspost", B6: null }, null],
  ])("the second text column is %s", (_, changes, column) => {
    expect(columnsOf(changes).type).toBe(column);
  });
});

describe("year heads", () => {
  test.each<[string, Content, string, readonly string[]]>([
    ["as numbers and texts", { C6: "År 2017", D6: "2018 (3 mdr.)" }, "", ["C6 2017", "D6 2018"]],
    ["out of order and doubled, as they stand", { C6: 2018, D6: 2018 }, "CD", ["C6 2018", "D6 2018"]],
    ["not in the column of the total or right of it", { E6: 2019, F7: 2020 }, "", ["C6 2017", "D6 2018"]],
    ["not in the column of the names", { A6: 2016 }, "", ["C6 2017", "D6 2018"]],
    ["not in the second text column", { B6: 2016, B10: "Udgiftstype" }, "B", ["C6 2017", "D6 2018"]],
    ["beside the names where there is no second text column", { B6: 2016 }, "BCD", ["B6 2016", "C6 2017", "D6 2018"]],
    ["a head that is no year over amounts", { D6: "næste år" }, "CD", ["C6 2017", "D6 null"]],
    ["a number that is no year over amounts", { D6: 18 }, "CD", ["C6 2017", "D6 null"]],
    ["no other text without amounts", { D6: "bemærkning" }, "C", ["C6 2017"]],
    ["no column without a head or amounts", { D6: null }, "C", ["C6 2017"]],
    ["the names' own column is none, whatever stands in the Sum rows", {}, "ACD", ["C6 2017", "D6 2018"]],
  ])("%s", (_, changes, figures, years) => {
    expect(yearsOf(columnsOf(changes, figures))).toEqual(years);
  });

  const NO_YEARS: Content = { C6: null, D6: null };
  test.each<[string, Content, number | null]>([
    ["one row above the head", { C4: 2017 }, 3],
    ["two rows above the head: too far", { C3: 2017 }, null],
    ["in the head's own row", { D5: 2017 }, 4],
    ["four rows below the head", { C9: 2017 }, 8],
    ["five rows below the head: too far", { C10: 2017 }, null],
    ["in the row with most of them", { C6: 2017, C7: 2017, D7: 2018 }, 6],
    ["in the upper of two rows with as many", { C6: 2017, D6: 2018, C8: 2017, D8: 2018 }, 5],
    ["the names' column does not count", { C6: 2017, A7: 2017, B7: null, C7: 2018, A8: "2017" }, 5],
    ["the total's column does not count", { C6: 2017, C7: 2017, E7: 2018 }, 5],
  ])("stand %s", (_, changes, row) => {
    const answer = found({ ...NO_YEARS, ...changes });
    expect("columns" in answer ? answer.columns.yearRow : null).toBe(row);
  });

  test("in a table that begins in the sheet's first row", () => {
    const columns = columnsOf({}, "", {
      A1: "Udgiftsposter",
      C1: 2017,
      D1: "Samlede udgifter",
      E1: "LBF",
      F1: "Medfin. bolig",
      H1: "Medfin. kommune",
      J1: "Anden medfin.",
    });
    expect(columns).toMatchObject({ headTop: 0, headBottom: 0, yearRow: 0, type: 1, payers: { housingInKind: 6, other: 9 } });
    expect(yearsOf(columns)).toEqual(["C1 2017"]);
  });
});

describe("payers", () => {
  test.each<[string, Content, string]>([
    ["in the template's order", {}, "FGHIJK"],
    ["hours before cash", { G7: "Timer, lokaler", H7: "Kontant" }, "FHGIJK"],
    ["by the template's order without the third row", { G7: null, H7: null, I7: null, J7: null }, "FGHIJK"],
    [
      "with an empty column inside a pair",
      {
        H7: null,
        I6: null,
        I7: "Timer, lokaler",
        J6: "Medfinansiering kommune",
        J7: "Kontant",
        K6: null,
        K7: "Timer, lokaler",
        L6: "Anden medfinansiering",
      },
      "FGIJKL",
    ],
    ["with LBF's head in the row of Finansiering", { F6: null, F5: "LBF" }, "FGHIJK"],
    [
      "with the municipality before the housing organisation",
      { G6: "Medfinansiering kommune", I6: "Medfinansiering boligorganisation(er)" },
      "FIJGHK",
    ],
    [
      "with LBF last",
      {
        F6: "Medfinansiering boligorganisation(er)",
        F7: "Kontant",
        G6: null,
        G7: "Timer, lokaler",
        H6: "Medfinansiering kommune",
        H7: "Kontant",
        I6: null,
        I7: "Timer, lokaler",
        J6: "Evt. anden lokal medfinans.",
        J7: null,
        K6: "LBF",
      },
      "KFGHIJ",
    ],
    [
      "with a party last, and no third row",
      {
        G6: "Evt. anden lokal medfinans.",
        H6: "Medfinansiering boligorganisation(er)",
        I6: null,
        J6: "Medfinansiering kommune",
        K6: null,
        G7: null,
        H7: null,
        I7: null,
        J7: null,
      },
      "FHIJKG",
    ],
    ["right of the total only", { B6: "LBF", E6: "LBF", B7: "Medfinansiering kommune", E7: "Medfinansiering kommune" }, "FGHIJK"],
  ])("stand %s", (_, changes, payers) => {
    expect(payersOf(columnsOf(changes))).toBe(payers);
  });

  test.each<[string, Content, number]>([
    ["the row of Kontant and Timer, lokaler", {}, 6],
    ["the payers' row without those", { G7: null, H7: null, I7: null, J7: null }, 5],
    ["the years' row where it is lower", { C6: null, D6: null, C8: 2017 }, 7],
    ["LBF's row where it is lowest", { F6: null, F8: "LBF" }, 7],
    ["Kontant's row where it is lowest", { G7: null, I7: null, G8: "Kontant", I8: "Kontant" }, 7],
    ["the row of Timer, lokaler where it is lowest", { H7: null, J7: null, H8: "Timer, lokaler", J8: "Timer, lokaler" }, 7],
    ["not a row with such a text left of the payers", { A8: "LBF", E9: "Kontant" }, 6],
    ["not a row with another text right of the total", { F9: "Finansiering" }, 6],
  ])("the head ends with %s", (_, changes, row) => {
    expect(columnsOf(changes).headBottom).toBe(row);
  });
});

describe("a missing part, with the cell where it should stand", () => {
  test.each<[string, Content, string, ColumnsFound]>([
    ["all years: under Projektperiode", { C6: null, D6: null }, "", { missing: "years", at: "C6" }],
    [
      "all years, Projektperiode not in the head's row: under it",
      { C6: null, D6: null, C5: null, B6: "Projektperiode" },
      "",
      { missing: "years", at: "B7" },
    ],
    ["all years and Projektperiode: left of the total", { C5: null, C6: null, D6: null }, "", { missing: "years", at: "D6" }],
    ["one year over amounts", { C6: null }, "CD", { missing: "years", at: "C6" }],
    ["LBF", { F6: null }, "", { missing: "lbf", at: "F6" }],
    ["boligorganisation", { G6: null }, "", { missing: "housing", at: "G6" }],
    ["kommune", { I6: null }, "", { missing: "municipality", at: "I6" }],
    ["the other local", { K6: null }, "", { missing: "other", at: "K6" }],
    ["boligorganisation's Kontant", { G7: null }, "", { missing: "cash", at: "G7" }],
    ["boligorganisation's Timer, lokaler", { H7: null }, "", { missing: "cash", at: "G7" }],
    [
      "boligorganisation's Timer, lokaler, kommune's standing first",
      { H7: null, I7: "Timer, lokaler", J7: "Kontant" },
      "",
      { missing: "cash", at: "G7" },
    ],
    ["kommune's Kontant", { I7: null }, "", { missing: "cash", at: "I7" }],
    ["kommune's Timer, lokaler", { J7: null }, "", { missing: "cash", at: "I7" }],
    ["both, one above the other", { H7: null, G8: "Timer, lokaler" }, "", { missing: "cash", at: "G7" }],
    [
      "the third row over three columns",
      {
        G7: null,
        H7: null,
        I6: null,
        I7: null,
        J6: "Medfinansiering kommune",
        J7: "Kontant",
        K6: null,
        K7: "Timer",
        L6: "Anden medfinansiering",
      },
      "",
      { missing: "cash", at: "G7" },
    ],
    [
      "the third row over one column",
      { G7: null, H6: "Medfinansiering kommune", H7: "Kontant", I6: null, I7: "Timer" },
      "",
      { missing: "cash", at: "G7" },
    ],
  ])("%s", (_, changes, figures, answer) => {
    expect(found(changes, figures)).toEqual(answer);
  });

  test("all years of a table that begins with its total", () => {
    expect(found({}, "", { A5: "Samlede udgifter", B5: "LBF" })).toEqual({ missing: "years", at: "A6" });
  });
});
