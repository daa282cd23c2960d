// A file's bytes to blocks: which reader, or why none. The readers of Word files and PDFs are loaded on demand.
import { DocumentError, MAX_DOCUMENT_BYTES, MAX_DOCUMENT_CHARACTERS } from "./document";
import { findFileKind, type FileKind } from "../opc/file-kind";
import type { Document, DocumentReason } from "./document";
import { decodeText, readText } from "./read-text";
import type { Vocabulary } from "./vocabulary";

/** File types that contain no document, and what to say about them; a table or plain text is read as text. */
const REFUSED: Partial<Record<FileKind, DocumentReason>> = {
  password: "encrypted",
  picture: "scanned",
  rtf: "unsupported",
  html: "unsupported",
  mhtml: "unsupported",
  "xml-2003": "unsupported",
  slk: "unsupported",
  dif: "unsupported",
  fods: "unsupported",
  "old-xls": "unsupported",
  "old-doc": "unsupported",
  "no-workbook": "unsupported",
  shortcut: "unsupported",
};

function startsWith(bytes: Uint8Array, text: string, within = 0): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, within + text.length));
  return within === 0 ? head === text : head.includes(text);
}

/**
 * Reads a file's bytes into blocks, regardless of its extension.
 * @throws DocumentError with the reason
 */
export async function readDocument(bytes: Uint8Array, vocabulary: Vocabulary): Promise<Document> {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new DocumentError("too-large", `more than ${MAX_DOCUMENT_BYTES} bytes`);
  if (bytes.length === 0) throw new DocumentError("empty", "the file is empty");
  if (startsWith(bytes, "PK\u0003\u0004")) return (await import("./read-docx")).readDocx(bytes, vocabulary);
  if (startsWith(bytes, "PK\u0005\u0006")) throw new DocumentError("empty", "an empty zip");
  if (startsWith(bytes, "%PDF-", 1024)) return (await import("./read-pdf")).readPdf(bytes, vocabulary);
  const kind = findFileKind(bytes);
  const refused = REFUSED[kind];
  if (refused) throw new DocumentError(refused, `a file of the kind ${kind}`);
  const text = decodeText(bytes);
  if (text.length > MAX_DOCUMENT_CHARACTERS) throw new DocumentError("too-large", `more than ${MAX_DOCUMENT_CHARACTERS} characters`);
  return readText(text, vocabulary);
}
