// What an amount in a note is per, stated before or after it: a period, each of something counted, the years it applies to.
import { foldName } from "../../danish/fold";

export type NotePeriod = "year" | "half-year" | "quarter" | "month" | "whole";

export const EMPLOYEE = "medarbejder";
const EMPLOYEES = /^(?:medarbejd|medarb|ansat|fastansat|fuldtidsansat|aarsvaerk|fuldtidsstilling)/;
const SOME = "(?:\\d+|to|tre|fire|fem|seks|syv|otte|ni|ti)";
const PERIODS = "året|år|måneden|måned|kvartalet|kvartal|halvåret|halvår|halve\\s+år";
const HOLE = "(?:hele\\s+)?(?:projekt)?perioden|hele\\s+projektet";
/** "af de 3 medarbejdere": what follows "hver". */
const OF_THEM = `hvert?\\s+(?:af\\s+(?:de\\s+)?)?(?:${SOME}\\s+)?`;
const UNIT = new RegExp(
  `^[\\s,(]*(?:(?:(?:pr\\.?|per|/|(?:til|for)\\s+${OF_THEM})\\s*(?<noun>\\p{L}[\\p{L}-]*))` +
    `|(?<adverb>årligt?|månedligt?|kvartårligt?|halvårligt?|pro\\s+anno|p\\.?\\s?a\\b\\.?)` +
    `|(?:om|i|hvert?)\\s+(?<period>${PERIODS})` +
    `|(?<whole>i\\s?alt|samlet|tilsammen|under\\s+ét|(?:over|i|for)\\s+(?:${HOLE})|for\\s+(?:alle|de)\\s+${SOME}\\s+år(?:\\s+under\\s+ét)?))(?!\\p{L})`,
  "iu",
);
const YEARS = "(?:19|20)\\d{2}(?:\\s*(?:,|og|\\+|-|–|til|&|samt)\\s*(?:19|20)\\d{2})*";
const YEARS_BEHIND = new RegExp(
  `^[\\s,(]*(?:i\\s+(?<eachOf>hvert\\s+af\\s+)?(?:årene\\s+|år\\s+)?)?(?<years>${YEARS})(?![\\d.,]*\\d|\\s*[:=])`,
  "iu",
);
const YEARS_BEFORE = new RegExp(`(?<!\\d)(${YEARS})\\s*(?:[:=,]|er|på|med|i)?\\s*(?:ca\\.?\\s*)?(?:kr\\.?\\s*)?$`, "iu");
/** A few words that lead up to the amount: "årlig udgift på kr. 24.000". */
const GAP = "(?:\\s+(?!(?:og|samt|plus|eller)(?!\\p{L}))\\p{L}+){0,3}[\\s:]*(?:kr\\.?\\s*)?(?:ca\\.?\\s*)?$";
const WHOLE_BEFORE = new RegExp(`(?<!\\p{L})(?:i\\s?alt|samlet(?!\\s+set)|samlede|totalt)${GAP}`, "iu");
const PERIOD_BEFORE: readonly (readonly [NotePeriod, RegExp])[] = [
  ["year", new RegExp(`(?<!\\p{L})(?:(?:pr\\.?|per|om|hvert)\\s*år(?:et)?|årlige?t?)(?!\\p{L})${GAP}`, "iu")],
  ["month", new RegExp(`(?<!\\p{L})(?:(?:pr\\.?|per|om|hver)\\s*måned(?:en)?|månedlige?t?)(?!\\p{L})${GAP}`, "iu")],
];
/** "Hver medarbejder får …", "til hver af de 3 ansatte går der …". */
const EACH_BEFORE = new RegExp(`(?<!\\p{L})${OF_THEM}(?!(?:${PERIODS}|uge|dag)(?!\\p{L}))(?<noun>\\p{L}[\\p{L}-]*)${GAP}`, "iu");
/** "3 medarbejdere à 8.000 kr.", "4 møder om året x 6.000 kr." */
const TIMES_BEFORE = new RegExp(
  `(?<![\\d.,])${SOME}\\s+(?<noun>\\p{L}[\\p{L}-]+)(?:\\s+(?<period>om\\s+året|årligt|om\\s+måneden|månedligt))?` +
    `\\s*(?:[x×*]|(?<!\\p{L})[àaá])\\s*(?:kr\\.?\\s*)?$`,
  "iu",
);
/** An operand with nothing to say what it counts: "3 x 8.000 kr.". */
const OPERAND = /(?:[x×*]|(?<!\p{L})[àaá])\s*(?:kr\.?\s*)?$/iu;

