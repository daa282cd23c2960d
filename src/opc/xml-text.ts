// The text of XML parts: bytes to text and back, entities, and the escapes that workbooks write.
import { unreadable } from "./limits";

/** A text in pieces: each call returns the next one, and undefined after the last. */
export type TextPieces = () => string | undefined;

const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML text to plain text: XML's five entities and character references, line ends normalised. */
export function decodeXml(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? "";
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? parseInt(decimal, 10) : -1;
    if (code < 0 || code > 0x10ffff) throw unreadable("damaged", "unknown XML entity");
    return String.fromCodePoint(code);
  });
}

/** Plain text to XML text, for elements and attributes alike. */
export function encodeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : "&quot;"));
}

const UTF8_MARK = "\ufeff";

/**
 * Text of a part to bytes in UTF-8, with a byte order mark if the part had one before.
 */
export function encodeBytes(text: string, before?: Uint8Array): Uint8Array {
  const marked = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  const declared = text.replace(/^(<\?xml[^>]*encoding=["'])utf-16/i, "$1UTF-8");
  return new TextEncoder().encode(marked ? UTF8_MARK + declared : declared);
}

/**
 * Bytes of a part to its text: UTF-8, or UTF-16 if its byte order mark says so.
 * @throws HostError `unreadable`, reason `damaged`, if the bytes are not such a text.
 */
export function decodeBytes(bytes: Uint8Array): string {
  return decodeWith(decoderFor(bytes), bytes, false);
}

/** Like {@link decodeBytes}, for bytes in pieces. */
export function decodePieces(pieces: () => Uint8Array | undefined): TextPieces {
  let decoder: TextDecoder | undefined;
  return () => {
    const piece = pieces();
    if (piece === undefined) return undefined;
    decoder ??= decoderFor(piece);
    return decodeWith(decoder, piece, true);
  };
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

function decodeWith(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    throw unreadable("damaged", `text: ${String(error)}`);
  }
}

const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

/** Decodes `_x000D_`, the way workbooks write what XML cannot (ECMA-376, ST_Xstring). */
export function decodeEscapes(text: string): string {
  return text.includes("_x") ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** The reverse of {@link decodeEscapes}: escapes control characters, and texts that look like an escape. */
export function encodeEscapes(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(
      /[^\t\n -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}
