// Pages of a PDF to paragraphs and table rows: lines from pieces, cells from ruled lines or gaps, paragraphs from where a line had to end.
import { addTo } from "../workbook/group-by";
import { DocumentBuilder } from "./document";
import type { Document, Paragraph } from "./document";
import { PageEnd, type LaidCell } from "./pdf-breaks";
import { splitColumns } from "./pdf-columns";
import { withoutNotes } from "./pdf-notes";
import { continues, findRepeated, fragmentLinesOf, isFurniture, isUnfinished, tablesOf, type Box, type Fragment } from "./pdf-lines";
import type { Page } from "./pdf-page";
import { countWords, withWholeWords, type Words } from "./pdf-words";
import type { Vocabulary } from "./vocabulary";
import { joinLines } from "../danish/written-names";

export function layOut(written: readonly Page[], vocabulary: Vocabulary): Document {
  const builder = new DocumentBuilder();
  const pages = written.map(withoutNotes);
  const repeated = findRepeated(pages, vocabulary);
  const words = countWords(pages);
  const end = new PageEnd((lines, page) => builder.add(...paragraphOf(lines, page, builder, vocabulary)));
  for (const page of splitColumns(pages, vocabulary)) new PageLayout(page, repeated, builder, vocabulary, end, words).add();
  end.closeText();
  return builder.finish();
}

function paragraphOf(lines: readonly Fragment[], page: number, builder: DocumentBuilder, { withLabelLines }: Vocabulary): Paragraph[] {
  return builder.lines(withLabelLines(joinLines(lines.map(({ text }) => text))), { bold: lines.every(({ bold }) => bold), page });
}

class PageLayout {
  private readonly lines: readonly Fragment[][];
  private readonly cells = new Map<Box, Fragment[]>();
  /** Where lines outside tables end. */
  private readonly margin: number;
  /** Line spacing inside a paragraph, by rounded type size. */
  private readonly leading: ReadonlyMap<number, number>;

  /** Whether nothing of the page has been added yet. */
  private isTop = true;