interface Units {
  readonly period: NotePeriod | null;
  readonly each: string | null;
  readonly years: readonly number[] | null;
  readonly isUnclear: boolean;
  /** How far after the amount they extend. */
  readonly length: number;
}

/**
 * What an amount is per: `behind` it, up to the next amount or share if there is one (`hasNext`), else `before` it in its clause;
 * `between` is the part of that after the previous amount.
 */
export function unitsOf(before: string, between: string, behind: string, hasNext: boolean): Units {
  const found = unitsBehind(behind, hasNext);
  const times = TIMES_BEFORE.exec(between)?.groups;
  const noun = times?.noun ?? EACH_BEFORE.exec(between)?.groups?.noun;
  const years = found.years ?? yearsOf(YEARS_BEFORE.exec(before)?.[1]);
  const stated = times?.period === undefined ? PERIOD_BEFORE.find(([, pattern]) => pattern.test(between))?.[0] : adverbOf(times.period);
  // What is stated for one year is for that year.
  const unsaid = years?.length === 1 ? "year" : null;
  return {
    ...found,
    period: found.period ?? stated ?? (WHOLE_BEFORE.test(between) ? "whole" : unsaid),
    each: found.each ?? (noun === undefined ? null : unitOf(noun)),
    years,
    isUnclear: found.isUnclear || (found.each !== null && noun !== undefined) || (OPERAND.test(before) && times === undefined),
  };
}

const adverbOf = (words: string): NotePeriod => (/måned/iu.test(words) ? "month" : "year");

function unitsBehind(behind: string, hasNext: boolean): Units {
  let at = 0;
  let period: NotePeriod | null = null;
  let each: string | null = null;
  let isUnclear = false;
  for (let found = UNIT.exec(behind); found; found = UNIT.exec(behind.slice(at))) {
    const { noun, adverb, period: named, whole } = found.groups ?? {};
    // "20.000 kr., i alt 60.000 kr.": the words belong to the next amount.
    if (whole !== undefined && hasNext && /^[\s:]*(?:på|er|kr\.?|ca\.?)*\s*$/iu.test(behind.slice(at + found[0].length))) break;
    const word = (noun ?? adverb ?? named ?? "").toLowerCase();
    const known = whole === undefined ? periodOf(word) : "whole";
    if (known !== null) period ??= known;
    else if (each === null) each = unitOf(word);
    else isUnclear = true;
    at += found[0].length;
  }
  const found = YEARS_BEHIND.exec(behind.slice(at));
  const rest = behind.slice(at + (found?.[0].length ?? 0));
  if (found?.groups?.eachOf !== undefined) period ??= "year";
  // "200.000 kr. i 2022-24 i alt"
  if (found && period === null && /^[\s,(]*i\s?alt(?!\p{L})/iu.test(rest)) period = "whole";
  return { period, each, years: yearsOf(found?.groups?.years), isUnclear, length: at + (found?.[0].length ?? 0) };
}

function periodOf(word: string): NotePeriod | null {
  if (/^(?:år|året|årligt?|pro\s+anno|p\.?\s?a\.?)$/u.test(word)) return "year";
  if (/^(?:halvår(?:et)?|halvårligt?|halve\s+år)$/u.test(word)) return "half-year";
  if (/^(?:kvartal(?:et)?|kvartårligt?)$/u.test(word)) return "quarter";
  return /^(?:måned(?:en)?|månedligt?|md|mdr)$/u.test(word) ? "month" : null;
}

/** What a word counts: employees by any word for them, else the word itself, folded. */
export function unitOf(word: string): string {
  const folded = foldName(word);
  return EMPLOYEES.test(folded) ? EMPLOYEE : folded;
}

/** Whether two words count the same thing, singular or plural: "lejr", "lejre", "lejrene". */
export function isSameUnit(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short) && long.length - short.length <= 4;
}

function yearsOf(written: string | undefined): readonly number[] | null {
  if (written === undefined) return null;
  const years = [...written.matchAll(/\d{4}/g)].map(([year]) => Number(year));
  const [first, last] = years;
  const isRange = years.length === 2 && /\d\s*(?:-|–|til)\s*\d/.test(written) && first! < last!;
  return isRange ? Array.from({ length: last! - first! + 1 }, (_, index) => first! + index) : [...new Set(years)];
}
