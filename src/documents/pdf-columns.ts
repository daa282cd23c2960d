// Pages set in two columns of running text, as parts to read in order: what is above, the left column, the right, what is below.
import { linesOf, type Page, type Piece } from "./pdf-page";
import type { Vocabulary } from "./vocabulary";

/** Half the minimum width of the gap between two columns, in points: more than any space between words. */
const HALF_GAP = 5;
/** Fewer adjacent lines than this are rows of a table. */
const MIN_LINES = 6;

/** The maximum distance between lines of running text, in type sizes. */
const MAX_HOLE = 4;

type Line = readonly Piece[];

/** Lines of a page side by side in two columns. */
interface Columns {
  readonly sides: Sides;
  /** Where the gap between them is, and where each begins. */
  readonly middle: number;
  readonly starts: readonly [left: number, right: number];
  readonly lines: readonly Line[];
}

type Sides = readonly [left: readonly Line[], right: readonly Line[]];

/** Lines of a page side by side in two columns, or across both. */
type Part = Columns | { readonly sides: null; readonly lines: readonly Line[] };

/**
 * The pages' parts in reading order. A table without ruled lines also has two columns: only if their lines are at heights of their
 * own, or labels or titles are in a right column with none beside them, is it certain that they are read one by one.
 */
export function splitColumns(pages: readonly Page[], vocabulary: Vocabulary): Page[] {
  const parted = pages.map((page) => ({ page, parts: partsOf(page) }));
  const columns = parted
    .flatMap(({ parts }) => parts)
    .find((part): part is Columns => part.sides !== null && (isAdrift(part.sides) || hasOwnLabels(part.sides, vocabulary)));
  if (!columns) return [...pages];
  return parted.flatMap(({ page, parts }) => {
    const all = parts.flatMap((part) => (part.sides === null ? shortParts(part, page, columns) : [part]));
    if (all.every(({ sides }) => sides === null)) return [page];
    const column = (lines: readonly Line[]): Page => ({ ...page, pieces: lines.flat(), upright: [], level: [], isColumn: true });
    return all.flatMap(({ sides, lines }) => (sides === null ? [{ ...page, pieces: lines.flat(), isColumn: false }] : sides.map(column)));
  });
}

/** Runs of lines that leave the middle free are columns if both look like running text; lines between ruled lines are a table's. */
function partsOf(page: Page): Part[] {
  const lines = linesOf(page.pieces);
  const middle = findGap(
    lines.filter((line) => !isInTable(line, page)),
    page.width,
  );
  if (middle === null) return [{ sides: null, lines }];
  return runsOf(lines, page, middle).map((run) => ({
    ...(isInTable(run[0] ?? [], page) ? { sides: null } : findSides(run, middle)),
    lines: run,
  }));
}

/** Lines that are side by side, or all across the middle, up to where the page leaves a space. */
function runsOf(lines: readonly Line[], page: Page, middle: number): Line[][] {
  const runs: Line[][] = [];
  let before: { readonly kind: string; readonly y: number } | undefined;
  for (const line of lines) {
    const kind = isInTable(line, page) ? "table" : isFree(line, middle) ? "columns" : "across";
    const isNear = before !== undefined && yOf(line) - before.y < MAX_HOLE * (line[0]?.size ?? 0);
    if (before?.kind === kind && (kind === "table" || isNear)) runs.at(-1)?.push(line);
    else runs.push([line]);
    before = { kind, y: yOf(line) };
  }
  return runs;
}

function isInTable(line: Line, { upright }: Page): boolean {
  const y = yOf(line);
  return upright.some(({ from, to }) => from <= y && to >= y - 2);
}

/** In a document with columns, groups of few lines are columns too, if they start where its columns do. */
function shortParts(part: Part, page: Page, { middle, starts }: Columns): Part[] {
  return runsOf(part.lines, page, middle).map((run): Part => {
    const sides = sidesOf(run, middle);
    const begins = sides.map((side, at) => side.every((line) => (line[0]?.left ?? 0) > (starts[at] ?? 0) - 2));
    const isAtStart = sides[1].some((line) => Math.abs((line[0]?.left ?? 0) - starts[1]) < 2);
    const isColumns = isAtStart && begins.every(Boolean) && run.every((line) => isFree(line, middle) && !isInTable(line, page));
    return isColumns ? { sides, middle, starts, lines: run } : { sides: null, lines: run };
  });
}

