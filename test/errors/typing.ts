// How a person mistypes an amount: each slip turns a right amount into a wrong one, or answers null where it cannot happen.
import type { Random } from "../build";

export type Slip = (amount: number, random: Random) => number | string | null;

function digitsOf(amount: number): string[] {
  return String(amount).split("");
}

/** The digits as an amount; null where that would begin with 0 or change nothing. */
function toAmount(digits: readonly string[], amount: number): number | null {
  const text = digits.join("");
  const changed = Number(text);
  return text === "" || text.startsWith("0") || changed === amount ? null : changed;
}

/** Two neighbouring digits swapped: 668 → 686. */
export const swapDigits: Slip = (amount, random) => {
  const digits = digitsOf(amount);
  if (digits.length < 2) return null;
  const at = random.integer(0, digits.length - 2);
  [digits[at], digits[at + 1]] = [digits[at + 1] ?? "", digits[at] ?? ""];
  return toAmount(digits, amount);
};

/** One digit left out: 1310 → 130. */
export const dropDigit: Slip = (amount, random) => {
  const digits = digitsOf(amount);
  if (digits.length < 2) return null;
  digits.splice(random.integer(0, digits.length - 1), 1);
  return toAmount(digits, amount);
};

/** One digit typed twice: 1310 → 13310. */
export const doubleDigit: Slip = (amount, random) => {
  const digits = digitsOf(amount);
  const at = random.integer(0, digits.length - 1);
  digits.splice(at, 0, digits[at] ?? "");
  return toAmount(digits, amount);
};

/** One digit replaced by another: 1310 → 1410. */
export const replaceDigit: Slip = (amount, random) => {
  const digits = digitsOf(amount);
  digits[random.integer(0, digits.length - 1)] = String(random.integer(0, 9));
  return toAmount(digits, amount);
};

export const flipSign: Slip = (amount) => -amount;

/** Ten times too much or, where it stays whole, too little. */
export const shiftTen: Slip = (amount, random) => (amount % 10 === 0 && random.chance(0.5) ? amount / 10 : amount * 10);

/** Written in kroner. */
export const writeKroner: Slip = (amount) => amount * 1000;

/** 1.310 read as 1,31. */
export const writeDecimal: Slip = (amount) => (amount >= 1000 && amount % 1000 !== 0 ? amount / 1000 : null);

/** A number stored as text, in the ways people leave it. */
export const writeText: Slip = (amount, random) => {
  const grouped = String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
  return random.pick([grouped, `${amount} kr.`, `\u00a0${amount}`, String(amount), `${grouped},-`, `${grouped.replace(/\./g, " ")} `]);
};
