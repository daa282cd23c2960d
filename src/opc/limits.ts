// The largest file accepted: limits that keep a hostile or broken file from exhausting the machine.
import { HostError, type UnreadableReason } from "../workbook/ports";

/** Bytes of the file itself. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Bytes of all its parts together when unpacked. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

/** Cells that array formulas may cover together. */
export const MAX_ARRAY_CELLS = 1_000_000;

/** Non-empty cells of all sheets together; cells that are only formatted do not count. */
export const MAX_FILLED_CELLS = 500_000;

/** Tags of all parts together: twice what a million cells with formulas need, and some more. */
export const MAX_TAGS = 25_000_000;

/** Maximum nesting of elements; real files stay below 20. */
export const MAX_DEPTH = 200;

/** Characters of one tag with the text after it; Excel's longest text has 32,767. Larger parts are read in pieces. */
export const MAX_TOKEN = 1_000_000;

/** Characters of all shared texts together, and again of all texts and formulas in cells. */
export const MAX_CHARACTERS = 30_000_000;

/** Characters in one cell's text: Excel's own limit. */
export const MAX_TEXT = 32_767;

/** Bytes of a part that is read whole, for whatever purpose. */
export const MAX_PART_BYTES = 64 * 1024 * 1024;

/** Parts of a file; a workbook with a hundred sheets and pictures has a few hundred. */
export const MAX_PARTS = 20_000;

/** What the reading gives; anything it throws but a HostError means that the file is damaged, `what` says where. */
export function orDamaged<T>(read: () => T, what = ""): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw unreadable("damaged", what + String(error));
  }
}

/** Makes the one error thrown for a file that cannot be read. */
export function unreadable(reason: UnreadableReason, detail: string): HostError {
  return new HostError("unreadable", detail, reason);
}
