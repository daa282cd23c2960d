// A1 arithmetic: cells and areas to and from their addresses. Rows and columns are zero-based.
import { cellKey, MAX_COLUMNS, MAX_ROWS, type Area } from "./workbook";

export type { Area } from "./workbook";

interface Corner {
  readonly row: number;
  readonly column: number;
}

const letters: string[] = [];

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  let rest = column + 1;
  let text = "";
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    text = String.fromCharCode(65 + digit) + text;
    rest = (rest - 1 - digit) / 26;
  }
  letters[column] = text;
  return text;
}

/** `A` → `0`, `AA` → `26`; ignores case. */
export function columnIndex(text: string): number {
  let index = 0;
  for (let i = 0; i < text.length; i++) index = index * 26 + (text.charCodeAt(i) & 31);
  return index - 1;
}

/** Zero-based row and column to `C12`. */
export function toAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;

/** `C12` or `$C$12` to zero-based row and column; undefined for anything that is not a cell of a sheet. */
export function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = ADDRESS.exec(address);
  if (!match) return undefined;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  return column < MAX_COLUMNS && row < MAX_ROWS ? { row, column } : undefined;
}

/** `C12` or `C12:G12` to an area; undefined for anything else. */
export function parseArea(address: string): Area | undefined {
  const [first, second, more] = address.split(":");
  const from = parseAddress(first ?? "");
  const to = second === undefined ? from : parseAddress(second);
  if (!from || !to || more !== undefined) return undefined;
  return areaBetween(from, to);
}

/** The area with these two cells as opposite corners, in any order. */
export function areaBetween(one: Corner, other: Corner): Area {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** An area to `C12:G12`, or `C12` if it is one cell. */
export function toAreaAddress(area: Area): string {
  const from = toAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? from : `${from}:${toAddress(area.bottom, area.right)}`;
}

/** How many cells an area has. */
export function cellCount({ top, bottom, left, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The keys of an area's cells, row by row. */
export function* cellKeys({ top, left, bottom, right }: Area): Generator<number> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield cellKey(row, column);
}

/** Whether the cell, zero-based, lies in the area. */
export function isInside({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
