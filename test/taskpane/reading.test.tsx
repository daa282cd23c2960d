// The pane's view of how the sheet was read: roles with their evidence, what the user says otherwise, and the question of a refusal.
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parseStored, readStored, answersIn } from "../../src/app/stored";
import { Pane } from "../../src/taskpane/pane";
import type { Workbook } from "../../src/workbook/workbook";
import { Editor, f } from "../generator/editor";
import { FakeHost } from "./fake-host";

const storage = { getItem: () => JSON.stringify({ version: 1, welcomed: true }), setItem: () => undefined };

async function open(workbook: Workbook): Promise<{ readonly host: FakeHost; readonly user: ReturnType<typeof userEvent.setup> }> {
  const host = new FakeHost(workbook);
  render(<Pane host={host.pane} storage={storage} />);
  await screen.findByRole("heading", { level: 1, name: /^(Klar|Ikke|Kan)/ });
  return { host, user: userEvent.setup() };
}

/** A head of the total that nobody knows. */
function renamed(): Workbook {
  const ed = new Editor("amager-2022-2025");
  ed.relabel("Samlede udgifter", "Hele herligheden");
  return ed.workbook();
}

async function openReading(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Sådan er arket læst" }));
  await screen.findByRole("heading", { level: 2, name: "Sådan er arket læst" });
}

test("lists columns and rows with role and evidence, and each goes to its cells by keyboard", async () => {
  const { host, user } = await open(renamed());
  await openReading(user);
  const columns = within(screen.getByRole("region", { name: "Kolonner" }));
  expect(columns.getAllByRole("button")[0]).toHaveTextContent("A11 linjernes navne ”Udgiftspost”, kendt overskrift");
  const total = columns.getByRole("button", { name: /Hele herligheden/ });
  expect(total).toHaveTextContent("H7 Samlede udgifter ”Hele herligheden”, efter formlerne");
  total.focus();
  await user.keyboard("{Enter}");
  expect(host.selected).toEqual([{ sheet: "Budget", address: "H8:H112" }]);
  const rows = within(screen.getByRole("region", { name: "Rækker" }));
  await user.click(rows.getByRole("button", { name: /^A108 Total/ }));
  expect(host.selected).toEqual([{ sheet: "Budget", address: "A108:N108" }]);
});

test("stores what the user says about a column in the workbook, applies it, and can undo it", async () => {
  const { host, user } = await open(renamed());
  await openReading(user);
  const choice = (): HTMLElement => screen.getByRole("combobox", { name: "Hvad er H7 ”Hele herligheden”?" });
  // Only what was assumed is asked about.
  expect(screen.getAllByRole("combobox")).toHaveLength(1);
  await user.selectOptions(choice(), "et år");
  expect(parseStored(host.workbook.storedPart)).toMatchObject({
    kind: "stored",
    data: { told: [{ text: "Hele herligheden", cell: "H7", role: "year" }] },
  });
  expect(answersIn(readStored(host.workbook).stored).roles).toEqual([{ text: "Hele herligheden", cell: "H7", role: "year" }]);
});

test("takes the total's column as certain after a yes", async () => {
  const workbook = renamed();
  const { host, user } = await open({
    ...workbook,
    storedPart: `<budgettjek xmlns="urn:budgettjek:stored" version="1">${JSON.stringify({ version: 1, told: [{ text: "Hele herligheden", cell: "H7", role: "total" }] })}</budgettjek>`,
  });
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Klar til upload");
  await openReading(user);
  const choice = screen.getByRole("combobox", { name: "Hvad er H7 ”Hele herligheden”?" });
  expect(choice).toHaveDisplayValue("Samlede udgifter");
  await user.selectOptions(choice, "Lad Budgettjek læse den");
  expect(host.workbook.storedPart).toBeNull();
  expect(await screen.findByRole("button", { name: /”Hele herligheden”, efter formlerne/ })).toBeVisible();
});

test("lists checks that were not run with their reasons", async () => {
  const { user } = await open(renamed());
  await openReading(user);
  await user.click(screen.getByRole("button", { name: /tjek er ikke kørt$/ }));
  expect(screen.getAllByText(/aftale/i, { ignore: "[role=status], script, style" }).length).toBeGreaterThan(0);
});

test("answers the question of an unreadable budget with a yes", async () => {
  const ed = new Editor("amager-2022-2025");
  ed.relabel("Total", "Alt i alt");
  // Nothing else tells the Total: typed, and not what the Sums come to.
  for (const column of ["C", "D", "E", "F", "G", "H", "I"]) ed.set(`${column}108`, column === "H" ? 31000 : 1);
  ed.set("B110", f("J108+L108+N108"));
  const { host, user } = await open(ed.workbook());
  expect(screen.getByText(/A108: ”Alt i alt”. Er det Total\?/, { ignore: "[role=status], script, style" })).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Ja, A108 er Total" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Ikke klar til upload" })).toBeVisible();
  expect(answersIn(readStored(host.workbook).stored).roles).toEqual([{ text: "Alt i alt", cell: "A108", role: "total" }]);
});

test("lets the user choose the sheet of two budgets, stores it in the workbook, and can undo it", async () => {
  const ed = new Editor("amager-2022-2025");
  ed.copyMain("Budget 2019");
  ed.copyMain("Kladde", "hidden");
  const { host, user } = await open(ed.workbook());
  expect(await screen.findByRole("button", { name: "Tjek arket ”Kladde” (skjult)" })).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Tjek arket ”Budget 2019”" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Klar til upload" })).toBeVisible();
  expect(answersIn(readStored(host.workbook).stored)).toEqual({ sheet: "Budget 2019", roles: [] });
  await openReading(user);
  expect(screen.getByText(/Budgettet står på arket ”Budget 2019”/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Lad Budgettjek finde det" }));
  expect(await screen.findByRole("button", { name: "Tjek arket ”Budget”" })).toBeVisible();
  expect(host.workbook.storedPart).toBeNull();
});
