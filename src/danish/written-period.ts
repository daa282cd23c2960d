// The period an agreement states, in all the ways Danes write one, as ISO dates.
import { findMonth, parseDate } from "./date";
import { anyOf } from "./word-list";

/** ISO dates; null if a text does not say. */
export interface AgreementPeriod {
  readonly start: string | null;
  readonly end: string | null;
  /** Set if the document gives only the year: the day is then the year's first or last, and not stated. */
  readonly startIsYear?: true;
  readonly endIsYear?: true;
}

const MONTH =
  "(?:jan(?:uar)?|feb(?:r(?:uar)?)?|marts?|mar|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** English months spelt differently from the Danish: the day is not guessed. */
const FOREIGN_MONTH = "january|february|march|may|june|july|october";
const VAGUE = anyOf("medio; midten; [for/efter]år(et); sommer(en); vinter(en); skoleår(et)");
const YEAR = "(?:19|20)\\d{2}";
/** "10.2017", "xx.xx.2017": an incomplete day is not a year. */
const WHOLE_YEAR = `(?<![\\dx]|[\\dx][./]\\s?|(?<!\\d)[\\dx]{1,2}-)${YEAR}`;
/** Longest form first: a shorter one must not consume the end of a longer one. */
const DATE = new RegExp(
  [
    `(?<vague>(?<!\\p{L})(?:${FOREIGN_MONTH}|uge\\s?\\d{1,2}|\\d\\.\\s?halvår|${VAGUE})\\s?,?\\s?(?:af\\s|i\\s)?${YEAR}(?:\\s?\\/\\s?\\d{2,4})?)`,
    `(?<quarter>(?<![\\d.])[1-4]\\.?\\s?(?:kvartal|kvt\\.?),?\\s?(?:af\\s|i\\s)?${YEAR})`,
    `(?<bareQuarter>(?<![\\d.])[1-4]\\.?(?:\\s?kvartal)?(?=\\s?(?:[-–]|til)\\s?[1-4]\\.?\\s?kvartal))`,
    `(?<iso>${YEAR}[-/]\\d{1,2}[-/]\\d{1,2})`,
    `(?<slash>(?<!\\d)\\d{1,2}\\s?/\\s?\\d{1,2}\\s?[-–.,/ ]\\s?(?:${YEAR}|\\d{2}(?!\\d)))`,
    `(?<numeric>(?<!\\d)\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?(?:${YEAR}|\\d{2}(?!\\d)))`,
    `(?<worded>\\d{1,2}\\s?\\.?\\s?${MONTH},?\\s?(?:${YEAR}|['’]\\d{2}))`,
    `(?<dayMonth>\\d{1,2}\\s?\\.\\s?${MONTH}(?!\\p{L})|\\d{1,2}\\s?/\\s?\\d{1,2}(?!\\s?[/\\d]))`,
    `(?<month>(?<!\\p{L})${MONTH},?\\s?(?:${YEAR}|['’]\\d{2}))`,
    `(?<bareMonth>(?<!\\p{L})${MONTH}(?!\\p{L}))`,
    // "2017-21", "2017/2021"; "2010-12" may be a month.
    `(?<years>${WHOLE_YEAR}(?:\\s?[-–/]\\s?(?:1[3-9]|[2-9]\\d)|\\s?/\\s?${YEAR})(?![\\dx]|[./-]\\s?[\\dx]|\\s?\\.?\\s?${MONTH}))`,
    `(?<year>${WHOLE_YEAR}(?!\\d|[./]\\s?[\\dx]|-[\\dx]{1,2}(?!\\d|\\.?\\s?${MONTH})))`,
  ].join("|"),
  "giu",
);

/** One date as written; a month or year alone covers all its days. Null if the text gives no knowable day: "31. september", "uge 40". */
interface Span {
  readonly first: string | null;
  readonly last: string | null;
  readonly isYear?: true;
}

