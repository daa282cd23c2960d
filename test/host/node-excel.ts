// Microsoft's own Excel runtime in Node over a workbook in memory. Use:
//   const excel = startNodeExcel(workbook, { excelApi: "1.12" });   // sets globalThis.Excel and Office
//   const { source, surface } = await startExcel({ timeout: 50 });
//   excel.answerer.batches / .inject(fault) / .unknown;  excel.restart() = pane closed and opened again
//   excel.stop();   // in afterEach: restores the globals, throws if the add-in asked for something unknown
// The runtime is node_modules' unmodified file; only `window` and the bridge it looks for are made here.
import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers";
import vm from "node:vm";
import { Answerer, type Query, type Reply } from "./answerer";
import { profileOf, usualBehaviours, type Behaviours, type Platform } from "./behaviours";
import { eventEntry } from "./events";
import type { MemoryWorkbook } from "./memory-workbook";

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

const RUNTIME = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");
let script: vm.Script | undefined;

const NEWER_MEMBERS = `
  Excel.RangeAreas.prototype.select = function () { OfficeExtension.BatchApiHelper.invokeMethod(this, "Select", 1, [], 0, 0); };
  // The option of Excel.run that makes one undo step (ExcelApi 1.20): told to the host past the wire, which does not carry it.
  const run = Excel.run;
  Excel.run = function (options, work) {
    if (!options || !options.mergeUndoGroup) return run.apply(this, arguments);
    undoGroups.open();
    return run.call(this, { delayForCellEdit: options.delayForCellEdit }, work).finally(undoGroups.close);
  };
  const { prototype } = Excel.WorksheetProtection;
  const handleResult = prototype._handleResult;
  prototype._handleResult = function (value) {
    handleResult.call(this, value);
    if (value && "IsPasswordProtected" in value) this.isPasswordProtected = value.IsPasswordProtected;
  };
`;

/** What `Excel` and `Office` mean now. Read through a getter: Jest's global keeps whatever was once assigned to it in memory. */
let current: { readonly Excel: unknown; readonly Office: unknown } = { Excel: undefined, Office: undefined };

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: Query };
}

export interface NodeExcel {
  readonly answerer: Answerer;
  /** Puts another workbook behind the same runtime, which is quicker than a new one. */
  open(workbook: MemoryWorkbook): void;
  /** A fresh runtime over the same workbook, as after closing and opening the pane. */
  restart(): void;
  stop(): void;
}

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
  let send: (message: object) => void = () => undefined;
  let stopEvents = (): void => undefined;
  let stopTimers = (): void => undefined;
  const open = (opened: MemoryWorkbook): void => {
    stopEvents();
    answerer.workbook = opened;
    stopEvents = opened.onEvent((event) => {
      const entry = eventEntry(event, answerer.registrations);
      if (entry) send({ type: 3, message: { entries: [entry] } });
    });
  };
  const restart = (): void => {
    answerer.registrations.clear();
    answerer.kept.clear();
    if (!options.all.keepsParts) answerer.workbook.customParts = [];
    stopTimers();
    const runtime = loadRuntime(answerer, options);
    send = runtime.send;
    stopTimers = runtime.stopTimers;
    current = { Excel: runtime.Excel, Office: runtime.Office };
  };
  open(workbook);
  restart();
  return {
    answerer,
    open,
    restart,
    stop() {
      stopEvents();
      stopTimers();
      current = before;
      if (answerer.unknown.length > 0)
        throw new Error(`The add-in asked for what this host does not know:\n${answerer.unknown.join("\n")}`);
    },
  };
}

/** Timers that a closed runtime no longer has: one that still ran would keep the whole runtime in memory. */
function ownTimers() {
  const timeouts = new Set<NodeJS.Timeout>();
  const intervals = new Set<NodeJS.Timeout>();
  const remember = (timers: Set<NodeJS.Timeout>, timer: NodeJS.Timeout): NodeJS.Timeout => {
    timers.add(timer);
    return timer;
  };
  return {
    functions: {
      setTimeout: (call: () => void, delay?: number) => {
        const timer = setTimeout(() => {
          timeouts.delete(timer);
          call();
        }, delay);
        return remember(timeouts, timer);
      },
      clearTimeout: (timer?: NodeJS.Timeout) => {
        clearTimeout(timer);
        if (timer) timeouts.delete(timer);
      },
      setInterval: (call: () => void, delay?: number) => remember(intervals, setInterval(call, delay)),
      clearInterval: (timer?: NodeJS.Timeout) => {
        clearInterval(timer);
        if (timer) intervals.delete(timer);
      },
    },
    stop: (): void => {
      timeouts.forEach((timer) => clearTimeout(timer));
      intervals.forEach((timer) => clearInterval(timer));
    },
  };
}

function loadRuntime(answerer: Answerer, options: ReturnType<typeof withPlatform>) {
  const timers = ownTimers();
  const bridge = {
    sendMessageToHost(text: string): void {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      // Excel answers later, never within the call.
      setImmediate(() => {
        const reply = message.url.startsWith("ProcessQuery")
          ? answerer.answer(message.body, text.length, flags)
          : ({ kind: "transport" } as const);
        if (reply.kind !== "silence") send({ id, type: 2, message: toResponse(reply) });
      });
    },
    onMessageFromHost: undefined as ((text: string) => void) | undefined,
  };
  const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  const url = new URL("https://localhost/taskpane.html");
  const window: Record<string, unknown> = {
    console,
    ...timers.functions,
    location: url,
    navigator: { userAgent: "node", platform: "node" },
    document: { URL: url.href, cookie: "", getElementsByTagName: () => [], getElementById: () => null, addEventListener: () => undefined },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    _richApiNativeBridge: bridge,
  };
  window.window = window.self = window;
  script ??= new vm.Script(readFileSync(RUNTIME, "utf8"), { filename: RUNTIME });
  const context = vm.createContext(window);
  script.runInContext(context);
  const office = makeOffice(options);
  // The runtime asks the page's Office which sets there are, and then refuses what is newer.
  context.Office = office;
  const { CommonUtility } = context.OfficeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = true;
  context.undoGroups = { open: () => answerer.openGroups++, close: () => answerer.openGroups-- };
  if (options.newerRuntime) vm.runInContext(NEWER_MEMBERS, context);
  return { Excel: context.Excel as unknown, Office: office, send, stopTimers: timers.stop };
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
      displayLanguage,
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

function toResponse(reply: Exclude<Reply, { kind: "silence" }>): object {
  if (reply.kind === "answer") return { statusCode: 200, headers: {}, body: JSON.parse(reply.body) as unknown };
  const error = reply.code === undefined ? undefined : { code: reply.code, message: reply.code };
  return { statusCode: 503, headers: {}, body: { error } };
}
