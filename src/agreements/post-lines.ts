// Posts written as lines and sentences: where one ends and the next begins, and its title, time and target group.
import { closingBracket, FIGURE, HEDGE, NUMBER_WORDS } from "../danish/lexicon";
import { POST } from "../danish/post-words";
import { splitSentences } from "../danish/sentences";
import { joinLines, stripClosing, stripNumbering } from "../danish/written-names";
import { decide, type Rule } from "./rules";

export const TIME = /\d+(?:[.,]\d+)?\s*(?:timer|t\b|t\.|%|pct)|fuldtid|deltid|halvtid|årsværk/i;
const HOURS = /\d\s*(?:timer|t\.|t(?!\p{L}))/iu;
/** A time with its unit: "25 timer/uge", "10 %", "0,5 årsværk". */
const WRITTEN_TIME = `(?:ca\\.?\\s*|op\\s+til\\s*)?(?:(?:${FIGURE})\\s*(?:[x×]\\s*\\d+\\s*)?(?:timer|t\\b|t\\.|%|pct|årsværk)|(?:et|1|½|et\\s+halvt)\\s+årsværk|fuldtid|deltid|halvtid)`;

function isPost(text: string): boolean {
  return POST.test(text) || TIME.test(text);
}

/** What adds to the post before it and is not one itself. */
const MORE =
  /^(?:(?:Den|De|Det)\s+(?:resterende|øvrige|sidste|ene|anden|tredje|første)|Resten|Begge|Vedkommende|Stilling(?:en|erne)|Posten|Han|Hun|Heraf|Hver\s+(?:af|medarbejder)|Medarbejder(?:en|ne)|Dennes)(?!\p{L})/u;

/** Working-time rules: the definition of full time, and how hours are registered and taken as leave. */
const OF_EVERYBODY =
  /(?<!\p{L})(?:afspadser|overarbejde|overtid|ferie(?:dage|penge|fridage)|sygdom|inklusive\s+frokost|registreres|normtid|opsigelsesvarsel)|(?<!\p{L})(?:en|et|én|ét)\s+(?:fuldtidsstilling|fuldtid|årsværk)\s+(?:er|svarer|udgør|sættes|regnes)/iu;

const COUNT = `(?:\\d{1,2}|${Object.keys(NUMBER_WORDS)
  .filter((word) => word.length < 5)
  .map((word) => word[0]!.toUpperCase() + word.slice(1))
  .join("|")})`;
const NOUN =
  "\\p{L}*(?:medarbejder|leder|koordinator|konsulent|pædagog|vejleder|hjælper|mentor|plejerske|formidler|rådgiver|instruktør|lærer|vært)(?:e|en)?";
