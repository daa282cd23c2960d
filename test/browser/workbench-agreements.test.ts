// The agreements in a browser, from the built site with its own worker: documents in, lines linked, kept in the file, read by the command line.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

const inTest = (...parts: string[]) => path.join(__dirname, "..", ...parts);
const AMAGER = "amager-2022-2025.xlsx";
const AGREEMENT = inTest("agreements", "amager-delaftaler.docx");

let workbench: WorkbenchPage;
let page: Page;
const folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-links-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));
useWorkbench((fresh) => ({ page } = workbench = fresh), { isShared: true });

const tab = (name: string) => workbench.visible(page.getByRole("tab", { name, exact: true }));

async function open(file: string): Promise<void> {
  await page.goto(`${siteOrigin}/index.html?sample=mjoelnerparken-2017-2021`);
  await workbench.verdict("Klar med advarsler");
  await page.locator("input[type=file][accept*='.xlsx']").first().setInputFiles(file);
  await page.getByRole("navigation", { name: "Åbne budgetter" }).getByRole("tab", { name: AMAGER }).waitFor();
  await workbench.verdict("Klar til upload");
}

async function giveDocuments(files: readonly string[]): Promise<void> {
  await tab("Aftaler").click();
  await page
    .locator("input[type=file][accept*='.docx']")
    .last()
    .setInputFiles([...files]);
}

test("reads documents, confirms lines, saves them in the file, reads them on the command line and on reopening", async () => {
  await open(inTest("budgets", AMAGER));
  await giveDocuments([AGREEMENT]);
  await tab("Linjer").click();
  await page.getByRole("button", { name: /^Bekræft alle/ }).click();
  await page.getByRole("button", { name: /Bekræftet \(13\)/ }).waitFor();

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem", exact: true }).click()]);
  const saved = path.join(folder, AMAGER);
  await download.saveAs(saved);

  const output = execFileSync(process.execPath, [inTest("../dist/cli/check.js"), saved, "--agreement", AGREEMENT, "--format", "json"], {
    encoding: "utf8",
  });
  const { results } = JSON.parse(output) as { results: { links: { status: string }[] }[] };
  expect(results[0]!.links.filter(({ status }) => status === "confirmed")).toHaveLength(13);

  await open(saved);
  await giveDocuments([AGREEMENT]);
  await tab("Linjer").click();
  await page.getByRole("button", { name: /Bekræftet \(13\)/ }).waitFor();
});

test("says why a file is not an agreement, and reads pasted text", async () => {
  await open(inTest("budgets", AMAGER));
  await giveDocuments([inTest("budgets", "links.json")]);
  await page.getByRole("alert").or(page.getByText("links.json")).locator("visible=true").first().waitFor();
  await page.getByRole("button", { name: "Indsæt tekst i stedet" }).locator("visible=true").click();
  await page
    .getByRole("textbox", { name: "Indsæt tekst i stedet" })
    .locator("visible=true")
    .fill(readFileSync(inTest("agreements", "invented", "windows-1252.txt"), "latin1"));
  await page.getByRole("button", { name: "Læs teksten" }).locator("visible=true").click();
  await page.getByText("Beskæftigelse").locator("visible=true").first().waitFor();
});
