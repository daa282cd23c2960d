// The pane's longer ways: correct, accept, compare with last time, agreements and links, upload, settings.
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readAgreements } from "../../src/agreements/read-agreements";
import { parseStored } from "../../src/app/stored";
import { addDocuments } from "../../src/taskpane/actions/documents";
import { decideLinks, undecideLink } from "../../src/taskpane/actions/links";
import { Memory, type BrowserStorage } from "../../src/taskpane/memory";
import { PaneModel } from "../../src/taskpane/model";
import { Pane } from "../../src/taskpane/pane";
import { parseShift } from "../../src/formulas/shift";
import type { Edit } from "../../src/workbook/ports";
import { cellKey, type Workbook } from "../../src/workbook/workbook";
import { amager, mjoelnerparken } from "./budgets";
import { FakeHost, type FakeOptions } from "./fake-host";

const WELCOMED = JSON.stringify({ version: 1, welcomed: true });
const edit = (cell: string, from: Edit["from"], to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from, to });

function storage(kept: string | null = WELCOMED): BrowserStorage & { text: () => string | null } {
  let text = kept;
  return { getItem: () => text, setItem: (_, value) => void (text = value), text: () => text };
}

interface Opened {
  readonly host: FakeHost;
  readonly user: ReturnType<typeof userEvent.setup>;
}

async function open(workbook = mjoelnerparken(), options: FakeOptions = {}, kept = storage()): Promise<Opened> {
  const host = new FakeHost(workbook, options);
  render(<Pane host={host.pane} storage={kept} />);
  await screen.findByRole("heading", { level: 1, name: /^(Klar|Ikke|Kan|Ready|Not|Cannot)/ });
  return { host, user: userEvent.setup() };
}

function withTextNumber(): ReturnType<typeof mjoelnerparken> {
  const host = new FakeHost(mjoelnerparken());
  host.type([edit("D12", 50, "50")]);
  return host.workbook;
}

async function findings(user: Opened["user"]): Promise<void> {
  await user.click(screen.getByRole("tab", { name: /^Fund/ }));
  await screen.findByRole("combobox", { name: "Vis" });
}

/** A sentence on the screen; the hidden one for screen readers says the same. */
const said = (text: string | RegExp): Promise<HTMLElement> => screen.findByText(text, { ignore: "[role=status], script, style" });

test("makes all safe corrections at once, and the findings are gone", async () => {
  const { host, user } = await open(withTextNumber());
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Ikke klar til upload");
  await findings(user);
  await user.click(screen.getByRole("button", { name: "Ret alle sikre fejl (1 celle)" }));
  await waitFor(() => expect(host.content({ sheet: "Budget", address: "D12" })).toBe(50));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Klar med advarsler"));
  expect(screen.queryByRole("button", { name: /Ret alle sikre/ })).toBeNull();
});

test("previews a correction, and refuses it when the cell has changed since", async () => {
  const { host, user } = await open(withTextNumber());
  await findings(user);
  await user.click(screen.getByRole("button", { name: /^Fejl.*Kontorhold/ }));
  expect(await said(/Efter rettelsen: Klar med advarsler/)).toBeVisible();
  host.fail("write", "changed");
  await user.click(screen.getByRole("button", { name: "Ret til 50" }));
  expect(await said(/Cellen er ændret siden tjekket/)).toBeVisible();
  expect(host.content({ sheet: "Budget", address: "D12" })).toBe("50");
});

test("says what to type for a locked cell on a protected sheet", async () => {
  const workbook = withTextNumber();
  const locked = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, protected: true })) };
  const { user } = await open(locked, { isWritable: () => false });
  await findings(user);
  await user.click(screen.getByRole("button", { name: /^Fejl.*Kontorhold/ }));
  expect(await said(/Cellen er låst/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Ret til 50" })).toBeNull();
});

