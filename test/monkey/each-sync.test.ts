// Every use case with a fault at each of its syncs in turn: a Danish sentence, nothing half done, and the next attempt is clean.
import { acceptFinding } from "../../src/taskpane/actions/accept";
import { applyFix } from "../../src/taskpane/actions/fix";
import { hideMarks, showMarks } from "../../src/taskpane/actions/marks";
import { reportToSheet } from "../../src/taskpane/actions/report";
import { prepare, seal } from "../../src/taskpane/actions/upload";
import { itemsOfOutcome } from "../../src/taskpane/pane-state";
import { surfaceFault } from "../../src/taskpane/surface-fault";
import type { Fault } from "../host/faults";
import type { MemoryWorkbook } from "../host/memory-workbook";
import { contentOf, isSentence, marksIn, openModelInExcel, settle, type ModelInExcel } from "./model-in-excel";
import { brokenBudget } from "./small-budget";

jest.mock("../../src/taskpane/surface-fault", () => ({ surfaceFault: jest.fn() }));
jest.setTimeout(240_000);

const SEED = 3;
const LOCKED = { password: false, options: {} };

interface UseCase {
  /** Before the pane opens. */
  readonly place?: (workbook: MemoryWorkbook) => void;
  /** In the open pane, before the faults. */
  readonly before?: (ape: ModelInExcel) => Promise<void>;
  readonly run: (ape: ModelInExcel) => Promise<unknown>;
}

const items = ({ model }: ModelInExcel) => itemsOfOutcome(model.getState().outcome);
const lock = (workbook: MemoryWorkbook): void => void (workbook.sheets[0]!.protection = LOCKED);

async function askedMarks(ape: ModelInExcel): Promise<void> {
  await showMarks(ape.model);
  for (let asked = 0; ape.model.getState().question && asked < 3; asked++) {
    ape.model.answer(true);
    await settle(ape);
  }
}

const accept = (ape: ModelInExcel): Promise<void> =>
  acceptFinding(ape.model, items(ape).find(({ group }) => group === "warning") ?? items(ape)[0]!, "aftalt med LBF");

const fix = ({ model }: ModelInExcel): Promise<void> => {
  const edits = itemsOfOutcome(model.getState().outcome).flatMap(({ finding }) => finding.fix?.edits ?? []);
  return edits.length > 0 ? applyFix(model, edits) : Promise.resolve();
};

const USE_CASES: Readonly<Record<string, UseCase>> = {
  check: { run: ({ model }) => model.check() },
  "marks on": { run: askedMarks },
  "marks on over older ones": { before: askedMarks, run: askedMarks },
  "marks on, the protection lifted": { place: lock, run: askedMarks },
  "marks on beside a rule that cannot be read": {
    place: ({ sheets }) =>
      void sheets[0]!.formats.push({
        areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
        type: "CellValue",
        formula: "",
        look: {},
        unreadable: true,
      }),
    run: askedMarks,
  },
  "marks off": { before: askedMarks, run: ({ model }) => hideMarks(model) },
  "marks off, the protection put back": { place: lock, before: askedMarks, run: ({ model }) => hideMarks(model) },
  fix: { run: fix },
  "fix undone": { before: fix, run: ({ model }) => Promise.resolve(model.getState().undo?.run()) },
  accept: { run: accept },
  "accept, one more": { before: accept, run: accept },
  prepare: {
    place: lock,
    before: async (ape) => {
      await accept(ape);
      await reportToSheet(ape.model);
      await askedMarks(ape);
    },
    run: ({ model }) => prepare(model, true),
  },
  "prepare, what is stored kept": { before: accept, run: ({ model }) => prepare(model, false) },
  seal: { run: ({ model }) => seal(model) },
  report: { run: ({ model }) => reportToSheet(model) },
  "report again": { before: ({ model }) => reportToSheet(model), run: ({ model }) => reportToSheet(model) },
  "open a finding": { run: (ape) => ape.model.openFinding(items(ape)[0]!.key) },
  reopen: { before: askedMarks, run: (ape) => ape.reopen() },
};

/** Marks carry a new token each time, stored parts a time, sheets and parts a new identifier. */
function stateOf({ workbook }: ModelInExcel): string {
  return workbook
    .snapshot()
    .replace(/budgettjek:(error|warning|companion):[a-z0-9]+/g, "budgettjek:$1")
    .replace(/\{(?:PART|0{8})[^}]*\}/g, "id")
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, "time")
    .replace(/[0-9a-f]{64}/g, "hash");
}

