// Reads the texts of notes, each starting "12)", from other sheets and from below the table.
import { toAddress } from "../workbook/address";
import { cellAt, type Sheet, type Workbook } from "../workbook/workbook";
import type { Note } from "../budget/budget";
import { tidy } from "./lines";

const NOTE = /^\s*(\d{1,3}[a-zæøå]?)\s*\)\s*(.*)$/is;

/** Notes on the budget's sheet are looked for below `bottom` only. */
export function readNotes(workbook: Workbook, budgetSheet: Sheet, bottom: number): Note[] {
  const notes: Note[] = [];
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) {
      if (typeof cell.value !== "string" || (sheet === budgetSheet && cell.row <= bottom)) continue;
      for (const line of cell.value.split(/\r?\n/)) {
        const match = NOTE.exec(line);
        if (!match) continue;
        const beside = cellAt(sheet, cell.row, cell.column + 1)?.value;
        const text = match[2] === "" && typeof beside === "string" ? beside : match[2]!;
        notes.push({ number: match[1]!.toLowerCase(), text: tidy(text), sheet: sheet.name, address: toAddress(cell.row, cell.column) });
      }
    }
  }
  return notes;
}
