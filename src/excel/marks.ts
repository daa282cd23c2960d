// Marks in the sheet: our conditional formats on top of the cells, recognised by the text in their rule.
import { parseMarkFormula, markFormula } from "../workbook/marks";
import { HostError, type Mark, type MarkPermission, type MarkSeverity } from "../workbook/ports";
import { joinAddresses } from "./areas";
import { toHostError } from "./errors";
import { formatsOf, isUnreadable, listCarefully, queueFormats, type CarefulListing, type ListedSheet } from "./mark-listing";
import { isSameOutline, isSupported, listOutline, type ExcelSession, type Outline, type OutlineSheet } from "./session";

/** Lowest severity first: a format added last is on top. */
const SEVERITIES: readonly MarkSeverity[] = ["companion", "warning", "error"];

/** Names of the sheets to look at; all if left out. */
type Among = readonly string[] | undefined;

/**
 * Replaces all our marks by these: one round trip, plus one if there were older marks. Existing formats are listed
 * before anything is added, in the same batch: on a sheet with unreadable formats a mark could not be removed
 * again, so it gets none.
 */
export async function mark(session: ExcelSession, marks: readonly Mark[], among?: Among): Promise<void> {
  session.leftOut = [];
  const tokens: string[] = [];
  try {
    await withFreshOutline(session, () => {
      const token = newToken(tokens);
      return session.act((context) => {
        queueFormats(context, sheetsAmong(session.outline, among ?? marks.map(({ sheet }) => sheet)));
        addMarks(context, marks, token);
        const isLeftover = (formula: string): boolean => tokens.length > 1 && formula === "";
        return removeMarks(session, context, among, (formula) => (isMark(formula) && !hasToken(formula, [token])) || isLeftover(formula));
      });
    });
  } catch (error) {
    // A batch that fails midway has added some: remove them, including one without its rule yet.
    const failure = toHostError(error);
    try {
      await removeAnyhow(session, among, (formula) => formula === "" || hasToken(formula, tokens));
      if (!isUnreadable(failure)) throw failure;
      await markCarefully(session, marks, among, newToken(tokens));
    } catch (second) {
      if (second === failure) throw failure;
      throw new HostError(failure.code, `${failure.detail}; then, taking marks back: ${toHostError(second).detail}`);
    }
  }
}

/** A unique token distinguishes this attempt from earlier ones, including another pane's. */
function newToken(tokens: string[]): string {
  const token = Math.floor(Math.random() * 36 ** 8).toString(36);
  tokens.push(token);
  return token;
}

/** Sheet by sheet: readable ones get their marks, the others are left out. Sets all or none of the marks. */
async function markCarefully(session: ExcelSession, marks: readonly Mark[], among: Among, token: string): Promise<void> {
  const { readable, unreadable } = await removeCarefully(session, among, isMark);
  const isListed = (name: string): boolean => readable.some(({ sheet }) => sheet.name.toLowerCase() === name.toLowerCase());
  const left = new Set(unreadable.map(({ name }) => name.toLowerCase()));
  const missing = marks.find(({ sheet }) => !isListed(sheet) && !left.has(sheet.toLowerCase()));
  if (missing) throw new HostError("missing", missing.sheet);
  try {
    await session.act(async (context) => {
      addMarks(
        context,
        marks.filter(({ sheet }) => isListed(sheet)),
        token,
      );
      await context.sync();
    });
  } catch (error) {
    await removeCarefully(session, among, (formula) => formula === "" || hasToken(formula, [token]));
    throw error;
  }
}

/**
 * Removes every mark of ours on these sheets; returns how many. Two round trips if the outline is known. A batch
 * that fails midway is retried once, so that no marks are left half removed.
 */
export async function unmark(session: ExcelSession, among?: Among): Promise<number> {
  session.leftOut = [];
  return removeAnyhow(session, among, isMark);
}

async function removeAnyhow(session: ExcelSession, among: Among, isWanted: (formula: string) => boolean): Promise<number> {
  const attempt = (): Promise<number> =>
    withFreshOutline(session, () => session.act((context) => removeMarks(session, context, among, isWanted)));
  try {
    return await attempt();
  } catch (error) {
    const failure = toHostError(error);
    if (failure.code === "disconnected") throw error;
    if (isUnreadable(failure)) return (await removeCarefully(session, among, isWanted)).count;
    return attempt();
  }
}

