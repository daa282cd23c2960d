// What explanations cost: every weight of the search for causes, in bits, with its reason. The scale's own are in checks/shared/scale-bits.ts.
import type { Line } from "../budget/budget";

/** How readily people make a slip, in bits saved over a change that nothing explains: ranked from experience with keyed figures, whole slips before single digits. */
export const SLIP_BITS = {
  /** A minus typed or forgotten. */
  sign: 7,
  /** Kroner for t.kr., or a separator read as a comma: a habit, not a slip of the finger. */
  factor1000: 7,
  separator: 7,
  /** A zero too many or too few. */
  factor10: 6,
  /** Two neighbouring keys in the wrong order. */
  swapped: 6,
  /** A key that bounced. */
  doubled: 5.2,
  /** A key that was not hit. */
  missing: 4.8,
  /** One of nine other keys. */
  mistyped: 3.2,
  /** An amount where nothing belongs. */
  extra: 3.5,
  /** A cell passed over: it could be any empty one. */
  empty: 1,
  /** Two digits apart exchanged, or a foreign digit put in. */
  apart: 2.5,
} as const;

/** One more line to suspect. */
export const LINE_COST = 3;
/** A total typed over its formula is suspected before what a person types. */
export const TYPED_TOTAL = 3;
/** A whole amount that, moved to the next cell, settles what fails is hardly chance. */
export const MOVED = 8;
/** A text that reads as the missing number is it. */
export const TEXT = 8;
/** That two amounts differ by what is missing may be chance; that an amount is larger than it often is. */
export const EXCHANGED = 5;
/** An amount astray stands where little else does: in a slot without a name. */
export const NAMELESS = 4;
/** It speaks for the only line that did not come out even that the change makes it so. */
export const SETTLED = 2;
/** A line beyond its rounding that is left unexplained costs less than one that is far off. */
export const LEFT_OFF = { a_little: 1, far: 5 } as const;
/** Sums of whole amounts do not need decimals. */
export const DECIMALS = -3;
/** An amount in a year without a month of the project. */
export const WORST_FIT = -4;
/** Each line with the very same other amounts that has, or has not, this one: the sheet's own evidence beats a guess. */
export const SISTER = 3;
/** More sisters than this prove no more. */
export const MOST_SISTERS = 3;

/** What blocks are told by and what it costs to name one. */
export const BLOCK_BITS = {
  /** An equation of a line that fails: what it is off by could be any amount. */
  equation: 18,
  /** The same where the amount that would make it hold must be guessed. */
  derived: 5,
  /** A line a little beyond its rounding, as real budgets have one in ten. */
  slack: 3,
  /** Amounts in a slot without a name, or under the template's example text. */
  nameless: 10,
  /** A named line without amounts. */
  unused: 4,
  /** An amount in a year without a month of the project. */
  outside: 10,
  /** An amount below zero. */
  negative: 12,
  /** A typed Sum that fails. */
  typedSum: 14,
  /** A section that does not balance. */
  balance: 14,
  /** Which section, which columns, from which line to which. */
  rows: 22,
  sheet: 8,
  section: 11,
  line: 12,
  /** Which two of eleven columns. */
  column: 6,
  /** What saves less may be chance. */
  least: 8,
} as const;

/** At most so many lines are looked at together. */
export const MAX_LINES = 14;
export const MAX_SUSPICIONS = 12;

/** What lines of real budgets are off beyond rounding, t.kr., one in a thousand: agreed by section, not by line. */
export function slackOf(line: Line): number {
  return Math.max(2, Math.abs(line.total.value ?? 0) / 1000);
}
