// The units in which amounts are typed instead of t.kr.
import { settle } from "../../budget/amount";

/** How a unit was mistaken. `times`: the factor that corrects its amounts. */
export interface Unit {
  readonly times: number;
  /** Whether only an equation can reveal it: neither round figures nor the line's size do. */
  readonly byEquation?: true;
  /** Whether an amount may be in this unit at all. */
  readonly mayBe: (value: number) => boolean;
}

/** Kroner instead of t.kr. */
export const KRONER: Unit = { times: 0.001, mayBe: (value) => Math.abs(value) >= 500 };
/** Millions instead of t.kr.: whole t.kr. after the decimal comma. */
export const MILLIONS: Unit = {
  times: 1000,
  mayBe: (value) => Math.abs(value) < 100 && Number.isInteger(settle(value * 1000)),
};

/** An amount in the right unit, whole t.kr. */
export function rescaled(value: number, { times }: Unit): number {
  return Math.round(settle(value * times));
}

/** Two zeros too many: øre, or decimals whose comma was lost. */
export const HUNDREDFOLD: Unit = { times: 0.01, mayBe: (value) => value % 100 === 0 };
