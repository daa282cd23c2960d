// Links each budget line with money to the activities it is for, as far as notes and agreements decide; where they do not, it says so.
import type { Agreement, Staff } from "../agreements/agreement";
import { isSameArea } from "../agreements/areas";
import type { Budget, Line, Section } from "../budget/budget";
import { hasAmounts } from "../budget/sums";
import { foldName } from "../danish/fold";
import { isAbbreviation, isInMore, isReordered, isSameThing } from "./compounds";
import type { Link, LinkedActivity, LinkStatus, Reason } from "./link";
import {
  COMMON_PARTS,
  findAllMentioned,
  findMentioned,
  findNamed,
  isNamedIn,
  mentionOf,
  SURE,
  WHOLE,
  writtenOut,
  type Candidate,
} from "./mentions";
import { isDivided, listsMore, parseAllocation, statesShares } from "./parse-note";
import { splitSentences } from "../danish/sentences";
import { postOf, toldOf } from "./post-title";
import { contentWords, withoutCosts, wordLikeness } from "../danish/word-likeness";

/** Money for activities of all kinds: only an area's one activity decides it. */
const ACTIVITY_MONEY = /^aktivitets?(midler|penge|pulje|budget|udgift)/;

/** What the documents and notes offer a line to go by. */
interface Source {
  readonly candidates: readonly Candidate[];
  /** The activities of the section's own focus area. */
  readonly own: readonly Candidate[];
  /** The posts that the documents of the section's own area give. */
  readonly posts: readonly Post[];
  readonly areas: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  /** What a text divides a line between; worked out once a text, for several lines share a note. */
  readonly allocations: Map<string, readonly LinkedActivity[] | null>;
  /** How surely the line's name mentions an activity. */
  readonly mention: (candidate: Candidate) => number;
}

interface Post {
  readonly staff: Staff;
  readonly agreement: Agreement;
}

interface Finding {
  readonly activities: readonly LinkedActivity[];
  readonly reason: Reason;
}

/** Links every line that has amounts, in sheet order. Without agreements no line can be linked: the result is empty. */
export function linkLines(budget: Budget, agreements: readonly Agreement[]): Link[] {
  if (agreements.length === 0) return [];
  const titles = budget.sections.filter((section) => section.kind === "focus-area").map((section) => section.title);
  // Documents of other plans may lie among those that were given: an activity of an area that the budget does not have is not meant.
  const inBudget = agreements.flatMap((agreement) => {
    const { area } = agreement;
    return area !== null && titles.some((title) => isSameArea(title, area)) ? [{ area, agreement }] : [];
  });
  // A note may name an area as a document does, or as the budget.
  const areas = [...new Set([...inBudget.map(({ area }) => area), ...titles])];
  // The same agreement may be given twice: its activities are the same.
  const given = inBudget.flatMap(({ area, agreement }) =>
    agreement.activities.map((activity): Candidate => ({ area, activity, agreement })),
  );
  const candidates = withoutTwice(given);
  const known = {
    candidates,
    areas,
    notes: new Map(budget.notes.map((note) => [note.number, note.text])),
    allocations: new Map<string, readonly LinkedActivity[] | null>(),
  };
  return budget.sections.flatMap((section) => {
    const here = new Set(areas.filter((area) => isSameArea(area, section.title)));
    const own = candidates.filter(({ area }) => here.has(area));
    const posts = inBudget
      .filter(({ area }) => here.has(area))
      .flatMap(({ agreement }) => agreement.staff.map((staff) => ({ staff, agreement })));
    return section.lines.filter(hasAmounts).map((line) => {
      const named = { ...line, name: writtenOut(line.name, own) };
      return { ...linkLine(named, section, { ...known, own, posts, mention: mentionsIn(named.name) }), line: line.name };
    });
  });
}

function withoutTwice(given: readonly Candidate[]): Candidate[] {
  const named = new Map<string, Candidate[]>();
  return given.filter((candidate) => {
    const name = foldName(candidate.activity.name);
    const before = named.get(name) ?? [];
    if (before.some(({ area }) => isSameArea(area, candidate.area))) return false;
    named.set(name, [...before, candidate]);
    return true;
  });
}

/** How surely a text mentions an activity, 0–1; worked out once for each. */
function mentionsIn(text: string): (candidate: Candidate) => number {
  const words = contentWords(text);
  const known = new Map<Candidate, number>();
  return (candidate) => {
    const before = known.get(candidate);
    if (before !== undefined) return before;
    const mention = mentionOf(candidate, words);
    known.set(candidate, mention);
    return mention;
  };
}

