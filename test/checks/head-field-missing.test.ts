// Tests of the check head-field-missing.
import { headFieldMissing } from "../../src/checks/head-field-missing";
import { sample } from "./sample";
import { testCheck } from "./tester";

const plain = sample();
const { start, end, title } = plain.budget;

testCheck(headFieldMissing, {
  valid: [{ name: "the sample", input: plain }],
  invalid: [
    {
      name: "no case number",
      input: { ...plain, budget: { ...plain.budget, journalNumber: null } },
      findings: [
        {
          da: "Jnr er tomt. Skriv sagens nummer i arkets hoved.",
          en: "Jnr is empty. Type the case number in the sheet's head.",
          cells: [(end ?? start ?? title)!.address],
        },
      ],
    },
    {
      name: "no area, and an empty case number",
      input: { ...plain, budget: { ...plain.budget, area: null, journalNumber: { address: "B5", text: "" } } },
      findings: [
        {
          da: "Boligområdet er tomt. Skriv dets navn i arkets hoved.",
          en: "The housing area is empty. Type its name in the sheet's head.",
          cells: [(end ?? start ?? title)!.address],
        },
        {
          da: "Jnr er tomt. Skriv sagens nummer i arkets hoved.",
          en: "Jnr is empty. Type the case number in the sheet's head.",
          cells: [(end ?? start ?? title)!.address],
        },
      ],
    },
  ],
});
