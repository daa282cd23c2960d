// Whether a line's note gives the line's amounts, and by what it misses them.
import type { Budget, Figure, Line, Note, Section } from "../../budget/budget";
import type { ShareMiss } from "./note-shares";

/** A year, the whole or a payer that the note does not match. All amounts in t.kr. */
export interface Miss {
  readonly kind: "year" | "total" | "paid";
  /** The note's amount and the line's. */
  readonly expected: number;
  readonly found: number;
  readonly figures: readonly Figure[];
  /** "26.463 kr. per medarbejder per år × 10"; in the note's own kroner. */
  readonly sum: string;
  /** The calendar year; null if it is not about one. */
  readonly year: number | null;
}

export interface NoteJudgement {
  readonly note: Note;
  /** The note's line, or the first of those sharing it. */
  readonly section: Section;
  readonly line: Line;
  /** All lines the note's figures are compared with: those of one preset in every area. */
  readonly lines: readonly Line[];
  /** `silent`: the note has no figures, or not all that are needed to calculate the amount. */
  readonly outcome: "confirms" | "broken" | "unsure" | "silent";
  readonly miss: Miss | ShareMiss | null;
  /** Employees counted elsewhere on the sheet; null if the note or its line counts them. */
  readonly inferred: number | null;
}

/** Every note of a line with amounts, judged; in line order. */
export type JudgeNotes = (budget: Budget) => readonly NoteJudgement[];
