// Pages of a PDF to paragraphs and table rows: lines from pieces, cells from ruled lines or gaps, paragraphs from where a line had to end.
import { addTo } from "../workbook/group-by";
import { isListItem } from "../danish/lexicon";
import { DocumentBuilder } from "./document";
import type { Document, Paragraph } from "./document";
import { splitColumns } from "./pdf-columns";
import { withoutNotes } from "./pdf-notes";
import { findRepeated, fragmentLinesOf, isFurniture, tablesOf, type Box, type Fragment } from "./pdf-lines";
import type { Page } from "./pdf-page";
import type { Vocabulary } from "./vocabulary";
import { joinLines } from "../danish/written-names";

export function layOut(written: readonly Page[], vocabulary: Vocabulary): Document {
  const builder = new DocumentBuilder();
  const pages = written.map(withoutNotes);
  const repeated = findRepeated(pages, vocabulary);
  const cut = new CutRow();
  for (const page of splitColumns(pages, vocabulary)) new PageLayout(page, repeated, builder, vocabulary, cut).add();
  return builder.finish();
}

/** The last row of a page that its end cuts. */
class CutRow {
  private row: { readonly table: number; readonly cells: readonly { readonly left: number; readonly paragraphs: Paragraph[] }[] } | null =
    null;

  keep(table: number, boxes: readonly Box[], cells: readonly Paragraph[][]): void {
    const isCut = boxes.length > 1 && boxes.every(({ cut }) => cut === "bottom");
    this.row = isCut ? { table, cells: boxes.map(({ left }, i) => ({ left, paragraphs: cells[i]! })) } : null;
  }

  /** Adds the rest of the row at the top of the next page to its cells, and returns the number of its table; undefined if there is none. */
  goOn(boxes: readonly Box[], cells: readonly Paragraph[][]): number | undefined {
    const { row } = this;
    this.row = null;
    const parts = boxes.map(({ left }) => row?.cells.find((cell) => Math.abs(cell.left - left) <= 3));
    if (!row || parts.some((part) => part === undefined) || !boxes.every(({ cut }) => cut === "top")) return undefined;
    parts.forEach((part, i) => {
      const [first, ...more] = cells[i] ?? [];
      const last = part?.paragraphs.pop();
      if (last && first && !isListItem(first.text)) part?.paragraphs.push({ ...last, text: joinLines([last.text, first.text]) }, ...more);
      else part?.paragraphs.push(...[last, first].filter((one) => one !== undefined), ...more);
    });
    return row.table;
  }
}

class PageLayout {
  private readonly lines: readonly Fragment[][];
  private readonly cells = new Map<Box, Fragment[]>();
  /** Where lines outside tables end. */
  private readonly margin: number;
  /** Line spacing inside a paragraph, by rounded type size. */
  private readonly leading: ReadonlyMap<number, number>;

  constructor(
    private readonly page: Page,
    repeated: ReadonlySet<string>,
    private readonly builder: DocumentBuilder,
    private readonly vocabulary: Vocabulary,
    private readonly cut: CutRow,
  ) {
    this.lines = fragmentLinesOf(page, vocabulary).filter((line) => !isFurniture(line, page, repeated, vocabulary));
    const lefts = this.lines.flat().map((fragment) => fragment.left);
    const rights = this.lines.flat().map((fragment) => fragment.right);
    this.margin = lefts.length === 0 ? page.width : Math.max(page.isColumn ? 0 : page.width - Math.min(...lefts), ...rights);
    this.leading = findLeading(this.lines.flat());
    for (const fragment of this.lines.flat()) {
      if (fragment.cell) addTo(this.cells, fragment.cell, fragment);
    }
  }

  add(): void {
    let outside: Fragment[][] = [];
    const tables = tablesOf(this.lines.flat());
    const done = new Set<Box[]>();
    for (const line of this.lines) {
      const loose = line.filter((fragment) => fragment.cell === null);
      for (const fragment of line) {
        if (!fragment.cell) continue;
        const table = tables.find((boxes) => boxes.some((box) => box === fragment.cell));
        if (!table || done.has(table)) continue;
        done.add(table);
        this.addLoose(outside);
        outside = [];
        this.addTable(table);
      }
      if (loose.length > 0) outside.push(loose);
    }
    this.addLoose(outside);
  }

  /** A ruled table: cells with the same top are a row. */
  private addTable(boxes: readonly Box[]): void {
    let table: number | undefined;
    const rows = new Map<number, Box[]>();
    for (const box of boxes) {
      const top = [...rows.keys()].find((known) => Math.abs(known - box.top) <= 2) ?? box.top;
      addTo(rows, top, box);
    }
    for (const [, row] of [...rows].sort(([a], [b]) => a - b)) {
      const cells = row
        .sort((a, b) => a.left - b.left)
        .map((box) => {
          const fragments = this.cells.get(box) ?? [];
          const inset = Math.min(...fragments.map((fragment) => fragment.left - box.left), 12);
          return this.paragraphs(this.joinOnLine(fragments), box.right - Math.max(inset, 1));
        });
      const before = this.cut.goOn(row, cells);
      table ??= before ?? this.builder.nextTable();
      if (before !== undefined) continue;
      this.builder.add({ table, cells });
      this.cut.keep(table, row, cells);
    }
  }

  /** Several fragments of a cell on one line are one text. */
  private joinOnLine(fragments: readonly Fragment[]): Fragment[] {
    const joined: Fragment[] = [];
    for (const fragment of fragments) {
      const before = joined.at(-1);
      if (before && Math.abs(before.y - fragment.y) < before.size * 0.4) {
        before.text = `${before.text} ${fragment.text}`;
        before.right = fragment.right;
      } else joined.push({ ...fragment });
    }
    return joined;
  }

