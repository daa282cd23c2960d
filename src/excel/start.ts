// Starts the product in Excel: waits for Office, rejects a host that is too old, and provides the two ports.
import type { WorkbookSource, WorkbookSurface } from "../workbook/ports";
import { isOfficeHere, loadOffice } from "./load-office";
import type * as Protection from "./protection";
import { readWorkbook } from "./read";
import type * as ReportSheet from "./report-sheet";
import { ANSWER_TIMEOUT, ExcelSession, isSupported } from "./session";
import { StartError } from "./start-error";
import { createSurface } from "./surface";

/** The requirements; the same as in manifest.xml. */
const REQUIRED_EXCEL_API = "1.12";

/** What a module does with a session, without the session. */
type Bound<F> = F extends (session: ExcelSession, ...rest: infer A) => infer R ? (...rest: A) => R : never;

export interface StartedExcel {
  readonly source: WorkbookSource;
  readonly surface: WorkbookSurface;
  readonly report: { readonly [K in keyof typeof ReportSheet]: Bound<(typeof ReportSheet)[K]> };
  readonly protection: { readonly [K in keyof typeof Protection]: Bound<(typeof Protection)[K]> };
  /** BCP 47, e.g. `da-DK`. */
  readonly displayLanguage: string;
  /** Opens a page in the system's browser; Office's own window would display it badly (office-js #712, #1665). */
  readonly openLink: (address: string) => void;
  /** Office's background as a CSS colour. Queried each time; undefined in Excel on the web, which reports no theme (office-js #6134). */
  readonly background: () => string | undefined;
}

/**
 * Resolves once Office is ready. Rejects with StartError: office.js does not load or Excel does not answer it, the page
 * is outside Excel, or Excel is below {@link REQUIRED_EXCEL_API}. `timeout`: milliseconds without an answer before a call gives up.
 */
export async function startExcel({ timeout = ANSWER_TIMEOUT } = {}): Promise<StartedExcel> {
  await loadOffice(timeout);
  const session = new ExcelSession(timeout);
  const { host } = await session.inTime(Office.onReady()).catch((error: unknown) => {
    throw new StartError("office-silent", String(error));
  });
  // Loaded anew, office.js may take itself to be outside (office-js #716); loading the page once more helps.
  if ((host as unknown) === null && isInsideOffice()) throw new StartError("office-silent", "no host inside Office");
  if (host !== Office.HostType.Excel) throw new StartError("outside-excel", `host ${String(host)}`);
  if (!isSupported(REQUIRED_EXCEL_API)) throw new StartError("too-old", `below ExcelApi ${REQUIRED_EXCEL_API}`);
  // Loaded on first use: a check does not need it.
  const report = (): Promise<typeof ReportSheet> => import(/* webpackChunkName: "excel-changes" */ "./report-sheet");
  const protection = (): Promise<typeof Protection> => import(/* webpackChunkName: "excel-changes" */ "./protection");
  return {
    source: { read: () => readWorkbook(session) },
    surface: createSurface(session),
    report: {
      writeReport: async (rows, name) => (await report()).writeReport(session, rows, name),
      removeReport: async () => (await report()).removeReport(session),
    },
    protection: {
      lift: async (sheet) => (await protection()).lift(session, sheet),
      findLifted: async () => (await protection()).findLifted(session),
      restore: async () => (await protection()).restore(session),
    },
    displayLanguage: findLanguage(),
    openLink,
    background: findBackground,
  };
}

/** Not every Excel provides it, or provides it as documented (office-js #3133): the browser's own is the next best. */
function findLanguage(): string {
  const told = Office.context.displayLanguage as string | undefined;
  return (told ?? navigator.language).replace(/_/g, "-");
}

/** Office names itself in the page's address. */
const isInsideOffice = (): boolean => typeof location !== "undefined" && /[?&#]_host_Info=/i.test(location.href);

function openLink(address: string): void {
  if (isSupported("1.1", "OpenBrowserWindowApi")) Office.context.ui.openBrowserWindow(address);
  else window.open(address, "_blank", "noopener");
}

function findBackground(): string | undefined {
  // The types promise it; Excel on the web leaves it undefined.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.bodyBackgroundColor;
}

/** Calls back if Excel answers after all, however late; never if office.js is missing. */
export function whenOfficeAnswers(start: () => void): void {
  if (isOfficeHere()) void Office.onReady().then(({ host }) => ((host as unknown) === null ? undefined : start()));
}
