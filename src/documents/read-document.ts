// A file's bytes to blocks: which reader, and why none. The readers of Word files and PDFs are loaded on demand.
import { DocumentError, MAX_DOCUMENT_BYTES, MAX_DOCUMENT_CHARACTERS } from "./document";
import type { Document } from "./document";
import { decodeText, readText } from "./read-text";
import type { Vocabulary } from "./vocabulary";

const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, text: string, within = 0): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, within + text.length));
  return within === 0 ? head === text : head.includes(text);
}

/**
 * Reads a file's bytes into blocks, whatever its name ends in.
 * @throws DocumentError with the reason
 */
export async function readDocument(bytes: Uint8Array, vocabulary: Vocabulary): Promise<Document> {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw new DocumentError("too-large", `more than ${MAX_DOCUMENT_BYTES} bytes`);
  if (bytes.length === 0) throw new DocumentError("empty", "the file is empty");
  if (startsWith(bytes, "PK\u0003\u0004")) return (await import("./read-docx")).readDocx(bytes, vocabulary);
  if (startsWith(bytes, "PK\u0005\u0006")) throw new DocumentError("empty", "an empty zip");
  if (startsWith(bytes, "%PDF-", 1024)) return (await import("./read-pdf")).readPdf(bytes, vocabulary);
  if (OLE_HEADER.every((byte, i) => bytes[i] === byte)) {
    // An encrypted .docx is an OLE file that holds the stream "EncryptedPackage"; any other is an old .doc.
    const encrypted = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
    throw encrypted ? new DocumentError("encrypted", "the document has a password") : new DocumentError("unsupported", "an old .doc");
  }
  if (startsWith(bytes, "{\\rtf")) throw new DocumentError("unsupported", "an .rtf");
  if (bytes[0] === 0x89 || (bytes[0] === 0xff && bytes[1] === 0xd8) || startsWith(bytes, "II*") || startsWith(bytes, "GIF8"))
    throw new DocumentError("scanned", "a picture");
  const text = decodeText(bytes);
  if (text.length > MAX_DOCUMENT_CHARACTERS) throw new DocumentError("too-large", `more than ${MAX_DOCUMENT_CHARACTERS} characters`);
  return readText(text, vocabulary);
}
