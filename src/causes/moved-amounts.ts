// Amounts that landed in the cell beside their own or changed places, where that breaks sums: of columns, or of lines whose totals are typed.
import { difference, settle } from "../budget/amount";
import type { Budget, Figure, Line } from "../budget/budget";
import type { System } from "./equations";

export interface MovedAmount {
  /** `whole`: the amount stands in `from`. `part`: it was added to what belongs there. `exchange`: each holds the other's. `shared`: one payer's part of a line stands with any other. */
  readonly kind: "whole" | "part" | "exchange" | "shared";
  /** Where the amount stands. */
  readonly from: Figure;
  /** The cell where it belongs; empty but in an exchange or `shared`. */
  readonly to: Figure;
  /** What `from` and `to` should hold, t.kr.; null empties the cell. */
  readonly right: { readonly from: number | null; readonly to: number };
  /** Index of each failed equation that it mends. */
  readonly mends: ReadonlySet<number>;
}

/** The amounts that, moved to the next column or line, mend every equation that they stand in and at least one that fails; two, where only a part is moved, or to another payer, or two amounts are exchanged. */
export function findMovedAmounts(budget: Budget, system: System): MovedAmount[] {
  const factors = new Map<string, Map<number, number>>();
  system.hard.forEach((equation, index) => {
    for (const [address, factor] of equation.form) {
      const known = factors.get(address);
      if (known) known.set(index, factor);
      else factors.set(address, new Map([[index, factor]]));
    }
  });
  const mendedBy = (from: Figure, to: Figure, amount: number): Set<number> => {
    const change = new Map<number, number>();
    for (const [index, factor] of factors.get(from.address) ?? []) change.set(index, -factor * amount);
    for (const [index, factor] of factors.get(to.address) ?? []) change.set(index, (change.get(index) ?? 0) + factor * amount);
    const mends = new Set<number>();
    for (const [index, by] of change) {
      if (by === 0) continue;
      if (difference(system.hard[index]!.residual, -by) !== 0) return new Set();
      mends.add(index);
    }
    return mends;
  };
  /** How much too much a cell holds by the equations it stands in that fail. */
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
      const mends = mendedBy(from, to, amount);
      if (mends.size >= fewest)
        moved.push({ kind, from, to, right: { from: difference(held, amount) || null, to: settle(other + amount) }, mends });
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
  /** Whether they touch; two years or two payers of a line may be mixed up though they do not. */
  readonly isBeside: boolean;
  /** Whether two payers pay them of one line. */
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
