// The fields around the table, label and value side by side: in every place they may stand, and the nearest place they may not.
import { NO_ANSWERS } from "../../src/budget/reading";
import { parseVintage, readHeadFields, readTitle, type FieldArea, type HeadFields } from "../../src/template/fields";
import { FigureReader } from "../../src/template/figures";
import { findDistribution, FootReader, type Foot } from "../../src/template/foot";
import { surveySheet } from "../../src/template/survey";
import type { TableColumns } from "../../src/template/table-columns";
import { RoleAnswers } from "../../src/template/role-answers";
import type { Distribution, Figure, TextField, Totals } from "../../src/budget/budget";
import type { Sheet, Workbook } from "../../src/workbook/workbook";
import { makeSheet, type Content } from "../excel/small-workbook";
import { COLUMNS } from "./tiny-table";

/** Zero-based: row 19, as in the tiny table. */
const TOTAL_ROW = 18;
const teller = new RoleAnswers(NO_ANSWERS);

const workbookOf = (sheet: Sheet): Workbook => ({ sheets: [sheet], storedPart: null });

function areaOf(cells: Content, bottom = COLUMNS.headTop): FieldArea {
  const sheet = makeSheet("Budget", cells);
  return { survey: surveySheet(workbookOf(sheet), sheet), bottom, left: 0, right: Infinity };
}

const titleOf = (cells: Content): TextField | null => readTitle(areaOf(cells));
const headOf = (cells: Content): HeadFields => readHeadFields(areaOf(cells), teller).fields;

function wholeFootOf(cells: Content, columns: TableColumns = COLUMNS): Foot {
  const area = areaOf(cells, 100);
  const figures = new FigureReader(workbookOf(area.survey.sheet), area.survey.sheet);
  return new FootReader(area, columns, TOTAL_ROW, figures, teller).read(findDistribution(area, columns, TOTAL_ROW, teller));
}

function footOf(cells: Content): Pick<Foot, "cofinancingTotal" | "balance" | "statedPercent" | "bottom"> {
  const { cofinancingTotal, balance, statedPercent, bottom } = wholeFootOf(cells);
  return { cofinancingTotal, balance, statedPercent, bottom };
}

const totalsOf = (cells: Content, columns: TableColumns = COLUMNS): Totals => wholeFootOf(cells, columns).totals;
const distributionOf = (cells: Content): Distribution | null => wholeFootOf(cells).distribution;

const summary = (figure: Figure | null): string | null => figure && `${figure.address} ${String(figure.value)}`;

describe("the title", () => {
  const TITLE = "Budgetark for boligsocial indsats  inden for 2015-18-midlerne ";
  test.each<[string, Content, TextField | null]>([
    [
      "in the first cell, with its spaces collapsed",
      { A1: TITLE },
      { address: "A1", text: "Budgetark for boligsocial indsats inden for 2015-18-midlerne" },
    ],
    [
      "in any column down to the head's first row",
      { A1: "Til LBF", C5: TITLE },
      { address: "C5", text: "Budgetark for boligsocial indsats inden for 2015-18-midlerne" },
    ],
    ["not below the head's first row", { A6: TITLE }, null],
    [
      "the upper of two",
      { A2: "Budgetark for boligsocial plan", A1: "Budgetark boligsocial" },
      { address: "A1", text: "Budgetark boligsocial" },
    ],
    ["none", { A1: "Til LBF" }, null],
  ])("%s", (_, cells, title) => {
    expect(titleOf(cells)).toEqual(title);
  });

  test.each<[string, string | null]>([
    ["inden for 2015-18-midlerne", "2015-18"],
    ["inden for 2019-26-midlerne (OBS: hele tusinde kr. i t.kr.)", "2019-26"],
    ["2015 – 2018", "2015-18"],
    ["2019—26", "2019-26"],
    ["2019‐26", "2019-26"],
    ["2019―26", "2019-26"],
    ["2027/30", "2027-30"],
    ["2015-188", null],
    ["1915-18", null],
    ["2015 18", null],
    ["2015-8", null],
    ["2015-1918", null],
    ["2015", null],
    ["", null],
  ])("“%s” names the vintage %j", (title, vintage) => {
    expect(parseVintage(title)).toBe(vintage);
  });
});

