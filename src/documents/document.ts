// The one neutral form of a document, whatever file it came from: paragraphs and table rows in reading order.
import { cleanLine } from "../danish/clean-text";
import { INVISIBLE } from "../danish/lexicon";

/** Bytes of the file itself. */
export const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024;
/** Pages of a PDF. */
export const MAX_DOCUMENT_PAGES = 2000;
/** Characters of text. */
export const MAX_DOCUMENT_CHARACTERS = 5_000_000;
/** Paragraphs, including empty ones: more than 2,000 pages of short lines. */
export const MAX_DOCUMENT_PARAGRAPHS = 200_000;
/** Characters of one paragraph: far more than a page. */
const MAX_PARAGRAPH_CHARACTERS = 100_000;

export type DocumentReason = "scanned" | "encrypted" | "damaged" | "empty" | "unsupported" | "too-large" | "no-agreement";

/** A document that cannot be read; `reason` says why, `message` is for developers and contains nothing from the document. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(
    readonly reason: DocumentReason,
    detail: string,
  ) {
    super(detail);
  }
}

export interface Paragraph {
  /** One line: breaks inside a paragraph give several with the same number. Empty only if a cell is. */
  readonly text: string;
  /** One-based in reading order. */
  readonly number: number;
  /** One-based page of a PDF; null elsewhere. */
  readonly page: number | null;
  /** Styled as a heading. */
  readonly heading: boolean;
  /** Its heading level, 1 the highest; null if it is not a heading or the file does not say. */
  readonly level: number | null;
  readonly bold: boolean;
  /** Its depth in a Word list, 0 the outermost; null elsewhere. */
  readonly depth: number | null;
  /** The words in bold that it begins with, if the rest is not bold. */
  readonly lead?: string;
}

export type Cell = readonly Paragraph[];

export interface Row {
  /** Rows of one table share a number; negative if text in columns only looks like a table and its end is unknown. */
  readonly table: number;
  readonly cells: readonly Cell[];
}

export type Block = Paragraph | Row;

export interface Document {
  readonly blocks: readonly Block[];
}

export function isRow(block: Block): block is Row {
  return "cells" in block;
}

export interface ParagraphLook {
  readonly heading?: boolean;
  readonly level?: number | null;
  readonly bold?: boolean;
  readonly depth?: number | null;
  readonly page?: number | null;
  readonly lead?: string;
}

/** Collects blocks in reading order, numbers the paragraphs and enforces the text limit. */
export class DocumentBuilder {
  private readonly blocks: Block[] = [];
  /** Paragraphs with text, and all that were started. */
  private paragraphs = 0;
  private begun = 0;
  private characters = 0;
  private tables = 0;

  /** Number for a new table; negative for mere columns. */
  nextTable(kind: "table" | "columns" = "table"): number {
    this.tables += 1;
    return kind === "table" ? this.tables : -this.tables;
  }

  /**
   * The lines of one paragraph, all with its number; empty for a paragraph without text.
   * @throws DocumentError `too-large` if the document's text exceeds its limit.
   */
  lines(text: string, look: ParagraphLook = {}): Paragraph[] {
    if (++this.begun > MAX_DOCUMENT_PARAGRAPHS) throw new DocumentError("too-large", `more than ${MAX_DOCUMENT_PARAGRAPHS} paragraphs`);
    if (text.length > MAX_PARAGRAPH_CHARACTERS)
      throw new DocumentError("too-large", `a paragraph of more than ${MAX_PARAGRAPH_CHARACTERS} characters`);
    const lines = text
      .split("\n")
      .map(tidy)
      .filter((line) => line !== "");
    if (lines.length === 0) return [];
    this.paragraphs += 1;
    this.characters += text.length;
    if (this.characters > MAX_DOCUMENT_CHARACTERS) throw new DocumentError("too-large", `more than ${MAX_DOCUMENT_CHARACTERS} characters`);
    const { heading = false, level = null, bold = false, depth = null, page = null } = look;
    const lead = tidy(look.lead ?? "");
    return lines.map((line) => ({
      text: line,
      number: this.paragraphs,
      page,
      heading,
      level,
      bold,
      depth,
      ...(lead !== "" && line !== lead && line.startsWith(lead) && { lead }),
    }));
  }

  add(...blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (!isRow(block) || block.cells.some((cell) => cell.length > 0)) this.blocks.push(block);
    }
  }

  /** @throws DocumentError `empty` if there is no text at all. */
  finish(): Document {
    if (this.blocks.length === 0) throw new DocumentError("empty", "the document holds no text");
    return { blocks: this.blocks };
  }
}

const HIDDEN = new RegExp(`[${INVISIBLE}]`, "g");

/** Bullets of Word's symbol fonts, as found in a PDF or pasted text. */
const SYMBOL_BULLET = /[\uf000-\uf0ff]/gu;
/** The letter of Word's second level: no word is a lone "o". */
const SECOND_LEVEL = /^o(?=\s+\S)/u;

/** A line with its bullet replaced by a known one. */
export function withBullets(line: string): string {
  return line.replace(SYMBOL_BULLET, "•").replace(SECOND_LEVEL, "◦");
}

/** Most lines are tidy already: precomposed letters of Western Europe, one space between words. */
const TIDY = /^(?!o )[!-~À-ÿ–—‘’“”•…€]+(?: [!-~À-ÿ–—‘’“”•…€]+)*$/u;

/** One kind of space, nothing invisible, composed letters. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return withBullets(cleanLine(text.normalize("NFC").replace(HIDDEN, "")).replace(/\s+/g, " ").trim());
}
