// What is new, fixed and remaining since an earlier check: compares what findings are about and what they saw.
import type { Checked } from "./check";
import { numberIdentities } from "./finding-identity";

/** One finding as an earlier check left it. */
export interface SeenFinding {
  readonly identity: string;
  /** What to call it after it is gone. */
  readonly label: string;
}

export interface FindingHistory {
  readonly added: readonly SeenFinding[];
  readonly fixed: readonly SeenFinding[];
  readonly left: readonly SeenFinding[];
}

/** A check's errors and warnings, to be remembered. */
export function rememberFindings(checked: Checked): SeenFinding[] {
  const open = checked.findings.filter((finding) => finding.severity !== "notice" && !checked.accepted.has(finding));
  return numberIdentities(open).map(({ finding, identity }) => ({
    identity,
    label: [finding.line, finding.section].filter((part) => part !== null && part !== "").join(" · ") || finding.check,
  }));
}

/** A finding that saw other figures than before is still the same finding: remaining, not new. */
export function compareFindings(earlier: readonly SeenFinding[], now: readonly SeenFinding[]): FindingHistory {
  const before = new Set(earlier.map((finding) => finding.identity));
  const after = new Set(now.map((finding) => finding.identity));
  return {
    added: now.filter((finding) => !before.has(finding.identity)),
    fixed: earlier.filter((finding) => !after.has(finding.identity)),
    left: now.filter((finding) => before.has(finding.identity)),
  };
}