describe("the fields above the table", () => {
  test("are null when absent", () => {
    expect(headOf({})).toEqual({ start: null, end: null, area: null, journalNumber: null });
  });

  test("are read beside their labels", () => {
    expect(
      headOf({
        A2: "Start boligsocial indsats",
        B2: 43009,
        A3: "Slut boligsocial indsats",
        B3: "30-09-2021",
        D2: "Boligområde/områdenavn",
        E2: " Å  parken ",
        D3: "Jnr:",
        E3: 102030,
      }),
    ).toEqual({
      start: { address: "B2", stored: 43009, date: "2017-10-01" },
      end: { address: "B3", stored: "30-09-2021", date: "2021-09-30" },
      area: { address: "E2", text: "Å parken" },
      journalNumber: { address: "E3", text: "102030" },
    });
  });

  test.each<[string, Content, HeadFields["start"]]>([
    ["twelve columns right of its label", { A2: "Startdato", M2: 43009 }, { address: "M2", stored: 43009, date: "2017-10-01" }],
    ["thirteen columns right: too far", { A2: "Startdato", N2: 43009 }, { address: "B2", stored: null, date: null }],
    ["the first of two values", { A2: "Startdato", C2: 43009, D2: 43010 }, { address: "C2", stored: 43009, date: "2017-10-01" }],
    [
      "a formula without a result: the cell named",
      { A2: "Startdato", C2: { value: null, formula: "VLOOKUP(1,X1:Y2,2)" }, D2: 43010 },
      { address: "C2", stored: null, date: null, formula: "VLOOKUP(1,X1:Y2,2)" },
    ],
    [
      "a cell with only a style: skipped",
      { A2: "Startdato", B2: { value: null, numberFormat: "dd-mm-yyyy" }, C2: 43009 },
      { address: "C2", stored: 43009, date: "2017-10-01" },
    ],
    ["in the first row", { C1: "Start", D1: 43009 }, { address: "D1", stored: 43009, date: "2017-10-01" }],
    ["in the row of the head", { A5: "Start", B5: 43009 }, { address: "B5", stored: 43009, date: "2017-10-01" }],
    ["below that row: none", { A6: "Start", B6: 43009 }, null],
    [
      "a month by its name is its first day",
      { A2: "Start", B2: "oktober 2017" },
      { address: "B2", stored: "oktober 2017", date: "2017-10-01" },
    ],
    ["no date", { A2: "Start", B2: "snart" }, { address: "B2", stored: "snart", date: null }],
    ["a number that is no date of a project", { A2: "Start", B2: 2017 }, { address: "B2", stored: 2017, date: null }],
    ["an error", { A2: "Start", B2: { error: "#REF!" } }, { address: "B2", stored: { error: "#REF!" }, date: null }],
    ["true", { A2: "Start", B2: true }, { address: "B2", stored: true, date: null }],
  ])("reads Start %s", (_, cells, start) => {
    expect(headOf(cells).start).toEqual(start);
  });

  test("reads a month after Slut as its last day", () => {
    expect(headOf({ A2: "Slut", B2: "september 2021" }).end).toEqual({ address: "B2", stored: "september 2021", date: "2021-09-30" });
  });

  test.each<[string, Content, TextField | null]>([
    ["a text", { A2: "Boligområde", C2: "Åparken" }, { address: "C2", text: "Åparken" }],
    ["a number", { A2: "Boligområde", B2: 7 }, { address: "B2", text: "7" }],
    ["no value", { A2: "Boligområde" }, null],
    ["an error", { A2: "Boligområde", B2: { error: "#REF!" } }, null],
    ["true", { A2: "Boligområde", B2: true }, null],
  ])("reads the area: %s", (_, cells, area) => {
    expect(headOf(cells).area).toEqual(area);
  });
});

