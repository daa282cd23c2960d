// The workbench in a browser, from the built site: open, edit, check, keep, save, many budgets, offline.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { readXlsx } from "../../src/file/read-xlsx";
import { cellAt } from "../../src/workbook/workbook";
import { findViolations } from "./axe";
import { contentOf, serveSite } from "./browser";
import { isSettledIn } from "./pane-in-memory";
import type { WorkbenchPage } from "./workbench-page";
import { useWorkbench } from "./workbench-tests";

const budgetFile = (name: string) => path.join(__dirname, "../budgets", name);
const MJOELNERPARKEN = "mjoelnerparken-2017-2021.xlsx";
const AMAGER = "amager-2022-2025.xlsx";

let workbench: WorkbenchPage;
let context: BrowserContext;
let page: Page;

const take = (fresh: WorkbenchPage): void => {
  ({ context, page } = workbench = fresh);
};

const verdict = (text: string): Promise<void> => workbench.verdict(text);
const fileTab = (name: string | RegExp) => workbench.fileTab(name);

const openPage = (query?: string): Promise<void> => workbench.start(query);
const drop = (files: readonly (readonly [string, Buffer])[]): Promise<void> => workbench.drop(files);

describe("in the example's page, one after the other", () => {
  useWorkbench(take, { isShared: true, start: () => openPage() });

  test("says why a locked cell cannot be changed", async () => {
    await workbench.type("H12", "5");
    await page.getByText("H12 er låst i LBF's skabelon").waitFor();
  });

  test("writes the report to its own Excel file, and leaves the budget alone", async () => {
    await page.getByRole("tab", { name: "Upload" }).locator("visible=true").click();
    await page.getByRole("button", { name: "Se rapporten" }).click();
    await page.getByText("Rapporten får sin egen Excel-fil").waitFor();
    expect(await page.getByRole("button", { name: "Som regneark" }).count()).toBe(0);
    const [report] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Som Excel-fil" }).click()]);
    expect(report.suggestedFilename()).toBe("mjoelnerparken-2017-2021 Kontrolrapport.xlsx");
    const [sheet, ...others] = readXlsx(await contentOf(report)).sheets;
    expect(sheet!.name).toBe("Kontrolrapport");
    for (const { name } of others) expect(name).toMatch(/^Bilag \d$/);
    const texts = [...sheet!.cells.values()].map(({ value }) => value);
    expect(texts.some((text) => typeof text === "string" && text.includes("Mjølnerparken"))).toBe(true);
    expect([...sheet!.cells.values()].every(({ formula }) => formula === null)).toBe(true);
    await page.getByText("Rapporten er hentet som").first().waitFor();
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem", exact: true }).click()]);
    expect((await contentOf(saved)).equals(readFileSync(budgetFile(MJOELNERPARKEN)))).toBe(true);
    await page.getByRole("tab", { name: "Overblik" }).locator("visible=true").click();
  });

  test("opens with the sample checked; an edit checks again, and undo restores", async () => {
    await workbench.type("C12", "1.310");
    await verdict("Ikke klar til upload");
    await fileTab(/ikke er gemt/).waitFor();
    await page.getByRole("button", { name: "Fortryd" }).click();
    await verdict("Klar med advarsler");
    await workbench.type("C12", "13,0");
    await fileTab(/ikke er gemt/).waitFor({ state: "detached" }); // back to what the file holds
  });

  test("has no accessibility violations, light or dark, in Danish or English", async () => {
    for (const button of ["Mørkt tema", "English"]) {
      expect(await findViolations(page, { exclude: ["[role=tooltip]"] })).toEqual([]); // Fluent puts tooltips beside the page
      await page.getByRole("button", { name: button }).click();
      await page.waitForFunction(isSettledIn, "dark" as const);
    }
    await page.getByRole("button", { name: "Open budget" }).waitFor();
    await verdict("Ready with warnings"); // the pane follows
  });
});

