// The workbench with files of the disk, in a browser: saved in their place, opened again, and large ones.
import { writeFile } from "./disk-file";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { readXlsx } from "../../src/file/read-xlsx";
import { cellAt } from "../../src/workbook/workbook";
import { largeBudget } from "../workbench/large-budget";
import { contentOf, siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

const budgetFile = (name: string) => path.join(__dirname, "../budgets", name);
const AMAGER = "amager-2022-2025.xlsx";

let workbench: WorkbenchPage;
let page: Page;

useWorkbench((fresh) => ({ page } = workbench = fresh));

const verdict = (text: string): Promise<void> => workbench.verdict(text);
const fileTab = (name: string | RegExp) => workbench.fileTab(name);

const openPage = (query?: string): Promise<void> => workbench.start(query);
const drop = (files: readonly (readonly [string, Buffer])[]): Promise<void> => workbench.drop(files);

/** Puts a file into the browser's own private file system and lets the browser's chooser answer with it: a real handle, as from the disk. */
async function stubChooser(name: string, bytes: Buffer): Promise<void> {
  await writeFile(page, name, bytes);
  // private files ask nobody for leave; what is asked for is noted and answered as the user would
  await page.addInitScript((called) => {
    const asked: string[] = [];
    Object.assign(window, {
      asked,
      answer: "granted",
      showOpenFilePicker: async () => [await (await navigator.storage.getDirectory()).getFileHandle(called)],
    });
    Object.assign(FileSystemFileHandle.prototype, {
      requestPermission({ mode }: { mode: string }) {
        asked.push(mode);
        return Promise.resolve((window as unknown as { answer: string }).answer);
      },
    });
  }, name);
}

async function onDisk(name: string): Promise<ReturnType<typeof readXlsx>> {
  const bytes = await page.evaluate(async (called) => {
    const file = await (await (await navigator.storage.getDirectory()).getFileHandle(called)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, name);
  return readXlsx(Uint8Array.from(bytes));
}

test("saves a file opened from disk in place, and reopens it after a reload", async () => {
  const NAME = "vores budget.xlsx";
  await workbench.prepare(() => stubChooser(NAME, readFileSync(budgetFile(AMAGER))));
  await page.goto(`${siteOrigin}/index.html`);
  await page.getByRole("heading", { name: "Tjek et LBF-budget" }).waitFor();
  await page.getByRole("button", { name: "Åbn budget" }).click();
  await fileTab(NAME).waitFor();
  await verdict("Klar til upload");
  await workbench.type("C12", "1.310");
  await verdict("Ikke klar til upload");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByText(`${NAME} er gemt.`).waitFor();
  expect(cellAt((await onDisk(NAME)).sheets[0]!, 11, 2)?.value).toBe(1310);
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual(["read", "readwrite"]);

  await page.reload(); // who has been here before begins with the recent files
  await page.getByText("Åbn igen:").waitFor();
  await page.getByRole("button", { name: NAME }).click();
  await verdict("Ikke klar til upload");

  // the user says no: nothing is written, the change stays unsaved
  await page.mouse.click(560, 410); // into the sheet, as a person would
  await workbench.type("C12", "5");
  await fileTab(/ikke er gemt/).waitFor();
  await page.evaluate(() => Object.assign(window, { answer: "denied" }));
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.waitForFunction(() => (window as unknown as { asked: string[] }).asked.length === 2);
  await fileTab(/ikke er gemt/).waitFor();
  expect(cellAt((await onDisk(NAME)).sheets[0]!, 11, 2)?.value).toBe(1310);

  // a file that is gone is told
  await page.evaluate(async (called) => (await navigator.storage.getDirectory()).removeEntry(called), NAME);
  await page.reload();
  await page.getByText("Dine ændringer fra sidst er hentet frem").waitFor();
  await page.getByRole("button", { name: "Slet ændringerne" }).click();
  await page.getByRole("button", { name: NAME }).click();
  await page.getByText(`${NAME} kunne ikke åbnes.`).waitFor();
});

test.each([
  ["20 sheets", 19, 250],
  ["100,000 cells on one sheet", 1, 5000],
])("opens a budget of %s with progress, edits, checks and saves it", async (_, sheets, rows) => {
  await openPage();
  await page.evaluate(() => {
    const seen = { progress: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => (seen.progress += document.querySelectorAll("section [role=progressbar][aria-valuenow]").length)).observe(
      document.body,
      { subtree: true, childList: true, attributes: true },
    );
  });
  await drop([["stort.xlsx", Buffer.from(largeBudget(sheets, rows))]]);
  await fileTab("stort.xlsx").waitFor();
  await verdict("Klar med advarsler");
  expect(await page.evaluate(() => (window as unknown as { seen: { progress: number } }).seen.progress)).toBeGreaterThan(0);
  await workbench.type("C12", "1.310");
  await verdict("Ikke klar til upload");
  const tabs = page.getByRole("navigation", { name: "Ark" });
  await tabs.getByRole("tab", { name: "Ark 1", exact: true }).click();
  await workbench.type("A3", "100");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem", exact: true }).click()]);
  const saved = readXlsx(await contentOf(download));
  expect(saved.sheets).toHaveLength(2 + sheets);
  const first = saved.sheets.find(({ name }) => name === "Ark 1")!;
  expect([cellAt(first, 2, 0)?.value, cellAt(first, 2, 19)?.value]).toEqual([100, 136]);
});
