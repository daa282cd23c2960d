// Posts written as lines and sentences: where one ends and the next begins, and its title, time and target group.
import { closingBracket, HEDGE, NUMBER_WORDS } from "../danish/lexicon";
import { OCCUPATION, POST, POST_PHRASE } from "../danish/post-words";
import { isOfPast, splitSentences } from "../danish/sentences";
import { stripClosing, stripNumbering } from "../danish/written-names";
import { anyOf, wholeWords } from "../danish/word-list";
import { splitPosts, WRITTEN_TIME } from "./post-split";
import { decide, type Rule } from "./rules";

export const TIME = /(?:\d+(?:[.,]\d+)?|\d*[½¼¾])\s*(?:timer|time\b|t\b|t\.|%|pct|stilling)|fuld\s?tid|deltid|halv\s?tid|årsværk/i;
const HOURS = /\d\s*(?:timer|t\.|t(?!\p{L}))/iu;
function isPost(text: string): boolean {
  return POST.test(text) || TIME.test(text);
}

/** What adds to the post before it and is not one itself. */
const MORE = new RegExp(
  `^(?:Begge(?!\\s*:)|${anyOf(`
    [Den/De/Det] [resterende/øvrige/sidste/ene/anden/tredje/første]; Resten; Vedkommende; Stilling[en/erne]; Posten; Han; Hun; Heraf;
    Hver [af/medarbejder]; Medarbejder[en/ne]; Dennes
  `)})(?!\\p{L})`,
  "u",
);

/** Whether a sentence adds to the post before it. */
export function tellsMore(text: string): boolean {
  return MORE.test(titled(text));
}

/** Working-time rules: the definition of full time, and how hours are registered and taken as leave. */
const OF_EVERYBODY = new RegExp(
  `(?<!\\p{L})(?:${anyOf(`
    afspadser; overarbejde; overtid; ferie[dage/penge/fridage]; sygdom; inklusive frokost; registreres; normtid; opsigelsesvarsel;
    [en/et/én/ét] [fuldtidsstilling/fuld( )tid/årsværk/stilling] [er/svarer/udgør/sættes/regnes]
  `)}|${anyOf("mødes; mødtes; supervision; åbningstid(en); holder [møde/åbent]; [holder/har] (et )(fælles )møde(r)")}(?!\\p{L}))`,
  "iu",
);

const COUNT = `(?:\\d{1,2}|${Object.keys(NUMBER_WORDS)
  .filter((word) => word.length < 5)
  .map((word) => word[0]!.toUpperCase() + word.slice(1))
  .join("|")})`;
const NOUN = `\\p{L}*${OCCUPATION}(?:e|en)?`;
/** Where a post begins in a line that lost its line breaks: its count, or "De to medarbejdere", if nothing introduces it. */
const COUNTED = new RegExp(
  `(?<=[)%])\\s+(?=(?:Der|De (?:to|tre|fire)|Desuden|Derudover|Herudover)\\s)|` +
    `(?<=[\\p{Ll}\\d])\\s+(?=(?:De|Begge)\\s(?:to|tre|fire)?\\s?medarbejdere\\s)|` +
    `(?<!(?:^|\\s)(?:og|samt|eller|af|på|med|til|for|mellem|hos|i|fra|er|plus|,|ansættes|afsættes|tilknyttes|ansat))` +
    `(?<=[\\p{L}).%]|\\d{3})\\s+(?=${COUNT}\\s+(?!timer?\\s|uger?\\s|dage?\\s)(?:\\p{Ll}+\\s+){0,2}${NOUN}(?!\\p{L}))`,
  "u",
);
/** The parts of a sentence that each begin with their own count; one without a post adds to the part before it. */
function splitCounts(sentence: string): string[] {
  return sentence.split(COUNTED).reduce<string[]>((posts, part) => {
    const last = posts.at(-1);
    if (last !== undefined && !POST.test(last)) posts[posts.length - 1] = `${last} ${part}`;
    else posts.push(part);
    return posts;
  }, []);
}

/** A heading in capitals in text that has lost its lines: what is behind it is not of the posts. */
const OTHER_HEADING = /^(?:\d{1,2}[.)]?\s+)?\p{Lu}{5,}(?:\s+\p{Lu}{2,})*(?=\s+\p{Lu}\p{Ll})/u;