describe("each in a page of its own", () => {
  useWorkbench(take);

  test("shows an unmistakable example at the first visit, one's own files at the second", async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "showOpenFilePicker")); // a browser whose chooser a test can answer
    await openPage();
    await page.getByText("Dette er et eksempel, ikke dit budget.").waitFor();
    await fileTab(`Eksempel: ${MJOELNERPARKEN}`).waitFor();
    expect(await page.title()).toContain("Eksempel");
    expect(await page.getByRole("heading", { name: "Velkommen" }).count()).toBe(0); // no card in front of the verdict
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Åbn dit budget" }).click()]);
    await chooser.setFiles({ name: "mit.xlsx", mimeType: "", buffer: readFileSync(budgetFile(AMAGER)) });
    await verdict("Klar til upload");
    expect(await page.getByText("Dette er et eksempel").count()).toBe(0);
    await page.reload();
    await page.getByRole("heading", { name: "Tjek et LBF-budget" }).waitFor();
  });

  test("opens dropped files as tabs, and reports bad ones", async () => {
    await openPage(`?sample=${AMAGER.replace(".xlsx", "")}`);
    await drop([
      ["mit budget.xlsx", readFileSync(budgetFile(MJOELNERPARKEN))],
      ["brev.xlsx", Buffer.from("PK no")],
    ]);
    await page.getByText(/brev\.xlsx kunne ikke åbnes\. Filen er/).waitFor();
    await fileTab("mit budget.xlsx").click();
    await verdict("Klar med advarsler");
    await fileTab(AMAGER).click();
    await verdict("Klar til upload");
    await page.getByRole("button", { name: `Luk ${AMAGER}` }).click();
    await verdict("Klar med advarsler");
    await page.getByRole("button", { name: "Luk mit budget.xlsx" }).click();
    await page.getByRole("heading", { name: "Tjek et LBF-budget" }).waitFor();
  });

  test("unsaved changes survive a reload, are shown, saved into the file, and can be erased", async () => {
    await openPage();
    await workbench.type("C12", "14");
    await verdict("Ikke klar til upload");
    await workbench.changesKept();
    await page.reload();
    await page.getByText("Dine ændringer fra sidst er hentet frem").waitFor();
    await verdict("Ikke klar til upload");

    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem", exact: true }).click()]);
    expect(download.suggestedFilename()).toBe(MJOELNERPARKEN);
    const saved = readXlsx(await contentOf(download));
    expect([cellAt(saved.sheets[0]!, 11, 2)?.value, cellAt(saved.sheets[0]!, 11, 7)?.value]).toEqual([14, 202]);
    await page.getByText(`${MJOELNERPARKEN} er gemt.`).waitFor();

    await page.reload();
    await page.getByRole("heading", { name: "Tjek et LBF-budget" }).waitFor(); // nothing was left unsaved
  });

  test("shows many budgets in one table; a click opens one, and one with two budgets offers its sheets", async () => {
    await openPage();
    await page.getByRole("button", { name: "Flere budgetter" }).click();
    const both = [MJOELNERPARKEN, AMAGER].map((name) => readFileSync(budgetFile(name)));
    const twoBudgets = readFileSync(path.join(__dirname, "../cases/reading/copy-hidden.xlsx"));
    await drop([...Array.from({ length: 6 }, (_, at) => [`budget ${at}.xlsx`, both[at % 2]!] as const), ["to.xlsx", twoBudgets] as const]);
    await page.getByText("7 budgetter.").waitFor();
    expect(await page.getByRole("cell", { name: "Klar til upload" }).count()).toBe(3);
    const [csv] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Hent som CSV" }).click()]);
    expect((await contentOf(csv)).toString("utf8")).toContain("budget 0.xlsx;Klar med advarsler;;Mjølnerparken og Hothers Plads;");
    expect(await findViolations(page, { include: "main[aria-label='Flere budgetter']" })).toEqual([]);
    await page.getByRole("button", { name: "budget 1.xlsx" }).click();
    await verdict("Klar til upload");
    await page.getByRole("button", { name: "Flere budgetter" }).click();
    await page.getByRole("button", { name: "to.xlsx" }).click();
    await page.getByRole("button", { name: "Tjek arket ”Budget”" }).click();
    await verdict("Ikke klar til upload");
  });

  test("works offline after the first load, in any folder of a host", async () => {
    const { address, close } = await serveSite("/bolig/tjek/");
    const own = await context.browser()!.newContext();
    try {
      const offline = await own.newPage();
      offline.setDefaultTimeout(120_000);
      await offline.goto(address);
      await offline.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await close();
      await offline.reload();
      await offline.getByRole("heading", { name: "Tjek et LBF-budget" }).waitFor();
      await offline.getByRole("button", { name: "Eksempler" }).click();
      await offline.getByRole("menuitem", { name: AMAGER }).click();
      await offline.getByRole("heading", { name: "Klar til upload" }).waitFor();
    } finally {
      await own.close();
    }
  });
});
