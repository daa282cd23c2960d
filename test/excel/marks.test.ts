// Marks in the sheet through Microsoft's own runtime: round trips, exactly ours removed, everything else as before.
import { parseMarkFormula } from "../../src/workbook/marks";
import type { Mark } from "../../src/workbook/ports";
import { startExcel } from "../../src/excel/start";
import { joinAddresses } from "../../src/excel/areas";
import { areaOf, MemoryWorkbook, type HostFormat } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../host/node-excel";
import { makeSheet } from "./small-workbook";

let excel: NodeExcel;
let host: MemoryWorkbook;

function open(options?: NodeExcelOptions): void {
  host = MemoryWorkbook.from({
    storedPart: null,
    sheets: [makeSheet("Budget", { B2: "Budgetark", C4: 12, C9: 13 }), makeSheet("Noter", { A1: "12) note" }), makeSheet("Andet", {})],
  });
  const theirs = (type: string, formula: string, address: string): HostFormat => ({
    areas: [areaOf(address)],
    type,
    formula,
    look: { "Fill.Color": "#00FF00" },
  });
  host
    .sheet("Budget")
    .formats.push(
      theirs("CellValue", "", "C4:C9"),
      theirs("Custom", '="budgettjek"<>""', "C4"),
      theirs("Custom", '=AND("budgettjek:error:0"<>"",C4>0)', "C4"),
      theirs("ColorScale", "", "A1:Z99"),
    );
  host.sheet("Budget").fills.set(3 * 16384 + 2, "#FFFFFF");
  excel = startNodeExcel(host, options);
}

afterEach(() => excel.stop());

const MARKS: readonly Mark[] = [
  { sheet: "Budget", severity: "error", addresses: ["C4", "H12:N12"] },
  { sheet: "Budget", severity: "warning", addresses: ["C9"] },
  { sheet: "Noter", severity: "warning", addresses: ["A1"] },
];

const ours = (sheet: string): HostFormat[] => host.sheet(sheet).formats.filter((format) => parseMarkFormula(format.formula));

async function roundTrips(work: () => Promise<unknown>): Promise<number> {
  excel.answerer.reset();
  await work();
  return excel.answerer.batches.length;
}

test.each(["1.12", "1.20"])(
  "on ExcelApi %s marks in one round trip after a check, unmarks in two, and leaves the rest alone",
  async (excelApi) => {
    open({ excelApi });
    const before = host.snapshot();
    const { source, surface } = await startExcel();
    await source.read();
    expect(await roundTrips(() => surface.mark(MARKS))).toBe(1);
    expect(ours("Budget").map(({ areas, formula }) => [areas, parseMarkFormula(formula)?.severity])).toEqual([
      [[areaOf("C4"), areaOf("H12:N12")], "error"],
      [[areaOf("C9")], "warning"],
    ]);
    expect(ours("Noter")).toHaveLength(1);
    expect(await roundTrips(async () => expect(await surface.unmark()).toBe(3))).toBe(2);
    expect(host.snapshot()).toBe(before);
  },
);

test("finding marks writes nothing, and finds those of a closed pane", async () => {
  open();
  const { source, surface } = await startExcel();
  await source.read();
  expect(await surface.hasMarks()).toBe(false);
  await surface.mark(MARKS);
  const next = await startExcel();
  const before = host.snapshot();
  await next.source.read();
  expect(await roundTrips(async () => expect(await next.surface.hasMarks()).toBe(true))).toBe(1);
  expect(host.snapshot()).toBe(before);
  expect(excel.answerer.batches.flatMap(({ writes }) => writes)).toEqual([]);
});

test("marks errors and warnings differently even without colour", async () => {
  open();
  const { surface } = await startExcel();
  await surface.mark(MARKS);
  const [error, warning] = ours("Budget").map(({ look }) => Object.keys(look).filter((name) => !name.endsWith("Color")));
  expect(error).toEqual([
    "Font.Bold",
    "Borders.EdgeTop.Style",
    "Borders.EdgeBottom.Style",
    "Borders.EdgeLeft.Style",
    "Borders.EdgeRight.Style",
  ]);
  expect(warning).toEqual(["Font.Italic", "Font.Underline"]);
});

test("marking again replaces older marks, including another pane's", async () => {
  open();
  const { surface } = await startExcel();
  await surface.mark(MARKS);
  excel.restart();
  const again = await startExcel();
  await again.source.read();
  expect(await roundTrips(() => again.surface.mark([{ sheet: "Budget", severity: "error", addresses: ["C9"] }]))).toBe(2);
  expect(ours("Budget").map(({ areas }) => areas)).toEqual([[areaOf("C9")]]);
  expect(ours("Noter")).toEqual([]);
  await again.surface.mark([]);
  expect(ours("Budget")).toEqual([]);
});

