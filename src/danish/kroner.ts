// Parses amounts of money as written in agreements, to kroner.
import type { Unit } from "./kroner-unit";
import { MONTHS } from "./lexicon";

const NUMBER = "\\d{1,3}(?:[.\\s'’]\\d{3})+(?:,\\d{1,2})?|\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d{1,2})?|\\d+(?:[.,]\\d{1,2}|,\\d{3})?";
const BEFORE = "(?:kr\\.?|dkk)\\s*";
const THOUSANDS = "t\\.?\\s?kr\\.?|tusinde?\\s*(?:kroner|kr\\.?)|tkr\\.?";
const MILLIONS = "mi(?:o|ll)\\.?\\s*(?:kroner|kr\\.?)?|million(?:er)?\\s*(?:kroner|kr\\.?)?|m\\.?kr\\.?";
const AFTER = "kroner|kr\\.?|dkk|,-|,–|,—|:-";
/** Neither a share nor part of a longer number is an amount. */
const NO_END = "\\d|[.,'’]\\d|\\s*(?:%|pct|procent)";
const AMOUNT = new RegExp(`(${BEFORE})?(?<![\\d.,/'’-])(${NUMBER})(?!${NO_END})\\s*(?:(${THOUSANDS})|(${MILLIONS})|(${AFTER}))?`, "giu");

const BEHIND_MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS.join("|")})\\s+$`, "iu");

interface Money {
  /** In kroner. */
  readonly amount: number;
  /** Whether "kr.", "t.kr.", "mio." or ",-" is attached to it; a bare number may be anything. */
  readonly hasUnit: boolean;
  readonly from: number;
  readonly to: number;
}

/** More than any plan has: a figure this large in its head's unit is in kroner already. */
const TOO_MUCH = 1_000_000_000;

/** All amounts of a text in order: "kr. 2.803.000,-", "2.803 t.kr.", "2,8 mio. kr.", "2 803 000". `unit`: of figures without one. */
export function findMoney(text: string, unit: Unit = 1): Money[] {
  const found: Money[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, before, written, thousands, millions, after] = match;
    // "den 4. juni 2016" is a day.
    if (/^(?:19|20)\d\d$/.test(written ?? "") && BEHIND_MONTH.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    const stated = millions ? 1_000_000 : thousands ? 1000 : null;
    const value = parseNumber(written ?? "", stated ?? unit);
    const factor = stated ?? (value * unit >= TOO_MUCH ? 1 : unit);
    const hasUnit = before !== undefined || thousands !== undefined || millions !== undefined || after !== undefined;
    found.push({ amount: Math.round(value * factor), hasUnit, from: match.index, to: match.index + whole.length });
  }
  return found;
}

/** One or two digits after the last separator are decimals, three are thousands; but millions, and thousands after a comma, have three decimals. */
function parseNumber(written: string, unit: Unit): number {
  const isExact = unit === 1_000_000 ? /^\d+[.,]\d{3}$/.test(written) : unit === 1000 && /^\d+,\d{3}$/.test(written);
  const [, whole = written, decimals = ""] = (isExact ? /^(\d+)[.,](\d+)$/ : /^(.*)[.,](\d{1,2})$/).exec(written) ?? [];
  return Number(`${whole.replace(/\D/g, "")}.${decimals}`);
}

/** The amount in a table's cell, in kroner; null if there is none. `unit` is what the table's head says. */
export function parseKroner(text: string, unit: Unit = 1): number | null {
  const money = findMoney(text, unit);
  return (money.find((item) => item.hasUnit) ?? money[0])?.amount ?? null;
}

/** Whether a text is an amount and nothing else. */
export function isAmount(text: string): boolean {
  const [first, ...more] = findMoney(text);
  return (
    first !== undefined &&
    more.length === 0 &&
    text.replace(/\s/g, "").length <= text.slice(first.from, first.to).replace(/\s/g, "").length + 2
  );
}
