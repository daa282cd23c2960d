// Words for posts and employment in Danish texts, one list each: what a post is called, what indicates one, whose post leads the others.

/** A word for a post. */
export const POST =
  /medarbejder|leder|koordinator|konsulent|pædagog|vejleder|hjælper|mentor|plejerske|formidler|chef|assistent|ansat|ansætte|stilling|årsværk|ressource|rådgiver|instruktør|sjakbajs|lærer|sekretær|frikøb|tovholder|guide|vært|coach|træner|mægler|praktikant|student|studerende|medhjælp/i;

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
