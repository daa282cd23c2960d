// Where money went: what lines moved, and what each place has more or less of in all. No mere difference is reported as a transfer.
import { difference, same, sum } from "../budget/amount";
import type { Flow, Moves, PlaceChange } from "./comparison";

/** Money a line took from one place to another: a moved line, or a line's only pair of years. */
export interface KnownMove {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
}

/**
 * The flows between places are the known moves, added up. Without any, one giver and one taker of the same amount are also a
 * flow, a net one. What they do not explain remains each place's own difference. Exchanging before and after reverses
 * every flow and changes nothing else.
 */
export function findMoves(places: readonly PlaceChange[], known: readonly KnownMove[]): Moves {
  const made = addUp(known);
  const left = new Map<string, number>();
  for (const { place, difference: change, rounding } of places) left.set(place, sum([left.get(place) ?? 0, change, -rounding]));
  const changed = [...left].filter(([, amount]) => amount !== 0);
  const flows = made.length === 0 ? onlyTransfer(changed) : made;
  const isExplained = changed.every(([place, amount]) => same(amount, netOf(flows, place)));
  return { places, flows, nets: isExplained ? [] : netsOf(places) };
}

/** The places with another difference than their lines' rounding. */
export const netsOf = (places: readonly PlaceChange[]): PlaceChange[] =>
  places.filter(({ difference: change, rounding }) => !same(change, rounding));

function addUp(known: readonly KnownMove[]): Flow[] {
  const flows = new Map<string, Flow>();
  for (const { from, to, amount } of known) {
    const key = JSON.stringify([from, to]);
    if (amount > 0) flows.set(key, { from, to, amount: sum([flows.get(key)?.amount ?? 0, amount]), isNet: false });
  }
  const ends = ({ from, to }: Flow): string => JSON.stringify([from, to].sort());
  return [...flows.values()].sort((one, other) => difference(other.amount, one.amount) || (ends(one) < ends(other) ? -1 : 1));
}

/** What the flows give a place, minus what they take. */
function netOf(flows: readonly Flow[], place: string): number {
  return sum(flows.map(({ from, to, amount }) => (to === place ? amount : from === place ? -amount : 0)));
}

function onlyTransfer(changed: readonly (readonly [string, number])[]): Flow[] {
  const [one, other] = changed;
  if (!one || !other || changed.length !== 2 || !same(one[1], -other[1])) return [];
  const [[from], [to, amount]] = one[1] < 0 ? [one, other] : [other, one];
  return [{ from, to, amount, isNet: true }];
}
