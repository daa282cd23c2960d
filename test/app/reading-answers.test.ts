// What the user said of a sheet holds wherever a workbook is checked: with a template of the user's own, and where repairs are tried.
import { checkWorkbook, type CheckOptions } from "../../src/app/check";
import type { ReadingAnswers } from "../../src/budget/reading";
import { TEMPLATES } from "../../src/template/descriptions";
import { parseAddress } from "../../src/workbook/address";
import { cellAt, type Workbook } from "../../src/workbook/workbook";
import { sample, withCells } from "../checks/sample";

const { workbook, budget } = sample();

function labelOfStart(of: Workbook): string {
  const at = parseAddress(budget.start!.address)!;
  for (let column = at.column - 1; column >= 0; column--) {
    const text = cellAt(of.sheets[0]!, at.row, column)?.value;
    if (typeof text === "string") return `${String.fromCharCode(65 + column)}${at.row + 1}`;
  }
  throw new Error("no label");
}

const label = labelOfStart(workbook);
/** The sample with a label for its first day that nobody knows, and a text in place of an amount. */
const renamed = withCells(workbook, budget.sheet, { [label]: "Dag A", C22: "18" });
const answers: ReadingAnswers = { roles: [{ text: "Dag A", cell: label, role: "start" }] };
const given = { ...TEMPLATES[1]!, labels: { start: ["Dag A*"] } };

/** The first day, and whether its label is only assumed to be for that. */
function startOf(options: CheckOptions): readonly [date: string | null | undefined, isAssumed: boolean] {
  const checked = checkWorkbook(renamed, options);
  if (checked.kind === "not-checked") throw new Error(checked.problem.kind);
  expect(checked.findings.filter(({ check }) => check === "text-number").map(({ causes }) => causes.length)).toEqual([1]);
  const isAssumed = checked.budget.reading.assumptions.some(({ what, address }) => what === "field" && address === label);
  return [checked.budget.start?.date, isAssumed];
}

test("reads a label with the role the user gave it", () => {
  expect(startOf({})).toEqual(["2018-04-01", true]);
  expect(startOf({ answers })).toEqual(["2018-04-01", false]);
  expect(startOf({ answers, template: given })).toEqual(["2018-04-01", false]);
});

test("reads the sheet the user named", () => {
  expect(checkWorkbook(workbook, { answers: { sheet: budget.sheet, roles: [] } }).kind).toBe("checked");
  const [first] = workbook.sheets;
  const two = { ...workbook, sheets: [...workbook.sheets, { ...first!, name: "Noter", cells: new Map() }] };
  expect(checkWorkbook(two, { answers: { sheet: "Noter", roles: [] } }).kind).toBe("not-checked");
});

test("ignores a named sheet that is gone or renamed", () => {
  expect(checkWorkbook(workbook, { answers: { sheet: "Noter", roles: [] } }).kind).toBe("checked");
});
