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
import { buildControlReport } from "../../src/report/control-report";
import { buildResult } from "../../src/report/build-result";
import { standingOf, STANDINGS, type Standing } from "../../src/report/finding-tree";
import { itemsOf } from "../../src/taskpane/items";
import { pictureOf, type Picture, type PictureCell } from "../../src/taskpane/picture";
import { parseArea, toAddress } from "../../src/workbook/address";
import type { Edit } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";
import { amager, mjoelnerparken } from "../taskpane/budgets";
import { FakeHost } from "../taskpane/fake-host";

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
const pictured = (checked: Checked): Picture => pictureOf(checked, itemsOf(checked, new Map()));
const cellsOf = ({ sections, foot }: Picture): PictureCell[] =>
  [...sections.flatMap(({ sum, lines }) => [sum, ...lines]), ...foot.map(({ row }) => row)].flatMap(({ cells }) =>
    cells.flatMap((cell) => cell ?? []),
  );
const asBad = (one: Standing | null, than: Standing): boolean => one !== null && STANDINGS.indexOf(one) <= STANDINGS.indexOf(than);

/** All that contradicts the findings, in words; empty where nothing does. */
function contradictions(checked: Checked): string[] {
  const { tree, budget } = checked;
  const wrong: string[] = [];
  const open = tree.branches.filter(({ standing }) => standing === "error" || standing === "warning");
  const hasErrors = open.some(({ standing }) => standing === "error");
  if (hasErrors !== (tree.status === "not-ready")) wrong.push(`verdict ${tree.status}`);
  const list = uploadChecklist(checked);
  const stateOf = (key: string): string | undefined => list.find((item) => item.key === key)?.state;
  if (hasErrors && stateOf("budget") !== "missing") wrong.push("the checklist's budget");
  if (standingOf(tree, ["area-economy", "agreement-economy"]) !== null && stateOf("economy") === "done")
    wrong.push("the checklist's amounts");
  if (standingOf(tree, ["expense-type-agreement"]) === "warning" && stateOf("type-nine") === undefined)
    wrong.push("the checklist's type 9");
  const [title, verdict] = buildControlReport(buildResult("", checked), "da").blocks.map((block) => ("text" in block ? block.text : ""));
  if (hasErrors && /i orden|: klar/i.test(`${title} ${verdict}`)) wrong.push("the report");
  const picture = pictured(checked);
  const shown = new Map(cellsOf(picture).map((cell) => [cell.address, cell]));
  for (const { finding, standing, consequences } of open) {
    const named = [finding, ...consequences].flatMap(({ cells }) => cells).map((address) => parseArea(address)!);
    if (finding.sheet !== budget.sheet) continue;
    for (const { top, left, bottom, right } of named.slice(0, finding.cells.length)) {
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const cell = shown.get(toAddress(row, column));
          if (cell && !asBad(cell.standing, standing)) wrong.push(`${cell.address} in the picture, ${finding.check}`);
        }
    }
    for (const section of picture.sections) {
      const { row: top, sum } = budget.sections.find(({ title: name }) => name === section.title)!;
      const isIn = finding.section === section.title || (finding.row >= top && finding.row <= sum.row && finding.row === named[0]?.top);
      if (isIn && !asBad(section.worst, standing)) wrong.push(`${section.title} in the picture, ${finding.check}`);
      if (isIn && !asBad(section.sum.cells[0]!.standing, standing)) wrong.push(`${section.title}'s row, ${finding.check}`);
    }
    const isShown =
      picture.elsewhere.some((item) => item.finding === finding) || named.some(({ top, left }) => shown.has(toAddress(top, left)));
    if (!isShown && finding.section === null && !picture.columns.some((column) => column.standing !== null))
      wrong.push(`${finding.check} nowhere`);
  }
  const marked = new Set(
    marksOf(tree)
      .filter(({ severity }) => severity === "error")
      .flatMap(({ addresses }) => addresses),
  );
  for (const { suspects, standing } of open)
    if (standing === "error" && !suspects.every((cell) => marked.has(cell))) wrong.push(`no mark in ${suspects.join()}`);
  return wrong;
}

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
      const checked = checkWorkbook(workbook, { documents: isOne && isGiven ? documents : null });
      if (checked.kind === "not-checked") return;
      if (checked.tree.status === "not-ready") errors++;
      expect(contradictions(checked)).toEqual([]);
    }),
    { numRuns: 40, seed: 20, endOnFailure: true },
  );
  expect(errors).toBeGreaterThan(12);
}, 120_000);

test("a budget with errors is cleaned but never called ready, and loses the seal it had", async () => {
  const host = new FakeHost(mjoelnerparken());
  const { source, surface } = host.pane;
  expect(await prepareForUpload(source, surface, { removesStored: false, at: AT })).toMatchObject({
    stored: "sealed",
    status: "ready-with-warnings",
  });
  host.type([edit("I12", 1500)]);
  await surface.mark([{ sheet: "Budget", addresses: ["I12"], severity: "error" }]);
  expect(await prepareForUpload(source, surface, { removesStored: false, at: AT })).toMatchObject({
    marks: 1,
    stored: "none",
    status: "not-ready",
    left: { errors: 1 },
  });
  expect([host.marks, host.workbook.storedPart]).toEqual([[], null]);
});

test("what is sealed is what the pane shows: documents whose amounts differ make it not ready", async () => {
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

test("the checklist sees a difference from an agreement that is folded under its cause", () => {
  // One digit more in a year and its line's, section's and budget's totals are off; so is the agreement's table.
  const checked = check(applyEdits(mjoelnerparken(), [edit("I33", 2000)]), documents);
  const onTop = checked.findings.some(({ check: id }) => id === "area-economy");
  expect(standingOf(checked.tree, ["area-economy"])).toBe("error");
  expect(onTop).toBe(false);
  expect(uploadChecklist(checked).find(({ key }) => key === "economy")).toMatchObject({ state: "missing" });
  expect(uploadChecklist(check(mjoelnerparken(), documents)).find(({ key }) => key === "economy")).toMatchObject({ state: "done" });
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

  test("shows a section as its worst line, folded or not", () => {
    const picture = pictured(check(applyEdits(mjoelnerparken(), [edit("B13", null)])));
    expect(picture.sections[0]).toMatchObject({ worst: "error" });
    expect(picture.sections[0]!.sum.cells[0]).toMatchObject({ standing: "error" });
  });

  test("tells the suspected cell from those that only add up with it, and so do the marks", () => {
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