test("requires a reason to accept, stores it in the workbook, and can undo it", async () => {
  const { host, user } = await open();
  await findings(user);
  await user.click(screen.getByRole("button", { name: /^Advarsel.*Værkstedsleder 14 timer 2 år/ }));
  await user.click(await screen.findByRole("button", { name: "Acceptér med begrundelse" }));
  await user.click(await screen.findByRole("button", { name: "Acceptér" }));
  expect(await said("Skriv kort hvorfor.")).toBeVisible();
  expect(host.calls).not.toContain("store");
  await user.type(await screen.findByRole("textbox", { name: /Begrundelse/ }), "aftalt med LBF");
  await user.click(screen.getByRole("button", { name: "Acceptér" }));
  expect(await said("Fundet er accepteret.")).toBeVisible();
  const stored = parseStored(host.workbook.storedPart);
  expect(stored.kind === "stored" && stored.data.acceptances.map(({ reason }) => reason)).toEqual(["aftalt med LBF"]);
  await user.click(screen.getByRole("button", { name: "Tilbage" }));
  await user.click(await screen.findByRole("button", { name: "Accepteret (1)" }));
  await user.click(await screen.findByRole("button", { name: /^Accepteret.*Værkstedsleder 14 timer 2 år/ }));
  expect(await said(/^Accepteret \d\d-\d\d-\d{4}: ”aftalt med LBF”$/)).toBeVisible();
  await user.click(await screen.findByRole("button", { name: "Tæl med igen" }));
  await waitFor(() => expect(host.workbook.storedPart).toBeNull());
});

test("lists an acceptance whose figures changed as unused, and can remove it", async () => {
  const { host, user } = await open();
  await findings(user);
  await user.click(screen.getByRole("button", { name: /^Advarsel.*Værkstedsleder 14 timer 2 år/ }));
  await user.click(await screen.findByRole("button", { name: "Acceptér med begrundelse" }));
  await user.type(await screen.findByRole("textbox", { name: /Begrundelse/ }), "aftalt med LBF");
  await user.click(screen.getByRole("button", { name: "Acceptér" }));
  await said("Fundet er accepteret.");
  await user.click(screen.getByRole("button", { name: "Tilbage" }));
  act(() => host.type([edit("J52", 270, 269)]));
  await user.click(await screen.findByRole("button", { name: "Accepterede fund, der er væk eller ændret (1)" }));
  expect(await said(/Værkstedsleder 14 timer 2 år.*”aftalt med LBF”/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Fjern dem" }));
  await waitFor(() => expect(host.workbook.storedPart).toBeNull());
  expect(screen.queryByRole("button", { name: /^Ubrugte accepter/ })).toBeNull();
});

test("does not let an arithmetic error be accepted", async () => {
  const { user } = await open(withTextNumber());
  await findings(user);
  await user.click(screen.getByRole("button", { name: /^Fejl.*Kontorhold/ }));
  expect(await screen.findByRole("button", { name: "Hvorfor?" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "Acceptér med begrundelse" })).toBeNull();
});

test("reports a part from a newer version, and never overwrites it", async () => {
  const newer = '<budgettjek xmlns="urn:budgettjek:stored" version="9">{}</budgettjek>';
  const { host, user } = await open({ ...mjoelnerparken(), storedPart: newer });
  expect(screen.getByText(/af en nyere Budgettjek/)).toBeVisible();
  await findings(user);
  await user.click(screen.getByRole("button", { name: /^Advarsel.*Værkstedsleder 14 timer 2 år/ }));
  await user.click(await screen.findByRole("button", { name: "Acceptér med begrundelse" }));
  await user.type(await screen.findByRole("textbox", { name: /Begrundelse/ }), "x");
  await user.click(screen.getByRole("button", { name: "Acceptér" }));
  expect(await said(/Intet er gemt\. Luk ruden/)).toBeVisible();
  expect(host.workbook.storedPart).toBe(newer);
});

test("says at the next opening what was fixed since", async () => {
  const kept = storage();
  const first = new FakeHost(withTextNumber());
  const { unmount } = render(<Pane host={first.pane} storage={kept} />);
  await screen.findByRole("heading", { level: 1, name: "Ikke klar til upload" });
  expect(screen.queryByText(/^Siden sidst/)).toBeNull();
  unmount();
  await open(mjoelnerparken(), {}, kept);
  expect(await screen.findByText(/^Siden sidst .*: 0 nye, 1 rettet,/)).toBeVisible();
});

test("says what was fixed since the report", async () => {
  const { host, user } = await open(withTextNumber());
  await user.click(screen.getByRole("tab", { name: "Upload" }));
  await user.click(await screen.findByRole("button", { name: "Se rapporten" }));
  await user.click(await screen.findByRole("button", { name: "Som regneark" }));
  expect(await said(/Rapporten er i arket ”Kontrolrapport”/)).toBeVisible();
  expect(JSON.stringify(host.report)).toContain("Ikke klar til upload");
  act(() => host.type([edit("D12", "50", 50)]));
  await user.click(screen.getByRole("tab", { name: "Overblik" }));
  expect(await screen.findByText(/^Siden rapporten .*: 0 nye, 1 rettet,/)).toBeVisible();
});

test("says how else to get the report when the workbook's structure is protected", async () => {
  const { host, user } = await open();
  host.fail("writeReport", "protected");
  await user.click(screen.getByRole("tab", { name: "Upload" }));
  await user.click(await screen.findByRole("button", { name: "Se rapporten" }));
  await user.click(await screen.findByRole("button", { name: "Som regneark" }));
  expect(await said(/Udskriv eller kopiér rapporten i stedet/)).toBeVisible();
});

test("filters and groups the list", async () => {
  const { user } = await open();
  await findings(user);
  await user.selectOptions(screen.getByRole("combobox", { name: "Vis" }), "Oplysninger");
  expect(screen.queryByRole("button", { name: /^Advarsler/ })).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "Vis" }), "Alle");
  await user.selectOptions(screen.getByRole("combobox", { name: "Gruppér efter" }), "Afsnit");
  expect(screen.getByRole("button", { name: /^Kriminalpræventiv indsats \(\d+\)/ })).toHaveAttribute("aria-expanded", "true");
});

