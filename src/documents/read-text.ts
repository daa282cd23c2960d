// Plain or pasted text to the neutral form: bytes in any usual encoding; tabs, bars, bold marks and stray tags from other programs.
import { DocumentBuilder, DocumentError, withBullets } from "./document";
import type { Cell, Document, Paragraph } from "./document";
import type { Vocabulary } from "./vocabulary";
import { splitColumns } from "./columns";
import { isListItem } from "../danish/lexicon";
import { CONTINUING_WORD } from "../danish/line-continuation";
import { withoutPages } from "./transcript";

/** Text of a file: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4) return new TextDecoder("utf-16le").decode(bytes);
  if (even > sample.length / 4) return new TextDecoder("utf-16be").decode(bytes);
  if (even + odd > 0) throw new DocumentError("unsupported", "the file holds binary data");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8, so the single-byte encoding of older Windows programs, in which every byte is valid.
    return new TextDecoder("windows-1252")
      .decode(bytes)
      .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80));
  }
}

/** What the bytes from 0x80 to 0x9F mean: Node before version 24 decodes them as control characters. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * Reads text into paragraphs and rows.
 * @throws DocumentError `empty` or `too-large`
 */
export function readText(text: string, vocabulary: Vocabulary): Document {
  const builder = new DocumentBuilder();
  let table = 0;
  for (const line of joinBroken(splitLines(withoutPages(plainText(text)), vocabulary), vocabulary)) {
    if (line.cells.length < 2) {
      table = 0;
      builder.add(...builder.lines(line.cells[0] ?? "", line));
      continue;
    }
    if (table === 0) table = builder.nextTable("columns");
    const cells: Cell[] = line.cells.map((cell): Paragraph[] => builder.lines(cell, line));
    builder.add({ table, cells });
  }
  return builder.finish();
}

/** Replaces an element that begins a heading or is bold, or that ends a cell. */
const CELL = "\t";
const HEADING = "# ";

const BLOCK_TAG =
  /<\/?(?:p|br|li|ul|ol|div|tr|table|tbody|thead|tfoot|dl|dt|dd|section|article|header|footer|body|html|hr|pre|blockquote|title|head)(?:\s[^<>]*)?\/?>/gi;
const CELL_TAG = /<\/?(?:td|th)(?:\s[^<>]*)?>/gi;
const INLINE_TAG =
  /<\/?(?:b|strong|i|em|u|s|span|a|font|sub|sup|small|mark|code|img|col|colgroup|caption|meta|link|o:p|input|label)(?:\s[^<>]*)?\/?>/gi;
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<script\b/gi, "</script"],
  [/<style\b/gi, "</style"],
  [/<!--/g, "-->"],
];
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  aelig: "æ",
  AElig: "Æ",
  oslash: "ø",
  Oslash: "Ø",
  aring: "å",
  Aring: "Å",
  eacute: "é",
  Eacute: "É",
  ndash: "–",
  mdash: "—",
  bull: "•",
  hellip: "…",
  shy: "",
  ldquo: "“",
  rdquo: "”",
};

/** Text without scripts, styles and comments. */
function withoutHidden(text: string): string {
  return HIDDEN.reduce((rest, [opening, closing]) => {
    const lower = rest.toLowerCase();
    let kept = "";
    let done = 0;
    for (const match of rest.matchAll(opening)) {
      if (match.index < done) continue;
      const end = lower.indexOf(closing, match.index);
      if (end < 0) break;
      kept += rest.slice(done, match.index);
      done = end + closing.length;
    }
    return kept + rest.slice(done);
  }, text);
}

/** The marks of a mail that quotes the text, once for each time it was answered. */
const QUOTED = /^[ \u00a0]*(?:>[ \u00a0]?)+/gm;

/** Text without tags, entities and a mail's marks; their effect on layout is kept as line breaks, tabs and heading marks. */
function plainText(text: string): string {
  return withoutHidden(text)
    .replace(/\u00ad/g, "")
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, "\n")
    .replace(/<h[1-6](?:\s[^<>]*)?>/gi, `\n${HEADING}`)
    .replace(/<\/h[1-6]\s*>/gi, "\n")
    .replace(BLOCK_TAG, "\n")
    .replace(CELL_TAG, CELL)
    .replace(INLINE_TAG, "")
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => decodeEntity(name) ?? whole)
    .replace(QUOTED, "");
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

