// Links each budget line with money to the activities it is for, as far as notes and agreements decide; where they do not, it says so.
import type { Agreement } from "../agreements/agreement";
import type { Budget, Line, Section } from "../budget/budget";
import { hasAmounts } from "../budget/sums";
import { foldName } from "../text/fold";
import type { Link, LinkedActivity, LinkStatus, Reason } from "./link";
import { COMMON_PARTS, contentWords, findMentioned, findNamed, mentionOf, PLAIN_ENDING, SURE, WHOLE, wordLikeness, type Candidate } from "./mentions";
import { parseAllocation } from "./parse-note";

/** Words of a line's name that say what it costs, not what it is for. */
const COST_WORDS = new Set("loen loenninger loent loenudgift frikoeb frikoebt udgift udgifter medarbejder medarbejdere andel timer time uge ugen ugentlig maaned aar ansat ansaettelse deltid fuldtid stilling boligsocial drift driftsudgifter materialer materiale indkoeb forplejning transport honorar honorarer gebyr gebyrer kursusgebyrer".split(" "));

/** Last parts of a line's words that say who does it or what is bought, not what: "lektiehjælper", "havepulje". */
const COST_ENDING = /(?:hjaelper|medarbejder|koordinator|leder|vaert|instruktoer|ansvarlig|tovholder|midler|penge|pulje|budget|udgift|drift|materiale|indkoeb|loen)(?:e|en|er|r|ne|n|s)?$/;

const INFLECTION = /(?:erne|ere|er|en|et|ne|e|s)$/;

/** Money for activities of all kinds: only an area's one activity decides it. */
const ACTIVITY_MONEY = /^aktivitets?(midler|penge|pulje|budget|udgift)/;

/** What the documents and notes offer one line to go by. */
interface Source {
  readonly candidates: readonly Candidate[];
  readonly areas: readonly string[];
  readonly notes: ReadonlyMap<string, string>;
  /** What a note's text divides a line between; worked out once a text, for several lines share a note. */
  readonly allocations: Map<string, readonly LinkedActivity[] | null>;
}

interface Finding {
  readonly activities: readonly LinkedActivity[];
  readonly reason: Reason;
}

/** Links every line that has amounts, in sheet order. Without agreements no line can be linked: the result is empty. */
export function linkLines(budget: Budget, agreements: readonly Agreement[]): Link[] {
  if (agreements.length === 0) return [];
  const all = agreements.flatMap((agreement) => (agreement.area === null ? [] : agreement.activities.map((activity) => ({ area: agreement.area!, activity, agreement }))));
  // Documents of other plans may lie among those that were given: an activity of an area that the budget does not have is not meant.
  const titles = new Set(budget.sections.map((section) => foldName(section.title)));
  const inBudget = all.filter(({ area }) => titles.has(foldName(area)));
  const candidates = inBudget.length > 0 ? inBudget : all;
  const areas = [...new Set([...agreements.flatMap((agreement) => agreement.area ?? []), ...budget.sections.filter((section) => section.kind === "focus-area").map((section) => section.title)])];
  const source: Source = { candidates, areas, notes: new Map(budget.notes.map((note) => [note.number, note.text])), allocations: new Map() };
  return budget.sections.flatMap((section) => section.lines.filter(hasAmounts).map((line) => linkLine(line, section, source)));
}

function linkLine(line: Line, section: Section, source: Source): Link {
  const link = (status: LinkStatus, activities: readonly LinkedActivity[], reasons: readonly Reason[]): Link => ({ section: section.title, line: line.name, row: line.row, status, activities, reasons });
  if (section.kind === "administration") return link("shared-cost", [], [reasonOf("administration")]);
  if (section.kind === "evaluation") return link("shared-cost", [], [reasonOf("evaluation")]);
  if (line.preset) return link("shared-cost", [], [reasonOf("preset")]);
  const found = byNotes(line, source) ?? byActivityMoney(line, section, source) ?? byName(line, section, source) ?? byStaff(line, section, source) ?? byRole(line, section, source) ?? byCategory(line, section, source) ?? byCompound(line, section, source);
  if (found && found.activities.length > 0) return link("suggested", found.activities, [found.reason]);
  return link("undecided", rankCandidates(line, section, source).map((candidate) => linked(candidate, null)), [reasonOf("area", section.title)]);
}

