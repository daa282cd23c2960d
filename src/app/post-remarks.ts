// What is unusual among the posts: a part-time post at full price, posts of one title with different prices, conflicting sources.
import { FULL_TIME } from "../danish/staff-time";
import { foldName } from "../danish/fold";
import { memoize } from "../danish/memoize";
import type { ResultPost, ResultPostSaid } from "../report/result-made";
import { formatNumber, inBoth, type Language } from "../report/sentences";
import { stripNoteNumbers } from "../template/names";

type Remark = ResultPost["remarks"][number];
type Priced = Omit<ResultPost, "remarks">;

/** A smaller price difference is ignored: seniority and rounding. */
const SAME_PRICE = 0.02;
const WHOLE = 100;

/** Information, never an error: there may be good reasons. */
export function remarksOn(post: Priced, all: readonly Priced[], years: readonly (number | null)[]): Remark[] {
  const sisters = all.filter((other) => other !== post && titleOf(other) !== "" && titleOf(other) === titleOf(post));
  return [...partTime(post, sisters, years), ...otherPrice(post, all), ...differences(post)];
}

/** "Boligsocial medarbejder 2 (13), deltid" → boligsocial medarbejder: the title without number, time and purpose. */
const titleIn = memoize((line) => {
  const [title = ""] = stripNoteNumbers(line)
    .replace(/\([^)]*\)/g, " ")
    .replace(/^løn\s+(?:til\s+)?/iu, "")
    .split(/\s[-–—]\s|[,;:]|(?<=\p{L})\s+(?=\d)/u);
  return foldName(title.replace(/(?<!\p{L})(?:deltid|fuldtid|halvtid|heltid)\p{L}*|[\d%'½]+/giu, " "))
    .replace(/\s+/g, " ")
    .trim();
});

const titleOf = ({ line }: Pick<Priced, "line">): string => titleIn(line);

function partTime(post: Priced, sisters: readonly Priced[], years: readonly (number | null)[]): Remark[] {
  if (!post.isPartTime) return [];
  const full = saidOf(post).find(({ said }) => said.hours === FULL_TIME || said.share === WHOLE);
  const remarks: Remark[] = [];
  if (full) {
    const { said, source } = full;
    remarks.push({
      kind: "part-time-full-time",
      text: inBoth((language) => {
        const time = said.hours === FULL_TIME ? HOURS[language](FULL_TIME) : `${WHOLE} %`;
        return language === "da"
          ? `Deltid, men ${SOURCES.da[source]} siger ${time}.`
          : `Part-time, but ${SOURCES.en[source]} says ${time}.`;
      }),
    });
  }
  const whole = sisters.filter((other) => !other.isPartTime && (other.fullTime ?? 1) >= 1);
  for (const [index, amount] of post.years.entries()) {
    const other = whole.find((one) => amount !== null && amount > 0 && isSame(amount, one.years[index] ?? 0));
    if (!other || amount === null) continue;
    const year = String(years[index] ?? "?");
    remarks.push({
      kind: "part-time-full-price",
      text: inBoth((language) => {
        const figure = `${formatNumber(amount, language)} t.kr.`;
        return language === "da"
          ? `Deltid, men koster i ${year} det samme som ${nameOf(other)} (${figure}).`
          : `Part-time, but costs the same in ${year} as ${nameOf(other)} (${figure}).`;
      }),
    });
    break;
  }
  return remarks;
}

/** Compared with the price most posts of the title have; if none is most common, with the first. */
function otherPrice(post: Priced, all: readonly Priced[]): Remark[] {
  if (post.isPartTime && post.fullTime === null) return [];
  const title = titleOf(post);
  const group = title === "" ? [] : all.filter((other) => titleOf(other) === title && !(other.isPartTime && other.fullTime === null));
  if (group.length < 2) return [];
  const isFull = group.every(({ perFullTimeYear }) => perFullTimeYear !== null);
  const isSameBasis = isFull || group.every(({ fullTime }) => fullTime === null);
  const price = (one: Priced): number | null => (isFull ? one.perFullTimeYear : one.perMonth);
  const own = price(post);
  if (!isSameBasis || own === null) return [];
  const known = group.filter((one) => price(one) !== null);
  const common = known
    .map((one) => ({ one, count: known.filter((other) => isSame(price(one)!, price(other)!)).length }))
    .reduce((best, each) => (each.count > best.count ? each : best));
  const usual = price(common.one)!;
  if (isSame(own, usual)) return [];
  return [
    {
      kind: "other-price",
      text: inBoth((language) => {
        const amount = (value: number): string => `${formatNumber(Math.round(value * 10) / 10, language)} t.kr.`;
        const per = isFull ? (language === "da" ? "pr. årsværk" : "a full-time year") : language === "da" ? "pr. måned" : "a month";
        return language === "da"
          ? `Koster ${amount(own)} ${per}; ${nameOf(common.one)} koster ${amount(usual)}`
          : `Costs ${amount(own)} ${per}; ${nameOf(common.one)} costs ${amount(usual)}`;
      }),
    },
  ];
}

/** Hours, share and months that two sources state differently. */
function differences(post: Priced): Remark[] {
  const sources = saidOf(post);
  return (["hours", "share", "months"] as const).flatMap((what): Remark[] => {
    const known = sources.flatMap(({ source, said }) => (said[what] === null ? [] : [{ source, value: said[what] }]));
    const [first] = known;
    const slack = what === "share" ? 1 : 0.5;
    if (!first || known.every(({ value }) => Math.abs(value - first.value) < slack)) return [];
    return [
      {
        kind: "sources-differ",
        text: inBoth(
          (language) =>
            `${WHATS[language][what]}: ${known.map(({ source, value }) => `${SOURCES[language][source]} ${formatNumber(value, language)}`).join(", ")}.`,
        ),
      },
    ];
  });
}

type Source = "budget" | "note" | "agreement";

function saidOf({ budget, note, agreement }: Priced): { readonly source: Source; readonly said: ResultPostSaid }[] {
  return [
    { source: "budget", said: budget },
    ...(note ? [{ source: "note" as const, said: note }] : []),
    ...(agreement ? [{ source: "agreement" as const, said: agreement }] : []),
  ];
}

const SOURCES = {
  da: { budget: "budgettet", note: "noten", agreement: "aftalen" },
  en: { budget: "the budget", note: "the note", agreement: "the agreement" },
} as const;
const WHATS = {
  da: { hours: "Timer om ugen", share: "Procent af en stilling", months: "Måneder" },
  en: { hours: "Hours a week", share: "Percent of a post", months: "Months" },
} as const;
const HOURS: Readonly<Record<Language, (hours: number) => string>> = {
  da: (hours) => `${String(hours)} timer`,
  en: (hours) => `${String(hours)} hours`,
};

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_PRICE * Math.max(Math.abs(one), Math.abs(other));
}

const nameOf = ({ line }: Priced): string => stripNoteNumbers(line);
