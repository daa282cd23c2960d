// Streams one part out of a zip, never more than the limit: a bomb is noticed while it unpacks, not after.
import { Unzip, UnzipInflate } from "fflate";
import { DocumentError, MAX_UNPACKED_BYTES } from "./document";

/** Packed bytes given at once: deflate grows at most 1,032 times, so one step writes at most 34 MB. */
const STEP = 32 * 1024;

/**
 * Unpacks the part of that name and hands it on in pieces; false where the zip has no such part.
 * @throws DocumentError `damaged` for a broken zip, `too-large` beyond the limit.
 */
export function readZipPart(bytes: Uint8Array, name: string, onData: (piece: Uint8Array) => void): boolean {
  const state: { found: boolean; finished: boolean; size: number; failure: Error | null } = {
    found: false,
    finished: false,
    size: 0,
    failure: null,
  };
  const unzip = new Unzip((file) => {
    if (state.found || file.name.toLowerCase() !== name.toLowerCase()) return;
    state.found = true;
    file.ondata = (error, piece, final) => {
      if (state.failure) return;
      try {
        if (error as Error | null) throw new DocumentError("damaged", String(error));
        state.size += piece.length;
        if (state.size > MAX_UNPACKED_BYTES)
          throw new DocumentError("too-large", `${name} unpacks to more than ${MAX_UNPACKED_BYTES} bytes`);
        onData(piece);
        state.finished ||= final;
      } catch (problem) {
        state.failure = problem instanceof DocumentError ? problem : new DocumentError("damaged", String(problem));
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !state.failure && !state.finished; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    state.failure ??= new DocumentError("damaged", String(error));
  }
  if (state.failure) throw state.failure;
  if (state.found && !state.finished) throw new DocumentError("damaged", `${name} is cut short`);
  return state.found;
}
