// Finds typed lines that only add up other lines of their section: a sum in the middle of the lines counts everything twice.
import { difference, sumOf } from "../../budget/amount";
import type { Figure, Line, Section } from "../../budget/budget";
import { hasAmounts, lineAmount } from "../../budget/sums";
import { foldName } from "../../danish/fold";
import { memoizeByObject } from "../../danish/memoize";

/** The sum of two lines may be chance where only few amounts say so. */
const FEWEST_AMOUNTS = 4;
const FEWEST_LINES = 2;

const amountOf = (line: Line, place: number): number => line.figures[place]!.value ?? 0;

/** What people call a sum. */
const SUM_NAME = /\b(?:i ?alt|sum|total|subtotal|delsum|mellemsum|samlet|samlede)\b/;

/** Whether lines go alike over years and payers: one amount that fits then makes all fit. */
function areAlike(lines: readonly Line[]): boolean {
  const [first, ...others] = lines.map((line) => line.figures.map((_, place) => amountOf(line, place) / lineAmount(line)));
  return others.every((parts) => parts.every((part, place) => Math.abs(part - first![place]!) < 1 / 100));
}

/** A line that repeats what others add up to. */
interface SumLine {
  readonly line: Line;
  /** In sheet order. */
  readonly parts: readonly Line[];
}

/** A total nobody typed is no evidence. */
const isUntyped = ({ total }: Line, figure: Figure): boolean => figure === total && figure.formula === null && figure.value === null;

/** The lines nearest above or below the one at `index`, that add up to it; null if none do. */
function partsOf(lines: readonly Line[], index: number, step: -1 | 1): readonly Line[] | null {
  const line = lines[index]!;
  const places = line.figures.flatMap(({ value }, place) => (value ? [place] : []));
  const [first] = places;
  if (first === undefined || places.length < FEWEST_AMOUNTS) return null;
  let left = amountOf(line, first);
  const parts: Line[] = [];
  for (let at = index + step; at >= 0 && at < lines.length; at += step) {
    parts.push(lines[at]!);
    left = difference(left, amountOf(lines[at]!, first));
    if (left < 0) return null;
    if (left !== 0 || parts.length < FEWEST_LINES) continue;
    const isSum = line.figures.every(
      (figure, place) =>
        isUntyped(line, figure) ||
        difference(
          sumOf(parts, (part) => amountOf(part, place)),
          amountOf(line, place),
        ) === 0,
    );
    if (isSum) return parts;
  }
  return null;
}

/** The lines of a section that are the sum of two or more lines above them, or, named so, of those below. */
export const sumLines = memoizeByObject((section: Section): readonly SumLine[] => {
  const used = section.lines.filter(hasAmounts);
  return used.flatMap((line, index) => {
    const above = partsOf(used, index, -1);
    const isNamed = SUM_NAME.test(foldName(line.name));
    const parts = above ? [...above].reverse() : index === 0 && isNamed ? partsOf(used, index, 1) : null;
    return parts && (isNamed || !areAlike(parts)) ? [{ line, parts }] : [];
  });
});
