// The project period: its length, and how many of its months fall in each calendar year.

export interface Period {
  /** ISO dates, both ends included. */
  readonly start: string;
  readonly end: string;
}

const AVERAGE_MONTH_DAYS = 30;
const MILLISECONDS_A_DAY = 86_400_000;

function parts(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Months from the start's month to the end's, part months as fractions of 30 days, at most 1 each. */
export function monthsInYear(period: Period, year: number): number {
  const from = parts(period.start);
  const to = parts(period.end);
  const [start, end] = [countOf(from), countOf(to)];
  let months = 0;
  for (let month = 1; month <= 12; month++) {
    const count = countOf({ year, month });
    if (count < start || count > end) continue;
    if (count > start && count < end) {
      months++;
      continue;
    }
    const length = daysIn(year, month);
    const days = (count === end ? to.day : length) - (count === start ? from.day : 1) + 1;
    if (days > 0) months += days === length ? 1 : Math.min(1, days / AVERAGE_MONTH_DAYS);
  }
  return Math.round(months * 100) / 100;
}

/** Months since the year 0, to tell earlier from later. */
function countOf({ year, month }: { year: number; month: number }): number {
  return year * 12 + month;
}

/** Length of the period in months: whole months counted by the calendar, the rest as days of 30. */
export function monthsInPeriod(period: Period): number {
  const from = parts(period.start);
  const to = parts(period.end);
  const end = Date.UTC(to.year, to.month - 1, to.day + 1);
  // In a shorter month, the 31st is the last day.
  const after = (months: number): number =>
    Date.UTC(from.year, from.month - 1 + months, Math.min(from.day, daysIn(from.year, from.month + months)));
  let whole = countOf(to) - countOf(from) + 1;
  while (after(whole) > end) whole--;
  return Math.round((whole + (end - after(whole)) / MILLISECONDS_A_DAY / AVERAGE_MONTH_DAYS) * 100) / 100;
}

/** Whether the end lies before the start. */
export function isReversed(period: Period): boolean {
  return period.end < period.start;
}
