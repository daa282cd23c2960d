// One cause is one finding: finds the cells that explain what does not add up, and folds the findings they break under the root finding.
import type { CheckInput, Finding } from "../checks/check";
import { Attempts } from "./attempts";
import { searchCauses } from "./search-causes";

/** Folds the findings one cause breaks under its root finding, with likely causes and fixes. Keeps every finding that no root explains. */
export function explain(input: CheckInput, findings: readonly Finding[], attempts = new Attempts(input, findings)): Finding[] {
  return searchCauses(input, findings, attempts);
}
