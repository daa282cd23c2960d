// Tests of the check note-missing.
import { noteMissing } from "../../src/checks/note-missing";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(noteMissing, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "every note is there", input: sample({ A22: "Café (3)", A23: "Midler (3 + 17b)" }, { texts: ["3) Café", "17b) Midler"] }) },
    { name: "brackets that are no notes", input: sample({ A22: "Café (1,9 %)", A23: "Midler (21 timer pr. uge)" }) },
  ],
  invalid: [
    {
      name: "one is missing",
      input: sample({ A22: "Café (3)", A23: "Midler (4)" }, { texts: ["3) Café"] }),
      findings: [
        {
          da: "Linjen henviser til note 4, men der er ingen tekst, der begynder med 4). Skriv noten, eller ret nummeret.",
          en: "The line points to note 4, but no text begins with 4). Write the note, or correct the number.",
          cells: ["A23"],
          section: "Tryghed og trivsel",
          line: "Midler (4)",
          found: "4",
        },
      ],
    },
    {
      name: "two of one line",
      input: sample({ A22: "Café (3 + 4 + 5)" }, { texts: ["3) Café"] }),
      findings: [
        {
          da: "Linjen henviser til note 4, men der er ingen tekst, der begynder med 4). Skriv noten, eller ret nummeret.",
          en: "The line points to note 4, but no text begins with 4). Write the note, or correct the number.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Café (3 + 4 + 5)",
          found: "4",
        },
        {
          da: "Linjen henviser til note 5, men der er ingen tekst, der begynder med 5). Skriv noten, eller ret nummeret.",
          en: "The line points to note 5, but no text begins with 5). Write the note, or correct the number.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Café (3 + 4 + 5)",
          found: "5",
        },
      ],
    },
    {
      name: "a letter too many",
      input: sample({ A22: "Café (3b)" }, { texts: ["3) Café"] }),
      findings: [
        {
          da: "Linjen henviser til note 3b, men der er ingen tekst, der begynder med 3b). Skriv noten, eller ret nummeret.",
          en: "The line points to note 3b, but no text begins with 3b). Write the note, or correct the number.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Café (3b)",
          found: "3b",
        },
      ],
    },
    {
      name: "the only number of a workbook without notes",
      input: sample({ A22: "Café (3)" }),
      findings: [
        {
          da: "Linjen henviser til note 3, men der er ingen tekst, der begynder med 3). Skriv noten, eller ret nummeret.",
          en: "The line points to note 3, but no text begins with 3). Write the note, or correct the number.",
          cells: ["A22"],
          section: "Tryghed og trivsel",
          line: "Café (3)",
          found: "3",
        },
      ],
    },
    {
      name: "no notes at all",
      input: sample({ A22: "Café (3)", A23: "Midler (4)" }),
      findings: [
        {
          da:
            "2 linjer henviser til noter, den første til note 3, men der er ingen notetekster i projektmappen. " +
            "Sæt noterne ind, fx på et ark for sig; hver begynder med fx 12).",
          en:
            "2 lines point to notes, the first to note 3, but there are no notes in the workbook. Put the notes in, e.g. " +
            "on a sheet of their own; each begins with e.g. 12).",
          cells: ["A22", "A23"],
        },
      ],
    },
  ],
});
