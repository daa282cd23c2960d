// Tests of the check note-unused.
import { noteUnused } from "../../src/checks/note-unused";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(noteUnused, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "every note is used", input: sample({ A22: "Café (3)" }, { texts: ["3) Café"] }) },
    {
      name: "used by a section's title",
      input: sample({ A22: "Café (3)", A17: "1. Tryghed og trivsel (4)" }, { texts: ["3) Café", "4) Alt"] }),
    },
    {
      name: "used beside the table's last line",
      input: sample({ A22: "Café (3)", D43: "efter aftale (4)" }, { texts: ["3) Café", "4) Alt"] }),
    },
    { name: "a list of something else", input: sample({}, { texts: ["1) Åbn arket", "2) Udfyld det"] }) },
  ],
  invalid: [
    {
      name: "one is not",
      input: sample({ A22: "Café (3)" }, { texts: ["3) Café", "4) Ture til Bakken og andre steder i omegnen, som beboerne selv vælger"] }),
      findings: [
        {
          da:
            "Ingen linje henviser til note 4: ”Ture til Bakken og andre steder i omegnen, som beboerne selv …”. " +
            "Skriv (4) i navnet på den linje, noten hører til, eller slet noten.",
          en:
            "No line points to note 4: “Ture til Bakken og andre steder i omegnen, som beboerne selv …”. " +
            "Write (4) in the name of the line the note belongs to, or delete the note.",
          cells: ["A2"],
          sheet: "Noter",
          found: "4",
        },
      ],
    },
    {
      name: "sixty letters are shown, of more those before the last space",
      input: sample({ A22: "Café (3)" }, { texts: ["3) Café", `4) ${"a".repeat(60)}`, `5) ${"a".repeat(59)} b`] }),
      findings: [
        {
          da: `Ingen linje henviser til note 4: ”${"a".repeat(60)}”. Skriv (4) i navnet på den linje, noten hører til, eller slet noten.`,
          en: `No line points to note 4: “${"a".repeat(60)}”. Write (4) in the name of the line the note belongs to, or delete the note.`,
          cells: ["A2"],
          sheet: "Noter",
          found: "4",
        },
        {
          da: `Ingen linje henviser til note 5: ”${"a".repeat(59)} …”. Skriv (5) i navnet på den linje, noten hører til, eller slet noten.`,
          en: `No line points to note 5: “${"a".repeat(59)} …”. Write (5) in the name of the line the note belongs to, or delete the note.`,
          cells: ["A3"],
          sheet: "Noter",
          found: "5",
        },
      ],
    },
    {
      name: "one that only a note points to",
      input: sample({ A50: "4) Ture (4)" }),
      findings: [
        {
          da: "Ingen linje henviser til note 4: ”Ture (4)”. Skriv (4) i navnet på den linje, noten hører til, eller slet noten.",
          en: "No line points to note 4: “Ture (4)”. Write (4) in the name of the line the note belongs to, or delete the note.",
          cells: ["A50"],
          found: "4",
        },
      ],
    },
    {
      name: "below the table",
      input: sample({ A50: "4) Ture" }),
      findings: [
        {
          da: "Ingen linje henviser til note 4: ”Ture”. Skriv (4) i navnet på den linje, noten hører til, eller slet noten.",
          en: "No line points to note 4: “Ture”. Write (4) in the name of the line the note belongs to, or delete the note.",
          cells: ["A50"],
          found: "4",
        },
      ],
    },
  ],
});

test("sorts a note below the table at its own row, one on another sheet after the table", () => {
  const rows = (input: ReturnType<typeof sample>): number[] => noteUnused.run(input).map(({ row }) => row);
  expect(rows(sample({ A50: "4) Ture" }))).toEqual([49]);
  expect(rows(sample({ A22: "Café (3)" }, { texts: ["3) Café", "4) Ture"] }))).toEqual([43]);
});
