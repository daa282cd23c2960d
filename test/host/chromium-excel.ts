// Microsoft's own office.js in Chromium over a workbook in memory: the pane in a frame of a page that acts as Excel on the web. Use:
//   const browser = await launchBrowser();                     // test/browser/browser.ts
//   const excel = await startPaneInFrame(browser, workbook, { width: 320, excelApi: "1.12" });
//   await excel.frame.getByRole("button", { name: "Tjek igen" }).click();
//   workbook.type("Budget", "C12", 14, "Remote");              // the pane gets the event
//   excel.answerer.batches / .inject(fault);  await excel.reload();  excel.foreign must stay empty
//   await excel.stop();                                        // throws if the add-in asked for something unknown
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { routeSite, siteOrigin } from "../browser/browser";
import { Answerer } from "./answerer";
import { eventEntry } from "./events";
import { ANSWER_NAME, hostPage, type PageReply } from "./host-page";
import type { MemoryWorkbook } from "./memory-workbook";

export interface PaneInFrameOptions {
  /** The page in the frame, of the built site; `/taskpane.html` where none is given. */
  readonly path?: string;
  /** Other pages to serve by path, e.g. one that a test wrote itself. */
  readonly pages?: Readonly<Record<string, { readonly body: string; readonly contentType: string }>>;
  readonly width?: number;
  readonly height?: number;
  readonly excelApi?: string;
  readonly sets?: Readonly<Record<string, string>>;
  readonly displayLanguage?: string;
  /** Of Playwright's context, e.g. `{ colorScheme: "dark", reducedMotion: "reduce" }`. */
  readonly context?: Parameters<Browser["newContext"]>[0];
}

export interface PaneInFrame {
  readonly answerer: Answerer;
  /** Puts another workbook behind the same pages. */
  open(workbook: MemoryWorkbook): void;
  readonly browserContext: BrowserContext;
  readonly page: Page;
  /** The pane's frame, anew after a reload. */
  readonly frame: Frame;
  /** Addresses the pages asked for that are neither the site nor office.js. */
  readonly foreign: readonly string[];
  /** What the pages wrote to the console as errors, and uncaught errors. */
  readonly problems: string[];
  /** Closes the pane and opens it again. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

/** Same host name as the site, as the protocol demands. */
const HOST_ORIGIN = siteOrigin;
const HOST_PATH = "/excel-on-the-web.html";

/** Excel's numbers for what the transport can say; anything else is a lost connection. */
const TRANSPORT_ERRORS: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};
const LOST_CONNECTION = 5001;

export async function startPaneInFrame(browser: Browser, workbook: MemoryWorkbook, options: PaneInFrameOptions = {}): Promise<PaneInFrame> {
  const {
    path = "/taskpane.html",
    pages = {},
    width = 350,
    height = 900,
    excelApi = "1.20",
    sets = {},
    displayLanguage = "da-DK",
  } = options;
  const answerer = new Answerer(workbook);
  const browserContext = await browser.newContext({ viewport: { width, height }, ...options.context });
  const foreign = await routeSite(browserContext);
  const page = await browserContext.newPage();
  page.setDefaultTimeout(100_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  const html = hostPage(
    { pane: `${siteOrigin}${path}`, displayLanguage, sets: { ExcelApi: excelApi, CustomXmlParts: "1.1", Settings: "1.1", ...sets } },
    HOST_ORIGIN,
  );
  await page.route(`${HOST_ORIGIN}${HOST_PATH}`, (route) => route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }));
  for (const [address, content] of Object.entries(pages)) {
    await page.route(
      (url) => url.origin === siteOrigin && url.pathname === address,
      (route) => route.fulfill(content),
    );
  }
  await page.exposeFunction(ANSWER_NAME, (body: string, flags: number) => answerRichApi(answerer, body, flags));
  let stopEvents = (): void => undefined;
  const open = (opened: MemoryWorkbook): void => {
    stopEvents();
    answerer.workbook = opened;
    stopEvents = opened.onEvent((event) => {
      const entry = eventEntry(event, answerer.registrations);
      if (!entry) return;
      const { messageCategory, messageType, targetId, message, id } = entry;
      page
        .evaluate(
          (row) => (Reflect.get(window, "tellPane") as (entry: unknown[]) => void)(row),
          [messageCategory, messageType, targetId, message, id],
        )
        .catch((error: unknown) => problems.push(String(error instanceof Error ? error.message : error)));
    });
  };
  open(workbook);
  const load = async (): Promise<Frame> => {
    answerer.registrations.clear();
    answerer.kept.clear();
    await page.goto(`${HOST_ORIGIN}${HOST_PATH}`);
    const frame = await (await page.waitForSelector("#pane", { state: "attached" })).contentFrame();
    if (!frame) throw new Error("the page has no pane");
    return frame;
  };
  let frame = await load();
  return {
    answerer,
    open,
    browserContext,
    page,
    get frame() {
      return frame;
    },
    foreign,
    problems,
    async reload() {
      frame = await load();
    },
    async stop() {
      stopEvents();
      await browserContext.close();
      if (answerer.unknown.length > 0)
        throw new Error(`The add-in asked for what this host does not know:\n${answerer.unknown.join("\n")}`);
    },
  };
}

function answerRichApi(answerer: Answerer, body: string, flags: number): PageReply {
  const reply = answerer.answer(JSON.parse(body) as Parameters<Answerer["answer"]>[0], body.length, flags);
  if (reply.kind === "answer") return { body: reply.body };
  if (reply.kind === "silence") return null;
  return { error: (reply.code === undefined ? undefined : TRANSPORT_ERRORS[reply.code]) ?? LOST_CONNECTION };
}
