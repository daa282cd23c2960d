// Whether two written names mean the same activity: spelling slips, genitive s, definite forms, word order, one name inside the other.
import { distance } from "fastest-levenshtein";
import { foldName } from "./fold";
import { FILLERS } from "./lexicon";
import { wordLikeness } from "./word-likeness";

/** `part`: all words of one are in the other, which has more ("Partnerskaber" in "Partnerskaber – fællesskaber og fritidsliv"). */
export type Likeness = "same" | "part" | "none";

const NO_WORDS = new Set([...FILLERS, "projekt", "projektet", "aktivitet", "aktiviteten"]);

/** How similar two names are. Their numbers must match: "Aktivitet 1" is not "Aktivitet 2". */
export function compareNames(one: string, other: string): Likeness {
  const [a, b] = [foldName(one), foldName(other)];
  if (a === "" || b === "") return "none";
  if (isNear(a.replace(/ /g, ""), b.replace(/ /g, ""))) return "same";
  const [wordsA, wordsB] = [significant(a), significant(b)];
  if (wordsA.length === 0 || wordsB.length === 0) return "none";
  const [shorter, longer] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA];
  const left = [...longer];
  for (const word of shorter) {
    const at = left.findIndex((candidate) => isSameWord(word, candidate));
    if (at < 0) return "none";
    left.splice(at, 1);
  }
  if (left.length === 0) return "same";
  return shorter.some((word) => word.length >= 4) ? "part" : "none";
}

function significant(folded: string): string[] {
  const words = folded.split(" ");
  const kept = words.filter((word) => !NO_WORDS.has(word));
  return kept.length > 0 ? kept : words;
}

function isSameWord(one: string, other: string): boolean {
  return one === other || wordLikeness(one, other) === 1 || isNear(one, other);
}

/** One slip in five letters or more, one more for every eight; figures must be the same. */
function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  const allowed = Math.max(1, Math.floor(length / 8));
  if (length < 5 || Math.abs(one.length - other.length) > allowed) return false;
  return one.replace(/\D/g, "") === other.replace(/\D/g, "") && distance(one, other) <= allowed;
}
