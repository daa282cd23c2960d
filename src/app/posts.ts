// Posts in one table: what budget, note and agreement say about each post's time and money, its cost, and what is unusual. Information only.
import type { Staff } from "../agreements/agreement";
import { settle, sum } from "../budget/amount";
import type { Line, Section } from "../budget/budget";
import { monthsInYear, type Period } from "../budget/period";
import { allLines, hasAmounts } from "../budget/sums";
import { findPeriod } from "../checks/period";
import {
  documentHours,
  documentMonths,
  documentShare,
  findPosts,
  parseLineHours,
  parseLineMonths,
  MONTHS_A_YEAR,
  steadyMonths,
  weeklyHours,
  type DocumentFact,
} from "../checks/shared/posts";
import { findQuantities } from "../danish/quantities";
import { findSentences } from "../danish/sentences";
import { FULL_TIME, parseStaffTime } from "../danish/staff-time";
import { isPost } from "../links/is-post";
import type { ResultPost, ResultPostSaid } from "../report/result-made";
import type { Checked } from "./check";
import { remarksOn } from "./post-remarks";

/** "2 lektiehjælpere" */
const SEVERAL = /^\s*(?:[2-9]|1\d|to|tre|fire|fem)\s+\p{L}/iu;
const PART_TIME = /(?<!\p{L})(?:deltid|halvtid|halv\s*tid)s?/iu;
const WHOLE_TIME = /(?<!\p{L})(?:fuldtid|fuld\s*tid|heltid)s?/iu;
/** A share of a post, not of how its time or pay is divided. */
const OF_A_POST = /arbejdstid|stilling|ansæt|ansat|deltid|fuldtid|fuld\s*tid|heltid|normering/iu;
const DIVIDED = /fordel|refusion|tilskud|dæk(?:kes|ning)|betales|finansier/iu;

/** In sheet order: lines with money that pay for somebody's time. */
export function findBudgetPosts(checked: Checked): ResultPost[] {
  const { budget, links } = checked;
  const linkOf = new Map(links.map((link) => [link.row, link]));
  const postOf = new Map(findPosts(checked).map((post) => [post.line.row, post]));
  const texts = new Map(budget.notes.map(({ number, text }) => [number, text]));
  const project = findPeriod(budget);
  const years = budget.years.map(({ year }) => year);
  const posts = allLines(budget).flatMap(({ section, line }): Omit<ResultPost, "remarks">[] => {
    if (!hasAmounts(line) || !isPostLine(section, line, linkOf.get(line.row))) return [];
    const notes = line.notes.flatMap((number) => texts.get(number) ?? []);
    const document = postOf.get(line.row);
    const own = saidByName(line);
    const budgetSaid = { ...own, months: own.months ?? steady(line, years, project), amounts: [] };
    const note = notes.length === 0 ? null : saidByNotes(notes);
    const agreement =
      document && (document.staff.length > 0 || document.sentences.length > 0) ? saidByAgreement(document, budgetSaid) : null;
    const agreementSaid = agreement && isEmpty(agreement) ? null : agreement;
    return [
      priced(section, line, { budget: budgetSaid, note, agreement: agreementSaid }, paidMonths(line, years, project), {
        isPartTime: PART_TIME.test(line.name) || notes.some((text) => PART_TIME.test(text)),
        isSeveral: [line.name, ...(document?.staff ?? []).map(({ title }) => title)].some((text) => SEVERAL.test(text)),
      }),
    ];
  });
  return posts.map((post) => ({ ...post, remarks: remarksOn(post, posts, years) }));
}

/** Administration is bought from others unless a post is named. */
function isPostLine(section: Section, line: Line, link: Parameters<typeof isPost>[1]): boolean {
  return section.kind !== "evaluation" && isPost(line, section.kind === "administration" ? undefined : link);
}

const isEmpty = ({ hours, share, months, amounts }: ResultPostSaid): boolean =>
  hours === null && share === null && months === null && amounts.length === 0;

function saidByName({ name }: Line): Omit<ResultPostSaid, "amounts"> {
  const { hours, per, share } = parseStaffTime(name);
  const full = WHOLE_TIME.test(name) ? FULL_TIME : null;
  return { hours: parseLineHours(name) ?? weeklyHours(hours, per) ?? full, share, months: parseLineMonths(name) };
}

