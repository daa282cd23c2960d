// Tries edits on a budget in memory, and says what the checks find then.
import type { Check, CheckInput, Finding } from "../checks/check";
import { runChecks } from "../checks/shared/run";
import { SHEET_CHECKS } from "../checks/sheet-checks";
import { applyEdits } from "../formulas/apply-edits";
import { readBudget, type Reading } from "../template/read-budget";
import type { Edit } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";
import { findSuspects, type Suspected } from "./suspects";

/** A budget as it would be after some edits, and what the checks say of it then. */
export class Attempt {
  private known: Suspected | undefined;

  constructor(
    readonly edits: readonly Edit[],
    readonly input: CheckInput,
    readonly findings: readonly Finding[],
  ) {}

  get suspected(): Suspected {
    return (this.known ??= findSuspects(this.input.budget));
  }
}

/** How a budget is read and checked; the same for what is tried as for what was found. */
export interface Trying {
  readonly read: (workbook: Workbook) => Reading;
  readonly checks: readonly Check[];
}

/** Tries edits on a budget; what was tried once is known. */
export class Attempts {
  readonly asItIs: Attempt;
  private readonly tried = new Map<string, Attempt | null>();
  /** The checks that found something in the budget as it is. */
  private readonly speaking: readonly Check[];

  constructor(
    input: CheckInput,
    findings: readonly Finding[],
    private readonly trying: Trying = { read: readBudget, checks: SHEET_CHECKS },
  ) {
    this.asItIs = new Attempt([], input, findings);
    this.tried.set("", this.asItIs);
    const found = new Set(findings.map(({ check }) => check));
    this.speaking = trying.checks.filter(({ id }) => found.has(id));
  }

  /** Null where there would be no budget to read. */
  after(edits: readonly Edit[]): Attempt | null {
    const key = keyOfEdits(edits);
    let attempt = this.tried.get(key);
    if (attempt === undefined) this.tried.set(key, (attempt = this.attempt(edits)));
    return attempt;
  }

  /** Of the checks that found something in the budget as it is, what they say after some edits: enough to see what of it goes. Null where there would be no budget to read. */
  findingsOfSame(edits: readonly Edit[]): readonly Finding[] | null {
    const known = this.tried.get(keyOfEdits(edits));
    if (known !== undefined) return known && known.findings;
    const after = this.inputAfter(edits);
    return after && runChecks(this.speaking, after).findings;
  }

  private attempt(edits: readonly Edit[]): Attempt | null {
    const after = this.inputAfter(edits);
    return after && new Attempt(edits, after, runChecks(this.trying.checks, after).findings);
  }

  private inputAfter(edits: readonly Edit[]): CheckInput | null {
    const { input } = this.asItIs;
    const workbook = applyEdits(input.workbook, edits);
    const reading = this.trying.read(workbook);
    return reading.kind === "budget" ? { ...input, workbook, budget: reading.budget } : null;
  }
}

/** The same for the same edits. */
export function keyOfEdits(edits: readonly Edit[]): string {
  return edits.map(({ sheet, cell, to }) => `${sheet}!${cell} ${JSON.stringify(to)}`).join("\n");
}
