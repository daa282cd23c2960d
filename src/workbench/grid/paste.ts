// Clipboard text as cell contents, read the Danish way: values only, since the formatting is the file's.
import { serialOfIsoDate } from "../../file/dates";
import type { EditContent } from "../../workbook/ports";
import { parseEntry } from "./danish-entry";

/** Rows and columns as spreadsheets copy them: tabs between cells, a cell with a line break or tab in quotation marks. */
export function parseClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (sign === '"' && cell === "" && isQuoted(text, at)) quoted = true;
    else if (sign === "\t") endCell();
    else if (sign === "\n") {
      endCell();
      rows.push([]);
    } else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || rows.at(-1)?.length !== 0) endCell();
  else rows.pop(); // the line break at the end of a copy is not a row
  return rows;
}

/** A quotation mark opens a quoted cell only where one closes it before a tab or line end: 'Tryghed "her"' is plain text. */
function isQuoted(text: string, at: number): boolean {
  for (let end = at + 1; end < text.length; end++) {
    if (text.charAt(end) !== '"') continue;
    if (text.charAt(end + 1) === '"') end++;
    else return end + 1 === text.length || /[\t\r\n]/.test(text.charAt(end + 1));
  }
  return false;
}

/** What a pasted text enters into its cell. */
export function toContent(text: string): EditContent {
  const entry = parseEntry(text);
  switch (entry.kind) {
    case "number":
    case "percent":
    case "logical":
      return entry.value;
    case "date":
      return serialOfIsoDate(entry.date) ?? text;
    case "formula":
      return entry.formula;
    case "text":
      return text === "" ? null : text;
  }
}
