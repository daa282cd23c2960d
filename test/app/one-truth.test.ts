// One tree of findings for every view: whatever state a budget is in, nothing says ready, done or in order of what has an open error below it.
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { readAgreements } from "../../src/agreements/read-agreements";
import { checkWorkbook, type Checked, type Documents } from "../../src/app/check";
import { marksOf } from "../../src/app/marks";
import { prepareForUpload, uploadChecklist } from "../../src/app/upload";
import { applyEdits } from "../../src/formulas/apply-edits";
import { linkBudget } from "../../src/links/link-budget";
import { standingOf } from "../../src/report/finding-tree";
import { toAddress } from "../../src/workbook/address";
import type { Edit } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { amager, mjoelnerparken } from "../taskpane/budgets";
import { FakeHost } from "../taskpane/fake-host";
import { cellsOf, contradictions, pictured } from "./contradictions";

const AT = new Date("2026-01-02T03:04:05Z");
let documents: Documents;

beforeAll(async () => {
  const files = [1, 2, 3, 4].map((number) => `mjoelnerparken-delaftale-${number}.docx`);
  const agreements = await Promise.all(
    files.map((name) => readAgreements({ name, bytes: new Uint8Array(readFileSync(path.join(__dirname, "../agreements", name))) })),
  );
  documents = { agreements: agreements.flat(), linkBudget };
});

function check(workbook: Workbook, given: Documents | null = null): Checked {
  const checked = checkWorkbook(workbook, { documents: given });
  if (checked.kind === "not-checked") throw new Error("no budget");
  return checked;
}

const edit = (cell: string, to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from: null, to });
/** Any content in any cell of the table. */
const anyEdit = fc
  .record({
    row: fc.integer({ min: 3, max: 114 }),
    column: fc.integer({ min: 0, max: 14 }),
    to: fc.oneof(
      fc.integer({ min: -50, max: 400 }),
      fc.constantFrom(0.5, 31_000, "1.310", "25 kr.", "x", null, "=1/0", "=SUM(C12:C13)", true),
      fc.double({ min: 0, max: 99, noNaN: true }),
    ),
  })
  .map(({ row, column, to }) => edit(toAddress(row, column), to));

test("no view contradicts the findings, whatever is typed into a budget", () => {
  let errors = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.array(anyEdit, { maxLength: 4 }), (isOne, isGiven, edits) => {
      const workbook = applyEdits(isOne ? mjoelnerparken() : amager(), edits);
      const checked = checkWorkbook(workbook, { documents: isGiven ? documents : null });
      if (checked.kind === "not-checked") return;
      if (checked.tree.status === "not-ready") errors++;
      expect(contradictions(checked)).toEqual([]);
    }),
    { numRuns: 40, seed: 20, endOnFailure: true },
  );
  expect(errors).toBeGreaterThan(12);
}, 120_000);

test("a budget with errors is cleaned but never called ready, and loses its seal", async () => {
  const host = new FakeHost(mjoelnerparken());
  const { source, surface } = host.pane;
  expect(await prepareForUpload(source, surface, { removesStored: false, at: AT })).toMatchObject({
    stored: "sealed",
    status: "ready-with-warnings",
  });
  host.type([edit("I12", 1500)]);
  await surface.mark([{ sheet: "Budget", addresses: ["I12"], severity: "error" }]);
  expect(await prepareForUpload(source, surface, { removesStored: false, at: AT })).toMatchObject({
    stored: "none",
    status: "not-ready",
    left: { errors: 1 },
  });
  expect([host.marks, host.workbook.storedPart]).toEqual([[], null]);
});

test("seals only what the pane shows as ready: agreements with other amounts make it not ready", async () => {
  const off = applyEdits(mjoelnerparken(), []);
  const wrong: Documents = {
    ...documents,
    agreements: documents.agreements.map((agreement) =>
      agreement.economy ? { ...agreement, economy: { ...agreement.economy, total: (agreement.economy.total ?? 0) + 1000 } } : agreement,
    ),
  };
  expect(check(off).tree.status).toBe("ready-with-warnings");
  expect(check(off, wrong).tree.status).toBe("not-ready");
  const host = new FakeHost(off);
  const done = await prepareForUpload(host.pane.source, host.pane.surface, { removesStored: false, at: AT, options: { documents: wrong } });
  expect(done).toMatchObject({ status: "not-ready", stored: "none" });
  expect(host.workbook.storedPart).toBeNull();
});

