// A change of cells that would explain an error, and how likely it is.
import type { Figure, Line } from "../budget/budget";
import type { CauseKind } from "../checks/check";
import type { SoftEquation } from "./equations";

export interface Change {
  readonly figure: Figure;
  /** t.kr.; null empties the cell. */
  readonly to: number | null;
}

export interface Suspicion {
  readonly kind: CauseKind;
  /** At least one; the first is the cell to name. */
  readonly changes: readonly Change[];
  /** Higher is likelier; the scale of {@link findTypingError} and how well the line fits. */
  readonly score: number;
}

/** What lines of real budgets are off beyond rounding, t.kr., one in a thousand: agreed by section, not by line. */
export function slackOf(line: Line): number {
  return Math.max(2, Math.abs(line.total.value ?? 0) / 1000);
}

/** How much worse a line is than rounding explains: 0 within it, 1 a little beyond, 5 far beyond. */
export function badness(residual: number, soft: SoftEquation): number {
  const beyond = Math.abs(residual) - soft.tolerance;
  if (beyond <= 0) return 0;
  return beyond <= slackOf(soft.line) ? 1 : 5;
}

/** At most so many lines are looked at together. */
export const MAX_LINES = 14;
export const MAX_SUSPICIONS = 12;
/** That two amounts differ by what is missing may be chance; that an amount is larger than it often is. */
export const EXCHANGED = 5;
/** An amount astray stands where little else does: in a slot without a name. */
export const NAMELESS = 4;

export function byScore(one: Suspicion, other: Suspicion): number {
  return other.score - one.score;
}
