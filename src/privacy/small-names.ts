// Persons whose names are written without capitals.
import { DOUBTFUL, isFirstName, isSurname, JOB, NEAR, type Run } from "./person-names";

const SMALL_WORD = /(?<![\p{L}\d@.])\p{Ll}[\p{L}]+(?:-\p{L}+)*(?![\p{L}\d@])/gu;
/** After these comes a person, however the name is written. */
const BEFORE_SMALL = new RegExp(
  `(?:(?:${JOB})\\s*:|(?:^|\\s)v/|(?:ledes|ledet|varetages|drives|styres|koordineres|afholdes|undervises)\\s+af)\\s*$`,
  "iu",
);
const FILLER = /^(?:af|for|til|på|i|som|der|og|med|de|den|det|en|et|om|ved|fra|alle|vores|deres)$/;

/** A surname, also in the genitive. */
function isAnySurname(word: string): boolean {
  return isSurname(word) || (/sens$/.test(word) && isSurname(word.slice(0, -1)));
}

/** Names without capitals: first name and surname together, or two words, the last in -sen, after a job title and a colon. */
export function smallSpans(text: string): Run[] {
  const found = [...text.matchAll(SMALL_WORD)].map((match) => ({ word: match[0], from: match.index, to: match.index + match[0].length }));
  return found.flatMap((one, i): Run[] => {
    const next = found[i + 1];
    if (!next || text.slice(one.to, next.from) !== " ") return [];
    const beyond = found[i + 2];
    const third = beyond && text.slice(next.to, beyond.from) === " " ? beyond : undefined;
    if (!isAnySurname(next.word) && !(third && isAnySurname(third.word))) return [];
    const known = isFirstName(one.word) && !DOUBTFUL.has(one.word);
    const introduced =
      !FILLER.test(one.word) && !FILLER.test(next.word) && BEFORE_SMALL.test(text.slice(Math.max(0, one.from - NEAR), one.from));
    const surname = (word: string): boolean => isAnySurname(word) && (known || /sens?$/.test(word));
    if (!known && !introduced) return [];
    const last = surname(next.word)
      ? third && surname(third.word)
        ? third
        : next
      : third && surname(third.word) && (introduced || isFirstName(next.word))
        ? third
        : undefined;
    return last ? [{ text: text.slice(one.from, last.to), words: [one.word, last.word], from: one.from, to: last.to }] : [];
  });
}
