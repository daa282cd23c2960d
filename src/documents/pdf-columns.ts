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

/** Lines of a page side by side in two columns, or across both. */
interface Part {
  readonly sides: readonly [left: readonly Line[], right: readonly Line[]] | null;
  readonly lines: readonly Line[];
}

/**
 * The pages' parts in reading order. A table without ruled lines also has two columns: only if labels or titles are in
 * a right column, with none beside them, is it certain that the document's columns are read one by one.
 */
export function splitColumns(pages: readonly Page[], vocabulary: Vocabulary): Page[] {
  const parted = pages.map((page) => ({ page, parts: partsOf(page) }));
  const known = parted.some(({ parts }) => parts.some(({ sides }) => sides !== null && hasOwnLabels(sides, vocabulary)));
  if (!known) return [...pages];
  return parted.flatMap(({ page, parts }) => {
    if (parts.every(({ sides }) => sides === null)) return [page];
    const partOf = (lines: readonly Line[], isColumn: boolean): Page => ({
      ...page,
      pieces: lines.flat(),
      upright: [],
      level: [],
      isColumn,
    });
    return parts.flatMap(({ sides, lines }) => (sides === null ? [partOf(lines, false)] : sides.map((side) => partOf(side, true))));
  });
}

/** Runs of lines that leave the middle free are columns if both look like running text. */
function partsOf(page: Page): Part[] {
  const lines = linesOf(page.pieces);
  const middle = page.upright.length > 0 ? null : findGap(lines, page.width);
  if (middle === null) return [{ sides: null, lines }];
  const runs: Line[][] = [];
  let across: boolean | null = null;
  for (const line of lines) {
    const crosses = !isFree(line, middle);
    if (crosses === across) runs.at(-1)?.push(line);
    else runs.push([line]);
    across = crosses;
  }
  return runs.map((run) => ({ sides: findSides(run, middle), lines: run }));
}

function isFree(line: Line, at: number): boolean {
  return line.every(({ left, right }) => right <= at - HALF_GAP || left >= at + HALF_GAP);
}

/** The middle of the widest gap most lines leave free, counted where fewer have text; null if too few leave one. */
function findGap(lines: readonly Line[], width: number): number | null {
  const gaps: { from: number; to: number; count: number }[] = [];
  for (let at = Math.round(width * 0.35); at <= width * 0.65; at += 2) {
    const free = lines.filter((line) => isFree(line, at));
    const count = Math.min(
      free.filter((line) => line.some(({ left }) => left < at)).length,
      free.filter((line) => line.some(({ left }) => left > at)).length,
    );
    const last = gaps.at(-1);
    if (last?.count === count) last.to = at;
    else gaps.push({ from: at, to: at, count });
  }
  const [best] = gaps.sort((a, b) => b.count - a.count || b.to - b.from - (a.to - a.from));
  return best && best.count >= MIN_LINES ? (best.from + best.to) / 2 : null;
}

function findSides(run: readonly Line[], middle: number): Part["sides"] {
  const side = (isRight: boolean): Line[] =>
    run.map((line) => line.filter(({ left }) => left > middle === isRight)).filter((line) => line.length > 0);
  const [left, right] = [side(false), side(true)];
  const [leftWidth, rightWidth] = [widthOf(left), widthOf(right)];
  const isText = isRunning(left, leftWidth) && isRunning(right, rightWidth);
  return isText && Math.min(leftWidth, rightWidth) > 0.75 * Math.max(leftWidth, rightWidth) ? [left, right] : null;
}

function widthOf(lines: readonly Line[]): number {
  const pieces = lines.flat();
  return Math.max(...pieces.map(({ right }) => right)) - Math.min(...pieces.map(({ left }) => left));
}

/** Most lines of running text fill the column, without holes; a table's labels and amounts do neither. */
function isRunning(lines: readonly Line[], width: number): boolean {
  const full = lines.filter((line) => widthOf([line]) > width * 0.75).length;
  const isWhole = lines.slice(1).every((line, i) => yOf(line) - yOf(lines[i] ?? line) < MAX_HOLE * (line[0]?.size ?? 0));
  return lines.length >= MIN_LINES && full >= lines.length * 0.3 && isWhole;
}

function hasOwnLabels([left, right]: NonNullable<Part["sides"]>, vocabulary: Vocabulary): boolean {
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
