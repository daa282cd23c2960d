// The period an agreement says it is for, in all the ways Danes write one, as ISO dates.
import { findMonth, parseDate } from "../text/date";

export interface AgreementPeriod {
  readonly start: string | null;
  readonly end: string | null;
}

const MONTH = "(?:jan(?:uar)?|feb(?:r(?:uar)?)?|marts?|mar|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "(?:19|20)\\d{2}";
/** Longest form first: a shorter one must not eat the end of a longer one. */
const DATE = new RegExp(
  [
    `(?<iso>${YEAR}-\\d{1,2}-\\d{1,2})`,
    `(?<slash>\\d{1,2}\\s?/\\s?\\d{1,2}\\s?[-–.,/ ]\\s?(?:${YEAR}|\\d{2}(?!\\d)))`,
    `(?<numeric>\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?(?:${YEAR}|\\d{2}(?!\\d)))`,
    `(?<worded>\\d{1,2}\\s?\\.?\\s?${MONTH},?\\s?(?:${YEAR}|['’]\\d{2}))`,
    `(?<dayMonth>\\d{1,2}\\s?\\.\\s?${MONTH}(?!\\p{L})|\\d{1,2}\\s?/\\s?\\d{1,2}(?!\\s?[/\\d]))`,
    `(?<month>(?<!\\p{L})${MONTH},?\\s?(?:${YEAR}|['’]\\d{2}))`,
    `(?<bareMonth>(?<!\\p{L})${MONTH}(?!\\p{L}))`,
    `(?<year>(?<!\\d)${YEAR}(?!\\d))`,
  ].join("|"),
  "giu",
);

/** One date as written; a month or year alone covers all its days. */
interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

/**
 * The first and last day of "Oktober 2017 – september 2021", "01.10.17 til 30.09.21", "1. januar – 31. december 2022", "2022-2025".
 * One date alone is the start, or the end where "til" stands before it and nothing else.
 */
export function parsePeriod(text: string): AgreementPeriod {
  const found = [...text.slice(0, 1000).matchAll(DATE)].map((match) => ({ match, end: match.index + match[0].length }));
  const years = found.map(({ match }) => findYear(match[0]));
  const spans: { span: Span; from: number }[] = [];
  found.forEach(({ match }, i) => {
    const span = parseSpan(match, years.slice(i + 1).find((year) => year !== null) ?? null);
    if (span) spans.push({ span, from: match.index });
  });
  const [one, other] = spans;
  if (!one) return { start: null, end: null };
  if (other) return { start: one.span.first, end: other.span.last };
  const before = text.slice(0, one.from).toLowerCase();
  const isYear = /^\d{4}$/.test(found[0]?.match[0] ?? "");
  if (isYear) return { start: one.span.first, end: one.span.last };
  return /(?:\btil\b|udløber|ophører|slutter)[^.]{0,20}$/.test(before) && !/\bfra\b(?!\s*[-–]\s*til)/.test(before.replace(/gælder fra\s*[-–]\s*til:?/, ""))
    ? { start: null, end: one.span.last }
    : { start: one.span.first, end: null };
}

function findYear(written: string): number | null {
  const match = /((?:19|20)\d{2})/.exec(written);
  return match ? Number(match[1]) : null;
}

function parseSpan(match: RegExpExecArray, nextYear: number | null): Span | undefined {
  const groups = match.groups ?? {};
  const text = match[0].replace(/['’](\d{2})$/, "20$1");
  if (groups.year) return { first: `${text}-01-01`, last: `${text}-12-31` };
  if (groups.iso ?? groups.numeric ?? groups.slash) return day(text.match(/\d+/g)?.join("-") ?? "");
  if (groups.worded) return day(text.replace(/(\d)\s?\.?\s?(?=\p{L})/u, "$1. ").replace(/\.?,?\s?(\d{4})$/, " $1"));
  if (groups.month) return month(text.replace(/[.,]?\s?\d{4}$/, ""), Number(text.slice(-4)));
  if (nextYear === null) return undefined;
  if (groups.bareMonth) return month(text, nextYear);
  const numbers = /^(\d{1,2})\s?\/\s?(\d{1,2})$/.exec(text);
  return day(numbers ? `${numbers[1] ?? ""}-${numbers[2] ?? ""}-${nextYear}` : `${text.replace(/(\d)\s?\.\s?/, "$1. ").replace(/\.$/, "")} ${nextYear}`);
}

function day(text: string): Span | undefined {
  const date = parseDate(text);
  return date === null ? undefined : { first: date, last: date };
}

function month(name: string, year: number): Span | undefined {
  if (findMonth(name) === undefined) return undefined;
  const text = `${name.replace(/\.$/, "")} ${year}`;
  return { first: parseDate(text, "first"), last: parseDate(text, "last") };
}
