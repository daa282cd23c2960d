// Parses amounts of money as written in agreements, to kroner.
import { findClauses } from "./sentences";

const NUMBER = "\\d{1,3}(?:[.\\s'’]\\d{3})+(?:,\\d{1,2})?|\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d{1,2})?|\\d+(?:[.,]\\d{1,2}|,\\d{3})?";
const BEFORE = "(?:kr\\.?|dkk)\\s*";
const THOUSANDS = "t\\.?\\s?kr\\.?|tusinde?\\s*(?:kroner|kr\\.?)|tkr\\.?";
const MILLIONS = "mi(?:o|ll)\\.?\\s*(?:kroner|kr\\.?)?|million(?:er)?\\s*(?:kroner|kr\\.?)?|m\\.?kr\\.?";
const AFTER = "kroner|kr\\.?|dkk|,-|,–|,—|:-";
/** Neither a share nor part of a longer number is an amount. */
const NO_END = "\\d|[.,'’]\\d|\\s*(?:%|pct|procent)";
const AMOUNT = new RegExp(`(${BEFORE})?(?<![\\d.,/'’-])(${NUMBER})(?!${NO_END})\\s*(?:(${THOUSANDS})|(${MILLIONS})|(${AFTER}))?`, "giu");

interface Money {
  /** In kroner. */
  readonly amount: number;
  /** Whether "kr.", "t.kr.", "mio." or ",-" is attached to it; a bare number may be anything. */
  readonly hasUnit: boolean;
  readonly from: number;
  readonly to: number;
}

/** The unit of a table's figures, in kroner. */
export type Unit = 1 | 1000 | 1_000_000;

/** More than any plan has: a figure this large in its head's unit is in kroner already. */
const TOO_MUCH = 1_000_000_000;

/** All amounts of a text in order: "kr. 2.803.000,-", "2.803 t.kr.", "2,8 mio. kr.", "2 803 000". `unit`: of figures without one. */
export function findMoney(text: string, unit: Unit = 1): Money[] {
  const found: Money[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, before, written, thousands, millions, after] = match;
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

/** "1.000 kr." as a unit: alone, in brackets, or after "i", "hele", "beløb"; a table head contains no amount of a thousand. */
const UNIT_OF_THOUSAND = new RegExp(
  "(?:^|[([]|[x×*]|(?<!\\p{L})(?:i|hele|beløb|tal|à))\\s*(?:kr\\.?|dkk)?\\s*" +
    "1[.\\s]?000(?:['’]?er(?:ne)?)?(?![.,]?\\d)\\s*-?\\s*(?:kr\\.?|kroner|dkk)?\\s*(?:$|[)\\].:,])",
  "iu",
);

/** Whether a table's head says that its amounts are thousands: "t.kr.", "hele tusinde", "beløb i 1.000 kr.". */
export function isInThousands(head: string): boolean {
  return /(?<!\p{L})t\.?\s?kr|(?:hele\s+)?tusind/iu.test(head) || UNIT_OF_THOUSAND.test(head);
}

/** The unit of a table's amounts by its heads; "mio. kr." without a figure before it is a unit. */
export function findUnit(heads: readonly string[]): Unit {
  if (
    heads.some((head) =>
      /(?<![\d\p{L}]|\d\s)(?:mi(?:o|ll)\.?\s*kr|million(?:er)?\s*kr|m\.?kr\.)|(?<![\d\p{L}]|\d\s)mi(?:o|ll)\.?\)?$/iu.test(head),
    )
  )
    return 1_000_000;
  return heads.some(isInThousands) ? 1000 : 1;
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

interface Price {
  readonly amount: number;
  readonly per: "year" | "month";
}

const PER_YEAR = /(?:pr\.?|om|per|hvert|i)\s*år(?:et|ligt)?\b|årlig|\/\s*år|år(?:et)?\s*:/i;
const PER_MONTH = /(?:pr\.?|om|per|hver|i)\s*(?:måned|md\b|mdr\b)|månedlig|\/\s*(?:måned|md\b|mdr\b)|måned(?:en)?\s*:/i;

/**
 * The price of a contract's activity: "Budget 105.000 kr./årligt", "Pris pr. år kr. 105.000", "5000,- pr. måned".
 * The period is the one closest to the amount. Null if no amount has a period, or several have and none is called the price.
 */
export function parsePrice(text: string): Price | null {
  if (text.length > 20_000) return parsePrice(text.slice(0, 20_000));
  const money = findMoney(text).filter((item) => item.hasUnit || item.amount >= 1000);
  const priced = money.flatMap((item, i) => {
    const before = text.slice(Math.max(money[i - 1]?.to ?? 0, lastBreak(text, item.from)), item.from);
    const after = text.slice(item.to, Math.min(money[i + 1]?.from ?? text.length, nextBreak(text, item.to)));
    const per = findPer(after.slice(0, BESIDE)) ?? findPer(before.slice(-BESIDE)) ?? findPer(after) ?? findPer(before);
    return per && item.hasUnit
      ? [{ amount: item.amount, per, named: /(?:pris|budget|i alt|samlet|økonomi|frikøb)[^.;]*$/i.test(before) }]
      : [];
  });
  const named = priced.filter((item) => item.named);
  const [first, ...others] = named.length > 0 ? named : priced;
  if (!first || (others.some((other) => other.amount !== first.amount || other.per !== first.per) && named.length === 0)) return null;
  return { amount: first.amount, per: first.per };
}

/** How many characters beside an amount may contain its period. */
const BESIDE = 16;

function findPer(text: string): "year" | "month" | null {
  const [year, month] = [text.search(PER_YEAR), text.search(PER_MONTH)];
  if (year < 0 && month < 0) return null;
  return month < 0 || (year >= 0 && year < month) ? "year" : "month";
}

/** The end of a sentence ends a price's context. */
function lastBreak(text: string, before: number): number {
  return Math.max(
    0,
    ...findClauses(text)
      .map(({ to }) => to)
      .filter((to) => to <= before),
  );
}

function nextBreak(text: string, after: number): number {
  return Math.min(
    text.length,
    ...findClauses(text)
      .map(({ to }) => to)
      .filter((to) => to > after),
  );
}
