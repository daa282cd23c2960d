// What a line and its agreement say about the same post: hours, months, share. Only what is certain on both sides.
import type { Activity, Agreement, Staff } from "../../agreements/agreement";
import { isSameArea } from "../../agreements/areas";
import { compareNames } from "../../danish/name-likeness";
import { EMPLOYMENT, LEADER, numbersIn } from "../../danish/post-words";
import { splitSentences } from "../../danish/sentences";
import { FULL_TIME, parseStaffTime, stripTime } from "../../danish/staff-time";
import { settle } from "../../budget/amount";
import type { Line } from "../../budget/budget";
import { monthsInYear, type Period } from "../../budget/period";
import { contentWords } from "../../danish/content-words";
import { wordLikeness } from "../../danish/word-likeness";
import { postOf } from "../../links/post-title";
import { foldName } from "../../danish/fold";
import type { CheckInput } from "../check";
import { areaAgreements } from "./area-agreements";
import { linkedLines, type LinkedLine } from "./documents";

/** A line and what the documents say about its post. */
export interface Post extends LinkedLine {
  /** The staff of the documents that the line pays, by title. */
  readonly staff: readonly Staff[];
  /** Sentences of the linked activity that mention somebody's employment. */
  readonly sentences: readonly string[];
}

/** Maximum content words in a title, as opposed to a sentence. */
const LONGEST_TITLE = 6;

/** Whether the line's name contains the staff's title, including its number. */
function isTitled(line: Line, staff: Staff): boolean {
  const name = line.name.replace(/\([^)]*\)/g, " ");
  if (LEADER.test(foldName(staff.title)) && (line.preset === "leader" || LEADER.test(foldName(name)))) return true;
  const title = contentWords(stripTime(staff.title)).filter((word) => !/^\d+$/.test(word));
  const words = contentWords(name);
  if (title.length === 0 || title.length > LONGEST_TITLE || !title.every((word) => words.some((other) => wordLikeness(word, other) === 1)))
    return false;
  const own = numbersIn(name);
  const theirs = numbersIn(stripTime(staff.title));
  return own.length === 0 || theirs.length === 0 || theirs.some((number) => own.includes(number));
}

function staffOf({ section, line, link }: LinkedLine, agreements: readonly Agreement[]): Staff[] {
  const areas = [section.title, ...link.activities.map((activity) => activity.area)];
  const staff = agreements
    .filter(({ area }) => area !== null && areas.some((own) => isSameArea(own, area)))
    .flatMap((agreement) => agreement.staff);
  const reasons = link.reasons.filter(({ kind }) => kind === "staff");
  const byReason = staff.filter(({ title, place }) =>
    reasons.some((reason) => reason.quote === postOf(title) && reason.place?.paragraph === place.paragraph),
  );
  return byReason.length > 0 ? byReason : staff.filter((each) => isTitled(line, each));
}

function sentencesOf({ link }: LinkedLine, agreements: readonly Agreement[]): string[] {
  const [only] = link.activities;
  if (!only || link.activities.length !== 1 || only.name === null) return [];
  const { name } = only;
  const activity = agreements
    .filter(({ area }) => area !== null && isSameArea(area, only.area))
    .flatMap((agreement): readonly Activity[] => agreement.activities)
    .find((each) => compareNames(each.name, name) === "same");
  const texts = [activity?.roles, activity?.content, activity?.targetGroup].flatMap((text) => text ?? []);
  return texts.flatMap(splitSentences).filter((sentence) => EMPLOYMENT.test(sentence));
}

/** Lines with a settled link or a shared leader, with what the documents say about their posts. */
export function findPosts(input: CheckInput): Post[] {
  const agreements = areaAgreements(input.agreements);
  return linkedLines(input).flatMap((linked) => {
    const { link, line } = linked;
    const isShared = link.status === "shared-cost" && line.preset === "leader";
    if (link.status !== "suggested" && link.status !== "confirmed" && !isShared) return [];
    return [{ ...linked, staff: staffOf(linked, agreements), sentences: sentencesOf(linked, agreements) }];
  });
}

/** Parts of a sentence that each give one time: "14 timer de første 2 år og 7 timer de følgende 2 år". */
function timesIn(sentences: readonly string[]): { readonly hours: number | null; readonly months: number | null }[] {
  return sentences
    .flatMap((sentence) => sentence.split(/\s+og\s+|[;,](?!\d)/))
    .map((part) => {
      const time = parseStaffTime(part);
      return { hours: weeklyHours(time.hours, time.per), months: time.months };
    });
}

const WEEKS_A_YEAR = 52;
export const MONTHS_A_YEAR = 12;

/** Hours a week from those of a week or a month; null without a period. */
export function weeklyHours(hours: number | null, per: "week" | "month" | null): number | null {
  if (hours === null || per === null) return null;
  return per === "week" ? hours : settle((hours * MONTHS_A_YEAR) / WEEKS_A_YEAR);
}

/** One value they all agree on; null if there is none or several. */
function agreed(values: readonly (number | null)[]): number | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

