// The words of how the sheet was read. Loaded with the views that show them.
import type { Evidence } from "../budget/reading";
import type { Language } from "../report/sentences";

const da = {
  title: "Sådan er arket læst",
  sheet: (name: string) => `Budgettet står på arket ”${name}”. Tryk på en kolonne eller række for at se den i arket.`,
  columns: "Kolonner",
  rows: "Rækker",
  unknown: "Uden plads i budgettet",
  notRun: (count: number) => (count === 1 ? "Ét tjek er ikke kørt" : `${count} tjek er ikke kørt`),
  evidence: { label: "kendt overskrift", formula: "efter formlerne", position: "efter sin plads", told: "sagt af dig" } satisfies Record<
    Evidence,
    string
  >,
  nameless: "uden overskrift",
  change: (name: string) => `Hvad er ${name}?`,
  asRead: "Lad Budgettjek læse den",
  yes: (cell: string, role: string) => `Ja, ${cell} er ${role}`,
  check: (sheet: string, isHidden: boolean) => `Tjek arket ”${sheet}”${isHidden ? " (skjult)" : ""}`,
  chosen: "Arket er valgt af dig.",
  chooseAgain: "Lad Budgettjek finde det",
};

const en: typeof da = {
  title: "How the sheet was read",
  sheet: (name) => `The budget is on the sheet “${name}”. Press a column or row to see it in the sheet.`,
  columns: "Columns",
  rows: "Rows",
  unknown: "Without a place in the budget",
  notRun: (count) => (count === 1 ? "One check was not run" : `${count} checks were not run`),
  evidence: { label: "known heading", formula: "by the formulas", position: "by its place", told: "told by you" },
  nameless: "without a heading",
  change: (name) => `What is ${name}?`,
  asRead: "Let Budgettjek read it",
  yes: (cell, role) => `Yes, ${cell} is ${role}`,
  check: (sheet, isHidden) => `Check the sheet “${sheet}”${isHidden ? " (hidden)" : ""}`,
  chosen: "You chose the sheet.",
  chooseAgain: "Let Budgettjek find it",
};

type ReadingStrings = typeof da;

export const READING_STRINGS: Readonly<Record<Language, ReadingStrings>> = { da, en };
