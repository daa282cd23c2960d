// Heads that name years: 2017, "År 2017", a date shown as a year, 2017/18, and a project's `År 1`.
import { serialToDate } from "../danish/date";
import { memoize } from "../danish/memoize";
import type { Cell } from "../workbook/workbook";

const LONGEST_HEAD = 30;

/** The calendar year of a head; `2017/18` means the first of the two. */
export function parseYear(value: unknown): number | null {
  const year = typeof value === "number" ? value : typeof value === "string" && value.length <= LONGEST_HEAD ? onlyYear(value) : NaN;
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null;
}

const YEARS = /(?<!\d)\d{4}(?!\d)/g;
const TWO_YEARS = /(?<![\d.-])(\d{4})\s*[/‐-―-]\s*(\d{4}|\d{2})(?![\d.-])/;

/** `'22`, `FY22`, `B22`, `R22`, `BO 24`, `Budget '22`: years written with two digits. */
const SHORT_YEAR =
  /^\s*(?:(?:[FKR]Y|B[UO]?|[REFPO]|budget(?:år)?|kalenderår|regnskab|overslag|prognose|estimat)\s?['’‘`´]?|['’‘`´])\s?(\d\d)\s*$/i;

/** The one year that a text names, once or as `1.1.2022-31.12.2022`, or the first of two consecutive ones; NaN if there is none, or several. */
function onlyYear(text: string): number {
  const numbers = text.match(YEARS) ?? [];
  if (numbers.length === 0) return Number(`20${SHORT_YEAR.exec(text)?.[1] ?? "?"}`);
  return numbers.every((number) => number === numbers[0]) || namesTwoYears(text) ? Number(numbers[0]) : NaN;
}

/** Whether a head names two consecutive years: `2017/18`, `2027-2028`, `1/7 2027 - 30/6 2028`. */
export const namesTwoYears = memoize((text): boolean => {
  const [, first, second] = TWO_YEARS.exec(text) ?? [];
  const numbers = text.match(YEARS) ?? [];
  if (numbers.length === 2 && Number(numbers[0]) + 1 === Number(numbers[1])) return true;
  return first !== undefined && (Number(first) + 1) % 100 === Number(second) % 100;
});

/** The texts and conditions in a number format. */
const NOT_FORMAT = /"[^"]*"|\[[^\]]*\]|\\./g;

const showsYear = memoize((numberFormat) => /y/i.test(numberFormat.replace(NOT_FORMAT, "")));

/** {@link parseYear} of a cell; a date shown as a year, or with one, counts too. */
export function findYear(cell: Cell | undefined): number | null {
  if (!cell) return null;
  const { value, numberFormat } = cell;
  return parseYear(typeof value === "number" && showsYear(numberFormat) ? Number(serialToDate(value)?.slice(0, 4)) : value);
}

/** Which project year a head names: `År 1`, `1. år` → 1; null for anything else. */
export const parseProjectYear = memoize((text): number | null => {
  const match = /^\s*(?:(?:projekt)?år\s*(\d{1,2})|(\d{1,2})\.?\s*(?:projekt)?år)\s*$/i.exec(text);
  const year = Number(match?.[1] ?? match?.[2]);
  return year >= 1 && year <= 20 ? year : null;
});

/** Whether a cell is a year head, calendar or project. */
export function isYearHead(cell: Cell | undefined): boolean {
  return findYear(cell) !== null || (typeof cell?.value === "string" && parseProjectYear(cell.value) !== null);
}