function reasonOf(kind: Reason["kind"], quote: string | null = null, candidate?: Candidate): Reason {
  return { kind, quote, place: candidate?.activity.place ?? null };
}

function linked(candidate: Candidate, share: number | null): LinkedActivity {
  return { area: candidate.area, name: candidate.activity.name, share };
}

function isSameArea(candidate: Candidate, section: Section): boolean {
  return foldName(candidate.area) === foldName(section.title);
}

function byNotes(line: Line, source: Source): Finding | null {
  for (const number of line.notes) {
    const text = source.notes.get(number);
    if (text === undefined) continue;
    let activities = source.allocations.get(text);
    if (activities === undefined) source.allocations.set(text, (activities = parseAllocation(text, source.candidates, source.areas)));
    if (activities) return { activities, reason: reasonOf("note", `${number}) ${text}`) };
  }
  return null;
}

/** `null`: not such a line; no activities: such a line, but undecided. */
function byActivityMoney(line: Line, section: Section, source: Source): Finding | null {
  const [first, ...rest] = contentWords(line.name).filter((word) => !/^\d+[a-z]?$/.test(word));
  if (first === undefined || !ACTIVITY_MONEY.test(first)) return null;
  const own = source.candidates.filter((candidate) => isSameArea(candidate, section));
  const named = rest.length > 0 ? findMentioned(rest.join(" "), own) : undefined;
  if (named) return { activities: [linked(named, 100)], reason: reasonOf("same-name", named.activity.name, named) };
  const [only] = own;
  return { activities: only && own.length === 1 ? [linked(only, 100)] : [], reason: reasonOf("only-activity", null, only) };
}

/** The line's words without notes, hours and words for cost. */
function tellingWords(line: Line): string[] {
  return contentWords(line.name.replace(/\([^)]*\)/g, " ")).filter((word) => !COST_WORDS.has(word) && !/^\d+$/.test(word));
}

/** The name of one activity of the area in the line's name, or the line's name in the activity's. */
function byName(line: Line, section: Section, source: Source): Finding | null {
  const own = source.candidates.filter((candidate) => isSameArea(candidate, section));
  const others = source.candidates.filter((candidate) => !isSameArea(candidate, section));
  const words = tellingWords(line);
  const lineWords = contentWords(line.name);
  const whole = (candidates: readonly Candidate[]): Candidate[] => candidates.filter((candidate) => mentionOf(candidate, lineWords) >= WHOLE);
  const inName = (candidate: Candidate): boolean => {
    const name = contentWords(candidate.activity.name);
    return words.length > 0 && words.some((word) => word.length >= 5) && words.every((word) => name.some((other) => wordLikeness(word, other) === 1 || isAbbreviation(word, name.join(""))));
  };
  const inNames = own.filter(inName);
  if (whole(own).length === 0 && isInMore(words, inNames, own)) return null;
  for (const group of [whole(own), inNames, whole(others)]) {
    const longest = withoutInner(group);
    const [only] = longest;
    if (only && longest.length === 1) return { activities: [linked(only, 100)], reason: reasonOf("same-name", only.activity.name, only) };
    if (group.length > 1) return null;
  }
  return null;
}

/** Whether the words lie in the names of more than the one that was found: "netværk" is in "Netværk for ledige", and in "Virksomhedsnetværk" too. */
function isInMore(words: readonly string[], found: readonly Candidate[], own: readonly Candidate[]): boolean {
  const holds = (candidate: Candidate): boolean => words.every((word) => contentWords(candidate.activity.name).some((other) => other.startsWith(word) || other.endsWith(word)));
  return found.length === 1 && own.some((candidate) => !found.includes(candidate) && holds(candidate));
}

