// How far a workbook's formulas refer: the engine knows no cell outside the grid, so the grid must extend that far.
import { MAX_COLUMNS, MAX_ROWS, type Workbook } from "../../workbook/workbook";
import { parseAddress } from "../../workbook/address";

/** Zero-based; -1 if nothing refers to the sheet. */
export interface Reach {
  readonly row: number;
  readonly column: number;
}

/** Matches texts, to skip them, and cell references with their sheet, if any. */
const TOKEN = /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** The farthest row and column of each sheet that a formula refers to, in sheet order. */
export function readReach({ sheets }: Workbook): readonly Reach[] {
  const places = new Map(sheets.map(({ name }, place) => [name.toLowerCase(), place]));
  const reach = sheets.map(() => ({ row: -1, column: -1 }));
  for (const [place, { cells }] of sheets.entries()) {
    for (const { formula } of cells.values()) {
      if (formula === null) continue;
      for (const [, quoted, plain, letters, digits] of formula.matchAll(TOKEN)) {
        const named = quoted?.replaceAll("''", "'") ?? plain;
        const found = reach[named === undefined ? place : (places.get(named.toLowerCase()) ?? -1)];
        const cell = letters === undefined ? undefined : parseAddress(`${letters}${digits ?? ""}`);
        if (!found || !cell || cell.row >= MAX_ROWS || cell.column >= MAX_COLUMNS) continue;
        found.row = Math.max(found.row, cell.row);
        found.column = Math.max(found.column, cell.column);
      }
    }
  }
  return reach;
}
