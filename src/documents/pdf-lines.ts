// The lines of a PDF page, split into fragments at wide gaps and ruled lines; the cells of ruled tables; headers and footers.
import { addTo } from "../workbook/group-by";
import { isListItem } from "../danish/lexicon";
import { tidy } from "./document";
import { EDGE, linesOf, type Page, type Piece, type Rule } from "./pdf-page";
import type { Vocabulary } from "./vocabulary";

/** Pieces of one line that belong together. */
export interface Fragment {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** Width of its first word: whether it had room on the previous line. */
  firstWord: number;
  readonly cell: Box | null;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The page's end cuts it: it goes on from the page before, or on the next. */
  readonly cut?: "top" | "bottom";
}

/** The lines of a page from top to bottom, split into fragments at wide gaps and ruled lines. */
export function fragmentLinesOf(page: Page, vocabulary: Vocabulary): Fragment[][] {
  const cells = new Map<string, Box>();
  return linesOf(page.pieces).map((line) => fragmentsOf(line, page, cells, vocabulary));
}

function fragmentsOf(line: readonly Piece[], page: Page, cells: Map<string, Box>, { isContentsLine }: Vocabulary): Fragment[] {
  const groups: Piece[][] = [];
  for (const piece of line) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !isParted(before, piece, page)) group.push(piece);
    else groups.push([piece]);
  }
  const fragments = groups.map((group) => toFragment(group, page, cells));
  const texts = fragments.map((fragment) => fragment.text);
  // Leaders before a page number, or a bullet or number before its text, are not columns.
  if (isContentsLine(texts.join(" ")) || texts.some((text) => /^(?:\.\s?){3,}$/.test(text)))
    return mergeFragments(fragments, fragments.length);
  return isListItem(`${texts[0] ?? ""} ${texts[1] ?? ""}`) && (texts[0]?.length ?? 0) <= 3 && fragments.length > 1
    ? mergeFragments(fragments, 2)
    : fragments;
}

/** The fragments of a line, the first `to` of them merged into one. */
function mergeFragments(fragments: readonly Fragment[], to: number): Fragment[] {
  const [first, ...more] = fragments.slice(0, to);
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
    firstWord: whole.length === 0 ? 0 : ((end - left) * widthOf(word)) / widthOf(whole),
    cell: findCell(page, left, end, y - size * 0.3, cells),
  };
}

/** Letters by their width in most typefaces, in parts of the type size; others are `PLAIN` wide. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'|!’]/u, 0.25],
  [/[ftr()[\]\-”“" /]/u, 0.32],
  [/[mwMWÆæ%—]/u, 0.86],
  [/\p{Lu}/u, 0.7],
];
const PLAIN = 0.54;

/** About how wide a text is in parts of its type size. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((width, letter) => width + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? PLAIN), 0);
}

/** The box of ruled lines around a text; null if one side is missing. */
function findCell(page: Page, from: number, to: number, y: number, cells: Map<string, Box>): Box | null {
  const middle = (from + to) / 2;
  const left = nearest(page.upright, y, (at) => at <= from + 2, -1);
  const right = nearest(page.upright, y, (at) => at >= Math.min(to, middle + 5) - 2, 1);
  const top = nearest(page.level, middle, (at) => at <= y + 1, -1);
  const bottom = nearest(page.level, middle, (at) => at >= y, 1);
  if (left === null || right === null || (top === null && bottom === null)) return null;
  const cut = top === null ? "top" : bottom === null ? "bottom" : null;
  const end = cut && cutAt(page.upright, [left, right], y, cut);
  if (end === undefined) return null;
  const key = [left, right, top ?? -1, bottom ?? -1].map(Math.round).join();
  const box = cells.get(key) ?? { left, right, top: top ?? end ?? 0, bottom: bottom ?? end ?? 0, ...(cut && { cut }) };
  cells.set(key, box);
  return box;
}

/** Where a cell's upright sides end together; undefined if they do not. */
function cutAt(rules: readonly Rule[], sides: readonly number[], y: number, end: "top" | "bottom"): number | undefined {
  const ends = sides
    .flatMap((at) => rules.filter((rule) => rule.at === at && rule.from <= y && rule.to >= y))
    .map(({ from, to }) => (end === "top" ? from : to));
  return ends.length > 1 && Math.max(...ends) - Math.min(...ends) <= 3 ? ends[0] : undefined;
}

function nearest(rules: readonly Rule[], across: number, fits: (at: number) => boolean, side: 1 | -1): number | null {
  let best: number | null = null;
  for (const rule of rules) {
    if (!fits(rule.at) || rule.from > across + 1 || rule.to < across - 1) continue;
    if (best === null || (side === 1 ? rule.at < best : rule.at > best)) best = rule.at;
  }
  return best;
}

