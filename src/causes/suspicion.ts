// A change of cells that would explain an error, with its likelihood.
import type { Figure, Line, Section } from "../budget/budget";
import type { CauseKind } from "../checks/check";
import type { SoftEquation } from "./equations";
import { LEFT_OFF, roundingSlack } from "./score";

export interface Change {
  readonly figure: Figure;
  /** New amount, t.kr.; null empties the cell. */
  readonly to: number | null;
}

export interface Suspicion {
  readonly kind: CauseKind;
  /** At least one; the first names the error. */
  readonly changes: readonly Change[];
  /** Higher is likelier: the weight of {@link findTypingError} plus how well the line fits. */
  readonly score: number;
}

/** How much worse a line is than rounding explains: 0 within it, 1 a little beyond, 5 far beyond. */
export function badness(residual: number, soft: Pick<SoftEquation, "line" | "tolerance">): number {
  const beyond = Math.abs(residual) - soft.tolerance;
  if (beyond <= 0) return 0;
  return beyond <= roundingSlack(soft.line) ? LEFT_OFF.a_little : LEFT_OFF.far;
}

export function byScore(one: Suspicion, other: Suspicion): number {
  return other.score - one.score;
}

/** One error, with its explanations, likeliest first. */
export interface Suspect {
  readonly section: Section | null;
  /** Null when the error is in a Sum or the foot, or the line is uncertain. */
  readonly line: Line | null;
  /** At least one. */
  readonly suspicions: readonly Suspicion[];
}

/** Each line's difference, t.kr., after removing the suspects found so far. */
export type Residuals = ReadonlyMap<SoftEquation, number>;

/** Suspects, and the line differences they leave. */
export interface Step {
  readonly suspects: readonly Suspect[];
  readonly left: Residuals;
}