test("removes marks in a fresh runtime after rows moved and sheets were renamed, moved and deleted", async () => {
  open();
  const { surface } = await startExcel();
  await surface.mark(MARKS);
  host.insertRows("Budget", 2, 3);
  host.sheet("Noter").name = "Fodnoter";
  host.sheets.reverse();
  host.deleteSheet(host.sheet("Andet").id);
  // Copied cells take the mark's format along.
  const copied = ours("Budget")[0]!;
  host.sheet("Fodnoter").formats.push({ ...copied, areas: [areaOf("Q1")] });
  excel.restart();
  const again = await startExcel();
  expect(await again.surface.unmark()).toBe(4);
  expect(ours("Budget")).toEqual([]);
  expect(ours("Fodnoter")).toEqual([]);
  expect(host.sheet("Budget").formats).toHaveLength(4);
});

test("a sheet deleted since the check blocks neither marking nor unmarking", async () => {
  open();
  const { source, surface } = await startExcel();
  await source.read();
  host.deleteSheet(host.sheet("Andet").id);
  await surface.mark(MARKS);
  expect(ours("Budget")).toHaveLength(2);
  const added = host.addSheet("Ny");
  added.formats.push({ ...ours("Budget")[0]! });
  expect(await surface.unmark()).toBe(4);
  expect(added.formats).toEqual([]);
});

test("marks nothing when one of the sheets is gone", async () => {
  open();
  const before = host.snapshot();
  const { source, surface } = await startExcel();
  await source.read();
  await expect(surface.mark([...MARKS, { sheet: "Væk", severity: "error", addresses: ["A1"] }])).rejects.toMatchObject({ code: "missing" });
  expect(host.snapshot()).toBe(before);
});

test("a batch that fails midway leaves no mark", async () => {
  open();
  host.sheet("Noter").protection = { password: false, options: {} };
  const before = host.snapshot();
  const { source, surface } = await startExcel();
  await source.read();
  await expect(surface.mark([...MARKS].reverse())).rejects.toMatchObject({ code: "protected" });
  expect(host.snapshot()).toBe(before);
});

test("splits long address lists over several formats, none too long", async () => {
  open();
  const addresses = Array.from({ length: 3000 }, (_, i) => `C${i + 1}`);
  const texts = joinAddresses(addresses);
  expect(texts.length).toBeGreaterThan(1);
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(8192);
  expect(texts.join(",").split(",")).toEqual(addresses);
  const { source, surface } = await startExcel();
  await source.read();
  expect(await roundTrips(() => surface.mark([{ sheet: "Budget", severity: "error", addresses }]))).toBe(1);
  expect(ours("Budget").flatMap(({ areas }) => areas)).toHaveLength(3000);
});

describe("canMark", () => {
  test.each([
    ["no protection", {}, {}, "allowed"],
    ["protection", { protection: { password: false, options: {} } }, {}, "protected"],
    ["protection that allows formats", { protection: { password: true, options: { allowFormatCells: true } } }, {}, "allowed"],
    [
      "a password, where Excel tells",
      { protection: { password: true, options: {} } },
      { ExcelApiOnline: "1.1" },
      "protected-with-password",
    ],
    ["no password, where Excel tells", { protection: { password: false, options: {} } }, { ExcelApiOnline: "1.1" }, "protected"],
  ] as const)("%s", async (_, sheet, sets, expected) => {
    open({ sets, newerRuntime: true });
    Object.assign(host.sheet("Budget"), sheet);
    const { surface } = await startExcel();
    const before = host.snapshot();
    expect(await roundTrips(async () => expect(await surface.canMark("Budget")).toBe(expected))).toBe(1);
    expect(host.snapshot()).toBe(before);
  });

  test("answers “protected” when office.js cannot tell whether there is a password", async () => {
    open({ sets: { ExcelApiOnline: "1.1" } });
    host.sheet("Budget").protection = { password: true, options: {} };
    const { surface } = await startExcel();
    expect(await surface.canMark("Budget")).toBe("protected");
  });

  test("answers “read-only” in a workbook opened for reading", async () => {
    open();
    host.readOnly = true;
    const { surface } = await startExcel();
    expect(await surface.canMark("Budget")).toBe("read-only");
    await expect(surface.canMark("Væk")).rejects.toMatchObject({ code: "missing" });
  });
});
