// What Excel is known to do, met by the whole pane: on Microsoft's own runtime over a host that does it.
import { budgetOf } from "../build/checked";
import { screen, waitFor } from "@testing-library/react";
import { act } from "react";
import { parseAddress } from "../../src/workbook/address";
import { cellKey } from "../../src/workbook/workbook";
import { mjoelnerparken } from "./budgets";
import { openPaneInExcel, quiet, said, verdict, type PaneInExcel } from "./in-excel";

let pane: PaneInExcel | undefined;
afterEach(() => {
  pane?.close();
  pane = undefined;
});

const budget = budgetOf(mjoelnerparken());
const { sheet: BUDGET, totals } = budget;
const TOTAL = totals.total.address;

const openFirstFinding = async ({ user }: PaneInExcel): Promise<void> => {
  await user.click(screen.getByRole("tab", { name: /Fund/ }));
  await user.click((await screen.findAllByRole("button", { name: /Advarsel.*Værkstedsleder/ }))[0]!);
};

test("says that a finding is on a hidden sheet, and shows the sheet only when asked", async () => {
  pane = await openPaneInExcel(mjoelnerparken(), {}, (workbook) => {
    workbook.sheet(BUDGET).visibility = "hidden";
    workbook.activeSheetId = workbook.addSheet("Forside").id;
  });
  await openFirstFinding(pane);
  expect(await said(new RegExp(`Arket ”${BUDGET}” er skjult\\. Skal det vises\\?`))).toBeVisible();
  expect(pane.workbook.sheet(BUDGET).visibility).toBe("hidden");
  await pane.user.click(screen.getByRole("button", { name: "Fortsæt" }));
  await waitFor(() => expect(pane!.workbook.activeSheetId).toBe(pane!.workbook.sheet(BUDGET).id));
  expect(pane.workbook.sheet(BUDGET).visibility).toBe("visible");
});

test("says why a sheet stays hidden in a workbook with protected structure", async () => {
  pane = await openPaneInExcel(mjoelnerparken(), {}, (workbook) => {
    workbook.sheet(BUDGET).visibility = "very-hidden";
    workbook.structureProtected = true;
  });
  await openFirstFinding(pane);
  await pane.user.click(await screen.findByRole("button", { name: "Fortsæt" }));
  expect(await said(/projektmappens struktur er beskyttet/)).toBeVisible();
});

test.each(["readOnly", "Protected View"] as const)(
  "says at once that a workbook is read-only (%s), and starts nothing in it",
  async (how) => {
    const options = how === "readOnly" ? {} : { documentMode: "readOnly" as const };
    pane = await openPaneInExcel(mjoelnerparken(), options, (workbook) => (workbook.readOnly = how === "readOnly"));
    expect(await said(/Projektmappen kan kun læses\. Vælg Aktivér redigering/)).toBeVisible();
    const before = pane.workbook.snapshot();
    await pane.user.click(screen.getByRole("tab", { name: "Upload" }));
    pane.excel.answerer.reset();
    await pane.user.click(await screen.findByRole("button", { name: "Klargør til upload" }));
    await waitFor(() => expect(screen.getAllByText(/Projektmappen kan kun læses/, { ignore: "[role=status]" }).length).toBe(2));
    expect(pane.excel.answerer.batches).toEqual([]);
    expect(pane.workbook.snapshot()).toBe(before);
  },
);

test("leaves nothing behind when a workbook marked as final refuses marks, and keeps working", async () => {
  pane = await openPaneInExcel(mjoelnerparken(), {}, (workbook) => {
    workbook.writeRefusal = "ReadOnlyWorkbook";
    for (const sheet of workbook.sheets) sheet.protection = null;
  });
  const before = pane.workbook.snapshot();
  await pane.user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  // An Excel without undo of its own asks first.
  const agree = screen.queryByRole("button", { name: "Fortsæt" });
  if (agree) await pane.user.click(agree);
  expect(await said(/Rediger alligevel/)).toBeVisible();
  expect(pane.workbook.snapshot()).toBe(before);
});

