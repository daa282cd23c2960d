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
          da:
            "LBF betaler 14 t.kr. af udgiftstype 2 (Mødedeltagelse fra boligorg.), som kun boligorganisationen må betale. " +
            "Flyt beløbet, eller vælg en anden type.",
          en:
            "LBF pays 14 t.kr. of expense type 2 (Mødedeltagelse fra boligorg.), which only the housing organisation may pay for. " +
            "Move the amount, or choose another type.",
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
          da:
            "Den anden part betaler 4 t.kr. af udgiftstype 2 (Mødedeltagelse fra boligorg.), som kun boligorganisationen må betale. " +
            "Flyt beløbet, eller vælg en anden type.",
          en:
            "The other party pays 4 t.kr. of expense type 2 (Mødedeltagelse fra boligorg.), which only the housing organisation may pay for. " +
            "Move the amount, or choose another type.",
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
          da:
            "Den anden part betaler 7 t.kr. af udgiftstype 3 (Mødedeltagelse fra kommunen), som kun kommunen må betale. " +
            "Flyt beløbet, eller vælg en anden type.",
          en:
            "The other party pays 7 t.kr. of expense type 3 (Mødedeltagelse fra kommunen), which only the municipality may pay for. " +
            "Move the amount, or choose another type.",
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
          da: "LBF betaler 14 t.kr. af udgiftstype 3 (Mødedeltagelse fra kommunen), som kun kommunen må betale. Flyt beløbet, eller vælg en anden type.",
          en:
            "LBF pays 14 t.kr. of expense type 3 (Mødedeltagelse fra kommunen), which only the municipality may pay for. " +
            "Move the amount, or choose another type.",
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
