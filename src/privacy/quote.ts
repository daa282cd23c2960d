// A sentence of a document as it may be shown: without anything that may be somebody's name.
import { foldName } from "../danish/fold";
import { NOT_PERSON } from "./scrub";

const CAPITALS = /(?<![\p{L}\d])\p{Lu}[\p{L}'’-]*\.?(?:\s+(?:(?:af|von|van|de|el|al|bin)\s+)?\p{Lu}[\p{L}'’-]*\.?)*/gu;

/**
 * The sentence with every run of capitals left out that stands inside it and is no known name of an activity or area and no organisation;
 * at its beginning a run of several. What is left out shows as "…".
 */
export function quoteWithoutNames(sentence: string, known: readonly string[]): string {
  const names = known.map(foldName);
  const isKnown = (run: string): boolean => NOT_PERSON.test(run) || names.some((name) => ` ${name} `.includes(` ${foldName(run)} `));
  return sentence
    .replace(CAPITALS, (run, at: number) => {
      const isFirst = sentence.slice(0, at).trim() === "";
      const several = /\s/.test(run);
      return (isFirst && !several) || /^(?:\p{Lu}{2,4}|I)$/u.test(run) || isKnown(run) ? run : "…";
    })
    .replace(/…(?:\s*(?:,|og)?\s*…)+/g, "…");
}
