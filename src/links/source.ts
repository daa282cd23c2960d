// What a line is linked by: the possible activities, posts, notes and areas, and its own words.
import type { Agreement, Staff } from "../agreements/agreement";
import type { Line } from "../budget/budget";
import { contentWords, withoutCosts } from "../danish/content-words";
import { wordLikeness } from "../danish/word-likeness";
import type { LinkedActivity, Reason } from "./link";
import { COMMON_PARTS, mentionOf, SURE, type Candidate } from "./mentions";
import { parseAllocation } from "./parse-note";

/** What the documents and notes offer for linking a line. */
export interface Source {
  readonly candidates: readonly Candidate[];
  /** The activities of the section's own focus area. */
  readonly own: readonly Candidate[];
  /** The posts given by the documents of the section's own area. */
  readonly posts: readonly Post[];
  readonly areas: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  /** What a text divides a line between; calculated once per text, as several lines share a note. */
  readonly allocations: Map<string, readonly LinkedActivity[] | null>;
  /** How certainly the line's name mentions an activity. */
  readonly mention: (candidate: Candidate) => number;
}

export interface Post {
  readonly staff: Staff;
  readonly agreement: Agreement;
}

export interface Finding {
  readonly activities: readonly LinkedActivity[];
  readonly reason: Reason;
  /** It is for the whole area: no activity is linked, and the area is the first choice. */
  readonly isWholeArea?: true;
}

export function reasonOf(kind: Reason["kind"], quote: string | null = null, candidate?: Candidate): Reason {
  return { kind, quote, place: candidate?.activity.place ?? null };
}

export function linked(candidate: Candidate, share: number | null): LinkedActivity {
  return { area: candidate.area, name: candidate.activity.name, share };
}

export function namesOf(activities: readonly LinkedActivity[]): string {
  return activities.map(({ area, name }) => name ?? area).join(", ");
}

export function allocationOf(text: string, { allocations, candidates, areas }: Source): readonly LinkedActivity[] | null {
  const before = allocations.get(text);
  if (before !== undefined) return before;
  const allocation = parseAllocation(text, candidates, areas);
  allocations.set(text, allocation);
  return allocation;
}

/** What ends a list, and "2 x 25 timer": they name nothing. */
const NOTHING = /(?<!\p{L})(?:m\.?\s?[mv]\.?|m\.?\s?fl\.?|o\.?\s?lign\.?|osv\.?|etc\.?)(?!\p{L})|\d+\s?[x×]\s?(?=\d)/giu;

/** The line's name without what is in brackets. */
export function withoutBrackets(line: Pick<Line, "name">): string {
  return line.name.replace(/\([^)]*\)/g, " ").replace(NOTHING, " ");
}

/** The line's words without notes, hours and words for cost. */
export function identifyingWords(line: Pick<Line, "name">): string[] {
  return withoutCosts(contentWords(withoutBrackets(line)));
}

/** Words for people and the like, in any form: "forældre", "beboere". */
const COMMON = new RegExp(`${COMMON_PARTS.source}(?:e|n|r|s|er|en|et|ne|ere|erne)?$`);

/** Whether a word can identify an activity by itself. */
export function isIdentifying(word: string): boolean {
  return word.length >= 5 && !COMMON.test(word);
}

/** The same word, or a compound's first part: `udslusning` in `udslusningsmedarbejder`; `forældre` in `forældremøder` identifies nothing. */
export function isSpokenOf(word: string, other: string): boolean {
  return (
    wordLikeness(word, other) === 1 ||
    (word.length >= 6 && other.startsWith(word)) ||
    (other.length >= 6 && word.startsWith(other) && !COMMON.test(other))
  );
}

/** Leaves out names contained whole in another of the group. */
export function withoutInner(group: readonly Candidate[]): Candidate[] {
  return group.filter(
    (one) =>
      !group.some(
        (other) =>
          other !== one &&
          other.activity.name.length > one.activity.name.length &&
          mentionOf(one, contentWords(other.activity.name)) >= SURE,
      ),
  );
}

/** "aktivitetsmedarbejder 2" is not the post "aktivitetsmedarbejder 1"; a post without a number may be either. */
export function areOthers(numbers: readonly string[], lineNumbers: readonly string[]): boolean {
  return numbers.length > 0 && lineNumbers.length > 0 && !numbers.some((number) => lineNumbers.includes(number));
}
