// Goes on from an earlier snapshot's evaluator: only the formulas that its changes reach are calculated.
import type { ChangedCells } from "../workbook/changes";
import type { Cell, Workbook } from "../workbook/workbook";
import { findDependents, shareDependents } from "./dependents";
import { continueEvaluator } from "./evaluators";

/**
 * States that `after` is `before` but for some cells, and that both have the same formulas in the same cells. Returns the cells of
 * formulas that the changes reach, by sheet.
 */
export function continueFrom(before: Workbook, after: Workbook, changed: ChangedCells): readonly ReadonlySet<number>[] {
  const reached = findDependents(before, changed);
  shareDependents(before, after);
  const affected = new Set<Cell>();
  after.sheets.forEach(({ cells }, index) => {
    for (const keys of [reached[index]!, changed[index]!])
      for (const key of keys) {
        const cell = cells.get(key);
        if (cell) affected.add(cell);
      }
  });
  continueEvaluator(after, { before, affected });
  return reached;
}
