// The pane's start: office.js blocked or late, the page outside Excel, an Excel that is too old: what is missing, and a way on.
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { startPane } from "../../src/taskpane/start-pane";
import { MemoryWorkbook } from "../host/memory-workbook";
import { startNodeExcel, type NodeExcel, type NodeExcelOptions } from "../host/node-excel";
import { mjoelnerparken } from "./budgets";

let excel: NodeExcel | undefined;
let root: Root;

/** Office comes with the script, as in the browser. */
function giveOffice(options?: NodeExcelOptions): void {
  excel = startNodeExcel(MemoryWorkbook.from(mjoelnerparken()), options);
}

/** As the page does. */
function openPage(): void {
  document.head.replaceChildren();
  document.body.innerHTML = '<div id="root"></div>';
  localStorage.setItem("budgettjek", JSON.stringify({ version: 1, welcomed: true }));
  const element = document.getElementById("root")!;
  root = createRoot(element);
  void startPane(element, root);
}

const scripts = (): HTMLScriptElement[] => [...document.querySelectorAll("script")];
const end = (event: "load" | "error"): void => act(() => void scripts().at(-1)!.dispatchEvent(new Event(event)));

beforeEach(() => {
  Object.defineProperty(navigator, "language", { value: "da-DK", configurable: true });
  Reflect.set(globalThis, "matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(async () => {
  await act(() => {
    root.unmount();
    return Promise.resolve();
  });
  excel?.stop();
  excel = undefined;
});

test("office.js blocked: names it in a sentence, and Prøv igen loads it again", async () => {
  openPage();
  end("error");
  expect(await screen.findByText(/office\.js kunne ikke hentes.*appsforoffice\.microsoft\.com/)).toBeVisible();
  const before = scripts().length;
  await userEvent.click(screen.getByRole("button", { name: "Prøv igen" }));
  await waitFor(() => expect(scripts().length).toBe(before + 1));
  expect(scripts().at(-1)!.src).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  giveOffice();
  end("load");
  expect(await screen.findByRole("heading", { level: 1, name: "Klar med advarsler" })).toBeVisible();
});

test("outside Excel: offers the workbench, without calling Excel too old", async () => {
  giveOffice({ host: null });
  openPage();
  expect(await screen.findByText("Åbn ruden i Excel, eller brug arbejdsbordet.")).toBeVisible();
  expect(screen.getByRole("link", { name: "Åbn arbejdsbordet" })).toHaveAttribute("href", "index.html");
  expect(screen.queryByText(/for gammel/)).toBeNull();
});

test("inside Excel, where office.js takes itself to be outside, the page is to be loaded again (office-js #716)", async () => {
  const go = (address: string): void => History.prototype.replaceState.call(window.history, {}, "", address); // the page's own is gone
  go("/taskpane.html?_host_Info=Excel$Win32$16.01$da-DK");
  giveOffice({ host: null });
  openPage();
  expect(await screen.findByText(/Excel har ikke svaret endnu/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Prøv igen" })).toBeVisible();
  expect(screen.queryByRole("link")).toBeNull();
  go("/");
});

test("where the browser refuses all storage the pane only forgets (office-js #2177)", async () => {
  const storages = ["localStorage", "sessionStorage"] as const;
  const before = storages.map((name) => Object.getOwnPropertyDescriptor(window, name)!);
  giveOffice();
  openPage();
  const refuse = (): never => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  };
  for (const name of storages) Object.defineProperty(window, name, { configurable: true, get: refuse });
  try {
    expect(await screen.findByRole("heading", { level: 1, name: "Klar med advarsler" })).toBeVisible();
  } finally {
    storages.forEach((name, at) => Object.defineProperty(window, name, before[at]!));
  }
});

test("says that an old Excel is too old", async () => {
  giveOffice({ excelApi: "1.11" });
  openPage();
  expect(await screen.findByText(/Din Excel er for gammel/)).toBeVisible();
});

test("waits for an Excel that answers late, and then appears", async () => {
  giveOffice();
  const ready = Office.onReady();
  let answer = (): void => undefined;
  const late = new Promise<Awaited<typeof ready>>((resolve) => (answer = () => void ready.then(resolve)));
  Office.onReady = () => late;
  jest.useFakeTimers({ doNotFake: ["setImmediate", "queueMicrotask", "nextTick"] });
  openPage();
  await act(() => jest.advanceTimersByTimeAsync(20_000));
  jest.useRealTimers();
  expect(await screen.findByText(/Excel har ikke svaret endnu/)).toBeVisible();
  answer();
  expect(await screen.findByRole("heading", { level: 1, name: "Klar med advarsler" })).toBeVisible();
});