describe("the fields below the table", () => {
  test("are null when the table ends with Total", () => {
    expect(footOf({ A19: "Total" })).toEqual({ cofinancingTotal: null, balance: null, statedPercent: null, bottom: 18 });
  });

  test.each<[string, Content, readonly (string | null)[], number]>([
    [
      "below each other",
      { A20: "Samlet medfinansiering", B20: 24, A21: "Balance", B21: 0, A22: "Medfinans.", B22: 0.41 },
      ["B20 24", "B21 0", "B22 0.41"],
      21,
    ],
    ["beside each other, under the financing", { F21: "Balance", G21: 0, I21: "Medfinans.", J21: 0.41 }, [null, "G21 0", "J21 0.41"], 20],
    [
      "in another order: the table ends with the lowest",
      { A20: "Medfinans.", B20: 0.41, A23: "Balance", C23: 0, A21: "Samlet medfinansiering", D21: 24 },
      ["D21 24", "C23 0", "B20 0.41"],
      22,
    ],
    ["without a value: the cell beside the label", { A20: "Balance" }, [null, "B20 null", null], 19],
    ["twenty-five rows below Total", { A44: "Balance", B44: 0 }, [null, "B44 0", null], 43],
    ["twenty-six rows below Total: too far", { A45: "Balance", B45: 0 }, [null, null, null], 18],
    ["not in Total's row or above it", { A18: "Medfinans.", B18: 1, F19: "Balance", G19: 0 }, [null, null, null], 18],
    ["a formula counts as it works out", { A20: "Balance", B20: { value: 9, formula: "5-5" } }, [null, "B20 0", null], 19],
  ])("%s", (_, cells, wanted, bottom) => {
    const { cofinancingTotal, balance, statedPercent, bottom: last } = footOf(cells);
    expect([cofinancingTotal, balance, statedPercent].map(summary)).toEqual(wanted);
    expect(last).toBe(bottom);
  });
});

describe("Total", () => {
  test("reads every figure from its column", () => {
    const totals = totalsOf({ A19: "Total", C19: 12, D19: 46, E19: 58, F19: 34, G19: 7, I19: 12, K19: 5 });
    const { row, years, total, lbf, parties, cofinancing } = totals;
    expect(row).toBe(18);
    expect([...years, total, lbf, ...cofinancing].map(summary)).toEqual([
      "C19 12",
      "D19 46",
      "E19 58",
      "F19 34",
      "G19 7",
      "I19 12",
      "K19 5",
    ]);
    expect(parties.map(({ payers }) => payers)).toEqual([
      ["housingCash", "housingInKind"],
      ["municipalityCash", "municipalityInKind"],
      ["other"],
    ]);
  });

  test.each<[string, Content, string]>([
    ["in the first of its two columns", { G19: 7 }, "G19 7"],
    ["in the second where the first is empty", { H19: 7 }, "H19 7"],
    ["in the first where a 0 is left of the second", { G19: 7, H19: 0 }, "G19 7"],
    [
      "in the first where its formula counts the second's column too, whatever is left there",
      { G19: { formula: "G18+H18", value: 7 }, H19: { formula: "H18", value: 1 } },
      "G19 0",
    ],
    ["in the first where its formula is no sum of cells", { G19: { formula: "ROUND(G18+H18,0)", value: 7 }, H19: 1 }, "G19 0"],
    ["in the first where neither does", {}, "G19 null"],
  ])("reads a party's figure %s", (_, cells, housing) => {
    const { parties } = totalsOf(cells);
    expect(parties.map(({ payers }) => payers)).toEqual([
      ["housingCash", "housingInKind"],
      ["municipalityCash", "municipalityInKind"],
      ["other"],
    ]);
    expect(summary(parties[0]!.figure)).toBe(housing);
  });

  test.each<[string, Content]>([
    ["figures", { G19: 6, H19: 1 }],
    ["formulas over their own columns", { G18: 6, H18: 1, G19: { formula: "G18", value: 6 }, H19: { formula: "SUM(H18)", value: 1 } }],
    ["a figure and a formula", { H18: 1, G19: 6, H19: { formula: "H18", value: 1 } }],
  ])("reads two figures for a party whose columns hold %s of their own", (_, cells) => {
    const { parties } = totalsOf(cells);
    expect(parties.map(({ figure, payers }) => [summary(figure), ...payers])).toEqual([
      ["G19 6", "housingCash"],
      ["H19 1", "housingInKind"],
      ["I19 null", "municipalityCash", "municipalityInKind"],
      ["K19 null", "other"],
    ]);
  });

  test.each<[string, Content, string]>([
    ["the left one where hours stand before cash", { I19: 12, J19: 0 }, "I19 12"],
    ["the right one where the left is empty", { J19: 12 }, "J19 12"],
  ])("takes as a party's first column %s", (_, cells, municipality) => {
    const swapped = {
      ...COLUMNS,
      payers: COLUMNS.payers.map((each) =>
        each.payer === "municipalityCash" ? { ...each, column: 9 } : each.payer === "municipalityInKind" ? { ...each, column: 8 } : each,
      ),
    };
    expect(summary(totalsOf(cells, swapped).parties[1]!.figure)).toBe(municipality);
  });
});

