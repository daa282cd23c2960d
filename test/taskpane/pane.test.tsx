// The pane as a person uses it, over a host in memory.
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { checkWorkbook } from "../../src/app/check";
import type { BrowserStorage } from "../../src/taskpane/memory";
import { Pane } from "../../src/taskpane/pane";
import { amager, mjoelnerparken } from "./budgets";
import { FakeHost, type FakeOptions } from "./fake-host";

function balanceCell(): string {
  const checked = checkWorkbook(mjoelnerparken());
  return checked.kind === "checked" ? checked.budget.balance!.address : "";
}

const welcomed = JSON.stringify({ version: 1, welcomed: true });

function storage(kept: string | null = welcomed): BrowserStorage {
  let text = kept;
  return { getItem: () => text, setItem: (_, value) => void (text = value) };
}

function open(workbook = mjoelnerparken(), options: FakeOptions = {}): { host: FakeHost; user: ReturnType<typeof userEvent.setup> } {
  const host = new FakeHost(workbook, options);
  render(<Pane host={host.pane} storage={storage()} />);
  return { host, user: userEvent.setup() };
}

/** A sentence on the screen; the hidden one for screen readers may say the same. */
const said = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text, { ignore: "[role=status], script, style" });

const verdict = (): Promise<HTMLElement> => screen.findByRole("heading", { level: 1, name: /^(Klar|Ikke|Kan)/ });

test("shows the verdict, the budget and its key figures", async () => {
  open();
  expect(await verdict()).toHaveTextContent(/^Klar med advarsler$/);
  expect(screen.getByText("Mjølnerparken og Hothers Plads").parentElement).toHaveTextContent(
    "Mjølnerparken og Hothers Plads · jnr. 102627",
  );
  expect(screen.getByText("01-10-2017 – 30-09-2021")).toBeVisible();
  const figures = within(screen.getByRole("table", { name: /Nøgletal/ }));
  expect(figures.getByRole("row", { name: "Samlet budget 14.300" })).toBeVisible();
  expect(figures.getByRole("row", { name: "LBF 75,00 % 10.725" })).toBeVisible();
  expect(figures.getByRole("row", { name: "Medfinansiering 25,00 % 3.575" })).toBeVisible();
  expect(figures.getByRole("row", { name: "Balance 0" })).toBeVisible();
});

test("the tab counts what the link to it names, and the link names what the list has besides", async () => {
  const { user } = open();
  await verdict();
  expect(screen.getByRole("tab", { name: "Fund 6" })).toBeVisible();
  expect(screen.getByTitle("6 advarsler")).toHaveTextContent("6");
  await user.click(screen.getByRole("button", { name: "Se alle: 6 advarsler" }));
  expect(await screen.findByRole("button", { name: /Advarsler \(6\)/ })).toBeVisible();
});

test("says what the sheet's own Balance shows where its figures give another", async () => {
  const host = new FakeHost(mjoelnerparken());
  host.type([{ sheet: "Budget", cell: balanceCell(), from: null, to: 450 }]);
  render(<Pane host={host.pane} storage={storage()} />);
  await verdict();
  expect(screen.getByRole("row", { name: "Balance i arket 450 0" })).toBeVisible();
});

test("says what the sheet's own Balance shows where it shows an error", async () => {
  const host = new FakeHost(mjoelnerparken());
  const cell = balanceCell();
  host.type([{ sheet: "Budget", cell, from: null, to: "=1/0" }]);
  render(<Pane host={host.pane} storage={storage()} />);
  await verdict();
  expect(screen.getByRole("row", { name: "Balance i arket #DIVISION/0! 0" })).toBeVisible();
});

test.each([
  ["an amount is wrong", "I28", 989],
  ["an amount that counts is an error", "C12", "=1/0"],
])("promises no share and moves no money to reach it while %s", async (_, cell, to) => {
  const host = new FakeHost(mjoelnerparken());
  host.type([{ sheet: "Budget", cell, from: host.content({ sheet: "Budget", address: cell }), to }]);
  render(<Pane host={host.pane} storage={storage()} />);
  await screen.findByRole("heading", { name: "Ikke klar til upload" });
  expect(await screen.findByText("Ret fejlene først: andelen er ikke endelig.")).toBeVisible();
  expect(screen.queryByText(/de 25 %, der kræves|flyt dem fra LBF/)).toBeNull();
});

test("the picture shows a row without a name by its number, and none that only lies in a finding's area", async () => {
  const host = new FakeHost(mjoelnerparken());
  host.type([{ sheet: "Budget", cell: "C25", from: null, to: "=SUM(C12:C17)" }]);
  const { container } = render(<Pane host={host.pane} storage={storage()} />);
  await verdict();
  const grid = await screen.findByRole("treegrid");
  expect(await within(grid).findByRole("rowheader", { name: "Kontorhold edb m.v." })).toBeVisible(); // open, for it holds the error
  expect(container).not.toHaveTextContent("uden navn");
  expect(within(grid).queryByRole("rowheader", { name: /^Række/ })).toBeNull();
});

test("finds no error or warning in a clean budget", async () => {
  open(amager());
  expect(await verdict()).toHaveTextContent(/^Klar til upload$|^Klar med advarsler$/);
});

test("says that a workbook is not a budget", async () => {
  open({ sheets: [], storedPart: null });
  expect(await verdict()).toHaveTextContent("Ikke et LBF-budget");
  expect(screen.getAllByText(/Budgettjek ledte efter/)[0]).toBeVisible();
});

