// One evaluator for each snapshot; one made from an earlier snapshot evaluates only what its changes reach.
import { memoizeByObject } from "../danish/memoize";
import type { Cell, Workbook } from "../workbook/workbook";
import { Evaluator } from "./evaluate";

interface Continued {
  readonly before: Workbook;
  readonly affected: ReadonlySet<Cell>;
  /** How many snapshots are kept alive by it. */
  readonly depth: number;
}

const continued = new WeakMap<Workbook, Continued>();

/** More than this many edits in a row start anew, so that not every snapshot since the first is kept. */
const DEEPEST = 6;

export const evaluatorOf = memoizeByObject((workbook: Workbook): Evaluator => {
  const earlier = continued.get(workbook);
  return new Evaluator(workbook, earlier ? { evaluator: evaluatorOf(earlier.before), affected: earlier.affected } : null);
});

/** The evaluator of `after` goes on from that of an earlier snapshot. */
export function continueEvaluator(after: Workbook, from: Omit<Continued, "depth">): void {
  // An edit that is undone leads back to a snapshot that the others go on from.
  for (let at: Workbook | undefined = from.before; at; at = continued.get(at)?.before) if (at === after) return;
  const depth = (continued.get(from.before)?.depth ?? 0) + 1;
  if (depth > DEEPEST) continued.delete(after);
  else continued.set(after, { ...from, depth });
}
