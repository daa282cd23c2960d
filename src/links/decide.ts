// Applies the user's own choices over the suggested links. A choice follows its line's identity, never its position: if two lines
// are indistinguishable, or the line is gone, the choice is reported as lost and never moves silently to another line.
import { settle } from "../budget/amount";
import type { Budget, Line, Section } from "../budget/budget";
import { allLines } from "../budget/sums";
import { cleanText } from "../danish/clean-text";
import { foldName } from "../danish/fold";
import type { Link, LinkedActivity } from "./link";
import { groupBy } from "../workbook/group-by";

/** The user's choice for one line, and what the line was then. */
export interface Decision {
  readonly section: string;
  readonly line: string;
  /** Zero-based row when it was made. */
  readonly row: number;
  /** The line's years and financing then, t.kr. */
  readonly amounts: readonly (number | null)[];
  readonly status: "confirmed" | "shared-cost";
  readonly activities: readonly LinkedActivity[];
  /** How many lines of the section had this name then; unknown in older parts. */
  readonly namesakes?: number | undefined;
  /** How many lines of the section had these amounts then. */
  readonly lookalikes?: number | undefined;
  /** Which of the lines with its name and amounts it was then, counted from 0 in the sheet's order, and of how many. */
  readonly place?: { readonly nth: number; readonly of: number } | undefined;
}

export interface Decided {
  readonly links: readonly Link[];
  /** Decisions whose line is gone or ambiguous. */
  readonly lost: readonly Decision[];
  /** Decisions found again by amounts though name or section changed, by the line's row. */
  readonly reattached: ReadonlyMap<number, Decision>;
}

interface Place {
  readonly section: Section;
  readonly line: Line;
}

/** The amounts of its line that a decision stores. */
export function amountsOf(line: Line): (number | null)[] {
  return line.inputs.map((figure) => figure.value);
}

/** What a decision stores about its line, to recognise it. */
export function describeLine(section: Section, line: Line): Omit<Decision, "status" | "activities"> {
  const amounts = amountsOf(line);
  const here = section.lines.map((other) => ({ other, name: foldName(other.name), amounts: amountsKey(amountsOf(other)) }));
  const [name, key] = [foldName(line.name), amountsKey(amounts)];
  const alike = here.filter((entry) => entry.name === name && entry.amounts === key).map(({ other }) => other);
  return {
    section: section.title,
    line: line.name,
    row: line.row,
    amounts,
    namesakes: here.filter((entry) => entry.name === name && (entry.amounts !== "" || entry.other === line)).length,
    lookalikes: here.filter((entry) => entry.amounts === key).length,
    place: { nth: alike.indexOf(line), of: alike.length },
  };
}

/** Replaces the link of every decided line. Each line takes one decision. */
export function applyDecisions(budget: Budget, links: readonly Link[], decisions: readonly Decision[]): Decided {
  const attachment = new Attachment(budget, decisions);
  const { taken, lost } = attachment;
  const byRow = new Map([...taken].map(([line, match]) => [line.row, match]));
  const reattached = new Map([...byRow].flatMap(([row, { decision, isSure }]) => (isSure ? [] : [[row, decision] as const])));
  return { links: links.map((link) => decided(link, byRow.get(link.row))), lost, reattached };
}

class Attachment {
  readonly taken = new Map<Line, { decision: Decision; isSure: boolean }>();
  readonly lost: Decision[];

  constructor(budget: Budget, decisions: readonly Decision[]) {
    const lines = allLines(budget).filter(({ line }) => line.name !== "" || amountsKey(amountsOf(line)) !== "");
    const open = new Set(decisions);
    const take = (decision: Decision, line: Line, isSure: boolean): void => {
      this.taken.set(line, { decision, isSure });
      open.delete(decision);
    };
    const byName = groupBy(lines, ({ section, line }) => nameKey(section.title, line.name));
    const names = new Map(decisions.map((decision) => [decision, nameKey(decision.section, decision.line)]));
    const nameOf = (decision: Decision): string => names.get(decision) ?? "";
    for (const [key, group] of groupBy(
      decisions.filter((decision) => byName.has(nameOf(decision))),
      nameOf,
    )) {
      for (const [decision, line] of matchNamesakes(group, byName.get(key) ?? [])) take(decision, line, true);
    }
    // Choices whose name is gone, found by amounts: renamed in their section, or moved to another.
    const free = lines.filter(({ line }) => !this.taken.has(line));
    const wanted = new Set(free.map(({ line }) => amountsKey(amountsOf(line))).filter((key) => key !== ""));
    const gone = decisions.filter((decision) => !byName.has(nameOf(decision)) && wanted.has(amountsKey(decision.amounts)));
    const inSection = (section: string, amounts: Decision["amounts"]): string => `${foldName(section)}\n${amountsKey(amounts)}`;
    const renamed = pairUnique(
      gone,
      ({ section, amounts }) => inSection(section, amounts),
      free,
      ({ section, line }) => inSection(section.title, amountsOf(line)),
    );
    for (const [decision, { line }] of renamed) if ((decision.lookalikes ?? 1) <= 1) take(decision, line, false);
    const moved = pairUnique(
      gone.filter((decision) => open.has(decision)),
      ({ line, amounts }) => inSection(line, amounts),
      free.filter(({ line }) => !this.taken.has(line)),
      ({ line }) => inSection(line.name, amountsOf(line)),
    );
    for (const [decision, { line }] of moved) if ((decision.place?.of ?? 1) <= 1) take(decision, line, false);
    this.lost = decisions.filter((decision) => open.has(decision));
  }
}

