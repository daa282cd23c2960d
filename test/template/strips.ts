// Rows and columns put in and taken out as Excel does it: cells move, and formulas follow them.
import { columnIndex, columnLetters } from "../../src/workbook/address";
import { cellKey, type Cell, type Workbook } from "../../src/workbook/workbook";

export interface StripEdit {
  readonly axis: "row" | "column";
  /** Zero-based: what is taken out first, or what stands behind what is put in. */
  readonly at: number;
  /** Positive puts in, negative takes out. */
  readonly count: number;
}

const REFERENCE = /(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?/g;

/** The workbook after an edit of its first sheet. */
export function withStrips(workbook: Workbook, { axis, at, count }: StripEdit): Workbook {
  const end = at - Math.min(count, 0);
  const isGone = (index: number): boolean => index >= at && index < end;
  const move = (index: number): number => (index < end ? index : index + count);
  /** A range's first end falls on the next that is left, its last on the one before. */
  const moveEnd = (index: number, isLast: boolean): number => (isGone(index) ? (isLast ? at - 1 : at) : move(index));
  const parse = (text: string): [row: number, column: number] => {
    const [, letters = "", digits = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(text) ?? [];
    return [Number(digits) - 1, columnIndex(letters)];
  };
  const along = (index: number, own: "row" | "column", isLast: boolean): number => (own === axis ? moveEnd(index, isLast) : index);
  const place = (text: string, isLast: boolean): string => {
    const [row, column] = parse(text);
    return columnLetters(along(column, "column", isLast)) + String(along(row, "row", isLast) + 1);
  };
  const isLost = (text: string): boolean => isGone(parse(text)[axis === "row" ? 0 : 1]);
  const follow = (formula: string): string =>
    formula.replace(REFERENCE, (_, one: string, other: string | undefined) => {
      if (other !== undefined) return isLost(one) && isLost(other) ? "#REF!" : `${place(one, false)}:${place(other, true)}`;
      return isLost(one) ? "#REF!" : place(one, false);
    });
  const [sheet, ...others] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const cells = [...sheet.cells.values()].flatMap((cell): [number, Cell][] => {
    const index = axis === "row" ? cell.row : cell.column;
    if (isGone(index)) return [];
    const moved = { ...cell, [axis]: index < at ? index : move(index), formula: cell.formula === null ? null : follow(cell.formula) };
    return [[cellKey(moved.row, moved.column), moved]];
  });
  const merged = sheet.merged?.map((area) =>
    axis === "row"
      ? { ...area, top: moveEnd(area.top, false), bottom: moveEnd(area.bottom, true) }
      : { ...area, left: moveEnd(area.left, false), right: moveEnd(area.right, true) },
  );
  return { ...workbook, sheets: [{ ...sheet, cells: new Map(cells), ...(merged ? { merged } : {}) }, ...others] };
}