  /** Text without ruled lines: several fragments on a line are a row, whose cells continue on lines starting at the same position. */
  private addLoose(lines: readonly (readonly Fragment[])[]): void {
    let table = 0;
    let row: Fragment[][] = [];
    let plain: Fragment[] = [];
    /** Whether a gap parts the row from the line above it, so that lines without one are its own. */
    let isApart = false;
    let above: Fragment | undefined;
    const endRow = (): void => {
      if (row.length > 0)
        this.builder.add({ table, cells: row.map((cell, i) => this.paragraphs(cell, (row[i + 1]?.[0]?.left ?? this.margin) - 6)) });
      row = [];
    };
    const endPlain = (): void => {
      this.builder.add(...this.paragraphs(plain, this.margin));
      plain = [];
    };
    for (const line of lines) {
      const first = line[0];
      if (!first) continue;
      const before = above;
      above = first;
      if (this.goesOnInRow(row, line, isApart)) {
        for (const fragment of line) row[columnOf(row, fragment)]?.push(fragment);
        continue;
      }
      if (line.length > 1) {
        endPlain();
        endRow();
        if (table === 0) table = this.builder.nextTable("columns");
        row = line.map((fragment) => [fragment]);
        isApart = before !== undefined && this.isSpaced(before, first);
        continue;
      }
      endRow();
      plain.push(first);
      if (this.vocabulary.isTitle(first.text)) table = 0;
    }
    endRow();
    endPlain();
  }

  /** A line below an unruled row belongs to it if it begins in a later column, or if the label in the first continues. */
  private goesOnInRow(row: readonly (readonly Fragment[])[], line: readonly Fragment[], isApart: boolean): boolean {
    const [label, first] = [row[0], line[0]];
    const last = row
      .map((fragments) => fragments.at(-1))
      .reduce<Fragment | undefined>((low, fragment) => (fragment && (!low || fragment.y > low.y) ? fragment : low), undefined);
    if (!label || !first || !last || first.y - last.y > last.size * 2.2) return false;
    if (line.some((fragment) => columnOf(row, fragment) < 0)) return false;
    if (columnOf(row, first) > 0) return true;
    if (this.isSpaced(last, first)) return false;
    // A name begins with a capital: below one, a small letter goes on.
    if (line.length > 1 && (isApart || (/^\p{Ll}/u.test(first.text) && /^\p{Lu}/u.test(label[0]?.text ?? "")))) return true;
    const { findLabel, labelSlips } = this.vocabulary;
    const text = joinLines(label.map((fragment) => fragment.text));
    if (text.split("(").length > text.split(")").length && first.text.includes(")")) return true;
    const match = findLabel(text);
    if (match && !match.closed && /^[\p{Ll}(–-]/u.test(first.text)) return true;
    const slips = labelSlips(joinLines([text, first.text]));
    return slips < 0.1 && slips < (match?.slips ?? Infinity) && labelSlips(first.text) > slips;
  }

  /** Whether the distance between two lines is larger than inside the page's paragraphs. */
  private isSpaced(before: Fragment, next: Fragment): boolean {
    const leading = this.leading.get(Math.round(next.size));
    return leading !== undefined && next.y - before.y > leading * 1.1 + 0.3;
  }

  private paragraphs(fragments: readonly Fragment[], limit: number): Paragraph[] {
    const groups: Fragment[][] = [];
    for (const fragment of fragments) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      const goesOn = before !== undefined && !this.isSpaced(before, fragment) && continues(before, fragment, limit);
      // What follows a full stop and is a whole title begins an agreement, however full the line before it.
      const isTitle = /[.!]$/.test(before?.text ?? "") && this.vocabulary.isWholeTitle(fragment.text);
      if (group && goesOn && !isTitle) group.push(fragment);
      else groups.push([fragment]);
    }
    return groups.flatMap((group) => {
      const bold = group.every((fragment) => fragment.bold);
      return this.builder.lines(this.vocabulary.withLabelLines(joinLines(group.map((fragment) => fragment.text))), {
        bold,
        page: this.page.number,
      });
    });
  }
}

function columnOf(row: readonly (readonly Fragment[])[], fragment: Fragment): number {
  return row.findIndex((fragments) => Math.abs((fragments[0]?.left ?? -10) - fragment.left) <= 3);
}

/** The smallest distance between consecutive lines, for each type size. */
function findLeading(fragments: readonly Fragment[]): ReadonlyMap<number, number> {
  const leading = new Map<number, number>();
  const columns = new Map<string, Fragment>();
  for (const fragment of fragments) {
    const size = Math.round(fragment.size);
    const column = `${size} ${Math.round(fragment.left)}`;
    const before = columns.get(column);
    columns.set(column, fragment);
    if (!before || before.cell !== fragment.cell) continue;
    const gap = fragment.y - before.y;
    if (gap >= size * 0.9 && gap < (leading.get(size) ?? Infinity)) leading.set(size, gap);
  }
  return leading;
}

/** A line continues on the next if that one's first word did not fit, and nothing indicates a new paragraph. */
function continues(before: Fragment, next: Fragment, limit: number): boolean {
  if (next.y - before.y > Math.max(before.size, next.size) * 1.9 || Math.abs(before.size - next.size) > 1 || before.bold !== next.bold)
    return false;
  if (isListItem(next.text)) return false;
  if (/\p{Ll}-$/u.test(before.text) && /^\p{Ll}/u.test(next.text)) return true;
  return before.right + before.size * 0.2 + next.firstWord > limit - 0.5;
}
