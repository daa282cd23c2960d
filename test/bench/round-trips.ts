// What the Excel host costs in syncs, writes and bytes, on Microsoft's own runtime: shown by the benchmark, asserted by test/excel/round-trips.test.ts.
import { budgetOf } from "../build/checked";
import { checkWorkbook } from "../../src/app/check";
import { marksOf } from "../../src/app/marks";
import { startExcel } from "../../src/excel/start";
import { rereadBudget } from "../../src/template/reread";
import { STORED_PART_NAMESPACE } from "../../src/workbook/ports";
import { cellKey, type Cell, type Workbook } from "../../src/workbook/workbook";
import type { Batch } from "../host/answerer";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel } from "../host/node-excel";
import { readBudgetFile, REAL_BUDGETS } from "./budgets";
import { processorSince } from "./measure";
import { formatNumber, type Group, type Row } from "./table";

/** The most syncs each action may take; a full check and a re-check also write nothing. */
export const MOST_SYNCS = { check: 2, mark: 1, goTo: 1, recheck: 1, unmark: 2 } as const;

export type Action = keyof typeof MOST_SYNCS;

export interface Cost {
  readonly batches: readonly Batch[];
  readonly syncs: number;
  /** Calls that change the workbook. */
  readonly writes: number;
}

/** The costs of a session with a real budget whose Total is typed over: check, mark all, go to one, re-check an edit, remove the marks. */
export async function measureRoundTrips(file: string): Promise<Readonly<Record<Action, Cost>>> {
  const host = MemoryWorkbook.from(readBudgetFile(file));
  for (const each of host.sheets) each.protection = null;
  const budget = budgetOf(host.toWorkbook(STORED_PART_NAMESPACE));
  const { sheet, totals } = budget;
  host.type(sheet, totals.total.address, 1);
  const excel = startNodeExcel(host);
  try {
    const { source, surface } = await startExcel();
    const cost = async (act: () => Promise<unknown>): Promise<Cost> => {
      excel.answerer.reset();
      await act();
      const batches = [...excel.answerer.batches];
      return { batches, syncs: batches.length, writes: batches.reduce((sum, batch) => sum + batch.writes.length, 0) };
    };
    const check = await cost(() => source.read());
    const checked = checkWorkbook(await source.read());
    if (checked.kind !== "checked") throw new Error(`${file} was not read`);
    const [finding] = checked.findings;
    if (!finding) throw new Error(`${file} has no finding to go to`);
    const mark = await cost(() => surface.mark(marksOf(checked.tree)));
    const goTo = await cost(() => surface.show(finding.cells.map((address) => ({ sheet: finding.sheet, address }))));
    host.type(sheet, totals.total.address, 2);
    const recheck = await cost(() => source.read());
    const unmark = await cost(() => surface.unmark());
    return { check, mark, goTo, recheck, unmark };
  } finally {
    excel.stop();
  }
}

/** Rows of a sheet that has nothing to do with the budget. */
const ROWS_BESIDE = 60_000;

function withSheetBeside(workbook: Workbook): Workbook {
  const cells = new Map<number, Cell>();
  for (let row = 0; row < ROWS_BESIDE; row++)
    for (let column = 0; column < 1; column++)
      cells.set(cellKey(row, column), { row, column, value: row, formula: null, numberFormat: "General" });
  return { ...workbook, sheets: [...workbook.sheets, { ...workbook.sheets[0]!, name: "Ledger", merged: [], lists: [], cells }] };
}

interface Recheck {
  readonly syncs: number;
  readonly bytes: number;
  /** Processor time, milliseconds: read again and checked again. */
  readonly time: number;
}

/** What it costs to hear an edit of the budget's Total, once the workbook is known. */
async function measureRecheck(workbook: Workbook): Promise<Recheck> {
  const host = MemoryWorkbook.from(workbook);
  const { sheet, totals } = budgetOf(workbook);
  const excel = startNodeExcel(host);
  try {
    const { source, surface } = await startExcel();
    await surface.onChange(() => undefined);
    const checked = checkWorkbook(await source.read());
    if (checked.kind !== "checked") throw new Error("the budget was not read");
    const costs: Recheck[] = [];
    for (let turn = 0; turn < RECHECKS; turn++) {
      host.type(sheet, totals.total.address, turn);
      await new Promise((resolve) => setTimeout(resolve)); // the event
      excel.answerer.reset();
      const start = process.cpuUsage();
      checkWorkbook(await source.read(), { before: { budget: checked.budget, reread: rereadBudget } });
      const time = processorSince(start);
      const { batches } = excel.answerer;
      costs.push({ time, syncs: batches.length, bytes: batches.reduce((sum, each) => sum + each.requestBytes + each.responseBytes, 0) });
    }
    return costs.reduce((best, each) => (each.time < best.time ? each : best));
  } finally {
    excel.stop();
  }
}

const RECHECKS = 3;

/** An edit beside a large sheet that is none of the budget's, against the same without it. */
async function measureBeside(): Promise<Row[]> {
  const workbook = readBudgetFile(REAL_BUDGETS[0].file);
  const alone = await measureRecheck(workbook);
  const beside = await measureRecheck(withSheetBeside(workbook));
  const what = `Tjek igen efter en rettelse ved siden af et ark med ${formatNumber(ROWS_BESIDE)} rækker / uden det`;
  const same = (name: string, one: number, other: number, most: number): Row => ({
    what: `${what}: ${name}`,
    figure: `× ${formatNumber(one / other)}`,
    spread: `${formatNumber(one)} / ${formatNumber(other)}`,
    aim: `≤ × ${formatNumber(most)}`,
    isReached: one / other <= most,
  });
  return [same("bytes", beside.bytes, alone.bytes, 1.1), same("processortid, ms", beside.time, alone.time, 1.5)];
}

const NAMES: Readonly<Record<Action, string>> = {
  check: "Fuldt tjek",
  mark: "Markér alle fund",
  goTo: "Gå til et fund",
  recheck: "Tjek igen efter en rettelse",
  unmark: "Fjern markeringer",
};

export const roundTrips: Group = {
  name: "round-trips",
  title: "Rundture i Excel (Microsofts egen runtime): antal `sync`, skrivninger og bytes",
  measure: async () => {
    const rows: Row[] = [];
    for (const { name, file } of REAL_BUDGETS) {
      const costs = await measureRoundTrips(file);
      for (const action of Object.keys(MOST_SYNCS) as Action[]) {
        const { syncs, writes, batches } = costs[action];
        const most = MOST_SYNCS[action];
        const bytes = batches.map((batch) => `${formatNumber(batch.requestBytes)} → ${formatNumber(batch.responseBytes)}`).join(" + ");
        const reads = action === "check" || action === "recheck" || action === "goTo";
        rows.push({
          what: `${NAMES[action]}, ${name}`,
          figure: `${syncs} sync, ${writes} skrivninger`,
          spread: `${bytes} bytes`,
          aim: `≤ ${most} sync${reads ? ", 0 skrivninger" : ""}`,
          isReached: syncs <= most && (!reads || writes === 0),
        });
      }
    }
    return [...rows, ...(await measureBeside())];
  },
};
