// The workbench's own words, Danish and English. The pane has its own.

import type { Summary } from "../portfolio/portfolio";

export type Language = "da" | "en";

export interface Words {
  readonly open: string;
  readonly samples: string;
  readonly sample: string;
  readonly sampleBar: string;
  readonly openOwn: string;
  readonly save: string;
  readonly saveHint: string;
  readonly undo: string;
  readonly redo: string;
  readonly portfolio: string;
  readonly close: (name: string) => string;
  readonly files: string;
  readonly sheets: string;
  readonly grid: string;
  readonly check: string;
  /** Labels of the switch between check and sheet in a small window. */
  readonly sides: string;
  readonly more: string;
  readonly pane: string;
  readonly help: string;
  /** The help page's section in this language. */
  readonly helpPart: string;
  readonly paneWidth: string;
  readonly fit: string;
  readonly language: string;
  readonly dark: string;
  readonly light: string;
  readonly starting: string;
  readonly reading: (name: string) => string;
  readonly startTitle: string;
  readonly startText: string;
  readonly startPrivacy: string;
  readonly chooseFiles: string;
  readonly trySample: string;
  readonly openAgain: string;
  readonly drop: string;
  readonly unsaved: string;
  readonly couldNotOpen: (name: string) => string;
  readonly engineFailed: string;
  readonly openFailed: string;
  readonly sampleFailed: string;
  readonly retry: string;
  readonly dismiss: string;
  readonly locked: (cell: string) => string;
  readonly shared: (cell: string) => string;
  /** A cell that accepts only the values in its list. */
  readonly offList: (cell: string, options: readonly string[]) => string;
  readonly structure: string;
  readonly reportSheet: (sheet: string) => string;
  readonly restored: (names: string) => string;
  readonly erase: string;
  readonly erased: string;
  readonly keepFailed: string;
  readonly saved: (name: string) => string;
  readonly saveFailed: string;
  readonly closeTitle: (name: string) => string;
  readonly closeText: string;
  readonly closeSave: string;
  readonly closeDiscard: string;
  readonly cancel: string;
  readonly copy: string;
  readonly conflictTitle: (name: string) => string;
  readonly conflictText: string;
  readonly saveCopy: string;
  readonly overwrite: string;
  readonly showDifferences: string;
  readonly openElsewhere: (name: string) => string;
  readonly savedElsewhere: (name: string) => string;
  readonly portfolioBack: string;
  readonly portfolioTitle: string;
  readonly portfolioChoose: string;
  readonly portfolioXlsx: string;
  readonly portfolioCsv: string;
  readonly portfolioClear: string;
  readonly portfolioFile: string;
  readonly portfolioEmpty: string;
  readonly portfolioCount: (count: number) => string;
  readonly portfolioSummary: string;
  readonly portfolioSums: Readonly<Record<keyof Summary, string>>;
  readonly portfolioProgress: (done: number, of: number) => string;
}

