// What can only be said of findings by trying: the cells that explain what does not add up, and the fixes that leave the budget better.
import type { CheckInput, Finding } from "../checks/check";
import { Attempts, type Trying } from "./attempts";
import { explain } from "./explain";
import { followFixes } from "./follow-fixes";
import { withholdFixes } from "./withhold-fixes";

/** The findings with their causes, and with the fixes that hold. */
export function searchCauses(input: CheckInput, findings: readonly Finding[], trying: Trying): readonly Finding[] {
  const attempts = new Attempts(input, findings, trying);
  return followFixes(attempts, withholdFixes(input, explain(input, findings, attempts)));
}
