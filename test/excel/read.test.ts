// Reading a workbook through Microsoft's own runtime: the normal form, the round trips, and that nothing is written.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../src/file/read-xlsx";
import { STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import { MAX_COLUMNS, type Workbook } from "../../src/workbook/workbook";
import { packBlocks, type SizedSheet } from "../../src/excel/read-parts";
import { ExcelSession } from "../../src/excel/session";
import { emptyContent } from "../../src/excel/sheet-content";
import type { Size } from "../../src/excel/size";
import { startExcel } from "../../src/excel/start";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../host/node-excel";
import { makeSheet, smallWorkbook } from "./small-workbook";

let excel: NodeExcel;

function open(workbook: Workbook, options?: NodeExcelOptions): MemoryWorkbook {
  const host = MemoryWorkbook.from(workbook);
  excel = startNodeExcel(host, options);
  return host;
}

afterEach(() => excel.stop());

const writes = (): string[] => excel.answerer.batches.flatMap((batch) => [...batch.writes, ...batch.views]);

test("returns the workbook it was given", async () => {
  const workbook = smallWorkbook();
  open(workbook);
  const { source } = await startExcel();
  expect(await source.read()).toEqual(workbook);
});

test.each(["1.12", "1.20"])("takes two round trips first and one afterwards on ExcelApi %s, and writes nothing", async (excelApi) => {
  const host = open(smallWorkbook(), { excelApi });
  const before = host.snapshot();
  const { source } = await startExcel();
  await source.read();
  expect(excel.answerer.batches).toHaveLength(2);
  await source.read();
  expect(excel.answerer.batches).toHaveLength(3);
  expect(writes()).toEqual([]);
  expect(host.snapshot()).toBe(before);
});

test("asks Excel to wait until cell editing ends", async () => {
  open(smallWorkbook());
  const { source } = await startExcel();
  await source.read();
  expect(excel.answerer.batches.every((batch) => (batch.flags & 64) !== 0)).toBe(true);
});

test("keeps tab order and row order", async () => {
  open(smallWorkbook());
  const { source } = await startExcel();
  const { sheets } = await source.read();
  expect(sheets.map((sheet) => sheet.name)).toEqual(["Budget", "Noter", "Tom"]);
  const keys = [...sheets[0]!.cells.keys()];
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
});

test("reads a sheet without cells as empty", async () => {
  open({ storedPart: null, sheets: [makeSheet("Tom", {})] });
  const { source } = await startExcel();
  const workbook = await source.read();
  expect(workbook.storedPart).toBeNull();
  expect(workbook.sheets[0]!.cells.size).toBe(0);
});

describe("a workbook that changes between two readings", () => {
  async function readTwice(
    change: (host: MemoryWorkbook) => void,
  ): Promise<{ workbook: Workbook; host: MemoryWorkbook; roundTrips: number }> {
    const host = open(smallWorkbook());
    const { source } = await startExcel();
    await source.read();
    change(host);
    excel.answerer.reset();
    const workbook = await source.read();
    expect(workbook).toEqual(host.toWorkbook(STORED_PART_NAMESPACE));
    return { workbook, host, roundTrips: excel.answerer.batches.length };
  }

  test("a changed cell: one round trip", async () => {
    const { roundTrips } = await readTwice((host) => host.type("Budget", "C4", 99));
    expect(roundTrips).toBe(1);
  });

  test("a renamed, hidden, unprotected sheet: one round trip", async () => {
    const { roundTrips } = await readTwice((host) => {
      const sheet = host.sheet("Budget");
      sheet.name = "Budget 2";
      sheet.visibility = "hidden";
      sheet.protection = null;
    });
    expect(roundTrips).toBe(1);
  });

  test("a new sheet or another order: two round trips", async () => {
    const { roundTrips } = await readTwice((host) => {
      host.addSheet("Ny", makeSheet("Ny", { A1: 1 }));
      host.sheets.reverse();
    });
    expect(roundTrips).toBe(2);
  });

  test("a deleted sheet: lists the sheets anew", async () => {
    const { workbook } = await readTwice((host) => host.deleteSheet(host.sheet("Noter").id));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Budget", "Tom"]);
  });

  test("the stored part replaced, doubled, removed", async () => {
    await readTwice((host) => (host.customParts[0]!.xml = '<budgettjek xmlns="urn:budgettjek:stored"><new/></budgettjek>'));
    excel.stop();
    await readTwice((host) => host.addPart('<budgettjek xmlns="urn:budgettjek:stored"><second/></budgettjek>'));
    excel.stop();
    const { workbook } = await readTwice((host) => host.customParts.splice(0));
    expect(workbook.storedPart).toBeNull();
  });
});

test("copes with a sheet deleted between the two round trips", async () => {
  const host = open(smallWorkbook());
  const answer = excel.answerer.answer.bind(excel.answerer);
  excel.answerer.answer = (...request) => {
    const reply = answer(...request);
    const noter = host.findSheet("Noter");
    if (noter) host.deleteSheet(noter.id);
    return reply;
  };
  const { source } = await startExcel();
  expect(await source.read()).toEqual(host.toWorkbook(STORED_PART_NAMESPACE));
  expect(excel.answerer.batches).toHaveLength(4);
});

test("does not read other programs' custom parts", async () => {
  const host = open({ ...smallWorkbook(), storedPart: null });
  host.addPart('<secret xmlns="urn:other"/>');
  const { source } = await startExcel();
  expect((await source.read()).storedPart).toBeNull();
});

/** What Office.js gives of a file: not its drop-down lists, of which a mixed range tells nothing. */
function withoutLists(workbook: Workbook): object {
  const without = (whole: object, key: string): object => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
  return { ...without(workbook, "names"), sheets: workbook.sheets.map((sheet) => without(sheet, "lists")) };
}

test.each(["mjoelnerparken-2017-2021", "amager-2022-2025"])("reads %s as from its file, in few bytes", async (name) => {
  const workbook = readXlsx(readFileSync(path.join(__dirname, `../budgets/${name}.xlsx`)));
  open(workbook);
  const { source } = await startExcel();
  expect(await source.read()).toEqual(withoutLists(workbook));
  const [listing, content] = excel.answerer.batches;
  expect(listing!.requestBytes + listing!.responseBytes).toBeLessThan(5_000);
  expect(content!.requestBytes).toBeLessThan(10_000);
  expect(content!.responseBytes).toBeLessThan(250_000);
});

describe("a workbook too large for one answer", () => {
  const rows = 420;
  const columns = 50;
  const content = Object.fromEntries(
    Array.from({ length: rows * columns }, (_, i) => [`${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[i % 25]}${Math.floor(i / 25) + 3}`, i]),
  );

  test("is read in blocks sent together", async () => {
    const workbook: Workbook = {
      storedPart: null,
      sheets: [makeSheet("Stor", content), makeSheet("Tom", {}), makeSheet("Lille", { B2: 1 }, { hiddenRows: new Set([1]) })],
    };
    open(workbook);
    excel.answerer.inject({ kind: "error", code: "ResponsePayloadSizeLimitExceeded" }, 1);
    const { source } = await startExcel();
    expect(await source.read()).toEqual(workbook);
    // Two in vain, one for the outline, the sizes sheet by sheet, then 21.002 cells in requests of 20.000.
    expect(excel.answerer.batches).toHaveLength(2 + 1 + 3 + 2);
    expect(writes()).toEqual([]);
  });

  test("is refused beyond a limit", async () => {
    const corners = Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [`A${1 + i * 2000}`, 1]).concat(Array.from({ length: 7 }, (_, i) => [`GR${1000 + i * 2000}`, 1])),
    ) as Record<string, number>;
    open({ storedPart: null, sheets: [makeSheet("Stor", corners)] }, { behaviours: { nullAbove: 1_000 } });
    const { source } = await startExcel();
    await expect(source.read()).rejects.toMatchObject({ code: "too-large" });
  });

  test.each(["D1048576", "XFD1", "XFD1048576"])("tolerates a stray value in %s", async (address) => {
    const workbook: Workbook = {
      storedPart: null,
      sheets: [makeSheet("Budget", { B2: "Budgetark", C4: 12, [address]: 1 }), makeSheet("Noter", { A1: "x" })],
    };
    open(workbook, { platform: "web" });
    const { source } = await startExcel();
    expect(await source.read()).toEqual(workbook);
  });

  test("reads a chart sheet as empty, at no cost the next time", async () => {
    const host = open({ storedPart: null, sheets: [makeSheet("Budget", { C4: 12 }), makeSheet("Diagram", {})] });
    host.sheet("Diagram").kind = "chart";
    const { source } = await startExcel();
    const workbook = await source.read();
    expect(workbook.sheets.map(({ name, cells }) => [name, cells.size])).toEqual([
      ["Budget", 1],
      ["Diagram", 0],
    ]);
    excel.answerer.reset();
    expect(await source.read()).toEqual(workbook);
    expect(excel.answerer.batches).toHaveLength(1);
  });

  test.each([
    ["in parts", 1_000_000],
    ["in one answer", undefined],
  ])("an edit beside a large sheet, read %s, costs one small sync, and edits on the large sheet are seen", async (_, mostResponseBytes) => {
    const many = Object.fromEntries(
      Array.from({ length: 6_000 }, (_, i): [string, number][] => [
        [`A${i + 1}`, i],
        [`K${i + 1}`, i],
      ]).flat(),
    );
    const host = open(
      { storedPart: null, sheets: [makeSheet("Budget", { C4: 12 }), makeSheet("Data", many)] },
      { platform: "web", ...(mostResponseBytes && { behaviours: { mostResponseBytes } }) },
    );
    const { source, surface } = await startExcel();
    await surface.onChange(() => undefined);
    expect(await source.read()).toEqual(host.toWorkbook(STORED_PART_NAMESPACE));
    excel.answerer.reset();
    host.type("Budget", "C4", 13);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await source.read()).toEqual(host.toWorkbook(STORED_PART_NAMESPACE));
    expect(excel.answerer.batches).toHaveLength(1);
    expect(excel.answerer.batches[0]!.responseBytes).toBeLessThan(5_000);
    host.type("Data", "A5", -1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await source.read()).toEqual(host.toWorkbook(STORED_PART_NAMESPACE));
    host.type("Data", "Z9000", -1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await source.read()).toEqual(host.toWorkbook(STORED_PART_NAMESPACE));
  });
});

