// The states of the pane that are pictured and tested for accessibility: how to get there from an opened pane.
import path from "node:path";

const MJOELNER = "mjoelnerparken-2017-2021.xlsx";
const AMAGER = "amager-2022-2025.xlsx";

/** Digits swapped in J52, an amount as text in D13. */
const WRONG = [{ sheet: "Budget", cell: "J52", from: 270, to: 720 }];
const TEXT = [{ sheet: "Budget", cell: "D13", from: 16, to: "1.310" }];

const checked = (page) => page.getByRole("heading", { level: 1, name: /^(Klar|Ikke|Kan|Ready|Not|Cannot)/ }).waitFor();
const tab = async (page, name) => {
  await checked(page);
  await page.getByRole("tab", { name }).click();
};
const FINDINGS = /^(Fund|Findings)/;

const UPLOAD = /^Upload/;
const AGREEMENTS = /^(Aftaler|Agreements)/;
const documents = [1, 2, 3, 4].map((number) => `mjoelnerparken-delaftale-${number}.docx`).concat("mjoelnerparken-samarbejdsaftale.docx");
const withDocuments = async (page, part) => {
  await tab(page, AGREEMENTS);
  await page.locator("input[type=file]").setInputFiles(documents.map((name) => path.join(import.meta.dirname, "../../agreements", name)));
  await page.getByRole("button", { name: /^(Dokumenter|Documents) \(5\)$/ }).waitFor();
  if (part) await page.getByRole("tab", { name: part }).click();
};

/** One line renamed and cheaper, another dearer by as much: doubtful, between two areas. */
const CHANGED = [
  { sheet: "Budget", cell: "A52", from: "Værkstedsleder 14 timer 2 år", to: "Leder af cykelværksted" },
  { sheet: "Budget", cell: "D52", from: 136, to: 76 },
  { sheet: "Budget", cell: "J52", from: 270, to: 210 },
  { sheet: "Budget", cell: "D32", from: 76, to: 136 },
  { sheet: "Budget", cell: "J32", from: null, to: 60 },
];
const CHANGES = /^(Ændringer|Changes)$/;

export const SCENES = [
  { name: "changes-empty", options: { budget: MJOELNER }, steps: (page) => tab(page, CHANGES) },
  {
    name: "changes",
    options: { budget: MJOELNER, edits: CHANGED },
    steps: async (page) => {
      await tab(page, CHANGES);
      await page.locator("input[type=file]").setInputFiles(path.join(import.meta.dirname, "../../budgets", MJOELNER));
      await page.getByRole("switch").click();
      await page.getByRole("textbox", { name: /Følgebrev|Covering letter/ }).waitFor();
    },
  },
  { name: "welcome", options: { budget: MJOELNER, isFirst: true }, steps: checked },
  { name: "upload", options: { budget: MJOELNER }, steps: (page) => tab(page, UPLOAD) },
  {
    name: "report",
    options: { budget: MJOELNER },
    steps: async (page) => {
      await tab(page, UPLOAD);
      await page.getByRole("button", { name: /Se rapporten|See the report/ }).click();
      await page.getByRole("heading", { name: /Kontrolrapport|Control report/ }).waitFor();
    },
  },
  { name: "agreements-empty", options: { budget: MJOELNER }, steps: (page) => tab(page, AGREEMENTS) },
  { name: "agreements", options: { budget: MJOELNER }, steps: (page) => withDocuments(page) },
  { name: "activities", options: { budget: MJOELNER }, steps: (page) => withDocuments(page, /Aktiviteter|Activities/) },
  { name: "links", options: { budget: MJOELNER }, steps: (page) => withDocuments(page, /Linjer|Lines/) },
  { name: "posts", options: { budget: MJOELNER }, steps: (page) => withDocuments(page, /Stillinger|Posts/) },
  { name: "forms", options: { budget: MJOELNER }, steps: (page) => withDocuments(page, /Skemaer|Forms/) },
  {
    name: "charts",
    options: { budget: MJOELNER },
    steps: async (page) => {
      await checked(page);
      await page.getByRole("button", { name: /Diagrammer|Charts/ }).click();
      await page.getByText(/Udgifter år for år|Expenses year by year/).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "picture",
    options: { budget: MJOELNER, protected: true, permission: "protected" },
    steps: async (page) => {
      await checked(page);
      await page.getByRole("treegrid").scrollIntoViewIfNeeded();
      await page.getByRole("gridcell", { name: /Værkstedsleder 14 timer 2 år, LBF/ }).click();
    },
  },
  {
    name: "accept",
    options: { budget: MJOELNER },
    steps: async (page) => {
      await tab(page, FINDINGS);
      await page
        .getByRole("button", { name: /Løn til fritidsGkoor/ })
        .first()
        .click();
      await page.getByRole("button", { name: /Acceptér med begrundelse|Accept with a reason/ }).click();
      await page.getByRole("textbox").fill("aftalt med LBF");
      await page.getByRole("button", { name: /^(Acceptér|Accept)$/ }).click();
      await page
        .getByText(/^(Fundet er accepteret|The finding is accepted)/)
        .first()
        .waitFor();
    },
  },

  { name: "checking", options: { budget: MJOELNER, isSilent: true } },
  { name: "overview", options: { budget: MJOELNER }, steps: checked },
  { name: "clean", options: { budget: AMAGER }, steps: checked },
  { name: "no-budget", options: {}, steps: checked },
  {
    name: "host-error",
    options: { budget: MJOELNER, fault: "busy" },
    steps: (page) => page.getByRole("button", { name: /Prøv igen|Try again/ }).waitFor(),
  },
  { name: "findings", options: { budget: MJOELNER }, steps: (page) => tab(page, FINDINGS) },
  { name: "wrong", options: { budget: MJOELNER, edits: WRONG }, steps: checked },
  { name: "wrong-findings", options: { budget: MJOELNER, edits: TEXT }, steps: (page) => tab(page, FINDINGS) },
  {
    name: "reading",
    options: { budget: MJOELNER, edits: [{ sheet: "Budget", cell: "H7", from: "Samlede udgifter", to: "Hele projektet" }] },
    steps: async (page) => {
      await checked(page);
      await page.getByRole("button", { name: /^(Sådan er arket læst|How the sheet was read)$/ }).click();
      await page.getByRole("button", { name: /(tjek er ikke kørt|checks were not run)$/ }).click();
      await page.getByRole("combobox").first().waitFor();
    },
  },
  {
    name: "settings",
    options: { budget: MJOELNER },
    steps: async (page) => {
      await checked(page);
      await page.getByRole("button", { name: /^(Indstillinger|Settings)$/ }).click();
    },
  },
  {
    name: "fix",
    options: { budget: MJOELNER, edits: WRONG },
    steps: async (page) => {
      await tab(page, FINDINGS);
      await page.getByRole("button", { name: /^(Fejl|Error).*Værkstedsleder 14 timer 2 år/ }).click();
      await page.getByRole("heading", { level: 2, name: /Værkstedsleder/ }).waitFor();
    },
  },
  {
    name: "finding",
    options: { budget: MJOELNER },
    steps: async (page) => {
      await tab(page, FINDINGS);
      await page
        .getByRole("button", { name: /Værkstedsleder 14 timer 2 år/ })
        .first()
        .click();
      await page.getByRole("heading", { level: 2, name: /Værkstedsleder/ }).waitFor();
    },
  },
];
