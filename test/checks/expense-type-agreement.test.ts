// Tests of the check expense-type-agreement.
import { expenseTypeAgreement } from "../../src/checks/expense-type-agreement";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(expenseTypeAgreement, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "without amounts", input: sample({ A14: "Andet", B14: "9. Andet (efter aftale med LBF)" }) },
    { name: "an advance payment of type 0", input: sample({ A13: "Forlodsudbetaling", B13: "0. Forlodsudbetaling" }) },
  ],
  invalid: [
    {
      name: "type 9 by its words alone",
      input: sample({ B13: "Andet (efter aftale)" }),
      findings: [
        {
          da: "Udgiftstype 9 kræver aftale med LBF (linjen er på 22 t.kr.). Læg den på sagen, eller vælg en anden type.",
          en: "Expense type 9 needs LBF's agreement (the line is 22 t.kr.). Put it on the case, or choose another type.",
          cells: ["B13"],
          section: "Tværgående administrationsudgifter",
          line: "Revision",
          found: "Andet (efter aftale)",
        },
      ],
    },
    {
      name: "type 9",
      input: sample({ B13: "9. Andet (efter aftale med LBF)" }),
      findings: [
        {
          da: "Udgiftstype 9 kræver aftale med LBF (linjen er på 22 t.kr.). Læg den på sagen, eller vælg en anden type.",
          en: "Expense type 9 needs LBF's agreement (the line is 22 t.kr.). Put it on the case, or choose another type.",
          cells: ["B13"],
          section: "Tværgående administrationsudgifter",
          line: "Revision",
          found: "9. Andet (efter aftale med LBF)",
        },
      ],
    },
    {
      name: "an advance payment in 2015-18",
      input: sample({ A13: "Forlods udvæltning", B13: "9. Andet (efter aftale med LBF)" }),
      findings: [
        {
          da: "Udgiftstype 9 kræver aftale med LBF (linjen er på 22 t.kr.). Læg den på sagen, eller vælg en anden type.",
          en: "Expense type 9 needs LBF's agreement (the line is 22 t.kr.). Put it on the case, or choose another type.",
          cells: ["B13"],
          section: "Tværgående administrationsudgifter",
          line: "Forlods udvæltning",
          found: "9. Andet (efter aftale med LBF)",
        },
      ],
    },
    {
      name: "an advance payment in 2019-26",
      input: sample({
        A1: "Budgetark for boligsocial indsats inden for 2019-26-midlerne",
        A13: "Forlodsudbetaling",
        B13: "9. Andet (efter aftale med LBF)",
      }),
      findings: [
        {
          da: "Linjen på 22 t.kr. ligner en forlodsudbetaling, men har type 9, som kræver aftale med LBF. Vælg type 0, eller læg aftalen på sagen.",
          en:
            "The line of 22 t.kr. looks like an advance payment but has type 9, which needs LBF's agreement. " +
            "Choose type 0, or put the agreement on the case.",
          cells: ["B13"],
          section: "Tværgående administrationsudgifter",
          line: "Forlodsudbetaling",
          found: "9. Andet (efter aftale med LBF)",
        },
      ],
    },
  ],
});
