// Tests of the check expense-type-missing.
import { expenseTypeMissing } from "../../src/checks/expense-type-missing";
import { statedType } from "../../src/checks/shared/stated-type";
import { sample } from "./sample";
import { testCheck } from "./tester";

testCheck(expenseTypeMissing, {
  valid: [
    { name: "the sample", input: sample() },
    { name: "an unused line", input: sample({ B14: "(Vælg udgiftstype)" }) },
    { name: "a line without amounts", input: sample({ A14: "Inventar", B14: null }) },
    { name: "a line with a remark", input: sample({ A14: "Inventar", B14: null, C14: "se bilag" }) },
    { name: "a line outside administration", input: sample({ B22: null }) },
    { name: "a type without its number", input: sample({ B12: "Revision" }) },
  ],
  invalid: [
    {
      name: "the placeholder",
      input: sample({ B12: "(Vælg udgiftstype)" }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B12.",
          en: "The line has amounts but no expense type. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          fix: { kind: "changes-meaning", edits: [["B12", "(Vælg udgiftstype)", "5. Lokale adm.udgifter, kontorhold mv."]] },
        },
      ],
    },
    {
      name: "nothing",
      input: sample({ B12: null }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B12.",
          en: "The line has amounts but no expense type. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          fix: { kind: "changes-meaning", edits: [["B12", null, "5. Lokale adm.udgifter, kontorhold mv."]] },
        },
      ],
    },
    {
      name: "the placeholder in another spelling",
      input: sample({ B12: " (vælg  Udgiftstype) " }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B12.",
          en: "The line has amounts but no expense type. Choose a type from the list in B12.",
          cells: ["B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold",
          fix: { kind: "changes-meaning", edits: [["B12", " (vælg  Udgiftstype) ", "5. Lokale adm.udgifter, kontorhold mv."]] },
        },
      ],
    },
    {
      name: "an unnamed line",
      input: sample({ C14: 5, G14: 5, B14: "(Vælg udgiftstype)" }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B14.",
          en: "The line has amounts but no expense type. Choose a type from the list in B14.",
          cells: ["B14"],
          section: "Tværgående administrationsudgifter",
          line: "",
        },
      ],
    },
    {
      name: "a name that says the type, written as another line of the sheet has it",
      input: sample({ A14: "Ekstern revision (12)", C14: 5, B14: null, B13: "7) Revision" }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B14.",
          en: "The line has amounts but no expense type. Choose a type from the list in B14.",
          cells: ["B14"],
          section: "Tværgående administrationsudgifter",
          line: "Ekstern revision (12)",
          fix: { kind: "changes-meaning", edits: [["B14", null, "7) Revision"]] },
        },
      ],
    },
    {
      name: "a name that says something else",
      input: sample({ A13: "Revision og bankgebyrer", B13: null }),
      findings: [
        {
          da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i B13.",
          en: "The line has amounts but no expense type. Choose a type from the list in B13.",
          cells: ["B13"],
          section: "Tværgående administrationsudgifter",
          line: "Revision og bankgebyrer",
        },
      ],
    },
  ],
});

const TYPES = sample().budget.template.expenseTypes.list;

test.each([
  ["Revision", 7],
  ["Revison", 7],
  ["REVISION 2018-2021", 7],
  ["Udgifter til revision", 7],
  ["Revision af projektregnskab", 7],
  ["Revision 50 %", 7],
  ["Forlodsudbetaling", 0],
  ["Administrativ bistand fra boligorganisationen", 1],
  ["Administrativ bistand fra boligorg.", 1],
  ["Mødedeltagelse fra kommunen", 3],
  ["Mødedeltagelse fra boligorganisation", 2],
  ["Konsulentbistand fra boligorganisationerne", 4],
  ["Kontorhold mv.", 5],
  ["Lokale administrationsudgifter", 5],
  ["Lokale adm. udgifter, kontorhold m.v.", 5],
  ["Lokale anskaffelser", 6],
  ["Temadage", 8],
  ["Temadage og erfaringsudveksling", 8],
  ["Erfaringsudveksling/temadage", 8],
])("the name %s implies type %i", (name, number) => {
  expect(statedType(name, TYPES)?.number).toBe(number);
});

test.each([
  "",
  "12",
  "(Vælg udgiftstype)",
  "Mødedeltagelse", // two types' words
  "Lokale",
  "Administrativ medarbejder",
  "Konsulentbistand", // whose, it does not say
  "Konsulentbistand fra ekstern rådgiver",
  "Revision og temadage",
  "Revision, kontorhold",
  "Revisionsmedarbejder",
  "Husleje og kontorhold",
  "Kontorhold i sekretariatet",
  "Andet",
  "Andet efter aftale med LBF", // the agreement is not in the name
  "Ingen revision",
  "Television",
  "Temadag for frivillige",
])("the name %s implies no single type", (name) => {
  expect(statedType(name, TYPES)).toBeUndefined();
});
