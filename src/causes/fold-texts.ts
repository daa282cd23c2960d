// Folds what does not add up under the texts in its cells: amounts that nobody can read are the cause, whatever else may look like one.
import { cofinancingMinimum } from "../checks/cofinancing-minimum";
import type { Finding } from "../checks/check";
import { balance } from "../checks/balance";
import { grandTotal } from "../checks/grand-total";
import { rowFinancing } from "../checks/row-financing";
import { rowSum } from "../checks/row-sum";
import { sectionBalance } from "../checks/section-balance";
import { sectionSum } from "../checks/section-sum";
import { textNumber } from "../checks/text-number";
import { parseArea } from "../workbook/address";
import { withBelow } from "./consequence";

const UNREAD: ReadonlySet<string> = new Set(["unclear", "unclear-amounts", "date"]);
const OF_LINES: ReadonlySet<string> = new Set([rowFinancing.id, rowSum.id]);
const OF_SECTIONS: ReadonlySet<string> = new Set([sectionBalance.id, sectionSum.id]);
const OF_BUDGET: ReadonlySet<string> = new Set([balance.id, grandTotal.id, cofinancingMinimum.id]);

/** Whether it names cells whose amounts are unknown. */
const isUnread = ({ check, message, causes }: Finding): boolean =>
  check === textNumber.id && UNREAD.has(message.key) && causes.every(({ edits }) => edits.length === 0);

/** The findings, with those of lines, sections and the budget folded under the texts that leave amounts out. */
export function foldTexts(findings: readonly Finding[]): Finding[] {
  const texts = findings.filter(isUnread);
  if (texts.length === 0) return [...findings];
  const under = new Map<Finding, Finding[]>(texts.map((finding) => [finding, []]));
  const taken = new Set<Finding>();
  for (const finding of findings) {
    if (under.has(finding) || finding.fix !== null) continue;
    const head = texts.find((text) => isBrokenBy(finding, text));
    if (!head) continue;
    under.get(head)!.push(finding);
    taken.add(finding);
  }
  return findings.flatMap((finding) => {
    const own = under.get(finding);
    if (!own) return taken.has(finding) ? [] : [finding];
    return [withBelow(finding, own)];
  });
}

function isBrokenBy({ check, row, section, line }: Finding, text: Finding): boolean {
  if (OF_LINES.has(check) && line !== null)
    return text.cells.some((cell) => {
      const area = parseArea(cell);
      return area !== undefined && row >= area.top && row <= area.bottom;
    });
  return ((OF_SECTIONS.has(check) || OF_LINES.has(check)) && section === text.section) || OF_BUDGET.has(check);
}
