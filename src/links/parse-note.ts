// Parses what a note says about where a post's time goes: "ca. 75 % på X, 25 % på Y", "vedrører aktiviteterne X og Y".
import { isSameArea } from "../agreements/areas";
import { findAllMentioned, findMentioned, mentionOf, SURE, writtenOut, type Candidate } from "./mentions";
import type { LinkedActivity } from "./link";
import { decide } from "../agreements/rules";
import { findClauses } from "../danish/sentences";
import { joinLines } from "../danish/written-names";
import { percentsOf, SHARE } from "./share-figures";
import { SHARE_RULES, shareText, type Target } from "./share-rules";
import { contentWords, withoutCosts } from "../danish/content-words";
import { wordLikeness } from "../danish/word-likeness";
import { anyOf, beginningWithWord } from "../danish/word-list";

/** "80 %-stilling", "80 % stilling": the size of the post, not how its time is divided. */
const KIND_OF_POST = /^\s?(?:[-–]\p{L}|stilling(?!\p{L}))/u;

/** One year's share is not the next's. */
const BY_YEAR =
  /(?<!\d)20\d\d(?!\d)|(?<!\p{L})(?:første|andet|tredje|sidste|næste)\s+(?:halv)?år|(?<!\p{L})(?:derefter|herefter|senere)(?!\p{L})/iu;

/** What follows applies to part of the line only. */
const PART_ONLY = /(?<!\p{L})(?:heraf|deraf)(?!\p{L})/iu;

/** Activities said not to be meant, up to where the sentence turns to others: "ikke X, kun Y". */
const DENIED =
  /(?<!\p{L})(?:ikke|undtagen|undtaget|bortset fra)\s+(?!kun|alene|blot|bare).*?(?=(?:,|\s)\s*(?:kun|men|som|derimod|dog)(?!\p{L})|[.!?;]\s|[.!?;]?$)/gisu;

/** What is said to be left out: "X er ikke medregnet", "X indgår ikke". */
const LEFT_OUT = new RegExp(
  `[^.;!?]*(?<!\\p{L})${anyOf(`
    er ikke [medregnet/indregnet/omfattet/inkluderet/indeholdt/dækket/med]; [indgår/medregnes/indregnes/omfattes/medtages] ikke
  `)}(?!\\p{L})`,
  "giu",
);

/** What the money is spent on, after what it is for: "X og omfatter udgifter til materialer og Y". */
const SPENT_ON = new RegExp(
  "(?<=\\S)[,;]?\\s+(?:og|samt|som|der|og\\s+der)?\\s*" +
    `${anyOf("omfatter; dækker; indeholder; inkluderer; rummer; går til; bruges [til/på]; anvendes til; er til")}\\s+` +
    "(?:(?:bl\\.?\\s?a\\.|blandt\\s+andet|fx|f\\.eks\\.|primært|de|alle|øvrige)\\s+)*" +
    anyOf("udgift(er); omkostning(er); løn; indkøb; materialer; drift; midler; honorar(er); transport; forplejning; køb; leje") +
    "(?!\\p{L})(?:(?![.;]\\s)[^;])*",
  "giu",
);

/** The name stands for more than itself: "primært X", "bl.a. X". */
const MAINLY = /(?<!\p{L})(?:primært|hovedsagelig|fortrinsvis|især|mest|delvist?|bl\.?\s?a\.|blandt andet)(?!\p{L})/iu;

/** A share as the text states it, and what it means: `none` for a refund, a rise and the like. */
interface Stated {
  readonly kind: "allocates" | "unplaced" | "none";
  /** What it adds to the whole; null for limits and what is not part of the line's own money. */
  readonly percent: number | null;
  readonly from: number;
  readonly to: number;
  readonly targets: readonly LinkedActivity[];
}

/**
 * The activities a text divides a line between, or null if it names none for certain.
 * Shares are percent; null if a name has none, or if a single share is not the whole; 100 if a name is the only one.
 */
