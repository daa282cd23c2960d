// The smallest change of typed cells that repairs every failed equation (Fellegi and Holt's error localisation).
import { addTo, groupBy } from "../workbook/group-by";
import { difference } from "../budget/amount";
import { factorsByAddress, type Equation, type System } from "./equations";

/** Cells with the same coefficients in the same equations: the equations cannot tell them apart. */
interface CellClass {
  /** Coefficient by index of equation. */
  readonly factors: ReadonlyMap<number, number>;
  readonly addresses: readonly string[];
}

/** One of these cells is off: adding `delta` t.kr. to it repairs its equations. */
export interface Shift {
  readonly cells: CellClass;
  readonly delta: number;
}

/** Shifts that together repair one group of failed equations. */
export type Solution = readonly Shift[];

/**
 * Failed equations that may share a cause, with all their smallest solutions; none when more than `MAX_SHIFTS` cells would have to change.
 */
export interface FailedGroup {
  readonly equations: readonly number[];
  readonly solutions: readonly Solution[];
  /** Solutions with one more shift, for when no cell of the smallest ones can be wrong. */
  readonly larger: () => readonly Solution[];
}

/** A solution changes at most this many cells. */
export const MAX_SHIFTS = 3;
const MAX_SOLUTIONS = 60;
/** Search steps per group; beyond them the group is left unexplained. */
const MAX_STEPS = 20_000;

/** Groups the failed equations and finds the smallest solutions of each group. */
export function findSolutions(system: System): FailedGroup[] {
  const failed = system.hard.map((_, index) => index).filter((index) => system.hard[index]!.residual !== 0);
  if (failed.length === 0) return [];
  const classes = classify(system);
  return groupFailed(system.hard, failed, classes).map((equations): FailedGroup => {
    const search = (fewest: number): Solution[] => new Search(system.hard, classes, equations).run(fewest);
    const solutions = search(1);
    const size = solutions[0]?.length ?? MAX_SHIFTS;
    return { equations, solutions, larger: () => search(size + 1).filter((solution) => solution.length > size) };
  });
}

function classify(system: System): CellClass[] {
  const byKey = new Map<string, { factors: ReadonlyMap<number, number>; addresses: string[] }>();
  for (const [address, own] of factorsByAddress(system)) {
    const key = [...own].map(([index, factor]) => `${index}:${factor}`).join(" ");
    const known = byKey.get(key);
    if (known) known.addresses.push(address);
    else byKey.set(key, { factors: own, addresses: [address] });
  }
  return [...byKey.values()];
}

/** Groups by section; a foot equation joins a section it shares a cell with. */
function groupFailed(hard: readonly Equation[], failed: readonly number[], classes: readonly CellClass[]): number[][] {
  const parent = new Map(failed.map((index) => [index, index]));
  const find = (index: number): number => {
    let root = index;
    while (parent.get(root) !== root) root = parent.get(root) ?? root;
    return root;
  };
  const unite = (one: number, other: number): void => void parent.set(find(one), find(other));
  const firstOf = new Map<unknown, number>();
  for (const index of failed) {
    const { section } = hard[index]!;
    if (section === null) continue;
    const first = firstOf.get(section);
    if (first === undefined) firstOf.set(section, index);
    else unite(index, first);
  }
  for (const { factors } of classes) {
    const inside = [...factors.keys()].filter((index) => parent.has(index));
    for (const index of inside) unite(index, inside[0]!);
  }
  return [...groupBy(failed, find).values()];
}

class Search {
  private readonly classesOf = new Map<number, CellClass[]>();
  private readonly residuals = new Map<number, number>();
  private readonly solutions: Shift[][] = [];
  private steps = 0;

  constructor(hard: readonly Equation[], classes: readonly CellClass[], equations: readonly number[]) {
    for (const cells of classes) {
      for (const index of cells.factors.keys()) {
        addTo(this.classesOf, index, cells);
      }
    }
    for (const index of equations) this.residuals.set(index, hard[index]!.residual);
  }

  run(fewest: number): Shift[][] {
    for (let most = fewest; most <= MAX_SHIFTS && this.solutions.length === 0; most++) this.deepen(most, []);
    return this.solutions;
  }

  private deepen(left: number, chosen: readonly Shift[]): void {
    if (this.solutions.length >= MAX_SOLUTIONS || ++this.steps > MAX_STEPS) return;
    const failing = [...this.residuals].filter(([, residual]) => residual !== 0);
    if (failing.length === 0) {
      this.keep(chosen);
      return;
    }
    // Branching on the failed equation with the fewest kinds of cells narrows the search most.
    let best = failing[0]!;
    for (const candidate of failing) if (this.count(candidate[0]) < this.count(best[0])) best = candidate;
    for (const cells of this.classesOf.get(best[0]) ?? []) {
      if (chosen.some((shift) => shift.cells === cells)) continue;
      const deltas = new Set<number>();
      for (const [index, residual] of failing) {
        const factor = cells.factors.get(index);
        if (factor !== undefined) deltas.add(difference(0, residual / factor));
      }
      for (const delta of deltas) {
        if (left === 1 && !this.settles(cells, delta, failing)) continue;
        this.shift(cells, delta);
        this.deepen(left - 1, [...chosen, { cells, delta }]);
        this.shift(cells, -delta);
      }
    }
  }

  private count(index: number): number {
    return this.classesOf.get(index)?.length ?? 0;
  }

  /** Whether this shift repairs all failing equations. */
  private settles(cells: CellClass, delta: number, failing: readonly (readonly [number, number])[]): boolean {
    let settled = 0;
    for (const [index, factor] of cells.factors) {
      const residual = this.residuals.get(index) ?? 0;
      if (difference(residual, -factor * delta) !== 0) return false;
      if (residual !== 0) settled++;
    }
    return settled === failing.length;
  }

  private shift(cells: CellClass, delta: number): void {
    for (const [index, factor] of cells.factors) this.residuals.set(index, difference(this.residuals.get(index) ?? 0, -factor * delta));
  }

  private keep(chosen: readonly Shift[]): void {
    const key = (shifts: readonly Shift[]): string =>
      shifts
        .map(({ cells, delta }) => `${cells.addresses[0]}${delta}`)
        .sort()
        .join();
    if (!this.solutions.some((known) => key(known) === key(chosen))) this.solutions.push([...chosen]);
  }
}
