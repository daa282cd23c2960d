// Where a Danish sentence ends: at a full stop, unless it belongs to an abbreviation or a number; at a line's end; before a bullet.
import { ABBREVIATIONS, BULLET_SIGN, MONTHS, stripBullet } from "./lexicon";

interface Sentence {
  readonly text: string;
  /** Its place in the whole text. */
  readonly from: number;
  readonly to: number;
}

/** A possible end, and what follows it. */
const END = new RegExp(
  `([.!?…]+)(["”“»')\\]]*)\\s+(?=["“”„«»'(\\[]?[\\p{Lu}\\d]|${BULLET_SIGN}\\s)|\\n+|\\s+(?=[•●▪■□‣➢►✓◦]\\s*\\S)|(?<=[\\p{L}.:)])\\s+(?=[–—-]\\s\\p{Lu}\\p{Ll})`,
  "gu",
);
const MONTH_NEXT = new RegExp(`^(?:${MONTHS.join("|")})`, "i");

/** The word that a full stop belongs to, with the stops inside it. */
function wordBefore(text: string, at: number): string {
  return /[\p{L}\d./-]*$/u.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
}

/** Whether the full stop at that place belongs to the word before it: an abbreviation, an initial, a day, a class or an item number. */
function isAbbreviated(text: string, at: number): boolean {
  const word = wordBefore(text, at).replace(/^[./-]+/, "");
  const lower = word.toLowerCase();
  if (ABBREVIATIONS.has(lower) || /^\p{L}{1,4}(?:\.\p{L}{1,4})+$/u.test(word) || /^\p{Lu}$/u.test(word)) return true;
  if (!/^\d{1,2}(?:\.\d{1,2})*$/.test(word)) return false;
  const before = text.slice(0, at - word.length);
  const behind = text.slice(at + 1).trimStart();
  return before.trim() === "" || /[\n;:]\s*$/.test(before) || /^\d/.test(behind) || MONTH_NEXT.test(behind);
}

/** The sentences of a text, in order, without surrounding spaces. */
export function findSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number): void => {
    const written = text.slice(from, to);
    const lead = written.length - written.trimStart().length;
    if (written.trim() !== "") sentences.push({ text: written.trim(), from: from + lead, to });
  };
  for (const match of text.matchAll(END)) {
    const [whole, stops, closing = ""] = match;
    if (stops === "." && closing === "" && isAbbreviated(text, match.index)) continue;
    // "- " inside a sentence is a dash if what precedes it is not complete.
    if (/^\s+$/.test(whole) && !whole.includes("\n") && isDash(text, from, match.index, match.index + whole.length)) continue;
    add(match.index + (stops?.length ?? 0) + closing.length);
    from = match.index + whole.length;
  }
  add(text.length);
  return sentences;
}

/** A lone dash before a capital is a dash ("Projekt Ung – Nørrebro"): only several in a row of items are bullets. */
function isDash(text: string, from: number, before: number, at: number): boolean {
  if (!/[–—-]/.test(text[at] ?? "")) return false;
  const sign = text[at] ?? "-";
  const items = text.split(new RegExp(`\\s[${sign}]\\s(?=\\p{Lu}\\p{Ll})`, "u")).length - 1;
  const begins = new RegExp(`^\\s*[${sign}]\\s`).test(text.slice(from)) || /[:.]$/.test(text.slice(0, before));
  return items < 2 && !begins;
}

/** Also splits sentences at semicolons: "75 % på X; 25 % på Y" says two things. */
export function findClauses(text: string): Sentence[] {
  return findSentences(text).flatMap((sentence) => {
    let from = sentence.from;
    return sentence.text.split(/(?<=;)\s+/).map((part): Sentence => {
      const at = text.indexOf(part, from);
      from = at + part.length;
      return { text: part, from: at, to: from };
    });
  });
}

/** Only the sentences, each list item without its bullet. */
export function splitSentences(text: string): string[] {
  return findSentences(text).map((sentence) => stripBullet(sentence.text));
}

/** Words showing that a sentence is about the past: no evidence of what is or will be. */
const PAST = [
  /(?<!\p{L})(?:tidligere|hidtil|hidtidige?|forhenværende|forrige|foregående|oprindeligt?|dengang|siden\s+(?:19|20)\d{2}|indtil\s+nu|i\s+sin\s+tid)(?!\p{L})/iu,
  /(?<!\p{L})(?:gennem|igennem|i|over|inden\s+for)\s+(?:de|det)\s+(?:sidste|seneste|forgangne|forløbne)(?!\p{L})/iu,
  /(?<!\p{L})(?:for|i)\s+(?:\S+\s+)?år\s+(?:siden|tilbage)(?!\p{L})/iu,
  // "Kom i gang" is a name.
  /(?<!\p{L})(?:[Hh]avde|[Vv]ar|[Bb]lev|[Ff]ik|kom|[Vv]iste|[Ss]tartede|[Bb]egyndte|[Oo]pstod)(?!\p{L})/u,
  /(?<!\p{L})(?:har|er)\s(?:[^.;]*\s)?(?:været|haft|arbejdet|drevet|vist|stået|fungeret|deltaget|bidraget|opbygget|opnået|oplevet|\p{L}{3,}eret)(?!\p{L})/iu,
];

/** Whether a sentence is about the past. */
export function isOfPast(sentence: string): boolean {
  return PAST.some((pattern) => pattern.test(sentence));
}