/** Leaves out names that lie whole inside another of the group. */
function withoutInner(group: readonly Candidate[]): Candidate[] {
  return group.filter((one) => !group.some((other) => other !== one && other.activity.name.length > one.activity.name.length && mentionOf(one, contentWords(other.activity.name)) >= SURE));
}

/** `fritidsgkoor` for `fritidsguidekoordinator`: begins alike, and its letters stand in the word in order. */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 6 || short.length >= long.length - 1 || short.slice(0, 4) !== long.slice(0, 4)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** A post of the agreement: its title in the line's name, its title or target group names the activity. */
function byStaff(line: Line, section: Section, source: Source): Finding | null {
  const own = source.candidates.filter((candidate) => isSameArea(candidate, section));
  const agreements = [...new Set(own.map((candidate) => candidate.agreement))];
  const words = tellingWords(line);
  const lineNumbers = numbersIn(line.name);
  const found = new Map<Candidate, string>();
  for (const staff of agreements.flatMap((agreement) => agreement.staff)) {
    const post = postOf(staff.title);
    const title = contentWords(post).filter((word) => !/^\d+$/.test(word));
    const titleNumbers = numbersIn(post);
    if (title.length === 0 || title.length > 6 || !title.every((word) => words.some((other) => wordLikeness(word, other) === 1))) continue;
    // "aktivitetsmedarbejder 2" is not the post "aktivitetsmedarbejder 1".
    if (titleNumbers.length > 0 && lineNumbers.length > 0 && !titleNumbers.some((number) => lineNumbers.includes(number))) continue;
    const activity = findNamed(`${staff.title} ${staff.targetGroup ?? ""}`, own) ?? (staff.targetGroup === null ? undefined : findNamed(staff.targetGroup, own));
    if (activity) found.set(activity, staff.title);
  }
  const [only] = found;
  return only && found.size === 1 ? { activities: [linked(only[0], 100)], reason: reasonOf("staff", only[1], only[0]) } : null;
}