/** Where a post begins in a line that lost its line breaks: its count, or "De to medarbejdere", if nothing introduces it. */
const COUNTED = new RegExp(
  `(?<=[)%])\\s+(?=(?:Der|De (?:to|tre|fire)|Desuden|Derudover|Herudover)\\s)|(?<=[\\p{Ll}\\d])\\s+(?=(?:De|Begge)\\s(?:to|tre|fire)?\\s?medarbejdere\\s)|` +
    `(?<!(?:^|\\s)(?:og|samt|eller|af|på|med|til|for|mellem|hos|i|fra|er|plus|,|ansættes|afsættes|tilknyttes|ansat))(?<=[\\p{L}).%]|\\d{3})\\s+(?=${COUNT}\\s+(?:\\p{Ll}+\\s+){0,2}${NOUN}(?!\\p{L}))`,
  "u",
);
/** Another post begins before "samt en fritidsvejleder (20 timer) …", ", en brobygger på 18 timer" and "og 15 % af projektlederens tid". */
const AND_ONE =
  /(?:,?\s+(?:samt|og)|,)\s+(?=(?:en|et|én|ét|to|tre|\d)\s+(?:\p{L}+\s+)?[\p{L}-]+,?\s+(?:på\s+|[àá]\s+|\()(?:ca\.?\s*)?\d|\d{1,3}\s?(?:%|pct\.?)\s+af\s+(?:\p{L}+\s+)?\p{L}*(?:leder|koordinator|konsulent|medarbejder|vejleder)\p{L}*\s)/iu;
/** "Projektleder (10 t/uge), pædagog (20 t/uge) og konsulent (15 t/uge)" */
const LISTED = /(?<=\)),?\s+(?:og\s+|samt\s+)?(?=\p{L})/u;
/** Lines that lost their break: "Pædagog, 30 timer: Legestuen Koordinator, 15 timer: Lektieklub". */
const TITLE_AND_TIME =
  /\s+(?=\p{Lu}[\p{L}-]{3,}(?:\s(?!(?:og|samt|på|af|til|med|i|for)\s)\p{Ll}[\p{L}-]+)?(?:\s\d)?(?:[,:]?\s+|\s[–-]\s)\(?(?:\d{1,2}\s?[x×]\s?)?\d+(?:[.,]\d+)?\s*(?:timer|t\.|t\/|%))/u;

/** The posts of one sentence, if each is a post on its own. */
function splitPosts(sentence: string): string[] {
  const counted = sentence.split(COUNTED).reduce<string[]>((posts, part) => {
    const last = posts.at(-1);
    if (last !== undefined && !POST.test(last)) posts[posts.length - 1] = `${last} ${part}`;
    else posts.push(part);
    return posts;
  }, []);
  return counted.flatMap((part) => {
    const listed = part.split(LISTED);
    if (
      listed.length > 1 &&
      listed.every((post) => POST.test(post.split("(")[0] ?? "") && TIME.test(post) && /^[^(]{3,40}\([^()]*\)\W*$/.test(post))
    )
      return listed;
    for (const next of [AND_ONE, TITLE_AND_TIME]) {
      const posts = part.split(next);
      if (
        posts.length > 1 &&
        posts.every((post) => TIME.test(post) && (next === AND_ONE ? isPost(post) : POST.test(post.split(/\d/)[0] ?? "")))
      )
        return posts;
    }
    return [part];
  });
}

/** The sentences and items of a line, each a possible post. */
export function postsIn(line: string): string[] {
  return splitSentences(line).flatMap(splitPosts);
}

interface PostText {
  readonly title: string;
  readonly time: string;
  readonly targetGroup: string | null;
}

/** A sentence below the heading of the posts. */
interface PostSentence {
  readonly text: string;
  /** Whether a post precedes it. */
  readonly isBehindPost: boolean;
  /** Whether that post has no time yet. */
  readonly isTimeOpen?: boolean;
  /** Whether a post stays one sentence, or is split into title and time. */
  readonly isWhole: boolean;
}

const titled = (text: string): string => stripClosing(stripNumbering(text));
const TIME_FIRST = new RegExp(
  `^(${WRITTEN_TIME}(?:\\s*(?:\\/|pr\\.?|om|i)\\s*ugen?)?)\\s*[:,–-]?\\s*(?:som\\s+|til\\s+(?:en\\s+)?)?(?=\\p{L})`,
  "iu",
);

const TIME_ALONE = new RegExp(`^\\(?${WRITTEN_TIME}`, "iu");

/** A post preceded by its time: "1 årsværk gadeplansmedarbejder", "25 timer/uge: Pædagog". */
function timeFirst(text: string): PostText | undefined {
  const match = TIME_FIRST.exec(text);
  const title = match ? stripClosing(text.slice(match[0].length)) : "";
  return match &&
    POST.test(title) &&
    !TIME.test(title) &&
    title.split(" ").length <= 6 &&
    !/^(?:om|i|pr|per|af|på|fordelt|delt|deles|til|som)\s/i.test(title)
    ? { title, time: match[1] ?? "", targetGroup: null }
    : undefined;
}

/** How a sentence below the heading of the posts is read: `more` adds to the previous post, `none` is not a post. */
export const POST_RULES: readonly Rule<PostSentence, PostText | "more" | "none">[] = [
  {
    name: "what tells more of the post before it is none itself",
    when: ({ text, isBehindPost }) => isBehindPost && MORE.test(titled(text)),
    then: () => "more",
    example: { text: "Den ene i partnerskab med kommunen.", isBehindPost: true, isWhole: true },
  },
  {
    name: "a time alone is that of the post above it",
    when: ({ text, isTimeOpen }) =>
      isTimeOpen === true && TIME_ALONE.test(titled(text)) && !POST.test(text.replace(/årsværk|ressource|ansat/giu, "")),
    then: () => "more",
    example: { text: "10 timer om ugen", isBehindPost: true, isTimeOpen: true, isWhole: false },
  },
  {
    name: "a heading, or a line without a post or a time, is none",
    when: ({ text }) => /:$/.test(text) || !isPost(titled(text)),
    then: () => "none",
    example: { text: "Ressourcerne fordeles således:", isBehindPost: false, isWhole: false },
  },
  {
    name: "what holds for everybody's working time is nobody's post",
    when: ({ text }) => OF_EVERYBODY.test(text),
    then: () => "none",
    example: { text: "En fuldtidsstilling er 37 timer om ugen inklusive frokost.", isBehindPost: true, isWhole: true },
  },
  {
    name: "a post that stays one sentence is that sentence",
    when: ({ isWhole }) => isWhole,
    then: ({ text }) => ({ title: titled(text), time: stripNumbering(text), targetGroup: null }),
    example: { text: "1 medarbejder med fokus på Caféen (25 %)", isBehindPost: false, isWhole: true },
  },
  {
    name: "the time stands before the title",
    when: ({ text }) => timeFirst(titled(text)) !== undefined,
    then: ({ text }) => timeFirst(titled(text)) ?? "none",
    example: { text: "0,5 årsværk fritidsjobkonsulent", isBehindPost: false, isWhole: false },
  },
  {
    name: "the time stands behind a short title",
    when: ({ text }) => splitTitle(titled(text)) !== undefined,
    then: ({ text }) => splitTitle(titled(text)) ?? "none",
    example: { text: "Boligsocial leder 10 %", isBehindPost: false, isWhole: false },
  },
  {
    name: "any other sentence is the post",
    when: () => true,
    then: ({ text }) => ({ title: titled(text), time: stripNumbering(text), targetGroup: null }),
    example: { text: "Projektlederen deltager", isBehindPost: false, isWhole: false },
  },
];

export function readPostSentence(sentence: PostSentence): PostText | "more" | "none" {
  return decide(POST_RULES, sentence) ?? "none";
}

const BY_MARK = new RegExp(`^(.{3,80}?)\\s*([,:–(-])\\s*(${WRITTEN_TIME}.*)$`, "i");
const BY_SPACE = new RegExp(
  `^(\\D{3,60}?)(\\s+)((?:${HEDGE})?\\d+(?:[.,]\\d+)?\\s*(?:[x×]\\s*\\d+\\s*)?(?:timer|%|pct|årsværk|t(?=\\s*\\/)).*)$`,
  "iu",
);
/** The words leading to a post in a sentence, and from it to its time. */
export const LEAD_UP =
  /^(?:(?:(?:Der|Derudover|Desuden|Herudover|Endvidere|Til\s+(?:indsatsområdet|delaftalen|indsatsen|aktiviteterne))\s+)?(?:(?:vil\s+)?(?:bliver?\s+)?(?:ansættes|er\s+ansat|ansat|afsættes|afsat|tilknyttes|knyttes|er\s+tilknyttet))\s+(?:der\s+)?(?:desuden\s+)?(?:(?:en|et|én|ét|1)\s+)?|(?:en|et|én|ét)\s+(?=\p{Ll}))/iu;
const LEAD_ON = /(?:\s+(?:bruger|er|er\s+ansat|er\s+tilknyttet|har|arbejder|ansættes|ansat|på|i|med|til))+$/iu;

function bareTitle(title: string): string {
  return stripClosing(title.replace(LEAD_UP, "").replace(LEAD_ON, ""));
}

/** "Aktivitetsmedarbejder, 21 timer om ugen (i 2 år)": a short title followed by its time; "Vært (21 timer) – brugere af caféen" adds for whom. */
function splitTitle(text: string): PostText | undefined {
  const byMark = BY_MARK.exec(text);
  // Of several times the first ends the title.
  const match = byMark && !HOURS.test(byMark[1] ?? "") ? byMark : BY_SPACE.exec(text);
  const [, title = "", separator, time = ""] = match ?? [];
  if (title === "" || title.split(" ").length > 8) return undefined;
  const end = separator === "(" ? closingBracket(time) : -1;
  if (end < 0) return { title: bareTitle(title), time, targetGroup: null };
  const rest = time.slice(end + 1).trim();
  const targetGroup = /^[–—,:-]\s*(\D{3,})$/.exec(rest)?.[1];
  return {
    title: bareTitle(title),
    time: targetGroup !== undefined || rest === "" ? time.slice(0, end) : `${time.slice(0, end)} ${rest}`,
    targetGroup: targetGroup ?? null,
  };
}

/** A line beginning in lower case, or with a share, continues the previous one. */
export function joinSentences<Line extends { text: string }>(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && before.text.length < 2000 && !/[.:;]$/.test(before.text) && /^[\p{Ll}(%]|^\d{1,3}\s?(?:%|pct)/u.test(line.text))
      before.text = joinLines([before.text, line.text]);
    else joined.push({ ...line });
  }
  return joined;
}
