// Tries edits on a budget in memory, and says what the checks find then.
import { CHECKS } from "../checks";
import type { CheckInput, Finding } from "../checks/check";
import { runChecks } from "../checks/run";
import { applyEdits } from "../formulas/apply-edits";
import { readBudget } from "../template/read-budget";
import type { Edit } from "../workbook/ports";
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

/** Tries edits on a budget; what was tried once is known. */
export class Attempts {
  readonly asItIs: Attempt;
  private readonly tried = new Map<string, Attempt | null>();

  constructor(input: CheckInput, findings: readonly Finding[]) {
    this.asItIs = new Attempt([], input, findings);
    this.tried.set("", this.asItIs);
  }

  /** Null where there would be no budget to read. */
  after(edits: readonly Edit[]): Attempt | null {
    const key = edits.map(({ sheet, cell, to }) => `${sheet}!${cell} ${JSON.stringify(to)}`).join("\n");
    let attempt = this.tried.get(key);
    if (attempt === undefined) this.tried.set(key, (attempt = this.attempt(edits)));
    return attempt;
  }

  private attempt(edits: readonly Edit[]): Attempt | null {
    const { input } = this.asItIs;
    const workbook = applyEdits(input.workbook, edits);
    const reading = readBudget(workbook);
    if (reading.kind !== "budget") return null;
    const after = { ...input, workbook, budget: reading.budget };
    return new Attempt(edits, after, runChecks(CHECKS, after).findings);
  }
}
