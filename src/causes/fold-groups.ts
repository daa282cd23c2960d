// Groups lines of a section that fail together and have no fix: an unknown common cause is one finding, with the lines folded under it.
import { sumOf } from "../budget/amount";
import type { Budget, Section } from "../budget/budget";
import { balance } from "../checks/balance";
import { cofinancingMinimum } from "../checks/cofinancing-minimum";
import type { Cause, Finding } from "../checks/check";
import { expenseTypeFinancing } from "../checks/expense-type-financing";
import { expenseTypeMissing } from "../checks/expense-type-missing";
import { formulaOverwritten } from "../checks/formula-overwritten";
import { grandTotal } from "../checks/grand-total";
import { lineEmpty } from "../checks/line-empty";
import { linePlaceholder } from "../checks/line-placeholder";
import { lineUnnamed } from "../checks/line-unnamed";
import { noteAmount } from "../checks/note-amount";
import { rowFinancing } from "../checks/row-financing";
import { rowSum } from "../checks/row-sum";
import { sectionBalance } from "../checks/section-balance";
import { sectionSum } from "../checks/section-sum";
import { shareAmount } from "../checks/share-amount";
import { textNumber } from "../checks/text-number";
import { yearOutsidePeriod } from "../checks/year-outside-period";
import { yearlySplit } from "../checks/yearly-split";
import { spanOf } from "../formula-model/place";
import { withBelow, worstOf } from "./consequence";
import { isBeyondSlack } from "./broken";
import { FEWEST_OFF } from "./score";

/** Checks that may fail because amounts are in the wrong row or column. */
const FOLLOWS: ReadonlySet<string> = new Set(
  [
    rowFinancing,
    rowSum,
    sectionSum,
    sectionBalance,
    yearOutsidePeriod,
    yearlySplit,
    lineUnnamed,
    linePlaceholder,
    lineEmpty,
    expenseTypeMissing,
    shareAmount,
    noteAmount,
    expenseTypeFinancing,
  ].map(({ id }) => id),
);
/** The same for checks of the whole budget, which are grouped when most sections have such lines. */
const OF_BUDGET: ReadonlySet<string> = new Set([balance.id, grandTotal.id, rowSum.id, cofinancingMinimum.id]);
/** Fewer lines than this are not grouped for the whole sheet. */
const FEWEST_IN_SHEET = 2 * FEWEST_OFF;

/** The findings of a section that fail together. */
interface Group {
  readonly section: Section;
  /** One per line, or column, that is off. */
  readonly off: readonly Finding[];
  readonly all: readonly Finding[];
  readonly isUnbalanced: boolean;
}

/** Whether a cause changes one or two amounts: no evidence when many lines fail at once. */
const isSlip = ({ edits, block, kind }: Cause): boolean => block === undefined && edits.length <= 2 && kind !== textNumber.id;

/** Whether a finding may share its cause with others; one whose likely cause covers many cells is shown on its own. */
function isOpen(finding: Finding): boolean {
  return (
    finding.severity !== "notice" && finding.causes.every(isSlip) && (finding.fix === null || finding.causes.length > 0 || isStale(finding))
  );
}

/** Whether a figure was typed over a formula that gives another one. */
function isStale({ check, message }: Finding): boolean {
  return check === formulaOverwritten.id && message.key === "wrong";
}

function groupOf(section: Section, findings: readonly Finding[], budget: Budget): Group {
  const isHere = ({ row }: Finding): boolean => row >= section.row && row <= section.sum.row;
  const own = findings.filter((finding) => (FOLLOWS.has(finding.check) || isStale(finding)) && isHere(finding) && isOpen(finding));
  const broken = findings.find((finding) => finding.check === sectionBalance.id && isHere(finding));
  // Names without amounts, and amounts without a name: they are not in the same rows.
  const lacksAmounts = own.some(({ check, message }) => check === lineEmpty.id && message.key !== "empty");
  const isOff = (finding: Finding): boolean => {
    if (finding.check === lineUnnamed.id) return lacksAmounts;
    if (finding.check === sectionSum.id) return true;
    if (finding.line === null) return false;
    if (finding.check === rowSum.id) return true;
    // A line off by little more than rounding is shown on its own, unless its section is off in the same direction.
    const isSame = broken !== undefined && (broken.difference ?? 0) * (finding.difference ?? 0) > 0;
    return finding.check === rowFinancing.id && (isSame || isBeyondSlack(finding, budget));
  };
  const off = own.filter(isOff);
  const all = own.filter((finding) => finding.check !== rowFinancing.id || off.includes(finding));
  return { section, off, all, isUnbalanced: broken !== undefined };
}

