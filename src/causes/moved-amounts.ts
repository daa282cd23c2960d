// Finds amounts typed into a neighbouring cell or exchanged, when that breaks column sums or typed line totals.
import { difference, settle } from "../budget/amount";
import type { Budget, Figure, Line } from "../budget/budget";
import { factorsByAddress, type System } from "./equations";

export interface MovedAmount {
  /**
   * `whole`: the amount is in `from`. `part`: it was added to the amount in `from`. `exchange`: each cell holds the other's amount.
   * `shared`: one payer's part of a line was added to any other payer's.
   */
  readonly kind: "whole" | "part" | "exchange" | "shared";
  /** The cell that holds the amount. */
  readonly from: Figure;
  /** The cell it belongs in; empty except for `exchange` and `shared`. */
  readonly to: Figure;
  /** What `from` and `to` should hold, t.kr.; null empties the cell. */
  readonly right: { readonly from: number | null; readonly to: number };
  /** Index of each failed equation that the move repairs. */
  readonly repairs: ReadonlySet<number>;
}

/**
 * The moves to a neighbouring column or line that repair every failed equation of their cells; two equations when only a part moves, goes
 * to another payer, or two amounts are exchanged.
 */
export function findMovedAmounts(budget: Budget, system: System): MovedAmount[] {
  const factors = factorsByAddress(system);
  const repairedBy = (from: Figure, to: Figure, amount: number): Set<number> => {
    const change = new Map<number, number>();
    for (const [index, factor] of factors.get(from.address) ?? []) change.set(index, -factor * amount);
    for (const [index, factor] of factors.get(to.address) ?? []) change.set(index, (change.get(index) ?? 0) + factor * amount);
    const repairs = new Set<number>();
    for (const [index, by] of change) {
      if (by === 0) continue;
      if (difference(system.hard[index]!.residual, -by) !== 0) return new Set();
      repairs.add(index);
    }
    return repairs;
  };
  /** How much too high a cell is according to each failed equation it is in. */
  const surpluses = ({ address }: Figure): Set<number> =>
    new Set(
      [...(factors.get(address) ?? [])]
        .map(([index, factor]) => settle(system.hard[index]!.residual / factor))
        .filter((surplus) => surplus > 0),
    );
  const moved: MovedAmount[] = [];
  for (const { from, to, isBeside, isPaid } of neighbours(budget)) {
    if (!from.value || !system.leaves.has(from.address) || !system.leaves.has(to.address)) continue;
    const [held, other] = [from.value, to.value ?? 0];
    const add = (kind: MovedAmount["kind"], amount: number, fewest: number): void => {
      const repairs = repairedBy(from, to, amount);
      if (repairs.size >= fewest)
        moved.push({ kind, from, to, right: { from: difference(held, amount) || null, to: settle(other + amount) }, repairs });
    };
    if (other !== 0) {
      if (held > other && other > 0) add("exchange", difference(held, other), 2);
    } else if (isBeside) add("whole", held, 1);
    const isPart = isBeside && other === 0;
    if (!isPart && !(isPaid && other >= 0)) continue;
    for (const surplus of surpluses(from)) if (surplus < held || (surplus === held && !isPart)) add(isPart ? "part" : "shared", surplus, 2);
  }
  return moved;
}

interface Pair {
  readonly from: Figure;
  readonly to: Figure;
  /** Whether the cells are adjacent; two years or two payers of one line may be mixed up even when not. */
  readonly isBeside: boolean;
  /** Whether both cells are payers of one line. */
  readonly isPaid: boolean;
}

function* neighbours(budget: Budget): Generator<Pair> {
  for (const { lines } of budget.sections) {
    for (const [index, line] of lines.entries()) {
      for (const figures of [line.years, line.paid]) {
        for (const [column, from] of figures.entries()) {
          for (const [other, to] of figures.entries())
            if (other !== column) yield { from, to, isBeside: Math.abs(other - column) === 1, isPaid: figures === line.paid };
          for (const next of [lines[index - 1], lines[index + 1]]) {
            const to = next && columnOf(next, from.column);
            if (to) yield { from, to, isBeside: true, isPaid: false };
          }
        }
      }
    }
  }
}

function columnOf(line: Line, column: number): Figure | undefined {
  return line.inputs.find((figure) => figure.column === column);
}
