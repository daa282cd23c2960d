// Tests of the check cofinancing-stated.
import { cofinancingStated, decimalsOf } from "../../src/checks/cofinancing-stated";
import type { BudgetDescription } from "../build";
import { SAMPLE, sample } from "./sample";
import { testCheck } from "./tester";

/** The sample without any amount. */
const EMPTY: Partial<BudgetDescription> = {
  sections: SAMPLE.sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => ({
      ...line,
      years: [],
      financing: { lbf: null, housingCash: null, housingInKind: null, municipalityCash: null, municipalityInKind: null, other: null },
    })),
  })),
};

testCheck(cofinancingStated, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "typed at whole percent", input: sample({ B43: 0.31 }) },
    { name: "typed with two decimals", input: sample({ B43: 0.3099 }) },
    { name: "31 in a cell without percent format", input: sample({ B43: { value: 31, numberFormat: "General" } }) },
    { name: "a rounded formula", input: sample({ B43: { formula: "ROUND((H40+J40+L40)/F40,2)", stored: 0.31 } }) },
    { name: "empty", input: sample({ B43: null }) },
    { name: "an error, which cell-error states", input: sample({ B43: { error: "#DIV/0!" } }) },
    { name: "a text, which text-number states", input: sample({ B43: "25 %" }) },
    { name: "an error in Total, which cell-error states", input: sample({ F40: { error: "#REF!" }, B43: 0.25 }) },
    { name: "an error among the parties of Total", input: sample({ L40: { error: "#REF!" }, B43: 0.25 }) },
    { name: "a fraction in a cell without percent format", input: sample({ B43: { value: 0.31, numberFormat: "General" } }) },
    { name: "no percentage in the sheet", input: sample({ A43: null, B43: null }) },
    { name: "an empty budget", input: sample({}, { description: EMPTY }) },
  ],
  invalid: [
    {
      name: "a formula that is right only when it is rounded",
      input: sample({ B43: { formula: "SUM(0.31)" } }),
      findings: [
        {
          da: "Cellen Medfinans. siger 31,00 %, men Total giver 30,98 %: 374 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 31.00 %, but Total gives 30.98 %: 374 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 30.985915493,
          found: 31,
        },
      ],
    },
    {
      name: "1 in a cell without percent format is all of it",
      input: sample({ B43: { value: 1, numberFormat: "General" } }),
      findings: [
        {
          da: "Cellen Medfinans. siger 100,00 %, men Total giver 30,98 %: 374 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 100.00 %, but Total gives 30.98 %: 374 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 30.985915493,
          found: 100,
        },
      ],
    },
    {
      name: "typed 25 %",
      input: sample({ B43: 0.25 }),
      findings: [
        {
          da: "Cellen Medfinans. siger 25,00 %, men Total giver 30,98 %: 374 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 25.00 %, but Total gives 30.98 %: 374 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 30.985915493,
          found: 25,
        },
      ],
    },
    {
      name: "typed 30 %, held as 0,3",
      input: sample({ B43: 0.3 }),
      findings: [
        {
          da: "Cellen Medfinans. siger 30,00 %, men Total giver 30,98 %: 374 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 30.00 %, but Total gives 30.98 %: 374 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 30.985915493,
          found: 30,
        },
      ],
    },
    {
      name: "a hundredth of a percent off",
      input: sample({ B43: 0.31 + 0.0001 - 0.0003 }),
      findings: [
        {
          da: "Cellen Medfinans. siger 30,98 %, men Total giver 30,985915 %: 374 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 30.98 %, but Total gives 30.985915 %: 374 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 30.985915493,
          found: 30.98,
        },
      ],
    },
    {
      name: "25 in a cell without percent format",
      input: sample({ B43: { value: 25, numberFormat: "General" } }),
      findings: [
        {
          da: "Cellen Medfinans. siger 25,00 %, men Total giver 30,98 %: 374 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 25.00 %, but Total gives 30.98 %: 374 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 30.985915493,
          found: 25,
        },
      ],
    },
    {
      name: "25 in a cell with percent format",
      input: sample({ B43: 25 }),
      findings: [
        {
          da: "Cellen Medfinans. siger 2.500,00 %, men Total giver 30,98 %: 374 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 2,500.00 %, but Total gives 30.98 %: 374 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 30.985915493,
          found: 2500,
        },
      ],
    },
    {
      name: "a formula without the other payers",
      input: sample({ L22: 8, B43: { formula: "(H40+J40)/F40" } }),
      findings: [
        {
          da: "Cellen Medfinans. siger 30,98 %, men Total giver 31,64 %: 382 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 30.98 %, but Total gives 31.64 %: 382 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 31.648715824,
          found: 30.985915493,
        },
      ],
    },
    {
      name: "a formula a billionth off",
      input: sample({ B43: { formula: "(H40+J40+L40)/F40+0.000000002" } }),
      findings: [
        {
          da: "Cellen Medfinans. siger 30,985916 %, men Total giver 30,985915 %: 374 af 1.207 t.kr. Sæt formlen ind igen, eller ret tallet.",
          en: "The cell Medfinans. says 30.985916 %, but Total gives 30.985915 %: 374 of 1,207 t.kr. Put the formula back, or correct the figure.",
          cells: ["B43", "F40", "H40:L40"],
          expected: 30.985915493,
          found: 30.985915693,
        },
      ],
    },
  ],
});

test.each([
  [39, 0],
  [0.25, 2],
  [30.9859, 4],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
])("%s has %s decimals", (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});
