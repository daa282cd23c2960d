// The built pane in Excel on the web, on Microsoft's own office.js: what a check and a change cost and leave behind.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { readXlsx } from "../../src/file/read-xlsx";
import { toAddress } from "../../src/workbook/address";
import { MAX_COLUMNS } from "../../src/workbook/workbook";
import { startPaneInFrame, type PaneInFrame, type PaneInFrameOptions } from "../host/chromium-excel";
import { MemoryWorkbook } from "../host/memory-workbook";
import { PROTECTION_OPTIONS } from "../host/objects";
import { launchBrowser } from "./browser";

jest.setTimeout(120_000);

const BUDGET = path.join(__dirname, "../budgets/mjoelnerparken-2017-2021.xlsx");

let browser: Browser;
let workbook: MemoryWorkbook;
let excel: PaneInFrame;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(options?: PaneInFrameOptions): Promise<void> {
  workbook = MemoryWorkbook.from(readXlsx(readFileSync(BUDGET)));
  excel = await startPaneInFrame(browser, workbook, options);
}

afterEach(async () => {
  await excel.stop();
  expect([...excel.foreign, ...excel.problems]).toEqual([]);
});

function verdict(text: string): Promise<void> {
  return excel.frame.getByText(text, { exact: true }).first().waitFor();
}

test.each(["1.12", "1.20"])("on ExcelApi %s the check reads in two round trips and writes nothing", async (excelApi) => {
  await open({ excelApi });
  const before = workbook.snapshot();
  await verdict("Klar med advarsler");
  // Changes are heard of before the first reading: no edit falls between.
  const [listening, first, second] = excel.answerer.batches;
  expect(listening?.calls.some((call) => call.includes("Register"))).toBe(true);
  expect(first?.calls).toContain("WorksheetCollection.?");
  expect(second?.calls).toContain("Worksheet.GetUsedRange");
  // The look for marks and a lifted protection that were left is the opening's, not the check's.
  const reads = excel.answerer.batches.filter(
    (batch) =>
      (batch.calls.includes("CustomXmlPartCollection.GetByNamespace") || batch.calls.includes("Range.?")) &&
      !batch.calls.includes("ConditionalFormatCollection.?"),
  );
  expect(reads).toHaveLength(2);
  expect(excel.answerer.batches.flatMap((batch) => [...batch.writes, ...batch.views])).toEqual([]);
  expect(workbook.snapshot()).toBe(before);
});

test("another person's change triggers a check in one round trip, and moves no selection", async () => {
  await open();
  await verdict("Klar med advarsler");
  await until(() => excel.answerer.registrations.has("changed"));
  // The opening's look for a lifted protection comes last, after the first check.
  await until(() => excel.answerer.batches.some((batch) => batch.calls.includes("WorksheetCustomPropertyCollection.GetItemOrNullObject")));
  const sheet = workbook.sheets[0]!;
  const [total] = [...sheet.cells].find(([, cell]) => cell.value === 14300)!;
  const before = JSON.stringify([workbook.selection, workbook.activeSheetId]);
  excel.answerer.reset();
  workbook.type(sheet.name, toAddress(Math.floor(total / MAX_COLUMNS), total % MAX_COLUMNS), 14301, "Remote");
  await verdict("Ikke klar til upload");
  // The listener for selections may still be on its way in.
  const reads = excel.answerer.batches.filter(({ calls }) => !calls.every((call) => call.includes("_Register")));
  expect(reads).toHaveLength(1);
  expect(reads[0]!.writes).toEqual([]);
  expect(JSON.stringify([workbook.selection, workbook.activeSheetId])).toBe(before);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("no view violates the page's policy or logs an error to the console", async () => {
  await open();
  await verdict("Klar med advarsler");
  const { frame } = excel;
  await frame.getByRole("treegrid").waitFor();
  await frame.getByRole("button", { name: "Diagrammer" }).click();
  await frame.getByText("Udgifter år for år").waitFor();
  await frame.getByRole("tab", { name: /^Fund/ }).click();
  await frame
    .getByRole("button", { name: /Værkstedsleder 14 timer 2 år/ })
    .first()
    .click();
  await frame.getByRole("button", { name: "Acceptér med begrundelse" }).click();
  await frame.getByRole("tab", { name: "Aftaler" }).click();
  await frame.getByText("Vælg filer").waitFor();
  await frame.getByRole("tab", { name: "Upload" }).click();
  await frame.getByRole("button", { name: "Se rapporten" }).click();
  await frame.getByRole("button", { name: "Som regneark" }).click();
  await frame
    .getByText(/^Rapporten er i arket/)
    .first()
    .waitFor();
  await frame.getByRole("button", { name: "Indstillinger" }).click();
  expect(await frame.getByRole("link", { name: "Vejledning" }).getAttribute("href")).toBe("vejledning.html");
});

test("protection lifted for marks is restored, even when the pane closed in between", async () => {
  await open();
  await verdict("Klar med advarsler");
  const sheet = workbook.sheets[0]!;
  const options = Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, name === "allowFormatColumns"]));
  sheet.protection = { password: false, options };
  const before = workbook.snapshot();
  await excel.frame.getByRole("button", { name: "Vis markeringer" }).click();
  expect(workbook.snapshot()).toBe(before);
  await excel.frame.getByRole("button", { name: "Fortsæt" }).click();
  await excel.frame.getByRole("button", { name: "Fjern markeringer" }).waitFor();
  expect(sheet.protection).toBeNull();
  await excel.reload();
  await excel.frame
    .getByText(/kom ikke på igen/)
    .first()
    .waitFor();
  await excel.frame.getByRole("button", { name: "Fortsæt" }).click();
  await excel.frame
    .getByText(/er beskyttet igen som før/)
    .first()
    .waitFor();
  expect(workbook.snapshot()).toBe(before);
});

