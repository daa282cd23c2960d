// Lines that were split or merged: their amounts add up to the same, year by year and, but for rounding, payer by payer.
import { groupBy } from "../workbook/group-by";
import { difference, same } from "../budget/amount";
import { PAYERS } from "../budget/budget";
import { sumLines, type ComparedLine, type LineAmounts } from "./compared-line";
import { tellingBits, type Weigher } from "./evidence";

interface Split {
  readonly whole: ComparedLine;
  readonly parts: readonly ComparedLine[];
}

/** More new lines in one section than this are not a split of one. */
const MOST_NEW = 16;
/** A line is split into at most four. */
const MOST_PARTS = 4;

/** The whole's figures with this many bits are not matched by chance. */
const TELLING_WHOLE = 14;
/** Common words with this many bits link a part's name to the whole's. */
const RELATED = 3;

/**
 * Finds lines whose money is now in several: `gone` lines without a match, and `kept` ones that lost money,
 * with the line that has their name. Parts come from `fresh` lines of the same section. Leaves out ambiguous splits,
 * and those with neither a name nor non-round figures as evidence: money moved to another activity adds up too.
 */
export function findSplits(
  weigher: Weigher,
  gone: readonly ComparedLine[],
  kept: readonly (readonly [ComparedLine, ComparedLine])[],
  fresh: readonly ComparedLine[],
): Split[] {
  const bySection = groupBy(
    fresh.filter(({ figures }) => figures !== ""),
    ({ pair }) => pair,
  );
  const splits: Split[] = [];
  const tryWhole = (whole: ComparedLine, remainder: ComparedLine | null): void => {
    const candidates = bySection.get(whole.pair) ?? [];
    if (whole.figures === "" || candidates.length > MOST_NEW) return;
    const start = remainder ? [remainder] : [];
    const found = subsets(
      whole,
      start,
      candidates.filter((line) => fits(whole, [...start, line])),
    );
    const [only] = found;
    if (!only || found.length > 1) return;
    const fresh = only.filter((part) => part !== remainder);
    const isRelated = fresh.every((part) => weigher.sharedBits(whole, part) >= RELATED);
    if (isRelated || (!remainder && tellingOf(whole) >= TELLING_WHOLE)) splits.push({ whole, parts: only });
  };
  for (const whole of gone) tryWhole(whole, null);
  for (const [whole, remainder] of kept)
    if (whole.figures !== remainder.figures && whole.pair === remainder.pair && remainder.figures !== "") tryWhole(whole, remainder);
  // A line claimed by two splits belongs to neither for certain.
  const claims = new Map<ComparedLine, number>();
  for (const { parts } of splits) for (const part of parts) claims.set(part, (claims.get(part) ?? 0) + 1);
  return splits.filter(({ parts }) => parts.every((part) => claims.get(part) === 1));
}

function tellingOf({ years }: ComparedLine): number {
  return [...new Set(years.values())].reduce((bits, amount) => bits + tellingBits(amount), 0);
}

/** At most two sets of lines that with `start` add up to the whole: a second only shows that the first is not unique. */
function subsets(whole: ComparedLine, start: readonly ComparedLine[], candidates: readonly ComparedLine[]): ComparedLine[][] {
  const found: ComparedLine[][] = [];
  const extend = (chosen: readonly ComparedLine[], from: number): void => {
    if (chosen.length >= 2 && addsUp(whole, chosen)) {
      found.push([...chosen]);
      return;
    }
    if (chosen.length >= MOST_PARTS) return;
    for (let index = from; index < candidates.length && found.length < 2; index++) {
      const next = [...chosen, candidates[index]!];
      if (fits(whole, next)) extend(next, index + 1);
    }
  };
  extend(start, 0);
  return found;
}

/** Whether the parts do not exceed the whole in any year. */
function fits(whole: ComparedLine, parts: readonly ComparedLine[]): boolean {
  const { years, total } = sumLines(parts);
  if (parts.some((part) => part.total <= 0) || difference(total, whole.total) > 0) return false;
  return [...years].every(([year, amount]) => difference(amount, whole.years.get(year) ?? 0) <= 0);
}

function addsUp(whole: ComparedLine, parts: readonly ComparedLine[]): boolean {
  const amounts = sumLines(parts);
  if (!same(amounts.total, whole.total)) return false;
  if (
    [...new Set([...whole.years.keys(), ...amounts.years.keys()])].some(
      (year) => !same(amounts.years.get(year) ?? 0, whole.years.get(year) ?? 0),
    )
  )
    return false;
  return isPayersRounding(whole, amounts, parts.length);
}

/** Whether each payer differs by no more than the rounding of `parts` figures and their whole: half a unit each. */
function isPayersRounding(whole: LineAmounts, amounts: LineAmounts, parts: number): boolean {
  return PAYERS.every((payer) => 2 * Math.abs(difference(amounts.payers[payer], whole.payers[payer])) <= parts + 1);
}
