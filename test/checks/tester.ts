// A tester of checks that is stricter than their author: exact findings in both languages, untouched input, fixes that fix.
import type { Check, CheckInput, Consequence, Finding, Outcome, Severity } from "../../src/checks/check";
import { fill } from "../../src/report/sentences";
import { parseAddress, parseArea } from "../../src/workbook/address";
import { cellAt, findSheet, isCellError, type Workbook } from "../../src/workbook/workbook";
import type { Edit, EditContent } from "../../src/workbook/ports";
import { inputOf, withCells } from "./sample";

export interface ExpectedFinding {
  readonly da: string;
  readonly en: string;
  readonly cells: readonly string[];
  /** The check's own where left out. */
  readonly severity?: Severity;
  readonly outcome?: Outcome;
  /** The budget's where left out. */
  readonly sheet?: string;
  readonly section?: string;
  readonly line?: string;
  readonly expected?: number | string;
  readonly found?: number | string;
  readonly difference?: number;
  /** Address, from, to. */
  readonly fix?: { readonly kind: "safe" | "changes-meaning"; readonly edits: readonly (readonly [string, EditContent, EditContent])[] };
}

interface ValidCase {
  readonly name: string;
  readonly input: CheckInput;
}

export interface InvalidCase extends ValidCase {
  /** In the order the check states them. */
  readonly findings: readonly ExpectedFinding[];
}

interface Cases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
  /** Inputs on which the check cannot run, with the Danish and English reason. */
  readonly notRun?: readonly (ValidCase & { readonly da: string; readonly en: string })[];
}

/** Freezes a value and all it holds; maps and sets refuse to change. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map || value instanceof Set) {
    const refuse = (): never => {
      throw new Error("the check changed its input");
    };
    for (const [key, held] of value instanceof Map ? value : []) {
      deepFreeze(key);
      deepFreeze(held);
    }
    Object.assign(value, { set: refuse, add: refuse, delete: refuse, clear: refuse });
  }
  for (const held of Object.values(value)) deepFreeze(held);
  return Object.freeze(value);
}

function describeFinding(
  check: Check,
  finding: Finding,
): ExpectedFinding & { readonly consequences: readonly Consequence[]; readonly check: string } {
  const text = check.messages[finding.message.key];
  if (!text) throw new Error(`no message ${finding.message.key}`);
  const { da, en } = fill(text, finding.message.args);
  const { severity, outcome, sheet, cells, consequences } = finding;
  return {
    check: finding.check,
    da,
    en,
    cells,
    severity,
    outcome,
    sheet,
    section: finding.section ?? undefined,
    line: finding.line ?? undefined,
    expected: finding.expected ?? undefined,
    found: finding.found ?? undefined,
    difference: finding.difference ?? undefined,
    fix: finding.fix
      ? { kind: finding.fix.kind, edits: finding.fix.edits.map(({ cell, from, to }) => [cell, from, to] as const) }
      : undefined,
    consequences,
  };
}

function contentOf(workbook: Workbook, edit: Edit): EditContent {
  const sheet = findSheet(workbook, edit.sheet);
  const at = parseAddress(edit.cell);
  const cell = sheet && at ? cellAt(sheet, at.row, at.column) : undefined;
  if (cell?.formula != null) return `=${cell.formula}`;
  const value = cell?.value ?? null;
  return value !== null && isCellError(value) ? value.error : value;
}

function applyEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  return edits.reduce(
    (edited, { sheet, cell, to }) =>
      withCells(edited, sheet, { [cell]: typeof to === "string" && to.startsWith("=") ? { formula: to.slice(1) } : to }),
    workbook,
  );
}

/** Findings of a run over frozen input; every address must be one, every placeholder filled. */
function runFrozen(check: Check, input: CheckInput): Finding[] {
  const findings = check.run(deepFreeze(input));
  for (const finding of findings) {
    expect(finding.cells.filter((cell) => parseArea(cell) === undefined)).toEqual([]);
    expect(finding.cells).not.toEqual([]);
    expect(findSheet(input.workbook, finding.sheet)?.name).toBe(finding.sheet);
    expect(Number.isInteger(finding.row) && finding.row >= 0).toBe(true);
    expect(finding.causes).toEqual([]);
  }
  return findings;
}

/** Defines the tests of one check. */
export function testCheck(check: Check, { valid, invalid, notRun = [] }: Cases): void {
  const said = new Set<string>();
  test.each(valid)(`${check.id} finds nothing: $name`, ({ input }) => {
    expect(check.needs(input)).toBeNull();
    expect(runFrozen(check, input).map((finding) => describeFinding(check, finding))).toEqual([]);
  });

  test.each(invalid)(`${check.id} finds: $name`, ({ input, findings }) => {
    expect(findings).not.toEqual([]);
    expect(check.needs(input)).toBeNull();
    const found = runFrozen(check, input);
    for (const finding of found) said.add(finding.message.key);
    expect(found.map((finding) => describeFinding(check, finding))).toEqual(
      findings.map((finding) => ({
        check: check.id,
        severity: check.severity,
        outcome: "broken",
        sheet: input.budget.sheet,
        consequences: [],
        ...finding,
      })),
    );
    for (const finding of found) {
      const { da, en } = describeFinding(check, finding);
      expect(`${da} ${en}`).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
      if (!finding.fix) continue;
      for (const edit of finding.fix.edits)
        expect({ cell: edit.cell, from: contentOf(input.workbook, edit) }).toEqual({ cell: edit.cell, from: edit.from });
      const fixed = inputOf(applyEdits(input.workbook, finding.fix.edits), input);
      expect(check.run(fixed).filter((left) => left.cells[0] === finding.cells[0])).toEqual([]);
    }
  });

  for (const { name, input, da, en } of notRun) {
    test(`${check.id} does not run: ${name}`, () => {
      expect(check.needs(deepFreeze(input))).toEqual({ da, en });
    });
  }

  test(`${check.id} has a case for each of its messages`, () => {
    expect([...said].sort()).toEqual(Object.keys(check.messages).sort());
  });
}
