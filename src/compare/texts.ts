// Differences apart from the lines: the head's fields, the notes, and the user's own links.
import { groupBy } from "../workbook/group-by";
import type { Budget, Note } from "../budget/budget";
import { applyDecisions, type Decision } from "../links/decide";
import type { Link } from "../links/link";
import { foldLabel } from "../danish/fold";
import type { Field, FieldChange, LinkChange, LinkState, NoteChange, NoteText } from "./comparison";
import { referenceOf, type ComparedLine } from "./compared-line";
import type { NoteLink } from "./evidence";
import type { LineMatch } from "./match-lines";

/** The head fields that differ. Ignores case, spaces and dashes. */
export function compareFields(earlier: Budget, now: Budget): FieldChange[] {
  const fields: readonly [Field, (budget: Budget) => string | null | undefined][] = [
    ["vintage", (budget) => budget.vintage],
    ["area", (budget) => budget.area?.text],
    ["journalNumber", (budget) => budget.journalNumber?.text],
    ["start", (budget) => budget.start?.date],
    ["end", (budget) => budget.end?.date],
  ];
  return fields.flatMap(([field, read]) => {
    const filled = (text: string | null | undefined): string | null =>
      text === undefined || text === null || text.trim() === "" ? null : text.trim();
    const [one, other] = [filled(read(earlier)), filled(read(now))];
    return foldLabel(one ?? "") === foldLabel(other ?? "") ? [] : [{ field, earlier: one, now: other }];
  });
}

interface NotePair {
  readonly earlier: Note | null;
  readonly now: Note | null;
}

/** Pairs the notes: same number and text, then same text, then same number. */
function pairNotes(earlier: readonly Note[], now: readonly Note[]): NotePair[] {
  const before = new Set(earlier);
  const pairs = new Map<Note, Note>();
  const keys: readonly ((note: Note) => string)[] = [
    (note) => JSON.stringify([note.number, foldLabel(note.text)]),
    (note) => foldLabel(note.text),
    (note) => note.number,
  ];
  for (const keyOf of keys) {
    const waiting = groupBy(before, keyOf);
    for (const note of now) {
      const found = pairs.has(note) || keyOf(note) === "" ? undefined : waiting.get(keyOf(note))?.shift();
      if (!found) continue;
      pairs.set(note, found);
      before.delete(found);
    }
  }
  return [
    ...now.map((note) => ({ earlier: pairs.get(note) ?? null, now: note })),
    ...[...before].map((note) => ({ earlier: note, now: null })),
  ];
}

const textOf = (note: Note | null): NoteText | null => note && { number: note.number, text: note.text };

export interface NotesCompared {
  readonly changes: readonly NoteChange[];
  /** Which earlier note number corresponds to which now, by `JSON.stringify([earlier, now])`. */
  readonly links: ReadonlyMap<string, NoteLink>;
  /** Whether the two lines refer to the same notes, whatever their numbers. */
  readonly isSameReference: (earlier: ComparedLine, now: ComparedLine) => boolean;
}

export function compareNotes(earlier: Budget, now: Budget): NotesCompared {
  const pairs = pairNotes(earlier.notes, now.notes);
  const changes = pairs.flatMap(({ earlier: one, now: other }): NoteChange[] => {
    const texts = { earlier: textOf(one), now: textOf(other) };
    if (!one) return [{ kind: "added", ...texts }];
    if (!other) return [{ kind: "removed", ...texts }];
    if (foldLabel(one.text) !== foldLabel(other.text)) return [{ kind: "changed", ...texts }];
    return one.number === other.number ? [] : [{ kind: "renumbered", ...texts }];
  });
  const links = new Map(
    pairs.flatMap(({ earlier: one, now: other }): [string, NoteLink][] =>
      one && other ? [[JSON.stringify([one.number, other.number]), foldLabel(one.text) === foldLabel(other.text) ? "text" : "number"]] : [],
    ),
  );
  const isSameReference = ({ line: one }: ComparedLine, { line: other }: ComparedLine): boolean =>
    one.notes.length === other.notes.length &&
    one.notes.every((number, index) => number === other.notes[index] || links.has(JSON.stringify([number, other.notes[index]])));
  return { changes, links, isSameReference };
}

/** The user's differing choices for lines of both budgets; null if either has none to compare. */
export function compareLinks(
  earlier: Budget,
  now: Budget,
  decisions: { readonly earlier: readonly Decision[] | null; readonly now: readonly Decision[] | null },
  matches: readonly LineMatch[],
): LinkChange[] | null {
  if (decisions.earlier === null || decisions.now === null) return null;
  const [before, after] = [decided(earlier, decisions.earlier), decided(now, decisions.now)];
  return matches.flatMap(({ earlier: [one, ...ones], now: [other, ...others] }) => {
    if (!one || !other || ones.length > 0 || others.length > 0) return [];
    const [was, is] = [before.get(one.row) ?? null, after.get(other.row) ?? null];
    return stateKey(was) === stateKey(is) ? [] : [{ line: referenceOf(other), earlier: was, now: is }];
  });
}

/** The user's choices by row, with lines found again the way the check does. */
function decided(budget: Budget, decisions: readonly Decision[]): Map<number, LinkState> {
  const blank = budget.sections.flatMap((section) =>
    section.lines.map((line): Link => ({
      section: section.title,
      line: line.name,
      row: line.row,
      status: "undecided",
      activities: [],
      reasons: [],
    })),
  );
  const { links } = applyDecisions(budget, blank, decisions);
  return new Map(links.filter((link) => link.reasons.length > 0).map(({ row, status, activities }) => [row, { status, activities }]));
}

function stateKey(state: LinkState | null): string {
  const activities = state?.activities
    .map(({ area, name, share }) => JSON.stringify([foldLabel(area), name && foldLabel(name), share]))
    .sort();
  return JSON.stringify([state?.status ?? null, activities ?? []]);
}
