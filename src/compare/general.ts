// What applies to most lines at once: all some years later, all raised by the same percentage, money in a new year. Reported once, so that
// the rest can be short.
import { difference, same, sum } from "../budget/amount";
import { PAYERS } from "../budget/budget";
import { amountChange, type ComparedLine } from "./compared-line";
import type { AmountChange, General } from "./comparison";
import type { LineMatch } from "./match-lines";

/** At least this many lines, and this part of the lines it could apply to, make a general change. */
const FEWEST = 5;
const FEWEST_IN_SECTION = 4;
const MOST_OF = 0.8;
/** A factor closer to 1 than this is not a raise. */
const LEAST_RAISE = 0.003;
/** Years whose factors differ by more than this do not share one. */
const SAME_FACTOR = 0.005;

interface Pair {
  readonly earlier: ComparedLine;
  readonly now: ComparedLine;
}

interface GeneralChanges {
  readonly general: readonly General[];
  /** Whether every difference in the amounts of a pair of lines follows from them. */
  readonly follows: (match: LineMatch) => boolean;
}

/** `titleOf` gives a section's title by the number of its pair. */
export function findGeneral(matches: readonly LineMatch[], titleOf: (pair: number) => string): GeneralChanges {
  const pairs = matches.flatMap(({ earlier: [one, ...ones], now: [other, ...others] }): Pair[] =>
    one && other && ones.length + others.length === 0 && one.pair === other.pair && one.figures !== "" && other.figures !== ""
      ? [{ earlier: one, now: other }]
      : [],
  );
  const shift = findShift(pairs);
  if (shift) return { general: [shift], follows: (match) => pairs.some((pair) => isPairOf(match, pair) && isShifted(pair, shift.by)) };

  const moneyIn = (side: "earlier" | "now"): Set<string> =>
    new Set(matches.flatMap((match) => match[side].flatMap((line) => [...line.years.keys()])));
  const [before, after] = [moneyIn("earlier"), moneyIn("now")];
  const fresh = new Set([...after].filter((year) => !before.has(year)));
  const gone = new Set([...before].filter((year) => !after.has(year)));
  const shared = [...after].filter((year) => before.has(year)).sort();
  const general: General[] = [];
  const yearsOf = (kind: "years-added" | "years-removed", years: ReadonlySet<string>): Set<string> => {
    const own = pairs.filter(({ earlier, now }) => [...years].some((year) => now.years.has(year) || earlier.years.has(year)));
    if (own.length < FEWEST || own.length * 2 < pairs.length) return new Set();
    general.push({ kind, years: [...years].sort(), lines: own.length, amount: add(own, [...years]) });
    return new Set(years);
  };
  const free = new Set([...yearsOf("years-added", fresh), ...yearsOf("years-removed", gone)]);

  const scaled = new Map<number | null, { factor: number; years: ReadonlySet<string> }>();
  const trySection = (section: number | null, own: readonly Pair[], fewest: number): boolean => {
    const found = findFactor(own, shared, fewest);
    if (!found) return false;
    const years = new Set(found.years);
    const isFollowing = (pair: Pair): boolean => isScaled(pair, shared, found.factor, years, free);
    const isChanged = (pair: Pair): boolean => add([pair], found.years).difference !== 0;
    const following = own.filter((pair) => isFollowing(pair) && isChanged(pair));
    // An amount too small to change after rounding follows too.
    const concerned = own.filter(
      (pair) =>
        (isChanged(pair) || !isNearAll(pair, found)) &&
        found.years.some((year) => pair.earlier.years.has(year) || pair.now.years.has(year)),
    );
    if (following.length < fewest || following.length < concerned.length * MOST_OF) return false;
    scaled.set(section, { factor: found.factor, years });
    general.push({
      kind: "scaled",
      section: section === null ? null : titleOf(section),
      years: found.years.length === shared.length ? [] : found.years,
      lines: following.length,
      of: concerned.length,
      amount: add(following, found.years),
    });
    return true;
  };
  if (!trySection(null, pairs, FEWEST))
    for (const section of [...new Set(pairs.map(({ now }) => now.pair))])
      trySection(
        section,
        pairs.filter(({ now }) => now.pair === section),
        FEWEST_IN_SECTION,
      );

  const follows = ({ earlier: [one, ...ones], now: [other, ...others] }: LineMatch): boolean => {
    if (!one || !other || ones.length + others.length > 0 || one.pair !== other.pair) return false;
    const { factor, years } = scaled.get(null) ?? scaled.get(one.pair) ?? { factor: 1, years: new Set<string>() };
    if (years.size === 0 && free.size === 0) return false;
    return isScaled({ earlier: one, now: other }, shared, factor, years, free);
  };
  return { general, follows };
}

