// Starting in Excel: which hosts are refused, and what the started product says of its host.
import { startExcel } from "../../src/excel/start";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../host/node-excel";
import { smallWorkbook } from "./small-workbook";

let excel: NodeExcel | undefined;

function open(options?: NodeExcelOptions): void {
  excel = startNodeExcel(MemoryWorkbook.from(smallWorkbook()), options);
}

afterEach(() => {
  excel?.stop();
  excel = undefined;
});

test("reports the language and, if Office has one, the theme", async () => {
  open({ displayLanguage: "en-US", officeTheme: { bodyBackgroundColor: "#222222", bodyForegroundColor: "#F3F2F1" } });
  const { displayLanguage, background } = await startExcel();
  expect(displayLanguage).toBe("en-US");
  expect(background()).toBe("#222222");
});

test("finds no theme in Excel on the web", async () => {
  open();
  expect((await startExcel()).background()).toBeUndefined();
});

test.each([["1.11"], ["1.4"]])("refuses ExcelApi %s as too old", async (excelApi) => {
  open({ excelApi });
  await expect(startExcel()).rejects.toMatchObject({ code: "unsupported" });
});

test.each([[null], ["Word"]])("refuses the host %p", async (host) => {
  open({ host });
  await expect(startExcel()).rejects.toMatchObject({ code: "unsupported" });
});

test("reports that office.js did not load", async () => {
  await expect(startExcel()).rejects.toMatchObject({ code: "disconnected" });
});

test("reports that Office never became ready", async () => {
  open({ behaviours: { becomesReady: false } });
  await expect(startExcel({ timeout: 1 })).rejects.toMatchObject({ code: "disconnected" });
});

test("every call of the ports works on ExcelApi 1.12", async () => {
  open({ excelApi: "1.12" });
  const { source, surface, report } = await startExcel();
  const budget = { sheet: "Budget", address: "C4" };
  await source.read();
  await surface.show([budget]);
  await surface.canMark("Budget");
  await surface.unmark();
  await surface.writable([budget]);
  await surface.store(null);
  await (
    await surface.onChange(() => undefined)
  )();
  const name = await report.writeReport([["Kontrolrapport"]], "Kontrolrapport");
  await surface.mark([{ sheet: name, addresses: ["A1"], severity: "error" }]);
  await surface.write([{ sheet: name, cell: "A1", from: "Kontrolrapport", to: null }]);
  expect(await report.removeReport()).toBe(true);
});
