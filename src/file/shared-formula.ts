// A formula moved to another cell: how a shared formula, written once in the file, reads in each of its cells.
import { columnIndex, columnLetters } from "../workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/workbook";

/** Texts, quoted sheet names and brackets (tables, other workbooks) stay; words are looked at. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|[A-Za-z0-9_.$\\?\u0080-\uffff]+/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

/**
 * Reads a formula as its first cell has it; the answer gives it as a cell so many rows below and columns to the right has it.
 * Relative references move, those with `$` stay; like in Excel, a reference that leaves the sheet comes in on the other side.
 */
export function parseShared(formula: string): (rows: number, columns: number) => string {
  const parts: (string | ((rows: number, columns: number) => string))[] = [];
  let done = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const end = match.index + match[0].length;
    const reference = parseReference(match[0], formula[match.index - 1], formula.slice(end, end + 5));
    if (!reference) continue;
    parts.push(formula.slice(done, match.index), reference);
    done = end;
  }
  parts.push(formula.slice(done));
  return (rows, columns) => {
    let text = "";
    for (const part of parts) text += typeof part === "string" ? part : part(rows, columns);
    return text;
  };
}

function parseReference(word: string, before: string | undefined, after: string): ((rows: number, columns: number) => string) | undefined {
  if (after.startsWith("(") || after.startsWith("!") || before === "#") return undefined;
  const cell = CELL.exec(word);
  if (cell) {
    const [, columnFixed, column, rowFixed, row] = cell as unknown as [string, string, string, string, string];
    const at = columnIndex(column);
    if (at >= MAX_COLUMNS || Number(row) > MAX_ROWS) return undefined;
    return (rows, columns) => moveColumn(columnFixed, at, columns) + moveRow(rowFixed, Number(row) - 1, rows);
  }
  // Whole columns and rows are references only as one end of a range: `A:C`, `1:3`.
  if (before !== ":" && !after.startsWith(":")) return undefined;
  const column = COLUMN.exec(word);
  if (column && columnIndex(column[2]!) < MAX_COLUMNS && (before === ":" || /^:\$?[A-Za-z]{1,3}(?![A-Za-z0-9_.])/.test(after))) {
    return (_, columns) => moveColumn(column[1]!, columnIndex(column[2]!), columns);
  }
  const row = ROW.exec(word);
  return row ? (rows) => moveRow(row[1]!, Number(row[2]) - 1, rows) : undefined;
}

function moveColumn(fixed: string, column: number, by: number): string {
  return fixed + columnLetters(fixed ? column : (column + by + MAX_COLUMNS) % MAX_COLUMNS);
}

function moveRow(fixed: string, row: number, by: number): string {
  return fixed + String((fixed ? row : (row + by + MAX_ROWS) % MAX_ROWS) + 1);
}