/** How many years later nearly all amounts are than before; null if they are not. */
function findShift(pairs: readonly Pair[]): Extract<General, { kind: "shifted" }> | null {
  const first = ({ years }: ComparedLine): number => Math.min(...[...years.keys()].map(Number));
  const own = pairs.filter(({ earlier, now }) => earlier.years.size > 0 && now.years.size > 0);
  for (const by of new Set(own.map(({ earlier, now }) => first(now) - first(earlier)))) {
    if (!by) continue;
    const following = own.filter((pair) => isShifted(pair, by));
    if (following.length < FEWEST || following.length < own.length * MOST_OF) continue;
    const total = sum(following.map(({ now }) => now.total));
    return { kind: "shifted", by, lines: following.length, of: own.length, amount: amountChange(total, total) };
  }
  return null;
}

/** Whether every amount is this many years later, and the total and who pays are as before. */
function isShifted({ earlier, now }: Pair, by: number): boolean {
  return (
    earlier.years.size === now.years.size &&
    [...earlier.years].every(([year, amount]) => same(amount, now.years.get(String(Number(year) + by)) ?? 0)) &&
    same(earlier.total, now.total) &&
    PAYERS.every((payer) => same(earlier.payers[payer], now.payers[payer]))
  );
}

function isPairOf({ earlier, now }: LineMatch, pair: Pair): boolean {
  return earlier[0] === pair.earlier && now[0] === pair.now;
}

/** The sum of the lines in some years, t.kr. */
function add(pairs: readonly Pair[], years: readonly string[]): AmountChange {
  const total = (side: "earlier" | "now"): number => sum(pairs.flatMap((pair) => years.map((year) => pair[side].years.get(year) ?? 0)));
  return amountChange(total("earlier"), total("now"));
}

/** The factor that most lines follow, and in which years; null if a year follows no rule, or nothing was raised. */
function findFactor(pairs: readonly Pair[], years: readonly string[], fewest: number): { factor: number; years: string[] } | null {
  const found: { year: string; factor: number }[] = [];
  for (const year of years) {
    const amounts = pairs.flatMap(({ earlier, now }) => {
      const [one, other] = [earlier.years.get(year) ?? 0, now.years.get(year) ?? 0];
      return one > 0 && other > 0 ? [[one, other] as const] : [];
    });
    if (amounts.length < fewest) return null;
    const factor = medianFactor(amounts);
    const fitting = amounts.filter(([one, other]) => isNear(one, other, factor));
    if (fitting.length < amounts.length * MOST_OF) return null;
    const refined = sum(fitting.map(([, other]) => other)) / sum(fitting.map(([one]) => one));
    if (Math.abs(Math.log(refined)) > LEAST_RAISE) found.push({ year, factor: refined });
  }
  const logs = found.map(({ factor }) => Math.log(factor));
  if (found.length === 0 || Math.max(...logs) - Math.min(...logs) > SAME_FACTOR) return null;
  const raised = found.map(({ year }) => year);
  return { factor: Math.exp(sum(logs) / logs.length), years: raised };
}

/** The median factor, weighted by amount: large amounts show it most precisely. Symmetrical when the sides are swapped. */
function medianFactor(amounts: readonly (readonly [number, number])[]): number {
  const sorted = amounts
    .map(([one, other]) => ({ log: Math.log(other / one), weight: Math.sqrt(one * other) }))
    .sort((one, other) => one.log - other.log);
  const half = sorted.reduce((total, { weight }) => total + weight, 0) / 2;
  const from = (items: typeof sorted): number => {
    let weight = 0;
    for (const item of items) if ((weight += item.weight) >= half) return item.log;
    return 0;
  };
  return Math.exp((from(sorted) + from([...sorted].reverse())) / 2);
}

/** Whether an amount is another's times the factor, each rounded once. */
function isNear(one: number, other: number, factor: number): boolean {
  return Math.abs(other - one * factor) <= 0.5 + 0.5 * factor + Math.abs(one * factor) * (SAME_FACTOR / 4);
}

/** Whether the amounts follow the factor in all its years. */
function isNearAll({ earlier, now }: Pair, { factor, years }: { readonly factor: number; readonly years: readonly string[] }): boolean {
  return years.every((year) => isNear(earlier.years.get(year) ?? 0, now.years.get(year) ?? 0, factor));
}

/** Whether a pair of lines follows: scaled in the raised years, equal in the others, no payer going the other way, total from the years. */
function isScaled(
  { earlier, now }: Pair,
  shared: readonly string[],
  factor: number,
  raised: ReadonlySet<string>,
  free: ReadonlySet<string>,
): boolean {
  const years = new Set([...shared, ...earlier.years.keys(), ...now.years.keys()]);
  for (const year of years) {
    const [one, other] = [earlier.years.get(year) ?? 0, now.years.get(year) ?? 0];
    if (free.has(year) || same(one, other)) continue;
    if (!raised.has(year) || one <= 0 || other <= 0 || !isNear(one, other, factor)) return false;
  }
  const total = difference(now.total, earlier.total);
  const byYears = sum([...years].map((year) => difference(now.years.get(year) ?? 0, earlier.years.get(year) ?? 0)));
  return (
    same(total, byYears) &&
    PAYERS.every((payer) => {
      const change = difference(now.payers[payer], earlier.payers[payer]);
      return Math.abs(change) <= 1 || Math.sign(change) === Math.sign(total);
    })
  );
}
