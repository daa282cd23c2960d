// What Excel is reported to do now and then, through Microsoft's own runtime: nothing is lost, and what cannot be done is said.
import { startExcel, type StartedExcel } from "../../src/excel/start";
import type { Behaviours } from "../host/behaviours";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel } from "../host/node-excel";
import { rushTime } from "../monkey/virtual-time";
import { smallWorkbook, STORED } from "./small-workbook";

let excel: NodeExcel;
let host: MemoryWorkbook;

function open(behaviours: Partial<Behaviours> = {}): Promise<StartedExcel> {
  host = MemoryWorkbook.from(smallWorkbook());
  excel = startNodeExcel(host, { behaviours, newerRuntime: true });
  return startExcel();
}
afterEach(() => excel.stop());

describe("a workbook that has not been saved, whose parts cannot be asked for (office-js #3936)", () => {
  test("is read all the same, and what is to be stored asks for it to be saved first", async () => {
    const { source, surface } = await open({ hasPartsUnsaved: false });
    host.customParts = [];
    host.isSaved = false;
    expect((await source.read()).sheets.map(({ name }) => name)).toEqual(["Budget", "Noter", "Tom"]);
    await expect(surface.store(STORED)).rejects.toMatchObject({ code: "unsaved" });
    expect(host.customParts).toEqual([]);
    expect((await source.read()).storedPart).toBeNull();
    host.isSaved = true;
    await surface.store(STORED);
    expect((await source.read()).storedPart).toBe(STORED);
  });

  test("a failure after the parts were seen is a failure: what was stored is not taken to be gone", async () => {
    const { source } = await open();
    expect((await source.read()).storedPart).toBe(STORED);
    for (let sync = 0; sync < 4; sync++) excel.answerer.inject({ kind: "error", code: "GeneralException" }, sync);
    await expect(source.read()).rejects.toMatchObject({ code: "failed" });
    excel.answerer.clearFaults();
    expect((await source.read()).storedPart).toBe(STORED);
  });
});

test("a reading that fails once without a reason is done again (office-js #6501)", async () => {
  const { source } = await open();
  await source.read();
  excel.answerer.inject({ kind: "error", code: "GeneralException" });
  expect((await source.read()).storedPart).toBe(STORED);
});

test("a report sheet that someone has hidden very well is removed (office-js #365)", async () => {
  const { report } = await open();
  await report.writeReport([["Rapport"]], "Kontrolrapport");
  host.sheet("Kontrolrapport").visibility = "very-hidden";
  expect(await report.removeReport()).toBe(true);
  expect(host.findSheet("Kontrolrapport")).toBeUndefined();
});

test("a protection whose options hold null is put back with those it had (office-js #1931)", async () => {
  const { protection } = await open({ optionsHoldNull: true });
  host.sheet("Budget").protection = { password: false, options: { allowSort: true } };
  await protection.lift("Budget");
  expect(host.sheet("Budget").protection).toBeNull();
  expect(await protection.restore()).toEqual(["Budget"]);
  const { options } = host.sheet("Budget").protection!;
  expect(Object.keys(options).filter((name) => options[name])).toEqual(["allowSort"]);
});

test("a sheet protected by another person meanwhile is no failure (office-js #6784, #108)", async () => {
  const { protection } = await open();
  await protection.lift("Budget");
  host.sheet("Budget").protection = { password: true, options: {} };
  expect(await protection.restore()).toEqual(["Budget"]);
  expect(host.sheet("Budget").protection?.password).toBe(true);
  expect(await protection.findLifted()).toEqual([]);
});

test("an event that comes twice costs no second reading (office-js #194)", async () => {
  const { surface } = await open({ eventsEach: 2 });
  let told = 0;
  await surface.onChange(() => told++);
  excel.answerer.reset();
  host.type("Budget", "C4", 13);
  while (told < 2) await new Promise((resolve) => setTimeout(resolve));
  for (let turns = 0; turns < 10; turns++) await new Promise((resolve) => setTimeout(resolve));
  expect(told).toBe(2);
  expect(excel.answerer.batches).toEqual([]);
});

test.each(["writeReport", "store", "mark", "write"] as const)(
  "several sheets selected, or a tab being renamed: %s is refused and nothing is half done (office-js #2266, #4998)",
  async (call) => {
    const { surface, report } = await open();
    const before = host.snapshot();
    host.writeRefusal = "GeneralException";
    const calls = {
      writeReport: () => report.writeReport([["Rapport"]], "Kontrolrapport"),
      store: () => surface.store(null),
      mark: () => surface.mark([{ sheet: "Budget", addresses: ["C4"], severity: "error" }]),
      write: () => surface.write([{ sheet: "Budget", cell: "C4", from: 12, to: 13 }]),
    };
    await expect(calls[call]()).rejects.toMatchObject({ name: "HostError" });
    expect(host.snapshot()).toBe(before);
  },
);

/** Milliseconds that pass by themselves: more than any answer is waited for. */
const LATE = 100_000;

async function inRushedTime(run: () => Promise<void>): Promise<void> {
  const stop = rushTime(() => excel.answerer.batches.length);
  try {
    await run();
  } finally {
    stop();
    jest.useRealTimers();
  }
}

test("an Excel in the background answers late: first it is said, then all is as if nothing had been (office-js #262)", async () => {
  const { source } = await open();
  await inRushedTime(async () => {
    const before = host.snapshot();
    excel.answerer.inject({ kind: "late", after: LATE });
    await expect(source.read()).rejects.toMatchObject({ code: "busy" });
    await new Promise((resolve) => setTimeout(resolve, LATE)); // begun after the answer's own
    expect((await source.read()).storedPart).toBe(STORED);
    expect(host.snapshot()).toBe(before);
  });
});

test("an Excel that never answers again is given up each time (office-js #4273, #6150, #6678)", async () => {
  const { source, surface } = await open();
  await inRushedTime(async () => {
    excel.answerer.isHanging = true;
    await expect(source.read()).rejects.toMatchObject({ code: "busy" });
    await expect(surface.store(STORED)).rejects.toMatchObject({ code: "disconnected" });
    excel.answerer.isHanging = false;
    expect((await source.read()).storedPart).toBe(STORED);
  });
});

test.each([["missing"], ["underscored"], ["documented"]] as const)(
  "a display language that is %s is told as a language tag (office-js #3133)",
  async (languageTag) => {
    Object.defineProperty(globalThis, "navigator", { configurable: true, value: { language: "da-DK" } });
    const { displayLanguage } = await open({ languageTag });
    expect(displayLanguage).toBe("da-DK");
  },
);
