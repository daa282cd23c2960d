// Where the table's columns are found from its head: in the template's order and others, and what is said where a part is missing.
import { NO_ANSWERS } from "../../src/budget/reading";
import { PAYERS } from "../../src/budget/payers";
import { surveySheet, type Survey } from "../../src/template/survey";
import { findTableColumns, type TableColumns, type TableColumnsFound } from "../../src/template/table-columns";
import { findTables } from "../../src/template/tables";
import { RoleAnswers } from "../../src/template/role-answers";
import { findYear, parseYear } from "../../src/template/years";
import { toAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/workbook";
import type { Content } from "../excel/small-workbook";
import { COLUMNS, HEAD, sheetOf } from "./tiny-table";

const LETTERS = "ABCDEFGHIJKLMNOP";
const SUM_ROW = 50;

function surveyOf(cells: Content): Survey {
  const sheet = sheetOf(cells, {});
  return surveySheet({ sheets: [sheet], storedPart: null }, sheet);
}

/** The answer for the tiny head with some cells changed; `figures`: the columns with amounts in the Sum row, as letters. Null where there is no table. */
function found(changes: Content, figures = "", cells: Content = HEAD): TableColumnsFound | null {
  const sums = Object.fromEntries(Array.from(figures, (letter) => [`${letter}${String(SUM_ROW)}`, 1]));
  const sum: Content = figures === "" ? {} : { [`A${String(SUM_ROW)}`]: "Sum" };
  const [table] = findTables(surveyOf({ ...cells, ...changes, ...sum, ...sums }));
  return table ? findTableColumns(table, SUM_ROW + 10, new RoleAnswers(NO_ANSWERS), { first: null, last: null }) : null;
}

function columnsOf(changes: Content, figures = "", cells: Content = HEAD): TableColumns {
  const answer = found(changes, figures, cells);
  if (!answer || "missing" in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

const headsOf = (cells: Content): string[] => findTables(surveyOf(cells)).map(({ headTop, total }) => toAddress(headTop, total));
const yearsOf = (columns: TableColumns): string[] => columns.years.map(({ address, year }) => `${address} ${String(year)}`);
const payersOf = ({ payers }: TableColumns): string =>
  PAYERS.map((wanted) => LETTERS.charAt(payers.find(({ payer }) => payer === wanted)?.column ?? 99) || "-").join("");

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
    ["2017/2018", 2017],
    ["2017/18", 2017],
    ["2017-18", 2017],
    ["2017 og 1512", null],
    ["1.1.2017-31.12.2017", 2017],
    ["1/7 2017 - 30/6 2018", 2017],
    ["1/7 2017 - 30/6 2019", null],
    ["’17", 2017],
    ["FY17", 2017],
    ["17", null],
    ["året", null],
    ["", null],
    [null, null],
    [undefined, null],
    [true, null],
    [{ error: "#REF!" }, null],
    ["2017".padEnd(30, "."), 2017],
    ["2017".padEnd(31, "."), null],
  ])("parses %j as the year %j", (value, year) => {
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
  ])("%j formatted as %j is the year %j", (value, numberFormat, year) => {
    expect(yearOf(value, numberFormat)).toBe(year);
  });

  test("a missing cell is no year", () => {
    expect(findYear(undefined)).toBeNull();
  });

  test("are read as the table's years, in their own row and columns", () => {
    const shown = { numberFormat: "yyyy" };
    expect(yearsOf(columnsOf({ C6: null, D6: null, C7: { value: 42736, ...shown }, D7: { value: 43101, ...shown } }))).toEqual([
      "C7 2017",
      "D7 2018",
    ]);
  });
});

describe("heads", () => {
  test("finds one per table, the topmost", () => {
    expect(headsOf(HEAD)).toEqual(["E5"]);
    expect(headsOf({ ...HEAD, E40: "Samlede udgifter", A40: "Udgiftsposter", C40: 2017, D40: 2018 })).toEqual(["E5"]);
  });

  test("takes the first total head in the row", () => {
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
  ])("judges a total head with %s: %j", (_, cells, count) => {
    expect(headsOf({ E20: "Samlede udgifter", C21: 2017, D21: 2018, ...cells })).toHaveLength(count);
  });

  test("finds none without “Samlede udgifter”", () => {
    expect(headsOf({ A5: "Udgiftsposter", F6: "LBF" })).toEqual([]);
  });
});

