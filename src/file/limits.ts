// What a file may at most be: the limits that keep a hostile or broken file from taking the machine.
import { HostError } from "../workbook/ports";
import type { UnreadableReason } from "../workbook/ports";

/** Bytes of the file itself. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Bytes of all its parts together once unpacked. */
export const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;

/** Cells of all sheets together, counted as the file lists them: empty ones with a format too. */
export const MAX_CELLS = 2_000_000;

/** Makes the one error a file that cannot be read answers with. */
export function unreadable(reason: UnreadableReason, detail: string): HostError {
  return new HostError("unreadable", detail, reason);
}
