// What is broken in a budget, and how much: so that repairs can be weighed.
import type { Finding } from "../checks/check";

/** The checks whose findings mean that the budget does not add up. */
export const ARITHMETIC: ReadonlySet<string> = new Set(["row-sum", "section-sum", "section-balance", "grand-total", "balance"]);

/** Whether a finding says that sums differ. */
export function doesNotAddUp(finding: Finding): boolean {
  return ARITHMETIC.has(finding.check) || finding.check === "cofinancing-stated";
}

/** A line in kroner may add up in itself and yet break the shares and the co-financing. */
export function isKronerLine(finding: Finding): boolean {
  return finding.check === "kroner-not-thousands" && finding.fix !== null;
}

/** A line whose financing differs by more than rounding. */
export function isBeyondRounding(finding: Finding): boolean {
  return finding.check === "row-financing" && finding.severity === "warning";
}

/** How far from right a budget is: what does not add up, and lines beyond rounding. */
export function brokenness(findings: readonly Finding[]): number {
  return findings.filter((finding) => doesNotAddUp(finding) || isBeyondRounding(finding) || finding.check === "cell-error").length;
}

/** Errors and warnings. */
export function countWrong(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity !== "notice").length;
}

/** The same finding in two checks of a budget, before and after an edit. */
export function keyOf(finding: Finding): string {
  return `${finding.check}|${finding.sheet}|${finding.row}|${finding.check === "row-financing" ? "" : (finding.cells[0] ?? "")}`;
}
