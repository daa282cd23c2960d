// One cause is one finding: finds the cells that explain what does not add up, and folds the findings they break under the root finding.
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

/** Blocks are searched even in a budget that adds up: an amount may be in the wrong place. */
function hasBlocks({ budget }: CheckInput, findings: readonly Finding[]): boolean {
  return countWrong(findings) > 0 && findBlocks(budget).length > 0;
}

/** A block in kroner, stored as text or with reversed signs can add up, and still distort shares and co-financing. */
function namesBlock(finding: Finding): boolean {
  return isKronerLine(finding) || finding.check === textNumber.id || finding.check === negativeAmount.id;
}

/** Folds the findings one cause breaks under its root finding, with likely causes and fixes. Keeps every finding that no root explains. */
export function explain(input: CheckInput, findings: readonly Finding[], attempts = new Attempts(input, findings)): Finding[] {
  const isTwice = findings.some((finding) => finding.check === lineDuplicate.id);
  const isOff = findings.some((finding) => doesNotAddUp(finding) || isCellError(finding));
  if (!isTwice && !isOff && !findings.some(namesBlock) && !hasBlocks(input, findings) && !mayBeMoved(input.budget, findings))
    return foldApart(findings, input.budget);
  const roots = findRoots(attempts);
  return roots.length === 0 ? foldApart(findings, input.budget) : fold(attempts, roots);
}

/**
 * Whether one line may hold another's amount although the section balances: two neighbouring lines off in opposite directions, or any two
 * off by opposite amounts.
 */
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