describe("Fordeling af medfinansiering", () => {
  const FIGURES: Content = { G18: 6, H18: 1, I18: 11, J18: 2, K18: 99 };
  const distributed = (distribution: Distribution | null): readonly (string | number | null)[] | null =>
    distribution && [
      distribution.row,
      summary(distribution.housingCash),
      summary(distribution.housingInKind),
      summary(distribution.municipalityCash),
      summary(distribution.municipalityInKind),
    ];

  test.each<[string, Content, readonly (string | number | null)[] | null]>([
    ["every figure in its column", { A18: "Fordeling af medfinansiering i alt", ...FIGURES }, [17, "G18 6", "H18 1", "I18 11", "J18 2"]],
    ["its label under LBF", { F18: "Fordeling af lokal medfinansiering", ...FIGURES }, [17, "G18 6", "H18 1", "I18 11", "J18 2"]],
    ["below Total", { A20: "Fordeling af medfinansiering", G20: 3 }, [19, "G20 3", "H20 null", "I20 null", "J20 null"]],
    ["right below the head", { A8: "Fordeling af medfinansiering" }, [7, "G8 null", "H8 null", "I8 null", "J8 null"]],
    ["twenty-five rows below Total", { A44: "Fordeling af medfinansiering" }, [43, "G44 null", "H44 null", "I44 null", "J44 null"]],
    ["twenty-six rows below Total: too far", { A45: "Fordeling af medfinansiering" }, null],
    ["not in the head", { A7: "Fordeling af medfinansiering" }, null],
    ["none", FIGURES, null],
  ])("%s", (_, cells, wanted) => {
    expect(distributed(distributionOf(cells))).toEqual(wanted);
  });
});

test("does not read the next label as the value of an empty field", () => {
  const head = headOf({
    A2: "Start boligsocial indsats",
    D2: "Slut boligsocial indsats",
    E2: 44469,
    A3: "Boligområde",
    C3: "J.nr.",
    D3: 7,
  });
  expect(head).toMatchObject({
    start: { address: "B2", stored: null },
    end: { address: "E2", stored: 44469 },
    area: null,
    journalNumber: { address: "D3", text: "7" },
  });
  expect(headOf({ A3: "Boligområde", B3: "Boligområdet Åparken" }).area).toEqual({ address: "B3", text: "Boligområdet Åparken" });
  const foot = footOf({ A20: "Balance", C20: "Medfinans.", D20: 0.25 });
  expect([summary(foot.balance), summary(foot.statedPercent)]).toEqual(["B20 null", "D20 0.25"]);
});
