// Reports notes that no line points to.
import { parseNoteNumbers } from "../template/names";
import { findSheet } from "../workbook/workbook";
import { defineCheck, type CheckInput } from "./check";
import { rowOf } from "../formula-model/place";

/** The note numbers in any text of the budget's table: a note may also belong to a section's title or Total. */
function mentionedNumbers({ workbook, budget }: CheckInput): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { value, row } of findSheet(workbook, budget.sheet)!.cells.values()) {
    if (typeof value === "string" && row <= budget.extent.bottom) for (const number of parseNoteNumbers(value)) numbers.add(number);
  }
  return numbers;
}

export const noteUnused = defineCheck({
  id: "note-unused",
  title: { da: "En note hører som regel til en linje.", en: "A note usually belongs to a line." },
  problem: { da: "Note uden linje", en: "Note without a line" },
  why: {
    da: "En note, som ingen linje henviser til, er måske blevet tilbage, eller nummeret er glemt i linjens navn.",
    en: "A note that no line points to may be a leftover, or its number was forgotten in the line's name.",
  },
  source: { da: "Erfaring.", en: "Experience." },
  severity: "notice",
  messages: {
    unused: {
      da: "Ingen linje henviser til note {number}: ”{text}”. Skriv ({number}) i navnet på den linje, noten hører til, eller slet noten.",
      en: "No line points to note {number}: “{text}”. Write ({number}) in the name of the line the note belongs to, or delete the note.",
    },
  },
  run(input, report) {
    const { budget } = input;
    if (budget.notes.length === 0) return;
    const mentioned = mentionedNumbers(input);
    // On a sheet that uses no notes, texts that begin "1)" are more likely a list of something else.
    const noteSheets = new Set(budget.notes.filter((note) => mentioned.has(note.number)).map((note) => note.sheet));
    for (const note of budget.notes) {
      if (mentioned.has(note.number) || !(noteSheets.has(note.sheet) || note.sheet === budget.sheet)) continue;
      const text = note.text.length > 60 ? `${note.text.slice(0, 60).trimEnd()} …` : note.text;
      report(
        "unused",
        { number: note.number, text },
        {
          sheet: note.sheet,
          cells: [note.address],
          row: note.sheet === budget.sheet ? rowOf(note.address) : budget.extent.bottom + 1,
          found: note.number,
        },
      );
    }
  },
});
