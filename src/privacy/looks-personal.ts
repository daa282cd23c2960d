// Whether a short text by the user seems to identify a person: to ask before it is kept, never to refuse it.
import { foldName } from "../danish/fold";
import { anyOf } from "../danish/word-list";
import { FIRST_NAMES, SURNAMES } from "./name-lists";

const MAIL = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\]|\(snabel-?a\))\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu;
const HANDLE = /(?<![\p{L}\d])@[\p{L}\d_.-]{3,}/u;
/** Day and month of birth followed by four digits. */
const CPR = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}\s?[-–]?\s?\d{4}(?!\d)/;
/** Eight digits written like a telephone number, or a country code; neither an amount nor dates. */
const PHONE = new RegExp(
  "(?:\\+|00)\\d{2}[\\s-]?\\d{2}(?:[\\s.-]?\\d{2}){2,4}(?!\\d)|" +
    "(?<![\\d.,-])\\d{2}(?:[\\s-]?\\d{2}){3}(?!\\d|[.,]\\d|\\s*(?:kr|t\\.?kr|mio))|" +
    "(?<![\\d.,-])\\d{4}\\s\\d{4}(?!\\d)|(?<![\\d.,])\\d{3}\\s\\d{2}\\s\\d{3}(?!\\d)",
  "i",
);
const YEARS = /(?<!\d)(?:19|20)\d{2}\s?[-–/]?\s?(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[.\-/]\d{1,2}[.\-/](?:\d{4}|\d{2})(?!\d)/g;
const STREET = new RegExp(
  `(?<!\\p{L})\\p{Lu}[\\p{L}.'-]*(?:\\s\\p{Lu}?[\\p{L}.'-]+){0,3}?\\s?${anyOf(`
    vej; gade; gaden; allé; alle; alléen; stræde; plads; pladsen; torv; torvet; boulevard; vænget; vænge; parken; have; haven; kollegiet;
    bakken; bakke; engen; toften; lunden; krogen; stien; sti; kaj; kajen; vangen; ager
  `)}\\s+\\d{1,3}\\s?[a-zæøå]?(?![\\d.,%]|\\s*(?:%|t\\.?\\s?kr|kr|timer|dage|uger|måneder|personer|beboere))`,
  "u",
);
const FLOOR = /(?<!\p{L})\d{1,3}\s?[A-Za-z]?\s?,\s?(?:\d{1,2}\.?\s?(?:sal|th|tv|mf)|st\.?\s?(?:th|tv|mf)?|kl\.?\s?(?:th|tv))(?!\p{L})/iu;
const POSTCODE = /(?<![\d.,])[1-9]\d{3}\s\p{Lu}\p{Ll}{2,}(?:\s(?:[NSVØKCM]|[NS]V))?(?!\p{L})/u;
const NUMBER = /\d/;

/** Two capitalised words, or one and a known surname: a possible person's name. */
const CAPITALS = /(?<![\p{L}\d])(\p{Lu}[\p{L}'’-]+)((?:\s(?:\p{Lu}\.?|af|von|van|de|el|al))?\s\p{Lu}[\p{L}'’-]+)+(?![\p{L}\d])/gu;

/** Whether a known first name precedes another capitalised word, or a known surname or -sen follows one. */
function namesPerson(text: string): boolean {
  return [...text.matchAll(CAPITALS)].some(([whole]) => {
    const words = whole.split(/\s+/);
    const [first = "", ...rest] = words.map(foldWord);
    const last = rest.at(-1) ?? "";
    return known(FIRST_NAMES, first) || (known(SURNAMES, last) && last !== first) || /\p{L}{3,}sen$/u.test(last);
  });
}

const foldWord = (word: string): string => foldName(word);
const folded = new Map<ReadonlySet<string>, ReadonlySet<string>>();

function known(list: ReadonlySet<string>, word: string): boolean {
  let names = folded.get(list);
  if (!names) folded.set(list, (names = new Set([...list].map(foldWord))));
  return names.has(word);
}

/** Whether a reason resembles an e-mail, a telephone or CPR number, an address, or a person's name with a number. */
export function looksPersonal(text: string): boolean {
  const plain = text.normalize("NFC").replace(/[\u00a0\u2007\u202f]/g, " ");
  if (MAIL.test(plain) || HANDLE.test(plain) || CPR.test(plain)) return true;
  const undated = plain.replace(YEARS, " · ");
  if (PHONE.test(undated) || STREET.test(undated) || FLOOR.test(undated) || POSTCODE.test(undated)) return true;
  return namesPerson(undated) && NUMBER.test(undated);
}
