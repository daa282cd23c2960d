// Words for posts and employment in Danish texts, one list each: what a post is called, what indicates one, whose post leads the others.
import { anyOf, containing } from "./word-list";

/** A word for a post. */
export const POST = containing(`
  medarbejder; leder; koordinator; konsulent; pædagog; vejleder; hjælper; mentor; plejerske; formidler; chef; assistent; ansat; ansætte;
  stilling; årsværk; ressource; rådgiver; instruktør; sjakbajs; lærer; sekretær; frikøb; tovholder; guide; vært; coach; træner; mægler;
  praktikant; student; studerende; medhjælp
`);

/** Any word for a post, alone or as the end of a compound. Source of a regular expression with the flags `iu`. */
export const OCCUPATION = anyOf(`
  medarbejder; leder; koordinator; konsulent; pædagog; vejleder; hjælper; medhjælp; mentor; plejerske; formidler; chef; assistent;
  rådgiver; instruktør; sjakbajs; lærer; sekretær; tovholder; guide; vært; coach; træner; mægler; praktikant; student; studerende; kok;
  terapeut; psykolog; jurist; bibliotekar; tolk; underviser; vikar; funktionær; gartner; mester; opsøger; jordemoder; behandler; mager;
  administrator; specialist; facilitator; arbejder; agent; udvikler; planlægger; ansvarlig; værkfører; tilsynsførende; fagperson;
  projektansat
`);
const ADJECTIVE_END = anyOf(`
  ig; isk; iv; al; fag; lønnet; uddannet; ansat; tilknyttet; sproget; løs; nær; øgende; gående; ende; kommunal; social
`);
const ADJECTIVE = `(?:\\p{L}+${ADJECTIVE_END}e?t?|ny|nye|ung|fast|anden|andet|tredje|ekstra|fælles)`;

/** Any other agent behind an article or a number: "en brobygger", "to brobyggere", but not "to aftener". */
const AGENT =
  "(?<=(?<![\\p{L}\\d])(?:en|én|1)\\s(?:\\p{L}+\\s)?)\\p{L}{3,}(?:er|ør|ist|log|mand)|" +
  "(?<=(?<![\\p{L}\\d])(?:to|tre|fire|fem|[2-9])\\s(?:\\p{L}+\\s)?)\\p{L}{3,}(?:ere|ører|ister|loger|mænd)";

/**
 * A post's own noun phrase: "boligsocial medarbejder", "to timelønnede kokke", "børne- og ungemedarbejder", "projektlederen".
 * Source of a regular expression with the flags `iu`; `count` is its article or number, `noun` the word for the post.
 */
export const POST_PHRASE =
  `(?<![\\p{L}\\d-])(?:(?<count>en|et|én|ét|to|tre|fire|fem|seks|[1-9]|1\\d)\\s+(?:[x×]\\s+)?)?(?:(?:den|de|vores|sin)\\s+)?(?:${ADJECTIVE}\\s+){0,3}` +
  `(?:[\\p{L}-]+-\\s+(?:og|/)\\s+)?(?<noun>[\\p{L}-]*${OCCUPATION}(?:erne|er|ere|erske|en|et|ne|e|s|n|r|ter|ne)?s?|${AGENT})(?![\\p{L}-])`;

/** Words in sentences about somebody's employment. */
export const EMPLOYMENT = /ansæt|ansat|løn|frikøb|medarbejder|leder|vejleder|koordinator|stilling|arbejder/i;

/** The folded title of the post that leads a plan: projektleder and sekretariatsleder are the same; a projektlederassistent is another. */
export const LEADER = /^(projekt|sekretariats)leder(?:en|ens|s)?(?!\p{L})/u;

/** Figures followed by what they count: they are not numbering. */
const COUNTING = "\\s*(?:[.,]\\d|timer|t(?!\\p{L})|år|mdr|måneder|%)";
const NUMBER = new RegExp(`(?<![\\p{L}\\d])\\d+(?![\\p{L}\\d])(?!${COUNTING})`, "gu");

/** The numbers in a post's name: "aktivitetsmedarbejder 2"; not its hours or length. */
export function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}
