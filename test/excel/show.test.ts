// Going to cells through Microsoft's own runtime.
import { joinAround } from "../../src/excel/areas";
import { startExcel } from "../../src/excel/start";
import { areaOf, MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../host/node-excel";
import { smallWorkbook } from "./small-workbook";

let excel: NodeExcel;
let host: MemoryWorkbook;

function open(options?: NodeExcelOptions): void {
  host = MemoryWorkbook.from(smallWorkbook());
  host.sheet("Noter").visibility = "visible";
  excel = startNodeExcel(host, options);
}

afterEach(() => excel.stop());

test.each([
  ["1.20", true, ["A1", "C3:D4", "B1:C1"]],
  ["1.20", false, ["A1:C1"]],
  ["1.12", true, ["A1:C1"]],
])("on ExcelApi %s (areas can be selected: %s) selects %j in one round trip", async (excelApi, newerRuntime, selected) => {
  open({ excelApi, newerRuntime });
  const { surface } = await startExcel();
  await surface.show([
    { sheet: "noter", address: "A1" },
    { sheet: "Noter", address: "C3:D4" },
    { sheet: "Budget", address: "B2" },
    { sheet: "Noter", address: "B1:C1" },
  ]);
  expect(excel.answerer.batches).toHaveLength(1);
  expect(excel.answerer.batches[0]!.writes).toEqual([]);
  expect(host.activeSheetId).toBe(host.sheet("Noter").id);
  expect(host.selection).toEqual(selected.map(areaOf));
});

test.each([
  [["H12", "I12:N12"], "H12:N12"],
  [["C5", "C9", "C6:C8", "D5"], "C5:C9"],
  [["C5:D6", "C5", "E7"], "C5:D6"],
  [["C5", "B4:D6"], "B4:D6"],
  [["C5"], "C5"],
])("adds context around the first of %j: %s", (addresses, block) => {
  expect(joinAround(addresses)).toBe(block);
});

test("does nothing without cells, and fails at once while a cell is being edited", async () => {
  open();
  const { surface } = await startExcel();
  await surface.show([]);
  expect(excel.answerer.batches).toHaveLength(0);
  await surface.show([{ sheet: "Budget", address: "B2" }]);
  expect(excel.answerer.batches[0]!.flags & 64).toBe(0);
});

test("says that another workbook is in front, and goes to the cell once this one is", async () => {
  open();
  const { surface } = await startExcel();
  const budget = [{ sheet: "Budget", address: "B2" }];
  host.hasFocus = false;
  await expect(surface.show(budget)).rejects.toMatchObject({ code: "inactive" });
  host.hasFocus = true;
  await surface.show(budget);
  expect(host.selection).toEqual(["B2"].map(areaOf));
});

test("keeps the selection when the sheet is gone or hidden", async () => {
  open();
  const { surface } = await startExcel();
  const before = host.snapshot();
  await expect(surface.show([{ sheet: "Væk", address: "A1" }])).rejects.toMatchObject({ code: "missing" });
  await expect(surface.show([{ sheet: "Tom", address: "A1" }])).rejects.toMatchObject({ name: "HostError" });
  expect(host.snapshot()).toBe(before);
});
