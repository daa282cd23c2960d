// The quantities in a Danish text as tokens in reading order: money, hours, shares, lengths, dates and bare counts, each with its per-unit and
// its stated certainty. The reader decides what a token is for.
import { parseDate } from "./date";
import { findMoney } from "./kroner";
import { FIGURE, hedgeBefore, MONTHS, NUMBER_WORDS, toNumber } from "./lexicon";
import { memoize } from "./memoize";

/** What an amount is per. */
type Per = "hour" | "day" | "week" | "month" | "quarter" | "half-year" | "year" | "each" | "whole";

interface Token {
  /** Its place in the text: from the start of its hedge to the end of its unit. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** "ca.", "omkring", "evt.": approximate. */
  readonly vague: boolean;
  /** "op til", "maks." / "mindst", "min.". */
  readonly limit: "most" | "least" | null;
}

/** An amount of money, in kroner. */
export interface Money extends Token {
  readonly kind: "money";
  readonly value: number;
  /** The end of a range: "8-10.000 kr."; null if it is not a range. */
  readonly upTo: number | null;
  readonly per: Per | null;
  /** Whether "kr.", "t.kr.", "mio." or ",-" is attached to it. */
  readonly hasUnit: boolean;
}

/** Hours; `times`: "3 x 3 timer" is 3 hours 3 times. */
interface Hours extends Token {
  readonly kind: "hours";
  readonly value: number;
  readonly upTo: number | null;
  readonly times: number;
  readonly per: Per | null;
}

/** A share in percent. */
export interface Share extends Token {
  readonly kind: "share";
  readonly value: number;
  readonly upTo: number | null;
}

/** Full-time posts: "1,5 årsværk", "0,5 fuldtidsstilling". */
export interface FullTime extends Token {
  readonly kind: "full-time";
  readonly value: number;
  readonly upTo: number | null;
}

/** A length of time in months or weeks, or days. */
interface Length extends Token {
  readonly kind: "length";
  readonly value: number;
  readonly upTo: number | null;
  readonly unit: "day" | "week" | "month" | "year";
}

/** A day as an ISO date, or a year alone. */
interface DateToken extends Token {
  readonly kind: "date";
  readonly date: string | null;
  readonly year: number;
}

/** A number of things: "12 unge", "3 lejre", "2 x". */
export interface Count extends Token {
  readonly kind: "count";
  readonly value: number;
  readonly upTo: number | null;
  /** The word after it as written; empty for "x". */
  readonly noun: string;
  readonly per: Per | null;
}

export type Quantity = Money | Hours | Share | FullTime | Length | DateToken | Count;

const RANGE = `(?:\\s*(?:-|–|til)\\s*(?<upTo>${FIGURE}))?`;
const WORDS = Object.keys(NUMBER_WORDS).join("|");
const NUMBER = `(?<![\\d.,/'’\\p{L}-])(?<value>${FIGURE})${RANGE}`;
const NUMBER_OR_WORD = `(?<![\\d.,/'’\\p{L}-])(?<value>${FIGURE}|(?:${WORDS})(?=\\s))${RANGE}`;