test("says that the session ended while the computer slept, and keeps what it showed", async () => {
  await open();
  await verdict("Klar med advarsler");
  excel.answerer.isExpired = true;
  await excel.frame.getByRole("button", { name: "Tjek igen" }).click();
  await excel.frame
    .getByText(/Excel har lukket forbindelsen/)
    .first()
    .waitFor();
  await excel.frame.getByRole("button", { name: "Genindlæs" }).waitFor();
  await verdict("Klar med advarsler");
});

test("an Excel below ExcelApi 1.12 gets a sentence", async () => {
  await open({ excelApi: "1.11" });
  await excel.frame.getByText(/Excel/).first().waitFor();
  expect(excel.answerer.batches).toEqual([]);
});

test("scripts removed by a new build leave a sentence in their view, and Genindlæs brings the pane back", async () => {
  await open();
  await verdict("Klar med advarsler");
  await excel.frame.getByRole("treegrid").waitFor(); // comes by a script of its own
  await excel.page.route(/\.js$/, (route) => route.fulfill({ status: 404, body: "not found" }));
  const view = excel.frame.getByRole("tabpanel", { name: "Ændringer" }); // a screen reader is told too
  await excel.frame.getByRole("tab", { name: "Ændringer" }).click();
  await view.getByText(/En del af Budgettjek kunne ikke hentes/).waitFor();
  await excel.frame.getByRole("tab", { name: "Overblik" }).click();
  await excel.frame.getByRole("treegrid").waitFor();
  await excel.frame.getByRole("tab", { name: "Ændringer" }).click();
  await view.getByText(/En del af Budgettjek kunne ikke hentes/).waitFor();
  await excel.page.unroute(/\.js$/);
  await excel.frame.getByRole("button", { name: "Genindlæs" }).click();
  await excel.frame
    .getByText(/En del af Budgettjek/)
    .first()
    .waitFor({ state: "hidden" });
  await verdict("Klar med advarsler");
  excel.problems.length = 0; // the browser tells of each 404
});

test("says so, instead of staying blank, when the pane's own first script fails to load", async () => {
  await open({
    context: { locale: "da-DK" },
    path: "/lost.html",
    pages: { "/lost.html": { body: pageWithLostScripts(), contentType: "text/html; charset=utf-8" } },
  });
  await excel.frame.getByText(/Budgettjek kunne ikke hentes/).waitFor();
  await excel.frame.getByRole("button", { name: "Genindlæs" }).waitFor();
  excel.problems.length = 0; // the browser tells of the 404
});

/** An old page that the browser kept, after its build's files were taken away. */
function pageWithLostScripts(): string {
  return readFileSync(path.join(__dirname, "../../dist/site/taskpane.html"), "utf8").replace(/\.[0-9a-f]{8}\.js/g, ".00000000.js");
}
