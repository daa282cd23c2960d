// The states of the pane that are pictured and tested for accessibility: how to get there from an opened pane.

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

export const SCENES = [
  { name: "checking", options: { budget: MJOELNER, isSilent: true } },
  { name: "overview", options: { budget: MJOELNER }, steps: checked },
  { name: "clean", options: { budget: AMAGER }, steps: checked },
  { name: "no-budget", options: {}, steps: checked },
  { name: "host-error", options: { budget: MJOELNER, fault: "busy" }, steps: (page) => page.getByRole("button", { name: /Prøv igen|Try again/ }).waitFor() },
  { name: "findings", options: { budget: MJOELNER }, steps: (page) => tab(page, FINDINGS) },
  { name: "wrong", options: { budget: MJOELNER, edits: WRONG }, steps: checked },
  { name: "wrong-findings", options: { budget: MJOELNER, edits: TEXT }, steps: (page) => tab(page, FINDINGS) },
  { name: "settings", options: { budget: MJOELNER }, steps: async (page) => { await checked(page); await page.getByRole("button", { name: /^(Indstillinger|Settings)$/ }).click(); } },
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
      await page.getByRole("button", { name: /Værkstedsleder 14 timer 2 år/ }).first().click();
      await page.getByRole("heading", { level: 2, name: /Værkstedsleder/ }).waitFor();
    },
  },
];
