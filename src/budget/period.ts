// The project period: its length, and how many of its months fall in each calendar year.

export interface Period {
  /** ISO dates, both ends included. */
  readonly start: string;
  readonly end: string;
}

const AVERAGE_MONTH_DAYS = 30;

function parts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Months from the start's month to the end's, part months as fractions of 30 days, at most 1 each. */
export function monthsInYear(period: Period, year: number): number {
  const from = parts(period.start);
  const to = parts(period.end);
  let months = 0;
  for (let month = 1; month <= 12; month++) {
    const first = compare(from, year, month) === 0 ? from.day : 1;
    const last = compare(to, year, month) === 0 ? to.day : daysIn(year, month);
    if (compare(from, year, month) > 0 || compare(to, year, month) < 0 || last < first) continue;
    const days = last - first + 1;
    months += days === daysIn(year, month) ? 1 : Math.min(1, days / AVERAGE_MONTH_DAYS);
  }
  return Math.round(months * 100) / 100;
}

function compare(date: { year: number; month: number }, year: number, month: number): number {
  return (date.year - year) * 12 + (date.month - month);
}

/** Length of the period in months: whole months counted by the calendar, the rest as days of 30. */
export function monthsInPeriod(period: Period): number {
  let months = 0;
  for (let year = parts(period.start).year; year <= parts(period.end).year; year++) months += monthsInYear(period, year);
  return Math.round(months * 100) / 100;
}

/** Whether the end lies before the start. */
export function isReversed(period: Period): boolean {
  return period.end < period.start;
}
