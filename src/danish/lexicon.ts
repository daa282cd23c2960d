// Danish text as data: bullets, abbreviations, number words, hedges, fillers and invisible characters. One shared list of each.
import { wordSet } from "./word-list";

/** Marks that begin a list item even without a space after them. */
const STRONG_BULLETS = "•●○◦▪■□▫‣⁃◾◼◻▶►▸➢➣➤➔➜✓✔✗✘☐☑☒❖◆◇♦★☆✦✧∙";
/** Marks that are also punctuation: they begin an item only with a space after them; "§ 12" is a law. */
const WEAK_BULLETS = "·*–—‐‑»›>¤→+-";

/** What begins an item: a bullet with what follows it. Source of a regular expression with the flag `u`. */
export const BULLET = `(?:[${STRONG_BULLETS}]\\s*|[${WEAK_BULLETS}]\\s+|§\\s+(?!\\d))`;
/** Any bullet alone, where it is known to be a bullet. */
export const BULLET_SIGN = `[${STRONG_BULLETS}${WEAK_BULLETS.slice(0, -1)}§-]`;
/** A number or letter before an item: "1.", "2)", "2.1", "a)". */
const ITEM_NUMBER = "(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}[.)]|[a-zA-Z]\\)|[A-H]\\d{1,2}[.):])\\s+";

/** A letter with numbers before a chapter or an item: "A.2", "B1.". Source for the flag `u`. */
export const LETTERED = "[A-H](?:(?:\\.\\d{1,2})+[.):]?|\\d{1,2}(?:\\.\\d{1,2})*[.):])\\s+";

/** What counts forms and chapters: "Aktivitet 2", "Aktivitet 1.2", "Indsats nr. 3", "Aktivitet B". */
export const FORM_COUNT = "(?:nr\\.?\\s*)?(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}|[A-H])";

/** What numbers a chapter or a clause in words, before its heading or text: "Kapitel 3.", "§ 5.", "Stk. 2.". */
export const CHAPTER = "(?:(?:kapitel|kap\\.|afsnit|§|stk\\.)\\s*\\d{1,2}(?:\\.\\d{1,2})*\\s*[.:)–—-]?\\s+)";

const BULLETED = new RegExp(`^\\s*${BULLET}(?=\\S)`, "u");
const NEW_ITEM = new RegExp(`^\\s*(?:${BULLET}|${ITEM_NUMBER}|o\\s+(?=\\p{Lu}))(?=\\S)`, "u");

/** Whether a line begins with a bullet. */
export function isBulleted(line: string): boolean {
  return BULLETED.test(line);
}

/** Whether a line begins a list item, by a bullet, number or letter. */
export function isListItem(line: string): boolean {
  return NEW_ITEM.test(line);
}

export function stripBullet(line: string): string {
  return line.replace(BULLETED, "").trim();
}

/**
 * Abbreviations that end with a full stop, without it; any with a stop inside ("bl.a.", "m.v.") also counts. They end no sentence.
 * Source: Dansk Sprognævn's list, and those of budgets and agreements.
 */
export const ABBREVIATIONS = wordSet(`
  adm adr afd afs alm ang ansv apr att aug bet bl bla ca cand cirk cvr dec dir div dvs eks ekskl el eng enh etc evt excl feb febr ff fhv
  fig fm fmd forb forr fork fr fru frk fx gl gns hhv hr hrs ib ib if ifbm ifm ift iht iflg incl indb inkl inst int jan jf jfr jnr jr jul
  jun kap kgl kl km kmt kr kvt lok maks mar max md mdr medl mfl mia mill min mio mm mv ndr nf ngl nov nr nto nuv obl okt omk omtr opg
  opl org osv ovenst pct pga ph pk pkt pl pæd pr prof red ref reg rep rest resp s sct sdr sek sekr sen sep sept skt st stk str sv særl t
  tidl tilsv tkr tlf tsk udd udg ugl u uddyb uofl v var vedr vejl vha vh vs ungdomsudd årg årl
`);

/** The months, January first. */
export const MONTHS: readonly string[] = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
];

/** Numbers written as words. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  et: 1,
  en: 1,
  ét: 1,
  én: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  otte: 8,
  ni: 9,
  ti: 10,
  halvandet: 1.5,
  halvanden: 1.5,
  halvt: 0.5,
  halv: 0.5,
};

/** A figure in digits: "18,5", "½", "1½". */
export const FIGURE = "\\d+(?:[.,]\\d+)?|\\d*[½¼¾]";

/** Words that make a figure approximate. */
const ABOUT =
  "ca\\.?|cirka|circa|omkring|omtrent|gennemsnitligt?|i\\s+gennemsnit|gns\\.?|anslået|skønsmæssigt|evt\\.?|eventuelt|forventeligt|typisk";
/** Words that make a figure a maximum or a minimum. */
const AT_MOST = "op\\s+til|maks\\.?|max\\.?|maksimum|maksimalt|højst|højest|ikke\\s+over";
const AT_LEAST = "min\\.?|minimum|mindst|ikke\\s+under|mere\\s+end";

/** Hedges before a figure, with the space after them. Source for the flags `iu`. */
export const HEDGE = `(?<!\\p{L})(?:${ABOUT}|${AT_MOST}|${AT_LEAST})\\s*`;

const AT_MOST_END = new RegExp(`(?<!\\p{L})(?:${AT_MOST})\\s*$`, "iu");
const AT_LEAST_END = new RegExp(`(?<!\\p{L})(?:${AT_LEAST})\\s*$`, "iu");
const ABOUT_END = new RegExp(`(?<!\\p{L})(?:${ABOUT})\\s*$`, "iu");

/** Words right before a figure that make it less than certain. */
export function hedgeBefore(before: string): { readonly vague: boolean; readonly limit: "most" | "least" | null } {
  const near = before.slice(-24);
  const vague = ABOUT_END.test(near);
  const rest = vague ? near.replace(ABOUT_END, "") : near;
  return { vague, limit: AT_MOST_END.test(rest) ? "most" : AT_LEAST_END.test(rest) ? "least" : null };
}

/** A figure as a number: "18,5", "1½", "halvandet"; NaN for anything else. */
export function toNumber(written: string): number {
  const word = NUMBER_WORDS[written.toLowerCase()];
  if (word !== undefined) return word;
  const fraction = { "½": 0.5, "¼": 0.25, "¾": 0.75 }[written.slice(-1)];
  return fraction === undefined ? Number(written.replace(",", ".")) : Number(written.slice(0, -1) || 0) + fraction;
}

/** Filler words between meaningful ones, folded. */
export const FILLERS: readonly string[] = "og i paa for af med til om ved de den det en et samt under".split(" ");

/** C0 and C1 controls, soft hyphens, zero-width and direction marks. */
export const INVISIBLE = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff";

/** Position of the bracket that closes one opened before the text; -1 if there is none. */
export function closingBracket(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(" || text[i] === "[") depth += 1;
    else if ((text[i] === ")" || text[i] === "]") && depth-- === 0) return i;
  }
  return -1;
}