test("the checklist counts a deviation from an agreement that is folded under its cause", () => {
  // One digit more in a year and its line's, section's and budget's totals are off; so is the agreement's table.
  const checked = check(applyEdits(mjoelnerparken(), [edit("I33", 2000)]), documents);
  const onTop = checked.findings.some(({ check: id }) => id === "area-economy");
  expect(standingOf(checked.tree, ["area-economy"])).toBe("error");
  expect(onTop).toBe(false);
  expect(uploadChecklist(checked).find(({ key }) => key === "economy")).toMatchObject({ state: "missing" });
  expect(uploadChecklist(check(mjoelnerparken(), documents)).find(({ key }) => key === "economy")).toMatchObject({ state: "done" });
});

test("the checklist has a red cross only where the verdict has an error, and a tick only for what was compared", () => {
  const economyOf = (checked: Checked): string => {
    const item = uploadChecklist(checked).find(({ key }) => key === "economy");
    return `${item?.state}: ${item?.text.da}`;
  };
  // Two of four areas have no agreement: a warning, in both.
  const half = check(mjoelnerparken(), { ...documents, agreements: documents.agreements.slice(0, 2) });
  expect(half.tree.status).toBe("ready-with-warnings");
  expect(uploadChecklist(half).find(({ key }) => key === "agreements")).toMatchObject({ state: "look" });
  expect(contradictions(half)).toEqual([]);
  // Another budget's agreements: none of their amounts is the same as anything here.
  expect(economyOf(check(amager(), documents))).toMatch(/^look: 4 aftalers beløb er ikke sammenlignet/);
  // An error value in a section: its agreement was not compared.
  expect(economyOf(check(applyEdits(mjoelnerparken(), [edit("D33", "=1/0")]), documents))).toMatch(/^look: 1 aftales beløb/);
});

describe("the picture", () => {
  test("has a cell for names and types, and rows for Total and Balance", () => {
    const checked = check(applyEdits(mjoelnerparken(), [edit("B13", null), edit("B110", 5)]));
    const picture = pictured(checked);
    expect(picture.columns.slice(0, 2).map(({ kind }) => kind)).toEqual(["name", "type"]);
    expect(picture.foot.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["total", "balanceRow"]));
    const type = cellsOf(picture).find(({ address }) => address === "B13");
    expect(type).toMatchObject({ standing: "error", isSuspect: true });
    const { balance } = checked.budget;
    expect(
      picture.foot.find(({ kind }) => kind === "balanceRow")!.row.cells.find((cell) => cell?.address === balance?.address),
    ).toBeDefined();
  });

  test("marks a section as its worst line, folded or not", () => {
    const picture = pictured(check(applyEdits(mjoelnerparken(), [edit("B13", null)])));
    expect(picture.sections[0]).toMatchObject({ worst: "error" });
    expect(picture.sections[0]!.sum.cells[0]).toMatchObject({ standing: "error" });
  });

  test("distinguishes the suspected cell from those affected by it, and so do the marks", () => {
    const checked = check(applyEdits(mjoelnerparken(), [edit("I12", 1500)]));
    const [branch] = checked.tree.branches.filter(({ standing }) => standing === "error");
    expect(branch!.suspects).toEqual(["I12"]);
    const picture = new Map(cellsOf(pictured(checked)).map((cell) => [cell.address, cell]));
    expect(picture.get("I12")).toMatchObject({ standing: "error", isSuspect: true });
    expect(picture.get("H12")).toMatchObject({ standing: "error", isSuspect: false });
    expect(picture.get("J12")).toMatchObject({ standing: "error", isSuspect: false });
    const marks = marksOf(checked.tree);
    expect(marks.find(({ severity }) => severity === "error")!.addresses).toEqual(["I12"]);
    expect(marks.find(({ severity }) => severity === "companion")!.addresses).toEqual(expect.arrayContaining(["H12"]));
  });
});

test("the checklist asks for no agreements before an area is in use", () => {
  const full = mjoelnerparken();
  const amounts = [...full.sheets[0]!.cells.values()].filter(({ row, column, value, formula }) => {
    return row > 9 && row < 105 && column > 1 && typeof value === "number" && formula === null;
  });
  const empty = check(
    applyEdits(
      full,
      amounts.map(({ row, column }) => edit(toAddress(row, column), null)),
    ),
  );
  expect(uploadChecklist(empty).map(({ key, state }) => [key, state])).toEqual([["budget", "missing"]]);
  expect(uploadChecklist(check(full)).map(({ key }) => key)).toContain("agreements");
});
