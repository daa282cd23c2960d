// How much money changed in one section: each t.kr. counted once, wherever it went.
import { difference, sum } from "../budget/amount";
import type { LineChange, SectionChange } from "./comparison";

/**
 * t.kr. that changed place in one section: counts once what went between lines (or was added or removed), and in addition what
 * went between years or payers inside lines. Two lines that exchange an amount have moved it once. A split or a merger of lines
 * has moved nothing.
 */
export function changedIn(lines: readonly LineChange[], section: SectionChange): number {
  const changes = lines.map((line) => difference(totalIn(line.now, section.now), totalIn(line.earlier, section.earlier)));
  const between = Math.max(sum(changes.map((change) => Math.max(0, change))), sum(changes.map((change) => Math.max(0, -change))));
  const own = lines.filter(({ kinds, earlier, now }) => earlier.length === 1 && now.length === 1 && !kinds.includes("rounding"));
  const years = movedInside(own.map((line) => line.years.map(({ year, difference: change }) => [year, change] as const)));
  const payers = movedInside(own.map((line) => line.payers.map(({ payer, difference: change }) => [payer, change] as const)));
  return sum([between, Math.max(years, payers)]);
}

function totalIn(lines: LineChange["now"], section: string | null): number {
  return sum(lines.filter((line) => line.section === section).map((line) => line.total));
}

/** What lines moved between places (years, payers); an exchange of two lines counts once. */
function movedInside(lines: readonly (readonly (readonly [string, number])[])[]): number {
  const moved = lines.map((places) => movedOf(places.map(([, change]) => change)));
  const nets = new Map<string, number>();
  lines.forEach((places, index) => {
    if (moved[index] !== 0) for (const [place, change] of places) nets.set(place, sum([nets.get(place) ?? 0, change]));
  });
  const all = sum(moved);
  const net = Math.min(all, movedOf([...nets.values()]));
  return sum([net, difference(all, net) / 2]);
}

/** What both left and arrived: the lesser of gains and losses. */
function movedOf(changes: readonly number[]): number {
  return Math.min(sum(changes.map((change) => Math.max(0, change))), sum(changes.map((change) => Math.max(0, -change))));
}
