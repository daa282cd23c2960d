// Tries other amounts in a line's cells: whether an equation that fails would hold with them.
import { difference, isWhole, sum } from "../budget/amount";
import type { Budget, Figure, Line, Section } from "../budget/budget";
import { hasError, sectionExpenses, sectionFinancing } from "../budget/sums";
import type { Edit } from "../workbook/ports";
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
  const paid = sum(line.paid.map(amount));
  return { years: typed ? difference(years, total) : 0, financing: difference(paid, total), total, paid };
}

const NO_TRIAL: Trial = new Map();

interface Now extends Residuals {
  readonly yearsHold: boolean;
  readonly financingHolds: boolean;
  /** Financing − expenses of the section. */
  readonly off: number;
}

/** How the line and its section stand; null where nothing fails that another amount could repair. */
function failingNow(section: Section, line: Line): Now | null {
  if (hasError(line.figures)) return null;
  const now = residualsOf(line, NO_TRIAL);
  const yearsHold = now.years === 0;
  const financingHolds = Math.abs(now.financing) <= financingTolerance(line);
  const off = difference(sectionFinancing(section), sectionExpenses(section));
  return yearsHold && financingHolds && off === 0 ? null : { ...now, yearsHold, financingHolds, off };
}

/** Whether something fails that {@link repairs} could make hold: asked before trials are made. */
export function mayBeRepaired(section: Section, line: Line): boolean {
  return failingNow(section, line) !== null;
}

/**
 * Whether one of the line's equations, or its section's balance, fails now and would hold with the trial, and none of the line's own
 * that holds now would fail. `slack` in t.kr. is what rounding the tried amounts may leave in the years.
 */
export function repairs(section: Section, line: Line, trial: Trial, slack = 0): boolean {
  const now = failingNow(section, line);
  if (!now) return false;
  const then = residualsOf(line, trial);
  const yearsHold = Math.abs(then.years) <= slack;
  const financingHolds = Math.abs(then.financing) <= financingTolerance(line);
  if ((now.yearsHold && !yearsHold) || (now.financingHolds && !financingHolds)) return false;
  if ((!now.yearsHold && yearsHold) || (!now.financingHolds && financingHolds)) return true;
  return now.off !== 0 && sum([now.off, difference(then.paid, now.paid), -difference(then.total, now.total)]) === 0;
}

/** The line's amounts that satisfy `wanted` and rest on no other cell: `=45*1000` is as good as typed. */
export function typedAmounts(line: Line, wanted: (value: number) => boolean): Figure[] {
  return line.figures.filter((figure) => figure.value !== null && wanted(figure.value) && (figure.formula === null || !NAMES_ANYTHING.test(figure.formula)));
}

/** A formula with a letter names cells or a function. */
const NAMES_ANYTHING = /\p{L}/u;

/** The edit that puts another amount in an amount's place, t.kr. */
export function rescaled(budget: Budget, figure: Figure, to: number): Edit {
  return { sheet: budget.sheet, cell: figure.address, from: figure.formula === null ? figure.value : `=${figure.formula}`, to };
}

/** Whether an amount has decimals. */
export function hasDecimals(value: number): boolean {
  return !isWhole(value);
}
