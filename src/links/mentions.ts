// Finds which activities a Danish text mentions (word forms, compounds, spelling slips), and which focus areas it names.
import { distance } from "fastest-levenshtein";
import type { Activity, Agreement } from "../agreements/agreement";
import { foldName } from "../danish/fold";
import { memoize } from "../danish/memoize";
import { contentWords, withoutCosts } from "../danish/content-words";
import { likenessTo } from "../danish/word-likeness";
import { anyOf, beginningWith } from "../danish/word-list";

/** An activity with the focus area it belongs to. */
export interface Candidate {
  readonly area: string;
  readonly activity: Activity;
  readonly agreement: Agreement;
}

interface NameWords {
  readonly words: readonly string[];
  /** Those before its explanation: “Partnerskaber” - fællesskaber og fritidsliv → partnerskaber. */
  readonly head: readonly string[];
  readonly joined: string;
}

const readName = memoize((name): NameWords => {
  const words = contentWords(name);
  return { words, head: contentWords(name.split(/\s[-–—]\s|:|\s\(/)[0] ?? name), joined: words.join("") };
});

/** How similar a text's words are to one of a name's: 0–1. */
type Likening = (word: string) => (other: string) => number;

const loosely: Likening = likenessTo;

/** Last parts of names that only mean something one does: "projekt" in "Havneprojekt". */
export const PLAIN_ENDING = /(?:projekt|indsats|aktivitet|tilbud|ordning|korps|forloeb)(?:et|en|er|erne)?$/;

/** First parts of compounds that many names share and that are words for people. */
export const COMMON_PARTS = beginningWith(`
  beboer; bolig; social; aktivitet; projekt; kommun; medarbejder; koordinat; frivillig; foraeldre; familie; boerne; unge; ungdom; kvinde;
  maend; pige; drenge; moedre; faedre; senior; lokal; kvarter; omraade; afdeling
`);

/** {@link likenessTo}, where sharing a compound's first part is enough if the rest of the name says nothing: `lommepengejob`, "Lommepengeprojekt". */
const surely: Likening = (word) => {
  const likeness = likenessTo(word);
  return (other) => {
    const alike = likeness(other);
    return alike === 0.7 && !sharesStem(word, other) ? 0.5 : alike;
  };
};

function sharesStem(word: string, other: string): boolean {
  const stem = word.replace(PLAIN_ENDING, "");
  return stem.length >= 5 && !COMMON_PARTS.test(stem) && other.startsWith(stem);
}

/** Only the same word counts, in any form. */
const exactly: Likening = (word) => {
  const likeness = likenessTo(word);
  return (other) => (likeness(other) === 1 ? 1 : 0);
};

/** How much of the name's words the text contains, 0–1, weighted by word length. */
function coverage(words: readonly string[], text: readonly string[], liken: Likening = loosely): number {
  let covered = 0;
  let whole = 0;
  for (const word of words) {
    whole += word.length;
    const likeness = liken(word);
    let best = 0;
    for (const other of text) best = Math.max(best, likeness(other));
    covered += best * word.length;
  }
  return whole === 0 ? 0 : covered / whole;
}

/** How certainly a text mentions the activity, 0–1. A name's head alone counts as the name. */
export function mentionOf(candidate: Candidate, textWords: readonly string[], liken: Likening = loosely): number {
  const { words, head, joined } = readName(candidate.activity.name);
  if (isJoined(joined, textWords)) return 1;
  const whole = coverage(words, textWords, liken);
  return head.length < words.length ? Math.max(whole, coverage(head, textWords, liken)) : whole;
}

/** A name written as one word in one place and several in the other: "Fritidsguide koordinator" and "FritidsGuidekoordinator". */
function isJoined(whole: string, text: readonly string[]): boolean {
  if (whole.length < 8) return false;
  // One letter may be wrong, but not a number: "Gadeplan 2" is not "Gadeplan 1".
  const slips = /\d/.test(whole) ? 0 : 1;
  for (let from = 0; from < text.length; from++) {
    let length = 0;
    for (let to = from; to < text.length && length <= whole.length; to++) {
      length += text[to]!.length;
      if (Math.abs(length - whole.length) <= slips && distance(text.slice(from, to + 1).join(""), whole) <= slips) return true;
    }
  }
  return false;
}

/** The whole name is there. */
export const WHOLE = 0.95;
export const SURE = 0.75;
const LIKELY = 0.6;
/** A likely mention must be ahead of the next by this much. */
const MARGIN = 0.2;

/** Words for people and where they live, folded. */
const PEOPLE =
  /^(?:beboer|famili|unge|ungdom|boern|kvinde|maend|foraeldre|voks|aeldre|borger|moedre|faedre|pige|dreng|ledig|udsat|minoritet|omraade|bolig|kvarter)/;

/** The one activity a short text names, or undefined if none or several fit equally well. */
export function findMentioned(text: string, candidates: readonly Candidate[]): Candidate | undefined {
  return findBest(contentWords(text), candidates, surely);
}

/** Whether the words contain the activity's whole name. */
export function isNamedIn(candidate: Candidate, words: readonly string[]): boolean {
  return mentionOf(candidate, words, exactly) >= WHOLE;
}

/** The one activity a text names word for word. A word for people is not enough: "familier i området" is not "Familier i fokus". */
export function findNamed(text: string, candidates: readonly Candidate[]): Candidate | undefined {
  const words = contentWords(text);
  const whole = candidates.filter((candidate) => isNamedIn(candidate, words));
  return whole.length > 0
    ? findBest(words, whole, exactly)
    : findBest(
        words.filter((word) => !PEOPLE.test(word)),
        candidates,
        exactly,
      );
}

function findBest(words: readonly string[], candidates: readonly Candidate[], liken: Likening): Candidate | undefined {
  const scored = candidates
    .map((candidate) => ({ candidate, score: mentionOf(candidate, words, liken) }))
    .sort((one, other) => other.score - one.score);
  const [best, next] = scored;
  if (!best || best.score < LIKELY) return undefined;
  if (next && next.score === best.score) {
    // Of two names that both occur, one may contain the other; "Klub 1" and "Klub 2" contain each other alike.
    const inBest = mentionOf(next.candidate, contentWords(best.candidate.activity.name));
    const inNext = mentionOf(best.candidate, contentWords(next.candidate.activity.name));
    if (inBest === inNext || Math.max(inBest, inNext) < SURE || scored[2]?.score === best.score) return undefined;
    return inBest > inNext ? best.candidate : next.candidate;
  }
  return best.score >= SURE || !next || best.score - next.score >= MARGIN ? best.candidate : undefined;
}

/** Every activity a longer text certainly names, in text order; a name inside another's is not counted twice. */
export function findAllMentioned(text: string, candidates: readonly Candidate[]): Candidate[] {
  const pieces = splitList(text);
  const possible = findPossible(pieces.join(" "), candidates);
  const found: Candidate[] = [];
  let from = 0;
  while (from < pieces.length) {
    const next = findLongestRun(pieces.slice(from), possible);
    if (next && !found.includes(next.candidate)) found.push(next.candidate);
    from += next?.length ?? 1;
  }
  return found;
}

/** Those a part of the text may name, or nearly: a part never names an activity more certainly than the whole. */
function findPossible(text: string, candidates: readonly Candidate[]): Candidate[] {
  const words = contentWords(text);
  return candidates.filter((candidate) => mentionOf(candidate, words) >= LIKELY - MARGIN);
}

/** What leads up to a name: "fordelt på X", "vedrører aktiviteten X", "arbejder med X". Names contain such words too: "Fra barn til voksen". */
const LEAD = new RegExp(
  `(?<!\\p{L})${anyOf(`
    aktiviteterne; aktiviteten; aktiviteter; vedrører; dækker; omfatter; varetager; koordinerer; tilknyttet; mellem; til; på; med; i; for;
    hos; kun; også; ellers; primært; hovedsagelig
  `)}(?!\\p{L})|[:(]`,
  "giu",
);

/** The longest run from the first piece that names an activity, and its number of pieces. Names themselves contain "og" and commas. */
function findLongestRun(
  [first = "", ...rest]: readonly string[],
  candidates: readonly Candidate[],
): { readonly candidate: Candidate; readonly length: number } | undefined {
  for (const beginning of [first, ...[...first.matchAll(LEAD)].map((lead) => first.slice(lead.index + lead[0].length))]) {
    for (let more = rest.length; more >= 0; more--) {
      const candidate = findWhole([beginning, ...rest.slice(0, more)].join(" "), candidates);
      if (candidate) return { candidate, length: more + 1 };
    }
  }
  return undefined;
}

/** An activity named by all the run's words but hours and costs, so that a run of two names is never taken for one. */
function findWhole(run: string, candidates: readonly Candidate[]): Candidate | undefined {
  const candidate = findMentioned(run, candidates);
  if (!candidate) return undefined;
  const words = contentWords(run);
  const telling = withoutCosts(words);
  const runWords = telling.length > 0 ? telling : words;
  const isWhole = coverage(runWords, contentWords(candidate.activity.name)) >= LIKELY;
  return isWhole ? candidate : undefined;
}

function splitList(text: string): string[] {
  return text
    .split(/[,;.]\s+|\s+(?:og|samt|and|&)\s+|["“”„»«]/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/** "drenge- og pigegruppe", "drenge-/pigegruppe" */
const HANGING = /(\p{L}{3,})-\s*(?:[/+&,]|(?:og|eller|samt)(?=\s))\s*/giu;

/**
 * Completes words that leave their ending to the next one, if that makes a word of a name: "Drenge- og pigegruppe"
 * names "Drengegruppe" too, if no name has the shortened word by itself.
 */
export function writtenOut(text: string, candidates: readonly Candidate[]): string {
  return text.replace(HANGING, (hanging, first: string, at: number) => {
    const start = foldName(first);
    const [next = ""] = contentWords(text.slice(at + hanging.length));
    const words = candidates.flatMap(({ activity }) => contentWords(activity.name));
    const whole = words.find((word) => word.startsWith(start) && endsAlike(word.slice(start.length), next));
    return whole === undefined || words.includes(start) ? hanging : `${whole} og `;
  });
}

/** Whether a word ends with the end of another, in any form: "gruppe" and "pigegrupper". */
function endsAlike(end: string, word: string): boolean {
  const stem = end.replace(/(?:erne|er|en|et|ne|e|s)$/, "");
  const at = word.lastIndexOf(stem);
  return stem.length >= 3 && at >= 0 && word.length - at - stem.length <= "erne".length + 1;
}