/** The post alone, where the documents tell in one sentence what it is for: "1 jobkonsulent (75 %) – fast på Jobcaféen" → jobkonsulent. */
function postOf(title: string): string {
  const [post = title] = title.split(/\s*[(,;:]|\s[-–—]\s|\s(?:er|som|der|med|til|på|for|bruger|à|heraf)\s/i);
  return post.length < title.length ? post.replace(/^(?:\d+|en|et|to|tre)\s+/i, "") : title;
}

function numbersIn(text: string): string[] {
  return text.match(/\b\d+\b(?!\s*(?:timer|år|mdr|måneder|%))/g) ?? [];
}

/** All of the line's telling words in one sentence of one activity's own text. */
function byRole(line: Line, section: Section, source: Source): Finding | null {
  const words = tellingWords(line);
  if (words.length === 0 || !words.some((word) => word.length >= 5)) return null;
  const found = new Map<Candidate, string>();
  for (const candidate of source.candidates) {
    if (!isSameArea(candidate, section)) continue;
    const { roles, content, targetGroup } = candidate.activity;
    for (const sentence of [roles, content, targetGroup].flatMap((text) => text?.split(/(?<=[.!?])\s+|\n/) ?? [])) {
      const own = contentWords(sentence);
      if (words.every((word) => own.some((other) => isSpokenOf(word, other)))) {
        found.set(candidate, sentence.trim());
        break;
      }
    }
  }
  const [only] = found;
  return only && found.size === 1 ? { activities: [linked(only[0], 100)], reason: reasonOf("role", only[1], only[0]) } : null;
}

/** The same word, or the first part of a compound: `udslusning` in `udslusningsmedarbejder`. */
function isSpokenOf(word: string, other: string): boolean {
  return wordLikeness(word, other) === 1 || (word.length >= 6 && other.startsWith(word)) || (other.length >= 6 && word.startsWith(other));
}

/** The line's words in one activity's category. */
function byCategory(line: Line, section: Section, source: Source): Finding | null {
  const words = tellingWords(line);
  if (words.length === 0 || !words.some((word) => word.length >= 5)) return null;
  const found = source.candidates.filter((candidate) => {
    const category = isSameArea(candidate, section) && candidate.activity.category ? contentWords(candidate.activity.category) : [];
    return category.length > 0 && words.every((word) => category.some((other) => wordLikeness(word, other) === 1));
  });
  const [only] = found;
  return only && found.length === 1 ? { activities: [linked(only, 100)], reason: reasonOf("category", only.activity.category, only) } : null;
}

/** A compound with the name of one activity (`naboskab` in `naboskabsmedarbejder`), or the first part that only its name has (`lektiehjælper`, `lektiecafé`). */
function byCompound(line: Line, section: Section, source: Source): Finding | null {
  const words = tellingWords(line);
  const title = contentWords(section.title);
  // What the whole area is about tells none of its activities.
  const tells = (word: string): boolean => word.length >= 5 && !COMMON_PARTS.test(word) && !title.some((own) => wordLikeness(own, word) > 0 || word.startsWith(own.slice(0, 6)));
  const own = source.candidates.filter((candidate) => isSameArea(candidate, section));
  const isNamed = (candidate: Candidate): boolean => {
    const name = contentWords(candidate.activity.name);
    return name.some(tells) && (words.some((word) => isReordered(word, name)) || name.every((part) => words.some((word) => wordLikeness(part, word) === 1 || (part.length >= 5 && word.startsWith(part)))));
  };
  const sharesPart = (candidate: Candidate): boolean => {
    const name = contentWords(candidate.activity.name);
    return words.length > 0 && words.every((word) => tells(word) && name.some((part) => wordLikeness(word, part) === 1 || isSameThing(word, part, name.length === 1)));
  };
  for (const fits of [isNamed, sharesPart]) {
    const found = own.filter(fits);
    const [only] = found;
    if (only && found.length === 1 && !isInMore(words, found, own)) return { activities: [linked(only, 100)], reason: reasonOf("same-name", only.activity.name, only) };
    if (found.length > 0) return null;
  }
  return null;
}

/** `virksomhedsnetvaerk` for "Netværk for virksomheder". */
function isReordered(word: string, name: readonly string[]): boolean {
  const [one = "", other = ""] = name;
  const isBoth = (first: string, last: string): boolean => last.length >= 4 && word.endsWith(last) && wordLikeness(word.slice(0, -last.length).replace(/s$/, ""), first) === 1;
  return name.length === 2 && (isBoth(one, other) || isBoth(other, one));
}

/**
 * Whether two compounds that begin alike are the same thing: what follows in the line's word says only who does it or what is bought.
 * What follows in the name says nothing either, or the part is the whole of the name. `sommerkoloni` is no `sommerjob`.
 */
function isSameThing(word: string, part: string, isWholeName: boolean): boolean {
  const isCost = COST_ENDING.test(word);
  const ended = word.replace(isCost ? COST_ENDING : PLAIN_ENDING, "");
  const stems = ended === word ? [word, word.replace(INFLECTION, "")] : [ended, ended.replace(/[se]$/, "")];
  const begins = stems.filter((stem) => stem.length >= 5 && part.startsWith(stem));
  const isPlain = begins.some((stem) => [part, part.replace(PLAIN_ENDING, "")].some((rest) => rest.length >= stem.length && /^(?:s|e|n|r|er|en|et|ne|ene|erne)?$/.test(rest.slice(stem.length))));
  return isPlain || (isWholeName && begins.length > 0 && (isCost || part.startsWith(word)));
}

/** The area's activities, the likest first; the others only where the line's name is like theirs. */
function rankCandidates(line: Line, section: Section, source: Source): Candidate[] {
  const words = contentWords(line.name);
  return source.candidates
    .map((candidate, index) => ({ candidate, index, isOwn: isSameArea(candidate, section), score: mentionOf(candidate, words) }))
    .filter(({ isOwn, score }) => isOwn || score >= SURE)
    .sort((one, other) => other.score - one.score || Number(other.isOwn) - Number(one.isOwn) || one.index - other.index)
    .map(({ candidate }) => candidate);
}
