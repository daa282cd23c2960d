// An edit made for a cell: what it expects to find there.
import { dropOldMemos } from "../../src/danish/memoize";
import { applyEdits } from "../../src/formulas/apply-edits";
import { editOf } from "../../src/formulas/edits";
import { readBudget } from "../../src/template/read-budget";
import { rereadBudget } from "../../src/template/reread";
import { buildWorkbook, describeBudget } from "../build";
import { sample } from "../checks/sample";

test("describes the content an edit expects, as an editor shows it, or null for no such cell", () => {
  const { workbook } = sample({ D22: { formula: "2*12" } });
  expect(editOf(workbook, "Budget", "C22", 19)).toEqual({ sheet: "Budget", cell: "C22", from: 18, to: 19 });
  expect(editOf(workbook, "Budget", "D22", 24)).toEqual({ sheet: "Budget", cell: "D22", from: "=2*12", to: 24 });
  expect(editOf(workbook, "Budget", "F22", null)).toEqual({ sheet: "Budget", cell: "F22", from: "=SUM(C22:E22)", to: null });
  expect([
    editOf(workbook, "Budget", "I22", 1).from,
    editOf(workbook, "Andet", "C22", 1).from,
    editOf(workbook, "Budget", "hele arket", 1).from,
  ]).toEqual([null, null, null]);
});

test("an edit that is undone in the snapshot itself is evaluated to its end", () => {
  const before = buildWorkbook(describeBudget("amager-2022-2025"));
  const reading = readBudget(before);
  if (reading.kind !== "budget") throw new Error("not read");
  const { sheet, sections } = reading.budget;
  const figure = sections[0]!.lines.flatMap(({ inputs }) => inputs).find(({ value }) => (value ?? 0) > 0)!;
  const after = applyEdits(before, [{ sheet, cell: figure.address, from: figure.value, to: 7 }]);
  const edited = rereadBudget(reading.budget, after)!;
  expect(rereadBudget(edited, before)).toEqual(reading.budget);
  for (let workbook = 0; workbook < 2; workbook++) dropOldMemos();
  expect(readBudget(before)).toEqual(reading);
});
