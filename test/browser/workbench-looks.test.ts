// Every view of the workbench, sheet and pane and all, in each look: no accessibility violation, nothing too wide.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { findViolations } from "./axe";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

const at = (folder: string) => (name: string) => path.join(__dirname, "..", folder, name);
const BUDGETS = ["mjoelnerparken-2017-2021.xlsx", "amager-2022-2025.xlsx"].map(at("budgets"));
const DOCUMENTS = [1, 2, 3, 4]
  .map((number) => `mjoelnerparken-delaftale-${String(number)}.docx`)
  .concat("mjoelnerparken-samarbejdsaftale.docx")
  .map(at("agreements"));

let workbench: WorkbenchPage;
let page: Page;

useWorkbench((fresh) => ({ page } = workbench = fresh));

const tab = (name: RegExp) => workbench.visible(page.getByRole("tab", { name })).click();
const pane = () => page.getByRole("complementary");

/** How to come from each view to the next. */
const VIEWS: readonly (readonly [string, () => Promise<void>])[] = [
  ["overview", async () => page.locator("canvas").first().waitFor()],
  ["findings", () => tab(/^Fund/)],
  [
    "finding",
    async () => {
      await pane()
        .getByRole("button", { name: /Værkstedsleder 14 timer 2 år/ })
        .first()
        .click();
      await page.getByRole("heading", { level: 2, name: /Værkstedsleder/ }).waitFor();
    },
  ],
  [
    "changes",
    async () => {
      await tab(/^Ændringer/);
      await pane().locator("input[type=file]").last().setInputFiles(BUDGETS[0]!);
      await page.getByText(/^Sammenlignet med/).waitFor();
    },
  ],
  [
    "agreements",
    async () => {
      await tab(/^Aftaler/);
      await pane().locator("input[type=file][multiple]").setInputFiles(DOCUMENTS);
      await page.getByRole("button", { name: "Dokumenter (5)" }).waitFor();
    },
  ],
  ["activities", () => tab(/^Aktiviteter/)],
  ["links", () => tab(/^Linjer/)],
  ["posts", () => tab(/^Stillinger/)],
  ["forms", () => tab(/^Skemaer/)],
  ["upload", () => tab(/^Upload/)],
  [
    "report",
    async () => {
      await page.getByRole("button", { name: "Se rapporten" }).click();
      await page.getByRole("heading", { name: /^Kontrolrapport/ }).waitFor();
    },
  ],
  [
    "reading",
    async () => {
      await tab(/^Overblik/);
      await page.getByRole("button", { name: "Sådan er arket læst" }).click();
      await page.getByRole("heading", { name: "Kolonner" }).waitFor();
    },
  ],
  [
    "many budgets",
    async () => {
      await page.getByRole("button", { name: "Flere budgetter" }).click();
      await workbench.drop(BUDGETS.map((file) => [path.basename(file), readFileSync(file)] as const));
      await page.getByText("2 budgetter.").waitFor();
    },
  ],
];

const LOOKS = [
  { name: "1280 × 720", size: { width: 1280, height: 720 }, isForced: false },
  { name: "1366 × 625", size: { width: 1366, height: 625 }, isForced: false },
  { name: "the system's contrast", size: { width: 1366, height: 625 }, isForced: true },
];

test.each(["light", "dark"] as const)("every view is accessible and fits, %s", async (theme) => {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await workbench.start();
  const found = new Set<string>();
  for (const [view, go] of VIEWS) {
    await go();
    await page.mouse.move(0, 0);
    for (const [at, { name, size, isForced }] of LOOKS.entries()) {
      await page.setViewportSize(size);
      await page.emulateMedia({ forcedColors: isForced ? "active" : "none" });
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (tooWide > 0) found.add(`${view}, ${name}: ${String(tooWide)} px too wide`);
      for (const violation of await findViolations(page, { isOtherLook: at > 0 })) found.add(`${view}, ${name}: ${violation}`);
    }
  }
  expect([...found]).toEqual([]);
});
