// A .docx file to the neutral form. Own reader on fflate and saxes: mammoth took 15 s and 680 MB for a 10 MB text part, this under one.
import { SaxesParser } from "saxes";
import type { SaxesTag } from "saxes";
import { DocumentBuilder, DocumentError } from "./document";
import type { Cell, Document, Paragraph } from "./document";
import type { Vocabulary } from "./vocabulary";
import { readZipPart } from "./zip-part";

type Attributes = SaxesTag["attributes"];

/**
 * Reads a Word document's visible text: inserted text counts, deleted and hidden text and unfilled placeholders do not;
 * text boxes, content controls and nested tables are read where they stand.
 * @throws DocumentError
 */
export function readDocx(bytes: Uint8Array, vocabulary: Vocabulary): Document {
  if (!hasDirectory(bytes)) throw new DocumentError("damaged", "the zip has no end");
  const part = findMainPart(bytes);
  const reader = new BodyReader(vocabulary);
  if (!readXml(bytes, part, (parser) => reader.listen(parser))) throw new DocumentError("damaged", `${part} is missing`);
  return reader.finish();
}

/** Whether the record stands at the end that every whole zip ends with, a comment of at most 64 KB behind it. */
function hasDirectory(bytes: Uint8Array): boolean {
  for (let i = bytes.length - 22; i >= 0 && i > bytes.length - 22 - 65_536; i--) {
    if (bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 5 && bytes[i + 3] === 6) return true;
  }
  return false;
}

