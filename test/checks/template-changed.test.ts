// Tests of the check template-changed.
import { templateChanged } from "../../src/checks/template-changed";
import type { CheckInput } from "../../src/checks/check";
import { comparisonOf } from "../template/comparison";
import { emptied } from "../template/emptied";
import { withStrips, type StripEdit } from "../template/strips";
import { inputOf, sample, type Contents } from "./sample";
import { testCheck } from "./tester";

const EMPTY = emptied(sample().workbook, "names");

/** The sample edited, beside the empty workbook that it began as. */
function against({ workbook }: CheckInput): CheckInput {
  return { ...inputOf(workbook), template: comparisonOf(EMPTY, workbook) };
}

const typed = (cells: Contents): CheckInput => against(sample(cells));
const strips = (edit: StripEdit): CheckInput => against(inputOf(withStrips(sample().workbook, edit)));

testCheck(templateChanged, {
  valid: [
    { name: "a filled-in budget", input: against(sample()) },
    { name: "other amounts, names and dates", input: typed({ A12: "Porto", C12: 3, B2: 43000, A22: null, C22: null }) },
  ],
  invalid: [
    {
      name: "figures over formulas",
      input: typed({ F12: 33, F13: 22 }),
      findings: [
        {
          da: "F12:F13: skabelonens formel er skrevet over. Sæt formlen ind igen fra den tomme skabelon.",
          en: "F12:F13: the template's formula was typed over. Put the formula back from the empty template.",
          cells: ["F12:F13"],
        },
      ],
    },
    {
      name: "a deleted formula",
      input: typed({ F14: null }),
      findings: [
        {
          da: "F14: skabelonens formel er slettet. Sæt formlen ind igen fra den tomme skabelon.",
          en: "F14: the template's formula was deleted. Put the formula back from the empty template.",
          cells: ["F14"],
        },
      ],
    },
    {
      name: "another formula",
      input: typed({ C24: { formula: "SUM(C19:C23)" } }),
      findings: [
        {
          da: "C24: formlen er en anden end skabelonens. Sæt formlen ind igen fra den tomme skabelon.",
          en: "C24: the formula is another than the template's. Put the formula back from the empty template.",
          cells: ["C24"],
        },
      ],
    },
    {
      name: "another label, and none",
      input: typed({ A24: "Sum i alt", A5: null }),
      findings: [
        {
          da: "I A5 mangler skabelonens tekst ”Jnr:”. Skriv den igen.",
          en: "At A5 the template's text “Jnr:” is missing. Type it again.",
          cells: ["A5"],
          expected: "Jnr:",
        },
        {
          da: "I A24 står der ”Sum i alt”; i skabelonen ”Sum”. Skriv skabelonens tekst igen.",
          en: "A24 says “Sum i alt”; the template says “Sum”. Type the template's text again.",
          cells: ["A24"],
          expected: "Sum",
          found: "Sum i alt",
        },
      ],
    },
    {
      name: "rows inserted",
      input: strips({ axis: "row", at: 20, count: 2 }),
      findings: [
        {
          da: "Række 21–22 er ikke i skabelonen. Flyt indholdet til skabelonens egne rækker, og slet det, der er sat ind.",
          en: "Row 21–22 is not in the template. Move its content to the template's own rows, and delete what was put in.",
          cells: ["A21:L22"],
        },
      ],
    },
    {
      name: "a section removed",
      input: strips({ axis: "row", at: 16, count: -9 }),
      findings: [
        {
          da: "Ved A17 mangler 9 af skabelonens rækker fra ”1. Tryghed og trivsel”. Sæt det slettede ind igen, eller begynd i en ny skabelon.",
          en: "At A17, 9 of the template's rows from “1. Tryghed og trivsel” on are missing. Put back what was deleted, or begin in a new template.",
          cells: ["A17"],
        },
      ],
    },
    {
      name: "a column inserted",
      input: strips({ axis: "column", at: 5, count: 1 }),
      findings: [
        {
          da: "Kolonne F er ikke i skabelonen. Flyt indholdet til skabelonens egne kolonner, og slet det, der er sat ind.",
          en: "Column F is not in the template. Move its content to the template's own columns, and delete what was put in.",
          cells: ["F7:F43"],
        },
      ],
    },
    {
      name: "a column removed",
      input: strips({ axis: "column", at: 11, count: -1 }),
      findings: [
        {
          da: "Ved K7 mangler skabelonens kolonne ”Evt. anden lokal medfinans.”. Sæt det slettede ind igen, eller begynd i en ny skabelon.",
          en: "At K7, the template's column “Evt. anden lokal medfinans.” is missing. Put back what was deleted, or begin in a new template.",
          cells: ["K7"],
        },
      ],
    },
  ],
  notRun: [
    {
      name: "without an empty workbook",
      input: sample(),
      da: "LBF's tomme skabelon er ikke givet.",
      en: "LBF's empty template was not given.",
    },
    {
      name: "with one of other funds",
      input: { ...sample(), template: { kind: "other-funds", vintage: "2019-26" } },
      da: "Den tomme skabelon er til 2019-26-midlerne, og budgettet er til andre.",
      en: "The empty template is for the 2019-26 funds, and the budget for others.",
    },
  ],
});
