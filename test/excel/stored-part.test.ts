// The product's own custom XML part through Microsoft's own runtime.
import { startExcel } from "../../src/excel/start";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel } from "../host/node-excel";
import { smallWorkbook, STORED } from "./small-workbook";

const OTHER = '<secret xmlns="urn:other"/>';
const NEW = '<budgettjek xmlns="urn:budgettjek:stored"><accepted/></budgettjek>';

let excel: NodeExcel;
let host: MemoryWorkbook;

beforeEach(() => {
  host = MemoryWorkbook.from({ ...smallWorkbook(), storedPart: null });
  host.addPart(OTHER);
  excel = startNodeExcel(host);
});
afterEach(() => excel.stop());

const parts = (): string[] => host.customParts.map((part) => part.xml);

test("is added, replaced in place and taken out; others' parts stay", async () => {
  const { source, surface } = await startExcel();
  const before = host.snapshot();
  await surface.store(STORED);
  const [, added] = host.customParts;
  await surface.store(NEW);
  expect(host.customParts[1]).toBe(added);
  expect(parts()).toEqual([OTHER, NEW]);
  expect((await source.read()).storedPart).toBe(NEW);
  await surface.store(null);
  expect(host.snapshot()).toBe(before);
  expect((await source.read()).storedPart).toBeNull();
});

test("of two parts of ours one is left", async () => {
  host.addPart(STORED);
  host.addPart(STORED);
  const { surface } = await startExcel();
  await surface.store(NEW);
  expect(parts()).toEqual([OTHER, NEW]);
});

test("costs two round trips, and one where there was nothing to take out", async () => {
  const { surface } = await startExcel();
  await surface.store(null);
  expect(excel.answerer.batches).toHaveLength(1);
  await surface.store(NEW);
  expect(excel.answerer.batches).toHaveLength(3);
});
