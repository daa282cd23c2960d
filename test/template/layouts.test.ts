// The reader over layouts that differ in one thing, names that look like labels, and remarks: every figure with its cell, name and type.
import { budgetOf } from "../build/checked";
import type { BudgetDescription } from "../build";
import { describeBudget, layOut, layoutWith, PLAIN_LAYOUT, REAL_NAMES, replaceCells, toWorkbook, withCells } from "../build";
import type { Layout } from "../build";
import { findMisreadings } from "../build/compare";
import { parseAddress } from "../../src/workbook/address";
import { misreadings, type Scribbles } from "./misreadings";

const ONE_THING: readonly Partial<Layout>[] = [
  { sheetsBefore: ["text", "numbers"], sheetsAfter: ["numbers"] },
  { rowOffset: 57, columnOffset: 25 },
  { slots: { administration: 1, focusArea: 4, evaluation: 1 }, blankRowBetweenSections: false },
  { gaps: true, hideEmpty: true },
  { yearsBefore: 1, yearsAfter: 1 },
  { repeatedHead: "with-cash-row" },
  { repeatedHead: "without-cash-row", yearHeads: "formula" },
  { typedTotals: "all", typedLineTotals: "all" },
  { sumStyle: "subtotal", totalStyle: "subtotal" },
  { sumStyle: "whole", totalStyle: "ranges" },
  { labelNoise: true, numbering: "1)" },
  { numbering: "none", unused: "empty" },
  { spacers: ["type", "years", "total", "lbf", "housing", "municipality", "other"] },
  { yearHeads: "year-text", dates: "long" },
  { yearHeads: "text", dates: "dots" },
  { emptyType: "empty", footFields: "financing", distributionLabel: "lbf" },
  { footFields: "before-total", cofinancingTotal: "without", notes: "below" },
  { textAboveTable: true, merged: false },
];

test.each(ONE_THING)("reads %j", (changes) => {
  for (const name of REAL_NAMES) expect(misreadings(describeBudget(name), layoutWith(changes))).toEqual([]);
});

/** Amager with one line of its first focus area under another name. */
function renamed(name: string): BudgetDescription {
  const amager = describeBudget("amager-2022-2025");
  return {
    ...amager,
    sections: amager.sections.map((section, i) =>
      i === 1 ? { ...section, lines: section.lines.map((line, j) => (j === 4 ? { ...line, name } : line)) } : section,
    ),
  };
}

test.each([
  "Balance",
  "LBF",
  "Kontant",
  "Beskæftigelse",
  "Lokal evaluering",
  "Samlede udgifter",
  "Udgiftsposter",
  "Udgiftspost",
  "Projektperiode",
])("reads a line with amounts named %s as a line", (name) => {
  expect(misreadings(renamed(name), PLAIN_LAYOUT)).toEqual([]);
});

test.each<[string, Scribbles]>([
  ["beside the table", { P30: "Total", Q31: "Sum", P108: "Balance" }],
  ["between two sections", { A26: "Side 2 af 3" }],
  ["below the table", { A116: "Total", B116: "se bilag 2" }],
])("ignores a remark %s", (_where, scribbles) => {
  expect(misreadings(describeBudget("amager-2022-2025"), PLAIN_LAYOUT, scribbles)).toEqual([]);
});

test("the comparison detects a figure read from the wrong cell", () => {
  const description = describeBudget("amager-2022-2025");
  const { draft, places } = layOut(description, PLAIN_LAYOUT);
  const total = parseAddress(places.sections[0]?.slots[0]?.financing.lbf ?? "");
  const sheet = draft.sheets.find((candidate) => candidate.name === places.sheet);
  if (!total || !sheet) throw new Error("no such cell");
  const budget = budgetOf(toWorkbook(withCells(draft, places.sheet, replaceCells(sheet.cells, [{ ...total, content: 151 }]))));
  expect(findMisreadings(budget, toWorkbook(draft), places, description).length).toBeGreaterThan(0);
});
