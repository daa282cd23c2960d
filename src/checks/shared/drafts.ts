// What is not typed yet: lines with expenses but no financing, or financing but no years. A draft is normal, not an error in every cell.
import { difference, sumOf } from "../../budget/amount";
import type { Budget, Figure, Line, Section } from "../../budget/budget";
import { hasAmounts, hasError, isEmptyCell, lineAmount, sectionExpenses, sectionFinancing, sumFigures } from "../../budget/sums";
import { monthsInYear } from "../../budget/period";
import type { Localised } from "../../danish/localised";
import { rememberOf } from "../../danish/memoize";

/** Which side of a line is not typed yet. */
export type Untyped = "financing" | "years";

function emptySide(line: Line): Untyped | null {
  if (hasError(line.figures) || line.name === "" || line.kind === "placeholder") return null;
  const isEmpty = (figures: readonly Figure[]): boolean => figures.every(isEmptyCell);
  const total = line.total.value ?? 0;
  if (total > 0 && isEmpty(line.paid)) return "financing";
  return total === 0 && isEmpty(line.years) && sumFigures(line.paid) > 0 ? "years" : null;
}

/** By line, the untyped side whose other side has an amount. None if the section lacks nothing there: then an amount is misplaced. */
export const untypedSides = rememberOf((section: Section): ReadonlyMap<Line, Untyped> => {
  const off = difference(sectionFinancing(section), sectionExpenses(section));
  const side: Untyped = off < 0 ? "financing" : "years";
  const own = section.lines.filter((line) => emptySide(line) === side);
  return new Map(off !== 0 && Math.abs(off) * 2 > sumOf(own, lineAmount) ? own.map((line) => [line, side]) : []);
});

/** Lines of one side that are waiting for the other. */
export interface Draft {
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
  return draftOf([section], Math.min(FEWEST, Math.max(section.lines.filter(hasAmounts).length, 1)));
}

/** All lines of the budget, if they all wait for the same side, in several sections; else null. */
export function budgetDraft(budget: Budget): Draft | null {
  const sections = budget.sections.filter(({ lines }) => lines.some(hasAmounts));
  const used = sections.flatMap(({ lines }) => lines.filter(hasAmounts)).length;
  return sections.length > 1 ? draftOf(sections, Math.max(used, FEWEST)) : null;
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
  return count === 1 ? { da: "1 linje", en: "1 line" } : { da: `${count} linjer`, en: `${count} lines` };
}