/** Sheet by sheet; records the unreadable ones as left out. */
async function removeCarefully(
  session: ExcelSession,
  among: Among,
  isWanted: (formula: string) => boolean,
): Promise<CarefulListing & { readonly count: number }> {
  const outline = await session.read(async (context) => {
    const list = listOutline(context, session);
    await context.sync();
    return list();
  });
  session.outline = outline;
  const listing = await listCarefully(session, sheetsAmong(outline, among));
  session.leftOut = listing.unreadable.map(({ name }) => name);
  const counts = await session.act(async (context) => {
    const found = listing.readable.map((listed) => queueRemoval(context, listed, isWanted));
    if (found.some((count) => count > 0)) await context.sync();
    return found;
  });
  return { ...listing, count: counts.reduce((sum, count) => sum + count, 0) };
}

function isMark(formula: string): boolean {
  return parseMarkFormula(formula) !== undefined;
}

function hasToken(formula: string, tokens: readonly string[]): boolean {
  const mark = parseMarkFormula(formula);
  return mark !== undefined && tokens.includes(mark.token);
}

/** Retries with a new listing if a sheet in the cached one is gone. */
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
  // All places first: a missing sheet fails the batch before anything is added.
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

/** Bold red with a frame for errors, underlined italics for warnings, a dotted frame for companions: distinct without colour. */
function addMark(areas: Excel.RangeAreas, severity: MarkSeverity, token: string): void {
  const { rule, format } = areas.conditionalFormats.add("Custom").custom;
  rule.formula = markFormula(severity, token);
  const frame = (style: "Continuous" | "Dot", color: string): void => {
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const border = format.borders.getItem(edge);
      border.style = style;
      border.color = color;
    }
  };
  if (severity === "companion") {
    frame("Dot", "#605E5C");
    return;
  }
  const isError = severity === "error";
  format.font.color = isError ? "#8A0E12" : "#5C4400";
  format.fill.color = isError ? "#FBD9D7" : "#FFF1C2";
  if (isError) {
    format.font.bold = true;
    frame("Continuous", "#B3261E");
  } else {
    format.font.italic = true;
    format.font.underline = "Single";
  }
}

/** Sends what is queued together with a listing of conditional formats, then removes those whose rule matches. */
async function removeMarks(
  session: ExcelSession,
  context: Excel.RequestContext,
  among: Among,
  isWanted: (formula: string) => boolean,
): Promise<number> {
  const listed = [...(await listFormats(session, context, among))];
  // Protected sheets first: one that rejects stops the batch before anything is removed.
  listed.sort((a, b) => Number(b.sheet.protected) - Number(a.sheet.protected));
  const count = listed.reduce((sum, sheet) => sum + queueRemoval(context, sheet, isWanted), 0);
  if (count > 0) await context.sync();
  return count;
}

/** Last to first: a format's id is its priority, and a deletion shifts those after it. */
function queueRemoval(context: Excel.RequestContext, { sheet, formats }: ListedSheet, isWanted: (formula: string) => boolean): number {
  const wanted = formats.filter(({ formula }) => formula !== null && isWanted(formula));
  for (const { id } of [...wanted].reverse()) formatsOf(context, sheet.id).getItem(id).delete();
  return wanted.length;
}

/** Whether any of these sheets has a mark of ours. Writes nothing; one round trip if the outline is known. */
export async function hasMarks(session: ExcelSession, among?: Among): Promise<boolean> {
  const isAnyOurs = (listed: readonly ListedSheet[]): boolean =>
    listed.some(({ formats }) => formats.some(({ formula }) => formula !== null && isMark(formula)));
  try {
    return await withFreshOutline(session, () => session.read(async (context) => isAnyOurs(await listFormats(session, context, among))));
  } catch (error) {
    const failure = toHostError(error);
    if (!isUnreadable(failure) || !session.outline) throw error;
    return isAnyOurs((await listCarefully(session, sheetsAmong(session.outline, among))).readable);
  }
}

function sheetsAmong(outline: Outline | undefined, among: Among): readonly OutlineSheet[] {
  const names = among && new Set(among.map((name) => name.toLowerCase()));
  return (outline?.sheets ?? []).filter(({ name }) => names?.has(name.toLowerCase()) ?? true);
}

/** These sheets' conditional formats, with what was queued before: one sync if the cached outline still holds, else two. */
async function listFormats(session: ExcelSession, context: Excel.RequestContext, among: Among): Promise<readonly ListedSheet[]> {
  const known = session.outline;
  const list = listOutline(context, session);
  let listed = queueFormats(context, sheetsAmong(known, among));
  await context.sync();
  const outline = list();
  session.outline = outline;
  if (!known || !isSameOutline(known, outline)) {
    listed = queueFormats(context, sheetsAmong(outline, among));
    await context.sync();
  }
  return listed();
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
    // Elsewhere only an attempt to lift the protection shows whether it has a password; that needs consent and is never made here.
    return knowsPassword && protection.isPasswordProtected ? "protected-with-password" : "protected";
  });
}
