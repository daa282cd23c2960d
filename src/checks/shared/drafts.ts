// What is not typed yet: lines with expenses but no financing, with financing or a total but no years, or a name only. A draft is no error in every cell.
import { linesOfSectionWhere } from "../../budget/line-answers";
import { counted } from "../../danish/counted";
import { difference, sumOf } from "../../budget/amount";
import type { Budget, Figure, Line, Section } from "../../budget/budget";
import { hasAmounts, hasError, isEmptyCell, lineAmount, sectionExpenses, sectionFinancing, sumFigures } from "../../budget/sums";
import { monthsInYear } from "../../budget/period";
import { foldName } from "../../danish/fold";
import type { Localised } from "../../danish/localised";
import { memoizeByObject } from "../../danish/memoize";

/** Which side of a line is not typed yet. */
type Untyped = "financing" | "years";

const isEmpty = (figures: readonly Figure[]): boolean => figures.every(isEmptyCell);

/** Whether Samlede udgifter was typed before the years: that row shows what is missing. */
function hasOnlyTotal({ total, years }: Line): boolean {
  return total.formula === null && (total.value ?? 0) > 0 && isEmpty(years);
}

function emptySide(line: Line): Untyped | null {
  if (hasError(line.figures) || line.kind === "placeholder") return null;
  if (hasOnlyTotal(line)) return "years";
  const total = line.total.value ?? 0;
  if (total > 0 && isEmpty(line.paid)) return "financing";
  return total === 0 && isEmpty(line.years) && sumFigures(line.paid) > 0 ? "years" : null;
}

const usedLines = linesOfSectionWhere(hasAmounts);
const oneSidedLines = linesOfSectionWhere((line) => emptySide(line) !== null);

/** The lines waiting for a side. An amount without a name is misplaced, unless most of the section's names are gone. */
function waitingLines(section: Section): readonly Line[] {
  const used = usedLines(section);
  const areNamesGone = used.filter(({ name }) => name === "").length * 2 > used.length;
  return oneSidedLines(section).filter(({ name }) => name !== "" || areNamesGone);
}

/** By line, the untyped side whose other side has an amount. None if the section lacks nothing there: then an amount is misplaced. */
export const untypedSides = memoizeByObject((section: Section): ReadonlyMap<Line, Untyped> => {
  const off = difference(sectionFinancing(section), sectionExpenses(section));
  const side: Untyped = off < 0 ? "financing" : "years";
  const waiting = waitingLines(section);
  const onlyTotals = waiting.filter(hasOnlyTotal);
  const own = waiting.filter((line) => emptySide(line) === side && !hasOnlyTotal(line));
  const oneSided = off !== 0 && Math.abs(off) * 2 > sumOf(own, lineAmount) ? own : [];
  return new Map([...onlyTotals.map((line) => [line, "years"] as const), ...oneSided.map((line) => [line, side] as const)]);
});

/** A section's lines with a total but no years; a single one is reported at its row. */
export function onlyTotals(section: Section): readonly Line[] {
  return [...untypedSides(section).keys()].filter(hasOnlyTotal);
}

/** A free line with a name of its own; a slot that only repeats its section's title got its name from the template. */
function isOwn({ kind, name }: Line, section: Section): boolean {
  return kind === "free" && name !== "" && foldName(name) !== foldName(section.title);
}

/** A remark on the line above, in a row without anything to add up: "- heraf halvdelen til partnerskaber", "(fortsat: …)". */
const REMARK = /^\s*(?:[-‐-―(*•>]|(?:heraf|herunder|nb|obs|bemærk|note|se)\b)/i;

function isRemark({ name, figures }: Line): boolean {
  return REMARK.test(name) && figures.every((figure) => figure.formula === null && isEmptyCell(figure));
}

/** A preset line whose share was typed: the template's own has an X. */
function isFilledIn({ kind, name }: Line): boolean {
  return kind === "preset" && /\d\s*%/.test(name);
}

/** Lines with a name and no amount. */
interface Unfilled {
  /** The free lines among them. */
  readonly free: readonly Line[];
  /**
   * When so many lines lack amounts that these were lost or not typed yet: the free lines and the presets with a share; otherwise empty.
   */
  readonly draft: readonly Line[];
}

/** Fewer names than this, or a smaller part of the section's, may be left over from last year. */
const FEWEST_UNFILLED = 2;
const LEAST_PART = 1 / 3;

const emptyLines = linesOfSectionWhere((line) => line.name !== "" && !hasAmounts(line));

/** A section's lines with a name and no amount. */
export const unfilledLines = memoizeByObject((section: Section): Unfilled => {
  const isNamed = (line: Line): boolean => isOwn(line, section) || isFilledIn(line);
  const empty = emptyLines(section).filter((line) => isNamed(line) && !isRemark(line));
  const free = empty.filter((line) => isOwn(line, section));
  const isDraft =
    free.length >= 1 &&
    empty.length >= FEWEST_UNFILLED &&
    empty.length >= section.lines.filter((line) => isNamed(line) && !isRemark(line)).length * LEAST_PART;
  return { free, draft: isDraft ? empty : [] };
});

/** The cells of a section that lack an amount, 0 or more. */
export const waitingCells = memoizeByObject((section: Section): ReadonlySet<Figure> => {
  const cells = [...untypedSides(section)].flatMap(([line, side]) => {
    if (side === "financing") return line.paid;
    return isEmpty(line.paid) ? line.inputs : line.years;
  });
  return new Set([...cells, ...unfilledLines(section).draft.flatMap((line) => line.figures.filter(({ formula }) => formula === null))]);
});

/** Lines of one side that are waiting for the other. */
interface Draft {
  readonly side: Untyped;
  readonly lines: readonly Line[];
  /** The sum of the typed side, t.kr. */
  readonly amount: number;
}

function draftOf(sections: readonly Section[], fewest: number): Draft | null {
  for (const side of ["financing", "years"] as const) {
    const own = sections.flatMap((section) => [...untypedSides(section)].flatMap(([line, untyped]) => (untyped === side ? [line] : [])));
    if (own.length >= fewest) return { side, lines: own, amount: sumOf(own, lineAmount) };
  }
  return null;
}

/** Fewer lines than this are reported individually. */
const FEWEST = 2;

/** A section's lines waiting for one side, at least two, or the only one in use; null if there are none. */
export function sectionDraft(section: Section): Draft | null {
  return draftOf([section], Math.min(FEWEST, Math.max(usedLines(section).length, 1)));
}

/** The lines of the budget that wait for the same side, if most of its lines do, in several sections; else null. */
export function budgetDraft(budget: Budget): Draft | null {
  const used = sumOf(budget.sections, (section) => usedLines(section).length);
  const draft = draftOf(budget.sections, Math.max(Math.floor(used / 2) + 1, FEWEST));
  return draft && budget.sections.filter(({ lines }) => lines.some((line) => draft.lines.includes(line))).length > 1 ? draft : null;
}

/** The year columns of a line with a project month; all if the period is unknown. */
export function yearsInPeriod(budget: Budget, line: Line): readonly Figure[] {
  const [start, end] = [budget.start?.date, budget.end?.date];
  if (!start || !end || end < start) return line.years;
  const inside = line.years.filter((_, index) => {
    const year = budget.years[index]?.year ?? null;
    return year === null || monthsInYear({ start, end }, year) > 0;
  });
  return inside.length > 0 ? inside : line.years;
}

/** "1 linje", "7 linjer". */
export function lineCount(count: number): Localised {
  return { da: counted(count, "linje", "linjer"), en: counted(count, "line", "lines") };
}
