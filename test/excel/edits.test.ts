// Writing cells through Microsoft's own runtime: all or none, as typed, in one undo step where Excel has it.
import { startExcel } from "../../src/excel/start";
import { cellKey } from "../../src/workbook/workbook";
import { parseAddress } from "../../src/workbook/address";
import { MemoryWorkbook, type HostCell } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../host/node-excel";
import { makeSheet } from "./small-workbook";

let excel: NodeExcel;
let host: MemoryWorkbook;

function open(options?: NodeExcelOptions): void {
  host = MemoryWorkbook.from({
    storedPart: null,
    sheets: [
      makeSheet("Budget", {
        A1: 686,
        B1: "navn",
        C1: { value: 686, formula: "SUM(A1)" },
        D1: { value: "1310", numberFormat: "@" },
        E1: { value: { error: "#N/A" } },
      }),
      makeSheet("Andet", { A1: 1 }),
    ],
  });
  excel = startNodeExcel(host, options);
}

afterEach(() => excel.stop());

function cell(sheet: string, address: string): HostCell | undefined {
  const { row, column } = parseAddress(address)!;
  return host.sheet(sheet).cells.get(cellKey(row, column));
}

test("checks in one round trip and writes in the next; no edits cost none", async () => {
  open();
  const { surface } = await startExcel();
  await surface.write([]);
  expect(excel.answerer.batches).toHaveLength(0);
  await surface.write([
    { sheet: "Budget", cell: "A1", from: 686, to: 668 },
    { sheet: "Andet", cell: "A1", from: 1, to: "=SUM(B1:B2)" },
  ]);
  expect(excel.answerer.batches.map((batch) => batch.writes)).toEqual([[], ["Range.Formulas =", "Range.Formulas ="]]);
  expect(cell("Budget", "A1")).toEqual({ value: 668, formula: null });
  expect(cell("Andet", "A1")?.formula).toBe("SUM(B1:B2)");
});

test.each([["1.310"], ["1/2"], ["TRUE"], ["'citat"], ["-"], ["+45"], ["Projektleder 50%"], ["1. maj"], [" 12"], ["@x"]])(
  "keeps the text %p as text",
  async (text) => {
    open();
    const { surface } = await startExcel();
    await surface.write([{ sheet: "Budget", cell: "B1", from: "navn", to: text }]);
    expect(cell("Budget", "B1")).toEqual({ value: text, formula: null });
  },
);

test("writes plain text without an apostrophe", async () => {
  open();
  const { surface } = await startExcel();
  await surface.write([{ sheet: "Budget", cell: "B1", from: "navn", to: "Projektleder" }]);
  expect(cell("Budget", "B1")).toEqual({ value: "Projektleder", formula: null });
});

test("writes a number into a text-formatted cell as a number", async () => {
  open();
  const { surface } = await startExcel();
  await surface.write([{ sheet: "Budget", cell: "D1", from: "1310", to: 1310 }]);
  expect(cell("Budget", "D1")).toEqual({ value: 1310, formula: null });
  expect(host.sheet("Budget").numberFormats.get(3)).toBe("General");
});

test("refuses an edit that expects an error value", async () => {
  open();
  const { surface } = await startExcel();
  await expect(surface.write([{ sheet: "Budget", cell: "E1", from: "#N/A", to: 1 }])).rejects.toMatchObject({ code: "changed" });
});

describe("a batch that fails midway", () => {
  const edits = [
    { sheet: "Budget", cell: "A1", from: 686, to: 668 },
    { sheet: "Budget", cell: "D1", from: "1310", to: 1310 },
    { sheet: "Andet", cell: "A1", from: 1, to: 2 },
  ];

  test("is rolled back", async () => {
    open();
    const before = host.snapshot();
    const { surface } = await startExcel();
    // Another person protects the sheet between the look and the write.
    const stop = host.onEvent(() => (host.sheet("Andet").protection = { password: false, options: {} }));
    await expect(surface.write(edits)).rejects.toMatchObject({ code: "protected" });
    stop();
    host.sheet("Andet").protection = null;
    expect(host.snapshot()).toBe(before);
    expect(excel.answerer.batches).toHaveLength(4);
  });

  test("keeps what another person changed", async () => {
    open();
    const { surface } = await startExcel();
    const stop = host.onEvent(() => {
      stop();
      host.sheet("Andet").protection = { password: false, options: {} };
      host.type("Andet", "A1", 1, "Remote");
    });
    await expect(surface.write(edits)).rejects.toMatchObject({ code: "protected" });
    expect(cell("Budget", "A1")?.value).toBe(686);
    expect(cell("Andet", "A1")?.value).toBe(1);
  });

  test("reports both errors when the rollback fails too", async () => {
    open();
    excel.answerer.inject({ kind: "error", code: "AccessDenied", call: "Range.Formulas =" }, 1);
    excel.answerer.inject({ kind: "transport" }, 2);
    const { surface } = await startExcel();
    await expect(surface.write(edits)).rejects.toMatchObject({
      code: "protected",
      detail: expect.stringContaining("ConnectionFailure") as string,
    });
  });
});

test.each(["UndoNotSupported", "GeneralException", "InvalidArgument", "NotImplemented"])(
  "writes in plain steps when Excel refuses the undo group with %s",
  async (code) => {
    open();
    excel.answerer.inject({ kind: "error", code, call: "Range.Formulas =" }, 1);
    const { surface } = await startExcel();
    await surface.write([{ sheet: "Budget", cell: "A1", from: 686, to: 668 }]);
    expect(cell("Budget", "A1")?.value).toBe(668);
  },
);

test.each([
  ["1.12", "none"],
  ["1.19", "each-step"],
  ["1.20", "one-step"],
])("on ExcelApi %s undo is %s", async (excelApi, undo) => {
  open({ excelApi });
  const { surface } = await startExcel();
  expect(surface.abilities.undo).toBe(undo);
});

test("expects and writes a date in the day count of a 1904 workbook", async () => {
  open();
  host.countsFrom1904 = true;
  const sheet = host.sheet("Budget");
  sheet.cells.set(cellKey(0, 0), { value: 41547, formula: null });
  sheet.numberFormats.set(cellKey(0, 0), "dd-mm-yyyy");
  const { source, surface } = await startExcel();
  const read = (await source.read()).sheets[0]!.cells.get(cellKey(0, 0))!.value;
  expect(read).toBe(43009);
  await surface.write([{ sheet: "Budget", cell: "A1", from: 43009, to: 43010 }]);
  expect(cell("Budget", "A1")!.value).toBe(41548);
  await expect(surface.write([{ sheet: "Budget", cell: "A1", from: 41548, to: 1 }])).rejects.toMatchObject({ code: "changed" });
});

test.each(["ApiNotFound", "GeneralException", "AccessDenied"])(
  "reads an Excel that cannot tell its day count (%s) as counting from 1900",
  async (code) => {
    open();
    excel.answerer.inject({ kind: "error", code, call: "Functions.Date" });
    const { source } = await startExcel();
    expect((await source.read()).sheets[0]!.cells.get(cellKey(0, 0))!.value).toBe(686);
    expect(excel.answerer.pendingFaults).toBe(0);
  },
);
