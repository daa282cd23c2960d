// What is broken in a budget, and how much: so that repairs can be weighed.
import { findCheck } from "../checks/check";
import type { Explanation, Finding } from "../checks/check";
import { kronerNotThousands } from "../checks/kroner-not-thousands";

/** How its check wants a finding explained. */
export function explanationOf({ check }: Finding): Explanation {
  return findCheck(check)?.cause ?? {};
}

/** Whether a finding is an equation between cells that does not hold. */
export function isEquation(finding: Finding): boolean {
  return explanationOf(finding).arithmetic === "equation";
}

/** Whether a finding says that sums differ. */
export function doesNotAddUp(finding: Finding): boolean {
  return isEquation(finding) || explanationOf(finding).arithmetic === "stated";
}

/** Whether a cell that counts shows an error. */
export function isCellError(finding: Finding): boolean {
  return explanationOf(finding).arithmetic === "cell";
}

/** A line in kroner may add up in itself and yet break the shares and the co-financing. */
export function isKronerLine(finding: Finding): boolean {
  return finding.check === kronerNotThousands.id && finding.fix !== null;
}

/** A line whose financing differs by more than rounding. */
export function isBeyondRounding(finding: Finding): boolean {
  return explanationOf(finding).arithmetic === "rounding" && finding.severity === "warning";
}

/** How far from right a budget is: what does not add up, and lines beyond rounding. */
export function brokenness(findings: readonly Finding[]): number {
  return findings.filter((finding) => doesNotAddUp(finding) || isBeyondRounding(finding) || isCellError(finding)).length;
}

/** Errors and warnings. */
export function countWrong(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity !== "notice").length;
}

/** What blocks the upload. */
export function countErrors(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

/** The same finding in two checks of a budget, before and after an edit. */
export function keyOf(finding: Finding): string {
  return `${finding.check}|${finding.sheet}|${finding.row}|${explanationOf(finding).arithmetic === "rounding" ? "" : (finding.cells[0] ?? "")}`;
}