  constructor(
    private readonly page: Page,
    repeated: ReturnType<typeof findRepeated>,
    private readonly builder: DocumentBuilder,
    private readonly vocabulary: Vocabulary,
    private readonly end: PageEnd,
    private readonly words: Words,
  ) {
    this.lines = fragmentLinesOf(page, vocabulary).filter((line) => !isFurniture(line, page, repeated, vocabulary));
    this.margin = findMargin(this.lines, page);
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
        this.end.closeText();
        this.addTable(table);
      }
      if (loose.length > 0) outside.push(loose);
    }
    this.addLoose(outside);
  }

  /** A ruled table: cells with the same top are a row. The first of a page may go on with the last of the page before. */
  private addTable(boxes: readonly Box[]): void {
    let table: number | undefined;
    const rows = new Map<number, Box[]>();
    for (const box of boxes) {
      const top = [...rows.keys()].find((known) => Math.abs(known - box.top) <= 2) ?? box.top;
      addTo(rows, top, box);
    }
    for (const [, row] of [...rows].sort(([a], [b]) => a - b)) {
      const cells = withEmpty(row, boxes, this.page).map((box): LaidCell => {
        const written = this.joinOnLine(this.cells.get(box) ?? []);
        const limit = box.right - Math.max(Math.min(...written.map((line) => line.left - box.left), 12), 1);
        const lines = withWholeWords(written, limit, this.words);
        return { box, lines, limit, paragraphs: this.paragraphs(lines, limit) };
      });
      if (this.isTop) {
        table = this.end.numberOf(cells);
        if (table !== undefined && this.end.isHead(cells)) continue;
        this.isTop = false;
        if (table !== undefined && this.end.takeRest(cells)) continue;
        // Without a head above, a form of its own may begin.
        if (cells.length === 1 || !this.end.hasRows) table = undefined;
      }
      table ??= this.builder.nextTable();
      this.builder.add({ table, cells: cells.map(({ paragraphs }) => paragraphs) });
      this.end.keep(table, cells);
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
    if (lines.length === 0) return;
    this.end.closeTable();
    let table = 0;
    let row: Fragment[][] = [];
    let plain: Fragment[] = [];
    /** Whether a gap parts the row from the line above it, so that lines without one are its own. */
    let isApart = false;
    let above: Fragment | undefined;
    const endRow = (): void => {
      if (row.length === 0) return;
      this.isTop = false;
      this.end.closeText();
      this.builder.add({ table, cells: row.map((cell, i) => this.paragraphs(cell, (row[i + 1]?.[0]?.left ?? this.margin) - 6)) });
      row = [];
    };
    const endPlain = (): void => {
      if (plain.length > 0) this.addPlain(plain);
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

  /** Running text: its first paragraph may go on with what the page before left open, and its last one stays open. */
  private addPlain(lines: readonly Fragment[]): void {
    for (const group of this.groupsOf(lines, this.margin)) {
      const [first] = group;
      const last = this.end.text?.lines.at(-1);
      const goesOn =
        this.isTop &&
        last &&
        first &&
        isUnfinished(last, first, this.end.text?.limit ?? 0) &&
        !this.begins(this.end.text?.lines ?? [], first);
      this.end.keepText(group, this.margin, this.page.number, goesOn === true);
      this.isTop = false;
    }
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
    const [top] = label;
    if (!top) return false;
    const { findLabel, labelSlips } = this.vocabulary;
    const isAlike = Math.abs(first.size - top.size) <= 0.5 && first.bold === top.bold && findLabel(first.text)?.closed !== true;
    if (isApart && (line.length > 1 || isAlike)) return true;
    // A name begins with a capital: below one, a small letter goes on.
    if (line.length > 1 && /^\p{Ll}/u.test(first.text) && /^\p{Lu}/u.test(top.text)) return true;
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
    return this.groupsOf(fragments, limit).flatMap((lines) => paragraphOf(lines, this.page.number, this.builder, this.vocabulary));
  }

  /** The lines of each paragraph. */
  private groupsOf(fragments: readonly Fragment[], limit: number): Fragment[][] {
    const groups: Fragment[][] = [];
    for (const fragment of fragments) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      const goesOn = before !== undefined && !this.isSpaced(before, fragment) && continues(before, fragment, limit);
      if (group && goesOn && !this.begins(group, fragment)) group.push(fragment);
      else groups.push([fragment]);
    }
    return groups;
  }

  /**
   * A label with its colon begins a paragraph, however full the line before it; after a full stop, one without a colon and a whole title do;
   * and so does a capital below a whole label or an entry of a table of contents. In a run of text that has labels inside its lines, none begins anything.
   */
  private begins(before: readonly Fragment[], { text }: Fragment): boolean {
    const { findLabel, isContentsLine, isWholeTitle, withLabelLines } = this.vocabulary;
    if (!/^[\p{Lu}\d]/u.test(text)) return false;
    const above = joinLines(before.map((line) => line.text));
    if (isContentsLine(above)) return true;
    const isAfterStop = /[.!?]$|@\S+$/.test(above);
    if (isAfterStop && isWholeTitle(text)) return true;
    const [label, heading] = [findLabel(text), findLabel(above)];
    if (heading?.weak === false && heading.value === "" && heading.slips === 0) return true;
    const isLabel = label !== undefined && ((label.closed && !label.weak) || (isAfterStop && label.value === ""));
    return isLabel && !withLabelLines(above).includes("\n");
  }
}

/** The minimum width of a cell in points: between the sides of a table and of the cell it is in, there is less. */
const NARROWEST = 15;

/** A row's boxes with those between, before and behind them that hold no text. */
function withEmpty(row: readonly Box[], table: readonly Box[], { upright }: Page): Box[] {
  const top = Math.max(...row.map((box) => box.top));
  const bottom = Math.min(...row.map((box) => box.bottom));
  const [left, right] = [Math.min(...table.map((box) => box.left)), Math.max(...table.map((box) => box.right))];
  const ats = upright.filter(({ at, from, to }) => at >= left && at <= right && from <= top + 3 && to >= bottom - 3).map(({ at }) => at);
  const empty = ats
    .slice(1)
    .map((at, i): Box => ({ left: ats[i] ?? at, right: at, top, bottom }))
    .filter((box) => box.right - box.left > NARROWEST && !table.some((other) => isOver(other, box)));
  return [...row, ...empty].sort((a, b) => a.left - b.left);
}

function isOver(one: Box, other: Box): boolean {
  return one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
}

/** Where lines outside tables end at the latest: as far from the page's edge as they begin, or where several do; a single one may reach over the edge. */
function findMargin(lines: readonly (readonly Fragment[])[], page: Page): number {
  const loose = lines.map((line) => line.filter(({ cell }) => cell === null)).filter((line) => line.length > 0);
  const rights = loose.map((line) => Math.max(...line.map(({ right }) => right))).sort((a, b) => b - a);
  if (page.isColumn) return Math.max(0, ...rights);
  const margin = page.width - Math.min(page.width / 2, ...loose.flat().map(({ left }) => left));
  return Math.max(margin, rights[SEVERAL] ?? 0);
}

/** More lines than this do not reach over the edge by themselves. */
const SEVERAL = 2;

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
