// A block: amounts in several cells that are wrong in the same way.
import type { Figure, Section } from "../budget/budget";
import type { CauseKind } from "../checks/check";
import type { Changes } from "../checks/shared/typed-totals";
import type { Localised } from "../danish/localised";

/** Amounts that are wrong in the same way, and the changes that correct them. */
export interface Block {
  readonly kind: CauseKind;
  /** The block's name in a sentence: "2019 i afsnittet ”…”". */
  readonly name: Localised;
  /** The area that holds the amounts and the area they belong in; equal when they stay in place. */
  readonly from: string;
  readonly to: string;
  readonly changes: Changes;
  /** Cells whose amounts are lost. What the changes put there makes the lines add up, but is only a guess. */
  readonly lost: readonly Figure[];
  /** Other blocks that repair as much. */
  readonly rivals?: readonly Block[];
  /** Bits saved compared with explaining each finding by itself. */
  readonly saved: number;
}

export function inSection({ da, en }: Localised, { title }: Section): Localised {
  return { da: `${da} i ”${title}”`, en: `${en} in “${title}”` };
}
