// The grid's ids of sheets. Separate from the engine, so that they are known before it is loaded.

/** The grid's name for the sheet at this place of the file. It never changes, whatever the sheet is called. */
export function sheetId(position: number): string {
  return `sheet-${String(position + 1)}`;
}
