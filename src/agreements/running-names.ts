// Names of activities in running text: in a sentence that names them all, and in a numbered list that has lost its line ends.
import { isBulleted } from "../danish/lexicon";
import { findSentences } from "../danish/sentences";
import { anyOf } from "../danish/word-list";
import { joinLines } from "../danish/written-names";
import { parseName, type Name } from "./activity-name";
import type { Place } from "./agreement";
import type { Field, FieldText } from "./field";

/** An activity of a list. */
export interface Entry {
  readonly name: Name;
  readonly place: Place;
  /** Lines below the entry that are not entries themselves. */
  readonly described: string[];
}

const SERIES =
  /(?:^|[.!?]\s+)\p{Lu}[^:.]*?(?:aktiviteter|indsatser|tiltag|initiativer|projekter)(?:ne)?(?:\s[^:.]{0,60})?:\s+([^:]+?)\.?$/iu;

/** "Vi gennemfører Lektiecafé, Fritidsjob og Mødregruppe i perioden": what is done, by names alone. */
const DONE = new RegExp(
  `(?:^|[.!?]\\s+)(?:Vi|Der|Parterne|(?:Del)?[Aa]ftalen|(?:Boligsociale\\s)?[Ii]ndsatsen|Helhedsplanen|I\\s\\p{L}*perioden)\\s(?:\\p{Ll}+\\s){0,3}?` +
    `${anyOf("[gennemfør/viderefør/igangsætt/iværksætt/fortsætt/etabler/tilbyd/driv/omfatt/rumm][er/es]")}\\s(?:\\p{Ll}+\\s){0,3}?(\\p{Lu}[^:.]+?)` +
    "(?:\\s(?:(?:i|gennem|over|under)\\s(?:hele\\s)?(?:\\p{L}*perioden|årene|de\\s)|fra\\s|frem\\stil\\s|til\\sog\\smed\\s)[^:.]*)?\\.?$",
  "u",
);

/** A line that introduces a series, with the lines that it goes on in. */
export function wholeSentence(texts: readonly FieldText[], at: number): string {
  let text = texts[at]?.text ?? "";
  for (const next of texts.slice(at + 1, at + 5)) {
    if (!text.includes(":") || /[.:]$/.test(text) || isBulleted(next.text)) break;
    text = joinLines([text, next.text]);
  }
  return text;
}

/** The number or letter of a series that has other marks than commas. */
const COUNT = /(?:^|\s)(?:\d{1,2}|[a-h])\)/u;

/** "For at nå målene iværksættes tre aktiviteter: Natklubben, Rollemodellerne og Tryg på stien": a sentence that names them all, each with a capital. */
export function seriesIn(text: string): string[] {
  const list = findSentences(text).flatMap((sentence) => (SERIES.exec(sentence.text) ?? DONE.exec(sentence.text))?.[1] ?? [])[0] ?? "";
  const [parts, last] = [list.split(/\s*[,;]\s+(?:og\s+|samt\s+)?/), /^(.*\S)\s+(?:og|samt)\s+(\p{Lu}.*)$/u];
  const [, before, behind] = last.exec(parts.at(-1) ?? "") ?? [];
  const names = before !== undefined && behind !== undefined ? [...parts.slice(0, -1), before, behind] : parts;
  return names.length > 1 && names.every((name) => /^["“”„«]?\p{Lu}/u.test(name) && name.split(" ").length <= 7 && !COUNT.test(name))
    ? names
    : [];
}

/** Before "4.1", "4.2": an item of a list that has lost its line ends. */
const INNER_NUMBER = /(?:^|\s)(\d{1,2})\.(\d{1,2})\.?\s+(?=["“”„«]?\p{Lu})/gu;
/** Maximum words of a name in a run of text. */
export const LONGEST_NAME = 8;

/**
 * "4.1 Min vej Unge får en plan. 4.2 …": nothing shows where a name ends, but that a capital follows, and that the agreement says it elsewhere too.
 * In quotation marks it ends with them.
 */
export function runEntries(texts: readonly FieldText[], fields: readonly Field[]): Entry[] {
  const all = fields.flatMap((field) => field.texts.map(({ text }) => text)).join("\n");
  return texts.flatMap(({ text, place }) => {
    const marks = [...text.matchAll(INNER_NUMBER)];
    const own = marks.filter(([, chapter, number], at) => chapter === marks[0]?.[1] && Number(number) === at + 1);
    if (own.length < 2) return [];
    return own.flatMap((mark, at): Entry[] => {
      const part = text.slice(mark.index + mark[0].length, own[at + 1]?.index);
      const quoted = /^["“”„«]([^"“”„«»]{3,80})["“”»]/u.exec(part)?.[1];
      const name = quoted ?? repeatedStart(part, all);
      return name === undefined ? [] : [{ name: parseName(name), place, described: [part.slice(name.length).trim()] }];
    });
  });
}

/** The longest start of a text that a capital follows and that is said elsewhere too. */
function repeatedStart(part: string, all: string): string | undefined {
  const words = part.split(" ").slice(0, LONGEST_NAME + 1);
  const starts = words.flatMap((word, at) => (at > 0 && /^["“”„«]?\p{Lu}/u.test(word) ? [words.slice(0, at).join(" ")] : []));
  return starts.reverse().find((start) => start.length > 3 && !/[.,:;]$/.test(start) && all.split(start).length > 2);
}
