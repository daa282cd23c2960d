// Lifting and putting back a sheet's protection through Microsoft's own runtime.
import { startExcel } from "../../src/excel/start";
import { MemoryWorkbook } from "../host/memory-workbook";
import { PROTECTION_OPTIONS } from "../host/objects";
import { startNodeExcel, type NodeExcel } from "../host/node-excel";
import { smallWorkbook } from "./small-workbook";

let excel: NodeExcel;
let host: MemoryWorkbook;
const OPTIONS = Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, name === "allowFormatColumns" || name === "allowSort"]));

beforeEach(() => {
  host = MemoryWorkbook.from(smallWorkbook());
  host.sheet("Budget").protection = { password: false, options: OPTIONS };
  excel = startNodeExcel(host);
});
afterEach(() => excel.stop());

test("restores the same protection, even after the pane was closed and the sheet renamed", async () => {
  const before = host.snapshot();
  const { surface, protection } = await startExcel();
  await protection.lift("Budget");
  expect(host.sheet("Budget").protection).toBeNull();
  await surface.mark([{ sheet: "Budget", severity: "error", addresses: ["C4"] }]);
  excel.restart();
  host.sheet("Budget").name = "Budget 2";
  const again = await startExcel();
  expect(await again.protection.findLifted()).toEqual(["Budget 2"]);
  expect(await again.surface.unmark()).toBe(1);
  expect(await again.protection.restore()).toEqual(["Budget 2"]);
  host.sheet("Budget 2").name = "Budget";
  expect(host.snapshot()).toBe(before);
  expect(await again.protection.findLifted()).toEqual([]);
  expect(await again.protection.restore()).toEqual([]);
});

test("leaves a password-protected sheet protected", async () => {
  host.sheet("Budget").protection = { password: true, options: OPTIONS };
  const before = host.snapshot();
  const { protection } = await startExcel();
  await expect(protection.lift("Budget")).rejects.toMatchObject({ code: "protected" });
  expect(host.snapshot()).toBe(before);
});

test("leaves an unprotected sheet unprotected, and protection the user restored as it is", async () => {
  const { protection } = await startExcel();
  const before = host.snapshot();
  await protection.lift("Noter");
  expect(host.snapshot()).toBe(before);
  await protection.lift("Budget");
  const theirs = { password: true, options: { allowSort: true } };
  host.sheet("Budget").protection = theirs;
  await protection.restore();
  expect(host.sheet("Budget").protection).toEqual(theirs);
  expect(host.sheet("Budget").customProperties.size).toBe(0);
});
