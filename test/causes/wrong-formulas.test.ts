// A formula that gives another figure than its sum is one finding, with all that it breaks under it.
import { check } from "../build/checked";
import { sample, type Contents, type More } from "../checks/sample";

/** What the budget with these cells has beside the sample's own findings: check, first cell, consequences. */
function sentencesOf(cells: Contents, more: More = {}): string[] {
  const checked = check(sample(cells, more).workbook);
  return checked.findings.map(
    ({ check, cells: [cell], consequences }) =>
      `${check} ${cell}: ${consequences.map((each) => `${each.check} ${each.cells[0]}`).join(", ")}`,
  );
}

test.each<[string, Contents, More, readonly string[]]>([
  [
    "a section's Sum halved",
    { F24: { formula: "SUM(F18:F23)/2" } },
    {},
    ["formula-range F24: row-sum F24, section-sum F24, row-sum F40, balance B42"],
  ],
  [
    "a year's Sum rounded to tens",
    { C24: { formula: "ROUND(SUM(C18:C23),-2)" } },
    {},
    ["formula-range C24: row-sum F24, section-sum C24, row-sum F40"],
  ],
  ["what a payer pays, a quarter more", { G24: { formula: "SUM(G18:G23)*1.25" } }, {}, ["formula-range G24: section-sum G24, balance B42"]],
  [
    "a line's total halved",
    { F22: { formula: "SUM(C22:E22)/2" } },
    {},
    ["formula-range F22: row-sum F22, row-financing F22, row-sum F24, section-balance F24, row-sum F40, balance B42"],
  ],
  [
    "Total rounded to hundreds",
    { F40: { formula: "ROUND(F15+F24+F33+F37,-2)" } },
    {},
    ["formula-range F40: row-sum F40, grand-total F40, balance B42"],
  ],
  [
    "a Balance that shows half of what a slip makes it: two errors",
    { G22: 48, B42: { formula: "(F40-G40-H40-J40-L40)/2", stored: -1 } },
    {},
    ["row-financing F22: section-balance F24, balance B42, balance B42", "formula-range B42: "],
  ],
  ["whole amounts rounded", { F24: { formula: "ROUND(SUM(F18:F23),0)" }, C24: { formula: "ROUND(SUM(C18:C23),0)" } }, {}, []],
  [
    "an amount with decimals under a rounded Sum, which the decimals break",
    { C22: 18.4, C24: { formula: "ROUND(SUM(C18:C23),0)" } },
    {},
    [
      "whole-thousands C22: row-financing F22, formula-range C24, row-sum F24, section-sum C24, section-balance F24, row-sum F40, balance B42",
    ],
  ],
  [
    "a hidden row that a Sum passes over",
    { C24: { formula: "SUBTOTAL(109,C18:C23)", stored: 162 }, C40: { formula: "C15+C24+C33+C37", stored: 303 } },
    { hiddenRows: [21] },
    ["hidden-amount C22:E22: ", "formula-range C24: row-sum F24, section-sum C24, row-sum F40"],
  ],
])("%s", (_, cells, more, wanted) => {
  expect(sentencesOf(cells, more)).toEqual(wanted);
});
