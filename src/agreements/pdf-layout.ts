// Pages of a PDF to paragraphs and table rows: lines from pieces, cells from ruled lines or from gaps, paragraphs from where a line had to end.
import { DocumentBuilder, tidy } from "./document";
import type { Document, Paragraph } from "./document";
import { findLabel, labelSlips } from "./labels";
import { splitColumns } from "./pdf-columns";
import { withoutNotes } from "./pdf-notes";
import { linesOf, type Page, type Piece, type Rule } from "./pdf-page";
import { findTitle, isContentsLine } from "./titles";
import { joinLines } from "../danish/written-names";

/** Pieces of one line that belong together. */
interface Fragment {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** Width of its first word: whether it had room on the line before. */
  firstWord: number;
  readonly cell: Box | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function layOut(written: readonly Page[]): Document {
  const builder = new DocumentBuilder();
  const pages = written.map(withoutNotes);
  const repeated = findRepeated(pages);
  for (const page of splitColumns(pages)) new PageLayout(page, repeated, builder).add();
  return builder.finish();
}

class PageLayout {
  private readonly lines: readonly Fragment[][];
  private readonly cells = new Map<Box, Fragment[]>();
  /** Where lines outside tables end. */
  private readonly margin: number;
  /** Distance of the lines of a paragraph, by rounded size of type. */
  private readonly leading: ReadonlyMap<number, number>;

