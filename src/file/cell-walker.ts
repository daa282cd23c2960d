// The scanner's position in a sheet: rows and cells may omit their reference, and then follow the previous one.
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/workbook";
import { unreadable } from "../opc/limits";
import { parseWhole } from "../opc/numbers";
import type { XmlScanner } from "../opc/xml";

/**
 * Tracks row and column, zero-based, while a scanner goes through a sheet's XML.
 * Throws HostError `unreadable`, reason `damaged`, if a reference is outside a sheet.
 */
export class CellWalker {
  row = -1;
  column = -1;

  constructor(private readonly scanner: XmlScanner) {}

  /** At the opening tag of a `row`. */
  enterRow(): void {
    const number = this.scanner.word("r");
    this.row = number === undefined ? this.row + 1 : parseWhole(number) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROWS && Number.isInteger(this.row))) throw unreadable("damaged", `row ${number ?? "too many"}`);
    this.column = -1;
  }

  /** At the opening tag of a `c`. */
  enterCell(): void {
    const place = this.scanner.attributePlace("r");
    if (place) this.readPlace(place.start, place.end);
    else this.column++;
    if (this.row < 0 || this.column >= MAX_COLUMNS) throw unreadable("damaged", "a cell outside the sheet");
  }

  /** `C12`, parsed without creating strings: the most frequent step of all. */
  private readPlace(start: number, end: number): void {
    const { source } = this.scanner;
    let at = start;
    let column = 0;
    let row = 0;
    let code = source.charCodeAt(at);
    for (; code >= 65 && code <= 90 && at < end; code = source.charCodeAt(++at)) column = column * 26 + code - 64;
    for (; code >= 48 && code <= 57 && at < end; code = source.charCodeAt(++at)) row = row * 10 + code - 48;
    if (at !== end || row < 1 || row > MAX_ROWS || column < 1) throw unreadable("damaged", `cell ${source.slice(start, end)}`);
    this.row = row - 1;
    this.column = column - 1;
  }
}
