// Every view of the workbench, sheet and pane and all, in each look: no accessibility violation, nothing too wide.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { findViolations } from "./axe";
import { launchBrowser } from "./browser";
import { WorkbenchPage } from "./workbench-page";

const at = (folder: string) => (name: string) => path.join(__dirname, "..", folder, name);
const BUDGETS = ["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"].map(at("budgets"));
const DOCUMENTS = [1, 2, 3, 4]
  .map((number) => `mjoelnerparken-delaftale-${String(number)}.docx`)
  .concat("mjoelnerparken-samarbejdsaftale.docx")
  .map(at("agreements"));

jest.setTimeout(240_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name }).locator("visible=true").first().click();
const pane = (page: Page) => page.getByRole("complementary");

/** How to come from each view to the next. */
const VIEWS: readonly (readonly [string, (workbench: WorkbenchPage) => Promise<void>])[] = [
  ["overview", async ({ page }) => page.locator("canvas").first().waitFor()],
  ["findings", ({ page }) => tab(page, /^Fund/)],
  [
    "finding",
    async ({ page }) => {
      await pane(page)
        .getByRole("button", { name: /Værkstedsleder 14 timer 2 år/ })
        .first()
        .click();
      await page.getByRole("heading", { level: 2, name: /Værkstedsleder/ }).waitFor();
    },
  ],
  [
    "changes",
    async ({ page }) => {
      await tab(page, /^Ændringer/);
      await pane(page).locator("input[type=file]").last().setInputFiles(BUDGETS[0]!);
      await page.getByText(/^Sammenlignet med/).waitFor();
    },
  ],
  [
    "agreements",
    async ({ page }) => {
      await tab(page, /^Aftaler/);
      await pane(page).locator("input[type=file][multiple]").setInputFiles(DOCUMENTS);
      await page.getByRole("button", { name: "Dokumenter (5)" }).waitFor();
    },
  ],
  ["activities", ({ page }) => tab(page, /^Aktiviteter/)],
  ["links", ({ page }) => tab(page, /^Linjer/)],
  ["posts", ({ page }) => tab(page, /^Stillinger/)],
  ["forms", ({ page }) => tab(page, /^Skemaer/)],
  ["upload", ({ page }) => tab(page, /^Upload/)],
  [
    "report",
    async ({ page }) => {
      await page.getByRole("button", { name: "Se rapporten" }).click();
      await page.getByRole("heading", { name: /^Kontrolrapport/ }).waitFor();
    },
  ],
  [
    "reading",
    async ({ page }) => {
      await tab(page, /^Overblik/);
      await page.getByRole("button", { name: "Sådan er arket læst" }).click();
      await page.getByRole("heading", { name: "Kolonner" }).waitFor();
    },
  ],
  [
    "many budgets",
    async (workbench) => {
      await workbench.page.getByRole("button", { name: "Flere budgetter" }).click();
      await workbench.drop(BUDGETS.map((file) => [path.basename(file), readFileSync(file)] as const));
      await workbench.page.getByText("2 budgetter.").waitFor();
    },
  ],
];

const LOOKS = [
  { name: "1280 × 720", size: { width: 1280, height: 720 }, isForced: false },
  { name: "1366 × 625", size: { width: 1366, height: 625 }, isForced: false },
  { name: "the system's contrast", size: { width: 1366, height: 625 }, isForced: true },
];

test.each(["light", "dark"] as const)("every view is accessible and fits, %s", async (theme) => {
  const workbench = await WorkbenchPage.open(browser);
  const { context, page } = workbench;
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await workbench.start();
  const found = new Set<string>();
  for (const [view, go] of VIEWS) {
    await go(workbench);
    await page.mouse.move(0, 0);
    for (const { name, size, isForced } of LOOKS) {
      await page.setViewportSize(size);
      await page.emulateMedia({ forcedColors: isForced ? "active" : "none" });
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (tooWide > 0) found.add(`${view}, ${name}: ${String(tooWide)} px too wide`);
      for (const violation of await findViolations(page)) found.add(`${view}, ${name}: ${violation}`);
    }
  }
  await context.close();
  expect([...found, ...workbench.complaints, ...workbench.foreign]).toEqual([]);
});
