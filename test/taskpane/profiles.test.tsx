// The pane's main way on every platform: start, check, correct, accept, mark, report, prepare. Each asks what its Excel needs asked.
import { screen, waitFor } from "@testing-library/react";
import { parseStored } from "../../src/app/stored";
import { applyEdits } from "../../src/formulas/apply-edits";
import { cellKey } from "../../src/workbook/workbook";
import { PLATFORMS, profileOf } from "../host/behaviours";
import type { MemoryWorkbook } from "../host/memory-workbook";
import { marksIn } from "../monkey/model-in-excel";
import { mjoelnerparken } from "./budgets";
import { openPaneInExcel, said, verdict, type PaneInExcel } from "./in-excel";

const D12 = cellKey(11, 3);
const withTextNumber = () => applyEdits(mjoelnerparken(), [{ sheet: "Budget", cell: "D12", from: 50, to: "50" }]);
const minor = (version: string): number => Number(version.split(".")[1]);

const open = ({ sheets }: MemoryWorkbook): void => {
  for (const sheet of sheets) sheet.protection = null;
};

let pane: PaneInExcel | undefined;
afterEach(() => {
  pane?.close();
  pane = undefined;
});

describe.each(PLATFORMS)("%s", (platform) => {
  const { excelApi } = profileOf(platform);
  const canUndo = minor(excelApi) >= 19;

  const press = async (name: string | RegExp, role = "button"): Promise<void> =>
    pane!.user.click((await screen.findAllByRole(role, { name }))[0]!);
  /** Before ExcelApi 1.19 whatever is written costs the user's undo: asked first, and only there. */
  const agree = async (): Promise<void> => {
    if (canUndo) return;
    await press("Fortsæt");
  };

  test("corrects, accepts, marks, reports and prepares", async () => {
    pane = await openPaneInExcel(withTextNumber(), { platform }, open);
    const { workbook, excel } = pane;
    expect(await verdict(/^Ikke klar/)).toBeVisible();
    await press(/^Fund/, "tab");
    await press(/^Fejl.*Kontorhold/);
    await press("Ret til 50");
    await agree();
    await waitFor(() => expect(workbook.sheet("Budget").cells.get(D12)?.value).toBe(50));
    // Said at the very end, when the next finding has been opened: a tab that is chosen before would be left again.
    expect(await said(/celle er rettet/)).toBeVisible();
    expect(await verdict(/^Klar med advarsler/)).toBeVisible();

    await press(/^Fund/, "tab");
    await press(/^Advarsel.*Værkstedsleder 14 timer 2 år/);
    await press("Acceptér med begrundelse");
    await pane.user.type(await screen.findByRole("textbox", { name: /Begrundelse/ }), "aftalt");
    await press("Acceptér");
    await agree();
    expect(await said(/^Fundet er accepteret/)).toBeVisible();
    const stored = parseStored(workbook.customParts[0]!.xml);
    expect(stored.kind === "stored" && stored.data.acceptances.map(({ reason }) => reason)).toEqual(["aftalt"]);

    await press("Overblik", "tab");
    await press("Vis markeringer");
    await agree();
    await waitFor(() => expect(marksIn(workbook)).toBeGreaterThan(0));
    await press("Fjern markeringer");
    await waitFor(() => expect(marksIn(workbook)).toBe(0));

    await press("Upload", "tab");
    await press("Se rapporten");
    await press("Som regneark");
    expect(await said(/Rapporten er i arket ”Kontrolrapport”/)).toBeVisible();
    expect(workbook.findSheet("Kontrolrapport")).toBeDefined();

    await press("Upload", "tab");
    await press("Klargør til upload");
    // What a closed pane still writes would go into the next test's workbook.
    expect(await said(/^Projektmappen er klar/)).toBeVisible();
    expect(workbook.findSheet("Kontrolrapport")).toBeUndefined();
    expect(excel.answerer.unknown).toEqual([]);
  });
});

test("when Excel's undo is kept: listens to nothing, checks on request, and asks before storing", async () => {
  pane = await openPaneInExcel(withTextNumber(), { platform: "windows" });
  const { workbook, excel, user } = pane;
  await user.click(screen.getByRole("button", { name: "Indstillinger" }));
  await user.click(await screen.findByRole("switch", { name: "Bevar Fortryd i Excel" }));
  await waitFor(() => expect(excel.answerer.registrations.total).toBe(0));
  await verdict(/./);
  workbook.undoLostTo.length = 0;
  await pane.reopen();
  expect(workbook.undoLostTo).toEqual(["merged-areas"].filter((call) => workbook.undoLostTo.includes(call as "merged-areas")));
  workbook.type("Budget", "D12", 50);
  await user.click(screen.getByRole("button", { name: "Tjek igen" }));
  expect(await verdict(/^Klar med advarsler/)).toBeVisible();
  await user.click(screen.getByRole("tab", { name: /^Fund/ }));
  await user.click((await screen.findAllByRole("button", { name: /^Advarsel.*Værkstedsleder 14 timer 2 år/ }))[0]!);
  await user.click(await screen.findByRole("button", { name: "Acceptér med begrundelse" }));
  await user.type(await screen.findByRole("textbox", { name: /Begrundelse/ }), "aftalt");
  await user.click(screen.getByRole("button", { name: "Acceptér" }));
  expect(await said(/Det gemmes i projektmappen/)).toBeVisible();
  expect(workbook.customParts).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Fortsæt" }));
  await waitFor(() => expect(workbook.customParts).toHaveLength(1));
});

test("keeps a reason being typed when the session ends, and shows it after a reload", async () => {
  pane = await openPaneInExcel(mjoelnerparken(), { platform: "web" });
  const begin = async (): Promise<HTMLElement> => {
    await pane!.user.click(screen.getByRole("tab", { name: /^Fund/ }));
    await pane!.user.click((await screen.findAllByRole("button", { name: /^Advarsel.*Værkstedsleder 14 timer 2 år/ }))[0]!);
    const title = await screen.findByRole("button", { name: "Acceptér med begrundelse" });
    if (title.getAttribute("aria-expanded") !== "true") await pane!.user.click(title);
    return screen.findByRole("textbox", { name: /Begrundelse/ });
  };
  await pane.user.type(await begin(), "aftalt");
  pane.excel.answerer.isExpired = true;
  await pane.user.click(screen.getByRole("button", { name: "Acceptér" }));
  expect(await said(/det, du har skrevet, er her stadig/)).toBeVisible();
  await pane.reopen();
  expect(await begin()).toHaveValue("aftalt");
  await pane.user.click(screen.getByRole("button", { name: "Acceptér" }));
  expect(await said("Fundet er accepteret.")).toBeVisible();
  expect(sessionStorage.getItem("budgettjek-drafts")).toBe("{}");
});
