// Tests of the check agreement-period.
import { agreementPeriod } from "../../src/checks/agreement-period";
import { agreement } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(agreementPeriod, {
  valid: [
    { name: "the same", input: sample({}, { agreements: [agreement()], links: [] }) },
    { name: "not given", input: sample({}, { agreements: [agreement({ start: null, end: null })], links: [] }) },
    {
      name: "another plan's, of an area that the budget does not have",
      input: sample({}, { agreements: [agreement({ area: "Sundhed", start: "2012-01-01", end: "2014-12-31" })], links: [] }),
    },
    {
      name: "years alone, that the budget's dates are in",
      input: sample(
        {},
        { agreements: [agreement({ start: "2018-01-01", end: "2020-12-31", startIsYear: true, endIsYear: true })], links: [] },
      ),
    },
    { name: "the last year alone", input: sample({ B3: "31-08-2020" }, { agreements: [agreement({ endIsYear: true })], links: [] }) },
  ],
  invalid: [
    {
      name: "a former one and a later one beside it, set aside",
      input: sample(
        {},
        {
          agreements: [agreement()],
          links: [],
          setAside: [
            agreement({ file: "gammel.docx", start: null, end: "2018-03-31" }),
            agreement({ file: "ny.docx", start: "2021-01-01", startIsYear: true, end: null }),
          ],
        },
      ),
      findings: [
        {
          severity: "notice",
          da:
            "Aftalen Tryghed og trivsel i gammel.docx sluttede 31-03-2018, før budgettet begynder. Den er ikke sammenlignet med budgettet, " +
            "for en anden aftale gælder i budgettets periode.",
          en:
            "The agreement Tryghed og trivsel in gammel.docx ended 31 March 2018, before the budget begins. " +
            "It was not compared with the budget, since another agreement covers the budget's period.",
          cells: ["B2"],
          expected: "2018-04-01",
          found: "2018-03-31",
        },
        {
          severity: "notice",
          da:
            "Aftalen Tryghed og trivsel i ny.docx begynder 2021, efter budgettet slutter. Den er ikke sammenlignet med budgettet, " +
            "for en anden aftale gælder i budgettets periode.",
          en:
            "The agreement Tryghed og trivsel in ny.docx begins 2021, after the budget ends. It was not compared with the budget, " +
            "since another agreement covers the budget's period.",
          cells: ["B2"],
          expected: "2020-12-31",
          found: "2021",
        },
      ],
    },
    {
      name: "the first year alone, another",
      input: sample({}, { agreements: [agreement({ start: "2017-01-01", startIsYear: true })], links: [] }),
      findings: [
        {
          da: "Aftalen Tryghed og trivsel begynder i 2017, men budgettet 01-04-2018. Ret den af de to, der er forkert.",
          en: "The agreement Tryghed og trivsel begins in 2017, but the budget on 1 April 2018. Correct whichever is wrong.",
          cells: ["B2"],
          expected: "2018-04-01",
          found: "2017",
        },
      ],
    },
    {
      name: "the last year alone, another",
      input: sample({}, { agreements: [agreement({ end: "2021-12-31", endIsYear: true })], links: [] }),
      findings: [
        {
          da: "Aftalen Tryghed og trivsel slutter i 2021, men budgettet 31-12-2020. Ret den af de to, der er forkert.",
          en: "The agreement Tryghed og trivsel ends in 2021, but the budget on 31 December 2020. Correct whichever is wrong.",
          cells: ["B3"],
          expected: "2020-12-31",
          found: "2021",
        },
      ],
    },
    {
      name: "both years alone, others",
      input: sample(
        {},
        { agreements: [agreement({ start: "2017-01-01", end: "2021-12-31", startIsYear: true, endIsYear: true })], links: [] },
      ),
      findings: [
        {
          da: "Aftalen Tryghed og trivsel gælder 2017 – 2021, men budgettet 01-04-2018 – 31-12-2020. Ret den af de to, der er forkert.",
          en: "The agreement Tryghed og trivsel runs 2017 – 2021, but the budget 1 April 2018 – 31 December 2020. Correct whichever is wrong.",
          cells: ["B2", "B3"],
          expected: "2018-04-01 – 2020-12-31",
          found: "2017 – 2021",
        },
      ],
    },
    {
      name: "the first day of the year told as a day",
      input: sample({}, { agreements: [agreement({ start: "2018-01-01" })], links: [] }),
      findings: [
        {
          da: "Aftalen Tryghed og trivsel begynder 01-01-2018, men budgettet 01-04-2018. Ret den af de to, der er forkert.",
          en: "The agreement Tryghed og trivsel begins on 1 January 2018, but the budget on 1 April 2018. Correct whichever is wrong.",
          cells: ["B2"],
          expected: "2018-04-01",
          found: "2018-01-01",
        },
      ],
    },
    {
      name: "another start",
      input: sample({}, { agreements: [agreement({ start: "2018-03-31" })], links: [] }),
      findings: [
        {
          da: "Aftalen Tryghed og trivsel begynder 31-03-2018, men budgettet 01-04-2018. Ret den af de to, der er forkert.",
          en: "The agreement Tryghed og trivsel begins on 31 March 2018, but the budget on 1 April 2018. Correct whichever is wrong.",
          cells: ["B2"],
          expected: "2018-04-01",
          found: "2018-03-31",
        },
      ],
    },
    {
      name: "another end",
      input: sample({}, { agreements: [agreement({ end: "2021-12-31" })], links: [] }),
      findings: [
        {
          da: "Aftalen Tryghed og trivsel slutter 31-12-2021, men budgettet 31-12-2020. Ret den af de to, der er forkert.",
          en: "The agreement Tryghed og trivsel ends on 31 December 2021, but the budget on 31 December 2020. Correct whichever is wrong.",
          cells: ["B3"],
          expected: "2020-12-31",
          found: "2021-12-31",
        },
      ],
    },
    {
      name: "both, of a document without area",
      input: sample(
        {},
        {
          agreements: [agreement({ kind: "strategic-agreement", area: null, file: "aftale.docx", start: "2017-10-01", end: "2021-09-30" })],
          links: [],
        },
      ),
      findings: [
        {
          da: "Aftalen aftale.docx gælder 01-10-2017 – 30-09-2021, men budgettet 01-04-2018 – 31-12-2020. Ret den af de to, der er forkert.",
          en: "The agreement aftale.docx runs 1 October 2017 – 30 September 2021, but the budget 1 April 2018 – 31 December 2020. Correct whichever is wrong.",
          cells: ["B2", "B3"],
          expected: "2018-04-01 – 2020-12-31",
          found: "2017-10-01 – 2021-09-30",
        },
      ],
    },
  ],
  notRun: [
    { name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." },
    {
      name: "no period",
      input: sample({ B2: "x" }, { agreements: [agreement()], links: [] }),
      da: "Start og Slut er ikke to datoer i den rigtige rækkefølge.",
      en: "Start and Slut are not two dates in the right order.",
    },
  ],
});