/** Name of the part that holds the text. */
function findMainPart(bytes: Uint8Array): string {
  let target = "";
  const found = readXml(bytes, "_rels/.rels", (parser) => {
    parser.on("opentag", (tag) => {
      const type = attribute(tag.attributes, "Type");
      if (/\/officeDocument$/.test(type)) target = attribute(tag.attributes, "Target").replace(/^\.?\//, "");
    });
  });
  if (!found || target === "") throw new DocumentError("unsupported", "a zip, but no Office document");
  if (!/(^|\/)word\/|document\d*\.xml$/i.test(target))
    throw new DocumentError("unsupported", `an Office document, but not Word's: ${target}`);
  return target;
}

/** Streams one part through a parser; false where the zip has none. Entities and document types are refused, so nothing expands. */
function readXml(bytes: Uint8Array, part: string, listen: (parser: SaxesParser) => void): boolean {
  const parser = new SaxesParser();
  parser.on("doctype", () => {
    throw new DocumentError("damaged", `${part} has a DOCTYPE`);
  });
  listen(parser);
  let decoder: TextDecoder | undefined;
  try {
    const found = readZipPart(bytes, part, (piece) => {
      decoder ??= new TextDecoder(
        piece[0] === 0xff && piece[1] === 0xfe ? "utf-16le" : piece[0] === 0xfe && piece[1] === 0xff ? "utf-16be" : "utf-8",
      );
      parser.write(decoder.decode(piece, { stream: true }));
    });
    if (found) parser.close();
    return found;
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw new DocumentError("damaged", `${part}: ${String(error)}`);
  }
}

function attribute(attributes: Attributes, name: string): string {
  const value = attributes[name];
  return typeof value === "string" ? value : (value?.value ?? "");
}

/** An on/off property is on unless it says otherwise. */
function isOn(value: string): boolean {
  return !["0", "false", "off", "none"].includes(value);
}

interface OpenParagraph {
  text: string;
  letters: number;
  boldLetters: number;
  heading: boolean;
  level: number | null;
  depth: number | null;
  /** Its mark is deleted: the next paragraph continues it. */
  joined: boolean;
}

interface OpenTable {
  readonly number: number;
  cells: Paragraph[][];
  rowDeleted: boolean;
}

/** What is skipped with everything inside; `Choice` holds the same as `Fallback`. */
const SKIPPED = new Set(["moveFrom", "Fallback", "del"]);
const HEADING_STYLE = /^(?:heading|overskrift|title|titel)/i;

/** "Heading2" and "Overskrift2" are of rank 2, as is outline level 1; a title has none. */
function levelOf(name: string, value: string): number | null {
  const digit = /\d$/.exec(value)?.[0];
  return digit === undefined ? null : Number(digit) + (name === "outlineLvl" ? 1 : 0);
}

class BodyReader {
  private readonly builder = new DocumentBuilder();
  private readonly path: string[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private carried = "";
  private skipDepth = 0;
  private placeholderDepths: number[] = [];
  private run = { bold: false, hidden: false, raised: false };
  private word = "w:";

  constructor(private readonly vocabulary: Vocabulary) {}

  listen(parser: SaxesParser): void {
    parser.on("opentag", (tag) => {
      if (this.path.length === 0) this.word = prefixOf(tag.attributes);
      const name = this.localName(tag.name);
      this.path.push(name);
      if (this.skipDepth === 0) this.open(name, tag.attributes);
    });
    parser.on("closetag", (tag) => {
      const name = this.localName(tag.name);
      if (this.skipDepth === 0) this.close(name);
      else if (this.path.length === this.skipDepth) this.skipDepth = 0;
      this.path.pop();
    });
    parser.on("text", (text) => {
      if (this.skipDepth === 0 && this.path.at(-1) === "t") this.write(text);
    });
  }

  finish(): Document {
    return this.builder.finish();
  }

  /** Word's own elements by their name alone; others keep their prefix, so that a drawing's `a:p` is no paragraph. */
  private localName(name: string): string {
    if (name === "mc:Fallback") return "Fallback";
    return name.startsWith(this.word) ? name.slice(this.word.length) : `:${name}`;
  }

  private open(name: string, attributes: Attributes): void {
    const parent = this.path.at(-2);
    const value = attribute(attributes, `${this.word}val`);
    const paragraph = this.paragraphs.at(-1);
    if (name === "del" && parent === "trPr") {
      const table = this.tables.at(-1);
      if (table) table.rowDeleted = true;
    } else if (name === "del" && parent === "rPr" && this.path.at(-3) === "pPr") {
      if (paragraph) paragraph.joined = true;
    } else if (SKIPPED.has(name)) this.skipDepth = this.path.length;
    else if (name === "p")
      this.paragraphs.push({ text: "", letters: 0, boldLetters: 0, heading: false, level: null, depth: null, joined: false });
    else if (name === "r") this.run = { bold: false, hidden: false, raised: false };
    else if (name === "b" && this.inRun()) this.run.bold = isOn(value);
    else if (name === "vanish" && this.inRun()) this.run.hidden = isOn(value);
    else if (name === "vertAlign" && this.inRun()) this.run.raised = value === "superscript";
    else if (name === "tab" && parent === "r") this.write("\t");
    else if ((name === "br" || name === "cr") && parent === "r") this.write("\n");
    else if (name === "noBreakHyphen") this.write("-");
    else if ((name === "pStyle" && HEADING_STYLE.test(value)) || (name === "outlineLvl" && value !== "9")) {
      if (paragraph) {
        paragraph.heading = true;
        paragraph.level ??= levelOf(name, value);
      }
    } else if (name === "ilvl" && parent === "numPr" && this.path.at(-3) === "pPr") {
      if (paragraph) paragraph.depth = Number(value);
    } else if (name === "showingPlcHdr" && isOn(value)) this.placeholderDepths.push(this.path.length - 2);
    else if (name === "tbl") {
      this.flushRow();
      this.tables.push({ number: this.builder.nextTable(), cells: [], rowDeleted: false });
    } else if (name === "tc") this.tables.at(-1)?.cells.push([]);
  }

  private close(name: string): void {
    if (name === "p") this.endParagraph();
    else if (name === "tr") this.flushRow();
    else if (name === "tbl") this.endTable();
    else if (name === "sdt" && this.placeholderDepths.at(-1) === this.path.length) this.placeholderDepths.pop();
  }

  private inRun(): boolean {
    return this.path.at(-2) === "rPr" && this.path.at(-3) === "r";
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.run.hidden || this.placeholderDepths.length > 0) return;
    // The number of a note is no part of the word it stands at.
    if (this.run.raised && /^\s*\(?\d{1,2}\)?\s*$/.test(text)) return;
    paragraph.text += text;
    const letters = text.trim().length;
    paragraph.letters += letters;
    if (this.run.bold) paragraph.boldLetters += letters;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const text = this.carried + paragraph.text;
    this.carried = "";
    if (paragraph.joined) {
      this.carried = text;
      return;
    }
    const bold = paragraph.letters > 0 && paragraph.boldLetters === paragraph.letters;
    const lines = this.builder.lines(withTabbedLabels(text, this.vocabulary), {
      heading: paragraph.heading,
      level: paragraph.level,
      bold,
      depth: paragraph.heading ? null : paragraph.depth,
    });
    const table = this.tables.at(-1);
    if (!table) this.builder.add(...lines);
    else (table.cells.at(-1) ?? addCell(table)).push(...lines);
  }

  /** Hands on the open row as far as it has come: a table inside a cell follows what stands before it. */
  private flushRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const cells: readonly Cell[] = table.cells;
    if (!table.rowDeleted && cells.length > 0) this.builder.add({ table: table.number, cells });
    table.cells = [];
    if (this.path.at(-1) === "tr") table.rowDeleted = false;
  }

  private endTable(): void {
    this.flushRow();
    this.tables.pop();
  }
}

/** Forms laid out with tabs: a label and its text, "Målgruppe" → "Alle". Two labels are the heads of columns. */
function withTabbedLabels(text: string, { findLabel }: Vocabulary): string {
  if (!text.includes("\t")) return text;
  return text.replace(/^([^\t\n:]{4,80})\t+([^\t\n]*)/gm, (whole, label: string, value: string) =>
    findLabel(label.trim(), true)?.value === "" && value.trim() !== "" && !findLabel(value.trim()) ? `${label.trim()}: ${value}` : whole,
  );
}

function addCell(table: OpenTable): Paragraph[] {
  const cell: Paragraph[] = [];
  table.cells.push(cell);
  return cell;
}

/** The prefix the document gives WordprocessingML: nearly always `w:`. */
function prefixOf(attributes: Attributes): string {
  for (const name of Object.keys(attributes)) {
    if (!/wordprocessingml\/(?:2006\/)?main$/.test(attribute(attributes, name))) continue;
    if (name === "xmlns") return "";
    if (name.startsWith("xmlns:")) return `${name.slice(6)}:`;
  }
  return "w:";
}