test("refuses marks on a protected sheet in one sentence, and writes nothing", async () => {
  const { host, user } = await open(mjoelnerparken(), { permission: "protected-with-password" });
  await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  expect(await said(/Arket er beskyttet, så markeringerne vises kun her/)).toBeVisible();
  expect(host.calls).not.toContain("mark");
});

test("lets the next pane remove marks that an earlier one left", async () => {
  const { host, user } = await open();
  await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  await screen.findByRole("button", { name: "Fjern markeringer" });
  cleanup();
  render(<Pane host={host.pane} storage={storage()} />);
  await user.click(await screen.findByRole("button", { name: "Fjern markeringer" }));
  expect(await screen.findByRole("button", { name: "Vis markeringer" })).toBeVisible();
  expect(host.marks).toEqual([]);
});

describe("a protection without a password", () => {
  const options: FakeOptions = { permission: "protected", canLift: true };

  test("is lifted for marks only after consent, and restored when they are removed", async () => {
    const { host, user } = await open(mjoelnerparken(), options);
    await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
    expect(await said(/Må Budgettjek fjerne arkbeskyttelsen/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Annuller" }));
    expect([host.lifted, host.marks]).toEqual([[], []]);
    await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
    await user.click(await screen.findByRole("button", { name: "Fortsæt" }));
    expect(await said(/arkbeskyttelsen er fjernet så længe/)).toBeVisible();
    expect(host.lifted).toEqual(["Budget"]);
    await user.click(screen.getByRole("button", { name: "Fjern markeringer" }));
    expect(await said(/er beskyttet igen som før/)).toBeVisible();
    expect([host.lifted, host.marks]).toEqual([[], []]);
  });

  test("is restored at once when marking fails", async () => {
    const { host, user } = await open(mjoelnerparken(), options);
    host.fail("mark", "disconnected");
    await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
    await user.click(await screen.findByRole("button", { name: "Fortsæt" }));
    expect(await said(/Forbindelsen til Excel blev afbrudt/)).toBeVisible();
    expect(host.lifted).toEqual([]);
  });

  test("left off by a crash is reported at the next opening, and restored", async () => {
    const host = new FakeHost(mjoelnerparken(), options);
    host.lifted = ["Budget"];
    render(<Pane host={host.pane} storage={storage()} />);
    expect(await said(/kom ikke på igen/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Fortsæt" }));
    expect(await said(/er beskyttet igen som før/)).toBeVisible();
    expect(host.lifted).toEqual([]);
  });
});

test("remembers the language and whether Copenhagen's practice is on", async () => {
  const kept = storage();
  const { user } = await open(amager(), {}, kept);
  await user.click(screen.getByRole("button", { name: "Indstillinger" }));
  await user.click(await screen.findByRole("switch"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Sprog" }), "English");
  expect(await screen.findByRole("heading", { level: 1, name: "Ready for upload" })).toBeVisible();
  expect(JSON.parse(kept.text() ?? "")).toMatchObject({ settings: { language: "en", halfAndHalf: false } });
});

test("shows the introduction once", async () => {
  const kept = storage(null);
  const { user } = await open(mjoelnerparken(), { kind: "excel" }, kept);
  expect(screen.getByText("Intet forlader din computer.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Spring over" }));
  expect(screen.queryByText("Intet forlader din computer.")).toBeNull();
  expect(JSON.parse(kept.text() ?? "")).toMatchObject({ welcomed: true });
});

test("prepares for upload: removes marks, writes the seal, says what to do", async () => {
  const { host, user } = await open();
  await user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  await waitFor(() => expect(host.marks.length).toBeGreaterThan(0));
  await user.click(screen.getByRole("tab", { name: "Upload" }));
  await user.click(await screen.findByRole("button", { name: "Klargør til upload" }));
  expect(await said(/klar og forseglet/)).toBeVisible();
  expect(host.marks).toEqual([]);
  expect(await said(/er uændret siden/)).toBeVisible();
  act(() => host.type([edit("A12", "Kontorhold edb m.v.", "Kontorhold")]));
  expect(await said(/Forseglingen gælder ikke længere/)).toBeVisible();
});

test("the overview picture shows every section and goes to a cell", async () => {
  const { host, user } = await open();
  const grid = await screen.findByRole("treegrid", { name: "Billede af budgettet" });
  expect(grid.querySelectorAll("[role=row]").length).toBeGreaterThan(6);
  expect(within(grid).getByTitle("J52: 270 t.kr.")).toHaveAccessibleName(
    "Værkstedsleder 14 timer 2 år, Boligorganisation, kontant: 270 t.kr., Advarsel",
  );
  await user.click(within(grid).getByTitle("J52: 270 t.kr."));
  expect(host.selected).toEqual([{ sheet: "Budget", address: "J52" }]);
  await user.click(screen.getByRole("button", { name: "Se fundet" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Finansieringen passer ikke · Værkstedsleder 14 timer 2 år" })).toHaveFocus();
});

describe("when a row was inserted above the table since the check", () => {
  const lowered = ({ sheets, ...rest }: Workbook): Workbook => ({
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells.values()].map((cell) => [
          cellKey(cell.row + 1, cell.column),
          { ...cell, row: cell.row + 1, formula: cell.formula === null ? null : parseShift(cell.formula)(1, 0) },
        ]),
      ),
    })),
  });

  test("a finding goes to its cell's new position", async () => {
    const { host, user } = await open(withTextNumber());
    await findings(user);
    const finding = await screen.findByRole("button", { name: /Kontorhold edb/ });
    await act(async () => {
      host.replace(lowered(host.workbook));
      finding.click();
      await Promise.resolve();
    });
    await waitFor(() => expect(host.selected).toEqual([{ sheet: "Budget", address: "D13" }]));
    expect(await screen.findByRole("button", { name: "Gå til D13" })).toBeVisible();
  });

  test("another place says that it moved, and selects nothing else", async () => {
    const { host, user } = await open(withTextNumber());
    await findings(user);
    await user.click(await screen.findByRole("button", { name: /Kontorhold edb/ }));
    const go = await screen.findByRole("button", { name: "Gå til D12" });
    await waitFor(() => expect(host.selected).toEqual([{ sheet: "Budget", address: "D12" }]));
    await act(async () => {
      host.replace(lowered(host.workbook));
      go.click();
      await Promise.resolve();
    });
    expect(await said(/står ikke længere, hvor den stod/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Prøv igen" })).toBeNull();
    expect(host.selected).toEqual([{ sheet: "Budget", address: "D12" }]);
    await user.click(await screen.findByRole("button", { name: "Gå til D13" }));
    await waitFor(() => expect(host.selected).toEqual([{ sheet: "Budget", address: "D13" }]));
  });
});

test("listens for changes before the first reading, and retries when that failed", async () => {
  const { host } = await open();
  expect(host.calls.indexOf("onChange")).toBeLessThan(host.calls.indexOf("read"));
  const deaf = new FakeHost(mjoelnerparken());
  deaf.fail("onChange", "busy");
  const model = new PaneModel(deaf.pane, new Memory(storage()));
  await model.start();
  expect(model.getState()).toMatchObject({
    outcome: { kind: "checked" },
    trouble: { text: { da: expect.stringContaining("Excel svarer ikke") as string } },
  });
  model.getState().trouble?.retry?.();
  await waitFor(() => expect(model.getState().trouble).toBeNull());
  act(() => deaf.type([edit("J52", 270, 720)]));
  await waitFor(() => expect(model.getState().outcome).toMatchObject({ status: "not-ready" }));
  await model.stop();
});

describe("agreements", () => {
  const names = [1, 2, 3, 4].map((number) => `mjoelnerparken-delaftale-${number}.docx`);
  const file = (name: string): File => {
    const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../agreements", name)));
    return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
  };
  const read = async (
    name: string,
    bytes: Uint8Array,
  ): Promise<{ id: number; agreements: Awaited<ReturnType<typeof readAgreements>> }> => ({
    id: 0,
    agreements: await readAgreements({ name, bytes }),
  });

  async function withAgreements(): Promise<{ host: FakeHost; model: PaneModel }> {
    const host = new FakeHost(mjoelnerparken());
    const model = new PaneModel(host.pane, new Memory(storage()));
    await model.start();
    await addDocuments(model, names.map(file), read);
    return { host, model };
  }

  const linksOf = (model: PaneModel): readonly { row: number; status: string; line: string }[] => {
    const { outcome } = model.getState();
    return outcome?.kind === "checked" ? outcome.checked.links : [];
  };

  test("reads documents and checks the budget against them", async () => {
    const { model } = await withAgreements();
    expect(model.getState().documents.map(({ status, agreements }) => [status, agreements.length])).toEqual(names.map(() => ["read", 1]));
    const { outcome } = model.getState();
    expect(outcome?.kind === "checked" && outcome.checked.ran).toContain("area-economy");
    await model.stop();
  });

  test("stores a choice in the workbook, and can undo it", async () => {
    const { host, model } = await withAgreements();
    const { outcome } = model.getState();
    if (outcome?.kind !== "checked") throw new Error("not checked");
    const link = outcome.checked.links.find((candidate) => candidate.status === "suggested")!;
    await decideLinks(model, [{ link, status: "confirmed", activities: link.activities }]);
    expect(linksOf(model).find((candidate) => candidate.row === link.row)?.status).toBe("confirmed");
    const stored = parseStored(host.workbook.storedPart);
    expect(stored.kind === "stored" && stored.data.links.map(({ line, row }) => [line, row])).toEqual([[link.line, link.row]]);
    await undecideLink(model, link);
    expect(linksOf(model).find((candidate) => candidate.row === link.row)?.status).toBe("suggested");
    expect(host.workbook.storedPart).toBeNull();
    await model.stop();
  });

  test("says that a document was moved since it was chosen, and reads the next one", async () => {
    const model = new PaneModel(new FakeHost(mjoelnerparken()).pane, new Memory(storage()));
    await model.start();
    const gone = Object.assign(new File([], "væk.docx"), { arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")) });
    await addDocuments(model, [gone, file(names[0]!)], () => Promise.resolve({ id: 1, agreements: [] }));
    expect(model.getState().documents.map(({ status }) => status)).toEqual(["failed", "read"]);
    expect(model.getState().documents[0]!.problem?.da).toMatch(/findes ikke/);
    await model.stop();
  });

  test("says why a document cannot be read, and changes nothing", async () => {
    const host = new FakeHost(mjoelnerparken());
    const model = new PaneModel(host.pane, new Memory(storage()));
    await model.start();
    await addDocuments(model, [file(names[0]!)], () => Promise.resolve({ id: 0, problem: "scanned" }));
    expect(model.getState().documents[0]).toMatchObject({
      status: "failed",
      problem: { da: expect.stringContaining("indscannet") as string },
    });
    expect(model.getState().outcome).toMatchObject({ status: "ready-with-warnings" });
    await model.stop();
  });
});