export function parseAllocation(text: string, candidates: readonly Candidate[], areas: readonly string[]): LinkedActivity[] | null {
  const written = writtenOut(withWholeNames(text), candidates).replace(LEFT_OUT, " ").replace(DENIED, " ");
  const bare = written.replace(SPENT_ON, "");
  // What the money is spent on names nothing if an activity is named before it.
  const considered = bare !== written && findAllMentioned(bare, candidates).length > 0 ? bare : written;
  const stated = findStated(considered, candidates, areas);
  if (stated === null) return null;
  const allocated = merged(stated.flatMap(({ kind, targets }) => (kind === "allocates" ? targets : [])));
  if (allocated.length === 0) {
    const isPart = PART_ONLY.test(considered);
    const named = isPart ? null : parseNames(withoutSentencesOf(considered, stated), candidates, areas);
    // "Fuld tid (100 %) på X": what the share is of is unclear.
    return (
      named ??
      withoutShares(
        parseNames(
          withoutSentencesOf(
            considered,
            stated.filter(({ kind }) => kind === "none"),
          ),
          candidates,
          areas,
        ),
        isPart || stated.length > 0,
      )
    );
  }
  const known = allocated.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (isWhole(known) || allocated.some(({ share }) => share === null)) return allocated;
  const others = findAllMentioned(considered, candidates).filter((candidate) => !allocated.some((one) => isOf(one, candidate)));
  if (others.length > 0) return [...allocated, ...others.map((candidate) => linkedTo(candidate, null))];
  // "50 % X, 30 % Y, 20 % ledelse": the whole is stated, and part of it goes to something no document names.
  const isAllStated = isWhole(stated.reduce((sum, { percent }) => sum + (percent ?? 0), 0));
  // A lone share, parts, shares by year, thirds: where the rest goes is not stated. Other shares short of a whole are the writer's slip.
  const isEven = allocated.every(({ share }) => share === allocated[0]?.share) && Math.abs(WHOLE - known) < 2;
  return allocated.length === 1 || isAllStated || isEven || BY_YEAR.test(considered) || PART_ONLY.test(considered)
    ? withoutShares(allocated, true)
    : allocated;
}

/** A name broken over two lines of a cell: "75 % på Café" / "Nora". A line with a figure or a bullet is a line of its own. */
function withWholeNames(text: string): string {
  return text
    .split("\n")
    .reduce<string[]>((lines, line) => {
      const last = lines.at(-1);
      const goesOn = last !== undefined && /[\p{L}-]\s*$/u.test(last) && /^\s*\p{L}/u.test(line);
      return goesOn ? [...lines.slice(0, -1), joinLines([last.trimEnd(), line])] : [...lines, line];
    }, [])
    .join("\n");
}

function withoutShares<Links extends readonly LinkedActivity[] | null>(links: Links, areUnknown: boolean): Links | LinkedActivity[] {
  return areUnknown && links ? links.map((one) => ({ ...one, share: null })) : links;
}

const WHOLE = 100;

function isWhole(percent: number): boolean {
  return Math.abs(percent - WHOLE) < 1e-6;
}

function linkedTo({ area, activity }: Candidate, share: number | null): LinkedActivity {
  return { area, name: activity.name, share };
}

function isOf(one: LinkedActivity, { area, activity }: Candidate): boolean {
  return one.name === activity.name && isSameArea(one.area, area);
}

/** Whether a text states any share: without one it divides nothing. */
export function statesShares(text: string): boolean {
  return text.search(SHARE) >= 0;
}

/** Whether shares are stated clearly: some activities or areas get theirs, and together they make a whole. */
export function isDivided(allocation: readonly LinkedActivity[] | null): allocation is readonly LinkedActivity[] {
  return (
    allocation !== null &&
    allocation.length > 1 &&
    allocation.every(({ share }) => share !== null) &&
    isWhole(allocation.reduce((sum, { share }) => sum + (share ?? 0), 0))
  );
}