  constructor(
    private readonly page: Page,
    repeated: ReadonlySet<string>,
    private readonly builder: DocumentBuilder,
  ) {
    this.lines = fragmentLinesOf(page).filter((line) => !isFurniture(line, page, repeated));
    const lefts = this.lines.flat().map((fragment) => fragment.left);
    const rights = this.lines.flat().map((fragment) => fragment.right);
    this.margin = lefts.length === 0 ? page.width : Math.max(page.isColumn ? 0 : page.width - Math.min(...lefts), ...rights);
    this.leading = findLeading(this.lines.flat());
    for (const fragment of this.lines.flat()) {
      if (fragment.cell) this.cells.set(fragment.cell, [...(this.cells.get(fragment.cell) ?? []), fragment]);
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
    const table = this.builder.nextTable();
    const rows = new Map<number, Box[]>();
    for (const box of boxes) {
      const top = [...rows.keys()].find((known) => Math.abs(known - box.top) <= 2) ?? box.top;
      rows.set(top, [...(rows.get(top) ?? []), box]);
    }
    for (const [, row] of [...rows].sort(([a], [b]) => a - b)) {
      const cells = row
        .sort((a, b) => a.left - b.left)
        .map((box) => {
          const fragments = this.cells.get(box) ?? [];
          const inset = Math.min(...fragments.map((fragment) => fragment.left - box.left), 12);
          return this.paragraphs(this.joinOnLine(fragments), box.right - Math.max(inset, 1));
        });
      this.builder.add({ table, cells });
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

  /** Text without ruled lines: several fragments on a line are a row, whose cells go on in lines that begin at the same place. */
  private addLoose(lines: readonly (readonly Fragment[])[]): void {
    let table = 0;
    let row: Fragment[][] = [];
    let plain: Fragment[] = [];
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
      if (this.goesOnInRow(row, line)) {
        for (const fragment of line) row[columnOf(row, fragment)]?.push(fragment);
        continue;
      }
      if (line.length > 1) {
        endPlain();
        endRow();
        if (table === 0) table = this.builder.nextTable("columns");
        row = line.map((fragment) => [fragment]);
        continue;
      }
      endRow();
      plain.push(first);
      if (findTitle(first.text)) table = 0;
    }
    endRow();
    endPlain();
  }

  /** A line below a row without ruled lines belongs to it when it begins in one of the later columns, or when the label in the first goes on. */
  private goesOnInRow(row: readonly (readonly Fragment[])[], line: readonly Fragment[]): boolean {
    const [label, first] = [row[0], line[0]];
    const last = row
      .map((fragments) => fragments.at(-1))
      .reduce<Fragment | undefined>((low, fragment) => (fragment && (!low || fragment.y > low.y) ? fragment : low), undefined);
    if (!label || !first || !last || first.y - last.y > last.size * 2.2) return false;
    if (line.some((fragment) => columnOf(row, fragment) < 0)) return false;
    if (columnOf(row, first) > 0) return true;
    if (this.isSpaced(last, first)) return false;
    const text = joinLines(label.map((fragment) => fragment.text));
    const match = findLabel(text);
    if (match && !match.closed && /^[\p{Ll}(–-]/u.test(first.text)) return true;
    const slips = labelSlips(joinLines([text, first.text]));
    return slips < 0.1 && slips < (match?.slips ?? Infinity) && labelSlips(first.text) > slips;
  }

  /** Whether there is more room between two lines than inside the page's paragraphs. */
  private isSpaced(before: Fragment, next: Fragment): boolean {
    const leading = this.leading.get(Math.round(next.size));
    return leading !== undefined && next.y - before.y > leading * 1.1 + 0.3;
  }

  private paragraphs(fragments: readonly Fragment[], limit: number): Paragraph[] {
    const groups: Fragment[][] = [];
    for (const fragment of fragments) {
      const group = groups.at(-1);
      const before = group?.at(-1);
      if (group && before && !this.isSpaced(before, fragment) && continues(before, fragment, limit)) group.push(fragment);
      else groups.push([fragment]);
    }
    return groups.flatMap((group) => {
      const bold = group.every((fragment) => fragment.bold);
      return this.builder.lines(joinLines(group.map((fragment) => fragment.text)), { bold, page: this.page.number });
    });
  }
}

function columnOf(row: readonly (readonly Fragment[])[], fragment: Fragment): number {
  return row.findIndex((fragments) => Math.abs((fragments[0]?.left ?? -10) - fragment.left) <= 3);
}

/** The smallest distance of lines that stand below one another, for each size of type. */
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

const NEW_ITEM = /^(?:[•·●○◦▪■□‣➢✓*]|[–—-]\s|\d{1,2}[.)]\s|[a-z]\)\s|o\s)/;

/** A line goes on in the next where that one's first word had no room, and nothing shows a new paragraph. */
function continues(before: Fragment, next: Fragment, limit: number): boolean {
  if (next.y - before.y > Math.max(before.size, next.size) * 1.9 || Math.abs(before.size - next.size) > 1 || before.bold !== next.bold)
    return false;
  if (NEW_ITEM.test(next.text)) return false;
  if (/\p{Ll}-$/u.test(before.text) && /^\p{Ll}/u.test(next.text)) return true;
  return before.right + before.size * 0.2 + next.firstWord > limit - 0.5;
}

/** The lines of a page from top to bottom, parted into fragments at wide gaps and ruled lines. */
function fragmentLinesOf(page: Page): Fragment[][] {
  const cells = new Map<string, Box>();
  return linesOf(page.pieces).map((line) => fragmentsOf(line, page, cells));
}

function fragmentsOf(line: readonly Piece[], page: Page, cells: Map<string, Box>): Fragment[] {
  const groups: Piece[][] = [];
  for (const piece of line) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !isParted(before, piece, page)) group.push(piece);
    else groups.push([piece]);
  }
  const fragments = groups.map((group) => toFragment(group, page, cells));
  const texts = fragments.map((fragment) => fragment.text);
  // Leaders before a page number, or a bullet or number before its text, are no columns.
  if (isContentsLine(texts.join(" ")) || texts.some((text) => /^(?:\.\s?){3,}$/.test(text)))
    return mergeFragments(fragments, 0, fragments.length);
  return NEW_ITEM.test(`${texts[0] ?? ""} `) && (texts[0]?.length ?? 0) <= 3 && fragments.length > 1
    ? mergeFragments(fragments, 0, 2)
    : fragments;
}

function mergeFragments(fragments: readonly Fragment[], from: number, to: number): Fragment[] {
  const [first, ...more] = fragments.slice(from, to);
  const last = more.at(-1) ?? first;
  if (!first || !last) return [...fragments];
  return [{ ...first, text: [first, ...more].map((fragment) => fragment.text).join(" "), right: last.right }, ...fragments.slice(to)];
}

/** A gap wider than a space could be, or a ruled line between. */
function isParted(before: Piece, next: Piece, page: Page): boolean {
  const gap = next.left - before.right;
  if (gap > Math.max(before.size, next.size) * (page.isColumn ? 3 : page.upright.length > 0 ? 1.6 : 1.1)) return true;
  return (
    gap > -1 &&
    page.upright.some(
      (rule) => rule.at >= before.right - 1 && rule.at <= next.left + 1 && rule.from <= next.y - 1 && rule.to >= next.y - next.size * 0.5,
    )
  );
}

