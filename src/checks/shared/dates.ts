// Amounts that Excel took for dates: "1-2" becomes 1 February, and its serial number counts in the sums.
import type { Figure, Line, Section } from "../../budget/budget";
import { settle, sum } from "../../budget/amount";
import { serialToDate } from "../../danish/date";
import type { Localised } from "../../danish/localised";
import { memoize } from "../../danish/memoize";
import { isDateFormat } from "../../workbook/number-format";
import { findFailure, repairs } from "./rescale";

const showsDate = memoize(isDateFormat);

/** A typed amount that the cell shows as a date, ISO; null for any other. */
export function findDate({ formula, value, numberFormat }: Figure): string | null {
  return formula === null && value !== null && showsDate(numberFormat) ? serialToDate(value) : null;
}

/** The date in words, with its year if the cell shows one. */
export function writeDate(iso: string, numberFormat: string): Localised {
  const shown: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", timeZone: "UTC" };
  const format = (locale: string): string =>
    new Date(iso).toLocaleDateString(locale, /y/i.test(numberFormat) ? { ...shown, year: "numeric" } : shown);
  return { da: format("da-DK"), en: format("en-GB") };
}

/** The amount in t.kr. that, in place of the date, makes the line (and if possible its section) add up; null if none does. */
export function fittingAmount(section: Section, line: Line, figure: Figure): number | null {
  const failure = findFailure(section, line);
  if (!failure || figure.value === null) return null;
  const isPaid = line.paid.includes(figure);
  const sign = isPaid ? -1 : 1;
  const changes = [sign * failure.off, sign * failure.financing, figure === line.total ? failure.years : -failure.years];
  for (const change of changes) {
    const amount = settle(sum([figure.value, change]));
    if (change !== 0 && amount >= 0 && Number.isInteger(amount) && repairs(failure, new Map([[figure, amount]]))) return amount;
  }
  return null;
}
