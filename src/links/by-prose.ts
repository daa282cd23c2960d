// What the activities' own texts say about a line: in present-tense sentences about nobody else.
import type { Line } from "../budget/budget";
import { isOfPast, splitSentences } from "../danish/sentences";
import { numbersIn } from "../danish/post-words";
import { contentWords } from "../danish/content-words";
import { wordLikeness } from "../danish/word-likeness";
import { quoteWithoutNames } from "../privacy/quote";
import { isNamedIn } from "./mentions";
import { listsMore } from "./parse-note";
import { postOf } from "./post-title";
import type { Reason } from "./link";
import { postsOf } from "./by-post";
import {
  areOthers,
  isSpokenOf,
  isIdentifying,
  linked,
  identifyingWords,
  withoutBrackets,
  withoutInner,
  type Finding,
  type Source,
} from "./source";

/** The numbers a sentence gives to what the line's words name: "aktivitetsmedarbejder 1 og 2". */
function numbersOf(words: readonly string[], sentence: readonly string[]): string[] {
  const numbers: string[] = [];
  let named = "";
  for (const word of sentence) {
    if (!/^\d{1,2}$/.test(word)) named = word;
    else if (words.some((own) => isSpokenOf(own, named))) numbers.push(word);
  }
  return numbers;
}

/** A form's responsible post: "Ansvarlig: Skolekoordinator." */
const RESPONSIBLE = /^(?:\p{L}*ansvarlig\p{L}*|tovholdere?)(?:\s\p{L}+){0,3}:\s[^:,]+$/iu;

/** All of the line's telling words in one sentence of one activity's own text. It may name more activities; a negated one is no evidence. */
export function byRole(line: Line, source: Source): Finding | null {
  const { own, candidates } = source;
  const words = identifyingWords(line);
  if (!words.some(isIdentifying)) return null;
  const lineNumbers = numbersIn(withoutBrackets(line));
  const others = otherPosts(line, source);
  const tells = (sentence: readonly string[]): boolean =>
    !sentence.includes("ikke") &&
    words.every((word) => sentence.some((other) => isSpokenOf(word, other))) &&
    !areOthers(numbersOf(words, sentence), lineNumbers);
  const found = own.flatMap((candidate) => {
    const { roles, content, targetGroup } = candidate.activity;
    const sentences = [roles, content, targetGroup].flatMap((text) => (text === null ? [] : splitSentences(text)));
    const spoken = sentences
      .filter((sentence) => !isOfPast(sentence) && !others.some((other) => isAbout(sentence, other)))
      .map((sentence) => ({ words: contentWords(sentence), isResponsible: RESPONSIBLE.test(sentence) }))
      .find((sentence) => tells(sentence.words));
    return spoken ? [{ candidate, spoken: spoken.words, isResponsible: spoken.isResponsible }] : [];
  });
  const [only] = found;
  // Several activities may speak of a post; it is theirs only if each says that it is responsible.
  if (!only || (found.length > 1 && !found.every(({ isResponsible }) => isResponsible))) return null;
  const { candidate, spoken } = only;
  // The post's own text takes precedence over what is said about it elsewhere.
  const ownTexts = postsOf(line, source).map(({ staff }) => contentWords(`${staff.title} ${staff.text} ${staff.targetGroup ?? ""}`));
  if (ownTexts.some((text) => candidates.some((other) => !found.some((one) => one.candidate === other) && isNamedIn(other, text))))
    return null;
  if (postsOf(line, source).some(({ staff }) => listsMore(staff.text, candidate, true))) return null;
  const named = withoutInner(candidates.filter((each) => isNamedIn(each, spoken)));
  const more = named.filter((each) => each !== candidate && !isNamedIn(each, contentWords(candidate.activity.name)));
  // Named beside the form's own activity, both are meant; named alone, it is open which of them is meant.
  if (more.length > 0 && !named.includes(candidate)) return null;
  const activities =
    found.length > 1
      ? found.map((one) => linked(one.candidate, null))
      : more.length > 0
        ? [candidate, ...more].map((each) => linked(each, null))
        : [linked(candidate, 100)];
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

/** The titles of the area's other posts, as words. */
function otherPosts(line: Line, source: Source): (readonly string[])[] {
  const own = new Set(postsOf(line, source));
  const words = identifyingWords(line);
  return source.posts
    .filter((post) => !own.has(post))
    .map(({ staff }) => contentWords(postOf(staff.title)).filter((word) => !/^\d+$/.test(word)))
    .filter((title) => title.length > 0 && title.some((word) => !words.some((one) => isSpokenOf(one, word))));
}

/** Whether a sentence is about the post: names it before anything else it names. */
function isAbout(sentence: string, title: readonly string[]): boolean {
  const first = contentWords(sentence).slice(0, title.length + 2);
  return title.every((word) => first.some((other) => wordLikeness(word, other) === 1));
}

/** How many matching sentences an undecided line shows. */
const MOST_SENTENCES = 2;
const LONGEST_SENTENCE = 220;
/** A sentence about money is evidence for money lines. */
const MONEY = /afsæt|midler|budget|finansier|penge|pulje|drift|indkøb/i;

/** The sentences of the area's documents about a line, those with most of its words first, with their places. */
export function sentencesOf(line: Line, { own, candidates }: Source): Reason[] {
  const words = identifyingWords(line).filter((word) => word.length >= 4);
  const isMoney = MONEY.test(line.name);
  const names = candidates.flatMap(({ activity, area }) => [activity.name, area]);
  const found = own.flatMap(({ activity, agreement }) =>
    [activity.roles, activity.content]
      .flatMap((text) => (text === null ? [] : splitSentences(text)))
      .flatMap((sentence) => {
        const spoken = contentWords(sentence);
        const count = words.filter((word) => spoken.some((other) => isSpokenOf(word, other))).length;
        const score = words.length > 0 ? count / words.length : 0;
        const tells = score > 0.5 || (isMoney && /afsæt/i.test(sentence) && MONEY.test(sentence.replace(/afsæt\p{L}*/giu, "")));
        const quote = tells && sentence.length <= LONGEST_SENTENCE ? quoteWithoutNames(sentence, names) : "";
        return quote === ""
          ? []
          : [
              {
                score,
                reason: { kind: "spoken" as const, quote, place: activity.place, activity: activity.name, document: agreement.file },
              },
            ];
      }),
  );
  return found
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_SENTENCES)
    .map(({ reason }) => reason);
}
