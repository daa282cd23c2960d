// What a formula of the table adds up: columns of its own row, or rows of its own column. Evidence independent of any label.
import { parseFormula, partsOf, type Formula } from "../formulas/parse";
import { parseTerms, type Term } from "../formulas/terms";
import type { Area } from "../workbook/address";
import { cellAt, type Cell, type Sheet } from "../workbook/workbook";

/** First and last of a range of rows or columns, zero-based. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The columns of its own row that a formula adds up and nothing else; null for any other formula. */
export function addedColumns(cell: Cell | undefined): readonly Span[] | null {
  return spansOf(cell, ({ row }, { top, bottom, left, right }) => (top === row && bottom === row ? { from: left, to: right } : null));
}

/** The rows of its own column that a formula adds up and nothing else; null for any other formula. */
export function addedRows(cell: Cell | undefined): readonly Span[] | null {
  return spansOf(cell, ({ column }, { top, bottom, left, right }) =>
    left === column && right === column ? { from: top, to: bottom } : null,
  );
}

function spansOf(cell: Cell | undefined, spanOf: (cell: Cell, area: Area) => Span | null): readonly Span[] | null {
  const parsed = cell && cell.formula !== null ? parseTerms(cell.formula) : undefined;
  if (!cell || !parsed || parsed.terms.length === 0 || parsed.constant !== 0) return null;
  const spans = netAreas(parsed.terms)?.map((area) => spanOf(cell, area));
  return spans?.every((span) => span !== null) ? spans : null;
}

/**
 * The areas of their own sheet that terms add up, without the rows they take out again: `SUM(D28:D42)-D35` adds D28:D34 and D36:D42.
 * Null if anything else is subtracted, or counts more or less than once.
 */
export function netAreas(terms: readonly Term[]): readonly Area[] | null {
  const added: Area[] = [];
  const taken: Area[] = [];
  for (const { sheet, area, factor } of terms) {
    if (sheet !== null || Math.abs(factor) !== 1) return null;
    (factor === 1 ? added : taken).push(area);
  }
  for (const { top, bottom, left, right } of taken) {
    const at = added.findIndex((area) => area.left === left && area.right === right && area.top <= top && area.bottom >= bottom);
    const whole = added[at];
    if (!whole) return null;
    const rest = [
      { ...whole, bottom: top - 1 },
      { ...whole, top: bottom + 1 },
    ];
    added.splice(at, 1, ...rest.filter((area) => area.top <= area.bottom));
  }
  return added;
}

export function holds(spans: readonly Span[], place: number): boolean {
  return spans.some(({ from, to }) => place >= from && place <= to);
}

/** First and last place of several spans. */
export function hullOf(spans: readonly Span[]): Span {
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** Whether a cell contains a number or a formula: something that counts, or calculates what counts. */
export function isFigure(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (typeof cell.value === "number" || cell.formula !== null);
}

/** A typed number; a formula that refers to no cell (`=12*25`) is as good as typed. */
export function isTypedNumber(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && typeof cell.value === "number" && (cell.formula === null || !/\p{L}/u.test(cell.formula));
}

/** Every area of its own sheet that a formula refers to, in whatever way. */
export function referredAreas(formula: string): readonly Area[] {
  return areasIn(parseFormula(formula));
}

function areasIn(formula: Formula): readonly Area[] {
  if (formula.kind === "range") return formula.sheet === null ? [formula.area] : [];
  return partsOf(formula).flatMap(areasIn);
}

/** Whether a formula refers to another sheet. */
export function leavesSheet(formula: string): boolean {
  return formula.includes("!");
}

/** Whether a row has a figure in any of some columns. */
export function hasFigureIn(sheet: Sheet, row: number, columns: Iterable<number>): boolean {
  for (const column of columns) if (isFigure(cellAt(sheet, row, column))) return true;
  return false;
}
