// Tests of the check expense-type-financing.
import { expenseTypeFinancing } from "../../src/checks/expense-type-financing";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(expenseTypeFinancing, {
  valid: [
    { name: "the sample", input: sample() },
    {
      name: "type 2, housing organisation",
      input: sample({ B13: "2. Mødedeltagelse fra boligorg.", G13: null, H13: 10, I13: 12, J13: null }),
    },
    { name: "type 3, municipality", input: sample({ B13: "3. Mødedeltagelse fra kommunen", G13: 0, H13: null, J13: null, K13: 22 }) },
  ],
  invalid: [
    {
      name: "type 2 with LBF money",
      input: sample({ B13: "2. Mødedeltagelse fra boligorg.", J13: null }),
      findings: [
        {
          da: "Linjen har udgiftstype 2 (Mødedeltagelse fra boligorg.), men LBF betaler 14 t.kr. Den må kun betales af boligorganisationen. Flyt beløbet, eller vælg en anden type.",
          en: "The line has expense type 2 (Mødedeltagelse fra boligorg.), but LBF pays 14 t.kr. Only the housing organisation may pay for it. Move the amount, or choose another type.",
          cells: ["G13", "B13"],
          section: "Tværgående administrationsudgifter",
          line: "Revision",
          expected: 0,
          found: 14,
        },
      ],
    },
    {
      name: "type 2 paid by the municipality",
      input: sample({ B13: "2. Mødedeltagelse fra boligorg.", G13: null, K13: 3 }),
      findings: [
        {
          da: "Linjen har udgiftstype 2 (Mødedeltagelse fra boligorg.), men 4 t.kr. betales af den anden part. Den må kun betales af boligorganisationen. Flyt beløbet, eller vælg en anden type.",
          en: "The line has expense type 2 (Mødedeltagelse fra boligorg.), but 4 t.kr. are paid by the other party. Only the housing organisation may pay for it. Move the amount, or choose another type.",
          cells: ["J13:K13", "B13"],
          section: "Tværgående administrationsudgifter",
          line: "Revision",
          expected: 0,
          found: 4,
        },
      ],
    },
    {
      name: "type 3 paid by the housing organisation",
      input: sample({ B13: "3. Mødedeltagelse fra kommunen", G13: null, H13: null, I13: 7 }),
      findings: [
        {
          da: "Linjen har udgiftstype 3 (Mødedeltagelse fra kommunen), men 7 t.kr. betales af den anden part. Den må kun betales af kommunen. Flyt beløbet, eller vælg en anden type.",
          en: "The line has expense type 3 (Mødedeltagelse fra kommunen), but 7 t.kr. are paid by the other party. Only the municipality may pay for it. Move the amount, or choose another type.",
          cells: ["I13", "B13"],
          section: "Tværgående administrationsudgifter",
          line: "Revision",
          expected: 0,
          found: 7,
        },
      ],
    },
    {
      name: "type 3 with LBF money and the housing organisation's",
      input: sample({ B13: "3. Mødedeltagelse fra kommunen" }),
      findings: [
        {
          da: "Linjen har udgiftstype 3 (Mødedeltagelse fra kommunen), men LBF betaler 14 t.kr. Den må kun betales af kommunen. Flyt beløbet, eller vælg en anden type.",
          en: "The line has expense type 3 (Mødedeltagelse fra kommunen), but LBF pays 14 t.kr. Only the municipality may pay for it. Move the amount, or choose another type.",
          cells: ["G13:H13", "B13"],
          section: "Tværgående administrationsudgifter",
          line: "Revision",
          expected: 0,
          found: 14,
        },
      ],
    },
  ],
});
