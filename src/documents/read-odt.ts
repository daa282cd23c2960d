// An OpenDocument text (.odt) to the neutral form: its visible paragraphs, headings, lists and tables; notes, remarks and deleted text are left out.
import { findPartText } from "../opc/parts";
import type { XmlScanner } from "../opc/xml";
import type { Zip } from "../opc/zip";
import { BlockWriter } from "./block-writer";
import { DocumentError, type Document } from "./document";
import { openPart } from "./open-part";
import type { Vocabulary } from "./vocabulary";

/** @throws DocumentError, or HostError where the zip or its XML is refused */
export function readOdt(zip: Zip, vocabulary: Vocabulary): Document {
  if (findPartText(zip, "META-INF/manifest.xml")?.includes("encryption-data")) throw new DocumentError("encrypted", "an encrypted .odt");
  const reader = new OdtReader(vocabulary);
  reader.read(openPart(zip, "content.xml"));
  return reader.finish();
}

/** What is skipped with everything inside: deleted text, notes, remarks, tables of contents, what is no text. */
const SKIPPED = new Set([
  "tracked-changes",
  "note",
  "annotation",
  "table-of-content",
  "alphabetical-index",
  "forms",
  "ruby-text",
  "title",
  "desc",
  "placeholder",
  "hidden-text",
]);
const HEADING_STYLE = /^(?:heading|overskrift|title|titel)/i;

interface OpenParagraph {
  readonly style: string;
  readonly level: number | null;
  text: string;
  letters: number;
  boldLetters: number;
  boldStart: number;
}

class OdtReader {
  private readonly writer: BlockWriter;
  private readonly path: string[] = [];
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly spans: string[] = [];
  private readonly bold = new Set<string>();
  private readonly headings = new Set<string>();
  private readonly hidden = new Set<string>();
  private style = "";
  private lists = 0;
  private isBody = false;
  private skipDepth = 0;

  constructor(vocabulary: Vocabulary) {
    this.writer = new BlockWriter(vocabulary);
  }

  finish(): Document {
    return this.writer.finish();
  }

  read(scanner: XmlScanner): void {
    while (scanner.next()) {
      if (scanner.opening) {
        this.path.push(scanner.name);
        if (this.skipDepth === 0) this.open(scanner.name, scanner);
      }
      if (!scanner.opening || scanner.empty) this.leave();
      // Spaces and line ends of the file are one space; those that count are elements of their own.
      if (this.skipDepth === 0 && this.paragraphs.length > 0) this.write(scanner.textBehind().replace(/\s+/g, " "));
    }
  }

  private leave(): void {
    const name = this.path.at(-1) ?? "";
    if (this.skipDepth === 0) this.close(name);
    else if (this.path.length === this.skipDepth) this.skipDepth = 0;
    this.path.pop();
  }

  private open(name: string, scanner: XmlScanner): void {
    const value = (attribute: string): string => scanner.prefixedAttribute(attribute) ?? "";
    if (name === "style") {
      this.style = value("name");
      const parent = value("parent-style-name");
      if (HEADING_STYLE.test(parent)) this.headings.add(this.style);
    } else if (name === "text-properties") {
      if (/^(?:bold|[6-9]00)$/.test(value("font-weight"))) this.bold.add(this.style);
      if (value("display") === "none") this.hidden.add(this.style);
    } else if (name === "text" && this.path.at(-2) === "body") this.isBody = true;
    else if (!this.isBody) return;
    else if (SKIPPED.has(name)) this.skipDepth = this.path.length;
    else if (name === "p" || name === "h") {
      const level = name === "h" ? Number(value("outline-level")) || null : null;
      const style = value("style-name");
      this.paragraphs.push({ style: name === "h" ? "Heading" : style, level, text: "", letters: 0, boldLetters: 0, boldStart: 0 });
      this.spans.push(style);
    } else if (name === "span") this.spans.push(value("style-name"));
    else if (name === "s") this.write(" ");
    else if (name === "tab") this.write("\t");
    else if (name === "line-break") this.write("\n");
    else if (name === "list") this.lists += 1;
    else if (name === "table") this.writer.beginTable();
    else if (name === "table-cell") this.writer.beginCell();
  }

  private close(name: string): void {
    if (!this.isBody) return;
    if (name === "span") this.spans.pop();
    else if (name === "p" || name === "h") this.endParagraph();
    else if (name === "list") this.lists -= 1;
    else if (name === "table-row") this.writer.endRow();
    else if (name === "table") this.writer.endTable();
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph || text === "" || this.spans.some((style) => this.hidden.has(style))) return;
    const isBold = this.spans.some((style) => this.bold.has(style) || style.startsWith("Strong"));
    const isLead = isBold && (paragraph.boldStart === paragraph.text.length || !/\p{L}/u.test(paragraph.text));
    paragraph.text += text.replace(/\u00ad/g, "");
    if (isLead) paragraph.boldStart = paragraph.text.length;
    const letters = text.trim().length;
    paragraph.letters += letters;
    if (isBold) paragraph.boldLetters += letters;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    this.spans.pop();
    if (!paragraph) return;
    const { style, level, text, letters, boldLetters, boldStart } = paragraph;
    const heading = HEADING_STYLE.test(style) || this.headings.has(style);
    this.writer.addParagraph(text, {
      heading,
      level,
      bold: letters > 0 && boldLetters === letters,
      depth: heading || this.lists === 0 ? null : this.lists - 1,
      lead: text.slice(0, boldStart),
    });
  }
}