function linkLine(line: Line, section: Section, source: Source): Link {
  const link = (status: LinkStatus, activities: readonly LinkedActivity[], reasons: readonly Reason[]): Link => ({
    section: section.title,
    line: line.name,
    row: line.row,
    status,
    activities,
    reasons,
  });
  if (section.kind === "administration") return link("shared-cost", [], [reasonOf("administration")]);
  if (section.kind === "evaluation") return link("shared-cost", [], [reasonOf("evaluation")]);
  if (line.preset) return link("shared-cost", [], [reasonOf("preset")]);
  const found =
    byNotes(line, source) ??
    byShares(line, source) ??
    byActivityMoney(line, source) ??
    byName(line, source) ??
    byStaff(line, source) ??
    byRole(line, source) ??
    byCategory(line, source) ??
    byCompound(line, section, source);
  if (found && found.activities.length > 0) return link("suggested", found.activities, [found.reason]);
  return link(
    "undecided",
    rankCandidates(source).map((candidate) => linked(candidate, null)),
    [reasonOf("area", section.title)],
  );
}

function reasonOf(kind: Reason["kind"], quote: string | null = null, candidate?: Candidate): Reason {
  return { kind, quote, place: candidate?.activity.place ?? null };
}

function linked(candidate: Candidate, share: number | null): LinkedActivity {
  return { area: candidate.area, name: candidate.activity.name, share };
}

function byNotes(line: Line, source: Source): Finding | null {
  for (const number of line.notes) {
    const text = source.notes.get(number);
    if (text === undefined) continue;
    const activities = allocationOf(text, source);
    if (activities) return { activities, reason: reasonOf("note", `${number}) ${text}`) };
  }
  return null;
}

function allocationOf(text: string, { allocations, candidates, areas }: Source): readonly LinkedActivity[] | null {
  const before = allocations.get(text);
  if (before !== undefined) return before;
  const allocation = parseAllocation(text, candidates, areas);
  allocations.set(text, allocation);
  return allocation;
}

/** Shares that the line's own name tells, or the documents of its post: they go before any name. */
function byShares(line: Line, source: Source): Finding | null {
  const divided = (texts: readonly string[]): readonly LinkedActivity[] | undefined =>
    texts
      .filter(statesShares)
      .map((text) => allocationOf(text, source))
      .find(isDivided);
  const own = divided([line.name]);
  if (own) return { activities: own, reason: reasonOf("same-name", namesOf(own)) };
  const told = postsOf(line, source).flatMap((post) => {
    const allocation = divided([toldOf(post.staff.title), post.staff.text, post.staff.targetGroup ?? ""]);
    return allocation ? [{ post, allocation }] : [];
  });
  const [first] = told;
  if (!first || told.some(({ allocation }) => JSON.stringify(allocation) !== JSON.stringify(first.allocation))) return null;
  return { activities: first.allocation, reason: reasonOfPost(first.post, first.allocation) };
}

function namesOf(activities: readonly LinkedActivity[]): string {
  return activities.map(({ area, name }) => name ?? area).join(", ");
}

/** The post as the line's own name has it: of what the documents say of it nothing is quoted, for they name persons. */
function reasonOfPost({ staff, agreement }: Post, activities: readonly LinkedActivity[]): Reason {
  return { kind: "staff", quote: postOf(staff.title), place: staff.place, activity: namesOf(activities), document: agreement.file };
}

/** `null`: not such a line; no activities: such a line, but undecided. */
function byActivityMoney(line: Line, { own }: Source): Finding | null {
  const [first, ...rest] = contentWords(line.name).filter((word) => !/^\d+[a-z]?$/.test(word));
  if (first === undefined || !ACTIVITY_MONEY.test(first)) return null;
  const named = findMentioned(rest.join(" "), own);
  if (named) return { activities: [linked(named, 100)], reason: reasonOf("same-name", named.activity.name, named) };
  const [only] = own;
  return { activities: only && own.length === 1 ? [linked(only, 100)] : [], reason: reasonOf("only-activity", null, only) };
}

function withoutBrackets(line: Line): string {
  return line.name.replace(/\([^)]*\)/g, " ");
}

/** The line's words without notes, hours and words for cost. */
function tellingWords(line: Line): string[] {
  return withoutCosts(contentWords(withoutBrackets(line)));
}

