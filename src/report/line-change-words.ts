// The words for the differences in one line, and for the question whether two lines are the same.
import type { Localised } from "../danish/localised";
import { PAYER_NAMES } from "../formula-model/place";
import type { AmountChange, LineChange, Question } from "../compare/comparison";
import { formatPlace } from "./comparison-words";
import { formatSigned, listOf, quote, quoteName, sentence } from "./phrases";
import { formatNumber, inBoth, type Language } from "./sentences";

const WORDS = {
  da: {
    added: (name: string, amount: string) => `Ny linje: ${name}, ${amount} t.kr.`,
    removed: (name: string, amount: string) => `${name} på ${amount} t.kr. er fjernet.`,
    renamed: (name: string) => `hedder nu ${name}`,
    moved: (from: string, to: string) => `er flyttet fra ${from} til ${to}`,
    split: (names: string) => `er delt i ${names}`,
    merged: (names: string, name: string) => `${names} er lagt sammen til ${name}`,
    years: (what: string) => `år: ${what}`,
    payers: (what: string) => `betaling: ${what}`,
    type: (from: string, to: string) => `udgiftstypen er ændret fra ${from} til ${to}`,
    noType: "ingen",
    notes: "henviser til andre noter",
    total: (from: string, to: string, change: string) => `er ændret fra ${from} til ${to} t.kr. (${change})`,
    sameTotal: (total: string) => `er uændret ${total} t.kr. i alt`,
    rounding: "Forskellen er afrunding.",
    asked: (one: string, other: string) => `${one} er fjernet, og ${other} er ny. Er det samme aktivitet?`,
    askedMany: (pairs: string) => `Er det samme aktivitet? ${pairs}?`,
    pair: (one: string, other: string) => `${one} og ${other}`,
    or: ", eller ",
  },
  en: {
    added: (name: string, amount: string) => `New line: ${name}, ${amount} t.kr.`,
    removed: (name: string, amount: string) => `${name} of ${amount} t.kr. was removed.`,
    renamed: (name: string) => `is now called ${name}`,
    moved: (from: string, to: string) => `has moved from ${from} to ${to}`,
    split: (names: string) => `is split into ${names}`,
    merged: (names: string, name: string) => `${names} are merged into ${name}`,
    years: (what: string) => `years: ${what}`,
    payers: (what: string) => `payment: ${what}`,
    type: (from: string, to: string) => `the expense type has changed from ${from} to ${to}`,
    noType: "none",
    notes: "refers to other notes",
    total: (from: string, to: string, change: string) => `has changed from ${from} to ${to} t.kr. (${change})`,
    sameTotal: (total: string) => `is unchanged at ${total} t.kr. in all`,
    rounding: "The difference is rounding.",
    asked: (one: string, other: string) => `${one} was removed, and ${other} is new. Is it the same activity?`,
    askedMany: (pairs: string) => `Is it the same activity? ${pairs}?`,
    pair: (one: string, other: string) => `${one} and ${other}`,
    or: ", or ",
  },
} as const;

const step = (name: string, { earlier, now }: AmountChange, language: Language): string =>
  `${name} ${formatNumber(earlier, language)} → ${formatNumber(now, language)}`;

const withAmount = ({ name, total }: LineChange["now"][number], language: Language): string =>
  `${quoteName(name, language)} (${formatNumber(total, language)} t.kr.)`;

/** One line's change in one or two sentences. */
export function describeLine(change: LineChange): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const [one] = change.earlier;
    const [other] = change.now;
    if (!one) return describeAdded(change, language);
    if (!other) return words.removed(quoteName(one.name, language), formatNumber(change.total.earlier, language));
    return describeChanged(change, language);
  });
}

function describeAdded({ now: [line], years, payers, total }: LineChange, language: Language): string {
  const amounts = (changes: readonly (readonly [string, number])[]): string =>
    changes.map(([name, amount]) => `${name} ${formatNumber(amount, language)}`).join(", ");
  const details = [
    amounts(years.map(({ year, now }) => [formatPlace(year)[language], now])),
    amounts(payers.map(({ payer, now }) => [PAYER_NAMES[payer][language], now])),
  ].filter((part) => part !== "");
  const head = WORDS[language].added(quoteName(line?.name ?? "", language), formatNumber(total.now, language));
  return details.length === 0 ? head : `${head} (${details.join("; ")}).`;
}

function describeChanged(change: LineChange, language: Language): string {
  const words = WORDS[language];
  const { earlier, now, total, years, payers, type } = change;
  const has = (kind: LineChange["kinds"][number]): boolean => change.kinds.includes(kind);
  const [one, other] = [earlier[0]!, now[0]!];
  const clauses: string[] = [];
  const names = (lines: LineChange["now"]): string =>
    listOf(
      lines.map((line) => withAmount(line, language)),
      language,
    );
  if (has("split")) clauses.push(words.split(names(now)));
  if (has("renamed")) clauses.push(words.renamed(quoteName(other.name, language)));
  if (has("moved")) clauses.push(words.moved(one.section, other.section));
  const isPair = !has("split") && !has("merged");
  if (total.difference !== 0)
    clauses.push(
      words.total(formatNumber(total.earlier, language), formatNumber(total.now, language), formatSigned(total.difference, language)),
    );
  else if (isPair && (has("years") || has("payers") || has("rounding"))) clauses.push(words.sameTotal(formatNumber(total.now, language)));
  if (has("notes")) clauses.push(words.notes);
  const named = (text: string): string => (text === "" ? words.noType : quote(text, language));
  const details = [
    ...(has("years") ? [words.years(years.map((year) => step(formatPlace(year.year)[language], year, language)).join(", "))] : []),
    ...(has("payers") || has("rounding")
      ? [words.payers(payers.map((payer) => step(PAYER_NAMES[payer.payer][language], payer, language)).join(", "))]
      : []),
    ...(type ? [words.type(named(type.earlier), named(type.now))] : []),
  ];
  const subject = has("merged") ? words.merged(names(earlier), withAmount(other, language)) : quoteName(one.name, language);
  const head = `${subject}${clauses.length > 0 ? ` ${listOf(clauses, language)}` : ""}`;
  const colon = clauses.length > 0 || has("merged") ? "; " : ": ";
  return [sentence(details.length > 0 ? `${head}${colon}${details.join("; ")}` : head), ...(has("rounding") ? [words.rounding] : [])].join(
    " ",
  );
}

/** "Er det samme aktivitet?" with the lines it is about. */
export function describeQuestion({ candidates }: Question): Localised {
  return inBoth((language) => {
    const words = WORDS[language];
    const [only, ...more] = candidates;
    const [one, other] = [only!.earlier, only!.now].map((line) => withAmount(line, language)) as [string, string];
    if (more.length === 0) return words.asked(one, other);
    return words.askedMany(
      candidates.map(({ earlier, now }) => words.pair(withAmount(earlier, language), withAmount(now, language))).join(words.or),
    );
  });
}
