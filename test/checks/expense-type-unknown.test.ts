// Tests of the check expense-type-unknown.
import { expenseTypeUnknown } from "../../src/checks/expense-type-unknown";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(expenseTypeUnknown, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "a number alone", input: sample({ B12: "5" }) },
    { name: "words alone", input: sample({ B12: "revision" }) },
    { name: "part of the words", input: sample({ B12: "5. Kontorhold" }) },
    { name: "words misspelt", input: sample({ B12: "5) Lokale admudgifter, kontorholdt mv" }) },
    { name: "words of two types", input: sample({ B12: "6. Lokale" }) },
    { name: "more than the words", input: sample({ B12: "9. Andet: bydelsbestyrelse" }) },
    { name: "no type at all", input: sample({ B12: null }) },
    { name: "a line without amounts", input: sample({ B14: "42. Kaffe" }) },
  ],
  invalid: [
    {
      name: "a number off the list",
      input: sample({ B12: "10. Kaffe" }),
      findings: [
        {
          da: "Udgiftstypen ”10. Kaffe” er ikke på LBF's liste over typer 0–9. Vælg en type på listen i B12.",
          en: "The expense type “10. Kaffe” is not on LBF's list of types 0–9. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          found: "10. Kaffe",
          fix: { kind: "changes-meaning", edits: [["B12", "10. Kaffe", "5. Lokale adm.udgifter, kontorhold mv."]] },
        },
      ],
    },
    {
      name: "words alone that fit two types",
      input: sample({ B12: "Mødedeltagelse" }),
      findings: [
        {
          da: "Udgiftstypen ”Mødedeltagelse” er ikke på LBF's liste over typer 0–9. Vælg en type på listen i B12.",
          en: "The expense type “Mødedeltagelse” is not on LBF's list of types 0–9. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          found: "Mødedeltagelse",
        },
      ],
    },
    {
      name: "words off the list",
      input: sample({ B12: "Kaffe" }),
      findings: [
        {
          da: "Udgiftstypen ”Kaffe” er ikke på LBF's liste over typer 0–9. Vælg en type på listen i B12.",
          en: "The expense type “Kaffe” is not on LBF's list of types 0–9. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          found: "Kaffe",
          fix: { kind: "changes-meaning", edits: [["B12", "Kaffe", "5. Lokale adm.udgifter, kontorhold mv."]] },
        },
      ],
    },
    {
      name: "two digits that begin like a type",
      input: sample({ B12: "55. Lokale adm.udgifter, kontorhold mv." }),
      findings: [
        {
          da: "Udgiftstypen ”55. Lokale adm.udgifter, kontorhold mv.” er ikke på LBF's liste over typer 0–9. Vælg en type på listen i B12.",
          en: "The expense type “55. Lokale adm.udgifter, kontorhold mv.” is not on LBF's list of types 0–9. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          found: "55. Lokale adm.udgifter, kontorhold mv.",
          fix: {
            kind: "changes-meaning",
            edits: [["B12", "55. Lokale adm.udgifter, kontorhold mv.", "5. Lokale adm.udgifter, kontorhold mv."]],
          },
        },
      ],
    },
    {
      name: "number and words disagree",
      input: sample({ B12: "5. Revision" }),
      findings: [
        {
          da: "Udgiftstypen siger nummer 5 (Lokale adm.udgifter, kontorhold mv.), men teksten er ”Revision”. Vælg den rigtige type på listen i B12.",
          en: "The expense type says number 5 (Lokale adm.udgifter, kontorhold mv.), but its words are “Revision”. Choose the right type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          expected: "5. Lokale adm.udgifter, kontorhold mv.",
          found: "5. Revision",
          fix: { kind: "changes-meaning", edits: [["B12", "5. Revision", "5. Lokale adm.udgifter, kontorhold mv."]] },
        },
      ],
    },
    {
      name: "words of the neighbouring type",
      input: sample({ B12: "2. Mødedeltagelse fra kommunen" }),
      findings: [
        {
          da:
            "Udgiftstypen siger nummer 2 (Mødedeltagelse fra boligorg.), men teksten er ”Mødedeltagelse fra kommunen”. " +
            "Vælg den rigtige type på listen i B12.",
          en:
            "The expense type says number 2 (Mødedeltagelse fra boligorg.), but its words are “Mødedeltagelse fra kommunen”. " +
            "Choose the right type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          expected: "2. Mødedeltagelse fra boligorg.",
          found: "2. Mødedeltagelse fra kommunen",
        },
      ],
    },
    {
      name: "a number with other words",
      input: sample({ B13: "7. Kaffe og kage" }),
      findings: [
        {
          da: "Udgiftstypen siger nummer 7 (Revision), men teksten er ”Kaffe og kage”. Vælg den rigtige type på listen i B13.",
          en: "The expense type says number 7 (Revision), but its words are “Kaffe og kage”. Choose the right type from the list in B13.",
          cells: ["B13"],
          section: "Tværgående administrationsudgifter",
          line: "Revision",
          expected: "7. Revision",
          found: "7. Kaffe og kage",
          fix: { kind: "changes-meaning", edits: [["B13", "7. Kaffe og kage", "7. Revision"]] },
        },
      ],
    },
  ],
});
