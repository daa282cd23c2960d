// The product's own custom XML part through Microsoft's own runtime.
import { EMPTY_STORED, formatStored, readStored } from "../../src/app/stored";
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

test("is added, replaced in place and removed, leaving others' parts alone", async () => {
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

test("is reduced to one when there are two", async () => {
  host.addPart(STORED);
  host.addPart(STORED);
  const { surface } = await startExcel();
  await surface.store(NEW);
  expect(parts()).toEqual([OTHER, NEW]);
});

test("merges several parts, reports newer or broken ones, and removes all of them", async () => {
  const kept = (line: string): string =>
    formatStored({
      ...EMPTY_STORED,
      links: [{ section: "Trivsel", line, row: 1, amounts: [1], status: "shared-cost", activities: [] }],
    })!;
  for (const part of [kept("Café"), kept("Klub"), STORED, '<budgettjek xmlns="urn:budgettjek:stored" version="9">{}</budgettjek>'])
    host.addPart(part);
  const { source, surface } = await startExcel();
  const { stored, count, troubles } = readStored(await source.read());
  expect({ count, troubles }).toEqual({ count: 4, troubles: ["newer", "broken", "double"] });
  expect(stored).toMatchObject({ kind: "stored", isLocked: true, data: { links: [{ line: "Café" }, { line: "Klub" }] } });
  await surface.store(null);
  expect(parts()).toEqual([OTHER]);
  expect(readStored(await source.read())).toEqual({ stored: { kind: "none" }, count: 0, troubles: [] });
});

test("costs two round trips, one when there was nothing to remove", async () => {
  const { surface } = await startExcel();
  await surface.store(null);
  expect(excel.answerer.batches).toHaveLength(1);
  await surface.store(NEW);
  expect(excel.answerer.batches).toHaveLength(3);
});
