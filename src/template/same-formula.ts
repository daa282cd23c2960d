// Whether a formula is the template's own after rows and columns were inserted or removed.
import { parseFormula, partsOf, type Formula } from "../formulas/parse";
import { spellFormula } from "../formulas/spelling";
import type { Area } from "../workbook/address";

/** How one sheet's rows or columns map to another's. */
export interface Moves {
  /** The new position of a row or column; null if it was removed. */
  readonly to: (index: number) => number | null;
  /** Whether a row or column of the new sheet was inserted. */
  readonly isAdded: (index: number) => boolean;
  /** Nothing was inserted or removed. */
  readonly isSame: boolean;
}

export interface Moved {
  readonly rows: Moves;
  readonly columns: Moves;
  /** Whether a name is the budget's own sheet, as the template or the budget calls it. */
  readonly isOwn: (sheet: string | null) => boolean;
}

/** Where a stretch is now: what is left of it, or null if nothing is. */
function stretch({ to }: Moves, from: number, end: number): { from: number; end: number } | null {
  let first: number | null = null;
  let last: number | null = null;
  for (let index = from; index <= end && first === null; index++) first = to(index);
  for (let index = end; index >= from && last === null; index--) last = to(index);
  return first === null || last === null ? null : { from: first, end: last };
}

/** Whether a stretch is the template's moved one, extended only by rows or columns inserted at its ends. */
function isStretch(moves: Moves, from: number, end: number, now: { from: number; end: number }): boolean {
  const was = stretch(moves, from, end);
  if (was === null) return true;
  const isMore = (one: number, other: number): boolean => {
    for (let index = one; index < other; index++) if (!moves.isAdded(index)) return false;
    return one <= other;
  };
  return isMore(now.from, was.from) && isMore(was.end + 1, now.end + 1);
}

function isAddedArea({ rows, columns }: Moved, { top, bottom, left, right }: Area): boolean {
  const all = ({ isAdded }: Moves, from: number, end: number): boolean => {
    for (let index = from; index <= end; index++) if (!isAdded(index)) return false;
    return true;
  };
  return all(rows, top, bottom) || all(columns, left, right);
}

/** The formula without terms that only refer to what was inserted. */
function withoutAdded(formula: Formula, moved: Moved): Formula {
  const isAdded = (part: Formula): boolean => part.kind === "range" && moved.isOwn(part.sheet) && isAddedArea(moved, part.area);
  if (formula.kind === "call") {
    const args = formula.args.filter((part) => !isAdded(part));
    return { ...formula, args: (args.length > 0 ? args : formula.args).map((part) => withoutAdded(part, moved)) };
  }
  if (formula.kind === "negate" || formula.kind === "percent") return { ...formula, operand: withoutAdded(formula.operand, moved) };
  if (formula.kind !== "binary") return formula;
  const isSum = formula.operator === "+" || formula.operator === "-";
  if (isSum && isAdded(formula.right)) return withoutAdded(formula.left, moved);
  if (formula.operator === "+" && isAdded(formula.left)) return withoutAdded(formula.right, moved);
  return { ...formula, left: withoutAdded(formula.left, moved), right: withoutAdded(formula.right, moved) };
}

/** Whether a part of the formula was removed from the sheet: whoever removed it had to change the formula. */
function namesRemoved(formula: Formula, moved: Moved): boolean {
  if (formula.kind !== "range") return partsOf(formula).some((part) => namesRemoved(part, moved));
  const { top, bottom, left, right } = formula.area;
  return moved.isOwn(formula.sheet) && (stretch(moved.rows, top, bottom) === null || stretch(moved.columns, left, right) === null);
}

function arePartsAlike(was: Formula, now: Formula, moved: Moved): boolean {
  const [parts, others] = [partsOf(was), partsOf(now)];
  return parts.length === others.length && parts.every((part, index) => isAlike(part, others[index]!, moved));
}

function isAlike(was: Formula, now: Formula, moved: Moved): boolean {
  switch (was.kind) {
    case "number":
    case "text":
    case "boolean":
    case "error":
      return now.kind === was.kind && now.value === was.value;
    case "range": {
      if (now.kind !== "range") return false;
      const own = moved.isOwn(was.sheet);
      if (own !== moved.isOwn(now.sheet)) return false;
      const [one, other] = [was.area, now.area];
      if (own)
        return (
          isStretch(moved.rows, one.top, one.bottom, { from: other.top, end: other.bottom }) &&
          isStretch(moved.columns, one.left, one.right, { from: other.left, end: other.right })
        );
      return (
        was.sheet?.toLowerCase() === now.sheet?.toLowerCase() &&
        one.top === other.top &&
        one.bottom === other.bottom &&
        one.left === other.left &&
        one.right === other.right
      );
    }
    case "negate":
    case "percent":
      return now.kind === was.kind && arePartsAlike(was, now, moved);
    case "binary":
      return now.kind === "binary" && now.operator === was.operator && arePartsAlike(was, now, moved);
    case "call":
      return now.kind === "call" && now.name.toUpperCase() === was.name.toUpperCase() && arePartsAlike(was, now, moved);
    case "name":
      return now.kind === was.kind && now.name === was.name;
    case "opaque":
      return false;
  }
}

/** Whether `now` is the template's `was` (both without "=") after such moves. What cannot be parsed is compared only if nothing moved. */
export function isSameFormula(was: string, now: string, moved: Moved): boolean {
  if (was === now && moved.rows.isSame && moved.columns.isSame) return true;
  const tree = parseFormula(was);
  if (namesRemoved(tree, moved) || isAlike(tree, withoutAdded(parseFormula(now), moved), moved)) return true;
  const sheetKey = (name: string | null): string => (moved.isOwn(name) ? "" : (name?.toLowerCase() ?? ""));
  const isOpaque = spellFormula(was, sheetKey) === spellFormula(now, sheetKey);
  return isOpaque && moved.rows.isSame && moved.columns.isSame;
}
