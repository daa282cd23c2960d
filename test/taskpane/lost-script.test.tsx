// A script of the pane that is lost (a new build, no network) becomes a sentence and a way back; it never blanks the pane.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { JSX } from "react";
import { isLostScript } from "../../src/taskpane/lost-script";
import type { BrowserStorage } from "../../src/taskpane/memory";
import { Pane } from "../../src/taskpane/pane";
import { ErrorBoundary } from "../../src/taskpane/views/shared/error-boundary";
import { mjoelnerparken } from "./budgets";
import { FakeHost } from "./fake-host";

const welcomed: BrowserStorage = { getItem: () => JSON.stringify({ version: 1, welcomed: true }), setItem: () => undefined };

/** Which scripts the server has lost. */
const mockLost = new Set<string>();
function mockFetch(name: string, real: string): unknown {
  if (mockLost.has(name)) throw Object.assign(new Error(`Loading chunk ${name} failed.`), { name: "ChunkLoadError" });
  return jest.requireActual(real);
}
jest.mock("../../src/taskpane/views/findings/finding-list", () => mockFetch("list", "../../src/taskpane/views/findings/finding-list"));
jest.mock("../../src/taskpane/views/overview/overview-below", () => mockFetch("below", "../../src/taskpane/views/overview/overview-below"));

const SENTENCE = /En del af Budgettjek kunne ikke hentes/;
const said = (): Promise<HTMLElement> => screen.findByText(SENTENCE, { ignore: "[role=status], script, style" });

beforeEach(() => {
  mockLost.clear();
  jest.spyOn(console, "error").mockImplementation(() => undefined); // React tells of what a boundary caught
  Reflect.set(globalThis, "fetch", () => Promise.reject(new TypeError("Failed to fetch")));
});
afterEach(() => jest.restoreAllMocks());

test("keeps the key figures when a part of the overview fails to load", async () => {
  mockLost.add("below");
  render(<Pane host={new FakeHost(mjoelnerparken()).pane} storage={welcomed} />);
  expect(await said()).toBeVisible();
  expect(screen.getByRole("table", { name: /Nøgletal/ })).toBeVisible();
});

test("reports a view whose script failed to load, keeps the others working, and loads it once the network is back", async () => {
  mockLost.add("list");
  const host = new FakeHost(mjoelnerparken());
  render(<Pane host={host.pane} storage={welcomed} />);
  const user = userEvent.setup();
  await screen.findByRole("heading", { level: 1, name: "Klar med advarsler" });
  await user.click(screen.getByRole("tab", { name: /Fund/ }));
  expect(await said()).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Overblik" }));
  expect(await screen.findByRole("table", { name: /Nøgletal/ })).toBeVisible();
  expect(screen.queryByText(SENTENCE)).toBeNull();
  await user.click(screen.getByRole("tab", { name: /Fund/ }));
  await said();
  // Still no network: the pane stays, and says it.
  await user.click(screen.getByRole("button", { name: "Genindlæs" }));
  await said();
  mockLost.clear();
  await user.click(screen.getByRole("button", { name: "Genindlæs" }));
  expect((await screen.findAllByRole("button", { name: /Advarsel.*Værkstedsleder/ }))[0]).toBeVisible();
});

test("reports an action whose script failed to load, and changes nothing", async () => {
  const host = new FakeHost(mjoelnerparken(), { undo: "one-step" });
  const lost = Object.assign(new Error("Loading chunk 12 failed."), { name: "ChunkLoadError" });
  const pane = { ...host.pane, surface: { ...host.pane.surface, mark: () => Promise.reject(lost) } };
  render(<Pane host={pane} storage={welcomed} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Vis markeringer" }));
  expect(await said()).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Genindlæs" }));
  expect(await screen.findByText(/ingen forbindelse til Budgettjek/, { ignore: "[role=status]" })).toBeVisible();
  expect(host.marks).toEqual([]);
});

test("reports an error of our own in a view, in the pane's language", async () => {
  jest.useFakeTimers(); // the error goes on to the browser, which here would fail the test
  const Broken = (): JSX.Element => {
    throw new Error("a fault of ours");
  };
  const { rerender } = render(
    <ErrorBoundary language="en" shown="broken">
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByText(/A fault in Budgettjek/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Reload" })).toBeVisible();
  rerender(
    <ErrorBoundary language="en" shown="another view">
      Whole
    </ErrorBoundary>,
  );
  expect(screen.getByText("Whole")).toBeVisible();
  jest.clearAllTimers();
  jest.useRealTimers();
  await waitFor(() => undefined);
});

test.each<[string, Error, boolean]>([
  ["webpack's", Object.assign(new Error("Loading chunk 5 failed.\n(error: https://x/5.js)"), { name: "ChunkLoadError" }), true],
  ["Chromium's", new TypeError("Failed to fetch dynamically imported module: https://x/5.js"), true],
  ["Safari's", new TypeError("Importing a module script failed."), true],
  ["Firefox's", new TypeError("error loading dynamically imported module: https://x/5.js"), true],
  ["a fault of ours", new TypeError("x is not a function"), false],
])("%s words for a script that failed to load", (_, error, isLost) => expect(isLostScript(error)).toBe(isLost));
