// A sentence that tells of several posts, parted into one for each: every time stays with the post it belongs to.
import { FIGURE, HEDGE } from "../danish/lexicon";
import { POST_PHRASE } from "../danish/post-words";
import { anyOf } from "../danish/word-list";

const SEVERAL = "(?:[-–]\\s*\\d+(?:,\\d+)?\\s*)?(?:[x×]\\s*\\d+(?:,\\d+)?\\s*)?";
const UNIT = "(?:ugentlige\\s+|månedlige\\s+)?timer?(?!\\p{L})|t(?!\\p{L})\\.?|%|pct|procent|årsværk|fuldtidsstilling";
const POST_SHARE = "(?:et|½|et\\s+halvt)\\s+årsværk|(?:½|0,\\d+)\\s+stilling|(?:fuld\\s?|halv\\s?|del)tids?";
/** A time with its unit: "25 timer/uge", "10 %", "0,5 årsværk", "fuld tid". Source of a regular expression with the flags `iu`. */
export const WRITTEN_TIME = `(?:${HEDGE})?(?:(?<![\\d.,])(?:${FIGURE})\\s*${SEVERAL}(?:${UNIT})|${POST_SHARE})`;

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Phrase extends Span {
  readonly isCounted: boolean;
}

/** What may separate two posts. */
const SEPARATOR = /\s*[;,]\s+(?:(?:og|samt|men|mens|desuden|derudover|hertil)\s+)*|\s+(?:og|samt|mens|plus|\+|\/)\s+|\s+[–—]\s+/giu;
/** What follows is a part of the time before it. */
const PART = /(?<!\p{L})(?:heraf|hvoraf|deraf|inkl\.?|inklusive|fordelt|fordeles)(?!\p{L})/iu;
/** The text between a post and its own time: without a separator, unless right before the time. */
const ATTACHED = /^(?:(?!\s(?:og|samt|mens|eller)\s|[,;:(–—])[^.])*[,:(–—-]?\s*\(?$/u;
/** What presents another post. */
const PRESENTED = new RegExp(
  `(?<!\\p{L})(?:(?:har|ansætter|stiller|frikøber)(?:\\s+\\p{L}+)?|${anyOf(`
    er der; findes( der); ansættes( der); afsættes; (til)knyttes( der); [drives/ledes/varetages/bemandes/løses] af
  `)})\\s*$`,
  "iu",
);
/** Persons of any name who each have a time: "to unge rollemodeller, der hver er ansat". */
const EACH_COUNTED =
  /(?<![\p{L}\d])(?:to|tre|fire|fem|seks|[2-9])\s+(?:\p{L}+\s+)?\p{L}{4,}[^.;]{0,40}?(?<!\p{L})(?:hver|ansat)(?!\p{L})[^.;\d]{0,20}$/giu;
/** A post behind its time: "10 timer ugentligt til en vejleder", "15 % af projektlederens tid". */
const BEHIND_TIME = new RegExp(
  `^\\s*(?:\\/\\s*\\p{L}+|ugentligt|(?:om|i|pr\\.?|per)\\s+(?:ugen?|måned(?:en)?))?\\s*(?:af\\s+|til\\s+|for\\s+|fra\\s+|som\\s+|[:–-]\\s*)?${POST_PHRASE}`,
  "iu",
);

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function phrasesOf(text: string): Phrase[] {
  return [...text.matchAll(new RegExp(POST_PHRASE, "giu"))].map((match) => ({
    // "30 timer ugentligt Koordinator": the first word is the time's.
    from: match.index + (/^(?:ugent|måned|år)lig\p{L}*\s+/iu.exec(match[0])?.[0].length ?? 0),
    to: match.index + match[0].length,
    isCounted: match.groups?.count !== undefined,
  }));
}

/** Where the post that the second of two times belongs to begins; -1 if it is the first one's. */
function cutBetween(text: string, first: Span, second: Span): number {
  // "en halvtidsansat vejleder": the time is inside the post.
  const around = phrasesOf(text).find(({ from, to }) => from > first.to && from < second.from && to > second.from);
  const gap = text.slice(first.to, around?.to ?? second.from);
  if (PART.test(gap)) return -1;
  const phrases = phrasesOf(gap);
  const separators = spansOf(SEPARATOR, gap);
  for (const phrase of phrases) {
    const isOwn = phrase.isCounted || ATTACHED.test(gap.slice(phrase.to));
    const before = separators.find(({ to }) => to === phrase.from);
    if (before && isOwn) return first.to + before.to;
    // "…, og i klubben er der en vejleder"
    const clause = separators.filter(({ to }) => to < phrase.from).at(-1);
    if (clause && phrase.isCounted && PRESENTED.test(gap.slice(clause.to, phrase.from))) return first.to + clause.to;
    // A post in capitals with its time right behind it needs nothing before it, nor does a counted one behind a bracket or a full word.
    const isDirect = /^\s*[,:–—-]?\s*\(?$/u.test(gap.slice(phrase.to));
    if (isDirect && /^\p{Lu}/u.test(gap.slice(phrase.from)) && /[\p{L})%.]\s+$/u.test(text.slice(0, first.to + phrase.from)))
      return first.to + phrase.from;
  }
  const others = spansOf(EACH_COUNTED, gap).find((span) => separators.some(({ to }) => to === span.from));
  if (others) return first.to + others.from;
  const last = separators.at(-1);
  const isBehind = BEHIND_TIME.test(text.slice(second.to));
  return last && isBehind && gap.slice(last.to).replace(/(?:der|er|afsat|afsættes|bruges|yderligere|ca\.?)\s*/giu, "") === ""
    ? first.to + last.to
    : -1;
}

/** "en projektleder, to vejledere og en kok på 6 timer": the counted posts before the last one's time. */
function splitCounted(text: string): string[] {
  const [time] = spansOf(new RegExp(WRITTEN_TIME, "giu"), text);
  const phrases = phrasesOf(text).filter((phrase) => !time || phrase.to <= time.from);
  const ends = spansOf(SEPARATOR, text);
  const cuts = phrases.slice(1).flatMap((phrase) => {
    const separator = phrase.isCounted ? ends.find(({ to }) => to === phrase.from) : undefined;
    return separator ? [separator] : [];
  });
  if (phrases[0]?.isCounted !== true || cuts.length === 0 || !EMPLOYED.test(text)) return [text];
  const parts = [0, ...cuts.map(({ to }) => to)].map((from, i) => text.slice(from, cuts[i]?.from));
  const own = parts.at(-1) ?? "";
  const each = /\s(?:på|à)\s+hver\s.*$|\s+hver\s*$/iu.exec(own)?.[0];
  return each !== undefined && /^(?:en|et|én|ét)\s/i.test(own)
    ? parts.map((part, i) => (i < parts.length - 1 ? part + each : part))
    : parts;
}

/** What says that each of the posts listed is one: "Der ansættes en leder og en kok på 6 timer", but not "En leder og en kok deler 6 timer". */
const EMPLOYED = /ansæt|ansat|afsæt|afsat|tilknyt|knyttes|består|bemand|normeret/iu;

/** What introduces a list of posts by their sum: "I alt 72 timer fordelt på tre personer: en koordinator (37 timer), …". */
const LIST_LEAD = new RegExp(
  `^(?:(?=[^:]*${WRITTEN_TIME})[^:]{0,120}|[^:]{0,80}(?:medarbejdere|ansatte|personer|stillinger|ressourcer|følgende)[^:]{0,40}):\\s+` +
    `(?=(?:${POST_PHRASE}|${WRITTEN_TIME}\\s+(?:til|for|af)\\s)[^:]*)(?=[^:]*${WRITTEN_TIME})`,
  "iu",
);

/** The posts of one sentence, each with its own time. */
export function splitPosts(written: string): string[] {
  const sentence = written.replace(LIST_LEAD, "");
  const times = spansOf(new RegExp(WRITTEN_TIME, "giu"), sentence);
  const cuts = times.slice(1).flatMap((time, i) => {
    const at = cutBetween(sentence, times[i]!, time);
    return at < 0 ? [] : [at];
  });
  return [0, ...cuts].flatMap((from, i) => {
    const part = sentence.slice(from, cuts[i]).replace(/(?:[\s,;–—]|\s(?:og|samt|mens|plus))+$/iu, "");
    return splitCounted(part);
  });
}
