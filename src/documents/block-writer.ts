// The paragraphs and tables of a word processor's file as blocks: rows as they are laid out, tabs as columns, a table inside a cell after what precedes it.
import { DocumentBuilder } from "./document";
import type { Cell, Document, Paragraph, ParagraphLook } from "./document";
import { splitColumns } from "./columns";
import type { Vocabulary } from "./vocabulary";

interface OpenTable {
  readonly number: number;
  cells: Paragraph[][];
  rowDeleted: boolean;
}

export class BlockWriter {
  private readonly builder = new DocumentBuilder();
  private readonly tables: OpenTable[] = [];
  private readonly tabbed: { readonly text: string; readonly look: ParagraphLook }[] = [];

  constructor(private readonly vocabulary: Vocabulary) {}

  /** @throws DocumentError `empty` if there is no text at all. */
  finish(): Document {
    this.flushTabbed();
    return this.builder.finish();
  }

  addParagraph(text: string, look: ParagraphLook): void {
    const table = this.tables.at(-1);
    if (!table && isInColumns(text)) {
      this.tabbed.push({ text, look });
      return;
    }
    this.flushTabbed();
    const lines = this.linesOf(text, look);
    if (!table) this.builder.add(...lines);
    else (table.cells.at(-1) ?? addCell(table)).push(...lines);
  }

  beginTable(): void {
    this.flushTabbed();
    this.flushRow();
    this.tables.push({ number: this.builder.nextTable(), cells: [], rowDeleted: false });
  }

  beginCell(): void {
    this.tables.at(-1)?.cells.push([]);
  }

  /** The open row does not count. */
  deleteRow(): void {
    const table = this.tables.at(-1);
    if (table) table.rowDeleted = true;
  }

  endRow(): void {
    this.flushRow();
    const table = this.tables.at(-1);
    if (table) table.rowDeleted = false;
  }

  endTable(): void {
    this.flushRow();
    this.tables.pop();
  }

  private linesOf(text: string, look: ParagraphLook): Paragraph[] {
    return this.builder.lines(this.vocabulary.withLabelLines(withTabbedLabels(text, this.vocabulary)), look);
  }

  /** Passes on paragraphs with several columns each: two or more in sequence are a table laid out with tabs. */
  private flushTabbed(): void {
    const paragraphs = this.tabbed.splice(0);
    if (paragraphs.length < 2) {
      for (const { text, look } of paragraphs) this.builder.add(...this.linesOf(text, look));
      return;
    }
    const table = this.builder.nextTable("columns");
    for (const { text, look } of paragraphs)
      this.builder.add({ table, cells: splitColumns(text, TABS).map((cell) => this.builder.lines(cell, look)) });
  }

  /** Passes on the open row so far: a table inside a cell follows what precedes it. */
  private flushRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const cells: readonly Cell[] = table.cells;
    if (!table.rowDeleted && cells.length > 0) this.builder.add({ table: table.number, cells });
    table.cells = [];
  }
}

const TABS = /\t+/;
/** How many columns make a paragraph a table row: a label and its text are two. */
const LEAST_COLUMNS = 3;
const LONGEST_ROW = 2000;

function isInColumns(text: string): boolean {
  return text.includes("\t") && text.length < LONGEST_ROW && !text.includes("\n") && splitColumns(text, TABS).length >= LEAST_COLUMNS;
}

/** Forms laid out with tabs: a label and its text, "Målgruppe" → "Alle". Two labels are column heads. */
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
