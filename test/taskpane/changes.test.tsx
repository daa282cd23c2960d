// The view of changes as a person uses it: choose the earlier budget, see what changed and what it means, settle a doubt, copy the letter.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import path from "node:path";
import { chooseEarlier } from "../../src/taskpane/actions/changes";
import { findReport } from "../../src/taskpane/actions/report";
import { formatReportText } from "../../src/report/report-format";
import { Memory } from "../../src/taskpane/memory";
import { PaneModel } from "../../src/taskpane/model";
import { Pane } from "../../src/taskpane/pane";
import type { Edit } from "../../src/workbook/ports";
import { mjoelnerparken } from "./budgets";
import { FakeHost } from "./fake-host";
import { readEarlier } from "../../src/app/compare";
import { readXlsx } from "../../src/file/read-xlsx";
import type { HostError } from "../../src/workbook/ports";

// jsdom has no workers; test/browser opens the real one.
jest.mock("../../src/taskpane/read-earlier", () => ({
  readInWorker: async (name: string, bytes: Uint8Array) => {
    await Promise.resolve();
    try {
      return readEarlier(name, readXlsx(bytes));
    } catch (error) {
      return { kind: "unreadable", reason: (error as HostError).reason };
    }
  },
}));

const NAME = "mjoelnerparken-2017-2021.xlsx";
const BYTES = readFileSync(path.join(__dirname, "../budgets", NAME));
const edit = (cell: string, from: Edit["from"], to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from, to });
/** One line renamed and 60 t.kr. cheaper, another in another area dearer by as much. */
const EDITS = [
  edit("A52", "Værkstedsleder 14 timer 2 år", "Leder af cykelværksted"),
  edit("D52", 136, 76),
  edit("J52", 270, 210),
  edit("D32", 76, 136),
  edit("J32", null, 60),
];

function storage(): { getItem: () => string; setItem: (key: string, value: string) => void } {
  let text = JSON.stringify({ version: 1, welcomed: true });
  return { getItem: () => text, setItem: (_, value) => void (text = value) };
}

function file(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([bytes as BlobPart], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

/** A sentence on the screen; the letter says the same. */
const said = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text, { ignore: "[role=status], textarea, script, style" });

async function open(): Promise<{ host: FakeHost; user: ReturnType<typeof userEvent.setup>; choose: (chosen: File) => Promise<void> }> {
  const host = new FakeHost(mjoelnerparken());
  host.type(EDITS);
  const { container } = render(<Pane host={host.pane} storage={storage()} />);
  await screen.findByRole("heading", { level: 1, name: /^(Klar|Ikke)/ });
  const user = userEvent.setup({ applyAccept: false });
  await user.click(screen.getByRole("tab", { name: "Ændringer" }));
  await screen.findByRole("button", { name: "Vælg et tidligere budget" });
  return { host, user, choose: (chosen) => user.upload(container.querySelector<HTMLInputElement>("input[type=file]")!, chosen) };
}

test("shows what changed and what it means, and goes to a line's cell", async () => {
  const { host, user, choose } = await open();
  await choose(file(NAME, BYTES));
  expect(await screen.findByText("3 linjer er ændret")).toBeVisible();
  expect(await said(/Fordelingen mellem afsnittene er ændret \(Tryghed og trivsel \+60, Kriminalpræventiv indsats −60\)/)).toBeVisible();
  expect(screen.getAllByRole("img", { name: "Skal godkendes af LBF" })).toHaveLength(1);
  expect(
    within(screen.getByRole("table", { name: "Afsnit" })).getByRole("row", { name: "Kriminalpræventiv indsats 1.553 1.493 −60" }),
  ).toBeVisible();
  expect(
    screen.getByRole("img", {
      name: /^Penge flyttet mellem afsnit: Netto 60 t\.kr\. fra Kriminalpræventiv indsats til Tryghed og trivsel\.$/,
    }),
  ).toBeVisible();
  // the sections' figures are in one table, not again under what was moved
  expect(screen.getAllByRole("row", { name: /Kriminalpræventiv indsats 1\.553/ })).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: /”Aktivitetmidler” er ændret fra 304 til 364/ }));
  await waitFor(() => expect(host.selected).toEqual([{ sheet: "Budget", address: "A32" }]));
});

