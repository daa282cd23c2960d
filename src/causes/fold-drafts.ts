// Folds what an unfinished section or sheet breaks under one draft finding.
import { difference } from "../budget/amount";
import type { Budget } from "../budget/budget";
import { balance } from "../checks/balance";
import { cofinancingMinimum } from "../checks/cofinancing-minimum";
import { cofinancingStated } from "../checks/cofinancing-stated";
import type { Finding } from "../checks/check";
import { expenseTypeFinancing } from "../checks/expense-type-financing";
import { rowFinancing } from "../checks/row-financing";
import { sectionBalance } from "../checks/section-balance";
import { shareAmount } from "../checks/share-amount";
import { budgetDraft, untypedSides } from "../checks/shared/drafts";
import { asConsequence } from "./consequence";

/** Checks of the whole budget that say nothing until both sides are typed. */
const OF_BUDGET: ReadonlySet<string> = new Set([cofinancingMinimum.id, cofinancingStated.id, shareAmount.id, expenseTypeFinancing.id]);

const isUntyped = ({ message }: Finding): boolean => message.key === "unfinanced" || message.key === "no-years";

/** Whether a finding is about lines that wait for one side: a section's lines, or all. */
export function isDraft(finding: Finding): boolean {
  return (finding.check === balance.id || finding.check === sectionBalance.id) && isUntyped(finding);
}

function withUnder(head: Finding, own: readonly Finding[]): Finding {
  const consequences = own.flatMap((finding) => [asConsequence(finding), ...finding.consequences]);
  const severity = own.some((finding) => finding.severity === "error") ? "error" : head.severity;
  return { ...head, severity, consequences: [...head.consequences, ...consequences] };
}

/** The findings, with those that a draft breaks folded under the draft's finding. */
export function foldDrafts(findings: readonly Finding[], budget: Budget): Finding[] {
  const heads = findings.filter((finding) => isDraft(finding));
  if (heads.length === 0 && !findings.some(isUntyped)) return [...findings];
  const under = new Map<Finding, Finding[]>();
  const taken = new Set<Finding>();
  const rowsOf = (head: Finding): ReadonlySet<number> => {
    const sections = budget.sections.filter(
      ({ title, sum }) => head.check === balance.id || (title === head.section && sum.row === head.row),
    );
    return new Set(sections.flatMap((section) => [...untypedSides(section).keys()].map(({ row }) => row)));
  };
  const take = (head: Finding, isUnder: (finding: Finding) => boolean): void => {
    const own = findings.filter((finding) => finding !== head && !taken.has(finding) && finding.causes.length === 0 && isUnder(finding));
    for (const finding of own) taken.add(finding);
    under.set(head, [...(under.get(head) ?? []), ...own]);
  };
  const whole = budgetDraft(budget) ? heads.find(({ check }) => check === balance.id) : undefined;
  if (whole)
    take(
      whole,
      ({ check, row }) => check === sectionBalance.id || OF_BUDGET.has(check) || (check === rowFinancing.id && rowsOf(whole).has(row)),
    );
  const left = heads.filter((head) => !taken.has(head) && head !== whole);
  for (const head of left) {
    const rows = rowsOf(head);
    take(head, ({ check, row }) => (check === rowFinancing.id || check === shareAmount.id) && rows.has(row));
  }
  // The only unfinished line of a section breaks the section by itself.
  for (const line of findings) {
    if (line.check !== rowFinancing.id || taken.has(line) || !isUntyped(line)) continue;
    const broken = findings.find(({ check, section }) => check === sectionBalance.id && section === line.section);
    if (broken && difference(broken.difference ?? 0, line.difference ?? 0) === 0) take(line, (finding) => finding === broken);
  }
  const [first] = [
    ...left,
    ...findings.filter((finding) => finding.check === rowFinancing.id && isUntyped(finding) && !taken.has(finding)),
  ];
  if (first) take(first, ({ check }) => check === cofinancingMinimum.id || check === cofinancingStated.id);
  return findings.flatMap((finding) => {
    if (taken.has(finding)) return [];
    const own = under.get(finding);
    return own ? [withUnder(finding, own)] : [finding];
  });
}
