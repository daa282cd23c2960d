// Whether a word may be a person's name, and the words beside one: titles, posts, names that are other words too.
import { anyOf, wordSet } from "../danish/word-list";
import { FIRST_NAMES, SURNAMES } from "./name-lists";

/** Words in -sen that are not surnames: "Ledelsen", "Indsatsen", "Processen". */
const DEFINITE = /(?:ledel|ydel|tagel|styrel|gørel|vægel|fredsel|tigel|byggel|sat|proces|klas|rej|kri|pri|plad|adres|fa)sen$/i;

const EVERYDAY = wordSet(`
  oasen rosen hilsen pausen analysen basen kassen massen messen interessen grænsen balsen væsen halsen
  pulsen brisen princessen dosen osen eksen passen bussen skolevæsen sygehusvæsen sundhedsvæsen retsvæsen
`);

/** Whether a word is a known first name; of a double name, its first. */
export function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  return FIRST_NAMES.has(lower) || (lower.includes("-") && FIRST_NAMES.has(lower.split("-")[0] ?? ""));
}

/** Whether a word is a known surname, or ends in -sen. */
export function isSurname(word: string): boolean {
  if (word.includes("-")) return word.split("-").some(isSurname);
  return (
    (word.length >= 5 && /\p{Ll}sen$/u.test(word) && !DEFINITE.test(word) && !EVERYDAY.has(word.toLowerCase())) ||
    SURNAMES.has(word.toLowerCase())
  );
}

/** Titles and posts, whose holder's name may be beside them. Source of a regular expression with the flags `iu`. */
export const JOB = `\\p{L}*${anyOf(`
  leder; chef; koordinator; konsulent; medarbejder; tovholder; formand; direktør; sekretær; pædagog; vejleder; sundhedsplejerske;
  plejerske; mentor; sagsbehandler; rådgiver; formidler; hjælper; assistent; lærer; inspektør; sjakbajs; kontaktperson; ansvarlig;
  repræsentant; træner; instruktør; dirigent; vært; værtinde; underviser; jurist; psykolog; vejviser; mægler; frivillig; bydelsmor;
  imam; præst; borgmester; betjent; læge; gårdmand; varmemester
`)}(?:e|en|n|ne|er)?`;

/** Names that are also other words: "August", "Tom", "Mark", "Jan."; and the shorter "Per", "Bo", which are on no list of names. */
export const DOUBTFUL = new Set(["line", "august", "tom", "mark", "jan", "can", "bo", "per", "ib", "dan", "max"]);

/** How many characters around a name show whose it is. */
export const NEAR = 200;

/** Consecutive words of a text that may be a name. */
export interface Run {
  readonly text: string;
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
}