const da: Words = {
  open: "Åbn budget",
  samples: "Eksempler",
  sample: "Eksempel",
  sampleBar: "Dette er et eksempel, ikke dit budget.",
  openOwn: "Åbn dit budget",
  save: "Gem",
  saveHint: "Gem budgettet som en fil på din computer",
  undo: "Fortryd",
  redo: "Gentag",
  portfolio: "Flere budgetter",
  close: (name) => `Luk ${name}`,
  files: "Åbne budgetter",
  sheets: "Ark",
  grid: "Regneark",
  check: "Tjek",
  sides: "Tjek eller regneark",
  more: "Mere",
  pane: "Budgettjek",
  help: "Sådan bruger du arket i browseren",
  helpPart: "",
  paneWidth: "Rudens bredde",
  fit: "Tilpas til bredden",
  language: "English",
  dark: "Mørkt tema",
  light: "Lyst tema",
  starting: "Regnearket gøres klar. Du kan se resultatet imens.",
  reading: (name) => `Læser ${name} …`,
  startTitle: "Tjek et LBF-budget",
  startText:
    "Træk budgettet hertil fra din computer, eller vælg det. Budgettjek viser arket, finder fejlene og siger, hvad der skal rettes før upload.",
  startPrivacy: "Alt sker på din egen computer. Ingenting sendes nogen steder hen.",
  chooseFiles: "Vælg budget",
  trySample: "Eller prøv med et eksempel:",
  openAgain: "Åbn igen:",
  drop: "Slip filen for at åbne den",
  unsaved: "har ændringer, der ikke er gemt",
  couldNotOpen: (name) => `${name} kunne ikke åbnes.`,
  openFailed: "Filen kunne ikke åbnes. Genindlæs siden, og prøv igen.",
  engineFailed: "Regnearket kunne ikke startes. Resultatet gælder; prøv igen for at rette.",
  sampleFailed: "Eksemplet kunne ikke hentes. Er der forbindelse til siden?",
  retry: "Prøv igen",
  dismiss: "Luk beskeden",
  locked: (cell) => `${cell} er låst i LBF's skabelon og kan ikke ændres. De hvide celler til tekst og beløb kan udfyldes.`,
  offList: (cell, options) => `${cell} tager kun det, der står på listen: ${firstOf(options, "”", "”")}. Vælg med Alt+↓.`,
  shared: (cell) => `${cell} deler formel med flere celler (matrix eller datatabel). Du kan ikke ændre en del af den; ret den i Excel.`,
  structure: "Her kan du ændre det, der står i cellerne. Rækker, kolonner, ark og format ændrer du i Excel.",
  reportSheet: (sheet) =>
    `Arket ”${sheet}” er rapporten fra Budgettjek i Excel. Slet det i Excel, før budgettet uploades; her ændres kun det, der står i cellerne.`,
  restored: (names) => `Dine ændringer fra sidst er hentet frem: ${names}. De ligger kun i denne browser, til du gemmer.`,
  erase: "Slet ændringerne",
  erased: "Ændringerne er slettet fra denne browser.",
  keepFailed: "Browseren kan ikke huske dine ændringer. Gem filen, før du lukker siden.",
  saved: (name) => `${name} er gemt.`,
  saveFailed: "Budgettet kunne ikke gemmes. Dine ændringer er her stadig; prøv igen.",
  closeTitle: (name) => `Gem ændringerne i ${name}?`,
  closeText: "Du har ændret budgettet. Lukker du uden at gemme, er ændringerne væk.",
  closeSave: "Gem og luk",
  closeDiscard: "Luk uden at gemme",
  cancel: "Annuller",
  copy: "kopi",
  conflictTitle: (name) => `${name} er ændret på disken`,
  conflictText: "Filen er gemt af en anden eller i et andet program, efter at du åbnede den. Intet er overskrevet. Hvad vil du gøre?",
  saveCopy: "Gem som kopi",
  overwrite: "Overskriv",
  showDifferences: "Se forskelle",
  openElsewhere: (name) => `${name} er også åben i en anden fane. Ret kun det ene sted.`,
  savedElsewhere: (name) => `${name} er gemt i en anden fane. Åbn filen igen for at se den nyeste udgave.`,
  portfolioBack: "Tilbage til regnearket",
  portfolioTitle: "Budgetter",
  portfolioChoose: "Vælg budgetter",
  portfolioXlsx: "Hent som Excel",
  portfolioCsv: "Hent som CSV",
  portfolioClear: "Ryd listen",
  portfolioFile: "budgetter",
  portfolioEmpty: "Træk alle budgetterne hertil på én gang, eller vælg dem. De tjekkes her i browseren og bliver på din computer.",
  portfolioCount: (count) => `${String(count)} ${count === 1 ? "budget" : "budgetter"}. Klik på et filnavn for at åbne det.`,
  portfolioSummary: "Alle budgetter",
  portfolioSums: {
    ready: "klar",
    withWarnings: "med advarsler",
    notReady: "ikke klar",
    unread: "ikke læst",
    total: "t.kr. i alt",
    lbf: "t.kr. fra LBF",
    cofinancing: "t.kr. medfinansiering",
  },
  portfolioProgress: (done, of) => `Tjekker: ${String(done)} af ${String(of)}`,
};

