// A .docx file to the neutral form; another zipped text (.odt) goes to its own reader. Built on src/opc's zip and XML:
// mammoth took 15 s and 680 MB for a 10 MB text part, this under 1 s.
import { readRelations } from "../opc/parts";
import type { XmlScanner } from "../opc/xml";
import { readZip } from "../opc/zip";
import { findZipKind } from "../opc/zip-kind";
import { HostError, type UnreadableReason } from "../workbook/ports";
import { BlockWriter } from "./block-writer";
import { DocumentError, type Document, type DocumentReason } from "./document";
import { openPart } from "./open-part";
import { readOdt } from "./read-odt";
import type { Vocabulary } from "./vocabulary";

/**
 * Reads a Word document's visible text: inserted text counts, deleted and hidden text and unfilled placeholders do not;
 * text boxes, content controls and nested tables are read in place.
 * @throws DocumentError
 */
export function readDocx(bytes: Uint8Array, vocabulary: Vocabulary): Document {
  try {
    const zip = readZip(bytes);
    const main = readRelations(zip, "").find(({ type }) => type === "officeDocument")?.target;
    const kind = findZipKind(zip, main);
    if (kind === "odt") return readOdt(zip, vocabulary);
    if (kind !== "docx") throw new DocumentError("unsupported", `a zip, but not Word's: ${kind}`);
    const reader = new BodyReader(vocabulary);
    reader.read(openPart(zip, main ?? "word/document.xml"));
    return reader.finish();
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const reason = error instanceof HostError ? error.reason : undefined;
    throw new DocumentError((reason && REASONS[reason]) ?? "damaged", String(error));
  }
}

/** What errors from the zip and its XML mean for a document; all others are damage. */
const REASONS: Partial<Record<UnreadableReason, DocumentReason>> = {
  password: "encrypted",
  "empty-file": "empty",
  "file-too-large": "too-large",
  "unpacked-too-large": "too-large",
  "part-too-large": "too-large",
  "too-many-parts": "too-large",
  "too-many-tags": "too-large",
  "text-too-long": "too-large",
};

/** An on/off property is on unless it says otherwise. */
function isOn(value: string): boolean {
  return !["0", "false", "off", "none"].includes(value);
}

interface OpenParagraph {
  text: string;
  letters: number;
  boldLetters: number;
  /** How many characters at its beginning are bold. */
  boldStart: number;
  heading: boolean;
  level: number | null;
  depth: number | null;
  /** Its mark is deleted: the next paragraph continues it. */
  joined: boolean;
  /** A line of a table of contents repeats a heading and is left out. */
  isContents: boolean;
}

const EMPTY: OpenParagraph = {
  text: "",
  letters: 0,
  boldLetters: 0,
  boldStart: 0,
  heading: false,
  level: null,
  depth: null,
  joined: false,
  isContents: false,
};

/** What is skipped with everything inside; `Choice` has the same content as `Fallback`. */
const SKIPPED = new Set(["moveFrom", "Fallback", "del"]);
const HEADING_STYLE = /^(?:heading|overskrift|title|titel)/i;
/** Styles of the lines that a table of contents is made of. */
const CONTENTS_STYLE = /^(?:toc|indholdsfortegnelse|contents)\s?\d/i;

/** "Heading2" and "Overskrift2" are level 2, as is outline level 1; a title has none. */
function levelOf(name: string, value: string): number | null {
  const digit = /\d$/.exec(value)?.[0];
  return digit === undefined ? null : Number(digit) + (name === "outlineLvl" ? 1 : 0);
}

