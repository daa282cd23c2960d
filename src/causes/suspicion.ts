// A change of cells that would explain an error, and how likely it is.
import type { Figure, Line, Section } from "../budget/budget";
import type { CauseKind } from "../checks/check";
import type { SoftEquation } from "./equations";
import { LEFT_OFF, slackOf } from "./score";

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

/** How much worse a line is than rounding explains: 0 within it, 1 a little beyond, 5 far beyond. */
export function badness(residual: number, soft: SoftEquation): number {
  const beyond = Math.abs(residual) - soft.tolerance;
  if (beyond <= 0) return 0;
  return beyond <= slackOf(soft.line) ? LEFT_OFF.a_little : LEFT_OFF.far;
}

export function byScore(one: Suspicion, other: Suspicion): number {
  return other.score - one.score;
}

/** One error, with its explanations, likeliest first. */
export interface Suspect {
  readonly section: Section | null;
  /** Null where the error lies in a Sum or the foot, or its line is not certain. */
  readonly line: Line | null;
  /** At least one. */
  readonly suspicions: readonly Suspicion[];
}

/** What is left of each line's difference, t.kr., when the suspects before are taken out. */
export type Residuals = ReadonlyMap<SoftEquation, number>;

/** Suspects, and what they leave of the lines' differences. */
export interface Step {
  readonly suspects: readonly Suspect[];
  readonly left: Residuals;
}
