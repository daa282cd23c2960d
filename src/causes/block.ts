// Amounts of several cells that are wrong together, with one thing wrong.
import type { Figure, Section } from "../budget/budget";
import type { CauseKind } from "../checks/check";
import type { Changes } from "../checks/shared/typed-totals";
import type { Localised } from "../danish/localised";

/** Amounts that are wrong together, and what puts them right. */
export interface Block {
  readonly kind: CauseKind;
  /** What it is called: "2019 i afsnittet ”…”". */
  readonly name: Localised;
  /** Where the amounts are, and where they belong; the same where they stay. */
  readonly from: string;
  readonly to: string;
  readonly changes: Changes;
  /** Cells whose amounts are lost: what the changes put there makes the lines come out, and is no more than a guess. */
  readonly lost: readonly Figure[];
  /** What it saves, in bits, against telling its findings one by one. */
  readonly saved: number;
}

export function inSection({ da, en }: Localised, { title }: Section): Localised {
  return { da: `${da} i ”${title}”`, en: `${en} in “${title}”` };
}
