// Reads the whole workbook: one round trip where the outline is known, two where it is not; writes nothing.
import { HostError } from "../workbook/ports";
import type { Cell, Sheet, Visibility, Workbook } from "../workbook/workbook";
import { addCells } from "./normal-form";
import { isSameOutline, listOutline, type ExcelSession, type Outline } from "./session";

const CONTENT = "rowIndex,columnIndex,values,formulas,valueTypes,numberFormat";

/**
 * Cells in one request of a workbook that is too large for one: the web takes at most 5 MB a request, and a cell's
 * value, formula, type and format together take some 100 bytes, seldom 200.
 */
const CELLS_PER_REQUEST = 20_000;

/** A workbook with more used cells is no budget; reading it would block the pane. */
const MOST_CELLS = 1_000_000;

const VISIBILITY: Readonly<Record<string, Visibility>> = { Hidden: "hidden", VeryHidden: "very-hidden" };

/** The lists that hold a sheet's content while it is being read. */
interface SheetContent {
  readonly cells: Map<number, Cell>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

interface Content {
  /** By the sheet's identifier. */
  readonly sheets: ReadonlyMap<string, SheetContent>;
  readonly storedParts: readonly string[];
}

/** Reads the workbook. Rejects with HostError. */
export async function readWorkbook(session: ExcelSession): Promise<Workbook> {
  try {
    return await readAtOnce(session);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // A sheet or part of the remembered outline is gone: forget it and list again.
    if (error.code === "missing" && session.outline) {
      session.outline = undefined;
      return readAtOnce(session);
    }
    if (error.code === "too-large") return readInParts(session);
    throw error;
  }
}

function readAtOnce(session: ExcelSession): Promise<Workbook> {
  return session.read(async (context) => {
    const known = session.outline;
    const list = listOutline(context);
    const early = known && queueContent(context, known);
    await context.sync();
    const outline = list();
    session.outline = outline;
    if (known && early && isSameOutline(known, outline)) return toWorkbook(outline, early());
    const late = queueContent(context, outline);
    await context.sync();
    return toWorkbook(outline, late());
  });
}

/** Queues everything the outline names; the answer is read after the sync. */
function queueContent(context: Excel.RequestContext, outline: Outline): () => Content {
  const sheets = outline.sheets.map(({ id }) => {
    const used = usedRange(context, id).load(CONTENT);
    return { id, used, hidden: queueHidden(used) };
  });
  const parts = queueParts(context, outline);
  return () => ({
    storedParts: parts(),
    sheets: new Map(
      sheets.map(({ id, used, hidden }) => {
        const content = emptyContent();
        addCells(content.cells, used);
        hidden(content);
        return [id, content];
      }),
    ),
  });
}

/**
 * The used range of values only: formats would enlarge it. An empty sheet gives its first cell, so that nothing is
 * asked of a null object. Not tracked, so that no clean-up request follows.
 */
function usedRange(context: Excel.RequestContext, sheetId: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getUsedRange(true).untrack();
}

function queueHidden(used: Excel.Range): (content: SheetContent) => void {
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  return (content) => {
    rows.value.forEach((row, i) => row.rowHidden && content.hiddenRows.add(used.rowIndex + i));
    columns.value.forEach((column, i) => column.columnHidden && content.hiddenColumns.add(used.columnIndex + i));
  };
}

/** Two panes may each have added a part: all are read, and the next store leaves one. */
function queueParts(context: Excel.RequestContext, outline: Outline): () => string[] {
  const parts = outline.parts.map((id) => whenSynced(context.workbook.customXmlParts.getItem(id).getXml()));
  return () => parts.map((part) => part());
}

function whenSynced<T>(result: OfficeExtension.ClientResult<T>): () => T {
  return () => result.value;
}

/**
 * A workbook whose answer is larger than the web allows: sizes first, then blocks of rows, a bounded number of cells
 * in each request. All requests are sent together, so their number adds no waiting for one another.
 */
async function readInParts(session: ExcelSession): Promise<Workbook> {
  const { outline, sheets, storedParts } = await readSizes(session);
  const total = sheets.reduce((sum, { size }) => sum + size.rowCount * size.columnCount, 0);
  if (total > MOST_CELLS) throw new HostError("too-large", `${total} used cells`);
  await Promise.all(packBlocks(sheets).map((blocks) => readBlocks(session, blocks)));
  for (const { content } of sheets) sortCells(content.cells);
  return toWorkbook(outline, { sheets: new Map(sheets.map(({ id, content }) => [id, content])), storedParts });
}

export interface Size {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A sheet whose cells are still to be read. */
export interface SizedSheet {
  readonly id: string;
  /** Of the used range. */
  readonly size: Size;
  readonly content: SheetContent;
}

export interface Block extends Size {
  readonly sheet: SizedSheet;
}

interface Sizes {
  readonly outline: Outline;
  readonly sheets: readonly SizedSheet[];
  readonly storedParts: readonly string[];
}

function readSizes(session: ExcelSession): Promise<Sizes> {
  return session.read(async (context) => {
    const list = listOutline(context);
    await context.sync();
    const outline = list();
    session.outline = outline;
    const queued = outline.sheets.map(({ id }) => {
      const used = usedRange(context, id).load("rowIndex,columnIndex,rowCount,columnCount");
      return { id, used, hidden: queueHidden(used) };
    });
    const parts = queueParts(context, outline);
    await context.sync();
    const sheets = queued.map(({ id, used, hidden }): SizedSheet => {
      const content = emptyContent();
      hidden(content);
      const { rowIndex, columnIndex, rowCount, columnCount } = used;
      return { id, content, size: { rowIndex, columnIndex, rowCount, columnCount } };
    });
    return { outline, sheets, storedParts: parts() };
  });
}

function readBlocks(session: ExcelSession, blocks: readonly Block[]): Promise<void> {
  return session.read(async (context) => {
    const queued = blocks.map((block) => ({
      block,
      range: context.workbook.worksheets
        .getItem(block.sheet.id)
        .getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount)
        .untrack()
        .load(CONTENT),
    }));
    await context.sync();
    for (const { block, range } of queued) addCells(block.sheet.content.cells, range);
  });
}

/** Cuts the sheets' used ranges into blocks of rows and puts them into requests of a bounded number of cells. */
export function packBlocks(sheets: readonly SizedSheet[]): Block[][] {
  const requests: Block[][] = [];
  let request: Block[] = [];
  let room = 0;
  for (const sheet of sheets) {
    const { rowIndex, columnIndex, columnCount } = sheet.size;
    for (let done = 0; done < sheet.size.rowCount;) {
      if (room < columnCount) {
        request = [];
        requests.push(request);
        room = Math.max(CELLS_PER_REQUEST, columnCount);
      }
      const rowCount = Math.min(sheet.size.rowCount - done, Math.floor(room / columnCount));
      request.push({ sheet, rowIndex: rowIndex + done, columnIndex, rowCount, columnCount });
      room -= rowCount * columnCount;
      done += rowCount;
    }
  }
  return requests;
}

/** Answers may come in any order; a sheet's cells stand row by row. */
function sortCells(cells: Map<number, Cell>): void {
  const sorted = [...cells].sort(([a], [b]) => a - b);
  cells.clear();
  for (const [key, cell] of sorted) cells.set(key, cell);
}

function emptyContent(): SheetContent {
  return { cells: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() };
}

function toWorkbook(outline: Outline, content: Content): Workbook {
  const [first, ...more] = content.storedParts;
  return {
    sheets: outline.sheets.map(({ id, name, visibility, protected: isProtected }): Sheet => ({
      ...(content.sheets.get(id) ?? emptyContent()),
      name,
      visibility: VISIBILITY[visibility] ?? "visible",
      protected: isProtected,
    })),
    storedPart: first ?? null,
    ...(more.length > 0 ? { moreStoredParts: more } : {}),
  };
}
