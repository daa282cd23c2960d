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
  let found = false;
  let finished = false;
  let size = 0;
  let failure: unknown = null;
  const unzip = new Unzip((file) => {
    if (found || file.name.toLowerCase() !== name.toLowerCase()) return;
    found = true;
    file.ondata = (error, piece, final) => {
      if (failure !== null) return;
      if (error) {
        failure = new DocumentError("damaged", error.message);
        return;
      }
      size += piece.length;
      try {
        if (size > MAX_UNPACKED_BYTES) throw new DocumentError("too-large", `${name} unpacks to more than ${MAX_UNPACKED_BYTES} bytes`);
        onData(piece);
      } catch (problem) {
        failure = problem;
        return;
      }
      finished ||= final;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && failure === null && !finished; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    failure ??= new DocumentError("damaged", String(error));
  }
  if (failure !== null) throw failure instanceof Error ? failure : new DocumentError("damaged", String(failure));
  if (found && !finished) throw new DocumentError("damaged", `${name} is cut short`);
  return found;
}
