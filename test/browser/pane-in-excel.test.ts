// The built pane in Excel on the web, on Microsoft's own office.js: what a check and a change cost and leave behind.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { readXlsx } from "../../src/file/read-xlsx";
import { toAddress } from "../../src/workbook/address";
import { MAX_COLUMNS } from "../../src/workbook/workbook";
import { startPaneInFrame, type PaneInFrame, type PaneInFrameOptions } from "../host/chromium-excel";
import { MemoryWorkbook } from "../host/memory-workbook";
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
  expect(excel.foreign).toEqual([]);
});

function verdict(text: string): Promise<void> {
  return excel.frame.getByText(text, { exact: true }).first().waitFor();
}

test.each(["1.12", "1.20"])("on ExcelApi %s the check reads in two round trips and writes nothing", async (excelApi) => {
  await open({ excelApi });
  const before = workbook.snapshot();
  await verdict("Klar med advarsler");
  const [first, second] = excel.answerer.batches;
  expect(first?.calls).toContain("WorksheetCollection.?");
  expect(second?.calls).toContain("Worksheet.GetUsedRange");
  // The look for a protection lifted before is the opening's, not the check's.
  const reads = excel.answerer.batches.filter((batch) => batch.calls.includes("CustomXmlPartCollection.GetByNamespace") || batch.calls.includes("Range.?"));
  expect(reads).toHaveLength(2);
  expect(excel.answerer.batches.flatMap((batch) => [...batch.writes, ...batch.views])).toEqual([]);
  expect(workbook.snapshot()).toBe(before);
});

test("another person's change is checked again by itself, in one round trip, and moves no selection", async () => {
  await open();
  await verdict("Klar med advarsler");
  await until(() => excel.answerer.registrations.has("changed"));
  const sheet = workbook.sheets[0]!;
  const [total] = [...sheet.cells].find(([, cell]) => cell.value === 14300)!;
  const before = JSON.stringify([workbook.selection, workbook.activeSheetId]);
  excel.answerer.reset();
  workbook.type(sheet.name, toAddress(Math.floor(total / MAX_COLUMNS), total % MAX_COLUMNS), 14301, "Remote");
  await verdict("Ikke klar til upload");
  expect(excel.answerer.batches).toHaveLength(1);
  expect(excel.answerer.batches[0]!.writes).toEqual([]);
  expect(JSON.stringify([workbook.selection, workbook.activeSheetId])).toBe(before);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

test("an Excel below ExcelApi 1.12 gets one sentence", async () => {
  await open({ excelApi: "1.11" });
  await excel.frame.getByText(/Excel/).first().waitFor();
  expect(excel.answerer.batches).toEqual([]);
});
