// Tests of the check hidden-amount.
import { hiddenAmount } from "../../src/checks/hidden-amount";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(hiddenAmount, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an unused row", input: sample({}, { hiddenRows: [13] }) },
    { name: "a row of zeros", input: sample({ C14: 0 }, { hiddenRows: [13] }) },
    { name: "an unused column", input: sample({}, { hiddenColumns: [8] }) },
    { name: "hidden beside the table", input: sample({}, { hiddenRows: [0, 60], hiddenColumns: [15] }) },
  ],
  invalid: [
    {
      name: "a row",
      input: sample({}, { hiddenRows: [21] }),
      findings: [
        {
          da: "Række 22 er skjult, men har 66 t.kr. i årene og 66 t.kr. i finansiering. Vis rækken, eller slet beløbene.",
          en: "Row 22 is hidden but holds 66 t.kr. in its years and 66 t.kr. of financing. Show the row, or delete the amounts.",
          cells: ["C22:E22", "G22:H22", "J22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 66,
        },
      ],
    },
    {
      name: "financing only",
      input: sample({ G14: 5 }, { hiddenRows: [13] }),
      findings: [
        {
          da: "Række 14 er skjult, men har 0 t.kr. i årene og 5 t.kr. i finansiering. Vis rækken, eller slet beløbene.",
          en: "Row 14 is hidden but holds 0 t.kr. in its years and 5 t.kr. of financing. Show the row, or delete the amounts.",
          cells: ["G14"],
          section: "Tværgående administrationsudgifter",
          line: "",
          found: 0,
        },
      ],
    },
    {
      name: "a column",
      input: sample({}, { hiddenColumns: [3] }),
      findings: [
        {
          da: "Kolonne D er skjult, men har beløb på i alt 428 t.kr. Vis kolonnen, eller slet beløbene.",
          en: "Column D is hidden but holds 428 t.kr. Show the column, or delete the amounts.",
          cells: ["D12:D13", "D18:D19", "D22:D23", "D27:D28", "D31"],
          found: 428,
        },
      ],
    },
    {
      name: "a row and a column",
      input: sample({ D22: 24, L22: 7, L23: 4 }, { hiddenRows: [21], hiddenColumns: [11] }),
      findings: [
        {
          da: "Række 22 er skjult, men har 66 t.kr. i årene og 73 t.kr. i finansiering. Vis rækken, eller slet beløbene.",
          en: "Row 22 is hidden but holds 66 t.kr. in its years and 73 t.kr. of financing. Show the row, or delete the amounts.",
          cells: ["C22:E22", "G22:H22", "J22", "L22"],
          section: "Tryghed og trivsel",
          line: "Café",
          found: 66,
        },
        {
          da: "Kolonne L er skjult, men har beløb på i alt 4 t.kr. Vis kolonnen, eller slet beløbene.",
          en: "Column L is hidden but holds 4 t.kr. Show the column, or delete the amounts.",
          cells: ["L23"],
          found: 4,
        },
      ],
    },
  ],
});
