// The meaningful words of a Danish text, folded.
import { foldName } from "./fold";
import { FILLERS } from "./lexicon";
import { memoize } from "./memoize";
import { wordSet } from "./word-list";

/** Words that do not help identify an activity. */
const NO_WORDS = new Set([
  ...FILLERS,
  ...wordSet(`
    fra hos per pr eller som der er ca mv fx aktivitet aktiviteten aktiviteter aktiviteterne projekt projektet indsats indsatsen delaftale
    delaftalen indsatsomraade indsatsomraadet
  `),
]);

/** Words for what money is spent on, not what it is for. */
const COST_WORDS = wordSet(`
  loen loenninger loent loenudgift frikoeb frikoebt udgift udgifter medarbejder medarbejdere andel timer time uge ugen ugentlig maaned
  aar ansat ansaettelse deltid fuldtid stilling boligsocial drift driftsudgifter materialer materiale indkoeb forplejning transport
  honorar honorarer gebyr gebyrer kursusgebyrer lokale lokaler lokalerne lokaleleje leje husleje moede moeder telefon telefoni internet
  kontor kontorhold
`);

/** The meaningful words of a text, folded; "Ung2300" is "Ung 2300". */
export const contentWords: (text: string) => readonly string[] = memoize((text) =>
  foldName(text)
    .replace(/([a-z])(?=\d)/g, "$1 ")
    .split(" ")
    .filter((word) => word !== "" && !NO_WORDS.has(word)),
);

/** The words that may identify an activity: without costs and bare numbers. */
export function withoutCosts(words: readonly string[]): string[] {
  return words.filter((word) => !COST_WORDS.has(word) && !/^\d+$/.test(word));
}
