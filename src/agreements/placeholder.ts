// What is written in place of an activity's name.
import { anyOf } from "../danish/word-list";

/** What replaces a name: a template's placeholder, words for none, and other table entries: "[Skriv navn]", "XX", "Udgår", "I alt". */
const PLACEHOLDER = new RegExp(
  [
    "^[[<].*[\\]>]$",
    "^(?:\\p{L}+\\s){1,2}(?:om|af|i|for|med|på)\\s+(?:aktiviteten|indsatsen)$",
    "^(?:klik|tryk)(?:\\s+eller\\s+(?:klik|tryk))?(?:\\s+på)?\\s+her(?!\\p{L})",
    `^${anyOf(`
      her skrives; navn(et) på aktivitet; udfyldes; udgår; indsæt [navn/tekst/aktivitet]; angiv [navn/aktivitet];
      skriv [her/navn(et)/aktivitet*]_; lorem ipsum
    `)}`,
    `^(?:n/?a|x+|${anyOf(`
      nr(.)( aktivitet); nummer; navn; indhold; formål; mål; målgruppe; beskrivelse; ansvarlig; periode; økonomi; pris; ingen;
      følger( senere); i( )alt; total; samlet; sum; beløb; budget; tværgående; administration; ledelse; koordinering
    `)}|aktivitet(?:en|ens navn|snavn)?(?:\\s+\\d+)?)$`,
  ].join("|"),
  "iu",
);

export function isPlaceholder(name: string): boolean {
  const bare = name.replace(/^\((.*?)\)?$/, "$1").trim();
  return !/\p{L}.*\p{L}/u.test(bare) || PLACEHOLDER.test(bare) || PLACEHOLDER.test(name);
}
