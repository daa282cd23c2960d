// The price of a contract's activity, with what it is per.
import { findMoney } from "./kroner";
import { findClauses } from "./sentences";

/** In kroner. */
interface Price {
  readonly amount: number;
  readonly per: "year" | "month";
}

const PER_YEAR = /(?:pr\.?|om|per|hvert|i)\s*år(?:et|ligt)?\b|årlig|\/\s*år|år(?:et)?\s*:/i;
const PER_MONTH = /(?:pr\.?|om|per|hver|i)\s*(?:måned|md\b|mdr\b)|månedlig|\/\s*(?:måned|md\b|mdr\b)|måned(?:en)?\s*:/i;
const NAMED = /(?:pris|budget|i alt|samlet|økonomi|frikøb)[^.;]*$/i;

/** How many characters beside an amount may contain its period. */
const BESIDE = 16;

/**
 * The price in "Budget 105.000 kr./årligt", "Pris pr. år kr. 105.000", "5000,- pr. måned"; the period is the one closest to the amount.
 * Null if no amount has a period, or several have and none is called the price.
 */
export function parsePrice(written: string): Price | null {
  const text = written.slice(0, 20_000);
  const money = findMoney(text).filter((item) => item.hasUnit || item.amount >= 1000);
  const ends = findClauses(text).map(({ to }) => to);
  const priced = money.flatMap((item, i) => {
    const from = Math.max(money[i - 1]?.to ?? 0, ...ends.filter((end) => end <= item.from));
    const to = Math.min(money[i + 1]?.from ?? text.length, ...ends.filter((end) => end > item.to));
    const [before, after] = [text.slice(from, item.from), text.slice(item.to, to)];
    const per = findPer(after.slice(0, BESIDE)) ?? findPer(before.slice(-BESIDE)) ?? findPer(after) ?? findPer(before);
    return per && item.hasUnit ? [{ amount: item.amount, per, isNamed: NAMED.test(before) }] : [];
  });
  const named = priced.filter(({ isNamed }) => isNamed);
  const [first, ...others] = named.length > 0 ? named : priced;
  if (!first || (others.some((other) => other.amount !== first.amount || other.per !== first.per) && named.length === 0)) return null;
  return { amount: first.amount, per: first.per };
}

function findPer(text: string): "year" | "month" | null {
  const [year, month] = [text.search(PER_YEAR), text.search(PER_MONTH)];
  if (year < 0 && month < 0) return null;
  return month < 0 || (year >= 0 && year < month) ? "year" : "month";
}