/** "er budgetteret", "er normeret": how it is, not how it was. */
const PASSIVE = /(?<!\p{L})er(?:\s\p{L}+){0,3}?\s\p{L}+eret(?!\p{L})/iu;

/** The sentences and items of a line, each a possible post. */
export function postsIn(line: string): string[] {
  const all = splitSentences(line);
  const end = all.findIndex((sentence) => OTHER_HEADING.test(sentence) && !POST.test(OTHER_HEADING.exec(sentence)?.[0] ?? ""));
  const sentences = end < 0 ? all : all.slice(0, end);
  const isOver = (sentence: string): boolean => isOfPast(sentence.replace(PASSIVE, ""));
  // A paragraph that begins in the past goes on there.
  if (isOver(sentences[0] ?? "") && TIME.test(line)) return [];
  return sentences
    .filter((sentence) => !(isOver(sentence) && TIME.test(sentence)))
    .flatMap(splitCounts)
    .flatMap(splitPosts);
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
  /** Whether it speaks again of a post before it that has its time: "Pædagogen bruger 2 timer om måneden på regnskab." */
  readonly isEcho?: boolean;
  /** A title alone on its line before it: what follows tells of that post, unless it names another. */
  readonly titleAbove?: string | null;
  /** Whether a post stays one sentence, or is split into title and time. */
  readonly isWhole: boolean;
}

