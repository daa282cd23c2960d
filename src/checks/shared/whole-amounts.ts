// Rounds a line's decimal amounts to whole t.kr. so that its years and its financing keep equal sums where possible.
import { difference, settle, sum } from "../../budget/amount";
import type { Figure, Line } from "../../budget/budget";
import { sumFigures } from "../../budget/sums";

/** The rounded amount of each figure of a line, t.kr.; null for one that becomes empty. */
export function wholeAmounts(line: Line, odd: readonly Figure[]): ReadonlyMap<Figure, number | null> {
  const isOdd = (figure: Figure): boolean => odd.includes(figure);
  const [years, paid] = [sumFigures(line.years), sumFigures(line.paid)];
  const target = paid !== 0 && !line.paid.some(isOdd) ? paid : years !== 0 && !line.years.some(isOdd) ? years : roundAway(paid || years);
  const whole = new Map<Figure, number | null>();
  for (const side of [line.years, line.paid]) {
    const own = side.filter(isOdd);
    const left = difference(target, sumFigures(side.filter((figure) => !isOdd(figure))));
    const amounts = own.map(({ value }) => value ?? 0);
    const rounded = apportion(amounts, left) ?? amounts.map(roundAway);
    own.forEach((figure, index) => whole.set(figure, rounded[index] || null));
  }
  return whole;
}

/** Half away from zero, like Excel. */
const roundAway = (amount: number): number => Math.sign(amount) * Math.round(settle(Math.abs(amount)));

/** Rounds each amount up or down to reach this sum, the largest remainders up; null when no rounding does. */
function apportion(amounts: readonly number[], target: number): number[] | null {
  const down = amounts.map((amount) => Math.floor(settle(amount)));
  const ups = difference(target, sum(down));
  if (!Number.isInteger(ups) || ups < 0 || ups > amounts.length) return null;
  const remainder = (index: number): number => difference(amounts[index]!, down[index]!);
  const byRemainder = amounts
    .map((_, index) => index)
    .sort((one, other) => remainder(other) - remainder(one) || amounts[other]! - amounts[one]!);
  const up = new Set(byRemainder.slice(0, ups));
  return down.map((amount, index) => (up.has(index) ? amount + 1 : amount));
}