class BodyReader {
  private readonly writer: BlockWriter;
  private readonly path: string[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private carried = "";
  private skipDepth = 0;
  private placeholderDepths: number[] = [];
  private run = { bold: false, hidden: false, raised: false };
  private word = "w:";

  constructor(vocabulary: Vocabulary) {
    this.writer = new BlockWriter(vocabulary);
  }

  read(scanner: XmlScanner): void {
    while (scanner.next()) {
      if (!scanner.opening) {
        this.leave();
        continue;
      }
      if (this.path.length === 0) this.word = prefixOf(scanner);
      const name = this.localName(scanner);
      this.path.push(name);
      if (this.skipDepth === 0) this.open(name, scanner);
      if (scanner.empty) this.leave();
      else if (name === "t" && this.skipDepth === 0) this.write(scanner.text());
    }
  }

  private leave(): void {
    const name = this.path.at(-1) ?? "";
    if (this.skipDepth === 0) this.close(name);
    else if (this.path.length === this.skipDepth) this.skipDepth = 0;
    this.path.pop();
  }

  finish(): Document {
    return this.writer.finish();
  }

  /** Word's own elements by name alone; others keep their prefix, so that a drawing's `a:p` is not a paragraph. */
  private localName({ name, prefix }: XmlScanner): string {
    if (prefix === "mc:" && name === "Fallback") return name;
    return prefix === this.word ? name : `:${prefix}${name}`;
  }

  private open(name: string, scanner: XmlScanner): void {
    const parent = this.path.at(-2);
    const value = scanner.attribute(`${this.word}val`) ?? scanner.prefixedAttribute("val") ?? "";
    const paragraph = this.paragraphs.at(-1);
    if (name === "del" && parent === "trPr") this.writer.deleteRow();
    else if (name === "del" && parent === "rPr" && this.path.at(-3) === "pPr") {
      if (paragraph) paragraph.joined = true;
    } else if (SKIPPED.has(name)) this.skipDepth = this.path.length;
    else if (name === "p") this.paragraphs.push({ ...EMPTY });
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
    } else if (name === "pStyle") {
      if (paragraph && CONTENTS_STYLE.test(value)) paragraph.isContents = true;
    } else if (name === "ilvl" && parent === "numPr" && this.path.at(-3) === "pPr") {
      if (paragraph) paragraph.depth = Number(value);
    } else if (name === "showingPlcHdr" && isOn(value)) this.placeholderDepths.push(this.path.length - 2);
    else if (name === "tbl") this.writer.beginTable();
    else if (name === "tc") this.writer.beginCell();
  }

  private close(name: string): void {
    if (name === "p") this.endParagraph();
    else if (name === "tr") this.writer.endRow();
    else if (name === "tbl") this.writer.endTable();
    else if (name === "sdt" && this.placeholderDepths.at(-1) === this.path.length) this.placeholderDepths.pop();
  }

  private inRun(): boolean {
    return this.path.at(-2) === "rPr" && this.path.at(-3) === "r";
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || this.run.hidden || this.placeholderDepths.length > 0) return;
    // A note's number is not part of the word it follows.
    if (this.run.raised && /^\s*\(?\d{1,2}\)?\s*$/.test(text)) return;
    // A soft hyphen is not a letter, and a label is recognised by its letters.
    const isLead = this.run.bold && (paragraph.boldStart === paragraph.text.length || !/\p{L}/u.test(paragraph.text));
    paragraph.text += text.replace(/\u00ad/g, "");
    if (isLead) paragraph.boldStart = paragraph.text.length;
    const letters = text.trim().length;
    paragraph.letters += letters;
    if (this.run.bold) paragraph.boldLetters += letters;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph || paragraph.isContents) return;
    const text = this.carried + paragraph.text;
    this.carried = "";
    if (paragraph.joined) {
      this.carried = text;
      return;
    }
    this.writer.addParagraph(text, {
      heading: paragraph.heading,
      level: paragraph.level,
      bold: paragraph.letters > 0 && paragraph.boldLetters === paragraph.letters,
      depth: paragraph.heading ? null : paragraph.depth,
      lead: paragraph.text.slice(0, paragraph.boldStart),
    });
  }
}

/** The document's prefix for WordprocessingML: nearly always `w:`. */
function prefixOf(scanner: XmlScanner): string {
  for (const [name, written] of scanner.writtenAttributes()) {
    if (!/wordprocessingml\/(?:2006\/)?main["']$/.test(written)) continue;
    if (name === "xmlns") return "";
    if (name.startsWith("xmlns:")) return `${name.slice(6)}:`;
  }
  return "w:";
}