test("a large sheet is not remembered if a change is reported while it is read, or none can be", () => {
  const session = new ExcelSession();
  const size = { rowIndex: 0, columnIndex: 0, rowCount: 60_000, columnCount: 1 };
  const read = (meanwhile: () => void): boolean => {
    const remember = session.rememberLarge();
    meanwhile();
    remember("ledger", size, emptyContent());
    return session.findLarge("ledger") !== undefined;
  };
  expect(read(() => undefined)).toBe(false);
  session.isListening = true;
  expect(read(() => session.forget("ledger"))).toBe(false);
  expect(read(() => undefined)).toBe(true);
  session.forget("ledger");
  expect(session.findLarge("ledger")).toBeUndefined();
});

test("blocks cover every row once and stay within the size limit", () => {
  const sized = (id: string, size: Size): SizedSheet => ({
    id,
    size,
    content: { cells: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() },
  });
  const sheets = [
    sized("long", { rowIndex: 3, columnIndex: 1, rowCount: 2500, columnCount: 17 }),
    sized("empty", { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 }),
    sized("wide", { rowIndex: 0, columnIndex: 0, rowCount: 3, columnCount: MAX_COLUMNS }),
  ];
  const requests = packBlocks(sheets);
  for (const blocks of requests)
    expect(blocks.reduce((sum, block) => sum + block.rowCount * block.columnCount, 0)).toBeLessThanOrEqual(20_000);
  for (const sheet of sheets) {
    const blocks = requests.flat().filter((block) => block.sheet === sheet);
    expect(blocks.flatMap((block) => Array.from({ length: block.rowCount }, (_, i) => block.rowIndex + i))).toEqual(
      Array.from({ length: sheet.size.rowCount }, (_, i) => sheet.size.rowIndex + i),
    );
  }
});