function isFree(line: Line, at: number): boolean {
  return line.every(({ left, right }) => right <= at - HALF_GAP || left >= at + HALF_GAP);
}

/** The middle of the gap that most lines leave free, counted on the side with fewer, then on both; null if too few leave one. */
function findGap(lines: readonly Line[], width: number): number | null {
  // On most pages nothing begins in the right half.
  if (lines.flat().filter(({ left }) => left > width * 0.35).length < MIN_LINES) return null;
  const gaps: { from: number; to: number; count: number; free: number }[] = [];
  for (let at = Math.round(width * 0.35); at <= width * 0.65; at += 2) {
    const free = lines.filter((line) => isFree(line, at));
    const count = Math.min(
      free.filter((line) => line.some(({ left }) => left < at)).length,
      free.filter((line) => line.some(({ left }) => left > at)).length,
    );
    const last = gaps.at(-1);
    if (last?.count === count && last.free === free.length) last.to = at;
    else gaps.push({ from: at, to: at, count, free: free.length });
  }
  const [best] = gaps.sort((a, b) => b.count - a.count || b.free - a.free || b.to - b.from - (a.to - a.from));
  return best && best.count >= MIN_LINES ? (best.from + best.to) / 2 : null;
}

function sidesOf(run: readonly Line[], middle: number): Sides {
  const side = (isRight: boolean): Line[] =>
    run.map((line) => line.filter(({ left }) => left > middle === isRight)).filter((line) => line.length > 0);
  return [side(false), side(true)];
}

function findSides(run: readonly Line[], middle: number): Omit<Columns, "lines"> | { readonly sides: null } {
  const sides = sidesOf(run, middle);
  const [left, right] = sides;
  if (left.length === 0 || right.length === 0) return { sides: null };
  const [leftWidth, rightWidth] = [widthOf(left), widthOf(right)];
  const isText = isAdrift(sides) || (isRunning(left, leftWidth) && isRunning(right, rightWidth));
  if (!isText || Math.min(leftWidth, rightWidth) <= 0.75 * Math.max(leftWidth, rightWidth)) return { sides: null };
  const start = (lines: readonly Line[]): number => Math.min(...lines.map((line) => line[0]?.left ?? 0));
  const end = Math.max(...left.flat().map((piece) => piece.right));
  return { sides, middle: (end + start(right)) / 2, starts: [start(left), start(right)] };
}

/** Lines of one column are between two of the other's, and vice versa; rows of a table start at the same height. */
function isAdrift([left, right]: Sides): boolean {
  return between(left, right) >= MIN_LINES && between(right, left) >= MIN_LINES;
}

/** Number of lines between two adjacent ones of the other column, at the height of neither. */
function between(lines: readonly Line[], others: readonly Line[]): number {
  return lines.filter((line) => {
    const [y, size] = [yOf(line), line[0]?.size ?? 0];
    const below = others.findIndex((other) => yOf(other) > y);
    const [above, next] = [others[below - 1], others[below]];
    return above && next && yOf(next) - yOf(above) < size * 2 && y - yOf(above) > 1 && yOf(next) - y > 1;
  }).length;
}

function widthOf(lines: readonly Line[]): number {
  const pieces = lines.flat();
  return Math.max(...pieces.map(({ right }) => right)) - Math.min(...pieces.map(({ left }) => left));
}

/** Many lines of running text fill the column, without holes; a table's labels and amounts do neither. */
function isRunning(lines: readonly Line[], width: number): boolean {
  const full = lines.filter((line) => widthOf([line]) > width * 0.75).length;
  const isWhole = lines.slice(1).every((line, i) => yOf(line) - yOf(lines[i] ?? line) < MAX_HOLE * (line[0]?.size ?? 0));
  return lines.length >= MIN_LINES && full >= lines.length * 0.3 && isWhole;
}

function hasOwnLabels([left, right]: Sides, vocabulary: Vocabulary): boolean {
  return right.some(
    (line) => isHead(line, vocabulary) && !left.some((other) => isHead(other, vocabulary) && Math.abs(yOf(other) - yOf(line)) < 6),
  );
}

function yOf(line: Line): number {
  return line[0]?.y ?? 0;
}

function isHead(line: Line, { findLabel, isTitle }: Vocabulary): boolean {
  const text = line.map((piece) => piece.text).join(" ");
  const label = findLabel(text);
  return isTitle(text) || (label !== undefined && !label.weak && (label.closed || line.every(({ bold }) => bold)));
}