test("says when the session ended while the computer slept, and comes back with what it knew", async () => {
  pane = await openPaneInExcel(mjoelnerparken());
  pane.excel.answerer.isExpired = true;
  await pane.user.click(screen.getByRole("button", { name: "Tjek igen" }));
  expect(await said(/Excel har lukket forbindelsen/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Genindlæs" })).toBeVisible();
  expect(screen.getByRole("table", { name: /Nøgletal/ })).toBeVisible();
  await pane.reopen();
  expect(await verdict(/^Klar med advarsler$/)).toBeVisible();
});

test("says that what it kept is gone when Excel lost it on reopening, and keeps working", async () => {
  pane = await openPaneInExcel(mjoelnerparken(), { platform: "mac", behaviours: { keepsParts: false } });
  await pane.user.click(screen.getByRole("tab", { name: /^Fund/ }));
  await pane.user.click((await screen.findAllByRole("button", { name: /^Advarsel.*Værkstedsleder 14 timer 2 år/ }))[0]!);
  await pane.user.click(await screen.findByRole("button", { name: "Acceptér med begrundelse" }));
  await pane.user.type(await screen.findByRole("textbox", { name: /Begrundelse/ }), "aftalt");
  await pane.user.click(screen.getByRole("button", { name: "Acceptér" }));
  expect(await said(/^Fundet er accepteret/)).toBeVisible();
  await pane.reopen();
  expect(await said(/Koblinger og accepterede fund er ikke længere i projektmappen/)).toBeVisible();
  expect(await verdict(/^Klar med advarsler$/)).toBeVisible();
});

test("asks for F9 under manual calculation, and notices F9 although it raises no change event", async () => {
  pane = await openPaneInExcel(mjoelnerparken(), {}, (workbook) => (workbook.calculation = "manual"));
  expect(await said(/Tryk F9/)).toBeVisible();
  const { row, column } = parseAddress(TOTAL)!;
  pane.workbook.recalculate = (workbook) => workbook.sheet(BUDGET).cells.set(cellKey(row, column), { value: 1, formula: null });
  act(() => pane!.workbook.calculateNow());
  expect(await verdict(/^Ikke klar/)).toBeVisible();
});

test.each(["list-choice", "filter"] as const)(
  "notices a change without an event (%s) when the selection moves, at no cost when nothing changed",
  async (kind) => {
    pane = await openPaneInExcel(mjoelnerparken(), { platform: "web" });
    const move = (): void =>
      act(() => pane!.workbook.emit({ kind: "selection", sheetId: pane!.workbook.activeSheetId, address: "A1", source: "Local" }));
    await waitFor(() => expect(pane!.excel.answerer.registrations.has("selection")).toBe(true));
    await quiet(pane.excel);
    pane.excel.answerer.reset();
    move();
    await waitFor(() => expect(pane!.excel.answerer.batches).toHaveLength(1));
    expect(pane.excel.answerer.batches[0]!.writes).toEqual([]);
    const { row, column } = parseAddress(TOTAL)!;
    pane.workbook.change(kind, BUDGET, ({ cells }) => cells.set(cellKey(row, column), { value: 1, formula: null }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Klar med advarsler");
    move();
    expect(await verdict(/^Ikke klar/)).toBeVisible();
  },
);

test("reports a password in its own sentence, without assuming one beforehand", async () => {
  pane = await openPaneInExcel(mjoelnerparken(), { platform: "windows" }, (workbook) => {
    workbook.sheet(BUDGET).protection = { password: true, options: {} };
    workbook.passwordRefusal = "BadPassword";
  });
  const before = pane.workbook.snapshot();
  await pane.user.click(screen.getByRole("button", { name: "Vis markeringer" }));
  const question = await said(/arkbeskyttelsen/);
  expect(question).not.toHaveTextContent(/uden adgangskode/);
  await pane.user.click(screen.getByRole("button", { name: "Fortsæt" }));
  expect(await said(/Arket har en adgangskode/)).toBeVisible();
  expect(pane.workbook.snapshot()).toBe(before);
});

test("offers another way where it can neither print nor copy, and does not record it as copied", async () => {
  pane = await openPaneInExcel(mjoelnerparken(), { platform: "web" });
  const { user } = pane;
  await user.click(screen.getByRole("tab", { name: "Upload" }));
  await user.click(await screen.findByRole("button", { name: "Se rapporten" }));
  await user.click(await screen.findByRole("button", { name: "Udskriv" }));
  expect(await said(/Vælg Som regneark, og udskriv arket i Excel/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Kopiér" }));
  expect(await said(/Tryk Ctrl\+C/)).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Overblik" }));
  expect(screen.queryByText(/Siden rapporten/)).toBeNull();
});

test("opens the guide in the system's browser where Office has its own window", async () => {
  const opened: string[] = [];
  pane = await openPaneInExcel(mjoelnerparken(), { platform: "windows", opened });
  await pane.user.click(screen.getByRole("button", { name: "Indstillinger" }));
  await pane.user.click(await screen.findByRole("link", { name: "Vejledning" }));
  expect(opened).toEqual([new URL("vejledning.html", document.baseURI).href]);
});
