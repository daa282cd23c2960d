// Changes of the workbook as events through Microsoft's own runtime.
import { startExcel } from "../../src/excel/start";
import type { WorkbookChange } from "../../src/workbook/ports";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel } from "../host/node-excel";
import { smallWorkbook } from "./small-workbook";

let excel: NodeExcel;
let host: MemoryWorkbook;

beforeEach(() => {
  host = MemoryWorkbook.from(smallWorkbook());
  excel = startNodeExcel(host);
});
afterEach(() => excel.stop());

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

test("reports changes of cells and sheets by anybody, until stopped", async () => {
  const changes: WorkbookChange[] = [];
  const { surface } = await startExcel();
  const stop = await surface.onChange((change) => changes.push(change));
  host.type("Noter", "A2", "13) ny", "Remote");
  host.type("Noter", "A2", "13) rettet");
  host.insertRows("Budget", 2, 1);
  await settle();
  expect(changes).toEqual([{}, {}, {}]);
  host.emit({ kind: "added", sheetId: host.addSheet("Ny").id, address: "", source: "Remote" });
  host.emit({ kind: "deleted", sheetId: host.sheet("Ny").id, address: "", source: "Local" });
  await settle();
  expect(changes.slice(3)).toEqual([{}, {}]);
  await stop();
  host.type("Noter", "A2", 1);
  await settle();
  expect(changes).toHaveLength(5);
  expect(excel.answerer.registrations.total).toBe(0);
});

test("serves two listeners, and still one after the other stops", async () => {
  const heard: string[] = [];
  const { surface } = await startExcel();
  const stopFirst = await surface.onChange(() => heard.push("first"));
  await surface.onChange(() => heard.push("second"));
  await stopFirst();
  host.type("Noter", "A2", 1);
  await settle();
  expect(heard).toEqual(["second"]);
});

test("reads a change in one round trip", async () => {
  const { source, surface } = await startExcel();
  await source.read();
  await surface.onChange(() => undefined);
  excel.answerer.reset();
  host.type("Budget", "C4", 13);
  await source.read();
  expect(excel.answerer.batches).toHaveLength(1);
});

test("reports the selected cell without another request, until stopped", async () => {
  const { source, surface } = await startExcel();
  await source.read();
  const heard: string[] = [];
  const stop = await surface.onSelect!(({ sheet, address }) => heard.push(`${sheet}!${address}`));
  excel.answerer.reset();
  const select = (address: string): void => host.emit({ kind: "selection", sheetId: host.sheet("Budget").id, address, source: "Local" });
  select("D12");
  select("B2:C4,E5");
  await settle();
  expect(heard).toEqual(["Budget!D12", "Budget!B2:C4"]);
  expect(excel.answerer.batches).toHaveLength(0);
  await stop();
  select("A1");
  await settle();
  expect(heard).toHaveLength(2);
  expect(excel.answerer.registrations.total).toBe(0);
});
