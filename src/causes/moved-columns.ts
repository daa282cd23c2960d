// An amount that landed in the neighbouring column of its own row: its line still adds up, the columns' sums do not.
import { difference } from "../budget/amount";
import type { Budget, Figure } from "../budget/budget";
import { allLines, financingFigures } from "../budget/sums";
import type { System } from "./equations";

export interface MovedAmount {
  /** Where the amount stands. */
  readonly from: Figure;
  /** The empty cell beside it, where it belongs. */
  readonly to: Figure;
  /** Index of each failed equation that it mends. */
  readonly mends: ReadonlySet<number>;
}

/** The amounts that, moved one column, mend every equation that they stand in and at least one that fails. */
export function findMovedColumns(budget: Budget, system: System): MovedAmount[] {
  const factors = new Map<string, Map<number, number>>();
  system.hard.forEach((equation, index) => {
    for (const [address, factor] of equation.form) {
      const known = factors.get(address);
      if (known) known.set(index, factor);
      else factors.set(address, new Map([[index, factor]]));
    }
  });
  const mendedBy = (from: Figure, to: Figure, amount: number): Set<number> | null => {
    const change = new Map<number, number>();
    for (const [index, factor] of factors.get(from.address) ?? []) change.set(index, -factor * amount);
    for (const [index, factor] of factors.get(to.address) ?? []) change.set(index, (change.get(index) ?? 0) + factor * amount);
    const mends = new Set<number>();
    for (const [index, by] of change) {
      if (by === 0) continue;
      if (difference(system.hard[index]!.residual, -by) !== 0) return null;
      mends.add(index);
    }
    return mends.size > 0 ? mends : null;
  };
  const moved: MovedAmount[] = [];
  for (const { line } of allLines(budget)) {
    for (const figures of [line.years, financingFigures(line.financing)]) {
      const typed = figures.filter((figure) => system.leaves.has(figure.address));
      typed.forEach((from, index) => {
        if (!from.value) return;
        for (const to of [typed[index - 1], typed[index + 1]]) {
          if (!to || (to.value ?? 0) !== 0) continue;
          const mends = mendedBy(from, to, from.value);
          if (mends) moved.push({ from, to, mends });
        }
      });
    }
  }
  return moved;
}
