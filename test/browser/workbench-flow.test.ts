// The pane's whole way in the workbench, from the built site: a wrong amount, its fix, marks, an acceptance, ready for upload, the saved file confirmed.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { readXlsx } from "../../src/file/read-xlsx";
import { parseAddress } from "../../src/workbook/address";
import { cellAt } from "../../src/workbook/workbook";
import { siteOrigin } from "./browser";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

let workbench: WorkbenchPage;
let page: Page;
const folder = mkdtempSync(path.join(os.tmpdir(), "budgettjek-flow-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));
useWorkbench((fresh) => ({ page } = workbench = fresh), { isShared: true });

const visible = (locator: Locator): Locator => workbench.visible(locator);
const verdict = (text: string): Promise<void> => workbench.verdict(text);
const button = (name: string | RegExp): Locator =>
  visible(page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }));
const tab = (name: RegExp): Locator => visible(page.getByRole("tab", { name }));

async function save(name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), button("Gem").click()]);
  const file = path.join(folder, name);
  await download.saveAs(file);
  return file;
}

const valueOf = (file: string, address: string): unknown => {
  const { row, column } = parseAddress(address)!;
  return cellAt(readXlsx(new Uint8Array(readFileSync(file))).sheets[0]!, row, column)?.value;
};

test("finds a wrong amount, corrects, marks and accepts, and prepares the file", async () => {
  await page.goto(`${siteOrigin}/index.html`);
  await verdict("Klar med advarsler");
  await workbench.type("I15", "686");
  await verdict("Ikke klar til upload");
  await visible(page.getByText("Lejerbo admin")).click();
  await button("Ret til 668").click();
  await verdict("Klar med advarsler");

  await button("Fjern markeringer").waitFor(); // they are there from the start
  const marked = await save("markeret.xlsx");
  await button("Fjern markeringer").click();
  await button("Vis markeringer").waitFor();
  const bare = await save("uden.xlsx");
  expect([valueOf(marked, "I15"), valueOf(bare, "I15")]).toEqual([668, 668]);
  // Marks stand in the grid, never in the saved file.
  expect(readFileSync(marked).equals(readFileSync(bare))).toBe(true);

  await tab(/^Fund/).click();
  await button(/Bydelsbestyrelse/).click();
  await button("Acceptér med begrundelse").click();
  await visible(page.getByRole("textbox", { name: /egrundelse/ })).fill("aftalt med LBF");
  await button("Acceptér").click();
  await visible(page.getByText(/^Fundet er accepteret/)).waitFor(); // and the next one is open

  await tab(/^Upload/).click();
  await button("Klargør til upload").click();
  await visible(page.getByText(/^Projektmappen er klar og forseglet/)).waitFor();
  const sealed = await save("forseglet.xlsx");
  const verified = execFileSync(process.execPath, [path.join(__dirname, "../../dist/cli/check.js"), "--verify", sealed], {
    encoding: "utf8",
  });
  expect(verified).toMatch(/bekræftet/i);
});

test("the browser's own print command prints the open report: page one is the answer, annexes after it, head and page numbers on each", async () => {
  await tab(/^Upload/).click();
  await button("Se rapporten").click();
  const title = page.getByRole("heading", { name: /^Kontrolrapport/ });
  await title.waitFor();
  await page.emulateMedia({ media: "print" });
  const shown = async (name: RegExp, role: "button" | "tab" | "heading"): Promise<boolean> =>
    page.getByRole(role, { name }).first().isVisible();
  expect(await title.isVisible()).toBe(true);
  for (const name of [/^Åbn budget/, /^Udskriv/, /^Klargør/, /^Tilpas/]) expect(await shown(name, "button")).toBe(false);
  expect(await shown(/^Upload/, "tab")).toBe(false);
  const { clipped, breaks, head } = await page.evaluate(() => {
    const article = document.querySelector("article")!;
    const annex = [...article.querySelectorAll("h3")].find(({ textContent }) => /^Bilag 1/.test(textContent))!;
    const around = [...document.querySelectorAll("body, body *")].filter((element) => element.contains(article));
    return {
      // what has a height of its own or scrolls would be cut off at the end of page one
      clipped: around.filter(
        (element) => element.clientHeight + 1 < article.clientHeight && getComputedStyle(element).overflowY !== "visible",
      ).length,
      breaks: getComputedStyle(annex.closest("article > *")!).breakBefore,
      head: document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules])
        .some(({ cssText }) => /@page[^]*Kontrolrapport[^]*counter\(page\)/.test(cssText)),
    };
  });
  expect({ clipped, breaks, head }).toEqual({ clipped: 0, breaks: "page", head: true });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(2);
  await page.emulateMedia({ media: "screen" });
  await tab(/^Overblik/).click();
  await page.getByText("Billede af budgettet").first().waitFor();
  expect(
    await page.evaluate(() =>
      document.adoptedStyleSheets.some((sheet) => /@page/.test([...sheet.cssRules].map(({ cssText }) => cssText).join())),
    ),
  ).toBe(false);
});
