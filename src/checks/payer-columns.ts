// A section whose payers' columns are exchanged: everything adds up, but the same posts are paid by others than in the other sections.
import { difference, sumOf } from "../budget/amount";
import type { Budget, Figure, Section } from "../budget/budget";
import { askLines } from "../budget/line-answers";
import { capital, type Localised } from "../danish/localised";
import { namedFigures, spanOf } from "../formula-model/place";
import { amountEdit } from "../formulas/edits";
import { addTo, groupBy } from "../workbook/group-by";
import { defineCheck } from "./check";
import { postNameOf } from "./shared/post-name";
import { withTypedTotals } from "./shared/typed-totals";

/** Fewer lines that say so, or fewer sections that they are compared with, may be chance. */
const FEWEST_LINES = 2;
const FEWEST_SECTIONS = 2;
/** How far a payer's amount may be from the share that the payer has in other sections: t.kr., and part of the line. */
const ROUNDING = 1.5;
const SLACK = 0.02;

/** A line's post, what each payer pays of it, t.kr., and all of it. */
interface Paid {
  readonly post: string;
  readonly amounts: readonly number[];
  readonly total: number;
}

/** Null for a line of which nothing is paid. */
const paidOf = askLines(({ paid, name }): Paid | null => {
  const total = sumOf(paid, ({ value }) => value);
  const post = total > 0 ? postNameOf(name) : "";
  return post === "" ? null : { post, amounts: paid.map(({ value }) => value ?? 0), total };
});

/** Whether amounts have the shares of others, each of its own line's total. */
function areShared(own: readonly number[], total: number, others: Paid): boolean {
  const most = Math.max(ROUNDING, total * SLACK);
  return own.every((amount, index) => Math.abs(amount - (others.amounts[index]! * total) / others.total) <= most);
}

/** What is paid of a line, and of the same post in a section that agrees with the others on who pays. */
interface Known {
  readonly own: Paid;
  readonly others: Paid;
}

/** The lines of each section whose post is paid alike in the other sections. */
function knownLines(budget: Budget): ReadonlyMap<Section, readonly Known[]> {
  const known = new Map<Section, Known[]>();
  const used = budget.sections.flatMap((section) => paidOf(section).flatMap((own) => (own ? { section, own } : [])));
  for (const post of groupBy(used, ({ own }) => own.post).values()) {
    if (new Set(post.map(({ section }) => section)).size - 1 < FEWEST_SECTIONS) continue;
    const withApart = ({ own: others }: (typeof post)[number]): { others: Paid; apart: ReadonlySet<Section> } => ({
      others,
      apart: new Set(post.flatMap(({ section, own }) => (areShared(own.amounts, own.total, others) ? [] : section))),
    });
    const [first, second] = [post[0]!, post.find(({ section }) => section !== post[0]!.section)!];
    const [toFirst, toSecond] = [withApart(first), withApart(second)];
    for (const { section, own } of post) {
      const { others, apart } = section === first.section ? toSecond : toFirst;
      if (apart.size === 0 || (apart.size === 1 && apart.has(section))) addTo(known, section, { own, others });
    }
  }
  return known;
}

/** By payer's place among a line's, the place that holds the amount. */
type Order = readonly number[];

const inOrder = <T>(own: readonly T[], order: Order): T[] => order.map((from) => own[from]!);

/** How columns go wrong: two exchanged, all one to the side, or all in reverse. */
function ordersOf(count: number): readonly Order[] {
  const places = Array.from({ length: count }, (_, index) => index);
  const swapped = places.flatMap((one) =>
    places.slice(one + 1).map((other) => places.map((place) => (place === one ? other : place === other ? one : place))),
  );
  const turned = [1, count - 1].map((by) => places.map((place) => (place + by) % count));
  return [...swapped, ...turned, [...places].reverse()];
}

/** The order in which every known line of a section agrees with the others; null if there is none, or too few disagree as they are. */
function orderIn(known: readonly Known[]): Order | null {
  const apart = known.filter(({ own, others }) => !areShared(own.amounts, own.total, others));
  if (apart.length < FEWEST_LINES) return null;
  const orders = ordersOf(apart[0]!.own.amounts.length);
  return orders.find((order) => known.every(({ own, others }) => areShared(inOrder(own.amounts, order), own.total, others))) ?? null;
}

export const payerColumns = defineCheck({
  id: "payer-columns",
  title: { da: "Hvert beløb skal stå under den, der betaler det.", en: "Each amount must be under the one who pays it." },
  problem: { da: "Betalere byttet om", en: "Payers exchanged" },
  why: {
    da: "Er to betaleres kolonner byttet om, går alt op, men den forkerte kommer til at betale.",
    en: "When two payers' columns are exchanged, everything adds up, but the wrong one pays.",
  },
  source: {
    da: "Erfaring: den samme post betales af de samme i alle afsnit.",
    en: "Experience: the same post is paid by the same parties in every section.",
  },
  severity: "warning",
  consequence: { da: "Betalerne er byttet om", en: "The payers are exchanged" },
  messages: {
    exchanged: {
      da: "{left} og {right} ser byttet om ud i ”{title}”: {count} linjer betales omvendt i de andre afsnit. Byt {area} og {target}.",
      en: "{left} and {right} look exchanged in “{title}”: {count} lines are paid the other way in the other sections. Exchange {area} and {target}.",
    },
    moved: {
      da: "Finansieringen i ”{title}” ser ud til at være i forkerte kolonner: {count} linjer betales anderledes i de andre afsnit. Tjek {area}.",
      en: "The financing of “{title}” looks to be in the wrong columns: {count} lines are paid differently in the other sections. Check {area}.",
    },
  },
  run({ workbook, budget }, report) {
    for (const [section, known] of knownLines(budget)) {
      const order = orderIn(known);
      if (!order) continue;
      const used = section.lines.filter((line) => sumOf(line.paid, ({ value }) => value) !== 0);
      const moved = order.flatMap((from, place) => (from === place ? [] : [place]));
      const spans = moved.map((place) => spanOf(used.map((line) => line.paid[place]!)));
      const changes = new Map<Figure, number | null>();
      for (const { paid } of used)
        inOrder(paid, order).forEach((from, place) => {
          const figure = paid[place]!;
          if (difference(figure.value ?? 0, from.value ?? 0) !== 0) changes.set(figure, from.value);
        });
      const isTyped = [...changes.keys()].every(({ formula }) => formula === null);
      const edits = [...withTypedTotals(budget, changes)].map(([{ address }, to]) => amountEdit(workbook, budget, address, to));
      const place = {
        cells: spans,
        row: used[0]!.row,
        section: section.title,
        fix: isTyped ? ({ kind: "changes-meaning", edits } as const) : null,
      };
      const [area, target, ...others] = spans;
      const args = { title: section.title, count: known.length };
      if (others.length > 0 || target === undefined) report("moved", { ...args, area: spanOf(used.flatMap(({ paid }) => paid)) }, place);
      else {
        const nameOf = (index: number): Localised => namedFigures(budget, section.sum)[section.sum.years.length + 1 + index]!.name;
        report("exchanged", { ...args, left: capital(nameOf(moved[0]!)), right: nameOf(moved[1]!), area: area!, target }, place);
      }
    }
  },
});
