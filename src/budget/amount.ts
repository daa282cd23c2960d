// Exact arithmetic on amounts in t.kr. (thousand kroner). The only place where amounts are added or compared.

/** Amounts closer than this are the same: a millionth of a t.kr., a tenth of an øre. Removes only what binary fractions add. */
const RESOLUTION = 1_000_000;

/** The most a spreadsheet's own additions lose over ten thousand amounts, as a share of their sum. Below the resolution for sums under 10^6 t.kr. */
const LOST_IN_ADDING = 5e-13;

/** Rounds to the resolution, half away from zero; whole numbers pass unchanged. */
export function settle(amount: number): number {
  if (Number.isInteger(amount)) return amount;
  const whole = Math.trunc(amount);
  const parts = Math.round((amount - whole) * RESOLUTION);
  const scaled = whole * RESOLUTION + parts;
  // Dividing last makes 1.66 the number that is written 1.66.
  return Number.isSafeInteger(scaled) ? scaled / RESOLUTION : whole + parts / RESOLUTION;
}

/** Sum of amounts in t.kr.; null counts as nothing. */
export function sum(amounts: readonly (number | null)[]): number {
  return sumOf(amounts, (amount) => amount);
}

/** Sum in t.kr. of each item's amount; null counts as nothing. Adds whole parts and fractions apart: whole amounts stay exact to 2^53. */
export function sumOf<T>(things: readonly T[], amountOf: (thing: T) => number | null): number {
  let whole = 0;
  let fraction = 0;
  // An index loop, since checks spend their time here: an iterator allocates an object for each item.
  for (let index = 0; index < things.length; index++) {
    const amount = amountOf(things[index]!);
    if (amount === null) continue;
    const part = Math.trunc(amount);
    whole += part;
    if (part !== amount) fraction += fractionOf(amount, part);
  }
  return fraction === 0 ? whole : settle(whole + settle(fraction));
}

/** The fraction: the decimal that was meant, if the amount is as close to it as its size allows it to be stored. */
function fractionOf(amount: number, whole: number): number {
  const stored = amount - whole;
  const meant = Math.round(stored * RESOLUTION) / RESOLUTION;
  return Math.abs(stored - meant) <= Math.abs(amount) * Number.EPSILON ? meant : stored;
}

/** `found` − `expected` in t.kr., settled. Whole amounts differ at any size, decimals above 10^6 t.kr. as far as a spreadsheet keeps them. */
export function difference(found: number, expected: number): number {
  if (found === expected) return 0;
  const off = sum([found, -expected]);
  return Number.isInteger(off) || Math.abs(off) > Math.abs(expected) * LOST_IN_ADDING ? off : 0;
}

/** Whether two amounts in t.kr. are the same amount. */
export function same(one: number, other: number): boolean {
  return difference(one, other) === 0;
}

/** Whether an amount is a whole number of t.kr. */
export function isWhole(amount: number): boolean {
  return Number.isInteger(settle(amount));
}
