// Tests of the check cofinancing-split.
import { cofinancingSplit } from "../../src/checks/cofinancing-split";
import { sample } from "./sample";
import { testCheck } from "./tester";

/** LBF's amounts in column H, and the housing organisation's in G. */
const EXCHANGED = Object.fromEntries(
  (
    [
      [12, 23, 5],
      [13, 14, 4],
      [18, 230, 50],
      [19, 115, 25],
      [22, 46, 10],
      [23, 69, 15],
      [27, 150, 35],
      [28, 76, 17],
      [31, 90, 21],
      [36, 20, 5],
    ] as const
  ).flatMap(([row, lbf, housing]) => [
    [`G${row}`, housing],
    [`H${row}`, lbf],
  ]),
);

testCheck(cofinancingSplit, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "one t.kr. apart", input: sample({ H22: 11 }) },
    { name: "other money is left aside", input: sample({ L22: 40 }) },
    { name: "a payer that shows an error", input: sample({ H22: { error: "#REF!" } }) },
  ],
  invalid: [
    {
      name: "the housing organisation in LBF's column, and the reverse",
      input: sample(EXCHANGED),
      findings: [
        {
          severity: "warning",
          da: "Boligorganisation betaler 833 t.kr., men LBF kun 187. Er kolonnerne byttet om, så flyt beløbene; er det aftalt sådan, så acceptér.",
          en: "Housing organisation pays 833 t.kr., but LBF only 187. Where the columns are exchanged, move the amounts; where it was agreed, accept it.",
          cells: ["G40", "H40"],
          found: 187,
        },
      ],
    },
    {
      name: "two t.kr. apart",
      input: sample({ H22: 12 }),
      findings: [
        {
          da: "Boligorganisationen betaler 189 t.kr. og kommunen 187. Forskellen er 2 t.kr. Er det aftalt sådan, er alt i orden.",
          en: "The housing organisation pays 189 t.kr. and the municipality 187. The difference is 2 t.kr. If that is what was agreed, there is nothing to do.",
          cells: ["H40", "J40"],
          expected: 187,
          found: 189,
          difference: 2,
        },
      ],
    },
    {
      name: "the municipality pays more",
      input: sample({ K22: 20 }),
      findings: [
        {
          da: "Boligorganisationen betaler 187 t.kr. og kommunen 207. Forskellen er 20 t.kr. Er det aftalt sådan, er alt i orden.",
          en:
            "The housing organisation pays 187 t.kr. and the municipality 207. The difference is 20 t.kr. If that is what was agreed, " +
            "there is nothing to do.",
          cells: ["H40", "J40"],
          expected: 207,
          found: 187,
          difference: -20,
        },
      ],
    },
    {
      name: "slightly more than one",
      input: sample({ H22: 11.000001 }),
      findings: [
        {
          da: "Boligorganisationen betaler 188,000001 t.kr. og kommunen 187. Forskellen er 1,000001 t.kr. Er det aftalt sådan, er alt i orden.",
          en:
            "The housing organisation pays 188.000001 t.kr. and the municipality 187. The difference is 1.000001 t.kr. If that is what was " +
            "agreed, there is nothing to do.",
          cells: ["H40", "J40"],
          expected: 187,
          found: 188.000001,
          difference: 1.000001,
        },
      ],
    },
  ],
});
