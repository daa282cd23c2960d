// The part of a zipped document that holds its text, within the limits.
import { MAX_PART_BYTES, MAX_TAGS, unreadable } from "../opc/limits";
import { findPartScanner } from "../opc/parts";
import type { XmlScanner } from "../opc/xml";
import type { Zip } from "../opc/zip";
import { DocumentError } from "./document";

/**
 * A scanner positioned before the part's first tag.
 * @throws DocumentError `damaged` if there is no such part; HostError if it is too large
 */
export function openPart(zip: Zip, name: string): XmlScanner {
  const size = zip.find(name)?.size ?? 0;
  if (size > MAX_PART_BYTES) throw unreadable("part-too-large", `${name}: ${size} bytes`);
  const scanner = findPartScanner(zip, name, { left: MAX_TAGS });
  if (!scanner) throw new DocumentError("damaged", `${name} is missing`);
  return scanner;
}
