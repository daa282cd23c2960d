// Staying in the flow: after a correction the next error, the way back, keys, search, and the sheet that shows its finding.
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/pane";
import type { Edit } from "../../src/workbook/ports";
import { mjoelnerparken } from "./budgets";
import { FakeHost } from "./fake-host";

const edit = (cell: string, from: Edit["from"], to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from, to });
const WELCOMED = JSON.stringify({ version: 1, welcomed: true });

/** Two amounts typed as text: two errors that their own fix mends. */
async function open(): Promise<{ host: FakeHost; user: ReturnType<typeof userEvent.setup> }> {
  const host = new FakeHost(mjoelnerparken());
  host.type([edit("D12", 50, "50"), edit("E14", 7, "7")]);
  render(<Pane host={host.pane} storage={{ getItem: () => WELCOMED, setItem: () => undefined }} />);
  await screen.findByRole("heading", { level: 1, name: "Ikke klar til upload" });
  return { host, user: userEvent.setup() };
}

const content = (host: FakeHost, address: string): unknown => host.content({ sheet: "Budget", address });
const said = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text, { ignore: "[role=status], script, style" });
const finding = (name: RegExp): Promise<HTMLElement> => screen.findByRole("heading", { level: 2, name });

test("a correction taken back in the sheet takes its message along, and another change leaves it", async () => {
  const { host, user } = await open();
  await user.click(screen.getByRole("button", { name: "Næste fejl" }));
  await user.click(await screen.findByRole("button", { name: "Ret til 50" }));
  await said("1 celle er rettet. 1 af 2 fejl rettet.");
  act(() => host.type([edit("E14", "7", 7)]));
  await screen.findByRole("heading", { level: 1, name: "Klar med advarsler" });
  expect(screen.getByRole("button", { name: "Fortryd" })).toBeVisible();
  act(() => host.type([edit("D12", 50, "50")]));
  await screen.findByRole("heading", { level: 1, name: "Ikke klar til upload" });
  expect(screen.queryByRole("button", { name: "Fortryd" })).toBeNull();
});

test("corrects from the first error to none: each correction opens the next finding, and is counted", async () => {
  const { host, user } = await open();
  await user.click(screen.getByRole("button", { name: "Næste fejl" }));
  await finding(/Kontorhold/);
  expect(screen.getByText(/^Fejl 1 af 2/)).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Ret til 50" }));
  expect(await said("1 celle er rettet. 1 af 2 fejl rettet.")).toBeVisible();
  await waitFor(() => expect(screen.getByText(/^Fejl 1 af 1/)).toBeVisible());
  expect(host.selected[0]?.address).toBe("E14");
  await user.click(await screen.findByRole("button", { name: "Ret til 7" }));
  expect(await said("1 celle er rettet. 2 af 2 fejl rettet.")).toBeVisible();
  expect([content(host, "D12"), content(host, "E14")]).toEqual([50, 7]);
  expect(screen.queryByRole("button", { name: "Næste fejl" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Klargør til upload" }));
  expect(screen.getByRole("tab", { name: "Upload" })).toHaveAttribute("aria-selected", "true");
});

test.each([
  [
    "the button in the message",
    async (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole("button", { name: "Fortryd" })),
  ],
  ["Ctrl+Z, wherever the focus is in the pane", async (user: ReturnType<typeof userEvent.setup>) => user.keyboard("{Control>}z{/Control}")],
])("undoes a correction with %s", async (_, undo) => {
  const { host, user } = await open();
  await user.click(screen.getByRole("button", { name: "Næste fejl" }));
  await user.click(await screen.findByRole("button", { name: "Ret til 50" }));
  await said(/1 af 2 fejl rettet/);
  await undo(user);
  expect(await said("Rettelsen er fortrudt.")).toBeVisible();
  expect(content(host, "D12")).toBe("50");
  expect(screen.queryByRole("button", { name: "Fortryd" })).toBeNull();
});

test("does not undo a correction of a cell that changed afterwards", async () => {
  const { host, user } = await open();
  await user.click(screen.getByRole("button", { name: "Næste fejl" }));
  await user.click(await screen.findByRole("button", { name: "Ret til 50" }));
  await said(/1 af 2 fejl rettet/);
  act(() => host.type([edit("D12", 50, 51)]));
  await user.click(screen.getByRole("button", { name: "Fortryd" }));
  expect(await said(/Cellen er ændret siden tjekket/)).toBeVisible();
  expect(content(host, "D12")).toBe(51);
});

test("moves through the findings with F8 and Shift+F8, from any view and around the end", async () => {
  const { host, user } = await open();
  await user.keyboard("{F8}");
  await finding(/Kontorhold/);
  await waitFor(() => expect(host.selected[0]?.address).toBe("D12"));
  await user.keyboard("{F8}");
  await waitFor(() => expect(host.selected[0]?.address).toBe("E14"));
  await user.keyboard("{Shift>}{F8}{/Shift}");
  await waitFor(() => expect(host.selected[0]?.address).toBe("D12"));
  await user.keyboard("{Shift>}{F8}{/Shift}");
  await waitFor(() => expect(screen.getByText(/^Oplysning (\d+) af \1$/)).toBeVisible());
});

test("keeps a finding's number while others are corrected", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("tab", { name: /^Fund/ }));
  const numbers = async (): Promise<Map<string, string>> => {
    await screen.findByRole("combobox", { name: "Vis" });
    return new Map(
      screen
        .getAllByRole("button", { name: /^(Fejl|Advarsel) ?\d/ })
        .map((each) => [each.dataset["finding"]!, /\d+/.exec(each.textContent)![0]]),
    );
  };
  const before = await numbers();
  await user.click(screen.getByRole("button", { name: /^Fejl.*Kontorhold/ }));
  await user.click(await screen.findByRole("button", { name: "Ret til 50" }));
  await said(/1 af 2 fejl rettet/);
  await user.click(screen.getByRole("button", { name: "Tilbage" }));
  const after = await numbers();
  expect(after.size).toBe(before.size - 1);
  for (const [key, number] of after) expect(number).toBe(before.get(key));
});

test("searches the list by line, cell and words", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("tab", { name: /^Fund/ }));
  const search = await screen.findByRole("searchbox", { name: "Søg i fund" });
  const found = (): number => document.querySelectorAll("[data-finding]").length;
  await user.type(search, "kontorhold");
  await waitFor(() => expect(found()).toBe(1));
  await user.clear(search);
  await user.type(search, "E14");
  await waitFor(() => expect(found()).toBe(1));
  await user.clear(search);
  await user.type(search, "findes ikke");
  expect(await screen.findByText("Ingen fund her. Vælg Alle.")).toBeVisible();
});

test("shows a selected cell's finding without moving the selection or the focus", async () => {
  const { host } = await open();
  const focused = document.activeElement;
  act(() => host.select("E14"));
  await finding(/./);
  await screen.findByRole("button", { name: "Ret til 7" });
  expect([host.selected, document.activeElement]).toEqual([[], focused]);
  act(() => host.select("A1")); // no finding is about it: what is shown stays
  expect(screen.getByRole("button", { name: "Ret til 7" })).toBeVisible();
});

test("ignores a selected cell while another view is open", async () => {
  const { host, user } = await open();
  await user.click(screen.getByRole("tab", { name: "Aftaler" }));
  act(() => host.select("E14"));
  expect(screen.getByRole("tab", { name: "Aftaler" })).toHaveAttribute("aria-selected", "true");
});
