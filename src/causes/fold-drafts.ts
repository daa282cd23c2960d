// Reports what is not typed yet as one finding per section, or one for the sheet, and folds what it breaks.
import { difference, sumOf } from "../budget/amount";
import type { Budget, Line, Section } from "../budget/budget";
import { hasAmounts } from "../budget/sums";
import { balance } from "../checks/balance";
import { cofinancingMinimum } from "../checks/cofinancing-minimum";
import { cofinancingStated } from "../checks/cofinancing-stated";
import type { Finding } from "../checks/check";
import { expenseTypeFinancing } from "../checks/expense-type-financing";
import { formulaOverwritten } from "../checks/formula-overwritten";
import { grandTotal } from "../checks/grand-total";
import { lineEmpty } from "../checks/line-empty";
import { noteAmount } from "../checks/note-amount";
import { financingTolerance, rowFinancing } from "../checks/row-financing";
import { rowSum } from "../checks/row-sum";
import { sectionBalance } from "../checks/section-balance";
import { sectionSum } from "../checks/section-sum";
import { shareAmount } from "../checks/share-amount";
import { shareTotal } from "../checks/share-total";
import { budgetDraft, unfilledLines, untypedSides } from "../checks/shared/drafts";
import { parseArea } from "../workbook/address";
import { withBelow } from "./consequence";

/** Checks of the whole budget that are meaningless until both sides are typed. */
const OF_BUDGET: ReadonlySet<string> = new Set([cofinancingMinimum.id, cofinancingStated.id, expenseTypeFinancing.id]);
/** Checks of single lines, and of lines against their notes. */
const OF_LINES: ReadonlySet<string> = new Set([rowFinancing.id, noteAmount.id, expenseTypeFinancing.id]);
/** Checks that compare the preset lines of all sections. */
const OF_SHARES: ReadonlySet<string> = new Set([shareAmount.id, shareTotal.id]);
/** Checks of totals that exceed the typed lines. */
const OF_TOTALS: ReadonlySet<string> = new Set([rowSum.id, sectionSum.id, grandTotal.id]);
/** Messages about lines that wait for a side. */
const UNTYPED: ReadonlySet<string> = new Set(["unfinanced", "no-years", "untyped"]);

const isUntyped = ({ message }: Finding): boolean => UNTYPED.has(message.key);
const isUnfilled = ({ check, message }: Finding): boolean =>
  check === lineEmpty.id && (message.key === "section" || message.key === "budget");
const isShort = ({ check, message }: Finding): boolean => check === cofinancingMinimum.id && message.key === "empty";

/** Whether a finding is about lines that wait for a side or for all amounts: a section's lines, or all. */
export function isDraft(finding: Finding): boolean {
  return (isUntyped(finding) && finding.check !== rowFinancing.id) || isUnfilled(finding);
}

/** A draft's finding and its waiting lines. */
interface Head {
  readonly finding: Finding;
  readonly sections: readonly Section[];
  readonly lines: ReadonlySet<Line>;
  readonly under: Finding[];
}

function headOf(finding: Finding, budget: Budget): Head {
  const sections = finding.section === null ? budget.sections : budget.sections.filter((section) => isOf(finding, section));
  const lines = sections.flatMap((section) => (isUnfilled(finding) ? unfilledLines(section).draft : [...untypedSides(section).keys()]));
  return {
    finding,
    sections: sections.filter(({ lines: own }) => own.some((line) => lines.includes(line))),
    lines: new Set(lines),
    under: [],
  };
}

/** Two sections may have the same title. */
function isOf({ section: title, row }: Finding, section: Section): boolean {
  return title === section.title && row >= section.row && row <= section.sum.row;
}

function withUnder({ finding, under }: Head): Finding {
  const severity = under.some((own) => own.severity === "error") ? "error" : finding.severity;
  return { ...withBelow(finding, under), severity };
}

function touches(finding: Finding, lines: ReadonlySet<Line>): boolean {
  const rows = new Set([...lines].map(({ row }) => row));
  return finding.cells.some((cell) => {
    const area = parseArea(cell);
    return area !== undefined && [...rows].some((row) => row >= area.top && row <= area.bottom);
  });
}