/** Every share of a text in order; null if one goes to something no document names. */
function findStated(text: string, candidates: readonly Candidate[], areas: readonly string[]): Stated[] | null {
  const shares = [...text.matchAll(SHARE)].filter((share) => !KIND_OF_POST.test(text.slice(share.index + share[0].length)));
  const ends = [...findClauses(text).map(({ from }) => from), text.length];
  const percents = percentsOf(shares.map((share) => ({ before: text.slice(0, share.index), text: share[0] })));
  const stated: Stated[] = [];
  for (const [index, match] of shares.entries()) {
    const start = match.index;
    const end = start + match[0].length;
    const previous = shares[index - 1];
    const from = Math.max(previous ? previous.index + previous[0].length : 0, ...ends.filter((each) => each <= start));
    const to = Math.min(shares[index + 1]?.index ?? text.length, ...ends.filter((each) => each >= end));
    const last = stated.at(-1);
    // What the previous share goes to does not belong to this one too.
    const before = text.slice(last?.kind === "allocates" ? Math.max(from, Math.min(last.to, start)) : from, start);
    const behind = text.slice(end, to);
    const percent = percents[index] ?? null;
    const share = shareText(before, behind, (target) => findTarget(target, candidates, areas), beginsWith);
    const how = decide(SHARE_RULES, share);
    if (how === "unknown") return null;
    const add = (kind: Stated["kind"], [first, end]: readonly [number, number], targets: readonly LinkedActivity[] = []): void =>
      void stated.push({ kind, percent: how === "money" ? null : percent, from: first, to: end, targets });
    const withShare = (targets: readonly Target[], isKnown: boolean): LinkedActivity[] =>
      targets.map((one) => ({ ...one, share: isKnown ? percent : null }));
    // A share over several names is known for them together only, unless it applies to each.
    if (how === "before") add("allocates", [from, end], withShare(share.namedBefore(), share.namedBefore().length === 1 || share.isOfEach));
    else if (how === "behind") add("allocates", [start, to], withShare(share.namedBehind(), share.namedBehind().length === 1));
    else add(how === "unplaced" ? "unplaced" : "none", [start, end]);
  }
  return stated;
}

/** Whether the text begins with a word of what was found in it: "75 % Lektiecafé". */
function beginsWith(text: string, found: readonly Target[]): boolean {
  const [first = ""] = contentWords(text);
  return found.some(({ area, name }) => contentWords(name ?? area).some((word) => wordLikeness(word, first) > 0));
}

/** The text without the sentences containing these shares. */
function withoutSentencesOf(text: string, stated: readonly Stated[]): string {
  const kept = findClauses(text).filter((sentence) => !stated.some((share) => share.from >= sentence.from && share.from < sentence.to));
  return kept.map((sentence) => sentence.text).join(" ");
}

/** The activities or the area named by the text after a share. */
function findTarget(text: string, candidates: readonly Candidate[], areas: readonly string[]): Target[] {
  const { area, rest } = takeArea(text, areas);
  const inArea = area === null ? candidates : candidates.filter((candidate) => isSameArea(candidate.area, area));
  const one = findMentioned(rest, inArea);
  const all = findAllMentioned(rest, inArea);
  if (all.length > 1) return all.map((candidate) => ({ area: candidate.area, name: candidate.activity.name }));
  const only = one ?? all[0];
  if (only) return [{ area: only.area, name: only.activity.name }];
  const meant = area ?? findShortArea(text, areas);
  return meant === null ? [] : [{ area: meant, name: null }];
}

/** The area that a one-word text names by its first word: "Sammenhængskraft". */
function findShortArea(text: string, areas: readonly string[]): string | null {
  const [word, ...more] = contentWords(text);
  if (word === undefined || more.length > 0) return null;
  const [only, ...others] = areas.filter((area) => wordLikeness(contentWords(area)[0] ?? "", word) === 1);
  return only !== undefined && others.every((other) => isSameArea(other, only)) ? only : null;
}

/** Removes "under delaftalen Sammenhængskraft og medborgerskab" from a text. */
function takeArea(text: string, areas: readonly string[]): { area: string | null; rest: string } {
  for (const area of areas) {
    const found = findPhrase(text, area);
    if (found) return { area, rest: `${found.before} ${found.after}` };
  }
  return { area: null, rest: text };
}

/** Where a text contains an area's name word for word, in any form; with what comes before and after it. */
function findPhrase(text: string, phrase: string): { before: string; after: string } | null {
  const words = text.split(/\s+/);
  const wanted = contentWords(phrase);
  for (let from = 0; from < words.length; from++) {
    let next = 0;
    for (let at = from; at < words.length; at++) {
      const [word] = contentWords(words[at]!);
      if (word === undefined) continue;
      if (wordLikeness(word, wanted[next]!) < 1) break;
      if (++next === wanted.length) return { before: words.slice(0, from).join(" "), after: words.slice(at + 1).join(" ") };
    }
  }
  return null;
}

