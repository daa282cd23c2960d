// The report as a worksheet through Microsoft's own runtime and helpers.
import { startExcel } from "../../src/excel/start";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel } from "../host/node-excel";
import { smallWorkbook } from "./small-workbook";

const NAME = "Kontrolrapport";
let excel: NodeExcel;
let host: MemoryWorkbook;

beforeEach(() => {
  host = MemoryWorkbook.from(smallWorkbook());
  excel = startNodeExcel(host);
});
afterEach(() => excel.stop());

const names = (): string[] => host.sheets.map((sheet) => sheet.name);
const values = (name: string): unknown[] => [...host.sheet(name).cells].sort(([a], [b]) => a - b).map(([, cell]) => cell.value);

test("writes text and numbers, shows the sheet, rewrites it, and removes it without a trace", async () => {
  const { report } = await startExcel();
  const before = host.snapshot();
  expect(await report.writeReport([["Kontrolrapport"], ["=1+1", 12.5], ["1.310", null, "x"]], NAME)).toBe(NAME);
  expect(values(NAME)).toEqual(["Kontrolrapport", "=1+1", 12.5, "1.310", "x"]);
  expect([...host.sheet(NAME).cells.values()].every((cell) => cell.formula === null)).toBe(true);
  expect(host.activeSheetId).toBe(host.sheet(NAME).id);
  host.sheet(NAME).name = "Vores rapport";
  expect(await report.writeReport([["kort"]], NAME)).toBe("Vores rapport");
  expect(values("Vores rapport")).toEqual(["kort"]);
  host.activeSheetId = host.sheets[0]!.id;
  expect(await report.removeReport()).toBe(true);
  expect(host.snapshot()).toBe(before);
  expect(await report.removeReport()).toBe(false);
});

test("a text is a text, whatever it begins with, and loses what nobody sees", async () => {
  const { report } = await startExcel();
  const texts = ["=1+1", "+45", "@SUM(A1)", "-2", "'=1", "\t=1+1", "rød\u001b[31m\u202eskrift", "\u0000x"];
  await report.writeReport(
    texts.map((text) => [text]),
    "Kontrolrapport",
  );
  const cells = [...host.sheet(NAME).cells.values()];
  expect(cells.map(({ value, formula }) => [value, formula])).toEqual(
    ["=1+1", "+45", "@SUM(A1)", "-2", "'=1", " =1+1", "rødskrift", "x"].map((text) => [text, null]),
  );
});

test("wraps sentences in a column of fixed width, and prints one page wide", async () => {
  const { report } = await startExcel();
  const sentence = "En sætning, der er for lang til at stå på én linje i en kolonne.";
  await report.writeReport([["Kontrolrapport"], [sentence], ["Linje", sentence, 5], ["Linje", "kort", 5]], NAME);
  expect(host.sheet(NAME).page).toEqual([
    "columns 0–0: 240",
    "columns 1–1: 240",
    "row 2: wrapped true",
    'orientation: "Landscape"',
    'paper: "A4"',
    'zoom: {"horizontalFitToPages":1}',
    'footer: "&P / &N"',
    "print area: A1:C4",
  ]);
});

test("never writes to a sheet of the user's", async () => {
  const theirs = host.addSheet("kontrolRapport");
  host.addSheet("Kontrolrapport (2)");
  host.type("kontrolRapport", "A1", "min egen");
  const { report } = await startExcel();
  expect(await report.removeReport()).toBe(false);
  expect(await report.writeReport([["x"]], NAME)).toBe("Kontrolrapport (3)");
  expect(theirs.cells.size).toBe(1);
  await report.removeReport();
  expect(names()).toEqual(["Budget", "Noter", "Tom", "kontrolRapport", "Kontrolrapport (2)"]);
});

test("cuts a long name to Excel's limit", async () => {
  host.addSheet("k".repeat(31));
  const { report } = await startExcel();
  const name = await report.writeReport([], "k".repeat(40));
  expect(name).toBe(`${"k".repeat(27)} (2)`);
});

test("refuses when the workbook's structure is protected", async () => {
  host.structureProtected = true;
  const before = host.snapshot();
  const { report } = await startExcel();
  await expect(report.writeReport([["x"]], NAME)).rejects.toMatchObject({ code: "protected" });
  expect(await report.removeReport()).toBe(false);
  expect(host.snapshot()).toBe(before);
});

test("says that the report cannot be removed once the structure has been protected", async () => {
  const { report } = await startExcel();
  await report.writeReport([["x"]], NAME);
  host.structureProtected = true;
  await expect(report.removeReport()).rejects.toMatchObject({ code: "protected" });
  expect(names()).toContain(NAME);
});
