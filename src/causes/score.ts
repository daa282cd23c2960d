// The weights of the search for causes, in bits, each with its reason. Those for factors of ten are in checks/shared/scale-bits.ts.
import type { Figure, Line } from "../budget/budget";

/**
 * How common each slip is, in bits saved over an unexplained change. Ranked from experience with keyed figures: whole-number slips before
 * single digits.
 */
export const SLIP_BITS = {
  /** A minus typed or forgotten. */
  sign: 7,
  /** Kroner for t.kr., or a separator read as a comma: a habit rather than a slip. */
  factor1000: 7,
  separator: 7,
  /** A zero too many or too few. */
  factor10: 6,
  /** Two adjacent digits transposed. */
  swapped: 6,
  /** A key that repeated. */
  doubled: 5.2,
  /** A key not hit. */
  missing: 4.8,
  /** One of nine other digits. */
  mistyped: 3.2,
  /** An amount where none belongs. */
  extra: 3.5,
  /** A cell left out: it could be any empty one. */
  empty: 1,
  /** Two non-adjacent digits exchanged, or a foreign digit inserted. */
  apart: 2.5,
} as const;

/** Cost of suspecting one more line. */
export const LINE_COST = 3;
/** A total typed over its formula is suspected before a typed amount. */
export const TYPED_TOTAL = 3;
/** A whole amount that settles everything when moved to an adjacent cell is hardly chance. */
export const MOVED = 8;
/** A text that reads as the missing number is that number. */
export const TEXT = 8;
/** Two amounts may differ by the missing amount by chance; less so when both are large. */
export const EXCHANGED = 5;
/** Opposite differences of two lines this many times their rounding are hardly chance, even when not exactly equal. */
export const FAR = 5;
/** A misplaced amount usually stands alone, in a slot without a name. */
export const NAMELESS = 4;
/** A change that makes the only uneven line add up is likely right. */
export const SETTLED = 2;
/** Cost of leaving a line beyond rounding unexplained: a little off, or far off. */
const LEFT_OFF = { a_little: 1, far: 5 } as const;
/** Sums of whole amounts need no decimals. */
export const DECIMALS = -3;
/** Score of an amount in a year outside the project. */
export const WORST_FIT = -4;
/** Bits per line with the same other amounts that has, or lacks, this one: the sheet's own evidence beats a guess. */
export const SISTER = 3;
/** Further sister lines add no evidence. */
export const MOST_SISTERS = 3;

/** Costs by which blocks are found, and what it costs to describe one. */
export const BLOCK_BITS = {
  /** A failed line equation: the difference could be any amount. */
  equation: 18,
  /** The same, when the amount that makes it hold must be guessed. */
  derived: 5,
  /** A line slightly beyond its rounding: one in ten lines of real budgets. */
  slack: 3,
  /** Amounts in a slot without a name, or under the template's example text. */
  nameless: 10,
  /** A named line without amounts. */
  unused: 7,
  /** An amount in a year outside the project. */
  outside: 10,
  /** One unit of unevenness in a line's years that an exchange evens out. */
  evened: 4,
  /** A negative amount. */
  negative: 12,
  /** A typed Sum that fails. */
  typedSum: 14,
  /** A section that does not balance. */
  balance: 14,
  /** Choosing the section, the columns, and the lines from and to. */
  rows: 22,
  sheet: 8,
  section: 11,
  line: 12,
  /** Choosing two of eleven columns. */
  column: 6,
  /** A block that saves less may be chance. */
  least: 8,
} as const;

/** What tells one order of a section's years from another. */
export const ORDER_BITS = {
  /** A line whose years then develop more like other lines'. */
  line: 1.5,
  /** The same where they then match another line's exactly, and otherwise do not. */
  same: 10,
  /** A line that rises over the years, as wages do, where the whole sheet is in doubt; one that falls speaks against. */
  rise: 0.5,
  /** However many lines say so. */
  most: 15,
  /** Parts of a line's whole that its own rounding explains, t.kr. */
  rounding: 1.5,
  /** An order that is likelier by less is no more than a guess. */
  sure: 3,
} as const;

/** At most this many lines are considered together. */
export const MAX_LINES = 14;
export const MAX_SUSPICIONS = 12;

/** How far lines of real budgets are off beyond rounding, t.kr.: one in a thousand, because they are agreed by section. */
export function roundingSlack(line: Line): number {
  return Math.max(2, Math.abs(line.total.value ?? 0) / 1000);
}

/** How much worse a line is than rounding explains: 0 within it, 1 a little beyond, 5 far beyond. */
export function badness(residual: number, soft: { readonly line: Line; readonly tolerance: number }): number {
  const beyond = Math.abs(residual) - soft.tolerance;
  if (beyond <= 0) return 0;
  return beyond <= roundingSlack(soft.line) ? LEFT_OFF.a_little : LEFT_OFF.far;
}

/** Fewer lines off than this are explained one by one. */
export const FEWEST_OFF = 3;

/** The amount that a figure is assumed to hold, t.kr. */
export type ValueOf = (figure: Figure) => number;
export const asItIs: ValueOf = ({ value }) => value ?? 0;