function parseNames(text: string, candidates: readonly Candidate[], areas: readonly string[]): LinkedActivity[] | null {
  const { area, rest } = takeArea(text, areas);
  const inArea = area === null ? candidates : candidates.filter((candidate) => isSameArea(candidate.area, area));
  const found = findAllMentioned(rest, inArea);
  const [only] = found;
  if (found.length === 1 && only)
    return namesMore(rest, only, inArea) ? null : [linkedTo(only, MAINLY.test(rest) || listsMore(rest, only) ? null : WHOLE)];
  const evenly = /\b(?:ligeligt|lige meget|lige fordelt|50\s?\/\s?50)\b/i.test(text) && 100 % found.length === 0;
  return found.length > 1
    ? found.map((candidate) => ({ area: candidate.area, name: candidate.activity.name, share: evenly ? 100 / found.length : null }))
    : null;
}

/** Whether the text certainly names another activity too, in words that could not be separated. */
function namesMore(text: string, only: Candidate, candidates: readonly Candidate[]): boolean {
  const words = contentWords(text);
  const own = contentWords(only.activity.name);
  return candidates.some((other) => mentionOf(other, words) >= SURE && mentionOf(other, own) < SURE);
}

const LIST_MARK = /(,\s+|\s+(?:og|samt|eller|\+|&|\/)\s+)/i;

/** How a clause begins that ends the list rather than being an item: "…, hvor der er åbent", "… og ansættes i maj". */
const NO_ITEM = beginningWithWord(`
  hvor; som; der; idet; fordi; med; til; i; på; fra; jf; se; inkl; ekskl; heraf; deraf; dog; men; så; kun; ikke;
  mens; når; efter; indtil; herunder; fx; er; har; skal; kan; ansættes; bruges; løber; starter; ophører; ledes; deler
`);

/** What leads up to the first item. */
const LEADING = /^.*(?<!\p{L})(?:for|med|på|til|omkring|vedrørende)\s+(?=\p{L})|^.*:\s+/iu;

/**
 * Whether the activity is in a list ("X, Y og Z") beside something other than its own words: then it is not all that is meant.
 * @param isName whether the other must be written with a capital, as a name is
 */
export function listsMore(text: string, only: Candidate, isName = false): boolean {
  const own = contentWords(only.activity.name);
  const isOwn = (item: string): boolean => contentWords(item).some((word) => own.some((other) => wordLikeness(word, other) >= 0.7));
  const isOther = (item: string): boolean => {
    const words = withoutCosts(contentWords(item));
    return !isOwn(item) && words.length > 0 && words.length <= 4 && (!isName || /^\p{Lu}/u.test(item.trim()));
  };
  return findClauses(text).some(({ text: sentence }) => {
    // Items and the separators between them, alternating.
    const parts = sentence.split(LIST_MARK);
    const isJoined = (at: number): boolean => parts[at] !== undefined && at % 2 === 1 && !parts[at].startsWith(",");
    const first = parts.findIndex((part, at) => at % 2 === 0 && isOwn(part));
    if (first < 0) return false;
    const lastJoint = Math.max(-1, ...parts.flatMap((_, at) => (isJoined(at) ? [at] : [])));
    // Of what precedes the separator only the end is an item: "har ansvaret for X og Y".
    const before = isJoined(first - 1) ? parts.slice(first - 2, first - 1).map((part) => part.replace(LEADING, "")) : [];
    const behind = parts.slice(first + 1, lastJoint + 2).filter((_, at) => at % 2 === 1);
    const end = behind.findIndex((item) => NO_ITEM.test(item));
    return [...before, ...(end < 0 ? behind : behind.slice(0, end))].some(isOther);
  });
}

/** The same activity named twice gets the sum of its shares. */
function merged(linked: readonly LinkedActivity[]): LinkedActivity[] {
  const result: LinkedActivity[] = [];
  for (const one of linked) {
    const at = result.findIndex((other) => other.name === one.name && isSameArea(other.area, one.area));
    const known = result[at];
    if (known) result[at] = { ...known, share: known.share === null || one.share === null ? null : known.share + one.share };
    else result.push(one);
  }
  return result;
}
