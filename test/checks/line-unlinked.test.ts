// Tests of the check line-unlinked.
import { lineUnlinked } from "../../src/checks/line-unlinked";
import { agreement, link, to } from "./documents";
import { sample } from "./sample";
import { testCheck } from "./tester";

/** The café undecided between activities. */
const between = (names: readonly string[], da: string, en: string) => ({
  name: `${names.length} candidates are ${en}`,
  input: sample(
    {},
    {
      agreements: [agreement()],
      links: [
        link(
          22,
          "undecided",
          names.map((name) => to(name)),
        ),
      ],
    },
  ),
  findings: [
    {
      da: `Linjen på 66 t.kr. kan høre til ${da}. Vælg aktivitet under Aftaler › Linjer.`,
      en: `The line of 66 t.kr. may belong to ${en}. Choose the activity under Agreements › Lines.`,
      cells: ["A22"],
      outcome: "unsure" as const,
      section: "Tryghed og trivsel",
      line: "Café",
    },
  ],
});

testCheck(lineUnlinked, {
  valid: [
    {
      name: "suggested",
      input: sample({}, { agreements: [agreement()], links: [link(22, "suggested", [to("Café")]), link(23, "shared-cost")] }),
    },
    {
      name: "a line whose area has no sub-agreement at all, which is reported once for the area",
      input: sample({}, { agreements: [agreement()], links: [link(31, "undecided")] }),
    },
    { name: "an undecided slot without amounts", input: sample({}, { agreements: [agreement()], links: [link(14, "undecided")] }) },
  ],
  invalid: [
    {
      name: "one candidate",
      input: sample({}, { agreements: [agreement()], links: [link(22, "undecided", [to("Café", null)])] }),
      findings: [
        {
          da: "Linjen på 66 t.kr. kan høre til Café. Vælg aktivitet under Aftaler › Linjer.",
          en: "The line of 66 t.kr. may belong to Café. Choose the activity under Agreements › Lines.",
          cells: ["A22"],
          outcome: "unsure",
          section: "Tryghed og trivsel",
          line: "Café",
        },
      ],
    },
    {
      name: "two candidates",
      input: sample({}, { agreements: [agreement()], links: [link(22, "undecided", [to("Café", null), to(null, null)])] }),
      findings: [
        {
          da: "Linjen på 66 t.kr. kan høre til Café eller Tryghed og trivsel. Vælg aktivitet under Aftaler › Linjer.",
          en: "The line of 66 t.kr. may belong to Café or Tryghed og trivsel. Choose the activity under Agreements › Lines.",
          cells: ["A22"],
          outcome: "unsure",
          section: "Tryghed og trivsel",
          line: "Café",
        },
      ],
    },
    between(["A", "B", "C"], "A, B eller C", "A, B or C"),
    between(["A", "B", "C", "D"], "A, B, C eller 1 anden", "A, B, C or 1 other"),
    {
      name: "a line of the administration, which has no sub-agreement",
      input: sample({}, { agreements: [agreement()], links: [link(12, "undecided")] }),
      findings: [
        {
          da: "Ingen aktivitet i aftalerne passer til linjen på 33 t.kr. Vælg aktivitet under Aftaler › Linjer, eller tilføj den delaftale, der mangler.",
          en: "No activity of the agreements fits the line of 33 t.kr. Choose one under Agreements › Lines, or add the missing sub-agreement.",
          cells: ["A12"],
          outcome: "unsure",
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
        },
      ],
    },
    {
      name: "five candidates",
      input: sample({}, { agreements: [agreement()], links: [link(22, "undecided", [to("A"), to("B"), to("C"), to("D"), to("E")])] }),
      findings: [
        {
          da: "Linjen på 66 t.kr. kan høre til A, B, C eller 2 andre. Vælg aktivitet under Aftaler › Linjer.",
          en: "The line of 66 t.kr. may belong to A, B, C or 2 others. Choose the activity under Agreements › Lines.",
          cells: ["A22"],
          outcome: "unsure",
          section: "Tryghed og trivsel",
          line: "Café",
        },
      ],
    },
    {
      name: "none",
      input: sample({}, { agreements: [agreement()], links: [link(22, "undecided")] }),
      findings: [
        {
          da: "Ingen aktivitet i aftalerne passer til linjen på 66 t.kr. Vælg aktivitet under Aftaler › Linjer, eller tilføj den delaftale, der mangler.",
          en: "No activity of the agreements fits the line of 66 t.kr. Choose one under Agreements › Lines, or add the missing sub-agreement.",
          cells: ["A22"],
          outcome: "unsure",
          section: "Tryghed og trivsel",
          line: "Café",
        },
      ],
    },
  ],
  notRun: [
    { name: "no documents", input: sample(), da: "Der er ikke lagt nogen aftaler ind.", en: "No agreements were given." },
    {
      name: "an empty list of documents",
      input: sample({}, { agreements: [], links: [] }),
      da: "Der er ikke lagt nogen aftaler ind.",
      en: "No agreements were given.",
    },
  ],
});
