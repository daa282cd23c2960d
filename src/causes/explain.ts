// One cause is one finding: finds the cells that explain what does not add up, and folds the findings they break under the root finding.
import type { CheckInput, Finding } from "../checks/check";
import { Attempts } from "./attempts";
import { findBlocks } from "./blocks";
import { fold } from "./fold";
import { foldApart } from "./fold-apart";
import { mayHoldBlocks, needsRoots } from "./needs-search";
import { findRoots } from "./roots";

/** Folds the findings one cause breaks under its root finding, with likely causes and fixes. Keeps every finding that no root explains. */
export function explain(input: CheckInput, findings: readonly Finding[], attempts = new Attempts(input, findings)): Finding[] {
  const { budget } = input;
  const isWanted = needsRoots(findings, budget) || (mayHoldBlocks(findings) && findBlocks(budget).length > 0);
  const roots = isWanted ? findRoots(attempts) : [];
  return roots.length === 0 ? foldApart(findings, budget) : fold(attempts, roots);
}
