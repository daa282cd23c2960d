// The report as a worksheet: only on a sheet with our marker, never on one the user made.
import { cleanLine } from "../danish/clean-text";
import { toAddress } from "../workbook/address";
import { HostError } from "../workbook/ports";
import type { ReportCell } from "../report/report-block";
import { rejectAfter, toHostError } from "./errors";
import { isSupported, type ExcelSession } from "./session";

/** A custom property of the worksheet: travels with the file, is invisible, survives renaming. */
const MARKER = "budgettjek-report";

/** Excel allows 31 characters. */
const LONGEST_NAME = 31;

interface Found {
  /** Whether the workbook's structure is protected: no sheet can be added or removed. */
  readonly isFixed: boolean;
  readonly names: readonly string[];
  readonly own: readonly Excel.Worksheet[];
}

/** The names of all sheets, and the sheets with our marker. */
async function findOwnSheets(context: Excel.RequestContext): Promise<Found> {
  const protection = context.workbook.protection.load("protected");
  const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
  await context.sync();
  const found = sheets.items.map((sheet) => ({ sheet, marker: sheet.customProperties.getItemOrNullObject(MARKER).load("key") }));
  await context.sync();
  return {
    isFixed: protection.protected,
    names: found.map(({ sheet }) => sheet.name),
    own: found.filter(({ marker }) => !marker.isNullObject).map(({ sheet }) => sheet),
  };
}

const structureProtected = (): HostError => new HostError("protected", "the workbook's structure");

/**
 * Writes rows of texts and numbers to the report sheet, new or cleared, and shows it; returns its name. Rejects
 * with `protected` if the workbook's structure is.
 */
export async function writeReport(session: ExcelSession, rows: readonly (readonly ReportCell[])[], wished: string): Promise<string> {
  // Loaded only here: the pane starts without it.
  const { ExcelUtilities } = await import("@microsoft/office-js-helpers");
  let created: string | undefined;
  try {
    return await session.act(async (context) => {
      const { isFixed, names, own } = await findOwnSheets(context);
      if (isFixed) throw structureProtected();
      const name = own[0]?.name ?? findFreeName(wished, names);
      if (own.length === 0) created = name;
      const sheet = await ExcelUtilities.forceCreateSheet(context.workbook, name, true);
      if (own.length === 0) sheet.customProperties.add(MARKER, "1");
      writeRows(sheet, rows);
      sheet.activate();
      await context.sync();
      return name;
    });
  } catch (error) {
    const failure = toHostError(error);
    if (created === undefined) throw failure;
    return await takeBack(session, created, failure);
  } finally {
    session.outline = undefined;
  }
}

/** Longer texts are wrapped, in a column of this many points. */
const LONG = 40;
const WIDE_POINTS = 240;

function writeRows(sheet: Excel.Worksheet, rows: readonly (readonly ReportCell[])[]): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return;
  const range = sheet.getRangeByIndexes(0, 0, rows.length, width).untrack();
  range.values = rows.map((row) => Array.from({ length: width }, (_, i) => toTyped(row[i] ?? null)));
  range.format.autofitColumns();
  const isLong = (cell: ReportCell | undefined): boolean => typeof cell === "string" && cell.length > LONG;
  for (let column = 0; column < width; column++)
    if (rows.some((row) => isLong(row[column])))
      sheet.getRangeByIndexes(0, column, rows.length, 1).untrack().format.columnWidth = WIDE_POINTS;
  // A sentence alone in its row overflows into the empty cells beside it.
  for (const [index, row] of rows.entries())
    if (row.length > 1 && row.some(isLong)) sheet.getRangeByIndexes(index, 0, 1, width).untrack().format.wrapText = true;
  setPage(sheet, `A1:${toAddress(rows.length - 1, width - 1)}`);
}

/** One page wide on A4, with page numbers; hosts without page layout print it their own way. */
function setPage(sheet: Excel.Worksheet, area: string): void {
  if (!isSupported("1.9")) return;
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
  pageLayout.setPrintArea(area);
}

/** Removes a sheet created in vain that may lack our marker: nothing else would ever remove it. */
function takeBack(session: ExcelSession, name: string, failure: HostError): Promise<never> {
  const work = async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    await context.sync();
  };
  return rejectAfter(failure, "taking the sheet back", () => session.act(work));
}

/** Removes the report sheet; returns whether there was one. If there is, rejects like {@link writeReport}. */
export function removeReport(session: ExcelSession): Promise<boolean> {
  return session.act(async (context) => {
    const { isFixed, own } = await findOwnSheets(context);
    if (own.length === 0) return false;
    if (isFixed) throw structureProtected();
    for (const sheet of own) {
      // Excel refuses to delete it as it is (office-js #365).
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
    await context.sync();
    session.outline = undefined;
    return true;
  });
}

/** The requested name, or the first free one with a number after it. */
function findFreeName(wished: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : ` (${number})`;
    const name = wished.slice(0, LONGEST_NAME - tail.length) + tail;
    if (!folded.has(name.toLowerCase())) return name;
  }
}

/** Text stays text: an apostrophe keeps Excel from reading it as a formula, number or date. */
function toTyped(cell: ReportCell): string | number {
  if (cell === null) return "";
  return typeof cell === "string" && cell !== "" ? `'${cleanLine(cell)}` : cell;
}
