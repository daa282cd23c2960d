// Tests of the check area-without-agreement.
import { areaWithoutAgreement } from "../../src/checks/area-without-agreement";
import { agreement } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

/** Nothing in Kriminalpræventiv indsats. */
const unused = Object.fromEntries([27, 28, 31].flatMap((row) => ["C", "D", "E", "G", "H", "J"].map((column) => [`${column}${row}`, null])));

testCheck(areaWithoutAgreement, {
  valid: [
    {
      name: "one for each",
      input: sample({}, { agreements: [agreement(), agreement({ area: "kriminalpræventiv  indsats" })], links: [] }),
    },
    { name: "an unused area needs none", input: sample(unused, { agreements: [agreement()], links: [] }) },
  ],
  invalid: [
    {
      name: "one is missing",
      input: sample({}, { agreements: [agreement()], links: [] }),
      findings: [
        {
          da: "Indsatsområdet har 462 t.kr. i budgettet, men der er ingen delaftale for det, og så kan dets linjer ikke kobles til aktiviteter. Læg delaftalen ind, eller se efter, om den har et andet navn.",
          en: "The focus area has 462 t.kr. in the budget, but there is no sub-agreement for it, and so its lines cannot be linked to activities. Add the sub-agreement, or see whether it has another name.",
          cells: ["A26"],
          section: "Kriminalpræventiv indsats",
        },
      ],
    },
    {
      name: "only the strategic agreement",
      input: sample({}, { agreements: [agreement({ kind: "strategic-agreement", area: null })], links: [] }),
      findings: [
        {
          da: "Indsatsområdet har 660 t.kr. i budgettet, men der er ingen delaftale for det, og så kan dets linjer ikke kobles til aktiviteter. Læg delaftalen ind, eller se efter, om den har et andet navn.",
          en: "The focus area has 660 t.kr. in the budget, but there is no sub-agreement for it, and so its lines cannot be linked to activities. Add the sub-agreement, or see whether it has another name.",
          cells: ["A17"],
          section: "Tryghed og trivsel",
        },
        {
          da: "Indsatsområdet har 462 t.kr. i budgettet, men der er ingen delaftale for det, og så kan dets linjer ikke kobles til aktiviteter. Læg delaftalen ind, eller se efter, om den har et andet navn.",
          en: "The focus area has 462 t.kr. in the budget, but there is no sub-agreement for it, and so its lines cannot be linked to activities. Add the sub-agreement, or see whether it has another name.",
          cells: ["A26"],
          section: "Kriminalpræventiv indsats",
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
