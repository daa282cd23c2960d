// Finds typed totals that did not follow when lines were changed: the lines agree with each other, so the totals are what is wrong.
import { difference, sumOf } from "../budget/amount";
import type { Budget, Line, Section } from "../budget/budget";
import { sectionColumnSums } from "../budget/sums";
import { inSheetUnit } from "../budget/unit";
import type { Cause, CheckInput, Finding } from "../checks/check";
import { financingTolerance } from "../checks/row-financing";
import { FormulaModel } from "../formula-model/formula-model";
import type { TemplateCell } from "../formula-model/template-cells";
import { editOf } from "../formulas/edits";
import type { Edit } from "../workbook/ports";
import { doesNotAddUp, isBeyondRounding, isBeyondSlack, keyOf } from "./broken";
import { plain } from "./repairs";
import { asItIs, roundingSlack } from "./score";

/** Fewer totals than this may each be a slip. */
const FEWEST_STALE = 3;
/** A line's total that would change by more than this factor has amounts in another unit, or none. */
const MOST_OF_LINE = 10;
/** The same for Sums and the foot. */
const MOST_OF_SUM = 1.5;

/** Typed totals of which some are stale, and the edits that give all of them their formulas. */
interface StaleTotals {
  readonly edits: readonly Edit[];
  readonly causes: readonly Cause[];
  readonly named: null;
  readonly certain: true;
}

/** The root that gives every typed total of the sheet its formula; null where something else is likelier. */
export function findStaleTotals({ workbook, budget }: CheckInput): StaleTotals | null {
  const model = new FormulaModel(workbook, budget);
  const typed = model.cells.filter(({ figure }) => figure.formula === null && figure.value !== null);
  const stale = typed.filter((cell) => {
    const due = model.expectedValue(cell);
    return due !== null && difference(due, asItIs(cell.figure)) !== 0;
  });
  if (stale.length < FEWEST_STALE || !stale.every((cell) => cell.figure === budget.balance || isNear(cell, model.expectedValue(cell)!)))
    return null;
  // A line's total alone was typed over its formula.
  if (stale.every(({ kind }) => kind === "line-total") || !budget.sections.every((section) => agrees(section, stale))) return null;
  const first = stale[0]!;
  const edits = typed.flatMap((cell): Edit[] => {
    const formula = cell.complete();
    return formula === null ? [] : [editOf(workbook, budget.sheet, cell.figure.address, `=${formula}`)];
  });
  const cells = stale.map(({ figure }) => figure.address);
  if (!cells.every((cell) => edits.some((edit) => edit.cell === cell))) return null;
  const to = inSheetUnit(model.expectedValue(first)!, budget.template.unit);
  return {
    edits,
    causes: [{ cells, kind: "total-overwritten", from: plain(editOf(workbook, budget.sheet, cells[0]!, null).from), to, edits }],
    named: null,
    certain: true,
  };
}

/** Whether a total changes no more than a change of some of its lines may explain. */
function isNear({ kind, figure }: TemplateCell, due: number): boolean {
  const now = asItIs(figure);
  if (now <= 0 || due <= 0) return false;
  const most = kind === "line-total" ? MOST_OF_LINE : MOST_OF_SUM;
  return due <= now * most && now <= due * most;
}

/** As many equal amounts are hardly chance. */
const FEWEST_REPEATED = 4;

function repeats(line: Line, above: Line): boolean {
  return (
    line.inputs.filter(({ value }) => value).length >= FEWEST_REPEATED &&
    line.inputs.every((figure, index) => difference(asItIs(figure), asItIs(above.inputs[index]!)) === 0)
  );
}

/** Whether a section's lines agree with each other: what was changed in them is meant. */
function agrees(section: Section, stale: readonly TemplateCell[]): boolean {
  const own = stale.filter((cell) => cell.section === section);
  // A line pasted over the next is no change that anyone meant.
  const isIn = own.length > 0 || stale.every((cell) => cell.section === null);
  if (isIn && section.lines.some((line, index) => index > 0 && repeats(line, section.lines[index - 1]!))) return false;
  if (own.length === 0) return true;
  const offOf = ({ paid, years }: (typeof section.lines)[number]): number => difference(sumOf(paid, asItIs), sumOf(years, asItIs));
  if (sumOf(section.lines, offOf) !== 0) return false;
  const changed = section.lines.filter(({ total }) => own.some(({ figure }) => figure === total));
  if (changed.some((line) => Math.abs(offOf(line)) > financingTolerance(line) + roundingSlack(line))) return false;
  // Sums that are each what the other's column adds up to say that the columns are exchanged.
  const sums = sectionColumnSums(section);
  const { figures } = section.sum;
  const isOther = (one: number, other: number): boolean => difference(asItIs(figures[one]!), sums[other]!) === 0;
  return !sums.some((sum, one) =>
    sums.some((then, other) => difference(sum, then) !== 0 && isOther(one, other) && isOther(other, one) && !isOther(one, one)),
  );
}

/** Whether everything adds up afterwards, but for lines that were off before, or are off by no more than lines of real budgets. */
export function addUpThen(before: readonly Finding[], after: readonly Finding[], budget: Budget): boolean {
  const known = new Map(before.map((finding) => [keyOf(finding), finding.difference]));
  return after.every((finding) => {
    if (doesNotAddUp(finding)) return false;
    return !isBeyondRounding(finding) || known.get(keyOf(finding)) === finding.difference || !isBeyondSlack(finding, budget);
  });
}
