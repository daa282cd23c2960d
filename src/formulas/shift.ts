// Moves a formula to another cell: how a formula written for one cell reads in another.
import { columnIndex, columnLetters } from "../workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/workbook";

/**
 * Texts, quoted sheet names and brackets (tables, other workbooks) are kept; words are examined. An unclosed one reaches
 * to the end, so that even a hostile formula takes one pass.
 */
const TOKEN = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:[^[\]]|\[[^\]]*\]?)*\]?|[A-Za-z0-9_.$\\?\u0080-\uffff]+/g;
/** A cell, or one end of whole columns or rows: `$` before letters alone belongs to the row where there are none. */
const REFERENCE = /^(?=.)(?<columnFixed>\$?)(?<letters>[A-Za-z]{0,3})(?<rowFixed>\$?)(?<digits>(?:[1-9][0-9]{0,6})?)$/;

/**
 * Parses a formula as written in its first cell; the returned function gives it for a cell that many rows below and columns right.
 * Relative references move, those with `$` stay; as in Excel, a reference that leaves the sheet wraps around.
 */
export function parseShift(formula: string): (rows: number, columns: number) => string {
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
  const cell = REFERENCE.exec(word)?.groups;
  if (!cell) return undefined;
  const { columnFixed = "", letters = "", rowFixed = "", digits = "" } = cell;
  const column = columnIndex(letters);
  const row = Number(digits) - 1;
  if (column >= MAX_COLUMNS || row >= MAX_ROWS) return undefined;
  if (letters !== "" && digits !== "") return (rows, columns) => moveColumn(columnFixed, column, columns) + moveRow(rowFixed, row, rows);
  // Whole columns and rows are references only as one end of a range: `A:C`, `1:3`.
  const isEnd = before === ":" || (letters === "" ? /^:\$?\d/ : /^:\$?[A-Za-z]{1,3}(?![A-Za-z0-9_.])/).test(after);
  if (!isEnd) return undefined;
  return letters === "" ? (rows) => moveRow(columnFixed + rowFixed, row, rows) : (_, columns) => moveColumn(columnFixed, column, columns);
}

function moveColumn(fixed: string, column: number, by: number): string {
  return fixed + columnLetters(fixed ? column : (column + by + MAX_COLUMNS) % MAX_COLUMNS);
}

function moveRow(fixed: string, row: number, by: number): string {
  return fixed + String((fixed ? row : (row + by + MAX_ROWS) % MAX_ROWS) + 1);
}
