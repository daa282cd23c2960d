// Marks in the sheet: conditional formats of ours on top of the cells, recognised by the text in their rule.
import { parseMarkFormula, markFormula } from "../workbook/marks";
import { HostError, type Mark, type MarkPermission, type MarkSeverity } from "../workbook/ports";
import { joinAddresses } from "./areas";
import { toHostError } from "./errors";
import { isSameOutline, isSupported, listOutline, type ExcelSession, type Outline } from "./session";

/** Warnings first: a format that is added last lies on top. */
const SEVERITIES: readonly MarkSeverity[] = ["warning", "error"];

/**
 * Replaces all marks of ours by these: one round trip, and one more where older marks lay there. The new ones are
 * added and all are listed in the same batch, so that nothing has to be remembered about the workbook.
 */
export async function mark(session: ExcelSession, marks: readonly Mark[]): Promise<void> {
  const tokens: string[] = [];
  try {
    await withFreshOutline(session, () => {
      // A token of its own tells this attempt from earlier ones, another pane's included.
      const token = Math.floor(Math.random() * 36 ** 8).toString(36);
      tokens.push(token);
      return session.act((context) => {
        addMarks(context, marks, token);
        const isLeftover = (formula: string): boolean => tokens.length > 1 && formula === "";
        return removeMarks(session, context, (formula) => (isMark(formula) && !hasToken(formula, [token])) || isLeftover(formula));
      });
    });
  } catch (error) {
    // A batch that fails midway has added some: take them out again, with one that did not get its rule yet.
    const failure = toHostError(error);
    try {
      await unmark(session, (formula) => formula === "" || hasToken(formula, tokens));
    } catch (second) {
      throw new HostError(failure.code, `${failure.detail}; then, taking marks back: ${toHostError(second).detail}`);
    }
    throw failure;
  }
}

/**
 * Takes out every mark of ours on every sheet; answers how many. Two round trips where the outline is known. A batch
 * that fails midway is taken up again once, so that no half of the marks stays behind.
 */
export async function unmark(session: ExcelSession, isWanted: (formula: string) => boolean = isMark): Promise<number> {
  const attempt = (): Promise<number> => withFreshOutline(session, () => session.act((context) => removeMarks(session, context, isWanted)));
  try {
    return await attempt();
  } catch (error) {
    if (toHostError(error).code === "disconnected") throw error;
    return attempt();
  }
}

function isMark(formula: string): boolean {
  return parseMarkFormula(formula) !== undefined;
}

function hasToken(formula: string, tokens: readonly string[]): boolean {
  const mark = parseMarkFormula(formula);
  return mark !== undefined && tokens.includes(mark.token);
}

/** Tries again with a new listing where a sheet of the remembered one is gone. */
async function withFreshOutline<T>(session: ExcelSession, work: () => Promise<T>): Promise<T> {
  const known = session.outline;
  try {
    return await work();
  } catch (error) {
    if (toHostError(error).code !== "missing" || !known) throw error;
    session.outline = undefined;
    return work();
  }
}

function addMarks(context: Excel.RequestContext, marks: readonly Mark[], token: string): void {
  // All places first: a sheet that is gone fails the batch before anything is added.
  const places = SEVERITIES.flatMap((severity) =>
    marks
      .filter((item) => item.severity === severity)
      .flatMap((item) =>
        joinAddresses(item.addresses).map((addresses) => ({
          severity,
          areas: context.workbook.worksheets.getItem(item.sheet).getRanges(addresses).untrack(),
        })),
      ),
  );
  for (const { severity, areas } of places) addMark(areas, severity, token);
}

