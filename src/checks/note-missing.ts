// Every note number in a line's name needs a note.
import { prose } from "../danish/localised";
import { linesWhere } from "../budget/line-answers";
import type { LineOfSection } from "../budget/budget";
import { defineCheck } from "./check";
import { atLine } from "./shared/line-finding";

const withNotes = linesWhere(({ notes }) => notes.length > 0);

export const noteMissing = defineCheck({
  id: "note-missing",
  title: { da: "Et notenummer i en linjes navn skal have en note.", en: "A note number in a line's name must have a note." },
  problem: { da: "Note mangler", en: "Note missing" },
  why: {
    da: "Noterne fortæller, hvad pengene går til. Mangler en note, må LBF spørge.",
    en: "The notes tell what the money is for. Where one is missing, LBF has to ask.",
  },
  source: {
    da: "Erfaring: numre i parentes henviser til noter på et andet ark eller under tabellen.",
    en: "Experience: numbers in brackets point to notes on another sheet or below the table.",
  },
  severity: "warning",
  messages: {
    missing: {
      da: "Linjen henviser til note {number}, men der er ingen tekst, der begynder med {number}). Skriv noten, eller ret nummeret.",
      en: "The line points to note {number}, but no text begins with {number}). Write the note, or correct the number.",
    },
    none: {
      da: prose(
        "{count} linjer henviser til noter, den første til note {number}, men der er ingen notetekster i projektmappen.",
        "Sæt noterne ind, fx på et ark for sig; hver begynder med fx 12).",
      ),
      en: prose(
        "{count} lines point to notes, the first to note {number}, but there are no notes in the workbook.",
        "Put the notes in, e.g. on a sheet of their own; each begins with e.g. 12).",
      ),
    },
  },
  run({ budget }, report) {
    const known = new Set(budget.notes.map((note) => note.number));
    const missing: (LineOfSection & { readonly number: string })[] = [];
    for (const { section, line } of withNotes(budget))
      for (const number of line.notes) if (!known.has(number)) missing.push({ section, line, number });
    const [first] = missing;
    const lines = new Set(missing.map(({ line }) => line));
    if (first && known.size === 0 && lines.size > 1) {
      report(
        "none",
        { count: lines.size, number: first.number },
        { cells: [...lines].map((line) => line.nameAddress), row: first.line.row },
      );
      return;
    }
    for (const { section, line, number } of missing) {
      report("missing", { number }, { cells: [line.nameAddress], ...atLine(section, line), found: number });
    }
  },
});
