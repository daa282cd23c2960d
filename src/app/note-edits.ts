// Writes the links' notes into the workbook: where each note goes, and which names get a number. Existing notes never change.
import type { Budget, Note } from "../budget/budget";
import { allLines } from "../budget/sums";
import { parseAddress, toAddress } from "../workbook/address";
import type { Edit } from "../workbook/ports";
import { cellAt, findSheet, type Workbook } from "../workbook/workbook";
import type { LinkNote } from "./link-notes";
import { contentAt } from "../workbook/cell-content";

export interface NoteEdits {
  readonly edits: readonly Edit[];
  /** Notes whose number already has a text: left as they are. */
  readonly kept: readonly LinkNote[];
  /** Why nothing can be written; null if it can. */
  readonly refusal: "no-notes-sheet" | "no-room" | null;
}

/** Adds the links' notes below the last note, in the style of the existing ones, and numbers after names. `notes`: from {@link linkNotes}. */
export function noteEdits(workbook: Workbook, budget: Budget, notes: readonly LinkNote[]): NoteEdits {
  const numbered = new Set(budget.notes.map(({ number }) => number.toLowerCase()));
  const kept = notes.filter(({ number }) => numbered.has(number.toLowerCase()));
  const lines = new Map(allLines(budget).map(({ line }) => [line.row, line]));
  const nameOf = ({ row }: LinkNote): Edit["from"] => contentAt(workbook, budget.sheet, lines.get(row)?.nameAddress ?? "");
  // A name given by a formula is not overwritten, nor is one that would become a formula.
  const isTyped = (note: LinkNote): boolean => !note.isNew || ![String(nameOf(note) ?? ""), note.name].some((name) => /^\s*=/.test(name));
  const added = notes.filter((note) => !kept.includes(note) && isTyped(note));
  if (added.length === 0) return { edits: [], kept, refusal: null };
  const last = lastNote(budget);
  const place = last && parseAddress(last.address);
  const sheet = last && findSheet(workbook, last.sheet);
  if (!last || !place || !sheet) return { edits: [], kept, refusal: "no-notes-sheet" };
  // Number and text are in one cell, or side by side.
  const first = cellAt(sheet, place.row, place.column)?.value;
  const isBeside = typeof first === "string" && /^\s*\d{1,3}[a-zæøå]?\s*\)\s*$/iu.test(first);
  const isFree = (row: number): boolean =>
    Array.from({ length: isBeside ? 2 : 1 }, (_, index) => cellAt(sheet, row, place.column + index)).every(
      (cell) => !cell || (cell.formula === null && (cell.value === null || cell.value === "")),
    );
  let row = place.row + 1;
  // A long last note may continue in the rows below.
  while (!isFree(row)) row++;
  const texts = added.flatMap(({ number, text }, index): Edit[] => {
    const at = row + index;
    const cell = (column: number): string => toAddress(at, place.column + column);
    return isBeside
      ? [
          { sheet: last.sheet, cell: cell(0), from: null, to: `${number})` },
          { sheet: last.sheet, cell: cell(1), from: null, to: text },
        ]
      : [{ sheet: last.sheet, cell: cell(0), from: null, to: `${number}) ${text}` }];
  });
  if (!added.every((_, index) => isFree(row + index))) return { edits: [], kept, refusal: "no-room" };
  const names = added.flatMap((note): Edit[] => {
    const line = lines.get(note.row);
    return line && note.isNew ? [{ sheet: budget.sheet, cell: line.nameAddress, from: nameOf(note), to: note.name }] : [];
  });
  return { edits: [...texts, ...names], kept, refusal: null };
}

/** The lowest note on the sheet that has most of them. */
function lastNote({ notes }: Budget): Note | undefined {
  const counts = new Map<string, number>();
  for (const { sheet } of notes) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const rowOf = ({ address }: Note): number => parseAddress(address)?.row ?? 0;
  return notes
    .filter(({ sheet }) => counts.get(sheet) === most)
    .reduce<Note | undefined>((last, note) => (!last || rowOf(note) >= rowOf(last) ? note : last), undefined);
}