const titled = (text: string): string => stripClosing(stripNumbering(text));
const TIME_FIRST = new RegExp(
  `^(${WRITTEN_TIME}(?:\\s*(?:(?:\\/|pr\\.?|om|i)\\s*(?:ugen?|måned(?:en)?)|ugentligt?|månedligt?))?)` +
    "\\s*[:,–-]?\\s*(?:som\\s+|for\\s+|til\\s+(?:en\\s+)?)?(?=\\p{L})",
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

const PHRASE = new RegExp(POST_PHRASE, "iu");
/** The post of the heading, told again: "Lederen", "Medarbejderen", "Konsulenten". */
const ECHO = /^(?:(?:den|vores)\s+)?(?:boligsociale\s+)?\p{L}+(?:en|n)s?$/iu;
/** Verbs of a sentence: words before a time that have one are no title. */
const VERB = wholeWords(`
  er; har; bruger; arbejder; ansættes; afsættes; afsat; varetages; ledes; drives; løses; udføres; bemandes; besættes; bliver; kan; skal;
  vil; får; deltager; dækker; står; udgør; fordeles; deles; varetager; betales; indgår; svarer; anvender; anvendes; knyttes; tilknyttes;
  stiller; stilles; kommer; frikøber; frikøbes; finansieres; bidrager; yder; tager; varer; kræver; bruges; foregår; omfatter; rummer;
  tilbyder; undervises; holder; holdes; afholdes; åbent; åben; møder; mødes; registreres; gælder; drøftes
`);
/** "Kok, 6 timer", "Vært i caféen: 10 %": a name of any post with its time right behind it. */
const NAMED = new RegExp(
  `^(?:\\p{L}[^.;:,(\\d]{2,50}(?:[,:(–—-]|\\s[–—-])|\\p{L}+(?:\\s\\p{L}+)?)\\s*\\(?(?:på\\s+)?${WRITTEN_TIME}`,
  "iu",
);

/** A post's title without anything else: "Netværksmedarbejder", "Leder for Fritidsjobordningen". */
export function isTitleAlone(text: string): boolean {
  return PHRASE.test(text) && !VERB.test(text) && !/\d|[.:;?]/.test(text) && text.split(" ").length <= 6 && /^\p{L}/u.test(text);
}

/** Whether a heading is a post of its own: its title, alone or with its time. */
export function isPostHeading(text: string): boolean {
  const title = stripNumbering(text);
  return isTitleAlone(title) || (title.length < 80 && PHRASE.test(title) && TIME.test(title) && !VERB.test(title));
}

/** "projektlederen" → "projektleder" */
const stemOf = (noun: string): string => noun.toLowerCase().replace(/e?ns?$/, "");

/** The post that a sentence speaks of again, "Pædagogen", "Medarbejderen", among those before it. */
export function findEchoed<Post extends { readonly title: string }>(text: string, posts: readonly Post[]): Post | undefined {
  const [phrase] = [...titled(text).matchAll(new RegExp(POST_PHRASE, "giu"))];
  const noun = phrase?.groups?.noun ?? "";
  if (!phrase || phrase.groups?.count !== undefined || !/(?:er|r|g|t|e)e?ns?$|(?:medarbejder|leder)n?ens?$/iu.test(noun)) return undefined;
  const stem = stemOf(noun);
  return [...posts].reverse().find(({ title }) => (PHRASE.exec(title)?.[0] ?? title).toLowerCase().includes(stem));
}

/** Whether a sentence names a post: by its word, or as a short name with a time behind it. */
function namesPost(text: string): boolean {
  if (PHRASE.test(text) || (TIME.test(text) && (POST.test(text) || /afsæt|afsat/i.test(text)))) return true;
  const [named = ""] = NAMED.exec(text) ?? [];
  return named !== "" && !VERB.test(named);
}

/** Whether the post a sentence tells of is the one of the title above it, by its own word or by none. */
function tellsOfTitle(text: string, title: string): boolean {
  const [first] = [...text.matchAll(new RegExp(POST_PHRASE, "giu"))];
  const noun = PHRASE.exec(title)?.groups?.noun;
  if (noun !== undefined && first?.groups?.noun?.toLowerCase() === noun.toLowerCase()) return true;
  if (!first) return NAMED.exec(text) === null || VERB.test(NAMED.exec(text)?.[0] ?? "") || TIME_ALONE.test(text);
  if (first.groups?.count !== undefined) return false;
  const isOfTitle =
    /(?<!\p{L})(?:medarbejderen|stillingen)/iu.test(first[0]) || title.toLowerCase().includes(stemOf(first.groups?.noun ?? ""));
  return (ECHO.test(first[0]) && isOfTitle) || (first.index > 0 && VERB.test(text.slice(0, first.index)));
}

/** How a sentence below the heading of the posts is read: `more` adds to the previous post, `none` is not a post. */
export const POST_RULES: readonly Rule<PostSentence, PostText | "more" | "none">[] = [
  {
    name: "what tells more of the post before it is none itself",
    when: ({ text, isBehindPost }) => isBehindPost && tellsMore(text),
    then: () => "more",
    example: { text: "Den ene i partnerskab med kommunen.", isBehindPost: true, isWhole: true },
  },
  {
    name: "below a title alone on its line, what names no other post tells of that one",
    when: ({ text, titleAbove }) => titleAbove != null && !isTitleAlone(titled(text)) && tellsOfTitle(titled(text), titleAbove),
    then: () => "more",
    example: { text: "Ansættes på 18,5 timer om ugen fra august.", isBehindPost: true, titleAbove: "Kok", isWhole: false },
  },
  {
    name: "a time alone is that of the post above it",
    when: ({ text, isTimeOpen }) =>
      isTimeOpen === true &&
      TIME_ALONE.test(titled(text)) &&
      !/:$/.test(text) &&
      !POST.test(text.replace(/årsværk|ressource|ansat/giu, "")),
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
    name: "what is told again of a post with its time changes nothing",
    when: ({ isEcho }) => isEcho === true,
    then: () => "none",
    example: { text: "Pædagogen bruger 2 timer om måneden på regnskab.", isBehindPost: true, isEcho: true, isWhole: false },
  },
  {
    name: "a time that no post has is nobody's",
    when: ({ text }) => !namesPost(titled(text)),
    then: () => "none",
    example: { text: "Rengøringen af caféen tager 20 timer om ugen.", isBehindPost: true, isWhole: false },
  },
  {
    name: "a time behind several posts may be any of theirs",
    when: ({ text }) => isAnybodys(titled(text)),
    then: () => "none",
    example: { text: "Leder, vejleder og vært i caféen 20 timer", isBehindPost: true, isWhole: false },
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
    name: "the post is named in a sentence with its time",
    when: ({ text }) => phraseOf(titled(text)) !== undefined,
    then: ({ text }) => ({ title: phraseOf(titled(text)) ?? "", time: stripNumbering(text), targetGroup: null }),
    example: {
      text: "Til Jobstuen er der afsat 10 timer ugentligt til en jobvejleder, som deles med naboområdet.",
      isBehindPost: false,
      isWhole: false,
    },
  },
  {
    name: "any other sentence is the post",
    when: () => true,
    then: ({ text }) => ({ title: titled(text), time: stripNumbering(text), targetGroup: null }),
    example: { text: "Projektlederen deltager", isBehindPost: false, isWhole: false },
  },
];

/** The post's own words, of a sentence with a time; of a list without times, the last, right before the time. */
function phraseOf(text: string): string | undefined {
  const at = new RegExp(WRITTEN_TIME, "iu").exec(text)?.index;
  if (at === undefined) return undefined;
  const all = [...text.matchAll(new RegExp(POST_PHRASE, "giu"))];
  const before = all.filter((match) => match.index < at);
  const phrase = before.length < LISTED ? all[0]?.[0] : before.at(-1)?.[0];
  return phrase?.replace(/^(?:en|et|én|ét|1)\s+/iu, "");
}

/** So many posts before a time are a table without its lines. */
const LISTED = 3;

/** Whether a time stands behind so many posts that it may be any of theirs. */
function isAnybodys(text: string): boolean {
  const at = new RegExp(WRITTEN_TIME, "iu").exec(text)?.index ?? 0;
  const before = [...text.slice(0, at).matchAll(new RegExp(POST_PHRASE, "giu"))];
  const last = before.at(-1);
  return before.length >= LISTED && last !== undefined && !/^[,:]?\s*\(?(?:på\s+)?$/u.test(text.slice(last.index + last[0].length, at));
}

export function readPostSentence(sentence: PostSentence): PostText | "more" | "none" {
  return decide(POST_RULES, sentence) ?? "none";
}

const BY_MARK = new RegExp(`^(.{3,80}?)\\s*([,:–(-])\\s*(${WRITTEN_TIME}.*)$`, "iu");
const TIME_NOUN = /^(?:time(?:forbrug|tal)|arbejdstid|tidsforbrug|normering|omfang)\p{L}*$/iu;
const BY_SPACE = new RegExp(
  `^(\\D{3,60}?)(\\s+)((?:${HEDGE})?\\d+(?:[.,]\\d+)?\\s*(?:[x×]\\s*\\d+\\s*)?(?:timer|%|pct|årsværk|t(?=\\s*\\/)).*)$`,
  "iu",
);
/** The words leading to a post in a sentence, and from it to its time. */
export const LEAD_UP = new RegExp(
  "^(?:(?:(?:Der|Derudover|Desuden|Herudover|Endvidere|Til\\s+(?:indsatsområdet|delaftalen|indsatsen|aktiviteterne))\\s+)?" +
    "(?:(?:vil\\s+)?(?:bliver?\\s+)?(?:ansættes|er\\s+ansat|ansat|afsættes|afsat|tilknyttes|knyttes|er\\s+tilknyttet))\\s+" +
    "(?:der\\s+)?(?:desuden\\s+)?(?:(?:en|et|én|ét|1)\\s+)?|(?:en|et|én|ét)\\s+(?=\\p{Ll}))",
  "iu",
);
const LEAD_ON = /(?:\s+(?:bruger|er|er\s+ansat|er\s+tilknyttet|har|arbejder|ansættes|ansat|på|i|med|til|hver))+$/iu;

/** A post introduced in the middle: "Klubben drives af en klubmedarbejder". */
const INTRODUCED = new RegExp(`^\\p{L}.*?\\s(?=(?:en|et|én|ét|to|tre|fire)\\s+${POST_PHRASE})`, "iu");

function bareTitle(title: string): string {
  const bare = title.replace(/,\s*(?:der|som)\s.*$/iu, "").replace(LEAD_UP, "");
  return stripClosing(
    bare
      .replace(INTRODUCED, "")
      .replace(/^(?:en|et|én|ét)\s+/iu, "")
      .replace(LEAD_ON, ""),
  );
}

/** "Aktivitetsmedarbejder, 21 timer om ugen (i 2 år)": a short title followed by its time; "Vært (21 timer) – brugere af caféen" adds for whom. */
function splitTitle(text: string): PostText | undefined {
  const byMark = BY_MARK.exec(text);
  // Of several times the first ends the title.
  const match = byMark && !HOURS.test(byMark[1] ?? "") ? byMark : BY_SPACE.exec(text);
  const [, title = "", separator, time = ""] = match ?? [];
  if (title === "" || TIME_NOUN.test(bareTitle(title)) || title.split(" ").length > 8 || VERB.test(bareTitle(title))) return undefined;
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
