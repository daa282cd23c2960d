// When two Danish compounds, or an abbreviation and its word, mean the same thing.
import { PLAIN_ENDING, type Candidate } from "./mentions";
import { contentWords } from "../danish/content-words";
import { wordLikeness } from "../danish/word-likeness";
import { anyOf } from "../danish/word-list";

/** Last parts of a line's words that say who does it or what is bought, not what it is: "lektiehjælper", "havepulje". */
const COST_ENDING = new RegExp(
  `${anyOf(`
  hjaelper; medarbejder; koordinator; leder; vaert; instruktoer; ansvarlig; tovholder; midler; penge; pulje; budget; udgift; drift;
  materiale; indkoeb; loen
`)}(?:e|en|er|r|ne|n|s)?$`,
);

const INFLECTION = /(?:erne|ere|er|en|et|ne|e|s)$/;

/** `fritidsgkoor` for `fritidsguidekoordinator`: same beginning, and its letters occur in the word in order. */
export function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 6 || short.length >= long.length - 1 || short.slice(0, 4) !== long.slice(0, 4)) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

/** Whether the words are in more names than the one found: "netværk" is in "Netværk for ledige", and in "Virksomhedsnetværk" too. */
export function isInMore(words: readonly string[], found: readonly Candidate[], own: readonly Candidate[]): boolean {
  const holds = (candidate: Candidate): boolean =>
    words.every((word) => contentWords(candidate.activity.name).some((other) => other.startsWith(word) || other.endsWith(word)));
  return found.length === 1 && own.some((candidate) => !found.includes(candidate) && holds(candidate));
}

/** `virksomhedsnetvaerk` for "Netværk for virksomheder". */
export function isReordered(word: string, name: readonly string[]): boolean {
  const [one, other, third] = name;
  const isBoth = (first: string, last: string): boolean =>
    last.length >= 4 && word.endsWith(last) && wordLikeness(word.slice(0, -last.length).replace(/s$/, ""), first) === 1;
  return one !== undefined && other !== undefined && third === undefined && (isBoth(one, other) || isBoth(other, one));
}

/**
 * Whether two compounds with the same beginning are the same thing: the rest of the line's word says only who does it or what is
 * bought. The rest of the name says nothing either, or the part is the whole of the name. `sommerkoloni` is not `sommerjob`.
 */
export function isSameThing(word: string, part: string, isWholeName: boolean): boolean {
  const isCost = COST_ENDING.test(word);
  const ended = word.replace(isCost ? COST_ENDING : PLAIN_ENDING, "");
  const stems = ended === word ? [word, word.replace(INFLECTION, "")] : [ended, ended.replace(/[se]$/, "")];
  const begins = stems.filter((stem) => stem.length >= 5 && part.startsWith(stem));
  const isPlain = begins.some((stem) =>
    [part, part.replace(PLAIN_ENDING, "")].some(
      (rest) => rest.length >= stem.length && /^(?:s|e|n|r|er|en|et|ne|ene|erne)?$/.test(rest.slice(stem.length)),
    ),
  );
  return isPlain || (isWholeName && begins.length > 0 && (isCost || part.startsWith(word)));
}
