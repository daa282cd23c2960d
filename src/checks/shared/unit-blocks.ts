// Which amounts are in kroner, in millions or a hundred times too large; of explanations that claim the same line, the cheapest.
import { difference, sum, sumOf } from "../../budget/amount";
import type { Budget, Figure, Line } from "../../budget/budget";
import { memoizeByObject } from "../../danish/memoize";
import { LEAST_SAVED, SCALE_BITS } from "./scale-bits";
import { findScaleBlocks, type ScaleBlock } from "./scale-blocks";
import { HUNDREDFOLD, KRONER, MILLIONS, rescaled, type Unit } from "./scale-unit";
import { misfitNow } from "./scale-lines";

interface UnitBlocks {
  readonly kroner: readonly ScaleBlock[];
  readonly millions: readonly ScaleBlock[];
  readonly hundredfold: readonly ScaleBlock[];
  /** Those in kroner that may just as well have two zeros too many. */
  readonly unsure: ReadonlySet<ScaleBlock>;
}

/** Whole thousands are kroner unless a sum proves otherwise; other round amounts are, if the evidence for it is as strong. */
const ROUND_EXCESS = 6;

const isRound = ({ figures }: ScaleBlock): boolean => figures.every(({ value }) => value! % 1000 === 0);

const isMostlyRound = ({ figures }: ScaleBlock): boolean => figures.filter(({ value }) => value! % 1000 === 0).length * 2 >= figures.length;

const linesOf = (blocks: readonly ScaleBlock[]): Set<Line> => new Set(blocks.flatMap(({ lines }) => lines));

/** The blocks in another unit, in sheet order by unit. */
export const unitBlocks = memoizeByObject((budget: Budget): UnitBlocks => {
  // One amount in millions is a thousand separator that was read as a decimal separator.
  const inMillions = (without: ReadonlySet<Line>): ScaleBlock[] =>
    findScaleBlocks(budget, MILLIONS, without).filter(({ scope }) => scope !== "cell");
  const all = findScaleBlocks(budget, KRONER);
  const larger = all.length === 0 ? [] : inMillions(new Set()).filter((block) => excessOf(block, all) > 0);
  const kroner = larger.length === 0 ? all : findScaleBlocks(budget, KRONER, linesOf(larger));
  const candidates = findScaleBlocks(budget, HUNDREDFOLD).filter(({ scope }) => scope !== "cell");
  const excess = new Map(candidates.map((block) => [block, excessOf(block, kroner)]));
  const hundredfold = candidates.filter(
    (block) => excess.get(block)! > (isRound(block) ? ROUND_EXCESS : LEAST_SAVED) && isCalledFor(block, kroner),
  );
  const left = hundredfold.length === 0 ? kroner : findScaleBlocks(budget, KRONER, linesOf(hundredfold));
  const close = linesOf(
    candidates.filter((block) => !isRound(block) && excess.get(block)! > (isMostlyRound(block) ? -LEAST_SAVED : -ROUND_EXCESS)),
  );
  return {
    kroner: left,
    millions: inMillions(linesOf([...left, ...hundredfold])),
    hundredfold,
    unsure: new Set(left.filter(({ lines }) => lines.some((line) => close.has(line)))),
  };
});

/** How many bits a block saves more than all those together whose lines it claims, which pay for sums that only rounding makes hold. */
function excessOf({ saved, lines }: ScaleBlock, others: readonly ScaleBlock[]): number {
  const claimed = others.filter((other) => other.lines.some((line) => lines.includes(line)));
  return (
    saved - sumOf(claimed, (other) => other.saved - sumOf(other.lines, (line) => (isRounded(line, other) ? SCALE_BITS.roundedSum : 0)))
  );
}

/** Whether a line's rounded amounts in t.kr. no longer add up as its amounts in kroner do. */
function isRounded({ years, paid }: Line, { figures }: ScaleBlock): boolean {
  return [years, paid].some((side) => {
    const own = side.filter((figure) => figures.includes(figure));
    return (
      rescaled(
        sumOf(own, ({ value }) => value),
        KRONER,
      ) !== sumOf(own, ({ value }) => rescaled(value!, KRONER))
    );
  });
}

/** Size alone does not show two zeros too many: an equation must fail, or the amounts must look like kroner. */
function isCalledFor({ lines, mended }: ScaleBlock, kroner: readonly ScaleBlock[]): boolean {
  return (
    mended > 0 ||
    lines.some((line) => misfitNow(line).failing > 0) ||
    kroner.some((other) => other.lines.some((line) => lines.includes(line)))
  );
}

/** The amounts in millions, which are not decimals in their own right; only those of several lines if `together`. */
export function amountsInMillions(budget: Budget, together = false): ReadonlySet<Figure> {
  return new Set(unitBlocks(budget).millions.flatMap(({ figures, lines }) => (together && lines.length === 1 ? [] : figures)));
}

/** Samlede udgifter in t.kr. of each line with amounts in another unit. */
export const totalsInThousands = memoizeByObject((budget: Budget): ReadonlyMap<Line, number> => {
  const totals = new Map<Line, number>();
  const { kroner, hundredfold } = unitBlocks(budget);
  const add = (blocks: readonly ScaleBlock[], unit: Unit): void => {
    for (const { lines, figures } of blocks)
      for (const line of lines) {
        const after = (figure: Figure): number => (figures.includes(figure) ? rescaled(figure.value!, unit) : (figure.value ?? 0));
        const years = sumOf(line.years, (year) => difference(after(year), year.value ?? 0));
        totals.set(line, line.total.formula === null ? after(line.total) : sum([line.total.value, years]));
      }
  };
  add(kroner, KRONER);
  add(hundredfold, HUNDREDFOLD);
  return totals;
});