function headOf(all: readonly Finding[]): Finding {
  return (
    [balance.id, sectionBalance.id].map((id) => all.find(({ check }) => check === id)).find((finding) => finding !== undefined) ?? all[0]!
  );
}

function causeOf(groups: readonly Group[]): Cause {
  const [first] = groups;
  const rows = new Set(groups.flatMap(({ section, off }) => off.map(({ row }) => row).filter((row) => row !== section.sum.row)));
  const lines = groups.flatMap(({ section }) => section.lines.filter(({ row }) => rows.has(row)));
  const title = first!.section.title;
  const what = rows.size > 1 ? { da: `${rows.size} linjer`, en: `${rows.size} lines` } : { da: "Beløbene", en: "The amounts" };
  const name =
    groups.length === 1
      ? { da: `${what.da} i ”${title}”`, en: `${what.en} of “${title}”` }
      : { da: `${what.da} i ${groups.length} afsnit`, en: `${what.en} of ${groups.length} sections` };
  const areas = (lines.length > 0 ? lines : first!.section.lines.slice(0, 1)).map(({ figures }) => spanOf(figures));
  return { cells: areas, kind: "misplaced", from: null, to: null, edits: [], block: { name, from: areas[0]!, to: areas[0]! } };
}

function fold(head: Finding, all: readonly Finding[], groups: readonly Group[]): Finding {
  const under = all.filter((finding) => finding !== head);
  return { ...withBelow(head, under), severity: worstOf([head, ...all]), fix: null, causes: [causeOf(groups)] };
}

/** The number of lines and columns that are off without a known fix. */
function countOf({ off, isUnbalanced }: Group): number {
  const isGuessed = ({ check, causes }: Finding): boolean =>
    check === sectionSum.id && causes.some(({ kind }) => kind !== "total-overwritten");
  const open = off.filter((finding) => finding.fix === null && !isGuessed(finding));
  const sums = open.filter(({ check }) => check === sectionSum.id);
  return (
    new Set(open.map(({ check, row, cells }) => (check === sectionSum.id ? cells[0] : row))).size + Number(sums.length > 1 && isUnbalanced)
  );
}

/**
 * The findings, with lines that fail together merged into one finding per section, or one for the sheet when most sections have such
 * lines.
 */
export function foldGroups(findings: readonly Finding[], budget: Budget): Finding[] {
  const groups = budget.sections.map((section) => groupOf(section, findings, budget)).filter(({ off }) => off.length > 0);
  const used = budget.sections.filter(({ lines }) => lines.some(({ inputs }) => inputs.some(({ value }) => value)));
  const isOfSheet = groups.length > 1 && groups.length * 2 > used.length && sumOf(groups, countOf) >= FEWEST_IN_SHEET;
  const many = isOfSheet ? groups : groups.filter((group) => countOf(group) >= FEWEST_OFF);
  if (many.length === 0) return [...findings];
  const heads = new Map<Finding, Finding>();
  const taken = new Set<Finding>();
  const add = (all: readonly Finding[], of: readonly Group[]): void => {
    const head = headOf(all);
    heads.set(head, fold(head, all, of));
    for (const finding of all) taken.add(finding);
  };
  const ofBudget = findings.filter((finding) => finding.section === null && OF_BUDGET.has(finding.check) && finding.severity === "error");
  if (isOfSheet) add([...many.flatMap(({ all }) => all), ...ofBudget], many);
  else
    many.forEach((group, index) =>
      add([...group.all, ...(index === 0 && many.length === groups.length ? ofBudget.filter((finding) => isOpen(finding)) : [])], [group]),
    );
  return findings.flatMap((finding) => heads.get(finding) ?? (taken.has(finding) ? [] : [finding]));
}
