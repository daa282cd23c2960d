// The builder against the two real files, against arithmetic of its own description.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Payer } from "../../src/budget/budget";
import { PAYERS } from "../../src/budget/budget";
import type { CellValue, Workbook } from "../../src/workbook/workbook";
import { cellAt } from "../../src/workbook/workbook";
import { parseAddress } from "../../src/workbook/address";
import { evaluateCells } from "./evaluate";
import type { DraftContent } from "./draft";
import { buildWorkbook, buildXlsx, describeBudget, layOut, layoutWith, randomBudget, randomLayout, REAL_NAMES, toWorkbook } from "./index";
import { sumOf } from "./description";
import { findBrokenEquations } from "./oracle";

function valueAt(workbook: Workbook, sheetName: string, address: string): CellValue {
  const at = parseAddress(address);
  const sheet = workbook.sheets.find((candidate) => candidate.name === sheetName);
  if (!at || !sheet) throw new Error(`no ${address}`);
  return cellAt(sheet, at.row, at.column)?.value ?? null;
}

interface StatedFigures {
  sections: { sum: number[] }[];
  distribution: number[];
  totals: { years: number[]; total: number; lbf: number; boligorg: number; kommune: number; anden: number };
}

test.each(REAL_NAMES)("%s in any layout adds up to the real budget's sums", (name) => {
  const stated = JSON.parse(readFileSync(join(__dirname, "..", "budgets", `${name}.json`), "utf8")) as StatedFigures;
  for (let seed = 0; seed < 40; seed++) {
    const { draft, places } = layOut(describeBudget(name), randomLayout(seed));
    const workbook = toWorkbook(draft);
    const read = (address: string): CellValue => valueAt(workbook, places.sheet, address);
    const own = places.years.flatMap((year, i) => (describeBudget(name).years.includes(year) ? [i] : []));
    const filled = places.sections.filter(({ section }) => section.lines.length > 0);
    expect(
      filled.map(({ sum }) => [
        ...own.map((i) => read(sum.years[i] ?? "")),
        read(sum.total),
        ...PAYERS.map((payer: Payer) => read(sum.financing[payer])),
      ]),
    ).toEqual(stated.sections.slice(0, filled.length).map((section) => section.sum));
    const { totals, distribution } = places;
    expect(
      [distribution.housingCash, distribution.housingInKind, distribution.municipalityCash, distribution.municipalityInKind].map(read),
    ).toEqual(stated.distribution);
    expect([
      ...own.map((i) => read(totals.years[i] ?? "")),
      ...[totals.total, totals.lbf, totals.housing, totals.municipality, totals.other].map(read),
    ]).toEqual([
      ...stated.totals.years,
      stated.totals.total,
      stated.totals.lbf,
      stated.totals.boligorg,
      stated.totals.kommune,
      stated.totals.anden,
    ]);
    expect(read(places.balance)).toBe(0);
  }
});

test("random budgets satisfy every hard equation in random layouts, with at least 25 % co-financing", () => {
  for (let seed = 0; seed < 120; seed++) {
    const built = layOut(randomBudget(seed), randomLayout(seed + 1000));
    const workbook = toWorkbook(built.draft);
    expect({ seed, broken: findBrokenEquations(workbook, built.places) }).toEqual({ seed, broken: [] });
    expect(Number(valueAt(workbook, built.places.sheet, built.places.statedPercent))).toBeGreaterThanOrEqual(0.25);
  }
});

test("random budgets without rounding finance every line exactly", () => {
  for (let seed = 0; seed < 60; seed++)
    for (const section of randomBudget(seed, { rounding: false }).sections)
      for (const line of section.lines) expect(sumOf(Object.values(line.financing))).toBe(sumOf(line.years));
});

test("the same seed gives the same bytes", () => {
  const bytes = (): Uint8Array => buildXlsx(randomBudget(7), randomLayout(7));
  expect(Buffer.from(bytes()).equals(Buffer.from(bytes()))).toBe(true);
});

test("the .xlsx file contains merges, protection, unlocked cells, drop-downs, panes and cached results", () => {
  const parts = unzipSync(buildXlsx(describeBudget("amager-2022-2025"), layoutWith({ sheetsBefore: ["text"], typeList: "hidden" })));
  const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  expect(sheet).toContain('<mergeCell ref="A7:B9"/>');
  expect(sheet).toContain("<sheetProtection");
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain("Udgiftstyper!$A$2:$A$12");
  expect(sheet).toContain("<f>SUM(C12:G12)</f><v>152</v>");
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('name="Udgiftstyper" sheetId="3" state="hidden"');
  expect(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())).toContain('<protection locked="0"/>');
});

test("the plain layout places figures where the real file does", () => {
  const workbook = buildWorkbook(describeBudget("mjoelnerparken-2017-2021"), layoutWith({ unused: "empty" }));
  const read = (address: string): CellValue => valueAt(workbook, "Budget", address);
  expect([read("B2"), read("C12"), read("H25"), read("A43"), read("H108"), read("B110"), read("B111")]).toEqual([
    43009,
    13,
    1945,
    "Sum",
    14300,
    0,
    0.25,
  ]);
});

test("evaluates formulas as Excel does", () => {
  const evaluate = (contents: Record<string, DraftContent>, address: string): CellValue | undefined =>
    evaluateCells(
      new Map(
        Object.entries(contents).map(([key, content]) => [
          key,
          { ...(parseAddress(key) ?? { row: 0, column: 0 }), content, style: "plain" as const },
        ]),
      ),
    ).get(address);
  const cells: Record<string, DraftContent> = { A1: 3, A2: "1.310", A3: { formula: "SUBTOTAL(9,A1:A2)" }, A4: 5, B1: { error: "#REF!" } };
  const result = (formula: string): CellValue | undefined => evaluate({ ...cells, C1: { formula } }, "C1");
  expect(result("SUM(A1:A2)")).toBe(3);
  expect(result("A1+A2")).toEqual({ error: "#VALUE!" });
  expect(result("SUBTOTAL(9,A1:A4)")).toBe(8);
  expect(result("SUM($A$1,A4)-2*A1/3")).toBe(6);
  expect(result("SUM(A1:B1)")).toEqual({ error: "#REF!" });
  expect(result("IF(A1=3,A4,0)+IFERROR(A1/0,7)")).toBe(12);
  expect(result("A1/A9")).toEqual({ error: "#DIV/0!" });
  expect(() => evaluate({ A1: { formula: "A1" } }, "A1")).toThrow("refers to itself");
});
