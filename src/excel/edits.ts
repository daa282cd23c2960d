// Writes cells: all edits or none, each only if the cell still has the content the edit expects.
import { HostError, type Edit, type EditContent, type HostErrorCode } from "../workbook/ports";
import { isCellError, type CellReference } from "../workbook/workbook";
import { rejectAfter, toHostError } from "./errors";
import { shiftOf, toCellValue, toFormula } from "./normal-form";
import type { ExcelSession } from "./session";

const TEXT_FORMAT = "@";

const GROUP_REFUSALS: readonly HostErrorCode[] = ["unsupported", "failed"];

/** One cell to look up, with its sheet's protection. */
interface Place {
  readonly range: Excel.Range;
  readonly lock: Excel.FormatProtection;
  readonly protection: Excel.WorksheetProtection;
}

function queuePlace(context: Excel.RequestContext, sheet: string, address: string): Place {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRange(address).untrack();
  return { range, lock: range.format.protection.load("locked"), protection: worksheet.protection.load("protected") };
}

/** A mixed area returns null and counts as locked. */
function isWritable({ lock, protection }: Place): boolean {
  return !protection.protected || (lock.locked as boolean | null) === false;
}

/** Which of these cells may be written, in the order given. One round trip. */
export function findWritable(session: ExcelSession, cells: readonly CellReference[]): Promise<boolean[]> {
  return session.read(async (context) => {
    const places = cells.map((cell) => queuePlace(context, cell.sheet, cell.address));
    await context.sync();
    return places.map(isWritable);
  });
}

/**
 * Makes all edits or none: reads every cell in one round trip, writes in the next. A batch that fails midway is
 * rolled back. Rejects with `changed` and `protected` before anything is written.
 */
export async function writeEdits(session: ExcelSession, edits: readonly Edit[]): Promise<void> {
  if (edits.length === 0) return;
  const work = (context: Excel.RequestContext): Promise<void> => lookAndWrite(session, context, edits);
  try {
    await session.actInOneStep(work);
  } catch (error) {
    // Excel rejects a whole group in more ways than documented (UndoNotSupported, GeneralException, InvalidArgument; office-js
    // #6711, #6255). Nothing was written, or it was rolled back: the same in plain steps, which re-read every cell.
    if (!GROUP_REFUSALS.includes(toHostError(error).code)) throw error;
    await session.act(work);
  }
}

async function lookAndWrite(session: ExcelSession, context: Excel.RequestContext, edits: readonly Edit[]): Promise<void> {
  const asked = edits.map((edit) => {
    const place = queuePlace(context, edit.sheet, edit.cell);
    place.range.load("values,formulas,valueTypes,numberFormat");
    return { edit, place };
  });
  await context.sync();
  const changes = asked.map(({ edit, place }): Change => {
    const where = `${edit.sheet}!${edit.cell}`;
    const shift = shiftOf(place.range.numberFormat[0]?.[0], session.dateShift);
    if (!holds(place.range, edit.from, shift)) throw new HostError("changed", where);
    if (!isWritable(place)) throw new HostError("protected", where);
    // A cell in text format keeps anything typed as text, even a number or formula.
    const isTextFormat = place.range.numberFormat[0]?.[0] === TEXT_FORMAT;
    return { edit, shift, leavesTextFormat: isTextFormat && !isText(edit.to) };
  });
  for (const { edit, shift, leavesTextFormat } of changes) {
    const range = rangeOf(context, edit);
    if (leavesTextFormat) range.numberFormat = [["General"]];
    range.formulas = [[toTyped(edit.to, shift)]];
  }
  try {
    await context.sync();
  } catch (error) {
    await restore(session, changes, toHostError(error));
  }
}

interface Change {
  readonly edit: Edit;
  /** What to subtract from a number in the cell: the cell shows a date of another day count. */
  readonly shift: number;
  readonly leavesTextFormat: boolean;
}

/** Restores every cell, then rejects with the first failure. */
function restore(session: ExcelSession, changes: readonly Change[], failure: HostError): Promise<never> {
  const work = async (context: Excel.RequestContext): Promise<void> => {
    const now = changes.map((change) => ({ ...change, range: rangeOf(context, change.edit).load("values,formulas,valueTypes") }));
    await context.sync();
    const written = now.filter(({ edit, shift, range }) => !holds(range, edit.from, shift));
    for (const { edit, shift, leavesTextFormat } of written) {
      const range = rangeOf(context, edit);
      range.formulas = [[toTyped(edit.from, shift)]];
      if (leavesTextFormat) range.numberFormat = [[TEXT_FORMAT]];
    }
    if (written.length > 0) await context.sync();
  };
  return rejectAfter(failure, "writing back", () => session.act(work));
}

/** Valid for one batch only: it is not tracked, so that no clean-up request follows. */
function rangeOf(context: Excel.RequestContext, { sheet, cell }: Edit): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(cell).untrack();
}

function holds(range: Excel.Range, expected: EditContent, shift: number): boolean {
  const raw = toCellValue(range.values[0]?.[0], range.valueTypes[0]?.[0]);
  const formula = toFormula(range.formulas[0]?.[0], raw);
  const value = typeof raw === "number" ? raw + shift : raw;
  if (formula !== null) return expected === `=${formula}`;
  return !isCellError(value) && value === (expected === "" ? null : expected);
}

function isText(content: EditContent): boolean {
  return typeof content === "string" && !content.startsWith("=");
}

/** What is typed into the cell. Text with a digit or a leading sign gets Excel's apostrophe, or it would be read as a number or date. */
function toTyped(content: EditContent, shift: number): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "number") return content - shift;
  if (typeof content !== "string" || content.startsWith("=")) return content;
  return /\d|^['+\-@#]|^\s*(true|false)\s*$/i.test(content) ? `'${content}` : content;
}
