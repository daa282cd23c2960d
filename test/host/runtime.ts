// Microsoft's own runtime in a context of its own: node_modules' unmodified file; only `window` and the bridge it looks for are made here.
import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers";
import vm from "node:vm";
import type { Answerer, Query, Reply } from "./answerer";

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

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: Query };
}

/** What answers a runtime, and the page's `Office`, which it asks what there is. */
export interface Connection {
  readonly answerer: Answerer;
  readonly office: object;
}

export class Runtime {
  readonly Excel: unknown;
  private readonly timers = ownTimers();
  private readonly context: vm.Context;
  private connection: Connection | undefined;
  /** Requests without an answer yet. */
  private waiting = 0;
  private readonly bridge = {
    sendMessageToHost: (text: string): void => this.take(JSON.parse(text) as BridgeMessage, text.length),
    onMessageFromHost: undefined as ((text: string) => void) | undefined,
  };

  constructor(newerMembers: boolean) {
    const url = new URL("https://localhost/taskpane.html");
    const window: Record<string, unknown> = {
      console,
      ...this.timers.functions,
      location: url,
      navigator: { userAgent: "node", platform: "node" },
      document: {
        URL: url.href,
        cookie: "",
        getElementsByTagName: () => [],
        getElementById: () => null,
        addEventListener: () => undefined,
      },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      _richApiNativeBridge: this.bridge,
    };
    window.window = window.self = window;
    script ??= new vm.Script(readFileSync(RUNTIME, "utf8"), { filename: RUNTIME });
    this.context = vm.createContext(window);
    script.runInContext(this.context);
    const { CommonUtility } = this.context.OfficeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
    // It asks the page's Office which sets there are, and then refuses what is newer.
    CommonUtility._doApiNotSupportedCheck = true;
    if (newerMembers) vm.runInContext(NEWER_MEMBERS, this.context);
    this.Excel = this.context.Excel;
  }

  connect(connection: Connection): void {
    const { answerer, office } = connection;
    this.connection = connection;
    this.context.Office = office;
    this.context.undoGroups = { open: () => answerer.openGroups++, close: () => answerer.openGroups-- };
  }

  send(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }

  /** Ends it. True where nothing of what used it is left: no handler and no request. */
  stop(): boolean {
    const isClean = this.waiting === 0 && this.connection?.answerer.registrations.total === 0;
    this.connection = undefined;
    this.timers.stop();
    return isClean;
  }

  private take({ id, flags, message }: BridgeMessage, bytes: number): void {
    const { connection } = this;
    this.waiting++;
    // Excel answers later, never within the call.
    setImmediate(() => {
      if (!connection) return;
      const reply = message.url.startsWith("ProcessQuery")
        ? connection.answerer.answer(message.body, bytes, flags)
        : ({ kind: "transport" } as const);
      // What a closed page asked for is carried out all the same.
      if (reply.kind === "silence" || connection !== this.connection) return;
      const respond = (): void => {
        this.waiting--;
        this.send({ id, type: 2, message: toResponse(reply) });
      };
      if (reply.kind === "answer" && reply.after !== undefined) this.timers.functions.setTimeout(respond, reply.after);
      else respond();
    });
  }
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

function toResponse(reply: Exclude<Reply, { kind: "silence" }>): object {
  if (reply.kind === "answer") return { statusCode: 200, headers: {}, body: JSON.parse(reply.body) as unknown };
  const error = reply.code === undefined ? undefined : { code: reply.code, message: reply.code };
  return { statusCode: 503, headers: {}, body: { error } };
}
