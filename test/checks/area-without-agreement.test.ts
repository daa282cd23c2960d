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
          da: "Området har 462 t.kr., men ingen delaftale. Tilføj den under Aftaler.",
          en: "The area has 462 t.kr. but no sub-agreement. Add it under Agreements.",
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
          da: "Området har 660 t.kr., men ingen delaftale. Tilføj den under Aftaler.",
          en: "The area has 660 t.kr. but no sub-agreement. Add it under Agreements.",
          cells: ["A17"],
          section: "Tryghed og trivsel",
        },
        {
          da: "Området har 462 t.kr., men ingen delaftale. Tilføj den under Aftaler.",
          en: "The area has 462 t.kr. but no sub-agreement. Add it under Agreements.",
          cells: ["A26"],
          section: "Kriminalpræventiv indsats",
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