/** Cells in one row, or right below one of the table's rows, belong to one table. */
export function tablesOf(fragments: readonly Fragment[]): Box[][] {
  const boxes = [...new Set(fragments.flatMap((fragment) => fragment.cell ?? []))].sort((a, b) => a.top - b.top || a.left - b.left);
  const tables: Box[][] = [];
  for (const box of boxes) {
    const own = tables.filter(
      (others) =>
        others.some((other) => Math.abs(other.top - box.top) <= 2) ||
        (others.some((other) => Math.abs(other.bottom - box.top) <= 4) &&
          others.some(({ left }) => left < box.right) &&
          others.some(({ right }) => box.left < right)),
    );
    const [table, ...more] = own;
    if (!table) tables.push([box]);
    else {
      // A row of several columns joins what an emptier one above it has parted.
      table.push(box, ...more.flat());
      for (const other of more) tables.splice(tables.indexOf(other), 1);
    }
  }
  return tables;
}

const PAGE_MARK = /^(?:side|page|s\.)?\s*[–-]?\s*\d{1,4}\s*[–-]?\s*(?:(?:af|of|\/)\s*\d{1,4})?$/i;

function atEdge(y: number, page: Page): boolean {
  return y < page.height * EDGE || y > page.height * (1 - EDGE);
}

function lineKey(line: readonly Fragment[]): string {
  return line
    .map((fragment) => fragment.text)
    .join(" ")
    .replace(/\d+/g, "#");
}

/** A text at the edge of at least half the pages. */
interface Repeated {
  /** The first page that has it. */
  readonly page: number;
  readonly count: number;
  /** At the same height on all of them, as a page's header is. */
  readonly isFixed: boolean;
}

/** Texts at the edge of at least half the pages, ignoring page numbers. */
export function findRepeated(pages: readonly Page[], vocabulary: Vocabulary): ReadonlyMap<string, Repeated> {
  const places = new Map<string, { readonly page: number; readonly y: number }[]>();
  for (const page of pages) {
    const edge = fragmentLinesOf(page, vocabulary).filter((line) => atEdge(line[0]?.y ?? 0, page));
    const heights = new Map(edge.map((line) => [lineKey(line), line[0]?.y ?? 0]));
    for (const [key, y] of heights) addTo(places, key, { page: page.number, y });
  }
  const repeated = [...places].filter(([, all]) => all.length >= 2 && all.length >= pages.length / 2);
  return new Map(
    repeated.map(([key, all]) => {
      const [first] = all;
      return [key, { page: first?.page ?? 1, count: all.length, isFixed: all.every(({ y }) => Math.abs(y - (first?.y ?? 0)) <= 1) }];
    }),
  );
}

/** Headers, footers and page numbers; a title stays, since the reader recognises a repeated one, but a header only on the first page. */
export function isFurniture(
  line: readonly Fragment[],
  page: Page,
  repeated: ReadonlyMap<string, Repeated>,
  { findLabel, isTitle, isWholeTitle }: Vocabulary,
): boolean {
  const text = line.map((fragment) => fragment.text).join(" ");
  if (!atEdge(line[0]?.y ?? 0, page)) return /^side\s+\d{1,4}\s+(?:af|\/)\s+\d{1,4}$/i.test(text);
  if (PAGE_MARK.test(text)) return true;
  const known = repeated.get(lineKey(line));
  if (!known || line.some((fragment) => fragment.cell !== null)) return false;
  if (!isTitle(text) && findLabel(text) === undefined) return true;
  return known.isFixed && page.number > known.page && (known.count > 2 || !isWholeTitle(text));
}

/** A line continues on the next if that one's first word did not fit, and nothing indicates a new paragraph. */
export function continues(before: Fragment, next: Fragment, limit: number): boolean {
  return next.y - before.y <= Math.max(before.size, next.size) * 1.9 && isSameText(before, next) && isFull(before, next, limit);
}

/** Whether the last line of a page goes on at the top of the next one: there a short line with a capital is a heading. */
export function isUnfinished(before: Fragment, next: Fragment, limit: number): boolean {
  if (!isSameText(before, next) || !isFull(before, next, limit)) return false;
  return /^\p{Ll}/u.test(next.text) || (!/[.!?:]$/.test(before.text) && next.right - next.left > (before.right - before.left) / 2);
}

function isSameText(before: Fragment, next: Fragment): boolean {
  const isDash = /^[–—]\s\p{Ll}/u.test(next.text) && !isListItem(before.text) && !/[.:;,!?]$/.test(before.text);
  return Math.abs(before.size - next.size) <= 1 && before.bold === next.bold && (isDash || !isListItem(next.text));
}

/** Whether the next line's first word did not fit behind a line. Its width is an estimate: that it goes on with a sentence outweighs half a letter. */
function isFull(before: Fragment, next: Fragment, limit: number): boolean {
  if (/\p{Ll}-$/u.test(before.text) && /^\p{Ll}/u.test(next.text)) return true;
  const slack = /^[\p{Ll}\d(“”"]/u.test(next.text) ? 0.5 : 0.05;
  return before.right + next.firstWord + (0.2 + slack) * before.size > limit;
}
