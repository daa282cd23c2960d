// What the monkey does: each act of a user, of Excel and of bad luck, and what must hold after each.
import { acceptFinding, forgetAcceptances, unacceptFinding } from "../../src/taskpane/actions/accept";
import { applyFix, applySafeFixes } from "../../src/taskpane/actions/fix";
import { openNextError } from "../../src/taskpane/actions/flow";
import { hideMarks, showMarks } from "../../src/taskpane/actions/marks";
import { reportToSheet } from "../../src/taskpane/actions/report";
import { prepare, seal } from "../../src/taskpane/actions/upload";
import { safeEdits } from "../../src/app/preview";
import { itemsOfOutcome } from "../../src/taskpane/pane-state";
import { MAX_COLUMNS } from "../../src/workbook/workbook";
import { toAddress } from "../../src/workbook/address";
import type { Random } from "../build";
import type { Fault } from "../host/faults";
import type { HostSheet } from "../host/memory-workbook";
import type { ModelInExcel } from "./model-in-excel";

export interface Act {
  readonly name: string;
  readonly weight: number;
  /** Whether it may change what is the user's: the user's own doing, or a correction. */
  readonly changes?: true;
  run(ape: ModelInExcel, random: Random): unknown;
}

const CODES = [
  "GeneralException",
  "InvalidArgument",
  "AccessDenied",
  "InvalidOperationInCellEditMode",
  "ItemNotFound",
  "InvalidSelection",
  "RequestAborted",
  "ResponsePayloadSizeLimitExceeded",
  "ApiNotFound",
  "MemoryLimitReached",
  "UndoNotSupported",
  "ActivityLimitReached",
  "Conflict",
  "ItemAlreadyExists",
];

function pickFault(random: Random, calls: readonly string[]): Fault {
  if (random.chance(0.05)) return { kind: "silence", carriedOut: random.chance(0.5) };
  if (random.chance(0.05)) return { kind: "late", after: random.pick([2_000, 30_000]) };
  const code = random.pick(CODES);
  if (random.chance(0.3)) return { kind: "transport", code };
  return calls.length > 0 && random.chance(0.7) ? { kind: "error", code, call: random.pick(calls) } : { kind: "error", code };
}

const anySheet = ({ workbook }: ModelInExcel, random: Random): HostSheet =>
  random.pick(workbook.sheets.filter(({ customProperties }) => !customProperties.has("budgettjek-report")));

const itemsOf = ({ model }: ModelInExcel) => itemsOfOutcome(model.getState().outcome);

/** A copy as Excel makes it: what lies on the sheet goes along, notes of add-ins do too. */
function copySheet({ workbook }: ModelInExcel, sheet: HostSheet): void {
  if (workbook.sheets.length > 4 || workbook.structureProtected) return;
  const name = `${sheet.name.slice(0, 20)} (${workbook.sheets.length + 1})`;
  if (workbook.findSheet(name)) return;
  const copy = workbook.addSheet(name);
  for (const key of ["cells", "numberFormats", "fills", "customProperties"] as const) {
    const into = copy[key] as Map<unknown, unknown>;
    for (const [place, held] of sheet[key] as Map<unknown, unknown>) into.set(place, held);
  }
  for (const key of sheet.unlocked) copy.unlocked.add(key);
  copy.protection = sheet.protection;
  copy.formats = sheet.formats.map((format) => ({ ...format, areas: [...format.areas] }));
  workbook.emit({ kind: "added", sheetId: copy.id, address: "", source: "Local" });
}

