// Tests of the check note-unused.
import { noteUnused } from "../../src/checks/note-unused";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(noteUnused, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "every note is used", input: sample({ A22: "Café (3)" }, { texts: ["3) Café"] }) },
    { name: "used by a section's title", input: sample({ A22: "Café (3)", A17: "1. Tryghed og trivsel (4)" }, { texts: ["3) Café", "4) Alt"] }) },
    { name: "a list of something else", input: sample({}, { texts: ["1) Åbn arket", "2) Udfyld det"] }) },
  ],
  invalid: [
    {
      name: "one is not",
      input: sample({ A22: "Café (3)" }, { texts: ["3) Café", "4) Ture til Bakken og andre steder i omegnen, som beboerne selv vælger"] }),
      findings: [
        {
          da: "Ingen linje henviser til note 4: \"Ture til Bakken og andre steder i omegnen, som beboerne selv …\". Skriv (4) i navnet på den linje, noten hører til, eller slet noten.",
          en: "No line points to note 4: \"Ture til Bakken og andre steder i omegnen, som beboerne selv …\". Write (4) in the name of the line the note belongs to, or delete the note.",
          cells: ["A2"], sheet: "Noter", found: "4",
        },
      ],
    },
    {
      name: "below the table",
      input: sample({ A50: "4) Ture" }),
      findings: [
        {
          da: "Ingen linje henviser til note 4: \"Ture\". Skriv (4) i navnet på den linje, noten hører til, eller slet noten.",
          en: "No line points to note 4: \"Ture\". Write (4) in the name of the line the note belongs to, or delete the note.",
          cells: ["A50"], found: "4",
        },
      ],
    },
  ],
});
