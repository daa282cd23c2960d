// An amount that landed in the cell beside its own, where that breaks sums: of columns, or of lines whose totals are typed.
import { difference } from "../budget/amount";
import type { Budget, Figure } from "../budget/budget";
import type { System } from "./equations";

export interface MovedAmount {
  /** Where the amount stands. */
  readonly from: Figure;
  /** The empty cell beside, above or below it, where it belongs. */
  readonly to: Figure;
  /** Index of each failed equation that it mends. */
  readonly mends: ReadonlySet<number>;
}

/** The amounts that, moved to the next column or line, mend every equation that they stand in and at least one that fails. */
export function findMovedAmounts(budget: Budget, system: System): MovedAmount[] {
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
  for (const section of budget.sections) {
    section.lines.forEach((line, index) => {
      for (const figures of [line.years, line.paid]) {
        figures.forEach((from, column) => {
          if (!from.value || !system.leaves.has(from.address)) return;
          const above = section.lines[index - 1];
          const below = section.lines[index + 1];
          const beside = [figures[column - 1], figures[column + 1], ...[above, below].flatMap((other) => other && [...other.years, ...other.paid].find((figure) => figure.column === from.column))];
          for (const to of beside) {
            if (!to || (to.value ?? 0) !== 0 || !system.leaves.has(to.address)) continue;
            const mends = mendedBy(from, to, from.value);
            if (mends) moved.push({ from, to, mends });
          }
        });
      }
    });
  }
  return moved;
}
