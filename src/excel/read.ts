// Reads the whole workbook: one round trip if the outline is known, otherwise two; writes nothing.
import { HostError, type HostErrorCode } from "../workbook/ports";
import { DAYS_1900_TO_1904 } from "../workbook/day-count";
import type { Sheet, Visibility, Workbook } from "../workbook/workbook";
import { toHostError } from "./errors";
import { addCells } from "./normal-form";
import { readInParts } from "./read-parts";
import { isSameOutline, listOutline, type ExcelSession, type Outline, type Remember } from "./session";
import { cellCount, SIZE, sizeOf, type Size } from "./size";
import { addHidden, CONTENT, emptyContent, usedRange, type SheetContent } from "./sheet-content";

const VISIBILITY: Readonly<Record<string, Visibility>> = { Hidden: "hidden", VeryHidden: "very-hidden" };

interface Content {
  /** By the sheet's identifier. */
  readonly sheets: ReadonlyMap<string, SheetContent>;
  readonly storedParts: readonly string[];
}

/** Excel did not answer: its capabilities are unknown. */
const UNANSWERED: readonly HostErrorCode[] = ["busy", "disconnected", "expired"];

/** Reads the workbook. Rejects with HostError. */
export async function readWorkbook(session: ExcelSession): Promise<Workbook> {
  const attempts = session.lacksParts ? 1 : 2;
  session.lacksParts = false;
  for (let attempt = 1; ; attempt++) {
    try {
      return await readSomehow(session);
    } catch (error) {
      if (toHostError(error).code !== "failed") throw error;
      // A reading changes nothing, and a failure without a reason may pass (office-js #6501): it is done once more.
      if (attempt < attempts) continue;
      // Where none of our parts has been seen, they may be what is refused.
      if ((session.outline?.parts.length ?? 0) > 0) throw error;
      return readWithoutParts(session);
    }
  }
}

async function readWithoutParts(session: ExcelSession): Promise<Workbook> {
  session.lacksParts = true;
  try {
    return await readSomehow(session);
  } catch (error) {
    session.lacksParts = false;
    throw error;
  }
}

async function readSomehow(session: ExcelSession): Promise<Workbook> {
  try {
    return await readAtOnce(session);
  } catch (error) {
    const { code } = toHostError(error);
    // An Excel that cannot report its day count (too old, in Protected View) counts from 1900, as nearly all do.
    if (session.dateShift === undefined && !UNANSWERED.includes(code)) {
      session.dateShift = 0;
      return readSomehow(session);
    }
    // A sheet or part of the cached outline is gone: drop it and list again.
    if (code === "missing" && session.outline) {
      session.outline = undefined;
      return readAtOnce(session);
    }
    // Too much for one answer, or a sheet without cells (a chart's) failed all of them.
    if (code === "too-large" || code === "unsupported") return readApart(session);
    throw error;
  }
}

function readAtOnce(session: ExcelSession): Promise<Workbook> {
  return session.read(async (context) => {
    const known = session.outline;
    const list = listOutline(context, session);
    const dayCount = session.dateShift === undefined ? queueDayCount(context) : undefined;
    const early = known && queueContent(session, context, known);
    await context.sync();
    const outline = list();
    session.outline = outline;
    session.dateShift ??= dayCount?.();
    if (known && early && isSameOutline(known, outline)) return toWorkbook(outline, early());
    const late = queueContent(session, context, outline);
    await context.sync();
    return toWorkbook(outline, late());
  });
}

/** No property gives it, but a worksheet function does: 2 January 1904 is day 1 if days count from 1904. */
function queueDayCount(context: Excel.RequestContext): () => number {
  const day = context.workbook.functions.date(1904, 1, 2).load("value");
  return () => (day.value === 1 ? DAYS_1900_TO_1904 : 0);
}

async function readApart(session: ExcelSession): Promise<Workbook> {
  const { outline, storedParts } = await session.read(async (context) => {
    const list = listOutline(context, session);
    await context.sync();
    const outline = list();
    const parts = queueParts(context, outline);
    await context.sync();
    return { outline, storedParts: parts() };
  });
  session.outline = outline;
  return toWorkbook(outline, { sheets: await readInParts(session, outline), storedParts });
}

/** Queues everything in the outline; read the result after the sync. */
function queueContent(session: ExcelSession, context: Excel.RequestContext, outline: Outline): () => Content {
  const remember = session.rememberLarge();
  const sheets = outline.sheets.map(({ id }) => ({ id, content: queueSheet(session, context, id, remember) }));
  const parts = queueParts(context, outline);
  return () => ({ storedParts: parts(), sheets: new Map(sheets.map(({ id, content }) => [id, content()])) });
}

/**
 * A large sheet read before, whose changes raise an event, is only asked for its size: an edit in
 * the budget beside it costs no more than without it.
 */
function queueSheet(session: ExcelSession, context: Excel.RequestContext, id: string, remember: Remember): () => SheetContent {
  if (session.withoutCells.has(id)) return emptyContent;
  const large = session.findLarge(id);
  if (large) {
    const used = usedRange(context, id).load(SIZE);
    return () => {
      if (isSameSize(large.size, sizeOf(used))) return large.content;
      session.forget(id);
      throw new HostError("too-large", "a large sheet has another size");
    };
  }
  const used = usedRange(context, id).load(`${CONTENT},rowCount,columnCount`);
  const hidden = addHidden(used);
  return () => {
    // Null for more than five million cells (office-js #6781), whatever the types say.
    if ((used.values as unknown) === null) throw new HostError("too-large", "no values");
    const content = emptyContent();
    addCells(content.cells, used, session.dateShift);
    hidden(content);
    remember(id, sizeOf(used), content);
    return content;
  };
}

function isSameSize(a: Size, b: Size): boolean {
  return a.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex && a.rowCount === b.rowCount && cellCount(a) === cellCount(b);
}

/** Two panes may each have added a part: all are read, and the next store keeps one. */
function queueParts(context: Excel.RequestContext, outline: Outline): () => string[] {
  const parts = outline.parts.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  return () => parts.map(({ value }) => value);
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
    ...(more.length > 0 && { moreStoredParts: more }),
    ...(outline.readOnly && { readOnly: true }),
    ...(outline.calculation === "manual" && { calculation: "manual" }),
  };
}
