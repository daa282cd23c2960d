// How similar two Danish words are: word forms, compounds, spelling slips.
import { stemmer } from "@orama/stemmers/danish";
import { distance } from "fastest-levenshtein";
import { memoize } from "./memoize";

const ENDINGS = /^(?:s|en|et|ne|er|ere|erne|ene|tet|ens|ets|t|n|r|e)$/;

/** A folded word without its ending. */
export const stemOf = memoize(stemmer);

/** How many words' likeness to one word is cached. */
const MOST_LIKENESSES = 1_000;

/** How similar others are to one folded word: 1 the same word in any form, 0.7 sharing part of a compound, 0 otherwise. */
export const likenessTo: (one: string) => (other: string) => number = memoize((one) => {
  const known = new Map<string, number>();
  return (other) => {
    const before = known.get(other);
    if (before !== undefined) return before;
    const likeness = compareWords(one, other);
    if (known.size < MOST_LIKENESSES) known.set(other, likeness);
    return likeness;
  };
});

/** How similar two folded words are, by {@link likenessTo}. */
export function wordLikeness(one: string, other: string): number {
  return likenessTo(one)(other);
}

function compareWords(one: string, other: string): number {
  if (one === other) return 1;
  if (/\d/.test(one) || /\d/.test(other)) return 0;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < 3) return 0;
  if (longer.startsWith(shorter) && ENDINGS.test(longer.slice(shorter.length))) return 1;
  if (stemOf(one) === stemOf(other)) return 1;
  if (shorter.length >= 5 && distance(one, other) <= Math.max(1, Math.floor(shorter.length / 8))) return 1;
  const prefix = commonPrefix(one, other);
  if (prefix >= 6 && prefix >= shorter.length * 0.6) return 0.7;
  return commonSuffix(one, other) >= 8 ? 0.5 : 0;
}

/** How many letters two words share at the start. */
function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

/** How many letters two words share at the end. */
function commonSuffix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}
