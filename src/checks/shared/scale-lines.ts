// Evidence in a line about its own unit: which figures make a part, which equations fail, and how plausible its size is.
import { difference, sumOf } from "../../budget/amount";
import type { Figure, Line } from "../../budget/budget";
import { memoizeByObject } from "../../danish/memoize";
import { financingTolerance } from "../row-financing";
import { MOST_BY_SIZE, type PART_BITS, SCALE_BITS, UNLIKELY_LINE } from "./scale-bits";

export type ScalePart = keyof typeof PART_BITS;

/** A line's amount as it is and in the right unit, t.kr. */
export interface Sizes {
  readonly now: number;
  readonly then: number;
}

/** The usual size of a line and how much sizes differ, on a natural logarithmic scale of t.kr. */
export interface Usual {
  readonly middle: number;
  readonly spread: number;
}

/** How much more plausible the line's size is in the right unit, compared with normal lines. */
export function likelier({ middle, spread }: Usual, { now, then }: Sizes): number {
  if (now === 0 || then === 0 || difference(now, then) === 0) return 0;
  if (then >= UNLIKELY_LINE) return -MOST_BY_SIZE;
  const far = (value: number): number => ((Math.log(value) - middle) / spread) ** 2 / 2;
  const bits = (far(now) - far(then)) * Math.LOG2E;
  return Math.max(-MOST_BY_SIZE, Math.min(MOST_BY_SIZE, bits));
}

/** The figures of a part of a line that contain an amount. */
export function filledIn(line: Line, part: ScalePart, column: number | null): Figure[] {
  const isTyped = line.total.formula === null;
  return partOf(line, part, column).filter((figure) => (figure.value ?? 0) !== 0 && (figure !== line.total || isTyped));
}

function partOf(line: Line, part: ScalePart, column: number | null): readonly Figure[] {
  const isTyped = line.total.formula === null;
  switch (part) {
    case "all":
      return line.figures;
    case "inputs":
      return isTyped ? line.inputs : [];
    case "years":
      return line.years;
    case "years-total":
      return isTyped ? [...line.years, line.total] : [];
    case "financing":
      return line.paid;
    case "each":
    case "column":
      return column === null ? [] : [line.figures[column]!];
  }
}

interface Misfit {
  readonly bits: number;
  /** How many of the line's two equations fail. */
  readonly failing: number;
  readonly isExact: boolean;
}

/** {@link misfit} of a line as it is. */
export const misfitNow = memoizeByObject((line: Line): Misfit => misfit(line, ({ value }) => value, 0));

/**
 * Which of a line's own equations fail; none fails against an empty or zero other side. `rounding` t.kr.: allowed for rounding the
 * amounts.
 */
export function misfit(line: Line, valueOf: (figure: Figure) => number | null, rounding: number): Misfit {
  const years = sumOf(line.years, valueOf);
  const paid = sumOf(line.paid, valueOf);
  const total = line.total.formula === null ? (valueOf(line.total) ?? 0) : years;
  let failing = 0;
  if (years !== 0 && total !== 0 && Math.abs(difference(years, total)) > rounding) failing++;
  const off = total !== 0 && paid !== 0 ? Math.abs(difference(paid, total)) : 0;
  const tolerance = financingTolerance(line) + rounding;
  const isFar = off > tolerance + Math.max(2, Math.abs(total) / 1000);
  if (isFar) failing++;
  return { failing, bits: failing * SCALE_BITS.equation + (!isFar && off > tolerance ? SCALE_BITS.slack : 0), isExact: off === 0 };
}