async function open({ place, before }: UseCase): Promise<ModelInExcel> {
  const workbook = brokenBudget(SEED);
  place?.(workbook);
  const ape = await openModelInExcel(workbook, { newerRuntime: true });
  await settle(ape);
  await before?.(ape);
  await settle(ape);
  ape.excel.answerer.reset();
  return ape;
}

async function finish(ape: ModelInExcel): Promise<void> {
  ape.excel.answerer.unknown.length = 0;
  jest.mocked(surfaceFault).mockClear();
  await ape.close();
}

interface Clean {
  readonly syncs: number;
  /** The last call of each sync: what went before it is done when it fails. */
  readonly last: readonly (string | undefined)[];
  readonly told: string | undefined;
  readonly before: { readonly content: string; readonly marks: number };
  readonly after: { readonly content: string; readonly marks: number; readonly state: string };
}

async function runClean(useCase: UseCase): Promise<Clean> {
  const ape = await open(useCase);
  const before = { content: contentOf(ape.workbook), marks: marksIn(ape.workbook) };
  await useCase.run(ape);
  await settle(ape);
  expect(ape.model.getState().trouble?.text.da).toBeUndefined();
  const { batches } = ape.excel.answerer;
  const clean = {
    syncs: batches.length,
    told: ape.model.getState().notice?.da,
    last: batches.map(({ calls }) => calls.at(-1)),
    before,
    after: { content: contentOf(ape.workbook), marks: marksIn(ape.workbook), state: stateOf(ape) },
  };
  await finish(ape);
  return clean;
}

/** All of them with MONKEY set (npm run monkey); else one a sync, each kind in turn. */
function faultsAt(call: string | undefined, sync: number): Fault[] {
  const faults: Fault[] = [
    { kind: "error", code: "GeneralException" },
    { kind: "transport", code: "RequestAborted" },
    ...(call === undefined ? [] : [{ kind: "error", code: "InvalidArgument", call } as const]),
  ];
  return process.env.MONKEY ? [...faults, { kind: "silence", carriedOut: true }] : [faults[sync % faults.length]!];
}

async function runWith(useCase: UseCase, clean: Clean, fault: Fault, sync: number): Promise<string[]> {
  const ape = await open(useCase);
  const problems: string[] = [];
  const name = `${JSON.stringify(fault)} at sync ${sync + 1} of ${clean.syncs}`;
  try {
    ape.excel.answerer.inject(fault, sync);
    await useCase.run(ape);
    await settle(ape);
    const { trouble, notice: told } = ape.model.getState();
    // A check that nobody asked for came between, and the use case needed one sync less.
    if (ape.excel.answerer.pendingFaults > 0) return [];
    for (const text of [trouble?.text.da, told?.da]) if (text !== undefined && !isSentence(text)) problems.push(`no sentence: ${text}`);
    if (jest.mocked(surfaceFault).mock.calls.length > 0) problems.push("a fault of ours");
    if (![clean.before.content, clean.after.content].includes(contentOf(ape.workbook))) problems.push("half done");
    if (![clean.before.marks, clean.after.marks, 0].includes(marksIn(ape.workbook))) problems.push(`${marksIn(ape.workbook)} marks`);
    if (!trouble && told?.da === clean.told && stateOf(ape) !== clean.after.state)
      problems.push(`no word of it, and not as asked: ${told?.da ?? ""}`);
    if (trouble) {
      if (trouble.retry) trouble.retry();
      else await useCase.run(ape);
      await settle(ape);
      for (let asked = 0; ape.model.getState().question && asked < 3; asked++) {
        ape.model.answer(true);
        await settle(ape);
      }
      if (ape.model.getState().trouble) problems.push(`the retry fails: ${ape.model.getState().trouble!.text.da}`);
      if (contentOf(ape.workbook) !== clean.after.content && contentOf(ape.workbook) !== clean.before.content)
        problems.push("half done after the retry");
    }
  } catch (error) {
    problems.push(String(error));
  } finally {
    await finish(ape);
  }
  return problems.map((problem) => `${name}: ${problem}`);
}

test.each(Object.entries(USE_CASES))("%s", async (_, useCase) => {
  const clean = await runClean(useCase);
  expect(clean.syncs).toBeGreaterThan(0);
  const problems: string[] = [];
  for (let sync = 0; sync < clean.syncs; sync++) {
    for (const fault of faultsAt(clean.last[sync], sync)) problems.push(...(await runWith(useCase, clean, fault, sync)));
  }
  expect(problems).toEqual([]);
});
