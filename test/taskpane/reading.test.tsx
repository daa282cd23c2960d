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
  expect(columns.getByRole("button", { name: /^C8/ })).toHaveTextContent("C8 året 2021 ”2021”, kendt overskrift");
  expect(columns.getAllByRole("button")[0]).toHaveTextContent("A11 linjernes navne ”Udgiftspost”, kendt overskrift");
  const total = columns.getByRole("button", { name: /Hele herligheden/ });
  expect(total).toHaveTextContent("H7 Samlede udgifter ”Hele herligheden”, fordi formlerne regner på C:G");
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
    storedPart:
      `<budgettjek xmlns="urn:budgettjek:stored"` +
      ` version="1">${JSON.stringify({ version: 1, told: [{ text: "Hele herligheden", cell: "H7", role: "total" }] })}</budgettjek>`,
  });
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Klar til upload");
  await openReading(user);
  const choice = screen.getByRole("combobox", { name: "Hvad er H7 ”Hele herligheden”?" });
  expect(choice).toHaveDisplayValue("Samlede udgifter");
  await user.selectOptions(choice, "Lad Budgettjek læse den");
  expect(host.workbook.storedPart).toBeNull();
  expect(await screen.findByRole("button", { name: /”Hele herligheden”, fordi formlerne/ })).toBeVisible();
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
  expect(screen.getByText("Læst i t.kr. som 2019-26-midler, med mindst 25 % medfinansiering.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Lad Budgettjek finde det" }));
  expect(await screen.findByRole("button", { name: "Tjek arket ”Budget”" })).toBeVisible();
  expect(host.workbook.storedPart).toBeNull();
});

describe("an answer can be taken back", () => {
  const answers = (): HTMLElement => screen.getByRole("region", { name: "Dine svar" });
  const takeBack = (cell: string): HTMLElement => within(answers()).getByRole("button", { name: `Tag svaret om ${cell} tilbage` });

  /** A row of the user's own that is not a line, a Sum or a title. */
  async function openWithOwnRow(): Promise<Awaited<ReturnType<typeof open>>> {
    const ed = new Editor("amager-2022-2025");
    ed.set("A44", "LBF-ramme");
    ed.set("I44", 3900);
    const opened = await open(ed.workbook());
    await openReading(opened.user);
    return opened;
  }

  test("when the row is a line and no longer among the rows", async () => {
    const { host, user } = await openWithOwnRow();
    await user.selectOptions(screen.getByRole("combobox", { name: "Hvad er A44 ”LBF-ramme”?" }), "en linje");
    expect(await within(answers()).findByText("A44 ”LBF-ramme” er en linje.")).toBeVisible();
    await user.click(takeBack("A44"));
    expect(await screen.findByRole("button", { name: /A44 din egen række/ })).toBeVisible();
    expect(host.workbook.storedPart).toBeNull();
  });

  test("when it does not fit the sheet, which is said", async () => {
    const { user } = await openWithOwnRow();
    await user.selectOptions(screen.getByRole("combobox", { name: "Hvad er A44 ”LBF-ramme”?" }), "Balance");
    expect(await within(answers()).findByText("Det passer ikke til arket og er ikke brugt.")).toBeVisible();
  });

  test("when the sheet can't be read with it", async () => {
    const ed = new Editor("amager-2022-2025");
    ed.set("A43", "Delsum");
    const { host, user } = await open(ed.workbook());
    await openReading(user);
    await user.selectOptions(screen.getByRole("combobox", { name: "Hvad er A43 ”Delsum”?" }), "Total");
    expect(await screen.findByRole("heading", { level: 1, name: "Kan ikke læses" })).toBeVisible();
    await screen.findByRole("region", { name: "Dine svar" });
    expect(within(answers()).getByText("A43 ”Delsum” er Total.")).toBeVisible();
    await user.click(takeBack("A43"));
    expect(await screen.findByRole("heading", { level: 1, name: /^Klar/ })).toBeVisible();
    expect(host.workbook.storedPart).toBeNull();
  });

  test("when a title was confirmed, which is shown as the user's word", async () => {
    const ed = new Editor("amager-2022-2025");
    ed.relabel("2. Beskæftigelse", "2. Job og mere");
    const { user } = await open(ed.workbook());
    await openReading(user);
    const title = (): HTMLElement => screen.getByRole("combobox", { name: /^Hvad er A45/ });
    await user.selectOptions(title(), "din egen række");
    await user.selectOptions(await screen.findByRole("combobox", { name: /^Hvad er A45/ }), "titlen på et afsnit");
    expect(
      await screen.findByRole("button", { name: /A45 titlen på et afsnit ”2. Job og mere”, sagt af dig, \d+ linjer i række 46–60/ }),
    ).toBeVisible();
  });
});

test("figures without a place are listed by row", async () => {
  const ed = new Editor("amager-2022-2025");
  ed.set("A44", "Årsværk");
  for (const column of ["C", "D", "E"]) ed.set(`${column}44`, 1.5);
  const { host, user } = await open(ed.workbook());
  await openReading(user);
  const unknown = within(screen.getByRole("region", { name: "Uden plads i budgettet" }));
  await user.click(unknown.getByRole("button", { name: "C44:E44 ”Årsværk”" }));
  expect(host.selected).toEqual([{ sheet: "Budget", address: "C44:E44" }]);
});

test("a remark between two sections is the user's own, and no title", async () => {
  const ed = new Editor("amager-2022-2025");
  ed.set("A44", "Bemærk: kommunens bidrag er foreløbigt");
  const { user } = await open(ed.workbook());
  await openReading(user);
  expect(screen.getByRole("button", { name: /^A44/ })).toHaveTextContent(
    "A44 din egen række ”Bemærk: kommunens bidrag er foreløbigt”, tjekkes ikke",
  );
});
