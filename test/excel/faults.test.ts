// Every Office.js call the add-in makes × every error Office gives: the ports reject with the right code, and the workbook is as before or as asked.
import { toHostError } from "../../src/excel/errors";
import { startExcel, type StartedExcel } from "../../src/excel/start";
import { HostError, type HostErrorCode, type WorkbookSource, type WorkbookSurface } from "../../src/workbook/ports";
import type { Fault } from "../host/faults";
import { MemoryWorkbook } from "../host/memory-workbook";
import { PROTECTION_OPTIONS } from "../host/objects";
import { startNodeExcel, type NodeExcel } from "../host/node-excel";
import { rushTime } from "../monkey/virtual-time";
import { makeSheet, STORED } from "./small-workbook";

const CODES: Readonly<Record<string, HostErrorCode>> = {
  GeneralException: "failed",
  AccessDenied: "protected",
  InvalidOperationInCellEditMode: "busy",
  ItemNotFound: "missing",
  InvalidSelection: "inactive",
  InactiveWorkbook: "inactive",
  RequestAborted: "busy",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ApiNotFound: "unsupported",
  ActivityLimitReached: "busy",
  MemoryLimitReached: "too-large",
  BadPassword: "protected",
  UnsupportedSheet: "unsupported",
};

const NOTHING_ALLOWED = Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, false]));
const NEW_PART = '<budgettjek xmlns="urn:budgettjek:stored"><new/></budgettjek>';

type Operation =
  | keyof WorkbookSource
  | Exclude<keyof WorkbookSurface, "abilities" | "leftOut" | "reveal" | "annotate">
  | keyof StartedExcel["report"]
  | keyof StartedExcel["protection"]
  | "unstore";

/** Each call of each port: the compiler asks for one that is added. */
const OPERATIONS: Readonly<Record<Operation, (started: StartedExcel) => Promise<unknown>>> = {
  read: ({ source }) => source.read(),
  show: ({ surface }) => surface.show([{ sheet: "Noter", address: "A1" }]),
  canMark: ({ surface }) => surface.canMark("Budget"),
  mark: ({ surface }) =>
    surface.mark([
      { sheet: "Budget", severity: "error", addresses: ["A1", "C3"] },
      { sheet: "Noter", severity: "warning", addresses: ["A1"] },
    ]),
  hasMarks: ({ surface }) => surface.hasMarks(),
  unmark: ({ surface }) => surface.unmark(),
  writable: ({ surface }) => surface.writable([{ sheet: "Budget", address: "A1" }]),
  write: ({ surface }) =>
    surface.write([
      { sheet: "Budget", cell: "A1", from: 686, to: 668 },
      { sheet: "Budget", cell: "B1", from: "1310", to: 1310 },
      { sheet: "Noter", cell: "A1", from: "12) note", to: null },
    ]),
  store: ({ surface }) => surface.store(NEW_PART),
  unstore: ({ surface }) => surface.store(null),
  onChange: ({ surface }) => surface.onChange(() => undefined),
  onSelect: ({ surface }) => surface.onSelect!(() => undefined),
  writeReport: ({ report }) => report.writeReport([["rapport", 1]], "Kontrolrapport"),
  removeReport: ({ report }) => report.removeReport(),
  lift: ({ protection }) => protection.lift("Budget"),
  findLifted: ({ protection }) => protection.findLifted(),
  restore: ({ protection }) => protection.restore(),
};

function makeWorkbook(operation: string): MemoryWorkbook {
  const host = MemoryWorkbook.from({
    storedPart: STORED,
    sheets: [makeSheet("Budget", { A1: 686, B1: { value: "1310", numberFormat: "@" } }), makeSheet("Noter", { A1: "12) note" })],
  });
  if (operation === "unmark") {
    for (const sheet of host.sheets) {
      sheet.formats = ["a", "b"].map((token) => ({
        areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
        type: "Custom",
        formula: `="budgettjek:error:${token}"<>""`,
        look: {},
      }));
    }
  }
  if (operation === "lift") host.sheet("Budget").protection = { password: false, options: NOTHING_ALLOWED };
  if (operation === "restore") host.sheet("Budget").customProperties.set("budgettjek-protection", "{}");
  if (operation === "removeReport") host.addSheet("Kontrolrapport").customProperties.set("budgettjek-report", "1");
  return host;
}

/** Marks carry a new token each time, and identifiers of new sheets and parts count on. */
function stateOf(host: MemoryWorkbook): string {
  return host
    .snapshot()
    .replace(/budgettjek:(error|warning):[a-z0-9]+/g, "budgettjek:$1")
    .replace(/"\{[^"]*\}"/g, '"id"');
}

