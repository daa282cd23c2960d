// Links each budget line with money to its activities, as far as notes and agreements decide; otherwise it says so.
import type { Agreement } from "../agreements/agreement";
import { isSameArea } from "../agreements/areas";
import type { Budget, Line, Section } from "../budget/budget";
import { hasAmounts } from "../budget/sums";
import { foldName } from "../danish/fold";
import { contentWords } from "../danish/content-words";
import { wordLikeness } from "../danish/word-likeness";
import { byShares, byStaff, byWholeArea } from "./by-post";
import { byRole, sentencesOf } from "./by-prose";
import { isAbbreviation, isInMore, isReordered, isSameThing } from "./compounds";
import type { Link, LinkedActivity, LinkStatus, Reason } from "./link";
import { COMMON_PARTS, findAllMentioned, findMentioned, mentionOf, SURE, WHOLE, writtenOut, type Candidate } from "./mentions";
import { listsMore } from "./parse-note";
import {
  allocationOf,
  isIdentifying,
  linked,
  namesOf,
  reasonOf,
  identifyingWords,
  withoutInner,
  type Finding,
  type Source,
} from "./source";

/** Money for activities of all kinds: decided only if the area has just one activity. */
const ACTIVITY_MONEY = /^aktivitets?(midler|penge|pulje|budget|udgift)/;

/** Links every line with amounts, in sheet order. Without agreements no line can be linked: the result is empty. */
export function linkLines(budget: Budget, agreements: readonly Agreement[]): Link[] {
  if (agreements.length === 0) return [];
  const titles = budget.sections.filter((section) => section.kind === "focus-area").map((section) => section.title);
  // Documents of other plans may be included: an activity in an area the budget does not have is not meant.
  const inBudget = agreements.flatMap((agreement) => {
    const { area } = agreement;
    return area !== null && titles.some((title) => isSameArea(title, area)) ? [{ area, agreement }] : [];
  });
  // A note may name an area by the document's name or the budget's.
  const areas = [...new Set([...inBudget.map(({ area }) => area), ...titles])];
  // If the same agreement is given twice, its activities are the same.
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

/** How certainly a text mentions an activity, 0–1; calculated once for each. */
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
    byWholeArea(line, section, source) ??
    byRole(line, source) ??
    byCategory(line, source) ??
    byCompound(line, section, source);
  if (found && found.activities.length > 0) return link("suggested", found.activities, [found.reason]);
  const whole: LinkedActivity[] = found?.isWholeArea ? [{ area: section.title, name: null, share: null }] : [];
  const candidates = rankCandidates(source);
  return link(
    "undecided",
    [...whole, ...candidates.map((candidate) => linked(candidate, null))],
    [
      reasonOf(candidates.length > 0 ? "area" : "no-activity", section.title),
      ...(found?.isWholeArea ? [found.reason] : []),
      ...sentencesOf(line, source),
    ],
  );
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

/** `null`: not such a line; no activities: such a line, but undecided. */
function byActivityMoney(line: Line, { own }: Source): Finding | null {
  const [first, ...rest] = contentWords(line.name).filter((word) => !/^\d+[a-z]?$/.test(word));
  if (first === undefined || !ACTIVITY_MONEY.test(first)) return null;
  const named = findMentioned(rest.join(" "), own);
  if (named) return { activities: [linked(named, 100)], reason: reasonOf("same-name", named.activity.name, named) };
  const [only] = own;
  return { activities: only && own.length === 1 ? [linked(only, 100)] : [], reason: reasonOf("only-activity", null, only) };
}

/** The name of one of the area's activities in the line's name, or the line's name in the activity's. */
function byName(line: Line, { own, candidates, mention }: Source): Finding | null {
  const words = identifyingWords(line);
  const whole = (group: readonly Candidate[]): Candidate[] => group.filter((candidate) => mention(candidate) >= WHOLE);
  const inName =
    (wanted: readonly string[]) =>
    (candidate: Candidate): boolean => {
      const name = contentWords(candidate.activity.name);
      return (
        wanted.some(isIdentifying) &&
        wanted.every((word) => name.some((other) => wordLikeness(word, other) === 1 || isAbbreviation(word, name.join(""))))
      );
    };
  const named = whole(own);
  // What the money buys follows a comma or a dash: "Lektiecafé, frugt".
  const head = identifyingWords({ name: line.name.split(/\s*[,:]\s+|\s+[–—-]\s+/)[0] ?? "" });
  const inWhole = own.filter(inName(words));
  const inHead = own.filter(inName(head));
  const inNames = inWhole.length > 0 || named.length > 0 || isInMore(head, inHead, own) ? inWhole : inHead;
  // What follows a comma is what the money is spent on in the activity; "X og Y" is two things.
  const isOneOfMore = (only: Candidate): boolean => line.name.split(/,\s+|\s[–—-]\s/).some((part) => listsMore(part, only));
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

/** The line's words in one activity's category. */
function byCategory(line: Line, { own }: Source): Finding | null {
  const words = identifyingWords(line);
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

/** A compound with the name of one activity (`naboskab` in `naboskabsmedarbejder`), or a first part that only its name has (`lektiecafé`). */
function byCompound(line: Line, section: Section, { own }: Source): Finding | null {
  const words = identifyingWords(line);
  const title = contentWords(section.title);
  // What the whole area is about identifies none of its activities.
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

/** The area's activities, most similar first; the others only if the line's name is similar to theirs. */
function rankCandidates({ candidates, own, mention }: Source): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, isOwn: own.includes(candidate), score: mention(candidate) }))
    .filter(({ isOwn, score }) => isOwn || score >= SURE)
    .sort((one, other) => other.score - one.score || Number(other.isOwn) - Number(one.isOwn))
    .map(({ candidate }) => candidate);
}
