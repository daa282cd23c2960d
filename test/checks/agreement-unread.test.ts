// Tests of the check agreement-unread.
import { agreementUnread } from "../../src/checks/agreement-unread";
import { agreement } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(agreementUnread, {
  valid: [
    { name: "everything was read", input: sample({}, { agreements: [agreement()], links: [] }) },
    {
      name: "of an area that the budget does not have: told by another check",
      input: sample({}, { agreements: [agreement({ area: "Sundhed", unread: ["activities"] })], links: [] }),
    },
  ],
  invalid: [
    {
      name: "activities and posts that ran together",
      input: sample({}, { agreements: [agreement({ unread: ["activities", "staff"] })], links: [] }),
      findings: [
        {
          da: "Aktiviteterne i ”Tryghed og trivsel” (delaftale.docx) kan ikke læses sikkert. Skriv én aktivitet på hver linje.",
          en: "The activities of “Tryghed og trivsel” (delaftale.docx) cannot be read with certainty. Write one activity a line.",
          cells: ["A1"],
          section: "Tryghed og trivsel",
        },
        {
          da: "Stillingerne i ”Tryghed og trivsel” (delaftale.docx) kan ikke læses sikkert. Giv aftalen som Word-fil.",
          en: "The posts of “Tryghed og trivsel” (delaftale.docx) cannot be read with certainty. Give the agreement as a Word file.",
          cells: ["A1"],
          section: "Tryghed og trivsel",
        },
      ],
    },
  ],
});
