// The WorkbookSurface port for Excel.
import type { SurfaceAbilities, WorkbookChange, WorkbookSurface } from "../workbook/ports";
import type { CellReference } from "../workbook/workbook";
import { joinAddresses, joinAround } from "./areas";
import type * as Marks from "./marks";
import { isSupported, type ExcelSession } from "./session";

/** Undo steps include an add-in's writes from ExcelApi 1.19, and one step covers a whole fix from 1.20. */
function findAbilities(): SurfaceAbilities {
  if (isSupported("1.20")) return { undo: "one-step" };
  return { undo: isSupported("1.19") ? "each-step" : "none" };
}

/** Loaded on first use, like everything that changes the workbook: a check does not need it. */
const marking = (): Promise<typeof Marks> => import(/* webpackChunkName: "excel-marks" */ "./marks");

export function createSurface(session: ExcelSession): WorkbookSurface {
  return {
    abilities: findAbilities(),
    show: (cells) => show(session, cells),
    reveal: async (sheet) => (await import(/* webpackChunkName: "excel-changes" */ "./reveal")).revealSheet(session, sheet),
    canMark: async (sheet) => (await marking()).canMark(session, sheet),
    mark: async (marks, among) => (await marking()).mark(session, marks, among),
    hasMarks: async (among) => (await marking()).hasMarks(session, among),
    unmark: async (among) => (await marking()).unmark(session, among),
    leftOut: () => session.leftOut,
    writable: async (cells) => (await import(/* webpackChunkName: "excel-changes" */ "./edits")).findWritable(session, cells),
    write: async (edits) => (await import(/* webpackChunkName: "excel-changes" */ "./edits")).writeEdits(session, edits),
    store: async (part) => (await import(/* webpackChunkName: "excel-changes" */ "./stored-part")).storePart(session, part),
    onChange: (listener) => listenToChanges(session, listener),
    onSelect: (listener) => listenToSelections(session, listener),
  };
}

/**
 * One round trip. Several areas are selected from ExcelApi 1.18 (as many as fit in one address text); older Excel can
 * select one rectangle: the first area with those adjoining it.
 */
async function show(session: ExcelSession, cells: readonly CellReference[]): Promise<void> {
  const first = cells[0];
  if (!first) return;
  const sameSheet = cells.filter((cell) => cell.sheet.toLowerCase() === first.sheet.toLowerCase());
  const addresses = sameSheet.map((cell) => cell.address);
  await session.act(async (context) => {
    const sheet = context.workbook.worksheets.getItem(first.sheet);
    sheet.activate();
    const areas = isSupported("1.18") ? sheet.getRanges(joinAddresses(addresses)[0]).untrack() : undefined;
    // office.js may be older than Excel: an administrator can pin it.
    if (areas && "select" in areas) areas.select();
    else sheet.getRange(joinAround(addresses)).untrack().select();
    await context.sync();
  });
}

async function listenToChanges(session: ExcelSession, listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
  // Office awaits what a handler returns; a listener's own failure must not reach it.
  const notify = ({ worksheetId }: { worksheetId: string }): Promise<void> => {
    session.forget(worksheetId);
    listener({});
    return Promise.resolve();
  };
  const notifyPerhaps = (): Promise<void> => {
    listener({ perhaps: true });
    return Promise.resolve();
  };
  const notifyOther = ({ worksheetId }: { worksheetId: string }): Promise<void> => {
    session.forget(worksheetId);
    return notifyPerhaps();
  };
  const { kept, handlers } = await session.read(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add(notify),
      worksheets.onAdded.add(notify),
      worksheets.onDeleted.add(notify),
      worksheets.onCalculated.add(notifyOther),
      worksheets.onSelectionChanged.add(notifyPerhaps),
      worksheets.onRowHiddenChanged.add(notifyOther),
    ];
    await context.sync();
    return { kept: context, handlers };
  });
  session.isListening = true;
  // A handler can be removed only in the context that added it.
  return () =>
    session.within(kept, async (context) => {
      session.isListening = false;
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
}

/** Reports the selection without a round trip: the sheet's name is the one from the last listing. */
async function listenToSelections(session: ExcelSession, listener: (cell: CellReference) => void): Promise<() => Promise<void>> {
  const notify = (event: { address: string; worksheetId: string }): Promise<void> => {
    const sheet = session.outline?.sheets.find(({ id }) => id === event.worksheetId);
    const address = event.address.split(",")[0]?.replace(/^.*!/, "").replaceAll("$", "");
    if (sheet && address) listener({ sheet: sheet.name, address });
    return Promise.resolve();
  };
  const { kept, handler } = await session.read(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(notify);
    await context.sync();
    return { kept: context, handler };
  });
  return () =>
    session.within(kept, async (context) => {
      handler.remove();
      await context.sync();
    });
}