/** Bold red on a frame for errors, underlined italics for warnings: told apart without colour. */
function addMark(areas: Excel.RangeAreas, severity: MarkSeverity, token: string): void {
  const { rule, format } = areas.conditionalFormats.add("Custom").custom;
  rule.formula = markFormula(severity, token);
  const isError = severity === "error";
  format.font.color = isError ? "#8A0E12" : "#5C4400";
  format.fill.color = isError ? "#FBD9D7" : "#FFF1C2";
  if (isError) {
    format.font.bold = true;
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = "#B3261E";
    }
  } else {
    format.font.italic = true;
    format.font.underline = "Single";
  }
}

/** Sends what is queued together with a listing of conditional formats, then takes out those whose rule is wanted. */
async function removeMarks(session: ExcelSession, context: Excel.RequestContext, isWanted: (formula: string) => boolean): Promise<number> {
  const { outline, listed } = await listFormats(session, context);
  let count = 0;
  // Protected sheets first: one that refuses stops the batch before anything is taken out.
  const isProtected = new Set(outline.sheets.filter((sheet) => sheet.protected).map((sheet) => sheet.id));
  listed.sort((a, b) => Number(isProtected.has(b.sheetId)) - Number(isProtected.has(a.sheetId)));
  for (const { sheetId, formats } of listed) {
    // From the last to the first: a format's id is its priority, and a deletion moves up those behind it.
    for (const format of [...formats.items].reverse()) {
      if (!hasWanted(format, isWanted)) continue;
      formatsOf(context, sheetId).getItem(format.id).delete();
      count++;
    }
  }
  if (count > 0) await context.sync();
  return count;
}

/** Whether any sheet has a mark of ours. Writes nothing; one round trip where the outline is known. */
export function hasMarks(session: ExcelSession): Promise<boolean> {
  return withFreshOutline(session, () =>
    session.read(async (context) => {
      const { listed } = await listFormats(session, context);
      return listed.some(({ formats }) => formats.items.some((format) => hasWanted(format, isMark)));
    }),
  );
}

function hasWanted({ customOrNullObject: custom }: Excel.ConditionalFormat, isWanted: (formula: string) => boolean): boolean {
  return !custom.isNullObject && isWanted(custom.rule.formula);
}

/** Every sheet's conditional formats, with what was queued before: one sync where the remembered outline still holds, else two. */
async function listFormats(session: ExcelSession, context: Excel.RequestContext): Promise<{ outline: Outline; listed: ListedFormats[] }> {
  const known = session.outline;
  const list = listOutline(context);
  let listed = known ? queueFormats(context, known) : [];
  await context.sync();
  const outline = list();
  session.outline = outline;
  if (!known || !isSameOutline(known, outline)) {
    listed = queueFormats(context, outline);
    await context.sync();
  }
  return { outline, listed };
}

interface ListedFormats {
  readonly sheetId: string;
  readonly formats: Excel.ConditionalFormatCollection;
}

function queueFormats(context: Excel.RequestContext, outline: Outline): ListedFormats[] {
  return outline.sheets.map(({ id }) => ({
    sheetId: id,
    formats: formatsOf(context, id).load("items/id,items/customOrNullObject/rule/formula"),
  }));
}

/** Good for one batch only: its range is not tracked, so that no clean-up request follows. */
function formatsOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().untrack().conditionalFormats;
}

/** Whether marks may be put on the sheet now. */
export function canMark(session: ExcelSession, sheetName: string): Promise<MarkPermission> {
  return session.read(async (context) => {
    const knowsPassword = isSupported("1.1", "ExcelApiOnline");
    const workbook = context.workbook.load("readOnly");
    const sheet = context.workbook.worksheets.getItem(sheetName).load("protection/protected,protection/options");
    if (knowsPassword) sheet.load("protection/isPasswordProtected");
    await context.sync();
    const { protection } = sheet;
    if (workbook.readOnly) return "read-only";
    if (!protection.protected || protection.options.allowFormatCells) return "allowed";
    // Elsewhere only an attempt to lift the protection shows whether it has a password; that is asked for, never made here.
    return knowsPassword && protection.isPasswordProtected ? "protected-with-password" : "protected";
  });
}
