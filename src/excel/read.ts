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
  /** In the order of the outline. */
  readonly sheets: readonly SheetContent[];
  readonly storedPart: string | null;
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
  return session.read(async (context, sync) => {
    const known = session.outline;
    const list = listOutline(context);
    const early = known && queueContent(context, known);
    await sync();
    const outline = list();
    session.outline = outline;
    if (known && early && isSameOutline(known, outline)) return toWorkbook(outline, early());
    const late = queueContent(context, outline);
    await sync();
    return toWorkbook(outline, late());
  });
}

/** Queues everything the outline names; the answer is read after the sync. */
function queueContent(context: Excel.RequestContext, outline: Outline): () => Content {
  const sheets = outline.sheets.map((sheet) => {
    const used = usedRange(context, sheet.id).load(CONTENT);
    return { used, hidden: queueHidden(used) };
  });
  const part = queuePart(context, outline);
  return () => ({
    storedPart: part(),
    sheets: sheets.map(({ used, hidden }) => {
      const content = emptyContent();
      if (used.isNullObject) return content;
      addCells(content.cells, used);
      hidden(content);
      return content;
    }),
  });
}

/** The used range of values only: formats would enlarge it. Not tracked, so that no clean-up request follows. */
function usedRange(context: Excel.RequestContext, sheetId: string): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true).untrack();
}

function queueHidden(used: Excel.Range): (content: SheetContent) => void {
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  return (content) => {
    rows.value.forEach((row, i) => row.rowHidden && content.hiddenRows.add(used.rowIndex + i));
    columns.value.forEach((column, i) => column.columnHidden && content.hiddenColumns.add(used.columnIndex + i));
  };
}

/** Two panes may each have added a part; the first counts, and the next store takes out the others. */
function queuePart(context: Excel.RequestContext, outline: Outline): () => string | null {
  const id = outline.parts[0];
  if (id === undefined) return () => null;
  const xml = context.workbook.customXmlParts.getItem(id).getXml();
  return () => xml.value;
}

/**
 * A workbook whose answer is larger than the web allows: sizes first, then blocks of rows, a bounded number of cells
 * in each request. All requests are sent together, so their number adds no waiting for one another.
 */
async function readInParts(session: ExcelSession): Promise<Workbook> {
  const { outline, sizes, content } = await session.read(async (context, sync) => {
    const list = listOutline(context);
    await sync();
    const outline = list();
    session.outline = outline;
    const queued = outline.sheets.map((sheet) => {
      const used = usedRange(context, sheet.id).load("rowIndex,columnIndex,rowCount,columnCount");
      return { used, hidden: queueHidden(used) };
    });
    const part = queuePart(context, outline);
    await sync();
    const sheets = queued.map(({ used, hidden }) => {
      const sheet = emptyContent();
      if (!used.isNullObject) hidden(sheet);
      return sheet;
    });
    const sizes = queued.map(({ used }) => (used.isNullObject ? undefined : sizeOf(used)));
    return { outline, sizes, content: { sheets, storedPart: part() } satisfies Content };
  });
  const total = sizes.reduce((sum, size) => sum + (size ? size.rowCount * size.columnCount : 0), 0);
  if (total > MOST_CELLS) throw new HostError("too-large", `${total} used cells`);
  await Promise.all(
    packBlocks(sizes).map((blocks) =>
      session.read(async (context, sync) => {
        const ranges = blocks.map((block) =>
          context.workbook.worksheets
            .getItem(outline.sheets[block.sheet]!.id)
            .getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount)
            .untrack()
            .load(CONTENT),
        );
        await sync();
        ranges.forEach((range, i) => addCells(content.sheets[blocks[i]!.sheet]!.cells, range));
      }),
    ),
  );
  for (const sheet of content.sheets) sortCells(sheet.cells);
  return toWorkbook(outline, content);
}

interface Size {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

interface Block extends Size {
  /** Index into the outline's sheets. */
  readonly sheet: number;
}

function sizeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Size {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** Cuts the sheets' used ranges into blocks of rows and puts them into requests of a bounded number of cells. */
export function packBlocks(sizes: readonly (Size | undefined)[]): Block[][] {
  const requests: Block[][] = [];
  let room = 0;
  sizes.forEach((size, sheet) => {
    if (!size) return;
    let done = 0;
    while (done < size.rowCount) {
      if (room < size.columnCount) {
        requests.push([]);
        room = Math.max(CELLS_PER_REQUEST, size.columnCount);
      }
      const rowCount = Math.min(size.rowCount - done, Math.floor(room / size.columnCount));
      requests.at(-1)!.push({ ...size, sheet, rowIndex: size.rowIndex + done, rowCount });
      room -= rowCount * size.columnCount;
      done += rowCount;
    }
  });
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
  return {
    sheets: outline.sheets.map((sheet, i): Sheet => ({
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      protected: sheet.protected,
      ...content.sheets[i]!,
    })),
    storedPart: content.storedPart,
  };
}
