// The posts as a table: budget, note and agreement side by side for a worksheet, and a short table for the report.
import { settle } from "../budget/amount";
import type { ReportBlock, ReportCell } from "./report-block";
import type { ResultPost, ResultPostSaid } from "./result-made";
import { formatNumber, type Language } from "./sentences";

const SOURCES = ["budget", "note", "agreement"] as const;
const FACTS = ["hours", "share", "months"] as const;

const WORDS = {
  da: {
    caption: "Stillinger",
    section: "Afsnit",
    line: "Linje",
    time: "Tid",
    sources: { budget: "budget", note: "note", agreement: "aftale" },
    facts: { hours: "Timer om ugen", share: "Procent", months: "Måneder" },
    amounts: { note: "Beløb i noten (som skrevet)", agreement: "Beløb i aftalen (som skrevet)" },
    total: "I alt",
    unit: "t.kr.",
    perMonth: "Pr. måned",
    perYear: "Pr. årsværk",
    paid: "Måneder, der er regnet med",
    remarks: "Læg mærke til",
    hours: (hours: string) => `${hours} timer`,
    months: (months: string) => `${months} mdr.`,
    partTime: "deltid",
    explained:
      "Pr. årsværk er prisen for 37 timer om ugen i 12 måneder. Feltet er tomt, hvor hverken budget, note eller aftale siger timer eller procent.",
  },
  en: {
    caption: "Posts",
    section: "Section",
    line: "Line",
    time: "Time",
    sources: { budget: "budget", note: "note", agreement: "agreement" },
    facts: { hours: "Hours a week", share: "Percent", months: "Months" },
    amounts: { note: "Amounts in the note (as written)", agreement: "Amounts in the agreement (as written)" },
    total: "Total",
    unit: "t.kr.",
    perMonth: "A month",
    perYear: "A full-time year",
    paid: "Months counted",
    remarks: "Note",
    hours: (hours: string) => `${hours} hours`,
    months: (months: string) => `${months} months`,
    partTime: "part-time",
    explained:
      "A full-time year is the price of 37 hours a week for 12 months. It is empty where neither budget, note nor agreement tells hours or percent.",
  },
} as const;

export const postTitle = (language: Language): string => WORDS[language].caption;

/** Everything, one row per post: for a worksheet. Amounts in t.kr., except those shown as written. */
export function postRows(posts: readonly ResultPost[], years: readonly (number | null)[], language: Language): ReportCell[][] {
  const words = WORDS[language];
  const inUnit = (name: string): string => `${name} (${words.unit})`;
  const head = [
    words.section,
    words.line,
    ...FACTS.flatMap((fact) => SOURCES.map((source) => `${words.facts[fact]}, ${words.sources[source]}`)),
    ...years.map((year) => inUnit(year === null ? "?" : String(year))),
    inUnit(words.total),
    words.amounts.note,
    words.amounts.agreement,
    words.paid,
    inUnit(words.perMonth),
    inUnit(words.perYear),
    words.remarks,
  ];
  const rows = posts.map((post): ReportCell[] => [
    post.section,
    post.line,
    ...FACTS.flatMap((fact) => SOURCES.map((source) => post[source]?.[fact] ?? null)),
    ...post.years,
    post.total,
    (post.note?.amounts ?? []).join("; "),
    (post.agreement?.amounts ?? []).join("; "),
    post.monthsPaid,
    tenths(post.perMonth),
    post.perFullTimeYear === null ? null : Math.round(settle(post.perFullTimeYear)),
    remarksOf(post, language),
  ]);
  return [head, ...rows];
}

/** The report's short table; empty if no line pays for anybody's time. */
export function postBlocks(posts: readonly ResultPost[], language: Language): ReportBlock[] {
  if (posts.length === 0) return [];
  const words = WORDS[language];
  return [
    {
      kind: "table",
      caption: `${words.caption} (${posts.length})`,
      head: [words.line, words.time, words.total, words.perMonth, words.perYear, words.remarks],
      rows: posts.map((post) => [
        `${post.line} · ${post.section}`,
        timeOf(post, language),
        post.total,
        tenths(post.perMonth),
        post.perFullTimeYear === null ? null : Math.round(settle(post.perFullTimeYear)),
        remarksOf(post, language),
      ]),
    },
    { kind: "quiet", text: words.explained },
  ];
}

/** What the sources say together, each value once: "21 timer · 48 mdr." */
function timeOf(post: ResultPost, language: Language): string {
  const words = WORDS[language];
  const said = SOURCES.flatMap((source) => saidOf(post[source], language));
  return [...new Set([...said, ...(post.isPartTime ? [words.partTime] : [])])].join(" · ");
}

/** "21 timer", "50 %", "24 mdr." */
export function saidOf(said: ResultPostSaid | null, language: Language): string[] {
  const words = WORDS[language];
  const number = (value: number): string => formatNumber(Math.round(value * 10) / 10, language);
  return [
    ...(said?.hours == null ? [] : [words.hours(number(said.hours))]),
    ...(said?.share == null ? [] : [`${number(said.share)} %`]),
    ...(said?.months == null ? [] : [words.months(number(said.months))]),
  ];
}

const remarksOf = ({ remarks }: ResultPost, language: Language): string => remarks.map(({ text }) => text[language]).join(" ");

const tenths = (amount: number | null): number | null => (amount === null ? null : Math.round(settle(amount) * 10) / 10);
