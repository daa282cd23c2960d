// The Kontrolrapport as a workbook: wrapped, one page wide, with print areas and running heads; no text of it is a formula.
import { strFromU8, unzipSync } from "fflate";
import { buildWholeResult } from "../../src/app/made-result";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeReport } from "../../src/file/write-report";
import { buildControlReport, type ControlReport } from "../../src/report/control-report";
import { real } from "../app/real-budgets";

let bytes: Uint8Array;
let parts: Record<string, string>;
beforeAll(async () => {
  bytes = writeReport(buildControlReport(buildWholeResult("budget.xlsx", await real("amager")), "da"));
  parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
});

const sheetParts = (): string[] =>
  Object.keys(parts)
    .filter((name) => name.startsWith("xl/worksheets/"))
    .map((name) => parts[name]!);

test("gives page one and each annex its own sheet", () => {
  const { sheets } = readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual([
    "Kontrolrapport",
    "Bilag 1",
    "Bilag 2",
    "Bilag 3",
    "Bilag 3 (2)",
    "Bilag 3 (3)",
    "Bilag 4",
  ]);
  const cells = [...sheets[0]!.cells.values()].map(({ value }) => value);
  expect(cells).toEqual(expect.arrayContaining(["Kontrolrapport: Klar med advarsler", "Samlet budget", 31169]));
});

test("every sheet is one page wide on A4, numbers its pages, and prints in full", () => {
  const { sheets } = readXlsx(bytes);
  expect(sheetParts()).toHaveLength(sheets.length);
  for (const xml of sheetParts()) {
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(/<pageSetup paperSize="9" orientation="(portrait|landscape)" fitToWidth="1" fitToHeight="0"\/>/);
    expect(xml).toContain(
      "<oddHeader>&amp;LKontrolrapport · Amager · jnr. 105586</oddHeader><oddFooter>&amp;RSide &amp;P af &amp;N</oddFooter>",
    );
  }
  for (const [index, { name, cells }] of sheets.entries()) {
    const area = new RegExp(`localSheetId="${String(index)}">'${name.replace(/[()]/g, "\\$&")}'!\\$A\\$1:\\$[A-Z]+\\$(\\d+)<`).exec(
      parts["xl/workbook.xml"]!,
    );
    expect(Number(area![1])).toBe(Math.max(...[...cells.values()].map(({ row }) => row)) + 1);
  }
});

test("wraps sentences in columns that fit a page, and sets the height of full-width rows", () => {
  const formats = [...parts["xl/styles.xml"]!.matchAll(/<xf [^>]*xfId[^>]*>(.*?)<\/xf>/g)].map(([, inner]) => inner);
  expect(formats).toHaveLength(10);
  for (const inner of formats) expect(inner).toContain('wrapText="1"');
  const widths = sheetParts().flatMap((xml) => [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width)));
  expect(Math.max(...widths)).toBeLessThanOrEqual(66);
  const long = writeReport({ language: "da", head: "", blocks: [{ kind: "text", text: "x".repeat(400) }] });
  const [, height] = /<row r="1" ht="(\d+)"/.exec(strFromU8(unzipSync(long)["xl/worksheets/sheet1.xml"]!))!;
  expect(Number(height)).toBeGreaterThanOrEqual(60);
});

test("every row of a table is as high as its longest text, since LibreOffice leaves a row without a height one line high", () => {
  const rows = [
    ["Aktivitetmidler", "ord ".repeat(40), 7],
    ["kort", "kort", 7],
    ["et".repeat(60), "kort", 7],
  ];
  const xml = strFromU8(
    unzipSync(writeReport({ language: "da", head: "", blocks: [{ kind: "table", caption: "", head: ["Sted", "Hvad", "Tal"], rows }] }))[
      "xl/worksheets/sheet1.xml"
    ]!,
  );
  const heights = [...xml.matchAll(/<row r="\d+" ht="(\d+)" customHeight="1">/g)].map(([, height]) => Number(height));
  expect(heights).toHaveLength(xml.match(/<row /g)!.length);
  expect(heights.slice(-3)).toEqual([60, 15, 60]);
});

test("a column's head is aligned with its figures, and a percentage with the amounts", () => {
  const blocks: ControlReport["blocks"] = [{ kind: "table", caption: "", head: ["", "Beløb", "%"], rows: [["LBF", 75, "75,00 %"]] }];
  const xml = strFromU8(unzipSync(writeReport({ language: "da", head: "", blocks }))["xl/worksheets/sheet1.xml"]!);
  const rightOf = (cell: string): boolean => {
    const [, style] = new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)!;
    return [...parts["xl/styles.xml"]!.matchAll(/<xf [^>]*xfId[^>]*>(.*?)<\/xf>/g)][Number(style)]![1]!.includes('horizontal="right"');
  };
  expect(["B2", "C2", "C3"].map(rightOf)).toEqual([true, true, true]);
  expect(rightOf("A3")).toBe(false);
});

test("a table of many columns has a sheet to itself, so that none is printed too small to read", () => {
  const { sheets } = readXlsx(bytes);
  const texts = (name: string): unknown[] => [...sheets.find((sheet) => sheet.name === name)!.cells.values()].map(({ value }) => value);
  expect(texts("Bilag 3")).toContain("Linjer og aktiviteter");
  expect(texts("Bilag 3")).not.toContain("Hvad aktiviteterne koster");
  expect(texts("Bilag 3 (2)")).toContain("Hvad aktiviteterne koster");
});

test("writes every text as text, whatever it begins with", () => {
  const blocks: ControlReport["blocks"] = [
    { kind: "title", text: "=1+1" },
    { kind: "table", caption: "+x", head: ["@a", "b"], rows: [["=cmd|' /C calc'!A0", "-5"]] },
    { kind: "annex", text: "Bilag 1: <x>" },
  ];
  const { sheets } = readXlsx(writeReport({ language: "da", head: "A & B <c>", blocks }));
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()]);
  expect(cells.every(({ formula }) => formula === null)).toBe(true);
  expect(cells.map(({ value }) => value)).toEqual(expect.arrayContaining(["=1+1", "+x", "=cmd|' /C calc'!A0", "-5", "Bilag 1: <x>"]));
});
