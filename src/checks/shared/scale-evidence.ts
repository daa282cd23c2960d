// What a line's own amounts say of their unit; worked out once for each line, however many budgets it is part of.
import { isWhole, settle, sumOf } from "../../budget/amount";
import type { Figure, Line, Section } from "../../budget/budget";
import { askLinesIn, askSectionsIn } from "../../budget/line-answers";
import { hasError } from "../../budget/sums";
import { memoizeByObject } from "../../danish/memoize";
import { financingTolerance } from "../row-financing";
import { findDate } from "./dates";
import { SCALE_BITS } from "./scale-bits";
import { filledIn, misfit, misfitNow, type ScalePart, type Sizes } from "./scale-lines";
import { rescaled, type Unit } from "./scale-unit";

export interface ScaleEvidence {
  /** The figures assumed to be in the unit; not empty. */
  readonly figures: readonly Figure[];
  /** Bits by the line's equations alone. */
  readonly sure: number;
  /** Null where only an equation can reveal the unit. */
  readonly sizes: Sizes | null;
  /** How many different amounts there are, how often one is repeated, and how many have decimals or are whole thousands. */
  readonly amounts: number;
  readonly repeats: number;
  readonly odd: number;
  readonly round: number;
}

const amountsOf = memoizeByObject((line: Line) => ({
  any: !hasError(line.figures) && !line.figures.some(findDate) && line.inputs.some(({ value }) => value),
}));

/** Whether a line has amounts that may be in another unit. */
export const hasAmounts = (line: Line): boolean => amountsOf(line).any;

/** A part of lines, or one column of them, that may be in a unit. */
interface Place {
  readonly unit: Unit;
  readonly part: ScalePart;
  readonly column: number | null;
}

const places = new Map<Unit, Map<ScalePart | number, Place>>();

/** The same object for the same place. */
function placeOf(unit: Unit, part: ScalePart, column: number | null): Place {
  let own = places.get(unit);
  if (!own) places.set(unit, (own = new Map<ScalePart | number, Place>()));
  let place = own.get(column ?? part);
  if (!place) own.set(column ?? part, (place = { unit, part, column }));
  return place;
}

/**
 * Whether some amount of a line may be in the unit. Whole amounts that add up are not in millions: losing them costs more than any size
 * proves.
 */
function mayBe(line: Line, { times, byEquation, mayBe: isLike }: Unit): boolean {
  if (!hasAmounts(line) || !line.figures.some(({ value }) => value && isLike(value))) return false;
  return times < 1 || byEquation === true || misfitNow(line).bits > 0 || line.figures.some(({ value }) => value && !isWhole(value));
}

const maybeLines = askLinesIn(mayBe);

const evidenceOfLines = askLinesIn((line, { unit, part, column }: Place) =>
  mayBe(line, unit) ? weigh(line, unit, ofUnit(line, unit, filledIn(line, part, column))) : null,
);

const evidences = askSectionsIn((section, place: Place) => {
  // Most sections have no line in most units.
  if (!maybeLines(section, place.unit).includes(true)) return [];
  const found = evidenceOfLines(section, place);
  return section.lines.flatMap((line, index) => (found[index] ? [{ line, evidence: found[index] }] : []));
});

/** The lines of a section with some evidence for the unit, and none that nothing could outweigh. */
export function evidenceIn(
  section: Section,
  unit: Unit,
  part: ScalePart,
  column: number | null,
): readonly { readonly line: Line; readonly evidence: ScaleEvidence }[] {
  return evidences(section, placeOf(unit, part, column));
}

const isFilled = askLinesIn((line, { part, column }: Place) => hasAmounts(line) && filledIn(line, part, column).length > 0);
const filledCount = askSectionsIn((section, place: Place) => isFilled(section, place).filter((is) => is).length);

/** How many lines of a section, but for some, have an amount in a part. */
export function countFilled(
  section: Section,
  unit: Unit,
  part: ScalePart,
  column: number | null,
  isLeftOut: (line: Line) => boolean,
): number {
  const place = placeOf(unit, part, column);
  const all = filledCount(section, place);
  return all === 0 ? 0 : all - section.lines.filter((line, index) => isLeftOut(line) && isFilled(section, place)[index]).length;
}

/** Cost of the failed equations of a section's lines that may be in the unit, but for some; bits. */
export function wrongIn(section: Section, unit: Unit, isLeftOut: (line: Line) => boolean): number {
  const may = maybeLines(section, unit);
  return sumOf(
    section.lines.filter((line, index) => may[index] && !isLeftOut(line)),
    (line) => misfitNow(line).bits,
  );
}

/** A year as much smaller than the line's largest as this is in another unit than it. */
const OTHER_UNIT = 100;

/** Of amounts that may be in a larger unit, those that are: years of one line are of one size. */
function ofUnit({ years }: Line, { times }: Unit, figures: readonly Figure[]): readonly Figure[] {
  const largest = Math.max(...years.map(({ value }) => Math.abs(value ?? 0)));
  if (times > 1 / OTHER_UNIT || largest === 0) return figures;
  return figures.filter((figure) => !years.includes(figure) || Math.abs(figure.value!) * OTHER_UNIT >= largest);
}

function weigh(line: Line, unit: Unit, figures: readonly Figure[]): ScaleEvidence | null {
  let vanished = 0;
  let uneven = 0;
  for (const { value } of figures) {
    if (!unit.mayBe(value!)) vanished++;
    if (!Number.isInteger(settle(value! * unit.times))) uneven++;
  }
  if (figures.length === 0 || (vanished > 0 && (unit.times > 1 || vanished * 2 >= figures.length))) return null;
  const isWhole = figures.length === line.figures.length;
  const valueAfter = (figure: Figure): number | null =>
    figure.value !== null && (isWhole || figures.includes(figure)) ? rescaled(figure.value, unit) : figure.value;
  const rounding = uneven / 2;
  const before = misfitNow(line);
  const after = misfit(line, valueAfter, rounding);
  if (after.failing > before.failing) return null;
  let most = 0;
  for (const { value } of figures) most = Math.max(most, Math.abs(rescaled(value!, unit)));
  if (most === 0 || (line.total.formula === null && line.total.value && !valueAfter(line.total))) return null;
  const vanishing = most <= financingTolerance(line) + rounding && !after.isExact;
  const equations = vanishing ? Math.min(before.bits - after.bits, SCALE_BITS.equationByRounding) : before.bits - after.bits;
  const amounts = new Set<number>();
  let [odd, round] = [0, 0];
  for (const { value } of figures) {
    const amount = Math.abs(value!);
    if (amounts.has(amount)) continue;
    amounts.add(amount);
    if (!Number.isInteger(settle(amount))) odd++;
    if (amount % 1000 === 0) round++;
  }
  return {
    figures,
    sure: equations + vanished * SCALE_BITS.vanishes,
    sizes: unit.byEquation ? null : sizesOf(line, valueAfter),
    amounts: amounts.size,
    repeats: figures.length - amounts.size,
    odd,
    round,
  };
}

/** A line's amount as it is and in the right unit, t.kr. */
function sizesOf(line: Line, valueAfter: (figure: Figure) => number | null): Sizes {
  const amount = (of: (figure: Figure) => number | null): number => {
    const typed = line.total.formula === null ? (of(line.total) ?? 0) : 0;
    return Math.abs(typed || sumOf(line.years, of) || sumOf(line.paid, of));
  };
  return { now: amount(({ value }) => value), then: amount(valueAfter) };
}
