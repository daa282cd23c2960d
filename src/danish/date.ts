// Dates as Danes write them, and Excel's serial numbers, to ISO dates.
import { MONTHS } from "./lexicon";

/** Which day a text that names only a month means. */
export type MonthEdge = "first" | "last";

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return valid && year >= 1990 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

/** Excel's serial number of a day (1900 system) to an ISO date; null if it is not a day between 1990 and 2100. */
export function serialToDate(serial: number): string | null {
  if (!Number.isFinite(serial)) return null;
  const date = new Date(Math.round((Math.floor(serial) - 25569) * 86_400_000));
  const year = date.getUTCFullYear();
  return year >= 1990 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

/** The month's number 1–12 for a Danish month name or an abbreviation of at least three letters; undefined for other words. */
export function findMonth(word: string): number | undefined {
  const folded = word.toLowerCase().replace(/\.$/, "");
  const index = folded.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(folded));
  return index < 0 ? undefined : index + 1;
}

/** Before a month, the edge of it: "primo januar 2022". */
const EDGE = /^(?:(primo)|ultimo) (?=[a-zæøå]+ \d{4}$)/i;

/** Words allowed around a date without changing it: "den", "d.", "pr.", "fra", "til"; a full stop, midnight. */
const BEFORE = /^(?:(?:fra|til|pr)\b\.? ?)?(?:den |d\. ?)?/i;
const AFTER = /(?: (?:kl\. ?)?00[:.]00(?:[:.]00)?)?[.,]?$/;

/** `01-10-2017`, `1. oktober 2017`, `1-okt-17`, `2017-10-01`, `oktober 2017`, `4. kvartal 2017` to an ISO date; null for anything else. */
export function parseDate(text: string, edge: MonthEdge = "first"): string | null {
  const trimmed = text.replace(/\s+/g, " ").replace(/[‐-―]/g, "-").trim().replace(BEFORE, "").replace(AFTER, "");
  const stated = EDGE.exec(trimmed);
  if (stated) return parseDate(trimmed.slice(stated[0].length), stated[1] === undefined ? "last" : "first");
  const part = PART.exec(trimmed);
  if (part) return edgeOf(part, edge);
  const isoLike = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(trimmed);
  if (isoLike) return iso(Number(isoLike[1]), Number(isoLike[2]), Number(isoLike[3]));
  const numeric = /^(\d{1,2}) ?[-./ ] ?(\d{1,2}) ?[-./ ] ?(\d{4}|\d{2})$/.exec(trimmed);
  if (numeric) return iso(fullYear(numeric[3]!), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(?:(\d{1,2})[.-]? ?)?([a-zæøå]+)[.,-]* ?(\d{4}|\d{2})$/i.exec(trimmed);
  const month = worded && findMonth(worded[2]!);
  if (!worded || !month) return null;
  // "april 18" may be a day.
  if (!worded[1] && worded[3]!.length === 2) return null;
  const year = fullYear(worded[3]!);
  if (worded[1]) return iso(year, month, Number(worded[1]));
  return edge === "first" ? iso(year, month, 1) : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** `Q1 2022`, `4. kvartal 2025`, `2. halvår 2022`. */
const PART = /^(?:(?:q|kv|kvt|kvartal)\.? ?([1-4])|([1-4])\.? ?(?:kv|kvt|kvartal)\.?|([12])\.? ?halvår),? ?(\d{4})$/i;

function edgeOf([, before, after, half, year]: RegExpExecArray, edge: MonthEdge): string | null {
  const end = half === undefined ? 3 * Number(before ?? after) : 6 * Number(half);
  const start = half === undefined ? end - 2 : end - 5;
  return edge === "first" ? iso(Number(year), start, 1) : new Date(Date.UTC(Number(year), end, 0)).toISOString().slice(0, 10);
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}
