// Footnotes of a PDF: the raised numbers in its text, and the notes in small type below. Neither is part of what the page says about an activity.
import type { Page, Piece } from "./pdf-page";

/** Maximum size of a note's number relative to the text beside it. */
const RAISED_SIZE = 0.85;
/** Where the page's foot may begin. */
const FOOT = 0.91;
/** Pieces searched for the text a number belongs to: many times what a line contains. */
const NEAR = 200;

/** The page without raised numbers, and without notes below its text. */
export function withoutNotes(page: Page): Page {
  const sorted = [...page.pieces].sort((a, b) => a.y - b.y);
  const raised = new Set<Piece>();
  const notes: Piece[] = [];
  sorted.forEach((piece, i) => {
    if (!/^\(?\d{1,2}\)?$/.test(piece.text.trim())) return;
    const beside = sorted.slice(i + 1, i + NEAR).filter((other) => isRaised(piece, other));
    const before = beside.some((other) => Math.abs(piece.left - other.right) < other.size * 0.3);
    const behind = beside.find((other) => Math.abs(other.left - piece.right) < other.size);
    if (before || behind) raised.add(piece);
    if (!before && behind) notes.push(behind);
  });
  if (raised.size === 0) return page;
  const text = sorted.filter((piece) => !raised.has(piece));
  const first = notes.find((note) => isBelowText(note, text, page.height));
  const isNote = (piece: Piece): boolean => first !== undefined && piece.y > first.y - 1 && !isLarger(piece, first);
  return { ...page, pieces: page.pieces.filter((piece) => !raised.has(piece) && !isNote(piece)) };
}

function isRaised(number: Piece, text: Piece): boolean {
  const height = text.y - number.y;
  return number.size <= text.size * RAISED_SIZE && height > text.size * 0.15 && height < text.size * 0.8;
}

function isLarger(piece: Piece, note: Piece): boolean {
  return piece.size > note.size + 0.3;
}

/** Whether a note is below the page's larger text: nothing of that size follows but the page's footer. */
function isBelowText(note: Piece, text: readonly Piece[], height: number): boolean {
  const larger = text.filter((piece) => isLarger(piece, note));
  const letters = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return letters(larger) > letters(text) / 4 && larger.every((piece) => piece.y < note.y || piece.y > height * FOOT);
}
