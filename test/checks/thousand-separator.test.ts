// Tests of the check thousand-separator.
import { thousandSeparator } from "../../src/checks/thousand-separator";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(thousandSeparator, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "decimals that × 1.000 do not repair", input: sample({ C22: 1.31 }) },
    { name: "nothing is broken", input: sample({ C22: 1.31, D22: 0, E22: 0, G22: 1, H22: 0.31, J22: 0 }) },
    { name: "four decimals", input: sample({ C22: 1.3105, D22: 0, E22: 0, G22: 910, H22: 200, J22: 200 }) },
    { name: "far more than rounding is left", input: sample({ C22: 1.31, D22: 0, E22: 0, G22: 907, H22: 200, J22: 200 }) },
  ],
  invalid: [
    {
      name: "a year",
      input: sample({ C22: 1.31, D22: 0, E22: 0, G22: 910, H22: 200, J22: 200 }),
      findings: [
        {
          da:
            "Her står 1,31 t.kr. Med 1.310 t.kr. går det op, så punktummet er sandsynligvis læst som et komma. Skriv 1310 uden punktum, " +
            "hvis det er det, der menes.",
          en:
            "This holds 1.31 t.kr. With 1,310 t.kr. it adds up, so the thousand separator was probably read as a decimal one. " +
            "Type 1310 without a separator if that is what is meant.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1310,
          found: 1.31,
          difference: -1308.69,
          fix: { kind: "changes-meaning", edits: [["C22", 1.31, 1310]] },
        },
      ],
    },
    {
      name: "within rounding",
      input: sample({ C22: 1.31, D22: 0, E22: 0, G22: 908, H22: 200, J22: 200 }),
      findings: [
        {
          da:
            "Her står 1,31 t.kr. Med 1.310 t.kr. går det op, så punktummet er sandsynligvis læst som et komma. Skriv 1310 uden punktum, " +
            "hvis det er det, der menes.",
          en:
            "This holds 1.31 t.kr. With 1,310 t.kr. it adds up, so the thousand separator was probably read as a decimal one. " +
            "Type 1310 without a separator if that is what is meant.",
          cells: ["C22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1310,
          found: 1.31,
          difference: -1308.69,
          fix: { kind: "changes-meaning", edits: [["C22", 1.31, 1310]] },
        },
      ],
    },
    {
      name: "a payer",
      input: sample({ C22: 1500, D22: 0, E22: 0, G22: 1.1, H22: 200, J22: 200 }),
      findings: [
        {
          da:
            "Her står 1,1 t.kr. Med 1.100 t.kr. går det op, så punktummet er sandsynligvis læst som et komma. Skriv 1100 uden punktum, " +
            "hvis det er det, der menes.",
          en:
            "This holds 1.1 t.kr. With 1,100 t.kr. it adds up, so the thousand separator was probably read as a decimal one. " +
            "Type 1100 without a separator if that is what is meant.",
          cells: ["G22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1100,
          found: 1.1,
          difference: -1098.9,
          fix: { kind: "changes-meaning", edits: [["G22", 1.1, 1100]] },
        },
      ],
    },
    {
      name: "a typed total",
      input: sample({ C22: 1310, D22: 0, E22: 0, F22: 1.31, G22: 910, H22: 200, J22: 200 }),
      findings: [
        {
          da:
            "Her står 1,31 t.kr. Med 1.310 t.kr. går det op, så punktummet er sandsynligvis læst som et komma. Skriv 1310 uden punktum, " +
            "hvis det er det, der menes.",
          en:
            "This holds 1.31 t.kr. With 1,310 t.kr. it adds up, so the thousand separator was probably read as a decimal one. " +
            "Type 1310 without a separator if that is what is meant.",
          cells: ["F22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1310,
          found: 1.31,
          difference: -1308.69,
          fix: { kind: "changes-meaning", edits: [["F22", 1.31, 1310]] },
        },
      ],
    },
    {
      name: "two years",
      input: sample({ C22: 1.31, D22: 1.25, E22: 0, G22: 1560, H22: 500, J22: 500 }),
      findings: [
        {
          da:
            "2 beløb på linjen er gange 1.000 for små, det første er 1,31 t.kr. i stedet for 1.310. Punktummet er sandsynligvis læst som et " +
            "komma. Skriv beløbene igen uden punktum.",
          en:
            "2 amounts of the line are 1,000 times too small, the first is 1.31 t.kr. instead of 1,310. The thousand separator was probably " +
            "read as a decimal one. Type the amounts again without a separator.",
          cells: ["C22", "D22"],
          section: "Tryghed og trivsel",
          line: "Café",
          expected: 1310,
          found: 1.31,
          difference: -1308.69,
          fix: {
            kind: "changes-meaning",
            edits: [
              ["C22", 1.31, 1310],
              ["D22", 1.25, 1250],
            ],
          },
        },
      ],
    },
    {
      name: "only the section shows it",
      input: sample({ E36: null, G36: 0.5, H36: 0, J36: 0, E31: null, C36: 500 }),
      findings: [
        {
          da:
            "Her står 0,5 t.kr. Med 500 t.kr. går det op, så punktummet er sandsynligvis læst som et komma. Skriv 500 uden punktum, " +
            "hvis det er det, der menes.",
          en:
            "This holds 0.5 t.kr. With 500 t.kr. it adds up, so the thousand separator was probably read as a decimal one. " +
            "Type 500 without a separator if that is what is meant.",
          cells: ["G36"],
          section: "Lokal evaluering",
          line: "Evaluering",
          expected: 500,
          found: 0.5,
          difference: -499.5,
          fix: { kind: "changes-meaning", edits: [["G36", 0.5, 500]] },
        },
      ],
    },
  ],
});
