// What a text says about a post's time: hours a week or month, share of working time, length of employment. Only what is certain.
import { FIGURE, HEDGE, hedgeBefore, NUMBER_WORDS, toNumber } from "./lexicon";
import { memoize } from "./memoize";
import { findQuantities, type Share } from "./quantities";
import { anyOf } from "./word-list";

/** Each null if it is not certain. */
export interface StaffTime {
  /** Of each person, per week or month. */
  readonly hours: number | null;
  readonly per: "week" | "month" | null;
  /** Percent of the working time; null also if several are given. */
  readonly share: number | null;
  /** Length of the employment. */
  readonly months: number | null;
}

const WEEK = "\\(?(?:om|i|pr\\.?|per|hver|à|a)?\\s*(?:ugen?\\b|ugentligt?\\b|ugt?l\\b)|\\/\\s*ugen?\\b|\\/\\s*u\\b";
const MONTH =
  "\\(?(?:om|i|pr\\.?|per|hver)?\\s*(?:måned(?:en)?\\b|månedligt?\\b|md\\.?(?!\\p{L})|mdr\\.?(?!\\p{L}))|\\/\\s*(?:måned(?:en)?|md|mdr)\\b";
const HOURS = new RegExp(
  `(?<vague>${HEDGE})?` +
    `(?:(?<times>\\d{1,2})\\s*[x×*]\\s*)?(?<![\\d.,-])(?<count>${FIGURE})(?<range>\\s*(?:-|–|til)\\s*\\d+(?:[.,]\\d+)?)?\\s*(?:ugentlige\\s*)?` +
    `(?:timers?|time|t\\.?)(?!\\p{L})(?<between>\\s*(?:\\((?![^)]*(?:uge|måned))[^)]*\\)\\s*)?(?:arbejde\\s*|hver\\s*|fordelt\\s*|løn\\s*)?)` +
    `(?:(?<week>${WEEK})|(?<month>${MONTH})|(?<other>(?:om|pr\\.?|per|i)\\s*(?:året?|dagen?|alt|perioden)|årligt?|dagligt?|\\/\\s*år))?`,
  "giu",
);
const WEEKLY_BEFORE = /(?:ugentligt?|pr\.? uge|om ugen)\D{0,25}$/i;
const UGENTLIGE = /ugentlige\s*t/i;

const COUNT_WORD = Object.keys(NUMBER_WORDS).join("|");
const BEFORE_LENGTH = anyOf(
  "i; over; på; første; følgende; sidste; næste; efterfølgende; resterende; varighed; ansættelse; for; en periode på",
);
const LENGTH = new RegExp(
  `(?<vague>(?:${HEDGE})(?:de\\s*)?(?:første\\s*)?)?` +
    `(?<lead>(?:^|[\\s(,;])${BEFORE_LENGTH}\\s+(?:alt\\s+|de\\s+|en\\s+periode\\s+på\\s+)?(?:første\\s+|følgende\\s+|sidste\\s+)?|` +
    `[(,;]\\s*|^\\s*|\\s(?=\\d+\\s*-?\\s*årig))` +
    `(?<vagueInside>${HEDGE})?` +
    `(?<count>${FIGURE}|${COUNT_WORD})(?<range>\\s*(?:-|–|til)\\s*\\d+)?\\s*-?\\s*` +
    `(?<unit>årig(?:t|e)?|år|måneder|måned|mdr\\.?|md\\.?)(?!\\p{L})`,
  "giu",
);

/** Hours a week of a full-time post in Denmark. */
export const FULL_TIME = 37;

const PERSONS = new RegExp(`^\\s*(?<count>\\d{1,2}|${COUNT_WORD})\\s+(?:[x×]\\s+)?\\p{L}{3,}`, "iu");
/** "Ungemedarbejder (2)", "Vejledere (2 stk.)" */
const PERSONS_BEHIND = /\((?<count>\d{1,2})(?:\s*(?:stk\.?|personer|pers\.?|ansatte|stillinger|medarbejdere))?\)\s*$/iu;
const HOUR = "(?:ugentlige\\s*)?t(?:imer)?";
const EACH = new RegExp(
  `(?:(?<!\\p{L})(?:à|á|hver(?:\\s+(?:på|har|er\\s+ansat|ansættes|arbejder))*)\\s*(?<behind>${FIGURE})\\s*${HOUR}(?!\\p{L})|` +
    `(?<![\\d.,-])(?<before>${FIGURE})\\s*${HOUR}\\s+(?:(?:om|i|pr\\.?)\\s+ugen?\\s+)?(?:hver(?!\\s)|til hver|pr\\.?\\s+(?:medarbejder|mand|person|stilling)))`,
  "iu",
);
const TIMES = new RegExp(`(?<![\\d.,-])(?<times>\\d{1,2})\\s*[x×*]\\s*(?<each>${FIGURE})\\s*${HOUR}(?!\\p{L})`, "iu");
const TOGETHER = new RegExp(
  "t(?:imer)?(?!\\p{L})[^,.;]*(?<!\\p{L})(?:i alt|tilsammen|til sammen|sammenlagt|til deling)(?!\\p{L})|" +
    "(?<!\\p{L})(?:i alt|tilsammen|sammenlagt|samlet|deler)\\s+(?:ca\\.?\\s*)?\\d[^,.;]*timer",
  "iu",
);
/** "37 timer, delt mellem to medarbejdere" */
const DIVIDED = /(?<!\p{L})del(?:t|es)\s+(?:mellem|på|af)\s+(?:de\s+)?(?:\d|to|tre|fire|flere)(?!\p{L})/iu;
/** A length that may change. */
const PROLONGED = /forlæng/i;

