// Tests of the check staff-hours.
import { staffHours } from "../../src/checks/staff-hours";
import { agreement, link, staff, staffReason, to } from "./documents";
import { post } from "./posts";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(staffHours, {
  valid: [
    { name: "the same hours", input: post("Cafévært 21 timer pr. uge", staff("cafévært", { hours: 21, per: "week" })) },
    { name: "no hours in the name", input: post("Cafévært", staff("cafévært", { hours: 21, per: "week" })) },
    { name: "no hours in the agreement", input: post("Cafévært 21 timer", staff("cafévært")) },
    {
      name: "two posts that differ",
      input: post("Cafévært 14 timer", staff("cafévært", { hours: 21, per: "week" }), staff("Cafévært", { hours: 7, per: "week" })),
    },
    { name: "monthly hours converted to weeks", input: post("Cafévært 21 timer", staff("cafévært", { hours: 91, per: "month" })) },
    { name: "hours of the whole period", input: post("Cafévært 300 timer", staff("cafévært", { hours: 21, per: "week" })) },
    { name: "about so many hours", input: post("Cafévært ca. 14 timer", staff("cafévært", { hours: 21, per: "week" })) },
    { name: "another post's number", input: post("Cafévært 2 (14 timer)", staff("cafévært 1", { hours: 21, per: "week" })) },
    {
      name: "the activity names them for later",
      input: post(
        "Cafévært 7 timer 2 år",
        staff("cafévært", { hours: 14, per: "week" }),
        "En cafévært ansættes 14 timer om ugen de første 2 år og 7 timer om ugen de følgende 2 år.",
      ),
    },
    { name: "opening hours are no post", input: post("Cafévært 21 timer", "Caféen har åbent 6 timer om ugen.") },
    {
      name: "an undecided link",
      input: sample(
        { A22: "Cafévært 14 timer" },
        {
          agreements: [agreement({ staff: [staff("cafévært", { hours: 21, per: "week" })] })],
          links: [link(22, "undecided", [to("Café", null)])],
        },
      ),
    },
  ],
  invalid: [
    {
      name: "other hours, where the agreement's post is one sentence with its time in it",
      input: post("Cafévært (14 timer pr. uge)", staff("Cafévært 21 timer om ugen (i 2 år)", { hours: 21, per: "week" })),
      findings: [
        {
          da: "Linjen siger 14 timer om ugen, men aftalen siger 21. Ret den af de to, der er forkert.",
          en: "The line says 14 hours a week, but the agreement says 21. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært (14 timer pr. uge)",
          expected: 21,
          found: 14,
        },
      ],
    },
    {
      name: "other hours",
      input: post("Cafévært (14 timer pr. uge)", staff("cafévært", { hours: 21, per: "week" })),
      findings: [
        {
          da: "Linjen siger 14 timer om ugen, men aftalen siger 21. Ret den af de to, der er forkert.",
          en: "The line says 14 hours a week, but the agreement says 21. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært (14 timer pr. uge)",
          expected: 21,
          found: 14,
        },
      ],
    },
    {
      name: "half an hour",
      input: post("Cafévært 20,5 timer om ugen", staff("cafévært", { hours: 21, per: "week" })),
      findings: [
        {
          da: "Linjen siger 20,5 timer om ugen, men aftalen siger 21. Ret den af de to, der er forkert.",
          en: "The line says 20.5 hours a week, but the agreement says 21. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært 20,5 timer om ugen",
          expected: 21,
          found: 20.5,
        },
      ],
    },
    {
      name: "the definite form of the title",
      input: post("Cafévært 14 timer 2 år", staff("Caféværten", { hours: 21, per: "week" })),
      findings: [
        {
          da: "Linjen siger 14 timer om ugen, men aftalen siger 21. Ret den af de to, der er forkert.",
          en: "The line says 14 hours a week, but the agreement says 21. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært 14 timer 2 år",
          expected: 21,
          found: 14,
        },
      ],
    },
    {
      name: "monthly hours converted to weeks",
      input: post("Cafévært 21 timer pr. uge", staff("cafévært", { hours: 21, per: "month" })),
      findings: [
        {
          da: "Linjen siger 21 timer om ugen, men aftalen siger 4,8. Ret den af de to, der er forkert.",
          en: "The line says 21 hours a week, but the agreement says 4.8. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Cafévært 21 timer pr. uge",
          expected: 4.8,
          found: 21,
        },
      ],
    },
    {
      name: "the activity's text",
      input: post("Mandagshold 10 timer", "En medarbejder ansættes 12 timer om ugen."),
      findings: [
        {
          da: "Linjen siger 10 timer om ugen, men aftalen siger 12. Ret den af de to, der er forkert.",
          en: "The line says 10 hours a week, but the agreement says 12. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Mandagshold 10 timer",
          expected: 12,
          found: 10,
        },
      ],
    },
    {
      name: "the title by the link's reason",
      input: sample(
        { A22: "Løn bent 10 timer" },
        {
          agreements: [
            agreement({ staff: [staff("cafévært", { hours: 21, per: "week" }), staff("Vicevært", { hours: 10, per: "week" })] }),
          ],
          links: [link(22, "suggested", [to("Café")], [staffReason("cafévært")])],
        },
      ),
      findings: [
        {
          da: "Linjen siger 10 timer om ugen, men aftalen siger 21. Ret den af de to, der er forkert.",
          en: "The line says 10 hours a week, but the agreement says 21. Correct whichever is wrong.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Løn bent 10 timer",
          expected: 21,
          found: 10,
        },
      ],
    },
  ],
  notRun: [{ name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." }],
});
