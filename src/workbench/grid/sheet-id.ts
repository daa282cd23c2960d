// The grid's sheet ids, in a file without the engine so that they are known before it is loaded.

/** The grid's id of the sheet at this position of the file. It never changes, even if the sheet is renamed. */
export function sheetId(position: number): string {
  return `sheet-${String(position + 1)}`;
}
