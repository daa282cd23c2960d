// A PDF with text to the neutral form.
import { DocumentError } from "./document";
import type { Document } from "./document";

export function readPdf(_bytes: Uint8Array): Promise<Document> {
  return Promise.reject(new DocumentError("unsupported", "not yet"));
}
