// Co-financing that the budget's own notes call not yet certain: listed with its amount beside the percentage.
import { settle } from "../budget/amount";
import type { Budget, Line } from "../budget/budget";
import { allLines, keyFigures, percentOf, sumFigures } from "../budget/sums";
import { withUnits } from "../checks/shared/note-terms";
import type { Localised } from "../danish/localised";
import { findQuantities, type Money } from "../danish/quantities";
import { findSentences } from "../danish/sentences";
import { isUncertain } from "../danish/uncertain";
import type { ResultPromises } from "../report/result-made";
import { formatNumber, formatPercent, inBoth } from "../report/sentences";

export interface Promised {
  readonly section: string;
  readonly line: string;
  /** Zero-based. */
  readonly row: number;
  readonly note: string;
  /** t.kr.; null where the note tells none, or more than the line's co-financing. */
  readonly amount: number | null;
}

export interface Promises {
  readonly promises: readonly Promised[];
  /** t.kr. of those with an amount. */
  readonly amount: number;
  /** Co-financing in percent of the total, as it stands and without what is promised; null where the total is 0. */
  readonly percent: number | null;
  readonly percentWithout: number | null;
}

/** Null where no note of a line with co-financing says that something is not certain. */
export function findPromises(budget: Budget): Promises | null {
  const promises = budget.notes.flatMap((note): Promised[] => {
    const users = allLines(budget).filter(({ line }) => line.notes.includes(note.number) && sumFigures(line.cofinancing) > 0);
    const [place, ...others] = users;
    // Whose money it is cannot be told where several lines share the note.
    if (!place || others.length > 0) return [];
    const sentences = findSentences(withUnits(note.text));
    const uncertain = sentences.flatMap(({ text }, index) => (isUncertain(text) ? [index] : []));
    if (uncertain.length === 0) return [];
    const own = moneyOf(uncertain.map((index) => sentences[index]!.text));
    // "… herunder 800.000 til løn. Afklares først senere": the amount stands before what is said of it.
    const before = uncertain.map((index) => index - 1).filter((index) => index >= 0 && !uncertain.includes(index));
    const money = own.length > 0 ? own : moneyOf(before.map((index) => sentences[index]!.text));
    const amount = money.length === 0 ? null : settle(money.reduce((sum, one) => sum + amountOf(one, place.line), 0));
    const isKnown = amount !== null && amount <= sumFigures(place.line.cofinancing);
    return [
      { section: place.section.title, line: place.line.name, row: place.line.row, note: note.number, amount: isKnown ? amount : null },
    ];
  });
  if (promises.length === 0) return null;
  const { cofinancing, total, cofinancingPercent } = keyFigures(budget);
  const amount = settle(promises.reduce((sum, promise) => sum + (promise.amount ?? 0), 0));
  return { promises, amount, percent: cofinancingPercent, percentWithout: percentOf(settle(cofinancing - amount), total) };
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

/** As the result tells them. */
export function resultPromises(found: Promises): ResultPromises {
  const { promises, amount, percentWithout } = found;
  return {
    promises: promises.map((promise) => ({ ...promise, row: promise.row + 1 })),
    amount,
    percentWithout,
    text: describePromises(found),
  };
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