/**
 * The time of one post, from its title and time text: the hours of each if there are several persons
 * ("2 medarbejdere à 21 timer"), none if only their total is known ("42 timer om ugen i alt").
 */
export function parsePostTime(title: string, text: string): StaffTime {
  const time = parseStaffTime(text);
  const counted = (PERSONS.exec(title) ?? PERSONS_BEHIND.exec(title))?.groups?.count ?? "1";
  const persons = NUMBER_WORDS[counted.toLowerCase()] ?? Number(counted);
  const several = persons > 1 || /\p{L}{4}ere$/u.test(title);
  const both = title === text ? text : `${title} ${text}`;
  const eachOf = EACH.exec(both)?.groups;
  const times = TIMES.exec(text)?.groups;
  // "2 x 10 timer: studentermedhjælpere" are two persons.
  const isOfEach = persons > 1 ? Number(times?.times) === persons : /\p{L}{4}ere(?!\p{L})/u.test(both);
  const each = eachOf?.behind ?? eachOf?.before ?? (isOfEach ? times?.each : undefined);
  if (each !== undefined) return { ...time, hours: toNumber(each), per: time.per ?? parseHours(both).per };
  // More than full time is the time of several persons, whatever the post is called; their full-time years are counted together.
  const isTogether = persons > 1 && /årsværk/i.test(text) && !/(?<!\p{L})(?:à|á|hver)(?!\p{L})/iu.test(both);
  const isShared =
    isTogether || DIVIDED.test(text) || (TOGETHER.test(text) && several) || (time.per === "week" && (time.hours ?? 0) > FULL_TIME);
  return isShared ? { ...time, hours: null, per: null } : time;
}

const SHARE = /(?<![\d.,])\d{1,3}(?:[.,]\d+)?\s*(?:%|pct\.?|procent)(?:\s+af\s+(?:sin\s+|en\s+)?(?:arbejdstid|fuldtidsstilling)\p{L}*)?/giu;

/** What a post is called, without its time: "Familievejleder 32 timer om ugen (i 2 år)" is the post "Familievejleder". */
export function stripTime(text: string): string {
  return text.replace(HOURS, " ").replace(LENGTH, " ").replace(SHARE, " ");
}

/** Reads the time out of "21 timer om ugen (i 4 år)", "3 x 3 timer om ugen", "3,5 timer om ugen (10 % af sin arbejdstid)", a whole sentence. */
export function parseStaffTime(text: string): StaffTime {
  return timeIn(text.slice(0, 2000));
}

const timeIn = memoize((text): StaffTime => {
  const { hours, per, several, isStated } = parseHours(text);
  const shares = findQuantities(text).filter((token): token is Share => token.kind === "share" && !isOfMoney(text, token.from, token.to));
  const [share] = shares;
  const fullTime = several ? null : findFullTime(text);
  // "fuldtid de første to år, herefter 20 timer": the hours change.
  const isOther = fullTime !== null && isStated && fullTime !== hours;
  const found = isStated || fullTime === null ? { hours, per } : { hours: fullTime, per: "week" as const };
  const written = isOther ? NOTHING : found;
  const certainShare =
    shares.length === 1 &&
    share !== undefined &&
    share.value > 0 &&
    share.value <= 100 &&
    !share.vague &&
    share.limit === null &&
    share.upTo === null;
  return { ...written, share: certainShare ? share.value : null, months: several ? null : parseMonths(text) };
}, 2000);

/** "fuldtid", "på fuld tid", "halvtidsstilling", "0,5 stilling", but not "20 % af en fuldtidsstilling". */
const PART_OF_FULL = new RegExp(
  "(?<!(?:%|pct\\.?|procent)\\s+af\\s+(?:en\\s+|et\\s+)?)(?<!\\p{L})" +
    `(?:(?<full>${anyOf("fuld( )tid; fuldtids*; heltid; heltids*")})|(?<half>${anyOf("halv( )tid; halvtids*; (en )halv stilling")}))(?!\\p{L})|` +
    "(?<![\\d.,])(?<part>0?[.,]\\d{1,2}|½|¾|¼)\\s*(?:stilling|fuldtid)",
  "giu",
);