let excel: NodeExcel;
let stopTime: () => void;

beforeAll(() => {
  excel = startNodeExcel(makeWorkbook(""));
  stopTime = rushTime(() => excel.answerer.batches.length);
});
afterAll(() => {
  stopTime();
  excel.stop();
});

interface Outcome {
  readonly before: string;
  readonly after: string;
  readonly error: unknown;
  readonly waiting: number;
}

async function run(operation: Operation, fault?: Fault, skip = 0): Promise<Outcome> {
  const host = makeWorkbook(operation);
  excel.open(host);
  const started = await startExcel({ timeout: 5_000 });
  // As in the pane: a check comes first.
  await started.source.read();
  excel.answerer.reset();
  const before = stateOf(host);
  if (fault) excel.answerer.inject(fault, skip);
  const error: unknown = await OPERATIONS[operation](started).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { before, after: stateOf(host), error, waiting: excel.answerer.pendingFaults };
}

/** All errors at the first round trip, and a third of them by turns at each call of the others, which handle them in one place. */
function codesAt(skip: number, call: number): [string, HostErrorCode][] {
  return Object.entries(CODES).filter((_, at) => skip === 0 || at % 3 === (skip + call) % 3);
}

/** What the operation must leave: all or nothing. A rejection with `allowed` codes, or success. */
function judge(asked: string, { before, after, error, waiting }: Outcome, code: HostErrorCode, name: string): string[] {
  const problems: string[] = [];
  if (waiting > 0) problems.push(`${name}: the fault never came`);
  if (error === undefined) {
    if (after !== asked) problems.push(`${name}: resolved, but the workbook is not as asked`);
  } else if (!(error instanceof HostError)) problems.push(`${name}: rejected with something else`);
  else {
    if (error.code !== code) problems.push(`${name}: ${error.code} instead of ${code} (${error.detail})`);
    if (after !== before && after !== asked) problems.push(`${name}: left half done`);
  }
  return problems;
}

describe.each(Object.keys(OPERATIONS) as Operation[])("%s", (operation) => {
  test("either fails completely or not at all, whichever call Office answers with an error", async () => {
    const clean = await run(operation);
    expect(clean.error).toBeUndefined();
    const batches = excel.answerer.batches.map((batch) => [...new Set(batch.calls)]);
    expect(batches.length).toBeGreaterThan(0);
    const problems: string[] = [];
    let runs = 0;
    for (const [skip, calls] of batches.entries()) {
      for (const [at, call] of calls.entries()) {
        for (const [office, code] of codesAt(skip, at)) {
          const outcome = await run(operation, { kind: "error", code: office, call }, skip);
          problems.push(...judge(clean.after, outcome, code, `${office} at ${call} of batch ${skip + 1}`));
          runs++;
        }
      }
      for (const [office, code] of [...codesAt(skip, 0), ["ConnectionFailure", "disconnected"] as const]) {
        const outcome = await run(operation, { kind: "transport", code: office === "ConnectionFailure" ? undefined : office }, skip);
        problems.push(...judge(clean.after, outcome, code, `${office} instead of batch ${skip + 1}`));
      }
    }
    expect(problems).toEqual([]);
    expect(runs).toBeGreaterThanOrEqual(Object.keys(CODES).length);
  });

  test("handles a reply that never comes", async () => {
    const clean = await run(operation);
    const count = excel.answerer.batches.length;
    const isRead = ["read", "canMark", "hasMarks", "writable", "onChange", "onSelect", "findLifted"].includes(operation);
    const problems: string[] = [];
    for (let skip = 0; skip < count; skip++) {
      for (const carriedOut of [false, true]) {
        const outcome = await run(operation, { kind: "silence", carriedOut }, skip);
        expect(outcome.error).toBeInstanceOf(HostError);
        problems.push(
          ...judge(clean.after, outcome, isRead ? "busy" : "disconnected", `silence (carried out: ${carriedOut}) at batch ${skip + 1}`),
        );
      }
    }
    expect(problems).toEqual([]);
  });
});

test("passes on an error that is not Office's unchanged", () => {
  const known = new HostError("changed", "C4");
  expect(toHostError(known)).toBe(known);
  expect(toHostError(new TypeError("x is not a function"))).toMatchObject({ code: "failed", detail: "x is not a function" });
  expect(toHostError("nothing")).toMatchObject({ code: "failed", detail: "nothing" });
  expect(toHostError({ code: "SomethingNew", message: "", debugInfo: { errorLocation: "Range.values" } })).toMatchObject({
    code: "failed",
    detail: "SomethingNew: Range.values",
  });
});
