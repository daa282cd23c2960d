// Every way out of the pane, forbidden in every way: it is said, another way is offered, and nothing is remembered as given that was not.
import { readStored } from "../../src/app/stored";
import { copy } from "../../src/taskpane/actions/clipboard";
import { downloadEconomy, downloadTable, formTable, tableToSheet } from "../../src/taskpane/actions/forms";
import { printReport, reportToFile, reportToSheet } from "../../src/taskpane/actions/report";
import { Memory } from "../../src/taskpane/memory";
import { PaneModel } from "../../src/taskpane/model";
import type { PaneHost } from "../../src/taskpane/pane-host";
import type { HostErrorCode } from "../../src/workbook/ports";
import { mjoelnerparken } from "./budgets";
import { FakeHost } from "./fake-host";

jest.mock("../../src/taskpane/surface-fault", () => ({ surfaceFault: jest.fn() })); // a browser's own refusal is nobody's fault

interface Opened {
  readonly host: FakeHost;
  readonly model: PaneModel;
  /** What is remembered as given: of the report in the browser, of the forms in the workbook. */
  readonly given: () => { readonly report: boolean; readonly forms: readonly string[] };
}

async function open(change: (pane: PaneHost) => PaneHost, kind: PaneHost["kind"] = "workbench"): Promise<Opened> {
  let text: string | null = null;
  const host = new FakeHost(mjoelnerparken(), { kind });
  const model = new PaneModel(change(host.pane), new Memory({ getItem: () => text, setItem: (_, value) => void (text = value) }));
  await model.start();
  const given = (): ReturnType<Opened["given"]> => {
    const { stored } = readStored(host.workbook);
    return {
      report: model.getState().sinceReport !== null,
      forms: stored.kind === "stored" ? stored.data.fetched.map(({ what }) => what) : [],
    };
  };
  return { host, model, given };
}

const checkedOf = ({ model }: Opened) => {
  const { outcome } = model.getState();
  if (outcome?.kind !== "checked") throw new Error("no budget");
  return outcome.checked;
};
const NOTHING = { report: false, forms: [] };

/** What the user is told, in Danish. */
function shownText({ model }: Opened): string {
  const { trouble, notice } = model.getState();
  return (trouble?.text ?? notice)?.da ?? "";
}

const throws = (): never => {
  throw new DOMException("Ignored call to print(). The document is sandboxed.", "SecurityError");
};

afterEach(() => jest.restoreAllMocks());

describe.each<[string, unknown]>([
  ["does nothing", () => undefined],
  ["throws", throws],
  ["is not there", undefined],
])("where print %s", (_, print) => {
  test.each(["excel", "workbench"] as const)("%s: the pane offers another way", async (kind) => {
    const opened = await open((pane) => (kind === "excel" ? pane : { ...pane, report: undefined }), kind);
    Object.assign(window, { print });
    jest.spyOn(window, "open").mockReturnValue(null);
    printReport(opened.model);
    expect(shownText(opened)).toMatch(kind === "excel" ? /Vælg Som regneark/ : /Vælg Kopiér/);
    expect(opened.given()).toEqual(NOTHING);
  });
});

test.each<[string, () => Window | null]>([
  ["is refused", () => null],
  ["throws", throws],
])("where a window of its own %s, the pane itself is printed", async (_, openWindow) => {
  const opened = await open((pane) => pane);
  Object.assign(window, { print: () => window.dispatchEvent(new Event("beforeprint")) });
  jest.spyOn(window, "open").mockImplementation(openWindow);
  printReport(opened.model);
  expect(opened.given().report).toBe(true);
});

test("in the window that is printed a hostile name is text and nothing else", async () => {
  const name = `<img src=x onerror="alert(1)"><script>alert(2)</script> =cmd|'/c calc'!A0 ${"langt ".repeat(60)}`;
  const opened = await open((pane) => pane);
  opened.host.type([{ sheet: "Budget", cell: "A16", from: opened.host.content({ sheet: "Budget", address: "A16" }), to: name }]);
  await opened.model.check();
  const page = document.implementation.createHTMLDocument();
  const fake = { document: page, focus: jest.fn(), addEventListener: jest.fn(), removeEventListener: jest.fn(), print: jest.fn() };
  jest.spyOn(window, "open").mockReturnValue(fake as never);
  Object.assign(CSSStyleSheet.prototype, { replaceSync: jest.fn() }); // jsdom has none
  printReport(opened.model);
  expect(fake.print).toHaveBeenCalled();
  expect(page.body.textContent).toContain("<img src=x onerror=");
  expect(page.querySelectorAll("img, script, iframe, object, embed, link, [onerror], [href^=javascript]")).toHaveLength(0);
  expect(/(langt ){55}/.test(page.body.textContent)).toBe(false);
  expect(opened.given()).toEqual(NOTHING);
});

const REFUSALS: readonly HostErrorCode[] = ["protected", "read-only", "failed", "disconnected", "expired", "inactive", "busy"];

test.each(REFUSALS)("where a sheet is refused (%s), no report or table is remembered", async (code) => {
  const opened = await open((pane) => pane, "excel");
  opened.host.fail("writeReport", code, code);
  await reportToSheet(opened.model);
  expect(shownText(opened)).toMatch(/\S{3}.*[.]$/);
  await tableToSheet(opened.model, formTable("posts", checkedOf(opened)));
  expect(shownText(opened)).toMatch(/\S{3}.*[.]$/);
  expect(opened.given()).toEqual(NOTHING);
  expect(opened.host.report).toBeNull();
});

describe.each<[string, (pane: PaneHost) => PaneHost]>([
  ["refused", (pane) => ({ ...pane, saveFile: () => Promise.reject(new DOMException("not allowed", "NotAllowedError")) })],
  ["not there", (pane) => ({ ...pane, saveFile: undefined })],
])("where files are %s", (_, change) => {
  test("neither report nor forms are remembered, or said to be downloaded", async () => {
    const opened = await open(change);
    await reportToFile(opened.model);
    expect(shownText(opened)).not.toMatch(/hentet/);
    await downloadEconomy(opened.model, checkedOf(opened));
    expect(shownText(opened)).not.toMatch(/hentet/);
    await downloadTable(opened.model, formTable("activities", checkedOf(opened)), "csv");
    expect(shownText(opened)).not.toMatch(/hentet/);
    expect(opened.given()).toEqual(NOTHING);
  });
});

test.each<[string, unknown, unknown]>([
  ["refused", { write: () => Promise.reject(new DOMException("no", "NotAllowedError")) }, Blob],
  ["not there", undefined, Blob],
  ["too old", {}, Blob],
  ["without what it takes", { write: () => Promise.resolve() }, undefined],
])("a clipboard that is %s has copied nothing", async (_, clipboard, item) => {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
  Object.assign(window, { ClipboardItem: item });
  expect(await copy("a", "<b>a</b>")).toBe(false);
});
