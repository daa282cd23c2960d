// How many employees or other things a note's prices are for: stated in the note or its line, or inferred from the sheet's only count.
import type { Budget, Line, Note } from "../../budget/budget";
import { allLines } from "../../budget/sums";
import { memoizeByObject } from "../../danish/memoize";
import { stripNoteNumbers } from "../../template/names";
import { isOfOtherEmployees, readCounts, type NoteCount, type NoteTerm } from "./note-terms";
import { EMPLOYEE, isSameUnit } from "./note-units";

export type Counts = ReadonlyMap<string, number>;

interface Counted {
  /** Every possible count; one if it is unambiguous. */
  readonly sets: readonly Counts[];
  readonly inferred: number | null;
  readonly isVague: boolean;
}

/** The count for each thing the terms are per; null if one is not stated. */
export function countsOf(budget: Budget, note: Note, line: Line, terms: readonly NoteTerm[]): Counted | null {
  const wanted = [...new Set(terms.flatMap(({ each }) => each ?? []))];
  let sets: Counts[] = [new Map()];
  let inferred: number | null = null;
  let isVague = false;
  for (const each of wanted) {
    const own = [readCounts(note.text), readCounts(stripNoteNumbers(line.name))]
      .map((counts) => counts.filter(({ of }) => isSameUnit(of, each)))
      .find((counts) => counts.length > 0);
    const isOther = isOfOtherEmployees(note.text) || isOfOtherEmployees(line.name);
    const counts: readonly NoteCount[] = own ?? (each === EMPLOYEE && !isOther ? employeesOfSheet(budget) : []);
    const values = [...new Set(counts.map(({ value }) => value))];
    if (values.length === 0 || (!own && values.length > 1)) return null;
    if (!own) inferred = values[0]!;
    isVague ||= counts.some(({ vague }) => vague);
    sets = sets.flatMap((set) => values.map((value): Counts => new Map([...set, [each, value]])));
  }
  return { sets, inferred, isVague };
}

/** Every number of the plan's own employees stated by a line or note. */
const employeesOfSheet = memoizeByObject((budget: Budget): readonly NoteCount[] =>
  [...allLines(budget).map(({ line }) => stripNoteNumbers(line.name)), ...budget.notes.map(({ text }) => text)]
    .filter((text) => !isOfOtherEmployees(text))
    .flatMap(readCounts)
    .filter(({ of }) => of === EMPLOYEE),
);
