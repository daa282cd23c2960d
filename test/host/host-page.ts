// The page around the pane, as Excel on the web is one: it speaks the web extensions' postMessage protocol and hands the requests on.

export interface HostPageOptions {
  /** Full address of the pane's page. */
  readonly pane: string;
  /** BCP 47. */
  readonly displayLanguage: string;
  /** The requirement sets and the version this Excel has of each. */
  readonly sets: Readonly<Record<string, string>>;
}

/** What the page calls for each request of the rich API: answers the body, a transport error, or nothing for ever. */
export type AnswerRichApi = (body: string, flags: number) => Promise<PageReply>;

export type PageReply = { readonly body: string } | { readonly error: number } | null;

/** Names of what Playwright puts on the page's window. */
export const ANSWER_NAME = "answerRichApi";

const CONVERSATION = "conversation";
const FRAME_ID = "1";

export function hostPage({ pane, displayLanguage, sets }: HostPageOptions, origin: string): string {
  const hostInfo = `Excel$Web$16.01$${displayLanguage}$$$$0`;
  const xdmInfo = `${CONVERSATION}|${FRAME_ID}|${origin}`;
  const name = { baseFrameName: `_xdm_${FRAME_ID}`, hostInfo, xdmInfo, serializerVersion: "1", flights: "[]" };
  const address = `${pane}${pane.includes("?") ? "&" : "?"}_host_Info=${encodeURIComponent(hostInfo)}&_xdm_Info=${encodeURIComponent(xdmInfo)}`;
  const told = { displayLanguage, sets, origin: new URL(pane).origin, answerName: ANSWER_NAME, frameId: FRAME_ID };
  const script = `(${speakToPane.toString()})(${JSON.stringify(told)})`;
  return `<!doctype html><html lang="${displayLanguage}"><head><meta charset="utf-8"><title>Excel</title>
<style>html,body,iframe{margin:0;padding:0;border:0;width:100%;height:100%;display:block;overflow:hidden}</style></head>
<body><script>${script}</script><iframe title="pane" id="pane" name='${JSON.stringify(name)}' src="${address.replace(/&/g, "&amp;")}"></iframe></body></html>`;
}

interface PageSettings {
  readonly displayLanguage: string;
  readonly sets: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly answerName: string;
  readonly frameId: string;
}

interface PaneRequest {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: {
    readonly ArrayData?: readonly unknown[];
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly targetId?: string;
    readonly eventDispId?: number;
  };
}

/** Runs in the page, so that it may name nothing outside itself. */
function speakToPane({ displayLanguage, sets, origin, answerName, frameId }: PageSettings): void {
  const DISPATCH_RICH_API = 93;
  let listening: PaneRequest | undefined;

  const send = (request: PaneRequest, data: unknown, responseType: 0 | 1, errorCode = 0): void => {
    const pane = (document.getElementById("pane") as HTMLIFrameElement).contentWindow;
    const message = {
      _messageType: 1,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _errorCode: errorCode,
      _responseType: responseType,
      _data: data,
      _serializerVersion: 1,
    };
    pane?.postMessage(JSON.stringify(message), origin);
  };

  const appContext = {
    _id: frameId,
    _appName: 16,
    _appVersion: "16.0",
    _appUILocale: displayLanguage,
    _dataLocale: displayLanguage,
    _docUrl: "budget.xlsx",
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    // As from a store: office.js reads it as XML, and an empty one makes the browser report a broken document's own styles.
    _eToken: encodeURIComponent('<r><t aid="" cid="" oid=""/></r>'),
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _hostFullVersion: "16.0.0.0",
    _addinName: "Budgettjek",
    _appDomains: [],
    _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify(sets),
  };

  const answerMethod = async (request: PaneRequest): Promise<void> => {
    const data = request._data;
    if (data.DdaMethod?.DispatchId !== DISPATCH_RICH_API) throw new Error(`method ${JSON.stringify(data.DdaMethod)}`);
    const body = String(data.ArrayData?.[4]);
    const flags = Number(data.ArrayData?.[6]);
    const answer = Reflect.get(window, answerName) as AnswerRichApi;
    const reply = await answer(body, flags);
    if (reply === null) return;
    if ("error" in reply) send(request, { Version: 1, Error: reply.error }, 0);
    else send(request, { Version: 1, Error: 0, Data: [200, [], reply.body] }, 0);
  };

  window.addEventListener("message", (event: MessageEvent) => {
    if (event.origin !== origin || typeof event.data !== "string") return;
    const request = JSON.parse(event.data) as PaneRequest;
    if (request._messageType !== 0) return;
    if (request._actionType === 1) {
      listening = request;
      send(request, { Version: 1, Error: 0 }, 0);
    } else if (request._actionType === 2) {
      listening = undefined;
      send(request, { Version: 1, Error: 0 }, 0);
    } else if (request._actionName === "ContextActivationManager_getAppContextAsync") send(request, appContext, 0);
    else if (request._actionName === "executeMethod") void answerMethod(request);
    // Anything else is Office's own housekeeping (focus, telemetry): an empty answer.
    else send(request, { Version: 1, Error: 0 }, 0);
  });

  Object.assign(window, {
    tellPane(entry: readonly unknown[]): void {
      if (listening) send(listening, { ArrayData: [entry] }, 1);
    },
  });
}
