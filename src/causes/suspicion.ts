// A change of cells that would explain an error, with its likelihood.
import type { Figure, Line, Section } from "../budget/budget";
import type { CauseKind } from "../checks/check";
import type { SoftEquation } from "./equations";

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