/** The user's own doing, Excel's moods, and bad luck. */
const OUTSIDE: readonly Act[] = [
  {
    name: "types",
    weight: 8,
    changes: true,
    run(ape, random) {
      const sheet = anySheet(ape, random);
      const key = random.pick([...sheet.cells.keys()]);
      const value = random.pick([null, 0, 7, 1310, "1.310", "12 t.kr.", "Projektleder", true, { error: "#REF!" }]);
      ape.workbook.type(sheet.name, toAddress(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS), value, random.pick(["Local", "Remote"]));
    },
  },
  {
    name: "inserts rows",
    weight: 2,
    changes: true,
    run: (ape, random) => ape.workbook.insertRows(anySheet(ape, random).name, random.integer(0, 40), random.integer(1, 3)),
  },
  {
    name: "renames a sheet",
    weight: 2,
    changes: true,
    run(ape, random) {
      const sheet = anySheet(ape, random);
      const name = random.pick(["Budget 2", "Økonomi", "Ark1", "Budget"]);
      if (ape.workbook.findSheet(name)) return;
      sheet.name = name;
      if (random.chance(0.5)) ape.workbook.emit({ kind: "name", sheetId: sheet.id, address: "", source: "Local" });
    },
  },
  { name: "copies a sheet", weight: 2, changes: true, run: (ape, random) => copySheet(ape, anySheet(ape, random)) },
  {
    name: "deletes a sheet",
    weight: 1,
    changes: true,
    run(ape, random) {
      if (ape.workbook.sheets.length < 3) return;
      const { id } = anySheet(ape, random);
      ape.workbook.deleteSheet(id);
      ape.workbook.emit({ kind: "deleted", sheetId: id, address: "", source: "Local" });
    },
  },
  {
    name: "hides or shows a sheet",
    weight: 1,
    changes: true,
    run: (ape, random) => void (anySheet(ape, random).visibility = random.pick(["visible", "hidden", "very-hidden"])),
  },
  {
    name: "protects or opens a sheet",
    weight: 3,
    changes: true,
    run(ape, random) {
      const sheet = anySheet(ape, random);
      sheet.protection = random.pick<HostSheet["protection"]>([
        null,
        { password: false, options: {} },
        { password: true, options: {} },
        { password: false, options: { allowFormatCells: true } },
      ]);
    },
  },
  { name: "protects the structure", weight: 1, run: ({ workbook }, random) => void (workbook.structureProtected = random.chance(0.4)) },
  { name: "makes it a new workbook, or saves it", weight: 1, run: ({ workbook }, random) => void (workbook.isSaved = random.chance(0.5)) },
  { name: "goes to another workbook", weight: 1, run: ({ workbook }, random) => void (workbook.hasFocus = random.chance(0.6)) },
  { name: "opens to read only", weight: 1, run: ({ workbook }, random) => void (workbook.readOnly = random.chance(0.3)) },
  {
    name: "calculates by hand",
    weight: 1,
    run: ({ workbook }, random) => void (workbook.calculation = random.pick(["manual", "automatic"])),
  },
  {
    name: "marks as final",
    weight: 1,
    run: ({ workbook }, random) => void (workbook.writeRefusal = random.chance(0.3) ? "ReadOnlyWorkbook" : null),
  },
  {
    name: "a rule that cannot be read",
    weight: 2,
    changes: true,
    run(ape, random) {
      const areas = [{ top: 3, left: 1, bottom: 9, right: 1 }];
      anySheet(ape, random).formats.push({ areas, type: "CellValue", formula: "", look: {}, unreadable: random.chance(0.7) });
    },
  },
  { name: "waits", weight: 4, run: () => new Promise((resolve) => setTimeout(resolve, 2_000)) },
  { name: "sleeps", weight: 1, run: ({ excel }) => void (excel.answerer.isExpired = true) },
  {
    name: "bad luck",
    weight: 9,
    run({ excel }, random) {
      const calls = [...new Set(excel.answerer.batches.slice(-12).flatMap((batch) => batch.calls))];
      if (excel.answerer.pendingFaults === 0) excel.answerer.inject(pickFault(random, calls), random.integer(0, 3));
    },
  },
];

/** What the pane is asked for. */
const ASKED: readonly Act[] = [
  { name: "check", weight: 4, run: ({ model }) => model.check() },
  { name: "marks on", weight: 9, run: ({ model }) => showMarks(model) },
  { name: "marks off", weight: 5, run: ({ model }) => hideMarks(model) },
  {
    name: "fix",
    weight: 5,
    changes: true,
    run(ape, random) {
      const fixes = itemsOf(ape).flatMap(({ finding }) => [finding.fix?.edits, ...finding.causes.map(({ edits }) => edits)]);
      const edits = fixes.filter((each) => each !== undefined && each.length > 0);
      return edits.length > 0 ? applyFix(ape.model, random.pick(edits)!) : undefined;
    },
  },
  {
    name: "safe fixes",
    weight: 2,
    changes: true,
    run({ model }) {
      const { outcome } = model.getState();
      return outcome?.kind === "checked" && safeEdits(outcome.checked).length > 0 ? applySafeFixes(model) : undefined;
    },
  },
  { name: "undo", weight: 3, changes: true, run: ({ model }) => model.getState().undo?.run() },
  {
    name: "accept",
    weight: 4,
    run(ape, random) {
      const items = itemsOf(ape);
      return items.length > 0
        ? acceptFinding(ape.model, random.pick(items), random.pick(["aftalt med LBF", "x", "Hanne siger ok"]))
        : undefined;
    },
  },
  {
    name: "count again",
    weight: 2,
    run(ape, random) {
      const items = itemsOf(ape).filter(({ group }) => group === "accepted");
      return items.length > 0 ? unacceptFinding(ape.model, random.pick(items)) : undefined;
    },
  },
  {
    name: "forget unused",
    weight: 1,
    run({ model }) {
      const { outcome } = model.getState();
      return outcome?.kind === "checked" ? forgetAcceptances(model, outcome.checked.unusedAcceptances) : undefined;
    },
  },
  {
    name: "open a finding",
    weight: 4,
    run(ape, random) {
      const items = itemsOf(ape);
      return items.length > 0 ? ape.model.openFinding(random.pick(items).key) : undefined;
    },
  },
  { name: "next error", weight: 1, run: ({ model }) => openNextError(model) },
  { name: "report", weight: 2, run: ({ model }) => reportToSheet(model) },
  { name: "prepare", weight: 3, run: ({ model }, random) => prepare(model, random.chance(0.4), { reasons: random.chance(0.3) }) },
  { name: "seal", weight: 1, run: ({ model }) => seal(model) },
  { name: "retry", weight: 3, changes: true, run: ({ model }) => model.getState().trouble?.retry?.() },
  { name: "reopen", weight: 2, run: (ape) => ape.reopen() },
];

export const ACTS: readonly Act[] = [...OUTSIDE, ...ASKED];

const WHOLE = ACTS.reduce((sum, { weight }) => sum + weight, 0);

export function pickAct(random: Random): Act {
  let at = random.next() * WHOLE;
  return ACTS.find(({ weight }) => (at -= weight) < 0) ?? ACTS[0]!;
}
