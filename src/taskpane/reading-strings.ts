// The words of how the sheet was read. Loaded with the views that show them.
import type { Language } from "../report/sentences";

const da = {
  title: "Sådan er arket læst",
  sheet: (name: string, isHidden: boolean) =>
    `Budgettet står på ${isHidden ? "det skjulte ark" : "arket"} ”${name}”. Tryk på en kolonne eller række for at se den i arket.`,
  funds: (name: string) => `${name}-midler`,
  readAs: (unit: string, funds: string, share: string) => `Læst i ${unit} som ${funds}, med mindst ${share} medfinansiering.`,
  columns: "Kolonner",
  rows: "Rækker",
  unknown: "Uden plads i budgettet",
  notRun: (count: number) => (count === 1 ? "Ét tjek er ikke kørt" : `${count} tjek er ikke kørt`),
  nameless: "uden overskrift",
  change: (name: string) => `Hvad er ${name}?`,
  asRead: "Lad Budgettjek læse den",
  yes: (cell: string, role: string) => `Ja, ${cell} er ${role}`,
  check: (sheet: string, isHidden: boolean) => `Tjek arket ”${sheet}”${isHidden ? " (skjult)" : ""}`,
  answers: "Dine svar",
  said: (cell: string, text: string, role: string) => `${cell} ”${text}” er ${role}.`,
  unused: "Det passer ikke til arket og er ikke brugt.",
  takeBack: "Tag svaret tilbage",
  takeBackOf: (cell: string) => `Tag svaret om ${cell} tilbage`,
  chosen: (sheet: string) => `Arket ”${sheet}” er budgettet.`,
  chooseAgain: "Lad Budgettjek finde det",
};

const en: typeof da = {
  title: "How the sheet was read",
  sheet: (name, isHidden) =>
    `The budget is on the ${isHidden ? "hidden " : ""}sheet “${name}”. Press a column or row to see it in the sheet.`,
  funds: (name) => `${name} funds`,
  readAs: (unit, funds, share) => `Read in ${unit} as ${funds}, with at least ${share} co-financing.`,
  columns: "Columns",
  rows: "Rows",
  unknown: "Without a place in the budget",
  notRun: (count) => (count === 1 ? "One check was not run" : `${count} checks were not run`),
  nameless: "without a heading",
  change: (name) => `What is ${name}?`,
  asRead: "Let Budgettjek read it",
  yes: (cell, role) => `Yes, ${cell} is ${role}`,
  check: (sheet, isHidden) => `Check the sheet “${sheet}”${isHidden ? " (hidden)" : ""}`,
  answers: "Your answers",
  said: (cell, text, role) => `${cell} “${text}” is ${role}.`,
  unused: "It does not fit the sheet and is not used.",
  takeBack: "Take back the answer",
  takeBackOf: (cell) => `Take back the answer about ${cell}`,
  chosen: (sheet) => `The sheet “${sheet}” is the budget.`,
  chooseAgain: "Let Budgettjek find it",
};

type ReadingStrings = typeof da;

export const READING_STRINGS: Readonly<Record<Language, ReadingStrings>> = { da, en };