const PERS: readonly (readonly [Per, RegExp])[] = [
  ["hour", /^\s*(?:i\s+)?(?:(?:pr\.?|per|i|om|\/|à|á)\s*time(?:n)?|\/\s*t)(?!\p{L})/iu],
  ["day", /^\s*(?:(?:pr\.?|per|om|\/|hver)\s*(?:dag(?:en)?|gang|aften|lørdag|søndag)|dagligt?)(?!\p{L})/iu],
  ["week", /^\s*\(?(?:(?:pr\.?|per|om|i|\/|hver|à|a)\s*(?:ugen?|u)|ugentligt?)(?!\p{L})/iu],
  ["month", /^\s*\(?(?:(?:pr\.?|per|om|i|\/|hver)\s*(?:måned(?:en)?|mdr?)|månedligt?)(?!\p{L})/iu],
  ["quarter", /^\s*(?:(?:pr\.?|per|i|\/|hvert)\s*kvartal(?:et)?|kvartårligt?)(?!\p{L})/iu],
  ["half-year", /^\s*(?:(?:pr\.?|per|\/|hvert)\s*halv(?:e|t)?\s?år(?:et)?|halvårligt?)(?!\p{L})/iu],
  ["year", /^\s*\(?(?:(?:pr\.?|per|om|i|\/|hvert)\s*år(?:et|ligt)?|\/?\s*årligt?|\/?\s*årlig)(?!\p{L})/iu],
  [
    "whole",
    /^\s*(?:i\s?alt|samlet|over\s+(?:hele\s+)?(?:perioden|projektperioden)|i\s+(?:hele\s+)?(?:perioden|projektperioden))(?!\p{L})/iu,
  ],
  ["each", /^\s*(?:(?:pr\.?|per|\/)\s*\p{L}{3,}|hver(?!\p{L})|stk\.?|pp\.?)/iu],
];

/** What a quantity is per, from the words after it. */
function findPer(behind: string): Per | null {
  return PERS.find(([, pattern]) => pattern.test(behind))?.[0] ?? null;
}

/** What a quantity is per, from the words before it: "pr. år kr. 105.000", "årligt 20.000 kr.". */
const PER_BEFORE: readonly (readonly [Per, RegExp])[] = [
  ["week", /(?:pr\.?\s*uge|ugentligt?|om\s+ugen)[\s:]*(?:på\s+|er\s+|kr\.?\s*)?$/iu],
  ["month", /(?:pr\.?\s*måned|månedligt?|om\s+måneden)[\s:]*(?:på\s+|er\s+|kr\.?\s*)?$/iu],
  ["year", /(?:pr\.?\s*år|årligt?|om\s+året)[\s:]*(?:på\s+|er\s+|kr\.?\s*)?$/iu],
];

const MONTH = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|");

type Groups = Record<string, string | undefined>;

interface Kind {
  readonly pattern: RegExp;
  readonly make: (token: Token, groups: Groups, text: string) => Quantity | null;
}

function upToOf(groups: Groups): number | null {
  return groups.upTo === undefined ? null : toNumber(groups.upTo);
}

const valueOf = (groups: Groups): number => toNumber(groups.value ?? "");

/** In order of precedence for a figure. */
const KINDS: readonly Kind[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.])\\d{1,2}[.\\s]\\s?(?:${MONTH})\\.?\\s+(?:19|20)\\d{2}(?!\\d)|` +
        `(?<![\\d.-])\\d{1,2}[./-]\\d{1,2}[./-](?:(?:19|20)\\d{2}|\\d{2})(?![\\d.])`,
      "giu",
    ),
    make: (token) => {
      const date = parseDate(token.text.replace(/(\d)\s(?=\p{L})/u, "$1. "));
      return date === null ? null : { ...token, kind: "date", date, year: Number(date.slice(0, 4)) };
    },
  },
  {
    pattern: new RegExp(`${NUMBER}\\s*(?:%|pct\\.?(?!\\p{L})|procent(?!\\p{L}))`, "giu"),
    make: (token, groups) => ({ ...token, kind: "share", value: valueOf(groups), upTo: upToOf(groups) }),
  },
  {
    pattern: new RegExp(
      `(?:(?<times>\\d{1,2})\\s*[x×*]\\s*)?${NUMBER}\\s*(?:ugentlige?\\s*|månedlige?\\s*)?(?:timer?s?|t\\.?)(?!\\p{L})`,
      "giu",
    ),
    make: (token, groups, text) => ({
      ...token,
      kind: "hours",
      value: valueOf(groups),
      upTo: upToOf(groups),
      times: Number(groups.times ?? 1),
      per: /ugentlig/i.test(token.text)
        ? "week"
        : /månedlig/i.test(token.text)
          ? "month"
          : (findPer(text.slice(token.to)) ?? perBefore(text.slice(0, token.from))),
    }),
  },
  {
    pattern: new RegExp(`${NUMBER_OR_WORD}\\s*(?:årsværk|fuldtids(?:stilling|post|medarbejder)(?:er|e|en)?)(?!\\p{L})`, "giu"),
    make: (token, groups) => ({ ...token, kind: "full-time", value: valueOf(groups), upTo: upToOf(groups) }),
  },
  {
    pattern: new RegExp(
      `${NUMBER_OR_WORD}\\s*-?\\s*(?:(?<year>årig(?:t|e)?|år)|(?<month>måneders?|måned|mdr\\.?|md\\.?)|(?<week>ugers?|uge)|(?<day>dages?|dag))(?!\\p{L})`,
      "giu",
    ),
    make: (token, groups) => ({
      ...token,
      kind: "length",
      value: valueOf(groups),
      upTo: upToOf(groups),
      unit: groups.year !== undefined ? "year" : groups.month !== undefined ? "month" : groups.week !== undefined ? "week" : "day",
    }),
  },
  {
    pattern: /(?<![\d.,/'’-])(?<value>(?:19|20)\d{2})(?![\d.,]?\d|\s*(?:kr|t\.?\s?kr|,-))/giu,
    make: (token, groups) => ({ ...token, kind: "date", date: null, year: Number(groups.value) }),
  },
  {
    pattern: new RegExp(`${NUMBER_OR_WORD}\\s*(?:(?<x>[x×*à])(?=\\s*\\d)|(?<noun>[\\p{L}][\\p{L}-]{2,}))`, "giu"),
    make: (token, groups, text) => ({
      ...token,
      kind: "count",
      value: valueOf(groups),
      upTo: upToOf(groups),
      noun: groups.noun ?? "",
      per: findPer(text.slice(token.to)),
    }),
  },
];

function perBefore(before: string): Per | null {
  return PER_BEFORE.find(([, pattern]) => pattern.test(before.slice(-40)))?.[0] ?? null;
}

function tokenOf(text: string, from: number, to: number): Token {
  return { from, to, text: text.slice(from, to), ...hedgeBefore(text.slice(0, from)) };
}

/** "8-10.000 kr.": the figure before the amount is the range's start, in the same thousands. */
const RANGE_BEFORE = /(?<![\d.,])(\d{1,3}(?:\.\d{3})*)\s*(?:-|–|~|til)\s*(?:kr\.?\s*)?$/i;
const THOUSANDS_BEHIND = /(?<=\d\s?)[-–](?=\s?\d{1,3}(?:\.\d{3})+)/g;

function moneyOf(text: string): Money[] {
  const marked = text.replace(THOUSANDS_BEHIND, "~");
  return findMoney(marked).map(({ amount, hasUnit, from, to }): Money => {
    const range = hasUnit ? RANGE_BEFORE.exec(marked.slice(0, from)) : null;
    const start = range ? Number((range[1] ?? "").replace(/\./g, "")) : null;
    const scaled = start === null ? null : start < 1000 && amount >= 1000 ? start * 1000 : start;
    const at = range && scaled !== null && scaled < amount ? range.index : from;
    const trimmed = to - (text.slice(at, to).length - text.slice(at, to).trimEnd().length);
    const per = findPer(text.slice(to)) ?? perBefore(text.slice(0, at));
    const isRange = at !== from && scaled !== null;
    return { ...tokenOf(text, at, trimmed), kind: "money", value: isRange ? scaled : amount, upTo: isRange ? amount : null, per, hasUnit };
  });
}

/** Characters of the longest note that is asked again for each of its lines, and by several checks. */
const LONGEST = 2_000;

/** The quantities of a text, in order; a figure belongs to one token only. A bare number is not a quantity. */
export const findQuantities = memoize((text): readonly Quantity[] => {
  const found: Quantity[] = moneyOf(text).filter(({ hasUnit }) => hasUnit);
  const isFree = (from: number, to: number): boolean => found.every((other) => to <= other.from || from >= other.to);
  for (const { pattern, make } of KINDS) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].trimEnd().length;
      if (!isFree(match.index, to)) continue;
      const quantity = make(tokenOf(text, match.index, to), match.groups ?? {}, text);
      if (quantity) found.push(quantity);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}, LONGEST);
