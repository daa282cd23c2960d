// A budget without documents: without the checks of agreements the result is what all checks give, once causes and notes are read.
import { budgetOf } from "../build/checked";
import { checkSheet } from "../../src/app/check-sheet";
import { checkWorkbook } from "../../src/app/check";
import { searchCauses } from "../../src/causes/search-causes";
import { judgeNotes } from "../../src/checks/shared/note-amounts";
import { AGREEMENT_CHECK_IDS } from "../../src/checks/shared/agreement-check-ids";
import { cellKey, type Workbook } from "../../src/workbook/workbook";
import { amager, mjoelnerparken } from "../taskpane/budgets";

const LATER = { searchCauses, judgeNotes };

/** The workbook with every total of a line one by one 10 too high, until there are ten. */
function* wrong(workbook: Workbook): Generator<Workbook> {
  const budget = budgetOf(workbook);
  const lines = budget.sections.flatMap((section) => section.lines).filter(({ years }) => (years[1]?.value ?? 0) > 0);
  for (const { years } of lines.slice(0, 10)) {
    const { row, column, value } = years[1]!;
    const sheets = workbook.sheets.map((sheet) => {
      if (sheet.name !== budget.sheet) return sheet;
      const cells = new Map(sheet.cells);
      cells.set(cellKey(row, column), { ...cells.get(cellKey(row, column))!, value: (value ?? 0) + 10 });
      return { ...sheet, cells };
    });
    yield { ...workbook, sheets };
  }
}

describe.each([
  ["Mjølnerparken", mjoelnerparken],
  ["Amager", amager],
])("%s", (_, read) => {
  test("gives the same findings, checks run and checks not run", () => {
    const workbook = read();
    for (const without of [[], ["cofinancing-split", AGREEMENT_CHECK_IDS.staffHours]]) {
      expect(checkSheet(workbook, { without }, LATER).checked).toEqual(checkWorkbook(workbook, { without }));
    }
  });

  test("lacks nothing without the search unless it says so; with it, errors have their causes", () => {
    let lacking = 0;
    for (const workbook of [read(), ...wrong(read())]) {
      const light = checkSheet(workbook, {}, null);
      const whole = checkWorkbook(workbook, {});
      expect(checkSheet(workbook, {}, LATER)).toEqual({ checked: whole, lacksLater: false });
      if (light.lacksLater) lacking++;
      else expect(light.checked).toEqual(whole);
    }
    expect(lacking).toBeGreaterThanOrEqual(10);
  });
});