describe("columns", () => {
  test("reads them in the template's order", () => {
    const { readings, ...columns } = columnsOf({ A10: "Udgiftspost", B10: "Udgiftstype" });
    expect({ ...columns, readings: [] }).toEqual({ ...COLUMNS, sumRows: [] });
    expect(readings.map(({ column, head, role, evidence }) => [LETTERS.charAt(column), head, role, evidence])).toEqual([
      ["A", "Udgiftspost", "name", "label"],
      ["B", "Udgiftstype", "type", "label"],
      ["C", "2017", "year", "label"],
      ["D", "2018", "year", "label"],
      ["E", "Samlede udgifter", "total", "label"],
      ["F", "LBF", "lbf", "label"],
      ["G", "Kontant", "housingCash", "label"],
      ["H", "Timer, lokaler", "housingInKind", "label"],
      ["I", "Kontant", "municipalityCash", "label"],
      ["J", "Timer, lokaler", "municipalityInKind", "label"],
      ["K", "Evt. anden lokal medfinans.", "other", "label"],
    ]);
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
  ])("finds the names %s", (_, changes, column) => {
    expect(columnsOf(changes).name).toBe(column);
  });

  test.each<[string, Content, number | null]>([
    ["under its sub-head", { A10: "Udgiftspost", B10: "Udgiftstype" }, 1],
    ["between names and years where it has no sub-head", {}, 1],
    ["nowhere where the years follow the names", { B6: 2016 }, null],
    ["nowhere where the years follow the names under a sub-head", { B10: "Udgiftspost", B6: null }, null],
  ])("finds the second text column %s", (_, changes, column) => {
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
  ])("reads payers %s", (_, changes, row) => {
    const answer = found({ ...NO_YEARS, ...changes });
    expect(answer && "years" in answer ? Number(/\d+/.exec(answer.years[0]?.address ?? "0")?.[0]) - 1 : null).toBe(row);
  });

  test("reads them in a table that starts in the sheet's first row", () => {
    const columns = columnsOf({}, "", {
      A1: "Udgiftsposter",
      C1: 2017,
      D1: "Samlede udgifter",
      E1: "LBF",
      F1: "Medfin. bolig",
      H1: "Medfin. kommune",
      J1: "Anden medfin.",
    });
    expect(columns).toMatchObject({ headTop: 0, headBottom: 0, type: 1 });
    expect(payersOf(columns)).toBe("EFGHIJ");
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
  ])("reads payers %s", (_, changes, payers) => {
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

describe("a missing column head", () => {
  const SUMS = "CDEFGHIJK";
  test.each<[string, Content, string]>([
    ["LBF", { F6: null }, "FGHIJK"],
    ["boligorganisation", { G6: null }, "FGHIJK"],
    ["kommune", { I6: null }, "FGHIJK"],
    ["the other local", { K6: null }, "FGHIJK"],
    ["boligorganisation's Kontant", { G7: null }, "FGHIJK"],
    ["boligorganisation's Timer, lokaler", { H7: null }, "FGHIJK"],
    ["kommune's Kontant", { I7: null }, "FGHIJK"],
    ["kommune's Timer, lokaler", { J7: null }, "FGHIJK"],
  ])("identifies %s by the template's order", (_, changes, payers) => {
    const columns = columnsOf(changes, SUMS);
    expect(payersOf(columns)).toBe(payers);
    expect(columns.assumptions.length).toBeGreaterThan(0);
  });

  test("leaves out a payer whose column the sheet does not have", () => {
    expect(payersOf(columnsOf({ K6: null }, "CDEFGHIJ"))).toBe("FGHIJ-");
  });

  test("reads a missing year head over amounts as a year column without a year", () => {
    expect(yearsOf(columnsOf({ C6: null }, SUMS))).toEqual(["C6 null", "D6 2018"]);
  });

  test("reports LBF as missing when every payer's head is", () => {
    expect(found({ F6: null, G6: null, G7: null, H7: null, I6: null, I7: null, J7: null, K6: null })).toMatchObject({
      missing: "lbf",
      at: "F6",
    });
  });
});

describe("a column outside the template", () => {
  const line = (row: number): Content => ({
    [`A${String(row)}`]: `Linje ${String(row)}`,
    [`C${String(row)}`]: 10,
    [`D${String(row)}`]: 20,
    [`E${String(row)}`]: { value: 30, formula: `SUM(C${String(row)}:D${String(row)})` },
    [`F${String(row)}`]: 25,
    [`L${String(row)}`]: 5,
  });
  const TABLE: Content = { ...HEAD, L6: "Fonde", ...line(11), ...line(12), ...line(13) };

  test("is a payer when the lines' financing falls short without it", () => {
    expect(columnsOf({}, "", TABLE).own).toMatchObject([{ name: "Fonde", column: 11, isCofinancing: false }]);
  });

  test("is the user's own when it does not", () => {
    const columns = columnsOf({ F11: 30, F12: 30, F13: 30, L6: "Bemærkning" }, "", TABLE);
    expect(columns.own).toEqual([]);
    expect(columns.right).toBe(10);
  });

  test("gets the role the user says", () => {
    const sheet = sheetOf(TABLE, {});
    const [table] = findTables(surveySheet({ sheets: [sheet], storedPart: null }, sheet));
    const columns = findTableColumns(
      table!,
      60,
      new RoleAnswers({ roles: [{ text: "Fonde", cell: "L6", role: "own-payer", isCofinancing: true }] }),
      { first: null, last: null },
    );
    expect(columns).toMatchObject({ own: [{ name: "Fonde", isCofinancing: true }] });
  });
});
