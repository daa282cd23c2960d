// Tries other amounts in a line's cells: whether a failing equation would hold with them.
import { difference, settle, sum, sumOf } from "../../budget/amount";
import type { Figure, Line, Section } from "../../budget/budget";
import { hasError, isTyped, sectionExpenses, sectionFinancing, sumFigures } from "../../budget/sums";
import { financingTolerance } from "../row-financing";

/** Amounts in t.kr. to try, by the figure they replace. */
type Trial = ReadonlyMap<Figure, number>;

interface Residuals {
  /** Years − total if the total was typed, else 0. */
  readonly years: number;
  /** Financing − total. */
  readonly financing: number;
  readonly total: number;
  readonly paid: number;
}

function residualsOf(line: Line, trial: Trial | null): Residuals {
  const amount = (figure: Figure): number | null => trial?.get(figure) ?? figure.value;
  const years = sumOf(line.years, amount);
  const typed = line.total.formula === null;
  const total = typed ? (amount(line.total) ?? 0) : sum([line.total.value, difference(years, sumFigures(line.years))]);
  const paid = sumOf(line.paid, amount);
  return { years: typed ? difference(years, total) : 0, financing: difference(paid, total), total, paid };
}

/** What currently fails around a line. */
interface Failure extends Residuals {
  readonly line: Line;
  /** The part of the financing difference that rounding alone explains, t.kr. */
  readonly tolerance: number;
  readonly yearsHold: boolean;
  readonly financingHolds: boolean;
  /** Financing − expenses of the section. */
  readonly off: number;
}

/** The residuals of a line and its section; null if nothing fails that other amounts in the line could repair. */
export function findFailure(section: Section, line: Line): Failure | null {
  if (hasError(line.figures)) return null;
  const now = residualsOf(line, null);
  const tolerance = financingTolerance(line);
  const yearsHold = now.years === 0;
  const financingHolds = Math.abs(now.financing) <= tolerance;
  const off = difference(sectionFinancing(section), sectionExpenses(section));
  return yearsHold && financingHolds && off === 0 ? null : { ...now, line, tolerance, yearsHold, financingHolds, off };
}

/** Whether the trial mends an equation of the line, or its section's balance, and breaks none of the line's. */
export function repairs(now: Failure, trial: Trial): boolean {
  const then = residualsOf(now.line, trial);
  const yearsHold = then.years === 0;
  const financingHolds = Math.abs(then.financing) <= now.tolerance;
  if ((now.yearsHold && !yearsHold) || (now.financingHolds && !financingHolds)) return false;
  if ((!now.yearsHold && yearsHold) || (!now.financingHolds && financingHolds)) return true;
  return now.off !== 0 && sum([now.off, difference(then.paid, now.paid), -difference(then.total, now.total)]) === 0;
}

/** The line's typed amounts that satisfy `wanted`. */
export function typedAmounts(line: Line, wanted: (value: number) => boolean): Figure[] {
  return line.figures.filter((figure) => isTyped(figure) && wanted(figure.value!));
}

/** An amount in kroner as whole t.kr. */
export function toThousands(kroner: number): number {
  return Math.round(settle(kroner / 1000));
}
