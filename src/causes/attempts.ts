// Applies edits to a budget in memory and reports what the checks then find.
import type { Check, CheckInput, Finding } from "../checks/check";
import { runChecks } from "../checks/shared/run";
import { SHEET_CHECKS } from "../checks/sheet-checks";
import { applyEdits } from "../formulas/apply-edits";
import { readBudget, type Reading } from "../template/read-budget";
import { rereadBudget } from "../template/reread";
import type { Edit } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

/** The budget after some edits, and the findings on it. */
export class Attempt {
  constructor(
    readonly edits: readonly Edit[],
    readonly input: CheckInput,
    readonly findings: readonly Finding[],
  ) {}
}

/** How the budget is read and checked: the same options for attempts as for the original findings. */
export interface Trying {
  readonly read: (workbook: Workbook) => Reading;
  readonly checks: readonly Check[];
}

/** Tries edits on a budget; caches each set of edits. */
export class Attempts {
  readonly asItIs: Attempt;
  private readonly tried = new Map<string, Attempt | null>();
  /** The checks with findings on the unedited budget. */
  private readonly checksWithFindings: readonly Check[];

  constructor(
    input: CheckInput,
    findings: readonly Finding[],
    private readonly trying: Trying = { read: readBudget, checks: SHEET_CHECKS },
  ) {
    this.asItIs = new Attempt([], input, findings);
    this.tried.set("", this.asItIs);
    const found = new Set(findings.map(({ check }) => check));
    this.checksWithFindings = trying.checks.filter(({ id }) => found.has(id));
  }

  /** Null when the edited workbook no longer contains a budget. */
  after(edits: readonly Edit[]): Attempt | null {
    const key = keyOfEdits(edits);
    let attempt = this.tried.get(key);
    if (attempt === undefined) this.tried.set(key, (attempt = this.attempt(edits)));
    return attempt;
  }

  /**
   * The findings, after some edits, of the checks that have findings on the unedited budget: enough to see which of those disappear. Null
   * when the edited workbook no longer contains a budget.
   */
  findingsOfSame(edits: readonly Edit[]): readonly Finding[] | null {
    const known = this.tried.get(keyOfEdits(edits));
    if (known !== undefined) return known && known.findings;
    const after = this.inputAfter(edits);
    return after && runChecks(this.checksWithFindings, after).findings;
  }

  private attempt(edits: readonly Edit[]): Attempt | null {
    const after = this.inputAfter(edits);
    return after && new Attempt(edits, after, runChecks(this.trying.checks, after).findings);
  }

  private inputAfter(edits: readonly Edit[]): CheckInput | null {
    const { input } = this.asItIs;
    const workbook = applyEdits(input.workbook, edits);
    const budget = rereadBudget(input.budget, workbook);
    if (budget) return { ...input, workbook, budget };
    const reading = this.trying.read(workbook);
    return reading.kind === "budget" ? { ...input, workbook, budget: reading.budget } : null;
  }
}

/** A key that equal sets of edits share. */
export function keyOfEdits(edits: readonly Edit[]): string {
  return edits.map(({ sheet, cell, to }) => `${sheet}!${cell} ${JSON.stringify(to)}`).join("\n");
}
