// Acceptances: what may be accepted, what an acceptance is bound to, and which are no longer in use.
import { check } from "../build/checked";
import { canAccept, createAcceptance, matchAcceptances } from "../../src/app/accept";
import { applyEdits } from "../../src/formulas/apply-edits";
import { formatStored, EMPTY_STORED } from "../../src/app/stored";
import type { Edit } from "../../src/workbook/ports";
import { mjoelnerparken } from "../taskpane/budgets";

const AT = new Date("2026-01-02T03:04:05Z");

const edit = (cell: string, to: Edit["to"]): Edit => ({ sheet: "Budget", cell, from: null, to });
const line = "Værkstedsleder 14 timer 2 år";

test("an accepted warning stops counting, counts again when its cells change, and the acceptance is then unused", () => {
  const workbook = mjoelnerparken();
  const finding = check(workbook).findings.find((candidate) => candidate.check === "row-financing" && candidate.line === line)!;
  const acceptance = createAcceptance(finding, workbook, "  aftalt med LBF ", AT);
  expect(acceptance).toMatchObject({ reason: "aftalt med LBF", at: "2026-01-02T03:04:05.000Z" });
  const kept = { ...workbook, storedPart: formatStored({ ...EMPTY_STORED, acceptances: [acceptance] }) };
  const accepted = check(kept);
  expect([...accepted.accepted].map(([one, reason]) => [one.line, reason])).toEqual([[line, "aftalt med LBF"]]);
  expect(accepted.unusedAcceptances).toEqual([]);

  // 270 → 275 leaves the line off by 3, and the section off by 5: another finding than the one accepted.
  const changed = check(applyEdits(kept, [edit("J52", 275)]));
  expect(changed.accepted.size).toBe(0);
  expect(changed.unusedAcceptances).toEqual([acceptance]);
});

test("an acceptance follows its line to another row", () => {
  const workbook = mjoelnerparken();
  const checked = check(workbook);
  const finding = checked.findings.find((candidate) => candidate.check === "row-financing" && candidate.line === line)!;
  const acceptance = createAcceptance(finding, workbook, "fint", AT);
  const sheet = workbook.sheets[0]!;
  const down = {
    ...sheet,
    cells: new Map(
      [...sheet.cells.values()].map((cell) => [
        (cell.row + 3) * 16384 + cell.column,
        { ...cell, row: cell.row + 3, formula: cell.formula && moved(cell.formula, 3) },
      ]),
    ),
  };
  const shifted = check({ ...workbook, sheets: [down, ...workbook.sheets.slice(1)] });
  expect(matchAcceptances(shifted.findings, [acceptance], shifted.workbook).accepted.size).toBe(1);
});

const moved = (formula: string, by: number): string =>
  formula.replace(/([A-Z]{1,2})(\d+)/g, (_, column: string, row: string) => `${column}${Number(row) + by}`);

test("each acceptance covers the one finding it was given for, and none where it is unknown which that was", () => {
  const workbook = mjoelnerparken();
  const finding = check(workbook).findings.find((candidate) => candidate.line === line)!;
  const twin = { ...finding };
  const alone = createAcceptance(finding, workbook, "x", AT);
  expect([...matchAcceptances([finding], [alone], workbook).accepted.keys()]).toEqual([finding]);
  const { accepted, earlierAcceptances } = matchAcceptances([finding, twin], [alone], workbook);
  expect([accepted.size, earlierAcceptances.size]).toEqual([0, 2]);
  const second = createAcceptance(twin, workbook, "x", AT, [finding, twin]);
  expect([...matchAcceptances([finding, twin], [second], workbook).accepted.keys()][0]).toBe(twin);
  expect(matchAcceptances([twin], [second], workbook).accepted.size).toBe(0);
});

test("accepts warnings, notices and suspicions, but no arithmetic error", () => {
  const checked = check(mjoelnerparken());
  const finding = checked.findings.find((candidate) => candidate.severity === "warning")!;
  expect(canAccept(finding)).toBe(true);
  expect(canAccept({ ...finding, severity: "notice" })).toBe(true);
  expect(canAccept({ ...finding, severity: "error" })).toBe(false);
  expect(canAccept({ ...finding, severity: "error", check: "kroner-not-thousands" })).toBe(true);
  expect(canAccept({ ...finding, severity: "error", check: "thousand-separator" })).toBe(true);
  const breaking = {
    ...finding,
    severity: "error" as const,
    check: "kroner-not-thousands",
    consequences: [{ check: "balance", cells: ["B1"] }],
  };
  expect(canAccept(breaking)).toBe(false);
});

test("an error stays an error whatever acceptance the workbook carries", () => {
  const workbook = applyEdits(mjoelnerparken(), [edit("I12", 1500)]);
  const error = check(workbook).findings.find((finding) => finding.severity === "error")!;
  const forged = {
    ...workbook,
    storedPart: formatStored({ ...EMPTY_STORED, acceptances: [createAcceptance(error, workbook, "nej", AT)] }),
  };
  expect(check(forged).accepted.size).toBe(0);
});
