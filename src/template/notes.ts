// Reads the texts of notes, each starting "12)", from other sheets and from below the table.
import { toAddress } from "../workbook/address";
import { cellAt, type Sheet, type Workbook } from "../workbook/workbook";
import type { Note } from "../budget/budget";
import { tidyWhole } from "./names";
import { stripInvisible } from "../danish/invisible";
import { CONTINUING_WORD } from "../danish/line-continuation";

const NOTE = /^\s*(\d{1,3}[a-zæøå]?)\s*\)\s*(.*)$/is;

/** On the budget's sheet, notes are looked for below `bottom` only. */
export function readNotes(workbook: Workbook, budgetSheet: Sheet, bottom: number): Note[] {
  const notes: Note[] = [];
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (typeof cell.value !== "string" || (sheet.name === budgetSheet.name && cell.row <= bottom)) continue;
      const found = notesIn(stripInvisible(cell.value));
      for (const [number, lines] of found) {
        const beside = cellAt(sheet, cell.row, cell.column + 1)?.value;
        const isBeside = lines.every((line) => line === "") && typeof beside === "string";
        const text = isBeside ? beside.split(/\r?\n/) : [...lines];
        const column = isBeside ? cell.column + 1 : cell.column;
        const between = lines === found.at(-1)?.[1] ? rowsBeforeNextNote(sheet, cell.row, column) : null;
        if (between) text.push(...between);
        else if (lines === found.at(-1)?.[1]) addRowsBelow(text, sheet, cell.row, column);
        notes.push({
          number: number.toLowerCase(),
          text: tidyWhole(joined(text)),
          sheet: sheet.name,
          address: toAddress(cell.row, cell.column),
        });
      }
    }
  }
  return notes;
}

/** The numbers and lines of a cell's notes. Lines without a number continue the note above them, up to an empty line. */
function notesIn(cell: string): [string, string[]][] {
  const found: [string, string[]][] = [];
  if (!cell.includes(")")) return found;
  let isOpen = false;
  for (const line of cell.split(/\r?\n/).flatMap(partNotes)) {
    const match = NOTE.exec(line);
    if (match) found.push([match[1]!, [match[2]!.trim()]]);
    else if (isOpen && line.trim() !== "") found.at(-1)?.[1].push(line.trim());
    isOpen = match !== null || (isOpen && line.trim() !== "");
  }
  return found;
}

/** Where another note may begin in the middle of a line. */
const NEXT_NOTE = /(?<=\S)\s+(?=\d{1,3}[a-zæøå]?\s*\)\s*["“”„«]?\p{Lu})/giu;

/** "17) … 17b) …": two notes typed in one row. The next number must follow: counting from one again is a list inside the note. */
function partNotes(line: string): string[] {
  const parts: string[] = [];
  for (const part of line.split(NEXT_NOTE)) {
    const before = parts.at(-1);
    if (before === undefined || follows(NOTE.exec(before)?.[1], NOTE.exec(part)?.[1])) parts.push(part);
    else parts[parts.length - 1] = `${before} ${part}`;
  }
  return parts;
}

function follows(before: string | undefined, number: string | undefined): boolean {
  if (before === undefined || number === undefined) return false;
  const [one, other] = [parseInt(before, 10), parseInt(number, 10)];
  const [letter, next] = [before.replace(/\d/g, "").toLowerCase(), number.replace(/\d/g, "").toLowerCase()];
  return other === one ? next > letter : other === one + 1 && next <= "a";
}

/** The end of a line that continues in the next. */
const HANGS = new RegExp(`${CONTINUING_WORD}|[,;:–(/+&-]$|(?:^|\\s)(?:og|ca\\.?|på|til)\\s+\\d{1,3}(?:[.,]\\d+)?$`, "iu");
const GOES_ON = new RegExp(`${HANGS.source}|[.!?]$`, "iu");

/** A long note may be typed over several rows without a number: what follows directly and cannot be a note itself continues it. */
function addRowsBelow(text: string[], sheet: Sheet, row: number, column: number): void {
  for (let below = row + 1; ; below++) {
    const next = cellAt(sheet, below, column)?.value;
    if (typeof next !== "string" || NOTE.test(next)) return;
    if (!HANGS.test(text.at(-1)?.trim() ?? "") && !/^\s*(?:\p{Ll}|[%)]|\d{1,3}\s?(?:%|pct))/u.test(next)) return;
    text.push(...next.split(/\r?\n/).map((line) => line.trim()));
  }
}

/** The unnumbered rows between two notes with no empty row between: they continue the note above. Null if no note follows that way. */
function rowsBeforeNextNote(sheet: Sheet, row: number, column: number): string[] | null {
  const lines: string[] = [];
  for (let below = row + 1; ; below++) {
    const next = cellAt(sheet, below, column)?.value;
    if (typeof next !== "string" || next.trim() === "") return null;
    if (NOTE.test(next)) return lines;
    lines.push(...next.split(/\r?\n/).map((line) => line.trim()));
  }
}

/** Items of a list are separated by ";" so that "75 % X" and "25 % Y" stay two; a sentence continues. */
function joined(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) => (text.trim() !== "" && !GOES_ON.test(text) && /^[\p{Lu}\d]/u.test(line) ? `${text}; ${line}` : `${text} ${line}`),
    "",
  );
}
