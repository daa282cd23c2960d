// Co-financing that the budget's own notes call uncertain: listed with its amount beside the percentage.
import { settle } from "../budget/amount";
import { isSameArea } from "../agreements/areas";
import type { Budget, Line, Section } from "../budget/budget";
import { allLines, keyFigures, percentOf, sumFigures } from "../budget/sums";
import { withUnits } from "../checks/shared/note-terms";
import type { Localised } from "../danish/localised";
import { findQuantities, type Money } from "../danish/quantities";
import { findSentences } from "../danish/sentences";
import { isUncertain } from "../danish/uncertain";
import type { Checked } from "./check";
import type { ResultPromises } from "../report/result-made";
import { formatNumber, formatPercent, inBoth } from "../report/sentences";

type Promised = ResultPromises["promises"][number];

interface Promises {
  readonly promises: readonly Promised[];
  /** t.kr. of those with an amount. */
  readonly amount: number;
  /** Co-financing in percent of the total, as it is and without what is promised; null if the total is 0. */
  readonly percent: number | null;
  readonly percentWithout: number | null;
}

/** What the documents say about the activities that lines are linked to; left out if there are none. */
type PromiseSources = Partial<Pick<Checked, "agreements" | "links">>;

/** Null if neither a note of a line with co-financing nor the text of its activity calls anything uncertain. */
export function findPromises(budget: Budget, sources: PromiseSources = {}): Promises | null {
  const noted = promisedByNotes(budget);
  const stated = promisedByDocuments(budget, sources).filter(({ row }) => noted.every((promise) => promise.row !== row));
  const promises = [...noted, ...stated];
  if (promises.length === 0) return null;
  const { cofinancing, total, cofinancingPercent } = keyFigures(budget);
  const amount = settle(promises.reduce((sum, promise) => sum + (promise.amount ?? 0), 0));
  return { promises, amount, percent: cofinancingPercent, percentWithout: percentOf(settle(cofinancing - amount), total) };
}

function promisedByNotes(budget: Budget): Promised[] {
  return budget.notes.flatMap((note): Promised[] => {
    const users = allLines(budget).filter(({ line }) => line.notes.includes(note.number) && sumFigures(line.cofinancing) > 0);
    const [place, ...others] = users;
    // If several lines share the note, it is unknown whose money it is.
    if (!place || others.length > 0) return [];
    const promise = promiseIn(note.text, place.section, place.line);
    return promise ? [{ ...promise, note: note.number, document: null }] : [];
  });
}

/** What an activity's form calls uncertain is assigned to the only line with co-financing that pays for that activity alone. */
function promisedByDocuments(budget: Budget, { agreements = [], links = [] }: PromiseSources): Promised[] {
  const places = new Map(allLines(budget).map((place) => [place.line.row, place]));
  return agreements.flatMap((agreement) =>
    agreement.activities.flatMap(({ name, content, roles }): Promised[] => {
      const own = links.filter(
        ({ status, activities }) =>
          (status === "confirmed" || status === "suggested") &&
          activities.length === 1 &&
          activities[0]?.name === name &&
          agreement.area !== null &&
          isSameArea(activities[0].area, agreement.area),
      );
      const paying = own.flatMap(({ row }) => places.get(row) ?? []).filter(({ line }) => sumFigures(line.cofinancing) > 0);
      const [place, ...others] = paying;
      if (!place || others.length > 0) return [];
      const spoken = findSentences([content, roles].filter((text) => text !== null).join("\n"))
        .map(({ text }) => text)
        .filter((text) => isUncertain(text) && OF_MONEY.test(text));
      const promise = promiseIn(spoken.join(" "), place.section, place.line);
      // Prose about an activity says many things: only an amount makes it a promise.
      return promise?.amount == null ? [] : [{ ...promise, note: "", document: agreement.file }];
    }),
  );
}

const OF_MONEY = /medfinans|tilskud|fond|bidrag|støtte|bevilling|finansier|puljemidler/iu;

/** What a text calls uncertain, with its amount unless that is more than the line's co-financing; null if nothing. */
function promiseIn(text: string, section: Section, line: Line): Omit<Promised, "note" | "document"> | null {
  const sentences = findSentences(withUnits(text));
  const uncertain = sentences.flatMap((sentence, index) => (isUncertain(sentence.text) ? [index] : []));
  if (uncertain.length === 0) return null;
  const own = moneyOf(uncertain.map((index) => sentences[index]!.text));
  // "… herunder 800.000 til løn. Afklares først senere": the amount precedes the words about it.
  const before = uncertain.map((index) => index - 1).filter((index) => index >= 0 && !uncertain.includes(index));
  const money = own.length > 0 ? own : moneyOf(before.map((index) => sentences[index]!.text));
  const amount = money.length === 0 ? null : settle(money.reduce((sum, one) => sum + amountOf(one, line), 0));
  const isKnown = amount !== null && amount <= sumFigures(line.cofinancing);
  return { section: section.title, line: line.name, row: line.row + 1, amount: isKnown ? amount : null };
}

function moneyOf(texts: readonly string[]): Money[] {
  return texts.flatMap((text) => findQuantities(text)).filter((each): each is Money => each.kind === "money" && each.upTo === null);
}

/** t.kr.; a yearly amount counts once for each year of the line. */
function amountOf({ value, per }: Money, line: Line): number {
  const years = line.years.filter((figure) => (figure.value ?? 0) !== 0).length;
  const times = per === "year" ? years : per === "month" ? 12 * years : 1;
  return (value * times) / 1000;
}

/** In the form the result has. */
export function resultPromises(found: Promises): ResultPromises {
  const { promises, amount, percentWithout } = found;
  return { promises, amount, percentWithout, text: describePromises(found) };
}

/** "39,04 %; heraf 800 t.kr. ikke afklaret; uden dem 36,47 %". */
export function describePromises({ promises, amount, percent, percentWithout }: Promises): Localised {
  const unknown = promises.filter((promise) => promise.amount === null).length;
  return inBoth((language) => {
    const figure = (value: number | null): string => (value === null ? "–" : formatPercent(value, language));
    const da = language === "da";
    const known = `${formatNumber(amount, language)} t.kr. ${da ? "ikke afklaret; uden dem" : "not settled; without them"} ${figure(percentWithout)}`;
    const more = da ? `${String(unknown)} ikke afklarede uden beløb` : `${String(unknown)} not settled without an amount`;
    return [figure(percent), ...(amount > 0 ? [`${da ? "heraf" : "of which"} ${known}`] : []), ...(unknown > 0 ? [more] : [])].join("; ");
  });
}
