// Words for posts and employment in Danish texts, one list of each: what a post is called, what speaks of one, whose post leads the others.

/** A word for a post. */
export const POST =
  /medarbejder|leder|koordinator|konsulent|pædagog|vejleder|hjælper|mentor|plejerske|formidler|chef|assistent|ansat|ansætte|stilling|årsværk|ressource|rådgiver|instruktør|sjakbajs|lærer|sekretær|frikøb|tovholder|guide|vært|coach|træner|praktikant|student|studerende|medhjælp/i;

/** Words of sentences that speak of somebody's employment. */
export const EMPLOYMENT = /ansæt|ansat|løn|frikøb|medarbejder|leder|vejleder|koordinator|stilling|arbejder/i;

/** The folded title of the post that leads a plan: projektleder and sekretariatsleder are the same; a projektlederassistent is another. */
export const LEADER = /^(projekt|sekretariats)leder(?:en|ens|s)?(?!\p{L})/u;

/** Figures behind which what they count stands: they number nothing. */
const COUNTING = "\\s*(?:[.,]\\d|timer|t(?!\\p{L})|år|mdr|måneder|%)";
const NUMBER = new RegExp(`(?<![\\p{L}\\d])\\d+(?![\\p{L}\\d])(?!${COUNTING})`, "gu");

/** The numbers in a post's name: "aktivitetsmedarbejder 2"; its hours and its length are none. */
export function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}