/** The name of one activity of the area in the line's name, or the line's name in the activity's. */
function byName(line: Line, { own, candidates, mention }: Source): Finding | null {
  const words = tellingWords(line);
  const whole = (group: readonly Candidate[]): Candidate[] => group.filter((candidate) => mention(candidate) >= WHOLE);
  const inName = (candidate: Candidate): boolean => {
    const name = contentWords(candidate.activity.name);
    return (
      words.some(isTelling) &&
      words.every((word) => name.some((other) => wordLikeness(word, other) === 1 || isAbbreviation(word, name.join(""))))
    );
  };
  const named = whole(own);
  const inNames = own.filter(inName);
  // What stands behind a comma says what the money goes to in the activity; "X og Y" is two things.
  const isOneOfMore = (only: Candidate): boolean => line.name.split(/,\s+/).some((part) => listsMore(part, only));
  if (named.length === 0 && isInMore(words, inNames, own)) return null;
  const listed = findAllMentioned(line.name.replace(/\s[/+]\s/g, " og "), withoutInner(named));
  if (listed.length > 1) {
    const activities = listed.map((candidate) => linked(candidate, null));
    return { activities, reason: reasonOf("same-name", namesOf(activities)) };
  }
  const [only, ...others] = withoutInner([named, inNames].find((group) => group.length > 0) ?? whole(candidates));
  return only && others.length === 0
    ? { activities: [linked(only, isOneOfMore(only) ? null : 100)], reason: reasonOf("same-name", only.activity.name, only) }
    : null;
}

