// What a file is, by its first bytes and not its name: what people supply when they mean a workbook or a document.
import type { ForeignFile } from "../workbook/ports";
import type { ZipKind } from "./zip-kind";

/** A zip's kind is determined by its parts (zip-kind.ts); `unknown` is anything else. */
export type FileKind = Exclude<ForeignFile, Exclude<ZipKind, "zip">> | "old-xls" | "password" | "no-workbook" | "unknown";

/** How many bytes from the start contain the signatures of all these kinds. */
const HEAD = 8192;

const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

interface TextKind {
  readonly kind: FileKind;
  readonly when: RegExp;
  readonly example: string;
}

/** In order: the first that matches the file's first characters. */
export const TEXT_KINDS: readonly TextKind[] = [
  { kind: "rtf", when: /^\{\\rtf/, example: "{\\rtf1\\ansi" },
  { kind: "slk", when: /^ID;P/, example: "ID;PWXL;N;E" },
  { kind: "dif", when: /^TABLE\s+0,\s*1\b/i, example: 'TABLE\n0,1\n"EXCEL"' },
  { kind: "shortcut", when: /^\[InternetShortcut\]|^\{\s*"(?:url|doc_id)"\s*:/i, example: "[InternetShortcut]\nURL=https://example.org" },
  {
    kind: "mhtml",
    when: /^(?:[\w-]+: .*\n)*?(?:MIME-Version: 1\.0|Content-Type: multipart\/related)/i,
    example: "MIME-Version: 1.0\nX-Document-Type: Workbook",
  },
  {
    kind: "fods",
    when: /<(?:\w+:)?document\b[^>]*opendocument\.spreadsheet/,
    example: '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
  },
  {
    kind: "xml-2003",
    when: /progid="Excel\.Sheet"|<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/,
    example: '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>',
  },
  {
    kind: "html",
    when: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|div)\b/i,
    example: "<table><tr><td>1</td></tr></table>",
  },
];

/** What the bytes are. Never throws. */
export function findFileKind(bytes: Uint8Array): FileKind {
  if (begins(bytes, [0x50, 0x4b, 3, 4]) || begins(bytes, [0x50, 0x4b, 5, 6])) return "zip";
  if (begins(bytes, OLE_HEADER)) return oleKind(bytes);
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  if (PICTURES.some((mark) => begins(bytes, mark))) return "picture";
  // An Excel 2 to 4 sheet is a bare stream of records that begins with this one ([MS-XLS] 2.4.21).
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) return "old-xls";
  const text = decodeHead(bytes.subarray(0, HEAD));
  if (text === undefined || text.trim() === "") return "unknown";
  const known = TEXT_KINDS.find(({ when }) => when.test(text));
  return known?.kind ?? (isTable(text) ? "csv" : "text");
}

/** The first characters as text; undefined if they are not text. */
function decodeHead(head: Uint8Array): string | undefined {
  const marked = begins(head, [0xff, 0xfe]) ? "utf-16le" : begins(head, [0xfe, 0xff]) ? "utf-16be" : undefined;
  const text = marked ? new TextDecoder(marked).decode(head) : latin(begins(head, [0xef, 0xbb, 0xbf]) ? head.subarray(3) : head);
  return hasControl(text) ? undefined : text.replace(/\r\n?/g, "\n");
}

const TEXT_CONTROLS = "\t\n\r\f";

/** Whether it contains a character that no text has. */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charAt(at) < " " && !TEXT_CONTROLS.includes(text.charAt(at))) return true;
  return false;
}

/** One character per byte: enough for the signatures, which are ASCII. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** How many lines are examined. */
const LINES = 20;

/** Minimum parts of a line for each separator: one comma also occurs in a sentence. */
const SEPARATORS: readonly (readonly [separator: string, parts: number])[] = [
  [";", 2],
  ["\t", 2],
  [",", 3],
];

/** Whether most lines split into equally many parts, some with content after the first: sentences and code do not. */
function isTable(text: string): boolean {
  const lines = text
    .split("\n")
    .slice(0, LINES)
    .filter((line) => line.trim() !== "");
  return SEPARATORS.some(([separator, least]) => {
    const parts = lines.map((line) => line.split(separator));
    const alike = parts.filter(
      (one) => one.length >= least && parts.filter((other) => other.length === one.length).length * 10 >= lines.length * 6,
    );
    return alike.some(([, ...rest]) => rest.some((part) => part.trim() !== ""));
  });
}

/** Old Office files and encrypted new ones share a container; the names of its streams tell them apart ([MS-CFB] 2.6). */
function oleKind(bytes: Uint8Array): FileKind {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256;
    if (length < 4 || length > 64 || length % 2 !== 0 || bytes[at + 1] !== 0) continue;
    let name = "";
    for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode((bytes[at + i] ?? 0) + (bytes[at + i + 1] ?? 0) * 256);
    names.add(name.toLowerCase());
  }
  if (names.has("encryptedpackage")) return "password";
  if (names.has("workbook") || names.has("book")) return "old-xls";
  return names.has("worddocument") ? "old-doc" : "no-workbook";
}
