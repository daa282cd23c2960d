// How much local co-financing is missing for the minimum share, in t.kr. (thousand kroner).
import { difference, settle } from "./amount";

interface Lacking {
  /** What must move from LBF to the others: co-financing + x ≥ share × total. Negative if there is more than enough. */
  readonly moved: number;
  /** What must be added on top: co-financing + x ≥ share × (total + x). */
  readonly added: number;
}

/** Shares are stored as whole ten-thousandths, so that 25 % of a whole amount is exact. */
const PARTS = 10_000;

export function lackingOf(total: number, cofinancing: number, share: number): Lacking {
  const parts = Math.round(share * PARTS);
  const lacking = difference(settle(total * parts), settle(cofinancing * PARTS));
  return { moved: settle(lacking / PARTS), added: parts < PARTS ? settle(lacking / (PARTS - parts)) : Infinity };
}
