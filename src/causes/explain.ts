// One cause is one finding: finds the cells that explain what does not add up, and folds what they break under the finding at the root.
import { sum } from "../budget/amount";
import type { Budget, Line } from "../budget/budget";
import type { CheckInput, Finding } from "../checks/check";
import { lineDuplicate } from "../checks/line-duplicate";
import { negativeAmount } from "../checks/negative-amount";
import { textNumber } from "../checks/text-number";
import { Attempts } from "./attempts";
import { findBlocks } from "./blocks";
import { countWrong, doesNotAddUp, isBeyondRounding, isCellError, isKronerLine } from "./broken";
import { fold, foldApart } from "./fold";
import { findRoots } from "./roots";
import { slackOf } from "./score";

/** A block may add up in itself, and yet be where it does not belong. */
function hasBlocks({ budget }: CheckInput, findings: readonly Finding[]): boolean {
  return countWrong(findings) > 0 && findBlocks(budget).length > 0;
}

/** A block in kroner, as text or with turned signs adds up in itself, and yet breaks the shares and the co-financing. */
function namesBlock(finding: Finding): boolean {
  return isKronerLine(finding) || finding.check === textNumber.id || finding.check === negativeAmount.id;
}

/** Folds what one cause breaks under the finding at its root, with likely causes and fixes. Keeps every finding that no root explains. */
export function explain(input: CheckInput, findings: readonly Finding[], attempts = new Attempts(input, findings)): Finding[] {
  const isTwice = findings.some((finding) => finding.check === lineDuplicate.id);
  const isOff = findings.some((finding) => doesNotAddUp(finding) || isCellError(finding));
  if (!isTwice && !isOff && !findings.some(namesBlock) && !hasBlocks(input, findings) && !mayBeMoved(input.budget, findings))
    return foldApart(findings, input.budget);
  const roots = findRoots(attempts);
  return roots.length === 0 ? foldApart(findings, input.budget) : fold(attempts, roots);
}

/** Of two neighbouring lines, one too much and one too little, or of any two as much: one may hold the other's amount, though the section balances. */
function mayBeMoved(budget: Budget, findings: readonly Finding[]): boolean {
  const differences = new Map(findings.filter(isBeyondRounding).map((finding) => [finding.row, finding.difference ?? 0]));
  if (differences.size < 2) return false;
  const off = (line: Line | undefined): number => {
    const by = line ? (differences.get(line.row) ?? 0) : 0;
    return line && Math.abs(by) > slackOf(line) ? by : 0;
  };
  return budget.sections.some(({ lines }) => {
    const by = lines.map(off);
    return by.some((one, index) => one !== 0 && (one * (by[index + 1] ?? 0) < 0 || by.some((other) => sum([one, other]) === 0)));
  });
}