test("goes to a finding's cells and shows its arithmetic", async () => {
  const { host, user } = open();
  await verdict();
  await user.click(screen.getByRole("tab", { name: /Fund/ }));
  await user.click(await screen.findByRole("button", { name: /Advarsel.*Værkstedsleder 14 timer 2 år/ }));
  expect(await screen.findByRole("heading", { level: 2, name: "Finansieringen passer ikke · Værkstedsleder 14 timer 2 år" })).toHaveFocus();
  expect(host.selected.length).toBeGreaterThan(0);
  expect(screen.getByText("272")).toBeVisible();
  expect(screen.getByText("270")).toBeVisible();
  expect(screen.getByText("−2")).toBeVisible();
});

test("marks the open findings and removes the marks again", async () => {
  const { host, user } = open();
  await verdict();
  await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  await waitFor(() => expect(host.marks.length).toBeGreaterThan(0));
  await user.click(await screen.findByRole("button", { name: "Fjern markeringer" }));
  await waitFor(() => expect(host.marks).toEqual([]));
});

test("offers marks only where there is something to mark, and their removal as long as there are any", async () => {
  const { host, user } = open(amager());
  expect(await verdict()).toHaveTextContent("Klar til upload");
  const offer = (): (string | null)[] => screen.queryAllByRole("button", { name: /markeringer$/ }).map(({ textContent }) => textContent);
  expect(offer()).toEqual([]);
  act(() => host.type([{ sheet: "Budget", cell: "D34", from: 45, to: "45" }]));
  await user.click(await screen.findByRole("button", { name: "Vis markeringer" }));
  await screen.findByRole("button", { name: "Fjern markeringer" });
  act(() => host.type([{ sheet: "Budget", cell: "D34", from: "45", to: 45 }]));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Klar til upload"));
  expect([offer(), host.marks.length > 0]).toEqual([["Fjern markeringer"], true]); // of what is now right
  await user.click(screen.getByRole("button", { name: "Fjern markeringer" }));
  await waitFor(() => expect([offer(), host.marks]).toEqual([[], []]));
});

test("lets marks be removed that an earlier pane left in a budget that is now right", async () => {
  const { host } = open(amager());
  await verdict();
  host.marks = [{ sheet: "Budget", addresses: ["D34"], severity: "error" }];
  cleanup();
  render(<Pane host={host.pane} storage={storage()} />);
  await userEvent.click(await screen.findByRole("button", { name: "Fjern markeringer" }));
  await waitFor(() => expect(host.marks).toEqual([]));
});

test("names errors and logical values as Danish Excel shows them, in the finding and in the picture", async () => {
  const { host, user } = open(amager());
  await verdict();
  act(() =>
    host.type([
      { sheet: "Budget", cell: "D34", from: 45, to: true },
      { sheet: "Budget", cell: "E34", from: 45, to: "=1/0" },
    ]),
  );
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Ikke klar"));
  expect(await screen.findByRole("gridcell", { name: /^Aktivitetsmidler.*2022: SAND/ })).toBeVisible();
  expect(screen.getByRole("gridcell", { name: /^Aktivitetsmidler.*2023: #DIVISION\/0!/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Næste fejl" }));
  expect(await screen.findByText("Står nu")).toBeVisible();
  expect(document.body).not.toHaveTextContent(/#DIV\/0|true/i);
});

test("asks before marking where marks clear the undo history", async () => {
  const { host, user } = open(mjoelnerparken(), { undo: "none" });
  await verdict();
  await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  expect(await said(/kan du ikke fortryde tidligere/)).toBeVisible();
  expect(host.calls).not.toContain("mark");
  await user.click(screen.getByRole("button", { name: "Annuller" }));
  expect(host.calls).not.toContain("mark");
  await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  await user.click(await screen.findByRole("button", { name: "Fortsæt" }));
  await waitFor(() => expect(host.calls).toContain("mark"));
});

test("reports a busy host in a sentence, and works when retried", async () => {
  const host = new FakeHost(mjoelnerparken());
  host.fail("read", "busy");
  render(<Pane host={host.pane} storage={storage()} />);
  expect(await said(/Excel svarer ikke lige nu/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Prøv igen" }));
  expect(await verdict()).toHaveTextContent("Klar med advarsler");
  await waitFor(() => expect(screen.queryByText(/Excel svarer ikke lige nu/, { ignore: "[role=status]" })).toBeNull());
});

test("checks again after an edit, and keeps the focus", async () => {
  const { host, user } = open();
  await verdict();
  await user.click(screen.getByRole("tab", { name: /Fund/ }));
  const finding = await screen.findByRole("button", { name: /Advarsel.*Værkstedsleder 14 timer 2 år/ });
  finding.focus();
  const reads = host.calls.filter((call) => call === "read").length;
  act(() => host.replace({ ...host.workbook }));
  await waitFor(() => expect(host.calls.filter((call) => call === "read").length).toBe(reads + 1));
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  expect(screen.getByRole("button", { name: /Advarsel.*Værkstedsleder 14 timer 2 år/ })).toBe(finding);
  expect(finding).toHaveFocus();
});

test("is English when Office is", async () => {
  open(mjoelnerparken(), { displayLanguage: "en-US" });
  expect(await screen.findByRole("heading", { level: 1, name: "Ready with warnings" })).toBeVisible();
});
