// Conditional formats that Excel cannot read (office-js #6835, #6827, #6396, #5222), on any sheet: marks work on what can be read, and say what could not.
import { startExcel, type StartedExcel } from "../../src/excel/start";
import { parseMarkFormula } from "../../src/workbook/marks";
import type { Mark } from "../../src/workbook/ports";
import { areaOf, MemoryWorkbook, type HostFormat } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel } from "../host/node-excel";
import { makeSheet } from "./small-workbook";

let excel: NodeExcel;
let host: MemoryWorkbook;
afterEach(() => excel.stop());

const broken = (address = "A1"): HostFormat => ({ areas: [areaOf(address)], type: "Custom", formula: "", look: {}, unreadable: true });
const readable = (address = "A1"): HostFormat => ({ areas: [areaOf(address)], type: "Custom", formula: "=$A1>5", look: {} });
const MARKS: readonly Mark[] = [
  { sheet: "Budget", severity: "error", addresses: ["C4"] },
  { sheet: "Noter", severity: "warning", addresses: ["A1"] },
];
const ours = (): [string, string][] =>
  host.sheets.flatMap(({ name, formats }) =>
    formats.flatMap(({ formula }): [string, string][] => {
      const mark = parseMarkFormula(formula);
      return mark ? [[name, mark.severity]] : [];
    }),
  );

async function open(place: (host: MemoryWorkbook) => void): Promise<StartedExcel> {
  host = MemoryWorkbook.from({
    storedPart: null,
    sheets: [makeSheet("Budget", { B2: "Budgetark", C4: 12 }), makeSheet("Noter", { A1: "12) note" }), makeSheet("Andet", { A1: 1 })],
  });
  place(host);
  excel = startNodeExcel(host);
  const started = await startExcel();
  await started.source.read();
  return started;
}

const repeat = (count: number, make: (at: number) => HostFormat): HostFormat[] => Array.from({ length: count }, (_, at) => make(at));
const PLACES: readonly (readonly [string, (host: MemoryWorkbook) => void])[] = [
  ["alone on the budget's sheet", (at) => at.sheet("Budget").formats.push(broken())],
  ["on a sheet that is none of the budget's", (at) => at.sheet("Andet").formats.push(broken())],
  ["on every sheet", (at) => at.sheets.forEach((sheet) => sheet.formats.push(broken(), readable()))],
  [
    "two of them among many others",
    (at) => at.sheet("Budget").formats.push(...repeat(9, () => readable()), broken(), ...repeat(7, () => readable()), broken()),
  ],
  ["first of all", (at) => at.sheet("Noter").formats.push(broken(), ...repeat(5, () => readable()))],
];

test.each(PLACES)("%s: marks still work, are found, replaced and removed without a trace", async (_, place) => {
  const { surface } = await open(place);
  const before = host.snapshot();
  await surface.mark(MARKS);
  expect(ours().sort()).toEqual([
    ["Budget", "error"],
    ["Noter", "warning"],
  ]);
  expect(surface.leftOut?.()).toEqual([]);
  expect(await surface.hasMarks()).toBe(true);
  await surface.mark(MARKS);
  expect(ours()).toHaveLength(2);
  expect(await surface.unmark()).toBe(2);
  expect(host.snapshot()).toBe(before);
  expect(await surface.hasMarks()).toBe(false);
  expect(await surface.unmark()).toBe(0);
});

test("skips and names a sheet whose formats cannot be listed, and marks the others", async () => {
  const { surface } = await open((at) => (at.sheet("Noter").formatsUnlisted = true));
  const before = host.snapshot();
  await surface.mark(MARKS);
  expect(ours()).toEqual([["Budget", "error"]]);
  expect(surface.leftOut?.()).toEqual(["Noter"]);
  expect(await surface.unmark()).toBe(1);
  expect(surface.leftOut?.()).toEqual(["Noter"]);
  expect(host.snapshot()).toBe(before);
});

test("reads nothing from sheets that were not asked about", async () => {
  const { surface } = await open((at) => (at.sheet("Andet").formatsUnlisted = true));
  await surface.mark(MARKS, ["Budget", "noter"]);
  expect(surface.leftOut?.()).toEqual([]);
  excel.answerer.reset();
  expect(await surface.hasMarks(["Budget", "Noter"])).toBe(true);
  expect(await surface.unmark(["Budget", "Noter"])).toBe(2);
  expect(excel.answerer.batches.length).toBeLessThanOrEqual(3);
});

test("removes a mark the user duplicated together with the others, when it can be read", async () => {
  const { surface } = await open(() => undefined);
  await surface.mark(MARKS);
  const sheet = host.sheet("Budget");
  sheet.formats.push({ ...sheet.formats[0]! }, broken());
  expect(await surface.unmark()).toBe(3);
  expect(ours()).toEqual([]);
});
