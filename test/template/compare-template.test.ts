// A budget against the empty workbook that it was made from: nothing that a user fills in is a difference, and each change is one.
import { compareTemplate } from "./comparison";
import { emptied } from "./emptied";
import { withStrips } from "./strips";
import { withCells, type Contents } from "../checks/sample";
import { amager, mjoelnerparken } from "../taskpane/budgets";

const BUDGETS = [
  { name: "Amager", workbook: amager() },
  { name: "Mjølnerparken", workbook: mjoelnerparken() },
];

describe.each(BUDGETS)("$name against itself emptied of figures", ({ workbook }) => {
  const sheet = workbook.sheets[0]!.name;
  const empty = emptied(workbook);
  const bare = emptied(workbook, "names");
  const changed = (contents: Contents): unknown => compareTemplate(bare, withCells(workbook, sheet, contents));

  test("does not differ, with or without names and dates", () => {
    expect(compareTemplate(empty, workbook)).toEqual([]);
    expect(compareTemplate(bare, workbook)).toEqual([]);
    expect(compareTemplate(workbook, bare)).toEqual([]);
  });

  test("ignores what is typed into input cells", () => {
    expect(changed({ C13: 44, G20: "=1+1", A20: "Ny linje", B20: "7. Revision", B2: 44000, B4: "Et andet sted", C8: 2030 })).toEqual([]);
  });

  test.each<[string, Contents, string[]]>([
    ["a figure over a formula", { H14: 12 }, ["overwritten H14 1"]],
    ["a row of figures over formulas", { C43: 1, D43: 2, E43: 3 }, ["overwritten C43:E43 3"]],
    ["a column of figures over formulas", { H13: 1, H14: 2, H15: 3 }, ["overwritten H13:H15 3"]],
    ["figures far from each other", { H13: 1, H30: 2 }, ["overwritten H13 1", "overwritten H30 1"]],
    ["a deleted formula", { H14: null }, ["cleared H14 1"]],
    ["another formula", { C25: { formula: "SUM(C13:C24)" } }, ["formula C25 1"]],
    ["the same formula, written differently", { C25: { formula: "sum( $C$12:C24 )" } }, []],
    ["a field's label", { A5: "Journalnummer" }, ["label A5 1"]],
    ["a field's label removed", { A5: null }, ["label A5 1"]],
    ["a head", { I8: "Landsbyggefonden, støtte" }, ["label I8 1"]],
    ["a Sum", { A43: "Sum af linjerne" }, ["label A43 1"]],
    ["a section's title", { A45: "2. Noget helt andet" }, ["label A45 1"]],
  ])("%s", (_, contents, expected) => {
    expect(changed(contents)).toEqual(expected);
  });

  test.each<[string, Parameters<typeof withStrips>[1], string[]]>([
    ["a row inserted", { axis: "row", at: 20, count: 1 }, ["row-added 1"]],
    ["three rows inserted", { axis: "row", at: 34, count: 3 }, ["row-added 3"]],
    ["a row inserted below the last line", { axis: "row", at: 24, count: 1 }, ["row-added 1"]],
    ["a row inserted between two sections", { axis: "row", at: 43, count: 1 }, ["row-added 1"]],
    ["a row inserted above the table", { axis: "row", at: 4, count: 1 }, ["row-added 1"]],
    ["a row removed", { axis: "row", at: 21, count: -1 }, ["row-removed 1"]],
    ["two rows removed", { axis: "row", at: 36, count: -2 }, ["row-removed 2"]],
    ["a section removed", { axis: "row", at: 44, count: -18 }, ["row-removed 18"]],
    ["a column inserted", { axis: "column", at: 7, count: 1 }, ["column-added 1"]],
    ["a column inserted among the payers", { axis: "column", at: 12, count: 1 }, ["column-added 1"]],
    ["a year removed", { axis: "column", at: 5, count: -1 }, ["column-removed 1"]],
    ["the last payer removed", { axis: "column", at: 13, count: -1 }, ["column-removed 1"]],
  ])("%s", (_, edit, expected) => {
    const found = compareTemplate(bare, withStrips(workbook, edit)).map((change) => change.replace(/ [A-Z]+\d+(:[A-Z]+\d+)?/, ""));
    expect(found).toEqual(expected);
  });
});

test("accepts sums extended over an inserted row", () => {
  const sheet = amager().sheets[0]!.name;
  const more = withStrips(amager(), { axis: "row", at: 24, count: 1 });
  const sums = Object.fromEntries(Array.from("CDEFGHIJKLMN").map((column) => [`${column}26`, { formula: `SUM(${column}12:${column}25)` }]));
  const filled = withCells(more, sheet, { A25: "Porto", D25: 7, H25: { formula: "SUM(C25:G25)" }, I25: 7, ...sums });
  expect(compareTemplate(emptied(amager(), "names"), filled)).toEqual(["row-added A25:N25 1"]);
});

test("does not compare a workbook of other funds", () => {
  expect(() => compareTemplate(amager(), mjoelnerparken())).toThrow("other-funds 2019-26");
});