/** Decisions and lines with one name in one section. */
function matchNamesakes(decisions: readonly Decision[], places: readonly Place[]): [Decision, Line][] {
  const [only, ...more] = decisions;
  const withMoney = places.filter(({ line }) => amountsKey(amountsOf(line)) !== "");
  const [alone, ...others] = withMoney.length > 0 ? withMoney : places;
  // One line with the name, then and now: it is the line, whatever its amounts are now.
  if (only && alone && more.length === 0 && others.length === 0 && (only.namesakes ?? 1) <= 1) return [[only, alone.line]];
  const byAmounts = groupBy(withMoney, ({ line }) => amountsKey(amountsOf(line)));
  return [...groupBy(decisions, ({ amounts }) => amountsKey(amounts))].flatMap(([key, alike]) =>
    matchAlike(alike, byAmounts.get(key) ?? []),
  );
}

/** Decisions and lines with one name and the same amounts: told apart by order, as long as their number is unchanged. */
function matchAlike(decisions: readonly Decision[], places: readonly Place[]): [Decision, Line][] {
  const [first] = decisions;
  if (!first || places.length === 0) return [];
  const isOneChoice = decisions.every((decision) => choiceKey(decision) === choiceKey(first));
  const before = decisions.reduce((most, { place }) => Math.max(most, place?.of ?? 1), decisions.length);
  const isKnown = decisions.every(({ place }) => place !== undefined);
  const inOrder = [...decisions].sort((one, other) => one.row - other.row);
  // Which is which does not matter if all were decided alike.
  if (isOneChoice && decisions.length === before && places.length <= before)
    return places.map(({ line }, index) => [inOrder[index]!, line]);
  if (places.length === before)
    return inOrder.flatMap((decision, index) => {
      const found = places[decision.place?.nth ?? index];
      return found ? [[decision, found.line] as [Decision, Line]] : [];
    });
  // An older part does not say how many there were: one still in its row is taken to be the same.
  const inRow = isKnown || decisions.length > 1 ? undefined : places.find(({ line }) => line.row === first.row);
  return inRow ? [[first, inRow.line]] : [];
}

/** Pairs with the same key, if each side has only one. */
function pairUnique<A, B>(ones: readonly A[], keyOne: (one: A) => string, others: readonly B[], keyOther: (other: B) => string): [A, B][] {
  const byKey = groupBy(others, keyOther);
  return [...groupBy(ones, keyOne)].flatMap(([key, [one, ...moreOnes]]) => {
    const [other, ...moreOthers] = byKey.get(key) ?? [];
    return one !== undefined && other !== undefined && moreOnes.length === 0 && moreOthers.length === 0 ? [[one, other] as [A, B]] : [];
  });
}

const nameKey = (section: string, line: string): string => `${foldName(section)}\n${foldName(line)}`;

/** The same amounts in the same order; empty columns may have been added or removed. Empty for a line without amounts. */
function amountsKey(amounts: readonly (number | null)[]): string {
  let key = "";
  for (const amount of amounts) if (amount) key += `${String(settle(amount))},`;
  return key;
}

const choiceKey = ({ status, activities }: Decision): string => JSON.stringify([status, activities]);

function decided(link: Link, match: { decision: Decision; isSure: boolean } | undefined): Link {
  if (!match) return link;
  const { decision, isSure } = match;
  const reattached = isSure ? [] : [{ kind: "reattached" as const, quote: decision.line, place: null }];
  return {
    ...link,
    status: decision.status,
    // As another program may have written them into the workbook.
    activities: decision.activities.map((each) => ({
      ...each,
      area: cleanText(each.area),
      name: each.name === null ? null : cleanText(each.name),
    })),
    reasons: [{ kind: "user", quote: null, place: null }, ...reattached],
  };
}