/** What all notes of a line agree on. */
function saidByNotes(notes: readonly string[]): ResultPostSaid {
  const sentences = notes.flatMap((note) => findSentences(note).map(({ text }) => text));
  const times = sentences.map((text) => {
    const time = parseStaffTime(text);
    const isOfPost = OF_A_POST.test(text) && !DIVIDED.test(text);
    return {
      hours: weeklyHours(time.hours, time.per) ?? (WHOLE_TIME.test(text) ? FULL_TIME : null),
      share: isOfPost ? time.share : null,
      months: time.months,
    };
  });
  return {
    hours: agreed(times.map(({ hours }) => hours)),
    share: agreed(times.map(({ share }) => share)),
    months: agreed(times.map(({ months }) => months)),
    amounts: amountsIn(notes),
  };
}

/** If the documents give several times for the post ("14 timer de første 2 år og 7 timer …"), the line's own among them. */
function saidByAgreement(post: ReturnType<typeof findPosts>[number], own: ResultPostSaid): ResultPostSaid {
  const meant = (fact: DocumentFact | null, value: number | null): number | null =>
    value !== null && fact?.allowed.includes(value) ? value : (fact?.expected ?? null);
  const months = meant(documentMonths(post), own.months);
  // Prose about the activity may mean another post than the amounts do.
  const isCertain = post.staff.length > 0 || parseLineMonths(post.line.name) !== null || own.months === null;
  return {
    hours: meant(documentHours(post), own.hours),
    share: documentShare(post),
    months: isCertain || months === own.months ? months : null,
    amounts: amountsIn(post.staff.flatMap(({ title, text }: Staff) => (title === text ? [text] : [title, text]))),
  };
}

/** As written, each once: amounts in kroner stay in kroner. */
function amountsIn(texts: readonly string[]): string[] {
  const found = texts.flatMap((text) =>
    findQuantities(text).flatMap((each) => (each.kind === "money" ? [`${each.text}${perWords(text.slice(each.to))}`.trim()] : [])),
  );
  return [...new Set(found)];
}

/** "pr. medarbejder pr. år" after an amount, as written. */
function perWords(behind: string): string {
  return (
    /^(?:\s*(?:(?:pr\.?|per|om|i|\/)\s*(?:alt|året|år|måneden|måned|md|\p{L}+)|årligt|årlig|månedligt))+(?!\p{L})/iu.exec(behind)?.[0] ?? ""
  );
}

function agreed(values: readonly (number | null)[]): number | null {
  const known = [...new Set(values.filter((value) => value !== null))];
  return known.length === 1 ? (known[0] ?? null) : null;
}

function steady(line: Line, years: readonly (number | null)[], project: Period | null): number | null {
  return project ? steadyMonths(line, years, project) : null;
}

/** The project's months in the years with money. */
function paidMonths(line: Line, years: readonly (number | null)[], project: Period | null): number | null {
  if (!project) return null;
  const months = line.years.map((figure, index) => {
    const year = years[index];
    return (figure.value ?? 0) > 0 && year != null ? monthsInYear(project, year) : 0;
  });
  return sum(months) > 0 ? sum(months) : null;
}

function priced(
  section: Section,
  line: Line,
  said: Pick<ResultPost, "budget" | "note" | "agreement">,
  paid: number | null,
  { isPartTime, isSeveral }: { readonly isPartTime: boolean; readonly isSeveral: boolean },
): Omit<ResultPost, "remarks"> {
  const { budget, note, agreement } = said;
  const total = line.total.value ?? sum(line.years.map(({ value }) => value ?? 0));
  const first = (of: (one: ResultPostSaid) => number | null): number | null =>
    [budget, note, agreement].flatMap((one) => (one ? (of(one) ?? []) : []))[0] ?? null;
  const months = first((one) => one.months);
  // A post cannot be paid for longer than there is money.
  const monthsPaid = months !== null && (paid === null || months <= paid) ? months : paid;
  const hours = first((one) => one.hours);
  const share = first((one) => one.share);
  const parts = [...(hours === null ? [] : [hours / FULL_TIME]), ...(share === null ? [] : [share / 100])];
  // A preset line pays its area's share of one post; hours beside it are that share, rounded. With several persons it is unknown whose they are.
  const part = isSeveral ? undefined : line.preset === null ? parts[0] : parts.at(-1);
  const fullTime = part === undefined ? null : settle(part);
  const perMonth = monthsPaid === null ? null : settle(total / monthsPaid);
  return {
    section: section.title,
    line: line.name,
    row: line.row + 1,
    ...said,
    years: line.years.map(({ value }) => value),
    total,
    monthsPaid,
    fullTime,
    perMonth,
    perFullTimeYear: perMonth === null || fullTime === null || fullTime <= 0 ? null : settle((perMonth * MONTHS_A_YEAR) / fullTime),
    isPartTime,
  };
}
