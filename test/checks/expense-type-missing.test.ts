// Tests of the check expense-type-missing.
import { expenseTypeMissing } from "../../src/checks/expense-type-missing";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(expenseTypeMissing, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an unused line", input: sample({ B14: "(Vælg udgiftstype)" }) },
    { name: "a line without amounts", input: sample({ A14: "Inventar", B14: null }) },
    { name: "a line with a remark", input: sample({ A14: "Inventar", B14: null, C14: "se bilag" }) },
    { name: "a line outside administration", input: sample({ B22: null }) },
    { name: "a type without its number", input: sample({ B12: "Revision" }) },
  ],
  invalid: [
    {
      name: "the placeholder",
      input: sample({ B12: "(Vælg udgiftstype)" }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B12.",
          en: "The line has amounts but no expense type. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
        },
      ],
    },
    {
      name: "nothing",
      input: sample({ B12: null }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B12.",
          en: "The line has amounts but no expense type. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
        },
      ],
    },
    {
      name: "the placeholder in another spelling",
      input: sample({ B12: " (vælg  Udgiftstype) " }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B12.",
          en: "The line has amounts but no expense type. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
        },
      ],
    },
    {
      name: "an unnamed line",
      input: sample({ C14: 5, G14: 5, B14: "(Vælg udgiftstype)" }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B14.",
          en: "The line has amounts but no expense type. Choose a type from the list in B14.",
          cells: ["B14"],
          section: "Tværgående administrationsudgifter",
          line: "",
        },
      ],
    },
  ],
});
