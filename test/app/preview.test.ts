// Simulated corrections: the verdict they give, without a change of what was checked.
import { check } from "../build/checked";
import { previewEdits, safeEdits } from "../../src/app/preview";
import { applyEdits } from "../../src/formulas/apply-edits";
import type { Edit } from "../../src/workbook/ports";
import { cellAt } from "../../src/workbook/workbook";
import { mjoelnerparken } from "../taskpane/budgets";

const edit = (cell: string, from: Edit["from"], to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from, to });

test("recalculates formulas", () => {
  const before = mjoelnerparken();
  const after = applyEdits(before, [edit("C12", 13, 23)]);
  expect(cellAt(after.sheets[0]!, 11, 7)).toMatchObject({ value: 211, formula: "SUM(C12:G12)" });
  expect(cellAt(before.sheets[0]!, 11, 7)).toMatchObject({ value: 201 });
});

test("says what the verdict becomes", () => {
  const wrong = check(applyEdits(mjoelnerparken(), [edit("J52", 270, 720)]));
  expect(previewEdits(wrong, [edit("J52", 720, 270)])).toMatchObject({
    after: "ready-with-warnings",
    errors: 0,
    added: 0,
  });
  expect(previewEdits(wrong, [edit("J52", 720, 700)])).toMatchObject({ after: "not-ready" });
});

test("safe edits repair every safe finding, with one edit per cell", () => {
  const wrong = check(applyEdits(mjoelnerparken(), [edit("D12", 50, "50"), edit("D13", 16, "16 kr.")]));
  const edits = safeEdits(wrong);
  expect(edits.map(({ cell, from, to }) => [cell, from, to])).toEqual([
    ["D12", "50", 50],
    ["D13", "16 kr.", 16],
  ]);
  const [finding] = wrong.findings.filter((one) => one.fix);
  expect(safeEdits({ ...wrong, findings: [finding!, finding!] })).toHaveLength(1);
  expect(check(applyEdits(wrong.workbook, edits)).findings.filter((one) => one.check === "text-number")).toEqual([]);
});