interface Written {
  readonly span: Span | null;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const NOTHING: AgreementPeriod = { start: null, end: null };

/** From the first day of one date to the last of another. */
function periodOf(first: Span | null, last: Span | null): AgreementPeriod {
  return {
    start: first?.first ?? null,
    end: last?.last ?? null,
    ...(first?.isYear && { startIsYear: true }),
    ...(last?.isYear && { endIsYear: true }),
  };
}
/** Words between a period's two days. */
const RANGE = new RegExp(
  "^\\s*(?:[-–—]+|,?\\s*(?:og\\s+)?(?:frem\\s+)?(?:ind)?til(?:\\s+og\\s+med)?|t\\.?o\\.?m\\.?|(?:og\\s+)?(?:slut|udløb)\\p{L}*:?)\\s*" +
    `(?:${anyOf("d.; den; med; primo; ultimo; [udgangen/slutningen/begyndelsen/starten] af")}|\\s)*$`,
  "iu",
);
/** Words before a day on which something happened to the document itself. */
const ABOUT_THE_PAPER = new RegExp(
  `(?:${anyOf("underskrevet; revideret; godkendt; vedtaget; dateret; opdateret; ændret; indgået; udarbejdet; version")}|` +
    `(?<!start|slut|udløbs|ophørs|trædelses|afslutnings|begyndelses)dato)(?:\\s+(?:d\\.|den|af\\s+\\p{L}+))?[\\s:]*$`,
  "iu",
);
const COUNT: Readonly<Record<string, number>> = { et: 1, to: 2, tre: 3, fire: 4, fem: 5 };
const LENGTH = `(?<count>\\d{1,2}|${Object.keys(COUNT).join("|")})\\s?(?<unit>år|måneder|mdr\\.?)`;
const LENGTH_AFTER = new RegExp(
  "^\\s*[,(]?\\s*(?:og\\s+|samt\\s+)?(?:i\\s+|for\\s+)?(?:en periode på\\s+|de\\s+(?:næste|følgende)\\s+)?" +
    `${LENGTH}(?:\\s+frem(?:ad|over|efter)?)?\\s*(?:[).,;]|$)`,
  "iu",
);
const LENGTH_BEFORE = new RegExp(
  `(?:^|[^\\d.,-])${LENGTH}\\s*,?\\s+(?:regnet\\s+)?(?:frem\\s+)?(?:fra|med\\s+(?:start|virkning fra))(?:\\s+og\\s+med)?(?:\\s+d\\.|\\s+den)?\\s*$`,
  "iu",
);

/**
 * The first and last day of "Oktober 2017 – september 2021", "01.10.17 til 30.09.21", "1. januar – 31. december 2022", "2022-2025", "4 år fra 1. oktober 2017".
 * One date alone is the start, or the end if only "til" precedes it; one year alone, without "fra" or "til", is both.
 * Years in a row run from the first to the last. Neither is given if one of the two is not a real day.
 */
export function parsePeriod(written: string): AgreementPeriod {
  // "fra - til:" is the label of both days and says nothing about a single one.
  const text = written.slice(0, 1000).replace(/fra\s*[-–/]\s*til(?=\s*:|\s|$)/i, (label) => " ".repeat(label.length));
  const dates = findDates(text);
  const pair = dates.findIndex((date, i) => RANGE.test(text.slice(date.to, dates[i + 1]?.from ?? date.to)));
  const stated = pair >= 0 ? dates.slice(pair) : dates.filter((date) => !ABOUT_THE_PAPER.test(text.slice(0, date.from)));
  const one = stated[0];
  const other = pair < 0 && stated.every(({ span }) => span?.isYear) ? stated.slice(1).at(-1) : stated[1];
  if (!one?.span) return NOTHING;
  if (other) return other.span ? periodOf(one.span, other.span) : NOTHING;
  const [before, after] = [text.slice(0, one.from), text.slice(one.to)];
  if (one.span.isYear)
    return isEndOnly(before)
      ? periodOf(null, one.span)
      : periodOf(one.span, isOneYear(one.span) && isStartOnly(before, after) ? null : one.span);
  const length = LENGTH_AFTER.exec(after) ?? LENGTH_BEFORE.exec(before);
  if (length && one.span.first !== null) return { start: one.span.first, end: lastDayAfter(one.span.first, length) };
  return isEndOnly(before) ? periodOf(null, one.span) : periodOf(one.span, null);
}

function isOneYear({ first, last }: Span): boolean {
  return first?.slice(0, 4) === last?.slice(0, 4);
}

/** Whether a year alone is only the first: "fra 2017", "2017 og fire år frem". */
function isStartOnly(before: string, after: string): boolean {
  return (
    LENGTH_AFTER.test(after) ||
    /(?<!\p{L})(?:fra|siden|start\p{L}*|begynder)\s*(?:og\s+med\s*)?(?:primo\s*)?:?\s*$/iu.test(before) ||
    /^\s*og\s+frem/i.test(after)
  );
}

/** Whether a single day is the last: after "til", "udløber", and after "fra" only with words for the first, "fra underskrivelsen til". */
function isEndOnly(before: string): boolean {
  const isEnd = /(?:(?<!\p{L})til(?!\p{L})|udløber|ophører|slutter|ultimo|udgangen)[^.]{0,20}$/iu.test(before);
  return (
    isEnd &&
    (!/(?<!\p{L})fra(?!\p{L})/iu.test(before) ||
      /(?<!\p{L})fra\s+(?!og\s)\p{L}{4,}[^.:]*\s(?:ind)?til\s+(?:den\s+|d\.\s*)?$/iu.test(before))
  );
}

function findDates(text: string): Written[] {
  const found = [...text.matchAll(DATE)];
  const years = found.map((match) => findYear(match[0]));
  return found.flatMap((match, i): Written[] => {
    const span = parseSpan(match, years.slice(i + 1).find((year) => year !== null) ?? null);
    return span === undefined ? [] : [{ span, text: match[0], from: match.index, to: match.index + match[0].length }];
  });
}

/** The last day of a duration that begins on a day. */
function lastDayAfter(start: string, length: RegExpExecArray): string {
  const { count = "", unit = "" } = length.groups ?? {};
  const number = COUNT[count.toLowerCase()] ?? Number(count);
  const date = new Date(`${start}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + number * (/^år/i.test(unit) ? 12 : 1));
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

function findYear(written: string): number | null {
  const match = /((?:19|20)\d{2})/.exec(written);
  return match ? Number(match[1]) : null;
}

/** Null for an invalid date; undefined for what is not a date without a year to complete it. */
function parseSpan(match: RegExpExecArray, nextYear: number | null): Span | null | undefined {
  const groups = match.groups ?? {};
  if (groups.vague) return null;
  if (groups.quarter) return quarter(Number(match[0].slice(0, 1)), Number(match[0].slice(-4)));
  if (groups.bareQuarter) return nextYear === null ? undefined : quarter(Number(match[0].slice(0, 1)), nextYear);
  const text = match[0].replace(/['’](\d{2})$/, "20$1");
  if (groups.years) return yearsOf(text);
  if (groups.year) return { first: `${text}-01-01`, last: `${text}-12-31`, isYear: true };
  if (groups.iso ?? groups.numeric ?? groups.slash) return day(text.match(/\d+/g)?.join("-") ?? "");
  if (groups.worded) return day(text.replace(/(\d)\s?\.?\s?(?=\p{L})/u, "$1. ").replace(/\.?,?\s?(\d{4})$/, " $1"));
  if (groups.month) return month(text.replace(/[.,]?\s?\d{4}$/, ""), Number(text.slice(-4)));
  if (nextYear === null) return undefined;
  if (groups.bareMonth) return month(text, nextYear);
  const numbers = /^(\d{1,2})\s?\/\s?(\d{1,2})$/.exec(text);
  return day(
    numbers
      ? `${numbers[1] ?? ""}-${numbers[2] ?? ""}-${nextYear}`
      : `${text.replace(/(\d)\s?\.\s?/, "$1. ").replace(/\.$/, "")} ${nextYear}`,
  );
}

/** Years of one plan, in order and at most ten apart; nothing else is a period. */
function yearsOf(text: string): Span | null {
  const [first = "", last = ""] = text.match(/\d+/g) ?? [];
  const end = last.length === 4 ? last : first.slice(0, 2) + last;
  const length = Number(end) - Number(first);
  return length > 0 && length <= 10 ? { first: `${first}-01-01`, last: `${end}-12-31`, isYear: true } : null;
}

function day(text: string): Span | null {
  const date = parseDate(text);
  return date === null ? null : { first: date, last: date };
}

function quarter(number: number, year: number): Span {
  return { first: parseDate(`1-${number * 3 - 2}-${year}`), last: new Date(Date.UTC(year, number * 3, 0)).toISOString().slice(0, 10) };
}

function month(name: string, year: number): Span | undefined {
  if (findMonth(name) === undefined) return undefined;
  const text = `${name.replace(/\.$/, "")} ${year}`;
  return { first: parseDate(text, "first"), last: parseDate(text, "last") };
}
