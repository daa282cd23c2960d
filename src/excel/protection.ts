// Lifts a sheet's protection for marks, after the user has agreed, and restores the same protection.
import type { HostError } from "../workbook/ports";
import { rejectAfter, toHostError } from "./errors";
import type { ExcelSession } from "./session";

/** A custom property of the worksheet: the options of the protection we lifted. Survives a crash. */
const LIFTED = "budgettjek-protection";

/** As `protect` takes them: where nothing is set, Excel may give null, and then refuses it (office-js #1931). */
function optionsOf({ options }: Excel.WorksheetProtection): Excel.WorksheetProtectionOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null));
}

/**
 * Lifts a protection without a password and stores its options in the sheet. Rejects with `protected` if there is
 * a password (the sheet is then unchanged), and does nothing if there is no protection.
 */
export function lift(session: ExcelSession, name: string): Promise<void> {
  return session.act(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name).load("protection/protected,protection/options");
    await context.sync();
    if (!sheet.protection.protected) return;
    const options = optionsOf(sheet.protection);
    sheet.protection.unprotect();
    sheet.customProperties.add(LIFTED, JSON.stringify(options));
    try {
      await context.sync();
    } catch (error) {
      await protectAgain(session, name, options, toHostError(error));
    }
  });
}

/** After a failed lift: with a password nothing was lifted, otherwise the protection is restored. */
function protectAgain(session: ExcelSession, name: string, options: Excel.WorksheetProtectionOptions, failure: HostError): Promise<never> {
  const work = async (context: Excel.RequestContext): Promise<void> => {
    const sheet = context.workbook.worksheets.getItem(name).load("protection/protected");
    sheet.customProperties.getItemOrNullObject(LIFTED).delete();
    await context.sync();
    if (sheet.protection.protected) return;
    sheet.protection.protect(options);
    await context.sync();
  };
  return rejectAfter(failure, "protecting again", () => session.act(work));
}

interface LiftedSheet {
  readonly sheet: Excel.Worksheet;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Names of the sheets whose protection was lifted and not restored. */
export async function findLifted(session: ExcelSession): Promise<readonly string[]> {
  return (await session.read(liftedSheets)).map(({ sheet }) => sheet.name);
}

async function liftedSheets(context: Excel.RequestContext): Promise<LiftedSheet[]> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const found = sheets.items.map((sheet) => ({ sheet, note: sheet.customProperties.getItemOrNullObject(LIFTED).load("value") }));
  await context.sync();
  return found
    .filter(({ note }) => !note.isNullObject)
    .map(({ sheet, note }) => ({ sheet, options: JSON.parse(note.value) as Excel.WorksheetProtectionOptions }));
}

/** Restores every lifted protection with its own options; returns the sheets' names. */
export function restore(session: ExcelSession): Promise<readonly string[]> {
  return session.act(async (context) => {
    const lifted = await liftedSheets(context);
    if (lifted.length === 0) return [];
    for (const { sheet } of lifted) sheet.load("protection/protected");
    await context.sync();
    for (const { sheet, options } of lifted) {
      // First: a protected sheet may reject it.
      sheet.customProperties.getItemOrNullObject(LIFTED).delete();
      // The user may have protected it again manually.
      if (!sheet.protection.protected) sheet.protection.protect(options);
    }
    try {
      await context.sync();
    } catch (error) {
      await noteAgain(session, lifted, toHostError(error));
    }
    return lifted.map(({ sheet }) => sheet.name);
  });
}

/** After a failed restore: what is still open keeps its stored options, what is protected has none. */
function noteAgain(session: ExcelSession, lifted: readonly LiftedSheet[], failure: HostError): Promise<never> {
  const work = async (context: Excel.RequestContext): Promise<void> => {
    const now = lifted.map(({ sheet, options }) => ({
      options,
      sheet: context.workbook.worksheets.getItem(sheet.id).load("protection/protected"),
    }));
    await context.sync();
    for (const { sheet, options } of now) {
      if (sheet.protection.protected) sheet.customProperties.getItemOrNullObject(LIFTED).delete();
      else sheet.customProperties.add(LIFTED, JSON.stringify(options));
    }
    await context.sync();
  };
  return rejectAfter(failure, "noting the protection", () => session.act(work));
}
