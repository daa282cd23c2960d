// Whether a budget's findings call for a search for causes: cheap, so that a budget that adds up is not searched.
import { sum } from "../budget/amount";
import type { Budget, Line } from "../budget/budget";
import type { Finding } from "../checks/check";
import { lineDuplicate } from "../checks/line-duplicate";
import { lineElsewhere } from "../checks/line-elsewhere";
import { payerColumns } from "../checks/payer-columns";
import { negativeAmount } from "../checks/negative-amount";
import { textNumber } from "../checks/text-number";
import { countWrong, doesNotAddUp, isBeyondRounding, isCellError, isKronerLine } from "./broken";
import { roundingSlack } from "./score";

const BLOCKS: ReadonlySet<string> = new Set([textNumber.id, negativeAmount.id, payerColumns.id]);

/** A block in kroner, stored as text, with reversed signs or under the wrong payer can add up, and still distort shares and co-financing. */
function namesBlock(finding: Finding): boolean {
  return isKronerLine(finding) || BLOCKS.has(finding.check) || (finding.check === lineElsewhere.id && finding.fix !== null);
}

/** Something is certain to be searched for: what does not add up, is there twice, or may belong in another line. */
export function needsRoots(findings: readonly Finding[], budget: Budget): boolean {
  const isTwice = findings.some((finding) => finding.check === lineDuplicate.id);
  const isOff = findings.some((finding) => doesNotAddUp(finding) || isCellError(finding));
  return isTwice || isOff || findings.some(namesBlock) || mayBeMoved(budget, findings);
}

/** A block of amounts may be in the wrong place even in a budget that adds up; only a search can tell. */
export const mayHoldBlocks = (findings: readonly Finding[]): boolean => countWrong(findings) > 0;

/**
 * Whether one line may hold another's amount although the section balances: two neighbouring lines off in opposite directions, or any two
 * off by opposite amounts.
 */
function mayBeMoved(budget: Budget, findings: readonly Finding[]): boolean {
  const differences = new Map(findings.filter(isBeyondRounding).map((finding) => [finding.row, finding.difference ?? 0]));
  if (differences.size < 2) return false;
  const off = (line: Line | undefined): number => {
    const by = line ? (differences.get(line.row) ?? 0) : 0;
    return line && Math.abs(by) > roundingSlack(line) ? by : 0;
  };
  return budget.sections.some(({ lines }) => {
    const by = lines.map(off);
    return by.some((one, index) => one !== 0 && (one * (by[index + 1] ?? 0) < 0 || by.some((other) => sum([one, other]) === 0)));
  });
}
