// Prepares a document's sentence for display: without anything that may be somebody's name.
import { foldName } from "../danish/fold";
import { NOT_PERSON } from "./scrub";

const CAPITALS = /(?<![\p{L}\d])\p{Lu}[\p{L}'’-]*\.?(?:\s+(?:(?:af|von|van|de|el|al|bin)\s+)?\p{Lu}[\p{L}'’-]*\.?)*/gu;

/**
 * Leaves out every run of capitalised words inside the sentence that is not a known name of an activity or area, nor an organisation;
 * at its start, only a run of several. What is left out is shown as "…".
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
