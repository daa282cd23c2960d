// Measures what is broken in a budget, so that repairs can be compared.
import { findCheck, type Explanation, type Finding } from "../checks/check";
import { kronerNotThousands } from "../checks/kroner-not-thousands";
import { allLines } from "../budget/sums";
import type { Budget } from "../budget/budget";
import { financingTolerance } from "../checks/row-financing";
import { roundingSlack } from "./score";

/** How the finding's check wants it explained. */
export function explanationOf({ check }: Finding): Explanation {
  return findCheck(check)?.cause ?? {};
}

/** Whether the finding is an equation between cells that does not hold. */
export function isEquation(finding: Finding): boolean {
  return explanationOf(finding).arithmetic === "equation";
}

/** Whether the finding is about sums that differ. */
export function doesNotAddUp(finding: Finding): boolean {
  return isEquation(finding) || explanationOf(finding).arithmetic === "stated";
}

/** Whether the finding is an error value in a cell that counts. */
export function isCellError(finding: Finding): boolean {
  return explanationOf(finding).arithmetic === "cell";
}

/** Whether the finding is a line in kroner: such a line can add up and still distort shares and co-financing. */
export function isKronerLine(finding: Finding): boolean {
  return finding.check === kronerNotThousands.id && (finding.fix !== null || isEitherUnit(finding));
}

/** Whether the finding leaves it open how much too large amounts are. */
export function isEitherUnit({ check, message }: Finding): boolean {
  return check === kronerNotThousands.id && message.key === "either";
}

/** Whether the finding is a line whose financing differs by more than rounding. */
export function isBeyondRounding(finding: Finding): boolean {
  return explanationOf(finding).arithmetic === "rounding" && finding.severity === "warning";
}

/** Whether the line is also off by more than lines of real budgets in a section that balances. */
export function isBeyondSlack(finding: Finding, budget: Budget): boolean {
  const line = allLines(budget).find((each) => each.line.row === finding.row)?.line;
  return line !== undefined && Math.abs(finding.difference ?? 0) > financingTolerance(line) + roundingSlack(line);
}

/** Number of findings that measure how far the budget is from adding up: failed equations and lines beyond rounding. */
export function brokenness(findings: readonly Finding[]): number {
  return findings.filter((finding) => doesNotAddUp(finding) || isBeyondRounding(finding) || isCellError(finding)).length;
}

/** Number of errors and warnings. */
export function countWrong(findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.severity !== "notice").length;
}

/** Number of errors, which block the upload. */
export function countErrors(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

/** A key by which the same finding is recognised before and after an edit. */
export function keyOf(finding: Finding): string {
  return `${finding.check}|${finding.sheet}|${finding.row}|${explanationOf(finding).arithmetic === "rounding" ? "" : (finding.cells[0] ?? "")}`;
}
