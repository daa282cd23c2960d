// Finds which lines together explain a change, and each line's part of it.
import { difference, sum } from "../budget/amount";
import type { Cells } from "./cells";
import type { SoftEquation } from "./equations";
import { findMovedRows } from "./moved-rows";
import { LINE_COST, MAX_SUSPICIONS, roundingSlack, badness } from "./score";
import { byScore, type Residuals, type Suspicion } from "./suspicion";

/** A cell of a line and its coefficient in the line's difference. */
export interface LineCell {
  readonly address: string;
  readonly factor: number;
}

/** The fewest lines, weighted by cost, whose differences add up to the negated change; null when no line is off. */
export function smallestSubset(cells: Cells, left: Residuals, off: readonly SoftEquation[], change: number): SoftEquation[] | null {
  /** How far the subset is from explaining the change: 0 within rounding, 1 a little beyond, as lines may have been before. */
  const misfit = (subset: readonly SoftEquation[]): number => {
    const off = Math.abs(difference(sum(subset.map((soft) => -left.get(soft)!)), change));
    if (off <= sum(subset.map((soft) => soft.tolerance))) return 0;
    return off <= sum(subset.map((soft) => soft.tolerance + roundingSlack(soft.line))) ? 1 : Infinity;
  };
  const pairs = off.length > 2 ? findMovedRows(cells, left, off) : [];
  /** Two lines that one slip explains by itself, whatever else is wrong, count as one more line. */
  const unexplained = (rest: readonly SoftEquation[]): number =>
    sum(rest.map((soft) => badness(left.get(soft)!, soft))) -
    sum(
      pairs
        .filter(({ lines }) => lines.every((soft) => rest.includes(soft)))
        .map(({ lines }) => sum(lines.map((soft) => badness(left.get(soft)!, soft))) - LINE_COST),
    );
  const cost = (subset: readonly SoftEquation[]): number =>
    subset.length * LINE_COST +
    misfit(subset) +
    unexplained(off.filter((soft) => !subset.includes(soft))) +
    Math.abs(sum(subset.map((soft) => left.get(soft)!)) + change) / 1000;
  let best: SoftEquation[] | null = null;
  const consider = (subset: SoftEquation[]): void => {
    if (cost(subset) < (best ? cost(best) : Infinity)) best = subset;
  };
  off.forEach((one, i) => {
    consider([one]);
    off.slice(i + 1).forEach((other, j) => {
      consider([one, other]);
      off.slice(i + j + 2).forEach((third) => consider([one, other, third]));
    });
  });
  return best;
}

/** Gives each line its part of the change: all of it for a single line, else the parts that typing errors explain best. */
export function shareOut(
  cells: Cells,
  left: Residuals,
  lines: readonly SoftEquation[],
  change: number,
  cellsOf: ReadonlyMap<SoftEquation, readonly LineCell[]>,
): { soft: SoftEquation; suspicions: Suspicion[] }[] {
  const explain = (soft: SoftEquation, part: number): Suspicion[] =>
    cellsOf
      .get(soft)!
      .flatMap(({ address, factor }) => cells.suspect(address, part / factor))
      .sort(byScore)
      .slice(0, MAX_SUSPICIONS);
  if (lines.length === 1) return lines.map((soft) => ({ soft, suspicions: explain(soft, change) }));
  const options = lines.map((soft) => {
    const needed = -left.get(soft)!;
    const reach = Math.floor(soft.tolerance);
    const parts: { part: number; suspicions: Suspicion[] }[] = [];
    for (let step = -reach; step <= reach; step++) parts.push({ part: needed + step, suspicions: explain(soft, needed + step) });
    return { soft, parts };
  });
  let best: { parts: { part: number; suspicions: Suspicion[] }[]; score: number } | null = null;
  const combine = (index: number, rest: number, parts: { part: number; suspicions: Suspicion[] }[], score: number): void => {
    const option = options[index];
    if (!option) {
      if (rest === 0 && (!best || score > best.score)) best = { parts, score };
      return;
    }
    for (const part of option.parts)
      combine(
        index + 1,
        difference(rest, part.part),
        [...parts, part],
        score + (part.suspicions[0]?.score ?? -5) - Math.abs(part.part + left.get(option.soft)!) / 10,
      );
  };
  combine(0, change, [], 0);
  const found = best as { parts: { part: number; suspicions: Suspicion[] }[] } | null;
  return options.map(({ soft, parts }, index) => ({
    soft,
    suspicions: (found ? found.parts[index]! : parts[Math.floor(parts.length / 2)]!).suspicions,
  }));
}
