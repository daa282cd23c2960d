// Reads a workbook too large for one answer: sheet by sheet, only regions with content, a bounded number of cells per request.
import { HostError } from "../workbook/ports";
import { toHostError } from "./errors";
import { addCells } from "./normal-form";
import { addHidden, emptyContent, sortCells, usedRange, CONTENT, type SheetContent } from "./sheet-content";
import type { ExcelSession, Outline } from "./session";
import { cellCount, SIZE, sizeOf, type Size } from "./size";

/**
 * Cells per request: Excel on the web accepts at most 5 MB, and a cell's value, formula, type and format together take
 * about 100 bytes, seldom 200.
 */
const CELLS_PER_REQUEST = 20_000;

/** A workbook with more cells in use is not a budget; reading it would block the pane. */
const MOST_CELLS = 1_000_000;

/** A larger used range is searched for actual content: one stray value makes it millions of cells. */
const LARGEST_REGION = 200_000;
const REGION_ROWS = 1_000;
const REGION_COLUMNS = 200;

/** A sheet whose cells are still to be read. */
export interface SizedSheet {
  readonly id: string;
  /** Of a region in use. */
  readonly size: Size;
  readonly content: SheetContent;
}

interface Block extends Size {
  readonly sheet: SizedSheet;
}

/** The content of each sheet in the outline, by its identifier. Chart sheets and the like have no cells; the session remembers them. */
export async function readInParts(session: ExcelSession, outline: Outline): Promise<Map<string, SheetContent>> {
  const contents = new Map<string, SheetContent>();
  const remember = session.rememberLarge();
  const room = { cells: MOST_CELLS };
  const sized = await Promise.all(
    outline.sheets.map(async ({ id }) => {
      const content = emptyContent();
      contents.set(id, content);
      const whole = await findSize(session, id);
      if (!whole) return [];
      const regions = await findRegions(session, id, whole, room);
      return [{ id, whole, regions: regions.map((size): SizedSheet => ({ id, size, content })) }];
    }),
  );
  await Promise.all(packBlocks(sized.flat().flatMap(({ regions }) => regions)).map((blocks) => readBlocks(session, blocks)));
  for (const content of contents.values()) sortCells(content.cells);
  for (const { id, whole } of sized.flat()) remember(id, whole, contents.get(id)!);
  return contents;
}

/** Undefined for a sheet without cells. */
async function findSize(session: ExcelSession, id: string): Promise<Size | undefined> {
  try {
    return await session.read(async (context) => {
      const used = usedRange(context, id).load(SIZE);
      await context.sync();
      return sizeOf(used);
    });
  } catch (error) {
    const failure = toHostError(error);
    if (failure.code !== "unsupported") throw failure;
    session.withoutCells.add(id);
    return undefined;
  }
}

/** The parts of a used range that have content, each small enough to read. */
async function findRegions(session: ExcelSession, id: string, area: Size, room: { cells: number }): Promise<Size[]> {
  if (cellCount(area) <= LARGEST_REGION) {
    room.cells -= cellCount(area);
    if (room.cells < 0) throw new HostError("too-large", `more than ${MOST_CELLS} used cells`);
    return [area];
  }
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  const rows = Math.min(rowCount, REGION_ROWS);
  const columns = Math.min(columnCount, REGION_COLUMNS);
  const parts: Size[] = [
    { rowIndex, columnIndex, rowCount: rows, columnCount: columns },
    { rowIndex, columnIndex: columnIndex + columns, rowCount: rows, columnCount: columnCount - columns },
    { rowIndex: rowIndex + rows, columnIndex, rowCount: rowCount - rows, columnCount },
  ].filter((part) => cellCount(part) > 0);
  const used = await session.read(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const queued = parts.map((part) =>
      sheet
        .getRangeByIndexes(part.rowIndex, part.columnIndex, part.rowCount, part.columnCount)
        .untrack()
        .getUsedRangeOrNullObject(true)
        .untrack()
        .load(SIZE),
    );
    await context.sync();
    return queued.flatMap((range) => (range.isNullObject ? [] : [sizeOf(range)]));
  });
  return (await Promise.all(used.map((part) => findRegions(session, id, part, room)))).flat();
}

function readBlocks(session: ExcelSession, blocks: readonly Block[]): Promise<void> {
  return session.read(async (context) => {
    const queued = blocks.map((block) => {
      const range = context.workbook.worksheets
        .getItem(block.sheet.id)
        .getRangeByIndexes(block.rowIndex, block.columnIndex, block.rowCount, block.columnCount)
        .untrack()
        .load(CONTENT);
      return { block, range, hidden: addHidden(range) };
    });
    await context.sync();
    for (const { block, range, hidden } of queued) {
      addCells(block.sheet.content.cells, range, session.dateShift);
      hidden(block.sheet.content);
    }
  });
}

/** Cuts the regions into blocks of rows and groups them into requests of a bounded number of cells. */
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
