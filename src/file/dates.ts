// Dates in files: ISO texts to Excel's serial numbers.

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;
const DAY = 86_400_000;

/** `2017-10-01` or `2017-10-01T12:00:00` to its serial in the count from 1900; undefined for any other text. */
export function serialOfIsoDate(text: string): number | undefined {
  const match = ISO.exec(text);
  if (!match || text === "") return undefined;
  const [, year, month, day, hours, minutes, seconds] = match;
  const time = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86400;
  if (year === undefined) return time;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  // Excel treats 1900 as a leap year: days before 29 February count one less.
  return (days < 61 ? days - 1 : days) + time;
}
