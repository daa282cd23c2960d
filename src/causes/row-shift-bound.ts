// The most that moving part of some consecutive lines one row up or down can save: told by sums over the lines, so that few ranges are tried.
import type { Figure, Line } from "../budget/budget";
import type { Measure } from "./fit";
import { asItIs, type ValueOf } from "./score";

/** By place, the sum of what stands before it. */
function sumsBefore(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}

/**
 * Bits by which the lines of a section would fit better, without its sums, if a part of the lines from `first` to `last` moved by one row
 * (`step` −1 up, 1 down). `pick`: the part.
 */
export function createRowShift(
  lines: readonly Line[],
  pick: (line: Line) => readonly Figure[],
  measure: Measure,
): (first: number, last: number, step: number) => number {
  const misfitWith = (line: Line, then: ReadonlyMap<Figure, number | null>): number => {
    const valueOf: ValueOf = (figure) => (then.has(figure) ? (then.get(figure) ?? 0) : asItIs(figure));
    return measure.misfit(line, valueOf);
  };
  const withPartOf = (line: Line, source: Line | undefined): number => {
    const own = pick(line);
    return misfitWith(line, new Map((source ? pick(source) : []).flatMap(({ value }, place) => (own[place] ? [[own[place], value]] : []))));
  };
  const now = sumsBefore(lines.map((line) => measure.misfit(line, asItIs)));
  const emptied = lines.map((line) => misfitWith(line, new Map(pick(line).map((figure) => [figure, null]))));
  const shifted = new Map([-1, 1].map((step) => [step, sumsBefore(lines.map((line, index) => withPartOf(line, lines[index - step])))]));
  return (first, last, step) => {
    const [from, to, out] = step < 0 ? [first - 1, last, last] : [first, last + 1, first];
    const filled = shifted.get(step)!;
    const [low, high] = step < 0 ? [from, to - 1] : [from + 1, to];
    return now[to + 1]! - now[from]! - (filled[high + 1]! - filled[low]!) - emptied[out]!;
  };
}
