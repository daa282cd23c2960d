// The conditional formats in the sheets, with the text of their rules: in one call if Excel can, else sheet by sheet and rule by rule.
import type { HostError, HostErrorCode } from "../workbook/ports";
import { toHostError } from "./errors";
import type { ExcelSession, OutlineSheet } from "./session";

/** The formats of one sheet by priority. A format's id is its index in this order, and shifts when another is removed. */
export interface ListedSheet {
  readonly sheet: OutlineSheet;
  readonly formats: readonly ListedFormat[];
}

interface ListedFormat {
  readonly id: string;
  /** Null for a format of another kind, or one Excel cannot read: neither is ours to touch. */
  readonly formula: string | null;
}

/** Valid for one batch only: its range is not tracked, so that no clean-up request follows. */
export function formatsOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().untrack().conditionalFormats;
}

/** Queues the listing of these sheets; read the result after the sync. One unreadable rule fails the batch (office-js #6835). */
export function queueFormats(context: Excel.RequestContext, sheets: readonly OutlineSheet[]): () => ListedSheet[] {
  const queued = sheets.map((sheet) => ({
    sheet,
    formats: formatsOf(context, sheet.id).load("items/id,items/customOrNullObject/rule/formula"),
  }));
  return () =>
    queued.map(({ sheet, formats }) => ({
      sheet,
      formats: formats.items.map(listedFormat),
    }));
}

const listedFormat = ({ id, customOrNullObject: custom }: Excel.ConditionalFormat): ListedFormat => ({
  id,
  formula: custom.isNullObject ? null : custom.rule.formula,
});

/** The errors of an unreadable rule or sheet; any other error fails the request. */
const UNREADABLE: readonly HostErrorCode[] = ["failed", "unsupported", "missing", "too-large"];

export function isUnreadable({ code }: HostError): boolean {
  return UNREADABLE.includes(code);
}

export interface CarefulListing {
  readonly readable: readonly ListedSheet[];
  readonly unreadable: readonly OutlineSheet[];
}

/** Lists each sheet separately, so that an unreadable one does not hide the others. */
export async function listCarefully(session: ExcelSession, sheets: readonly OutlineSheet[]): Promise<CarefulListing> {
  const listed = await Promise.all(sheets.map((sheet) => listSheet(session, sheet)));
  return {
    readable: listed.filter((each) => each !== null),
    unreadable: sheets.filter((_, at) => listed[at] === null),
  };
}

async function listSheet(session: ExcelSession, sheet: OutlineSheet): Promise<ListedSheet | null> {
  const whole = await unlessUnreadable(
    session.read(async (context) => {
      const listed = queueFormats(context, [sheet]);
      await context.sync();
      return listed()[0]!.formats;
    }),
  );
  if (whole) return { sheet, formats: whole };
  const ids = await unlessUnreadable(
    session.read(async (context) => {
      const formats = formatsOf(context, sheet.id).load("items/id");
      await context.sync();
      return formats.items.map(({ id }) => id);
    }),
  );
  return ids && { sheet, formats: await readRules(session, sheet, ids) };
}

/** All at once, else in halves: finds the unreadable one in a few steps. */
async function readRules(session: ExcelSession, sheet: OutlineSheet, ids: readonly string[]): Promise<readonly ListedFormat[]> {
  if (ids.length === 0) return [];
  const read = await unlessUnreadable(
    session.read(async (context) => {
      const formats = ids.map((id) => formatsOf(context, sheet.id).getItem(id).load("id,customOrNullObject/rule/formula"));
      await context.sync();
      return formats.map(listedFormat);
    }),
  );
  if (read) return read;
  if (ids.length === 1) return [{ id: ids[0]!, formula: null }];
  const half = Math.ceil(ids.length / 2);
  const parts = await Promise.all([readRules(session, sheet, ids.slice(0, half)), readRules(session, sheet, ids.slice(half))]);
  return parts.flat();
}

/** Null instead of an error that only means something cannot be read. */
async function unlessUnreadable<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    const failure = toHostError(error);
    if (!isUnreadable(failure)) throw failure;
    return null;
  }
}
