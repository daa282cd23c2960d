// Tests of the check balance.
import { balance } from "../../src/checks/balance";
import { sample, type Contents } from "./sample";
import { testCheck } from "./tester";

const LINES = [12, 13, 18, 19, 22, 23, 27, 28, 31, 36];

/** The cells of these columns in every line, emptied. */
const cleared = (columns: readonly string[]): Contents =>
  Object.fromEntries(LINES.flatMap((row) => columns.map((column) => [`${column}${row}`, null])));

testCheck(balance, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "Balance typed as 0", input: sample({ B42: 0 }) },
    { name: "Balance empty", input: sample({ B42: null }) },
    { name: "Total shows an error", input: sample({ G40: { error: "#REF!" } }) },
    { name: "closer than any amount", input: sample({ G22: 46.0000004 }) },
  ],
  invalid: [
    {
      name: "no financing typed yet",
      input: sample(cleared(["G", "H", "J"])),
      findings: [
        {
          da: "10 linjer i budgettet mangler finansiering, i alt 1.207 t.kr. Skriv, hvem der betaler.",
          en: "10 lines of the budget lack financing, 1,207 t.kr. in all. Type who pays.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 1207,
          found: 0,
          difference: -1207,
        },
      ],
    },
    {
      name: "only the financing typed",
      input: sample(cleared(["C", "D", "E"])),
      findings: [
        {
          da: "10 linjer i budgettet har finansiering, men ingen udgifter, i alt 1.207 t.kr. Skriv årene.",
          en: "10 lines of the budget have financing but no expenses, 1,207 t.kr. in all. Type the years.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 0,
          found: 1207,
          difference: 1207,
        },
      ],
    },
    {
      name: "short",
      input: sample({ G22: 39 }),
      findings: [
        {
          da: "Budgettet mangler 7 t.kr. i finansiering: udgifter 1.207, finansiering 1.200. Ret det forkerte beløb.",
          en: "The budget is 7 t.kr. short of financing: expenses 1,207, financing 1,200. Correct the wrong amount.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 1207,
          found: 1200,
          difference: -7,
        },
      ],
    },
    {
      name: "over",
      input: sample({ G22: 53 }),
      findings: [
        {
          da: "Budgettet har 7 t.kr. for meget i finansiering: udgifter 1.207, finansiering 1.214. Ret det forkerte beløb.",
          en: "The budget has 7 t.kr. too much financing: expenses 1,207, financing 1,214. Correct the wrong amount.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 1207,
          found: 1214,
          difference: 7,
        },
      ],
    },
    {
      name: "Balance says otherwise",
      input: sample({ B42: 7 }),
      findings: [
        {
          da: "Cellen Balance viser 7 t.kr., men udgifter minus finansiering er 0. Ret formlen i cellen.",
          en: "The cell Balance shows 7 t.kr., but expenses minus financing are 0. Correct the cell's formula.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 0,
          found: 7,
          difference: 7,
        },
      ],
    },
    {
      name: "short, and Balance says 0",
      input: sample({ G22: 39, B42: 0 }),
      findings: [
        {
          da: "Budgettet mangler 7 t.kr. i finansiering: udgifter 1.207, finansiering 1.200. Ret det forkerte beløb.",
          en: "The budget is 7 t.kr. short of financing: expenses 1,207, financing 1,200. Correct the wrong amount.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 1207,
          found: 1200,
          difference: -7,
        },
        {
          da: "Cellen Balance viser 0 t.kr., men udgifter minus finansiering er 7. Ret formlen i cellen.",
          en: "The cell Balance shows 0 t.kr., but expenses minus financing are 7. Correct the cell's formula.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 7,
          found: 0,
          difference: -7,
        },
      ],
    },
    {
      name: "Balance the other way is no second finding",
      input: sample({ G22: 39, B42: { formula: "SUM(G40:L40)-F40" } }),
      findings: [
        {
          da: "Budgettet mangler 7 t.kr. i finansiering: udgifter 1.207, finansiering 1.200. Ret det forkerte beløb.",
          en: "The budget is 7 t.kr. short of financing: expenses 1,207, financing 1,200. Correct the wrong amount.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 1207,
          found: 1200,
          difference: -7,
        },
      ],
    },
    {
      name: "no Balance cell",
      input: sample({ G22: 39, A42: null, B42: null }),
      findings: [
        {
          da: "Budgettet mangler 7 t.kr. i finansiering: udgifter 1.207, finansiering 1.200. Ret det forkerte beløb.",
          en: "The budget is 7 t.kr. short of financing: expenses 1,207, financing 1,200. Correct the wrong amount.",
          cells: ["F40", "G40:L40"],
          expected: 1207,
          found: 1200,
          difference: -7,
        },
      ],
    },
    {
      name: "a wrong Total cell",
      input: sample({ G40: 834 }),
      findings: [
        {
          da: "Budgettet har 1 t.kr. for meget i finansiering: udgifter 1.207, finansiering 1.208. Ret det forkerte beløb.",
          en: "The budget has 1 t.kr. too much financing: expenses 1,207, financing 1,208. Correct the wrong amount.",
          cells: ["B42", "F40", "G40:L40"],
          expected: 1207,
          found: 1208,
          difference: 1,
        },
      ],
    },
  ],
});