/** Whether a draft causes another finding. */
function breaks({ finding: head, sections, lines }: Head, finding: Finding): boolean {
  if (OF_LINES.has(finding.check) && touches(finding, lines)) return true;
  if (OF_SHARES.has(finding.check)) return [...lines].some(({ kind }) => kind === "preset");
  // The missing amounts are only part of a section's expenses.
  if (finding.check === noteAmount.id) return finding.message.key === "share" || finding.message.key === "inferred";
  if (isUnfilled(head) && finding.check === sectionBalance.id && sections.some((section) => isOf(finding, section)))
    return isRounding(finding, sections);
  const isHere = finding.section === null || sections.some((section) => isOf(finding, section));
  if (OF_TOTALS.has(finding.check) && isHere)
    return (finding.difference ?? 0) > 0 || finding.check === grandTotal.id || finding.message.key === "sum";
  if (isDraft(finding)) return head.section === null ? finding.section !== null : isHere && finding.check === sectionBalance.id;
  if (head.section !== null) return false;
  return finding.check === sectionBalance.id || OF_BUDGET.has(finding.check) || isShort(finding);
}

interface Drafts {
  readonly heads: readonly Head[];
  /** The findings they cause. */
  readonly taken: ReadonlySet<Finding>;
}

function findDrafts(findings: readonly Finding[], budget: Budget): Drafts {
  const drafts = findings.filter((finding) => isDraft(finding));
  if (drafts.length === 0 && !findings.some(isUntyped)) return { heads: [], taken: new Set() };
  const taken = new Set<Finding>();
  const take = (head: Head, isUnder: (finding: Finding) => boolean): void => {
    for (const finding of findings) {
      if (
        finding === head.finding ||
        taken.has(finding) ||
        heads.some((other) => other.finding === finding) ||
        finding.causes.length > 0 ||
        !isUnder(finding)
      )
        continue;
      taken.add(finding);
      head.under.push(finding);
    }
  };
  const heads: Head[] = [];
  // Drafts of the whole budget first: they absorb those of the sections.
  for (const finding of [...drafts].sort((one, other) => Number(one.section !== null) - Number(other.section !== null))) {
    if (taken.has(finding)) continue;
    const head = headOf(finding, budget);
    heads.push(head);
    // A line with nothing but its total lacks its financing too.
    const lacking = finding.check === rowSum.id ? { ...finding, difference: difference(0, finding.difference ?? 0) } : null;
    take(head, (other) => breaks(head, other) || (lacking !== null && isSettledBy(lacking, other, budget)));
  }
  // Most of the sheet waits for the same side, although no sum shows it.
  const [one, ...others] = heads;
  if (one && one.finding.section !== null && budgetDraft(budget)) {
    for (const other of others.splice(0)) {
      taken.add(other.finding);
      one.under.push(other.finding, ...other.under);
      heads.splice(heads.indexOf(other), 1);
    }
  }
  // The only waiting line of a section breaks the section by itself.
  for (const line of findings) {
    if (line.check !== rowFinancing.id || taken.has(line) || !isUntyped(line)) continue;
    const head = headOf(line, budget);
    heads.push(head);
    take(head, (other) => breaks(head, other) || isSettledBy(line, other, budget));
  }
  const sums = new Set([...taken].flatMap(({ check, cells }) => (OF_TOTALS.has(check) ? cells.slice(0, 1) : [])));
  const [first] = heads;
  // A figure typed over a formula is the only trace of what is not typed yet.
  if (first) take(first, ({ check, cells }) => check === formulaOverwritten.id && cells.length === 1 && sums.has(cells[0]!));
  if (first) take(first, ({ check }) => check === cofinancingMinimum.id || check === cofinancingStated.id || check === balance.id);
  return { heads, taken };
}

/** The findings that the budget's drafts cause, in which no slip is searched for. */
export function brokenByDrafts(findings: readonly Finding[], budget: Budget): ReadonlySet<Finding> {
  return findDrafts(findings, budget).taken;
}

/** The findings, with those a draft causes folded under the draft's finding. */
export function foldDrafts(findings: readonly Finding[], budget: Budget): Finding[] {
  const { heads, taken } = findDrafts(findings, budget);
  const byFinding = new Map(heads.map((head) => [head.finding, head]));
  return findings.flatMap((finding) => {
    if (taken.has(finding)) return [];
    const head = byFinding.get(finding);
    return head && head.under.length > 0 ? [withUnder(head)] : [finding];
  });
}

/** Whether a section's difference is explained by its one waiting line and rounding. */
function isSettledBy(line: Finding, broken: Finding, budget: Budget): boolean {
  if (broken.check !== sectionBalance.id || broken.section !== line.section) return false;
  const left = difference(broken.difference ?? 0, line.difference ?? 0);
  return isRounding(
    { ...broken, difference: left },
    budget.sections.filter((section) => isOf(line, section)),
  );
}

/** Whether a section's difference is explained by its lines' rounding, which evens out only when all are typed. */
function isRounding({ difference: off }: Finding, sections: readonly Section[]): boolean {
  return Math.abs(off ?? 0) <= sumOf(sections, ({ lines }) => sumOf(lines.filter(hasAmounts), financingTolerance));
}
