// Exact arithmetic on amounts in t.kr. (thousand kroner). The only place where amounts are added or compared.

/** Amounts closer than this are the same: a millionth of a t.kr., a tenth of an øre. It only takes out what binary fractions add. */
const RESOLUTION = 1_000_000;

/** Rounds to the resolution, half away from zero; whole numbers pass unchanged. */
export function settle(amount: number): number {
  if (Number.isInteger(amount)) return amount;
  const whole = Math.trunc(amount);
  return whole + Math.round((amount - whole) * RESOLUTION) / RESOLUTION;
}

/** Sum of amounts in t.kr.; null counts as nothing. Whole parts and fractions are added apart, so that whole amounts stay exact to 2^53. */
export function sum(amounts: Iterable<number | null>): number {
  let whole = 0;
  let fraction = 0;
  for (const amount of amounts) {
    if (amount === null) continue;
    const part = Math.trunc(amount);
    whole += part;
    fraction += amount - part;
  }
  return fraction === 0 ? whole : settle(whole + settle(fraction));
}

/** `found` − `expected` in t.kr., settled. */
export function difference(found: number, expected: number): number {
  return sum([found, -expected]);
}

/** Whether two amounts in t.kr. are the same amount. */
export function same(one: number, other: number): boolean {
  return difference(one, other) === 0;
}

/** Whether an amount is a whole number of t.kr. */
export function isWhole(amount: number): boolean {
  return Number.isInteger(settle(amount));
}
