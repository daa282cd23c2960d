// Whatever the host refuses, the pane says it in one sentence, keeps what it knows, and works when tried again.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { formatHostError } from "../../src/report/host-errors";
import type { BrowserStorage } from "../../src/taskpane/memory";
import { Pane } from "../../src/taskpane/pane";
import type { HostErrorCode } from "../../src/workbook/ports";
import { mjoelnerparken } from "./budgets";
import { FakeHost } from "./fake-host";

/** Every code, by the compiler's word. */
const CODES: Readonly<Record<HostErrorCode, true>> = {
  busy: true,
  inactive: true,
  protected: true,
  "read-only": true,
  missing: true,
  changed: true,
  "too-large": true,
  unsupported: true,
  disconnected: true,
  unsaved: true,
  expired: true,
  unreadable: true,
  failed: true,
};
// After an expired session the way on is to load the pane anew: test/taskpane/excel.test.tsx.
const codes = (Object.keys(CODES) as HostErrorCode[]).filter((code) => code !== "expired");

const welcomed: BrowserStorage = { getItem: () => JSON.stringify({ version: 1, welcomed: true }), setItem: () => undefined };
const verdict = (): Promise<HTMLElement> => screen.findByRole("heading", { level: 1, name: "Klar med advarsler" });
const seen = (code: HostErrorCode): Promise<HTMLElement> =>
  screen.findByText(formatHostError(code).da, { ignore: "[role=status], script, style" });
const gone = (code: HostErrorCode): Promise<void> =>
  waitFor(() => expect(screen.queryByText(formatHostError(code).da, { ignore: "[role=status], script, style" })).toBeNull());

test.each(codes)("%s: reading, marking and unmarking report it, and work when retried", async (code) => {
  const host = new FakeHost(mjoelnerparken());
  const before = host.workbook;
  host.fail("read", code);
  const user = userEvent.setup();
  render(<Pane host={host.pane} storage={welcomed} />);
  expect(await seen(code)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Prøv igen" }));
  await verdict();
  await gone(code);

  host.fail("mark", code);
  await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  expect(await seen(code)).toBeVisible();
  expect(host.marks).toEqual([]);
  await verdict();
  await user.click(screen.getByRole("button", { name: "Prøv igen" }));
  await waitFor(() => expect(host.marks.length).toBeGreaterThan(0));
  await gone(code);

  host.fail("unmark", code);
  await user.click(await screen.findByRole("button", { name: "Fjern markeringer" }));
  expect(await seen(code)).toBeVisible();
  expect(host.marks.length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "Prøv igen" }));
  await waitFor(() => expect(host.marks).toEqual([]));
  expect(host.workbook).toBe(before);
});

test("why there is no verdict stays until there is one, whatever else is done", async () => {
  const host = new FakeHost(mjoelnerparken(), { canLift: true });
  host.lifted = ["Budget"];
  host.workbook = { ...host.workbook, sheets: host.workbook.sheets.map((sheet) => ({ ...sheet, protected: false })) };
  host.fail("read", "disconnected");
  const user = userEvent.setup();
  render(<Pane host={host.pane} storage={welcomed} />);
  await user.click(await screen.findByRole("button", { name: "Fortsæt" }));
  await waitFor(() => expect(host.lifted).toEqual([]));
  expect(await seen("disconnected")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Prøv igen" }));
  await verdict();
  await gone("disconnected");
});

test.each<[string, BrowserStorage]>([
  [
    "full",
    {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    },
  ],
  [
    "blocked",
    {
      getItem: () => {
        throw new DOMException("blocked", "SecurityError");
      },
      setItem: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    },
  ],
  ["full of something else", { getItem: () => "{not json", setItem: () => undefined }],
])("a browser with %s storage only makes the pane forget", async (_, storage) => {
  const host = new FakeHost(mjoelnerparken());
  render(<Pane host={host.pane} storage={storage} />);
  await verdict();
});