function toFragment(pieces: readonly Piece[], page: Page, cells: Map<string, Box>): Fragment {
  let text = "";
  let right: number | null = null;
  for (const piece of pieces) {
    const spaced = right !== null && piece.left - right > piece.size * 0.12 && !/\s$/.test(text);
    text += (spaced ? " " : "") + piece.text;
    right = piece.right;
  }
  const first = pieces[0];
  const last = pieces.at(-1);
  const left = first?.left ?? 0;
  const end = last?.right ?? left;
  const whole = tidy(text.replace(/\u00ad$/, "-"));
  const word = whole.split(" ")[0] ?? "";
  const size = first?.size ?? 10;
  const y = first?.y ?? 0;
  return {
    text: whole,
    left,
    right: end,
    y,
    size,
    bold: pieces.every((piece) => piece.bold),
    firstWord: whole.length === 0 ? 0 : ((end - left) * word.length) / whole.length,
    cell: findCell(page, left, end, y - size * 0.3, cells),
  };
}

/** The box of ruled lines around a text; null where one side is missing. */
function findCell(page: Page, from: number, to: number, y: number, cells: Map<string, Box>): Box | null {
  const middle = (from + to) / 2;
  const left = nearest(page.upright, y, (at) => at <= from + 2, -1);
  const right = nearest(page.upright, y, (at) => at >= Math.min(to, middle + 5) - 2, 1);
  const top = nearest(page.level, middle, (at) => at <= y + 1, -1);
  const bottom = nearest(page.level, middle, (at) => at >= y, 1);
  if (left === null || right === null || top === null || bottom === null) return null;
  const key = [left, right, top, bottom].map(Math.round).join();
  const box = cells.get(key) ?? { left, right, top, bottom };
  cells.set(key, box);
  return box;
}

function nearest(rules: readonly Rule[], across: number, fits: (at: number) => boolean, side: 1 | -1): number | null {
  let best: number | null = null;
  for (const rule of rules) {
    if (!fits(rule.at) || rule.from > across + 1 || rule.to < across - 1) continue;
    if (best === null || (side === 1 ? rule.at < best : rule.at > best)) best = rule.at;
  }
  return best;
}

/** Cells that share an edge are one table. */
function tablesOf(fragments: readonly Fragment[]): Box[][] {
  const boxes = [...new Set(fragments.flatMap((fragment) => fragment.cell ?? []))].sort((a, b) => a.top - b.top || a.left - b.left);
  const tables: Box[][] = [];
  for (const box of boxes) {
    const table = tables.find((others) =>
      others.some(
        (other) =>
          Math.abs(other.top - box.top) <= 2 || (Math.abs(other.bottom - box.top) <= 4 && other.left < box.right && box.left < other.right),
      ),
    );
    if (table) table.push(box);
    else tables.push([box]);
  }
  return tables;
}

const PAGE_MARK = /^(?:side|page|s\.)?\s*[–-]?\s*\d{1,4}\s*[–-]?\s*(?:(?:af|of|\/)\s*\d{1,4})?$/i;
/** The part of a page's height, at top and bottom, that headers and footers stand in. */
const EDGE = 0.09;

function atEdge(y: number, page: Page): boolean {
  return y < page.height * EDGE || y > page.height * (1 - EDGE);
}

function lineKey(line: readonly Fragment[]): string {
  return line
    .map((fragment) => fragment.text)
    .join(" ")
    .replace(/\d+/g, "#");
}

/** Texts that stand at the edge of at least half the pages, page numbers aside. */
function findRepeated(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(
      fragmentLinesOf(page)
        .filter((line) => atEdge(line[0]?.y ?? 0, page))
        .map(lineKey),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2 && count >= pages.length / 2).map(([key]) => key));
}

/** Headers, footers and page numbers; a title stays, since the reader knows a repeated one. */
function isFurniture(line: readonly Fragment[], page: Page, repeated: ReadonlySet<string>): boolean {
  const text = line.map((fragment) => fragment.text).join(" ");
  if (!atEdge(line[0]?.y ?? 0, page)) return /^side\s+\d{1,4}\s+(?:af|\/)\s+\d{1,4}$/i.test(text);
  if (PAGE_MARK.test(text)) return true;
  return (
    repeated.has(lineKey(line)) &&
    line.every((fragment) => fragment.cell === null) &&
    findTitle(text) === undefined &&
    findLabel(text) === undefined
  );
}