/** Hours a week of full-time posts: "1 årsværk" and "fuldtid" are 37; null if a text gives none or several. */
function findFullTime(text: string): number | null {
  const years = findQuantities(text).filter((token) => token.kind === "full-time" && /årsværk/i.test(token.text));
  const posts = [...text.matchAll(PART_OF_FULL)].map((match) => {
    const { full, half, part } = match.groups ?? {};
    return { value: full !== undefined ? 1 : half !== undefined ? 0.5 : toNumber(part ?? ""), ...hedgeBefore(text.slice(0, match.index)) };
  });
  const found = [
    ...years.map((token) => ({
      value: token.kind === "full-time" ? token.value : 0,
      isCertain: !token.vague && token.limit === null && token.kind === "full-time" && token.upTo === null,
    })),
    ...posts.map(({ value, vague, limit }) => ({ value, isCertain: !vague && limit === null })),
  ];
  const [first, ...others] = found;
  const isOne = first !== undefined && [first, ...others].every(({ value, isCertain }) => isCertain && value === first.value);
  return isOne ? round(first.value * FULL_TIME) : null;
}

/** Whether a share is a payer's: "lønnes med 100 % af kommunen", "75 % LBF". */
function isOfMoney(text: string, from: number, to: number): boolean {
  const clause = /[^.;,(]*$/.exec(text.slice(0, from))?.[0] ?? "";
  const behind = /^\s*(?:af|fra|til)?\s*(?:lbf|landsbyggefond|kommune|boligorganisation|boligforening|boligselskab)/iu;
  return (
    /(?<!\p{L})(?:af)?(?:løn(?!tilskud)\p{L}*|finansier\p{L}*|betal\p{L}*|refusion|tilskud|dækkes)(?!\p{L})/iu.test(clause) ||
    behind.test(text.slice(to))
  );
}

const NOTHING = { hours: null, per: null };
/** Hours that a share is of, "10 % af 37 timer": not the post's hours here. */
const BASE_BEFORE = /(?:%|pct\.?|procent)\s+af\s+(?:de\s+|en\s+)?$/iu;
/** A part of the hours before it, "37 timer, heraf 6 timer til møder"; what goes to this area is no such part. */
const PART_BEFORE = /(?:heraf|hvoraf|deraf)\s+(?:ca\.?\s*)?$/iu;
const TO_AREA = /^[^,.;]{0,20}(?:indsats|område|delaftale|denne|heri)/iu;

/** `several`: the hours change over time ("14 timer de første 2 år og 7 timer de følgende"), so neither they nor a length is certain. */
function parseHours(text: string): { hours: number | null; per: "week" | "month" | null; several: boolean; isStated: boolean } {
  const matches = [...text.matchAll(HOURS)].filter((match) => !BASE_BEFORE.test(text.slice(0, match.index)));
  const found = matches.map((match, i) => {
    const { vague, times, count = "", range, week, month, other } = match.groups ?? {};
    const before = text.slice(0, match.index);
    const weekly =
      week !== undefined || UGENTLIGE.test(match[0]) || (month === undefined && other === undefined && WEEKLY_BEFORE.test(before));
    const certain = vague === undefined && range === undefined && other === undefined;
    const product = toNumber(count) * Number(times ?? 1);
    // "2 x 21 timer" are two posts: nobody works more than full time.
    const behind = text.slice(match.index + match[0].length);
    return {
      isPart: i > 0 && PART_BEFORE.test(before) && !TO_AREA.test(behind),
      hours: certain ? (product > FULL_TIME ? toNumber(count) : product) : null,
      per: weekly ? ("week" as const) : month === undefined ? null : ("month" as const),
    };
  });
  const [first, ...more] = found;
  // Parts of the hours are not others: "28 timer, finansieret med 18 timer af fonden og 10 timer af kommunen".
  const parts = more.reduce((sum, { hours }) => sum + (hours ?? NaN), 0);
  const others = more.length > 1 && parts === first?.hours ? [] : more.filter(({ isPart }) => !isPart);
  const several = first !== undefined && others.some((other) => other.hours !== first.hours || other.per !== first.per);
  const isStated = first !== undefined;
  return first?.hours == null || several
    ? { hours: null, per: null, several, isStated }
    : { hours: round(first.hours), per: first.per, several, isStated };
}

function parseMonths(text: string): number | null {
  const found = [...text.matchAll(LENGTH)].flatMap((match) => {
    const { vague, vagueInside, lead = "", count = "", range, unit = "" } = match.groups ?? {};
    const rest = text.slice(match.index + match[0].length);
    const years = /^år/i.test(unit);
    // "unge på 15 år" and "15-25-årige" are ages, and so is "2 år og derover"; a post does not last more than ten years.
    const number = toNumber(count);
    if ((years && number > 10) || /årige/i.test(unit) || (/^\s*$/.test(lead) && !/^\s*\S+\s*\S+\s*(?:[).,;]|$)/.test(match[0] + rest)))
      return [];
    const certain = vague === undefined && vagueInside === undefined && range === undefined;
    return [certain ? round(number * (years ? 12 : 1)) : null];
  });
  const [first, ...others] = found;
  if (first == null || PROLONGED.test(text) || others.some((other) => other !== first)) return null;
  return first;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
