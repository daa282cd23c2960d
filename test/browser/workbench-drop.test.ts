// Files by kind, wherever they are dropped on the workbench, from the built site.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { toXlsx } from "../build";
import { emptySheet } from "../build/draft";
import { siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

const inTest = (...parts: string[]) => readFileSync(path.join(__dirname, "..", ...parts));
const AMAGER = inTest("budgets", "amager-2022-2025.xlsx");
const NO_BUDGET = toXlsx({ sheets: [emptySheet("Liste")] });
const AGREEMENT = inTest("agreements", "amager-delaftaler.docx");

let workbench: WorkbenchPage;
let page: Page;

const take = (fresh: WorkbenchPage): void => {
  ({ page } = workbench = fresh);
};

const fileTabs = () => page.getByRole("navigation", { name: "Åbne budgetter" }).getByRole("tab");
const tab = (name: string | RegExp) => workbench.visible(page.getByRole("tab", { name }));
const SHEET = "[aria-label=Regneark]";
const PANE = "aside[aria-label=Budgettjek]";

describe("beside an open budget", () => {
  useWorkbench(take, {
    isShared: true,
    start: async () => {
      await page.goto(`${siteOrigin}/index.html?sample=amager-2022-2025`);
      await workbench.verdict("Klar til upload");
    },
  });

  test("drops documents into agreements and a workbook into a tab, wherever dropped; on Changes a workbook is the earlier budget", async () => {
    await workbench.drop([["aftale.docx", AGREEMENT]], SHEET);
    await tab("Aftaler").and(page.locator("[aria-selected=true]")).waitFor();
    await workbench.visible(page.getByRole("button", { name: "Dokumenter (1)" })).waitFor();
    expect(await fileTabs().count()).toBe(1);

    await tab("Ændringer").click();
    await workbench.drop([["ifjor.xlsx", AMAGER]], PANE);
    await workbench.visible(page.getByText(/ifjor\.xlsx/)).waitFor();
    await workbench.visible(page.getByText(/ens|samme/i)).waitFor();
    expect(await fileTabs().count()).toBe(1);

    await workbench.drop([["nyt.xlsx", AMAGER]], SHEET); // on the sheet it is a budget to check
    await fileTabs().filter({ hasText: "nyt.xlsx" }).waitFor();
    await tab("Overblik").and(page.locator("[aria-selected=true]")).waitFor();
    await workbench.drop([["nyere.xlsx", AMAGER]], PANE); // and on the pane too, where no changes are shown
    await fileTabs().filter({ hasText: "nyere.xlsx" }).waitFor();
  });

  test("gives a budget the agreements dropped with it", async () => {
    await workbench.drop(
      [
        ["aftale.docx", AGREEMENT],
        ["amager.xlsx", AMAGER],
      ],
      SHEET,
    );
    await fileTabs().filter({ hasText: "amager.xlsx" }).and(page.locator("[aria-selected=true]")).waitFor();
    await workbench.visible(page.getByRole("button", { name: "Dokumenter (1)" })).waitFor();
  });

  test("of several files dropped at once each has its word, whether it opens or not", async () => {
    await workbench.drop([
      ["tal.csv", Buffer.from("Post;2017;2018\nHusleje;1;2\nLøn;3;4\n")],
      ["endnu.xlsx", AMAGER],
      ["tom.xlsx", Buffer.from("")],
    ]);
    await fileTabs().filter({ hasText: "endnu.xlsx" }).waitFor();
    await page.getByText("tal.csv kunne ikke åbnes.").waitFor();
    await page.getByText("tom.xlsx kunne ikke åbnes.").waitFor();
    await page.getByRole("group").filter({ hasText: "tal.csv" }).getByRole("button", { name: "Luk" }).click();
    await page.getByText("tal.csv kunne ikke åbnes.").waitFor({ state: "detached" });
    expect(await page.getByText("tom.xlsx kunne ikke åbnes.").count()).toBe(1);
  });
});

describe("with no budget open", () => {
  useWorkbench(take, {
    isShared: true,
    start: async () => {
      await page.addInitScript(() => localStorage.setItem("budgettjek.visited", "yes"));
      await page.goto(`${siteOrigin}/index.html`);
      await page.getByRole("heading", { name: "Tjek et LBF-budget" }).waitFor();
    },
  });

  test.each([
    ["brev.docx", AGREEMENT, /Word-dokument/],
    ["tal.csv", Buffer.from("Post;2017;2018\nHusleje;1;2\nLøn;3;4\n"), /CSV/],
    ["brev.pdf", Buffer.from("%PDF-1.7\n%âãÏÓ\n"), /PDF/],
  ])("says what a file is when it is dropped with no budget open: %s", async (name, bytes, kind) => {
    await workbench.drop([[name, bytes]], "body");
    await page.getByText(`${name} kunne ikke åbnes.`).filter({ hasText: kind }).waitFor();
  });

  test("says that a document has no place beside a workbook that is not a budget", async () => {
    await workbench.drop([["liste.xlsx", Buffer.from(NO_BUDGET)]], "body");
    await workbench.verdict("Ikke et LBF-budget");
    await workbench.drop([["aftale.docx", AGREEMENT]], SHEET);
    await page.getByText("aftale.docx kunne ikke åbnes.").filter({ hasText: "Word-dokument" }).waitFor();
  });
});
