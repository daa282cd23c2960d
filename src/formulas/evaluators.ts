// One evaluator for each snapshot; one made from an earlier snapshot evaluates only what its changes reach.
import { memoizeByObject } from "../danish/memoize";
import type { ChangedCells } from "../workbook/changes";
import type { Cell, Workbook } from "../workbook/workbook";
import { findDependents, shareDependents } from "./dependents";
import { createEvaluator, type Evaluator } from "./evaluate";

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
  return createEvaluator(workbook, earlier ? { evaluator: evaluatorOf(earlier.before), affected: earlier.affected } : null);
});

/**
 * States that `after` is `before` but for some cells, and that both have the same formulas in the same cells. Returns the cells of
 * formulas that the changes reach, by sheet.
 */
export function continueFrom(before: Workbook, after: Workbook, changed: ChangedCells): readonly ReadonlySet<number>[] {
  const reached = findDependents(before, changed);
  shareDependents(before, after);
  const depth = (continued.get(before)?.depth ?? 0) + 1;
  if (depth > DEEPEST) continued.delete(after);
  else {
    const affected = new Set<Cell>();
    after.sheets.forEach(({ cells }, index) => {
      for (const keys of [reached[index]!, changed[index]!])
        for (const key of keys) {
          const cell = cells.get(key);
          if (cell) affected.add(cell);
        }
    });
    continued.set(after, { before, affected, depth });
  }
  return reached;
}