/** Leaves out names that lie whole inside another of the group. */
function withoutInner(group: readonly Candidate[]): Candidate[] {
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

/** The posts of the agreements whose title is in the line's name. */
function postsOf(line: Line, { posts }: Source): Post[] {
  const words = tellingWords(line);
  const lineNumbers = numbersIn(line.name);
  return posts.filter(({ staff }) => {
    const post = postOf(staff.title);
    const title = contentWords(post).filter((word) => !/^\d+$/.test(word));
    const isTitle =
      title.length > 0 &&
      title.every((word) => words.some((other) => wordLikeness(word, other) === 1)) &&
      !areOthers(numbersIn(post), lineNumbers);
    return isTitle || isCalled(line, title, numbersIn(post));
  });
}

/** Whether a title of everyday words ("boligsocial medarbejder") is all that the line is called, number and all. */
function isCalled(line: Line, title: readonly string[], numbers: readonly string[]): boolean {
  const words = contentWords(line.name);
  const isIn = (word: string, others: readonly string[]): boolean => others.some((other) => wordLikeness(word, other) === 1);
  const isWhole = title.length > 1 && title.every((word) => isIn(word, words)) && withoutCosts(words).every((word) => isIn(word, title));
  return isWhole && String(numbersIn(withoutBrackets(line))) === String(numbers);
}

/** A post of the agreement: its title in the line's name, its title or target group names the activity. */
function byStaff(line: Line, source: Source): Finding | null {
  const found = new Map<string, Finding>();
  for (const post of postsOf(line, source)) {
    const { title, text, targetGroup } = post.staff;
    const named = findNamed(`${title} ${targetGroup ?? ""}`, source.own) ?? findNamed(text, source.own);
    const told = allocationOf(toldOf(title), source);
    // A share of the post that goes to something no document names, or a list with such a thing.
    const isPart = (told === null && statesShares(toldOf(title))) || (named !== undefined && listsMore(text, named));
    // What the sentence tells goes before the one name: "fokus på X (75 %)" is not all of the post.
    const isTold = told !== null && (told.length > 1 || (named !== undefined && told[0]?.name === named.activity.name));
    const activities = isTold ? told : named ? [linked(named, isPart ? null : 100)] : [];
    const key = JSON.stringify(activities);
    if (activities.length > 0 && !found.has(key)) found.set(key, { activities, reason: reasonOfPost(post, activities) });
  }
  const [only] = found.values();
  return only && found.size === 1 ? only : null;
}

function numbersIn(text: string): string[] {
  return text.match(/\b\d+\b(?!\s*(?:timer|år|mdr|måneder|%))/g) ?? [];
}

/** "aktivitetsmedarbejder 2" is not the post "aktivitetsmedarbejder 1"; a post without a number may be either. */
function areOthers(numbers: readonly string[], lineNumbers: readonly string[]): boolean {
  return numbers.length > 0 && lineNumbers.length > 0 && !numbers.some((number) => lineNumbers.includes(number));
}

/** The numbers that a sentence gives what the line's words name: "aktivitetsmedarbejder 1 og 2". */
function numbersOf(words: readonly string[], sentence: readonly string[]): string[] {
  const numbers: string[] = [];
  let named = "";
  for (const word of sentence) {
    if (!/^\d{1,2}$/.test(word)) named = word;
    else if (words.some((own) => isSpokenOf(own, named))) numbers.push(word);
  }
  return numbers;
}

/** All of the line's telling words in one sentence of one activity's own text. The sentence may name more activities; one that denies something tells nothing. */
function byRole(line: Line, { own, candidates }: Source): Finding | null {
  const words = tellingWords(line);
  if (!words.some(isTelling)) return null;
  const lineNumbers = numbersIn(withoutBrackets(line));
  const tells = (sentence: readonly string[]): boolean =>
    !sentence.includes("ikke") &&
    words.every((word) => sentence.some((other) => isSpokenOf(word, other))) &&
    !areOthers(numbersOf(words, sentence), lineNumbers);
  const found = own.flatMap((candidate) => {
    const { roles, content, targetGroup } = candidate.activity;
    const sentences = [roles, content, targetGroup].flatMap((text) => (text === null ? [] : splitSentences(text))).map(contentWords);
    const told = sentences.find(tells);
    return told ? [{ candidate, told }] : [];
  });
  const [only] = found;
  if (!only || found.length > 1) return null;
  const { candidate, told } = only;
  const named = withoutInner(candidates.filter((each) => isNamedIn(each, told)));
  const others = named.filter((each) => each !== candidate && !isNamedIn(each, contentWords(candidate.activity.name)));
  // Named beside the form's own activity both are meant; named alone, which of them is meant is open.
  if (others.length > 0 && !named.includes(candidate)) return null;
  const activities = others.length > 0 ? [candidate, ...others].map((each) => linked(each, null)) : [linked(candidate, 100)];
  return {
    activities,
    reason: {
      kind: "role",
      quote: null,
      place: candidate.activity.place,
      activity: candidate.activity.name,
      document: candidate.agreement.file,
    },
  };
}

/** Words for people and the like, in whatever form: "forældre", "beboere". */
const COMMON = new RegExp(`${COMMON_PARTS.source}(?:e|n|r|s|er|en|et|ne|ere|erne)?$`);

/** Whether a word may tell an activity by itself. */
function isTelling(word: string): boolean {
  return word.length >= 5 && !COMMON.test(word);
}

/** The same word, or the first part of a compound: `udslusning` in `udslusningsmedarbejder`; `forældre` is no part of `forældremøder` that tells anything. */
function isSpokenOf(word: string, other: string): boolean {
  return (
    wordLikeness(word, other) === 1 ||
    (word.length >= 6 && other.startsWith(word)) ||
    (other.length >= 6 && word.startsWith(other) && !COMMON.test(other))
  );
}

/** The line's words in one activity's category. */
function byCategory(line: Line, { own }: Source): Finding | null {
  const words = tellingWords(line);
  if (!words.some((word) => word.length >= 5)) return null;
  const found = own.filter((candidate) => {
    const category = contentWords(candidate.activity.category ?? "");
    return words.every((word) => category.some((other) => wordLikeness(word, other) === 1));
  });
  const [only] = found;
  return only && found.length === 1
    ? { activities: [linked(only, 100)], reason: reasonOf("category", only.activity.category, only) }
    : null;
}

/** A compound with the name of one activity (`naboskab` in `naboskabsmedarbejder`), or the first part that only its name has (`lektiehjælper`, `lektiecafé`). */
function byCompound(line: Line, section: Section, { own }: Source): Finding | null {
  const words = tellingWords(line);
  const title = contentWords(section.title);
  // What the whole area is about tells none of its activities.
  const tells = (word: string): boolean =>
    word.length >= 5 && !COMMON_PARTS.test(word) && !title.some((own) => wordLikeness(own, word) > 0 || word.startsWith(own.slice(0, 6)));
  const isNamed = (candidate: Candidate): boolean => {
    const name = contentWords(candidate.activity.name);
    return (
      name.some(tells) &&
      (words.some((word) => isReordered(word, name)) ||
        name.every((part) => words.some((word) => wordLikeness(part, word) === 1 || (part.length >= 5 && word.startsWith(part)))))
    );
  };
  const sharesPart = (candidate: Candidate): boolean => {
    const name = contentWords(candidate.activity.name);
    return (
      words.length > 0 &&
      words.every(
        (word) => tells(word) && name.some((part) => wordLikeness(word, part) === 1 || isSameThing(word, part, name.length === 1)),
      )
    );
  };
  for (const fits of [isNamed, sharesPart]) {
    const found = own.filter(fits);
    const [only] = found;
    if (only && found.length === 1 && !isInMore(words, found, own))
      return { activities: [linked(only, 100)], reason: reasonOf("same-name", only.activity.name, only) };
    if (found.length > 0) return null;
  }
  return null;
}

/** The area's activities, the likest first; the others only where the line's name is like theirs. */
function rankCandidates({ candidates, own, mention }: Source): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, isOwn: own.includes(candidate), score: mention(candidate) }))
    .filter(({ isOwn, score }) => isOwn || score >= SURE)
    .sort((one, other) => other.score - one.score || Number(other.isOwn) - Number(one.isOwn))
    .map(({ candidate }) => candidate);
}