export interface DocumentFact {
  readonly expected: number;
  /** Every value the documents give for the post: none of them is wrong. */
  readonly allowed: readonly number[];
}

/** What the staff entries agree on; without an entry, each value in the activity's text. */
function factOf(entries: readonly (number | null)[], spoken: readonly number[]): DocumentFact | null {
  const expected = agreed(entries.length > 0 ? entries : spoken);
  return expected === null ? null : { expected, allowed: [expected, ...spoken] };
}

/** Hours a week from the staff, else from the activity's text if it gives one value. */
export function documentHours({ staff, sentences }: Post): DocumentFact | null {
  return factOf(
    staff.map((each) => weeklyHours(each.hours, each.per)),
    timesIn(sentences).flatMap(({ hours }) => hours ?? []),
  );
}

/** Months of employment from the staff, else from the activity's text if it gives one value. */
export function documentMonths({ staff, sentences }: Post): DocumentFact | null {
  return factOf(
    staff.map((each) => each.months),
    timesIn(sentences).flatMap(({ months }) => months ?? []),
  );
}

/** Percent of working time from the staff. */
export function documentShare({ staff }: Post): number | null {
  return agreed(staff.map((each) => each.share));
}

const LINE_HOURS = new RegExp(
  String.raw`(?<![\d.,x-])(\d+(?:[.,]\d+)?)\s*(?:ugentlige\s+)?(?:timers?|time|t)(?![\p{L}])\.?` +
    String.raw`\s*(\/|pr\.?|per|om|i)?\s*(ugent?ligt?|ugen?|u\b|måneden|måned|md|mdr|år(?:et|ligt)?|dag(?:en|ligt)?)?`,
  "giu",
);

/** Hours a week in a line's name: `(21 timer pr. uge)`, `14 timer 2 år`; null if none or uncertain. */
export function parseLineHours(name: string): number | null {
  const matches = [...name.matchAll(LINE_HOURS)];
  const [match] = matches;
  if (!match || matches.length > 1 || /(?:ca\.?|op til|max\.?|maks\.?|min\.?|\dx|x)\s*$/i.test(name.slice(0, match.index))) return null;
  const hours = Number((match[1] ?? "").replace(",", "."));
  const unit = (match[3] ?? "").toLowerCase();
  // "14 timer 2 år": the years that follow are the post's, not the hours'.
  if (unit.startsWith("uge") || unit === "u") return hours;
  if (unit.startsWith("m")) return weeklyHours(hours, "month");
  // Without a unit, more than full time is not plausible.
  return unit === "" && hours <= FULL_TIME ? hours : null;
}

const WORDS: Readonly<Record<string, number>> = { et: 1, to: 2, tre: 3, fire: 4, halvandet: 1.5 };
/** Longer than any plan: a number of years this large is an age. */
const LONGEST_YEARS = 5;

/** Months in a line's name: `2 år`, `18 mdr.`, `1½ år`; null if none or uncertain. */
export function parseLineMonths(name: string): number | null {
  const matches = [
    ...name.matchAll(/(?<![\d.,-])(\d+(?:[.,]\d+)?|\d*½|et|to|tre|fire|halvandet)\s*(år|måneder|måned|mdr|md)(?![\p{L}])/giu),
  ];
  const [match] = matches;
  if (!match || matches.length > 1 || /(?:-|–|ca\.?|op til|max\.?|pr\.?|om|fra)\s*$/i.test(name.slice(0, match.index))) return null;
  const written = (match[1] ?? "").toLowerCase();
  const number = WORDS[written] ?? (written.endsWith("½") ? Number(written.slice(0, -1) || 0) + 0.5 : Number(written.replace(",", ".")));
  const isYears = (match[2] ?? "").toLowerCase() === "år";
  return isYears && number > LONGEST_YEARS ? null : settle(number * (isYears ? MONTHS_A_YEAR : 1));
}

/** Months covered by a line's amounts at a steady rate; null if the rate varies, or rounding allows more than one answer. */
export function steadyMonths(line: Line, years: readonly (number | null)[], project: Period): number | null {
  const used = line.years.flatMap((figure, index) => {
    const year = years[index];
    return (figure.value ?? 0) > 0 && year != null ? [{ year, amount: figure.value ?? 0, months: monthsInYear(project, year) }] : [];
  });
  const full = used.filter(({ months }) => months === MONTHS_A_YEAR);
  const most = Math.max(0, ...full.map(({ amount }) => amount));
  if (used.length < 2 || most === 0) return null;
  const rate = most / MONTHS_A_YEAR;
  let covered = 0;
  let doubt = 0;
  for (const [index, { year, amount, months }] of used.entries()) {
    const before = used[index - 1];
    if (before && year !== before.year + 1) return null;
    const own = amount / rate;
    const rounding = (0.5 + (0.5 * amount) / most) / rate;
    const isEnd = index === 0 || index === used.length - 1;
    if (own - months > rounding || (!isEnd && months - own > rounding)) return null;
    covered += own;
    doubt += rounding;
  }
  const whole = Math.round(covered);
  return doubt < 0.5 && Math.abs(covered - whole) <= doubt ? whole : null;
}
