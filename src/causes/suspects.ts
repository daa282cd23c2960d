// From repairs of equations to suspected cells: line, cell and typing error, likeliest first.
import { badness } from "./score";
import { groupBy } from "../workbook/group-by";
import type { Attempt } from "./attempts";
import type { Budget } from "../budget/budget";
import { Cells } from "./cells";
import { buildSystem } from "./equations";
import { sectionsOff } from "./sides";
import { findMovedRows } from "./moved-rows";
import { suspectMovedAmounts } from "./moved-suspects";
import { inOneShift } from "./one-shift";
import { createProfile } from "./profile";
import { findSolutions, MAX_SHIFTS, type FailedGroup } from "./search";
import { inSeveralShifts } from "./several-shifts";
import type { Residuals, Step, Suspect } from "./suspicion";

function suspectsOf(cells: Cells, left: Residuals, group: FailedGroup): Step {
  const [first] = group.solutions;
  if (!first) return { suspects: [], left };
  if (first.length > 1) return inSeveralShifts(cells, left, group.solutions);
  return inOneShift(
    cells,
    left,
    group,
    group.solutions.map((solution) => solution[0]!),
  );
}

/** Falls back to two cells when no single cell and no moved amount can be the error. */
function orInTwo(cells: Cells, left: Residuals, group: FailedGroup, suspects: readonly Suspect[]): Step {
  const larger = suspects.length === 0 && group.solutions[0]?.length === 1 ? group.larger() : [];
  return larger.length > 0 ? inSeveralShifts(cells, left, larger) : { suspects, left };
}

function suspectAll(cells: Cells, groups: readonly FailedGroup[]): readonly Suspect[] {
  const whole = cells.residuals();
  let left = whole;
  const found = new Map<FailedGroup, readonly Suspect[]>();
  for (const group of groups) {
    const step = suspectsOf(cells, left, group);
    left = step.left;
    found.set(group, step.suspects);
  }
  const moved = suspectMovedAmounts(cells, found);
  const suspects = moved.map(({ suspect }) => suspect);
  if (moved.length > 0) left = cells.takeOut(whole, suspects);
  for (const group of groups) {
    if (moved.some(({ groups: mended }) => mended.includes(group))) continue;
    let own = found.get(group)!;
    if (moved.length > 0) {
      const again = suspectsOf(cells, left, group);
      left = again.left;
      own = again.suspects;
    }
    const step = orInTwo(cells, left, group, own);
    left = step.left;
    suspects.push(...step.suspects);
  }
  return [...suspects, ...inRows(cells, left)];
}

/** Lines of a balanced section with opposite differences: one amount in the other's row, or two exchanged. */
function inRows(cells: Cells, left: Residuals): Suspect[] {
  const suspects: Suspect[] = [];
  const wrong = cells.system.soft.filter((soft) => badness(left.get(soft)!, soft) > 1);
  for (const [section, off] of groupBy(wrong, (soft) => soft.section)) {
    for (const {
      lines: [one],
      suspicions,
    } of findMovedRows(cells, left, off))
      suspects.push({ section, line: one.line, suspicions });
  }
  return suspects;
}

interface Suspected {
  /** Empty when the budget adds up. */
  readonly suspects: readonly Suspect[];
  /** The fewest slips that explain what does not add up, a moved amount counting as one; above `MAX_SHIFTS` when no search repairs it. */
  readonly slips: number;
  /** Number of groups that no small set of slips explains. */
  readonly unexplained: number;
}

/** Finds the suspected cells of a budget. */
export function findSuspects(budget: Budget): Suspected {
  const off = sectionsOff(budget);
  if (off?.length === 0) return { suspects: [], slips: 0, unexplained: 0 };
  const system = buildSystem(budget, off);
  const groups = findSolutions(system);
  const suspects = suspectAll(new Cells(budget, system, createProfile(budget)), groups);
  const unexplained = groups.filter(({ solutions }) => solutions.length === 0).length;
  return { suspects, slips: suspects.length + unexplained * (MAX_SHIFTS + 1), unexplained };
}

const known = new WeakMap<Attempt, Suspected>();

/** The suspects after an attempt, found once. */
export function suspectedIn(attempt: Attempt): Suspected {
  const suspected = known.get(attempt) ?? findSuspects(attempt.input.budget);
  known.set(attempt, suspected);
  return suspected;
}
