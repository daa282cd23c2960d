// How well a section's lines fit as they are, and with columns in another order: kept by line, so that a budget without blocks is soon searched.
import { difference, sumOf } from "../budget/amount";
import type { Figure, Line, Section } from "../budget/budget";
import { askLinesIn, askSectionsIn } from "../budget/line-answers";
import { isEmptyCell, sectionColumns } from "../budget/sums";
import { memoizeByObject } from "../danish/memoize";
import { isNameless, type Measure, type Reordering } from "./fit";
import { asItIs, BLOCK_BITS, FEWEST_OFF, type ValueOf } from "./score";

/** Whether a line has an amount among what is typed. */
export const isFilled = ({ inputs }: Line): boolean => inputs.some((figure) => asItIs(figure) !== 0);

interface LineFit {
  readonly isFilled: boolean;
  readonly hasYears: boolean;
  readonly misfit: number;
  readonly uneven: number;
  /** The same without what amounts in years outside the project count. */
  readonly steady: number;
}

const fitOfLines = askLinesIn((line, measure: Measure): LineFit => {
  return {
    isFilled: isFilled(line),
    hasYears: line.years.some((figure) => asItIs(figure) !== 0),
    misfit: measure.misfit(line, asItIs),
    uneven: measure.unevennessOf(line.years, asItIs),
    steady: measure.unevennessOf(line.years, asItIs, 0),
  };
});

/** Of some of a section's lines as they are. */
interface Some {
  readonly filled: number;
  /** Bits. */
  readonly misfit: number;
  readonly uneven: number;
  /** Lines of which an equation fails. */
  readonly off: number;
}

export interface SectionFit {
  /** Of all lines; bits. */
  readonly misfit: number;
  readonly steady: number;
  /** Of the lines with any amount, and of those with an amount in a year. */
  readonly amounts: Some;
  readonly years: Some;
  /** Lines that fit worse than rounding explains, and whether one of them has no name. */
  readonly beyond: number;
  readonly isNamelessBeyond: boolean;
}

const summed = (fits: readonly LineFit[]): Some => ({
  filled: fits.length,
  misfit: sumOf(fits, ({ misfit }) => misfit),
  uneven: sumOf(fits, ({ uneven }) => uneven),
  off: fits.filter(({ misfit }) => misfit >= BLOCK_BITS.equation).length,
});

export const fitOf = askSectionsIn((section, measure: Measure): SectionFit => {
  const fits = fitOfLines(section, measure);
  const beyond = section.lines.filter((_, index) => fits[index]!.misfit > BLOCK_BITS.slack);
  return {
    misfit: sumOf(fits, ({ misfit }) => misfit),
    steady: sumOf(fits, ({ steady }) => steady),
    amounts: summed(fits.filter((fit) => fit.isFilled)),
    years: summed(fits.filter((fit) => fit.hasYears)),
    beyond: beyond.length,
    isNamelessBeyond: beyond.some(isNameless),
  };
});

/** Years in another order add up; where many lines do not, an uneven rate has another cause. */
export function mayBeUneven(lines: readonly Some[]): boolean {
  return sumOf(lines, ({ uneven }) => uneven) >= FEWEST_OFF && sumOf(lines, ({ off }) => off) < FEWEST_OFF;
}

/** Cost of a section's typed Sums that fail and of its balance, in bits. */
export function sumsOf(section: Section, valueOf: ValueOf): number {
  let bits = 0;
  section.sum.figures.forEach((figure, index) => {
    if (figure.formula === null && figure.value !== null && difference(sumOf(sectionColumns(section)[index]!, valueOf), figure.value) !== 0)
      bits += BLOCK_BITS.typedSum;
  });
  const balance = difference(
    sumOf(section.lines, (line) => sumOf(line.paid, valueOf)),
    sumOf(section.lines, (line) => (line.total.formula === null ? valueOf(line.total) : sumOf(line.years, valueOf))),
  );
  return balance === 0 ? bits : bits + BLOCK_BITS.balance;
}

const sumsAsTheyAre = memoizeByObject((section: Section) => ({ bits: sumsOf(section, asItIs) }));

/** {@link sumsOf} of a section as it is. */
export const sumsNow = (section: Section): number => sumsAsTheyAre(section).bits;

/** Whether all figures that an order moves are typed. */
const areTyped = (figures: readonly Figure[], order: Reordering["order"]): boolean =>
  order.every((from, place) => from === place || figures[place]!.formula === null);

/** The figures in another order, or as they are if a formula is among those that it moves. */
export function inOrder(figures: readonly Figure[], order: Reordering["order"]): readonly Figure[] {
  return areTyped(figures, order) ? order.map((from) => figures[from]!) : figures;
}

/** The cells of a line in which another order puts another amount, t.kr. */
export function reorderedFigures(line: Line, { side, order }: Reordering): (readonly [Figure, number | null])[] {
  const figures = line[side];
  if (!isFilled(line) || !areTyped(figures, order)) return [];
  return order.flatMap((from, place) => {
    const [figure, source] = [figures[place]!, figures[from]!];
    return from === place || difference(asItIs(figure), asItIs(source)) === 0 ? [] : [[figure, source.value] as const];
  });
}

const evenedLines = askLinesIn((line, { measure, side, order }: Reordering) => {
  if (!isFilled(line)) return null;
  return {
    steady: side === "years" ? measure.unevennessOf(inOrder(line.years, order), asItIs, 0) : 0,
    isBlocked: !areTyped(line[side], order) && line[side].some((figure) => asItIs(figure) !== 0),
  };
});

/** How much steadier another order would make a section's years, and whether a formula is in the way in some line. */
export const evenedIn = askSectionsIn((section, reordering: Reordering) => {
  const own = evenedLines(section, reordering).flatMap((each) => each ?? []);
  return {
    evened: reordering.side === "years" ? fitOf(section, reordering.measure).steady - sumOf(own, ({ steady }) => steady) : 0,
    isBlocked: own.some(({ isBlocked }) => isBlocked),
  };
});

const reorderedLines = askLinesIn((line, reordering: Reordering) => {
  const changed = reorderedFigures(line, reordering).length;
  return changed === 0 ? null : { changed, hasText: line.figures.some((figure) => figure.value === null && !isEmptyCell(figure)) };
});

const gainOfLines = askLinesIn((line, reordering: Reordering): number => {
  const changes = new Map(reorderedFigures(line, reordering));
  if (changes.size === 0) return 0;
  const then: ValueOf = (figure) => (changes.has(figure) ? (changes.get(figure) ?? 0) : asItIs(figure));
  return reordering.measure.misfit(line, asItIs) - reordering.measure.misfit(line, then);
});

/** Whether a section is better in another order: by how its lines fit, and by `evened` bits more. */
export function isBetterIn(section: Section, reordering: Reordering, evened: number): boolean {
  // They cannot fit better by more than they misfit now.
  if (fitOf(section, reordering.measure).misfit + evened <= 0) return false;
  return sumOf(gainOfLines(section, reordering), (gain) => gain) + evened > 0;
}

/** What another order would do to a section's lines with amounts. */
interface SectionReordered {
  /** Cells with another amount, and whether an amount in one of their lines is stored as text. */
  readonly changed: number;
  readonly hasText: boolean;
}

export const reorderedIn = askSectionsIn((section, reordering: Reordering): SectionReordered => {
  const changed = reorderedLines(section, reordering).flatMap((each) => each ?? []);
  return {
    changed: sumOf(changed, (each) => each.changed),
    hasText: changed.some(({ hasText }) => hasText),
  };
});
