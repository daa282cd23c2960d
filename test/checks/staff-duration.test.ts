// Tests of the check staff-duration.
import { staffDuration } from "../../src/checks/staff-duration";
import { agreement, link, staff } from "./documents";
import { post } from "./posts";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(staffDuration, {
  valid: [
    { name: "the same length", input: post("Cafévært 2 år", staff("cafévært", { months: 24 })) },
    { name: "no length in the agreement", input: post("Cafévært 2 år", staff("cafévært")) },
    { name: "ages are no length", input: post("Cafévært for unge 13 år", staff("cafévært", { months: 24 })) },
    { name: "amounts that cover it", input: post("Cafévært", staff("cafévært", { months: 33 })) },
    { name: "a rate that is not steady", input: post("Cafévært", staff("cafévært", { months: 24 }), { C22: 18, D22: 24, E22: 30 }) },
    { name: "one year gives no rate", input: post("Cafévært", staff("cafévært", { months: 24 }), { C22: null, E22: null }) },
    { name: "small amounts leave it ambiguous", input: post("Cafévært", staff("cafévært", { months: 24 }), { C22: 2, D22: 3, E22: 3 }) },
    { name: "a gap", input: post("Cafévært", staff("cafévært", { months: 36 }), { C22: 90, D22: null, E22: 120 }) },
    {
      name: "the activity names it for later",
      input: post("Cafévært 12 måneder", staff("cafévært", { months: 24 }), "Ansat i 24 måneder. En cafévært ansættes i 12 måneder."),
    },
    {
      name: "a shared line's amounts are no post's",
      input: sample({}, { agreements: [agreement({ staff: [staff("Projektleder", { months: 12 })] })], links: [link(18, "shared-cost")] }),
    },
  ],
  invalid: [
    {
      name: "another length",
      input: post("Cafévært 2 år", staff("cafévært", { months: 48 })),
      findings: [
        {
          da: "Linjens navn siger 24 måneder, men aftalen siger 48. Ret den af de to, der er forkert.",
          en: "The line's name says 24 months, but the agreement says 48. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært 2 år",
          expected: 48,
          found: 24,
        },
      ],
    },
    {
      name: "in months",
      input: post("Cafévært 18 mdr.", staff("cafévært", { months: 24 })),
      findings: [
        {
          da: "Linjens navn siger 18 måneder, men aftalen siger 24. Ret den af de to, der er forkert.",
          en: "The line's name says 18 months, but the agreement says 24. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært 18 mdr.",
          expected: 24,
          found: 18,
        },
      ],
    },
    {
      name: "half a year more",
      input: post("Cafévært 1½ år", staff("cafévært", { months: 24 })),
      findings: [
        {
          da: "Linjens navn siger 18 måneder, men aftalen siger 24. Ret den af de to, der er forkert.",
          en: "The line's name says 18 months, but the agreement says 24. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært 1½ år",
          expected: 24,
          found: 18,
        },
      ],
    },
    {
      name: "amounts that cover more",
      input: post("Cafévært", staff("cafévært", { months: 24 }), { C22: 90, D22: 120, E22: 120 }),
      findings: [
        {
          da:
            "Linjens beløb dækker 33 måneder med samme beløb hver måned, men aftalen siger 24. Ret beløbene eller aftalen, " +
            "eller skriv i navnet, hvorfor det er sådan.",
          en:
            "The line's amounts cover 33 months at the same amount a month, but the agreement says 24. Correct the amounts or the agreement, " +
            "or write in the name why it is so.",
          cells: ["C22:E22", "A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært",
          expected: 24,
          found: 33,
        },
      ],
    },
    {
      name: "amounts that end earlier",
      input: post("Cafévært", staff("cafévært", { months: 33 }), { C22: 90, D22: 120, E22: 60 }),
      findings: [
        {
          da:
            "Linjens beløb dækker 27 måneder med samme beløb hver måned, men aftalen siger 33. Ret beløbene eller aftalen, " +
            "eller skriv i navnet, hvorfor det er sådan.",
          en:
            "The line's amounts cover 27 months at the same amount a month, but the agreement says 33. Correct the amounts or the agreement, " +
            "or write in the name why it is so.",
          cells: ["C22:E22", "A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært",
          expected: 33,
          found: 27,
        },
      ],
    },
    {
      name: "the activity's text",
      input: post("Mandagshold 2 år", "En medarbejder ansættes i 3 år."),
      findings: [
        {
          da: "Linjens navn siger 24 måneder, men aftalen siger 36. Ret den af de to, der er forkert.",
          en: "The line's name says 24 months, but the agreement says 36. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Mandagshold 2 år",
          expected: 36,
          found: 24,
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
