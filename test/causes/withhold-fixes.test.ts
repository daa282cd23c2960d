// Fixes are withheld where they touch a figure without a role, or a formula that refers to one.
import type { Finding, Fix } from "../../src/checks/check";
import { formulaRange } from "../../src/checks/formula-range";
import { rowSum } from "../../src/checks/row-sum";
import { withholdFixes } from "../../src/causes/withhold-fixes";
import { sample, type Contents } from "../checks/sample";

const OWN_ROW: Contents = { A16: "Årsværk", C16: 1.5, D16: 1.5 };

/** Whether a fix of one edit is still offered in the sample with some cells changed. */
function isOffered(cells: Contents, cell: string, from: Fix["edits"][number]["from"], to: Fix["edits"][number]["to"]): boolean {
  const input = sample(cells);
  const finding: Finding = {
    check: rowSum.id,
    severity: "error",
    outcome: "broken",
    sheet: input.budget.sheet,
    cells: [cell],
    row: 0,
    section: null,
    line: null,
    expected: null,
    found: null,
    difference: null,
    message: { key: "", args: {} },
    causes: [],
    consequences: [],
    fix: { kind: "safe", edits: [{ sheet: input.budget.sheet, cell, from, to }] },
  };
  const [after] = withholdFixes(input, [finding]);
  return after?.fix !== null;
}

test.each([
  ["offers a fix when every cell has a role", {}, "C24", 1, "=SUM(C18:C23)", true],
  ["offers a fix elsewhere", OWN_ROW, "C24", 1, "=SUM(C18:C23)", true],
  ["withholds a number typed into the user's own row", OWN_ROW, "C16", 1.5, 2, false],
  ["withholds a formula that would include the row", OWN_ROW, "C15", "=SUM(C12:C14)", "=SUM(C12:C16)", false],
  ["withholds a formula that replaces one that included the row", OWN_ROW, "C24", "=SUM(C16:C23)", "=SUM(C18:C23)", false],
  ["offers a fix that only refers to an empty cell of the row", OWN_ROW, "E24", 1, "=SUM(E16:E23)", true],
  ["withholds a formula over a figure in a title's row", { C17: 5 }, "C24", 1, "=SUM(C17:C23)", false],
])("%s", (_, cells, cell, from, to, offered) => {
  expect(isOffered(cells, cell, from, to)).toBe(offered);
});

test("withholds the fix of a Sum that counts a figure without a role", () => {
  const input = sample({ C17: 5, C24: { formula: "SUM(C17:C22)" } });
  const findings = formulaRange.run(input);
  expect(findings.map(({ cells, fix }) => [cells[0], fix?.edits.length])).toEqual([["C24", 1]]);
  expect(withholdFixes(input, findings).map(({ fix }) => fix)).toEqual([null]);
});
