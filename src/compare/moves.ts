// Where money went: from places that have less to places that have more, net and in whole.
import { difference, sum } from "../budget/amount";
import type { Flow, Moves, PlaceChange } from "./comparison";

/** Money known to have left one place for another: a line that moved. */
export interface KnownMove {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/**
 * The flows between places: known moves first, then the largest loss to the largest gain, the rest to or from
 * outside. Exchanging before and after turns every flow round and changes nothing else.
 */
export function findMoves(places: readonly PlaceChange[], known: readonly KnownMove[] = []): Moves {
  const left = new Map<string, number>();
  for (const { place, difference: change, rounding } of places) left.set(place, sum([left.get(place) ?? 0, change, -rounding]));
  const flows = new Map<string, { from: string | null; to: string | null; amount: number }>();
  const flow = (from: string | null, to: string | null, amount: number): void => {
    const key = JSON.stringify([from, to]);
    flows.set(key, { from, to, amount: sum([flows.get(key)?.amount ?? 0, amount]) });
    if (from !== null) left.set(from, sum([left.get(from) ?? 0, amount]));
    if (to !== null) left.set(to, difference(left.get(to) ?? 0, amount));
  };
  const lossOf = (place: string): number => Math.max(0, -(left.get(place) ?? 0));
  const gainOf = (place: string): number => Math.max(0, left.get(place) ?? 0);

  for (const { from, to, amount } of netMoves(known)) {
    const possible = Math.min(amount, lossOf(from), gainOf(to));
    if (possible > 0) flow(from, to, possible);
  }
  const largest = (amountOf: (place: string) => number): string | undefined => {
    const names = [...left.keys()].filter((place) => amountOf(place) > 0);
    return names.sort((one, other) => difference(amountOf(other), amountOf(one)) || (one < other ? -1 : 1))[0];
  };
  for (;;) {
    const [from, to] = [largest(lossOf), largest(gainOf)];
    if (from === undefined || to === undefined) break;
    flow(from, to, Math.min(lossOf(from), gainOf(to)));
  }
  for (const place of left.keys()) {
    if (lossOf(place) > 0) flow(place, null, lossOf(place));
    if (gainOf(place) > 0) flow(null, place, gainOf(place));
  }
  const ends = ({ from, to }: Flow): string => JSON.stringify([from ?? "", to ?? ""].sort());
  return {
    places,
    flows: [...flows.values()].sort((one, other) => difference(other.amount, one.amount) || (ends(one) < ends(other) ? -1 : 1)),
  };
}

/** Moves there and back taken against each other, the largest first. */
function netMoves(known: readonly KnownMove[]): KnownMove[] {
  const net = new Map<string, { low: string; high: string; amount: number }>();
  for (const { from, to, amount } of known) {
    const [low, high] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify([low, high]);
    const before = net.get(key)?.amount ?? 0;
    net.set(key, { low, high, amount: from === low ? sum([before, amount]) : difference(before, amount) });
  }
  return [...net]
    .sort(([key, one], [otherKey, other]) => difference(Math.abs(other.amount), Math.abs(one.amount)) || (key < otherKey ? -1 : 1))
    .map(([, { low, high, amount }]) => (amount >= 0 ? { from: low, to: high, amount } : { from: high, to: low, amount: -amount }));
}