const en: Words = {
  open: "Open budget",
  samples: "Samples",
  sample: "Sample",
  sampleBar: "This is a sample, not your budget.",
  openOwn: "Open your budget",
  save: "Save",
  saveHint: "Save the budget as a file on your computer",
  undo: "Undo",
  redo: "Redo",
  portfolio: "Several budgets",
  close: (name) => `Close ${name}`,
  files: "Open budgets",
  sheets: "Sheets",
  grid: "Spreadsheet",
  check: "Check",
  sides: "Check or sheet",
  more: "More",
  pane: "Budgettjek",
  help: "How to use the sheet in the browser",
  helpPart: "#english",
  paneWidth: "Width of the pane",
  fit: "Fit to width",
  language: "Dansk",
  dark: "Dark theme",
  light: "Light theme",
  starting: "Getting the spreadsheet ready. The result is here meanwhile.",
  reading: (name) => `Reading ${name} …`,
  startTitle: "Check an LBF budget",
  startText:
    "Drag the budget here from your computer, or choose it. Budgettjek shows the sheet, finds the errors and says what to put right before the upload.",
  startPrivacy: "Everything happens on your own computer. Nothing is sent anywhere.",
  chooseFiles: "Choose budget",
  trySample: "Or try a sample:",
  openAgain: "Open again:",
  drop: "Drop the file to open it",
  unsaved: "has changes that are not saved",
  couldNotOpen: (name) => `${name} could not be opened.`,
  openFailed: "The file could not be opened. Reload the page and try again.",
  engineFailed: "The spreadsheet could not start. The result holds; try again to make changes.",
  sampleFailed: "The sample could not be fetched. Is the page within reach?",
  retry: "Try again",
  dismiss: "Dismiss",
  locked: (cell) => `${cell} is locked in LBF's template and cannot be changed. The white fields for texts and amounts can be filled in.`,
  offList: (cell, options) => `${cell} takes only what is on its list: ${firstOf(options, "“", "”")}. Choose with Alt+↓.`,
  shared: (cell) =>
    `${cell} shares its formula with other cells (an array or a data table). You cannot change part of it; change it in Excel.`,
  structure: "Here you can change what the cells hold. Change rows, columns, sheets and looks in Excel.",
  reportSheet: (sheet) =>
    `The sheet “${sheet}” is the report from Budgettjek in Excel. Delete it in Excel before the budget is uploaded; here only what cells hold is changed.`,
  restored: (names) => `Your changes from last time are back: ${names}. They are kept in this browser only, until you save.`,
  erase: "Erase the changes",
  erased: "The changes are erased from this browser.",
  keepFailed: "The browser cannot remember your changes. Save the file before you close the page.",
  saved: (name) => `${name} is saved.`,
  saveFailed: "The budget could not be saved. Your changes are still here; try again.",
  closeTitle: (name) => `Save the changes in ${name}?`,
  closeText: "You have changed the budget. If you close without saving, the changes are gone.",
  closeSave: "Save and close",
  closeDiscard: "Close without saving",
  cancel: "Cancel",
  copy: "copy",
  conflictTitle: (name) => `${name} has changed on the disk`,
  conflictText:
    "Somebody else or another program saved the file after you opened it. Nothing has been overwritten. What do you want to do?",
  saveCopy: "Save as a copy",
  overwrite: "Overwrite",
  showDifferences: "See differences",
  openElsewhere: (name) => `${name} is open in another tab too. Make changes in one place only.`,
  savedElsewhere: (name) => `${name} was saved in another tab. Open the file again to see the latest version.`,
  portfolioBack: "Back to the spreadsheet",
  portfolioTitle: "Budgets",
  portfolioChoose: "Choose budgets",
  portfolioXlsx: "Download as Excel",
  portfolioCsv: "Download as CSV",
  portfolioClear: "Clear the list",
  portfolioFile: "budgets",
  portfolioEmpty: "Drag all the budgets here at once, or choose them. They are checked here in the browser and stay on your computer.",
  portfolioCount: (count) => `${String(count)} ${count === 1 ? "budget" : "budgets"}. Click a file name to open it.`,
  portfolioSummary: "All budgets",
  portfolioSums: {
    ready: "ready",
    withWarnings: "with warnings",
    notReady: "not ready",
    unread: "not read",
    total: "t.kr. in all",
    lbf: "t.kr. from LBF",
    cofinancing: "t.kr. co-financing",
  },
  portfolioProgress: (done, of) => `Checking: ${String(done)} of ${String(of)}`,
};

/** The first few options, in quotation marks. */
function firstOf(options: readonly string[], open: string, close: string): string {
  const first = options.slice(0, 3).map((option) => `${open}${option}${close}`);
  return `${first.join(", ")}${options.length > first.length ? " …" : ""}`;
}

export const WORDS: Readonly<Record<Language, Words>> = { da, en };
