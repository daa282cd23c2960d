// Microsoft's own Excel runtime in Node over a workbook in memory. Use:
//   const excel = startNodeExcel(workbook, { excelApi: "1.12" });   // sets globalThis.Excel and Office
//   const { source, surface } = await startExcel({ timeout: 50 });
//   excel.answerer.batches / .inject(fault) / .unknown;  excel.restart() = pane closed and opened again
//   excel.stop();   // in afterEach: restores the globals, throws if the add-in asked for something unknown
import { Answerer } from "./answerer";
import { profileOf, usualBehaviours, type Behaviours, type Platform } from "./behaviours";
import { eventEntry } from "./events";
import type { MemoryWorkbook } from "./memory-workbook";
import { Runtime } from "./runtime";

export interface NodeExcelOptions {
  /** The highest ExcelApi this Excel has; 1.20 where none is given. */
  readonly excelApi?: string;
  /** Other requirement sets and their version, e.g. `{ ExcelApiOnline: "1.1" }`. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly displayLanguage?: string;
  readonly officeTheme?: { readonly bodyBackgroundColor: string; readonly bodyForegroundColor: string };
  /**
   * Adds two members of newer sets in the words of their neighbours: Microsoft's CDN has them, the package on npm does
   * not yet. RangeAreas.select (ExcelApi 1.18) and WorksheetProtection.isPasswordProtected (ExcelApiOnline).
   */
  readonly newerRuntime?: boolean;
  /** What Office.onReady says; null outside any host. */
  readonly host?: string | null;
  /** Sets version, requirement sets and behaviours together; what is given beside it counts first. */
  readonly platform?: Platform;
  readonly behaviours?: Partial<Behaviours>;
  /** Takes the addresses that were opened in the system's browser. */
  readonly opened?: string[];
  /** `Office.context.document.mode`: Protected View and its like are `readOnly`. */
  readonly documentMode?: "readOnly" | "readWrite";
}

/** The options with what their platform says. */
function withPlatform(options: NodeExcelOptions): NodeExcelOptions & { readonly officePlatform: string; readonly all: Behaviours } {
  const profile = options.platform && profileOf(options.platform);
  const all = { ...(profile?.behaviours ?? usualBehaviours()), ...options.behaviours };
  return {
    ...(profile && { excelApi: profile.excelApi }),
    ...(profile && all.tellsTheme && { officeTheme: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000" } }),
    newerRuntime: profile !== undefined,
    ...options,
    sets: { ...profile?.sets, ...options.sets },
    officePlatform: profile?.officePlatform ?? "OfficeOnline",
    all,
  };
}

/** What `Excel` and `Office` mean now. Read through a getter: Jest's global keeps whatever was once assigned to it in memory. */
let current: { readonly Excel: unknown; readonly Office: unknown } = { Excel: undefined, Office: undefined };

export interface NodeExcel {
  readonly answerer: Answerer;
  /** Puts another workbook behind the same runtime, which is quicker than a new one. */
  open(workbook: MemoryWorkbook): void;
  /** A runtime without anything left in it over the same workbook, as after closing and opening the pane. */
  restart(): void;
  stop(): void;
}

/** Runtimes that nothing is left in, by the requirement sets they have asked about: making one anew takes longer than most tests. */
const unused = new Map<string, Runtime>();

export function startNodeExcel(workbook: MemoryWorkbook, given: NodeExcelOptions = {}): NodeExcel {
  const options = withPlatform(given);
  const answerer = new Answerer(workbook, options.all);
  const before = current;
  for (const name of ["Excel", "Office"] as const)
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => current[name],
      set: (value: unknown) => (current = { ...current, [name]: value }),
    });
  const kind = JSON.stringify([options.newerRuntime, options.excelApi, options.sets]);
  let runtime = unused.get(kind);
  unused.delete(kind);
  let stopEvents = (): void => undefined;
  const open = (opened: MemoryWorkbook): void => {
    stopEvents();
    answerer.workbook = opened;
    stopEvents = opened.onEvent((event) => {
      const entry = eventEntry(event, answerer.registrations);
      if (entry) runtime?.send({ type: 3, message: { entries: [entry] } });
    });
  };
  const start = (): void => {
    answerer.registrations.clear();
    answerer.kept.clear();
    runtime ??= new Runtime(options.newerRuntime ?? false);
    const office = makeOffice(options);
    runtime.connect({ answerer, office });
    current = { Excel: runtime.Excel, Office: office };
  };
  const restart = (): void => {
    if (!options.all.keepsParts) answerer.workbook.customParts = [];
    if (!runtime?.stop()) runtime = undefined;
    start();
  };
  open(workbook);
  start();
  return {
    answerer,
    open,
    restart,
    stop() {
      stopEvents();
      if (runtime?.stop()) unused.set(kind, runtime);
      runtime = undefined;
      current = before;
      if (answerer.unknown.length > 0)
        throw new Error(`The add-in asked for what this host does not know:\n${answerer.unknown.join("\n")}`);
    },
  };
}

/** The facade office.js's loader makes around the runtime in a browser; here it is the fake part. */
function makeOffice(options: ReturnType<typeof withPlatform>): object {
  const { excelApi = "1.20", sets = {}, displayLanguage = "da-DK", officeTheme, host = "Excel", documentMode = "readWrite" } = options;
  const supported: Record<string, string> = { ExcelApi: excelApi, CustomXmlParts: "1.1", DelayForCellEdit: "1.1", ...sets };
  const isSetSupported = (name: string, version: string | number = "1.1"): boolean => {
    const has = supported[name];
    return has !== undefined && minor(has) >= minor(String(version));
  };
  return {
    HostType: { Excel: "Excel" },
    onReady: () =>
      options.all.becomesReady
        ? Promise.resolve({ host, platform: host === null ? null : options.officePlatform })
        : new Promise(() => undefined),
    context: {
      displayLanguage:
        options.all.languageTag === "missing"
          ? undefined
          : options.all.languageTag === "underscored"
            ? displayLanguage.replace("-", "_")
            : displayLanguage,
      officeTheme,
      platform: options.officePlatform,
      document: { mode: documentMode },
      requirements: { isSetSupported },
      ...(options.all.opensBrowserWindow && { ui: { openBrowserWindow: (url: string) => void options.opened?.push(url) } }),
    },
  };
}

function minor(version: string): number {
  return Number(version.split(".")[1] ?? 0);
}
