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

/** The lines nearest to a line, in the order of `others`, that add up to it; null if none do. */
function partsOf(line: Line, others: readonly Line[]): readonly Line[] | null {
  const places = line.figures.flatMap(({ value }, place) => (value ? [place] : []));
  const [first] = places;
  if (first === undefined || places.length < FEWEST_AMOUNTS) return null;
  let left = amountOf(line, first);
  for (let count = 0; count < others.length; count++) {
    left = difference(left, amountOf(others[count]!, first));
    if (left < 0) return null;
    if (left !== 0 || count + 1 < FEWEST_LINES) continue;
    const parts = others.slice(0, count + 1);
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
    const above = partsOf(line, used.slice(0, index).reverse());
    const isNamed = SUM_NAME.test(foldName(line.name));
    const parts = above ? [...above].reverse() : index === 0 && isNamed ? partsOf(line, used.slice(1)) : null;
    return parts && (isNamed || !areAlike(parts)) ? [{ line, parts }] : [];
  });
});
