// Tests of the check agreement-without-area.
import { agreementWithoutArea } from "../../src/checks/agreement-without-area";
import { agreement } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

/** Nothing in Kriminalpræventiv indsats. */
const unused = Object.fromEntries([27, 28, 31].flatMap((row) => ["C", "D", "E", "G", "H", "J"].map((column) => [`${column}${row}`, null])));

const unnamed = (file: string) => ({
  da:
    `Aftalen i ${file} siger ikke, hvilket indsatsområde den er for, så den kan ikke bruges. Skriv området øverst i dokumentet, ` +
    "fx ”Delaftale for indsatsområdet Tryghed og trivsel”.",
  en:
    `The agreement in ${file} does not say which focus area it is for, so it cannot be used. ` +
    "Write the area at the top of the document, e.g. “Delaftale for indsatsområdet Tryghed og trivsel”.",
  cells: ["A1"],
});

testCheck(agreementWithoutArea, {
  valid: [
    { name: "its section is there", input: sample({}, { agreements: [agreement()], links: [] }) },
    {
      name: "a strategic agreement",
      input: sample({}, { agreements: [agreement({ kind: "strategic-agreement", area: null })], links: [] }),
    },
  ],
  invalid: [
    {
      name: "agreements of one file whose area could not be read: said once",
      input: sample({}, { agreements: [agreement({ area: null }), agreement({ area: null })], links: [] }),
      findings: [
        {
          da:
            "Aftalen i delaftale.docx siger ikke, hvilket indsatsområde den er for, så den kan ikke bruges. " +
            "Skriv området øverst i dokumentet, fx ”Delaftale for indsatsområdet Tryghed og trivsel”.",
          en:
            "The agreement in delaftale.docx does not say which focus area it is for, so it cannot be used. " +
            "Write the area at the top of the document, e.g. “Delaftale for indsatsområdet Tryghed og trivsel”.",
          cells: ["A1"],
        },
      ],
    },
    {
      name: "two files whose area could not be read",
      input: sample({}, { agreements: [agreement({ area: null }), agreement({ area: null, file: "to.docx" })], links: [] }),
      findings: [unnamed("delaftale.docx"), unnamed("to.docx")],
    },
    {
      name: "another area",
      input: sample({}, { agreements: [agreement({ area: "Sundhed", file: "kontrakt.pdf" })], links: [] }),
      findings: [
        {
          da: "Aftalen for ”Sundhed” (kontrakt.pdf) har intet afsnit i budgettet. Se efter, om det er den rigtige aftale til dette budget.",
          en: "The agreement for “Sundhed” (kontrakt.pdf) has no section in the budget. Check that it is the right agreement for this budget.",
          cells: ["A1"],
          found: "Sundhed",
        },
      ],
    },
    {
      name: "several agreements, none of this plan: said once",
      input: sample({}, { agreements: [agreement({ area: "Sundhed" }), agreement({ area: "Kultur", file: "to.docx" })], links: [] }),
      findings: [
        {
          da:
            "Ingen af aftalerne hører til budgettets indsatsområder: de er for Sundhed, Kultur. Det ligner en anden plans aftaler. " +
            "Fjern dem, og tilføj dette budgets.",
          en:
            "None of the agreements belongs to the budget's focus areas: they are for Sundhed, Kultur. " +
            "They look like another plan's agreements. Remove them, and add this budget's.",
          cells: ["A1"],
          found: "Sundhed, Kultur",
        },
      ],
    },
    {
      name: "one of two agreements is another plan's",
      input: sample({}, { agreements: [agreement(), agreement({ area: "Kultur", file: "to.docx" })], links: [] }),
      findings: [
        {
          da: "Aftalen for ”Kultur” (to.docx) har intet afsnit i budgettet. Se efter, om det er den rigtige aftale til dette budget.",
          en: "The agreement for “Kultur” (to.docx) has no section in the budget. Check that it is the right agreement for this budget.",
          cells: ["A1"],
          found: "Kultur",
        },
      ],
    },
    {
      name: "a section without amounts",
      input: sample(unused, { agreements: [agreement({ area: "Kriminalpræventiv indsats" })], links: [] }),
      findings: [
        {
          da: "Aftalen for ”Kriminalpræventiv indsats” (delaftale.docx) har et afsnit i budgettet, men ingen beløb. Skriv beløbene, eller tag aftalen ud.",
          en:
            "The agreement for “Kriminalpræventiv indsats” (delaftale.docx) has a section in the budget but no amounts. Type the amounts, " +
            "or take the agreement out.",
          cells: ["A26"],
          section: "Kriminalpræventiv indsats",
          found: "Kriminalpræventiv indsats",
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});

test("findings about areas missing from the budget come after its table", () => {
  const rows = agreementWithoutArea
    .run(sample({}, { agreements: [agreement({ area: null }), agreement({ area: "Beskæftigelse" }), agreement()], links: [] }))
    .map(({ row }) => row);
  expect(rows).toEqual([43, 43]);
});
