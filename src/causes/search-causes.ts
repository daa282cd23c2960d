// Searches for the cells that explain what does not add up, and folds the findings they break under the root finding.
import type { CheckInput, Finding } from "../checks/check";
import type { Attempts } from "./attempts";
import { findBlocks } from "./blocks";
import { fold } from "./fold";
import { foldApart } from "./fold-apart";
import { mayHoldBlocks, needsSearch } from "./needs-search";
import { findRoots } from "./roots";

export function searchCauses({ budget }: CheckInput, findings: readonly Finding[], attempts: Attempts): Finding[] {
  const isWanted = needsSearch(findings, budget) || (mayHoldBlocks(findings) && findBlocks(budget).length > 0);
  const roots = isWanted ? findRoots(attempts) : [];
  return roots.length === 0 ? foldApart(findings, budget) : fold(attempts, roots);
}