interface Line {
  cells: string[];
  readonly heading: boolean;
  readonly bold: boolean;
  /** The words in bold that it begins with. */
  readonly lead: string;
  /** An empty line precedes it. */
  readonly spaced: boolean;
  /** Characters of its last line as broken. */
  width: number;
}

const LEAD = /^[^\p{L}*_]{0,6}(?:\*\*|__)[^*_]+(?:\*\*|__)/u;

/** A year on a line of its own is not one. */
const PAGE_MARK = /^(?:side|page|s\.)?\s*(?!(?:19|20)\d\d)\d{1,4}\s*(?:(?:af|of|\/)\s*\d{1,4})?$/i;

function splitLines(text: string, { withLabelLines }: Vocabulary): Line[] {
  const lines: Line[] = [];
  let spaced = false;
  for (const raw of withLabelLines(text, true).split("\n")) {
    const line = withBullets(raw.replace(/\u00a0/g, " ").trim());
    if (line === "" || /^[\s|+:=_–—-]*$/.test(line)) {
      spaced = true; // empty, or a rule of a drawn table
      continue;
    }
    if (PAGE_MARK.test(line)) continue;
    const heading = /^#{1,6}\s/.test(line);
    const bold = /^\|?\s*(?:\*\*|__).+(?:\*\*|__)\s*:?\s*\|?$/.test(line);
    const cells = splitColumns(line.replace(/^#{1,6}\s+/, "").replace(/\*\*|__/g, ""), GAP);
    const lead = bold ? "" : (LEAD.exec(line)?.[0].replace(/\*\*|__/g, "") ?? "");
    if (cells.length > 0) lines.push({ cells, heading, bold, lead, spaced, width: line.length });
    spaced = false;
  }
  return lines;
}

/** Between columns: bars, tabs, or the wide gaps of text laid out with spaces. */
const GAP = /\||\t+| {4,}/;

/** What no complete line ends with. */
const HANGING = new RegExp(String.raw`${CONTINUING_WORD}|[,–—(]$|\p{Ll}-$`, "iu");

/** Joins lines that a program broke: the next word did not fit, or the line cannot end there. */
function joinBroken(lines: readonly Line[], vocabulary: Vocabulary): Line[] {
  const width = wrapWidth(lines);
  const doubleSpaced = lines.filter((line) => line.spaced).length > lines.length * 0.6;
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const text = line.cells[0] ?? "";
    if (
      before &&
      (doubleSpaced || !line.spaced) &&
      line.cells.length === 1 &&
      !line.heading &&
      continues(before, text, width, vocabulary)
    ) {
      const last = before.cells.length - 1;
      const start = before.cells[last] ?? "";
      before.width = line.width;
      before.cells[last] =
        /\p{Ll}-$/u.test(start) && /^\p{Ll}/u.test(text) && !/^(?:og|eller|samt)\b/.test(text)
          ? start.slice(0, -1) + text
          : `${start} ${text}`;
    } else joined.push({ ...line, cells: [...line.cells] });
  }
  return joined;
}

function continues(before: Line, text: string, width: number, vocabulary: Vocabulary): boolean {
  const last = before.cells.at(-1) ?? "";
  if (last.length > 2000 || isListItem(text) || vocabulary.isTitle(text)) return false;
  if (last.length < 400 && last.split("(").length > last.split(")").length) return true;
  const label = vocabulary.findLabel(text);
  if (label && (!label.weak || text === text.toUpperCase())) return false;
  if (HANGING.test(last)) return true;
  if (/[.:;!?]$/.test(last) || isWhole(last, text, vocabulary)) return false;
  const firstWord = text.split(" ")[0] ?? "";
  return before.cells.length === 1 && width > 0 && before.width + 1 + firstWord.length > width;
}

/** A title with its area, or a label, is complete before a capital, however close to the margin it ends. */
function isWhole(line: string, next: string, { findLabel, isWholeTitle }: Vocabulary): boolean {
  if (isWholeTitle(line)) return true;
  const label = findLabel(line);
  return label?.value === "" && !label.weak && /^\p{Lu}/u.test(next);
}

/** The width the text was broken at, in characters; 0 where lines are paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines
    .filter((line) => line.cells.length === 1)
    .map((line) => line.cells[0]?.length ?? 0)
    .sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const nearly = lengths.filter((length) => length > longest * 0.85).length;
  return longest >= 50 && longest <= 140 && nearly >= 3 && nearly > lengths.length * 0.05 ? longest : 0;
}
