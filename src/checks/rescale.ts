// Tries other amounts in a line's cells: whether an equation that fails would hold with them.
import { difference, isWhole, sum } from "../budget/amount";
import type { Figure, Line, Section } from "../budget/budget";
import { financingFigures, inputFigures, sectionExpenses, sectionFinancing } from "../budget/sums";
import { financingTolerance } from "./row-financing";

/** Amounts in t.kr. to try, by the figure they stand in for. */
export type Trial = ReadonlyMap<Figure, number>;

interface Residuals {
  /** Years − total where the total was typed, else 0. */
  readonly years: number;
  /** Financing − total. */
  readonly financing: number;
  readonly total: number;
  readonly paid: number;
}

function residualsOf(line: Line, trial: Trial): Residuals {
  const amount = (figure: Figure): number => trial.get(figure) ?? figure.value ?? 0;
  const years = sum(line.years.map(amount));
  const typed = line.total.formula === null;
  const total = typed ? amount(line.total) : sum([line.total.value, difference(years, sum(line.years.map((figure) => figure.value)))]);
  const paid = sum(financingFigures(line.financing).map(amount));
  return { years: typed ? difference(years, total) : 0, financing: difference(paid, total), total, paid };
}

const NO_TRIAL: Trial = new Map();

/**
 * Whether one of the line's equations, or its section's balance, fails now and would hold with the trial, and none of the line's own
 * that holds now would fail. `slack` in t.kr. is what rounding the tried amounts may leave in the years.
 */
export function repairs(section: Section, line: Line, trial: Trial, slack = 0): boolean {
  if ([line.total, ...inputFigures(line)].some((figure) => figure.error !== null)) return false;
  const tolerance = financingTolerance(line);
  const now = residualsOf(line, NO_TRIAL);
  const then = residualsOf(line, trial);
  const yearsHold = { now: now.years === 0, then: Math.abs(then.years) <= slack };
  const financingHolds = { now: Math.abs(now.financing) <= tolerance, then: Math.abs(then.financing) <= tolerance };
  if ((yearsHold.now && !yearsHold.then) || (financingHolds.now && !financingHolds.then)) return false;
  if ((!yearsHold.now && yearsHold.then) || (!financingHolds.now && financingHolds.then)) return true;
  const off = difference(sectionFinancing(section), sectionExpenses(section));
  return off !== 0 && sum([off, difference(then.paid, now.paid), -difference(then.total, now.total)]) === 0;
}

/** The line's typed amounts that satisfy `wanted`. */
export function typedAmounts(line: Line, wanted: (value: number) => boolean): Figure[] {
  return [...line.years, line.total, ...financingFigures(line.financing)].filter((figure) => figure.formula === null && figure.value !== null && wanted(figure.value));
}

/** Whether an amount has decimals. */
export function hasDecimals(value: number): boolean {
  return !isWhole(value);
}