test("lets the user settle a doubtful match, and undo the choice", async () => {
  const { host, user, choose } = await open();
  await choose(file(NAME, BYTES));
  const find = (): Promise<HTMLElement> => screen.findByRole("combobox", { name: "Hvad er ”Leder af cykelværksted”?" });
  await user.selectOptions(await find(), "Det er ikke samme aktivitet");
  expect(await screen.findByRole("button", { name: "Fortryd de 2 valg" })).toBeVisible();
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(await said(/”Værkstedsleder 14 timer 2 år” på 272 t\.kr\. er fjernet/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Fortryd de 2 valg" }));
  await user.selectOptions(await find(), "”Værkstedsleder 14 timer 2 år” er nu ”Leder af cykelværksted”");
  expect(await screen.findByText("2 linjer er ændret")).toBeVisible();
  // The answer is kept with the workbook.
  expect((await host.pane.source.read()).storedPart).toContain("Leder af cykelværksted");
});

test("applies the local limit only once it is turned on", async () => {
  const { user, choose } = await open();
  await choose(file(NAME, BYTES));
  await screen.findByText("3 linjer er ændret");
  expect(screen.queryByText(/lokale grænse på/)).toBeNull();
  await user.click(screen.getByRole("switch", { name: "Lokal grænse for ændringer i en delaftale" }));
  expect(await said(/Ændringen på 60 t\.kr\. i Tryghed og trivsel er over den lokale grænse på 50\.000 kr\./)).toBeVisible();
  const limit = screen.getByRole("textbox", { name: "Grænse i kroner" });
  await user.clear(limit);
  await user.type(limit, "60.000");
  await user.tab();
  expect(await said(/Ændringen på 60 t\.kr\. i Tryghed og trivsel er ikke over den lokale grænse på 60\.000 kr\./)).toBeVisible();
});

test("copies the letter, or selects it where the host forbids copying", async () => {
  const { user, choose } = await open();
  await choose(file(NAME, BYTES));
  const letter = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Følgebrev" });
  expect(letter.value).toContain("Ændringer i budgettet for Mjølnerparken og Hothers Plads (jnr. 102627)");
  await user.click(screen.getByRole("button", { name: "Kopiér følgebrevet" }));
  expect(await said(/Følgebrevet er (kopieret|markeret)/)).toBeVisible();
});

test("shows no change for the same budget, and says why another file cannot be used", async () => {
  const { host, user, choose } = await open();
  await choose(file("brev.xlsx", new TextEncoder().encode("hej")));
  expect(await screen.findByRole("alert")).toHaveTextContent("Filen er ren tekst, ikke en Excel-projektmappe (.xlsx)");
  host.type(EDITS.map(({ sheet, cell, from, to }) => ({ sheet, cell, from: to, to: from })));
  await choose(file(NAME, BYTES));
  expect(await screen.findByText("Der er ingen ændringer.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Sammenlign ikke længere med/ }));
  await waitFor(() => expect(screen.queryByText("Der er ingen ændringer.")).toBeNull());
});

test("adds the changes to the Kontrolrapport while an earlier budget is chosen", async () => {
  const host = new FakeHost(mjoelnerparken());
  host.type(EDITS);
  const model = new PaneModel(host.pane, new Memory(storage()));
  await model.check();
  expect(formatReportText(findReport(model.host.fileName, model.getState())!)).not.toContain("Ændringer siden");
  await chooseEarlier(model, file(NAME, BYTES));
  expect(formatReportText(findReport(model.host.fileName, model.getState())!)).toContain("Ændrede linjer (3)");
});
