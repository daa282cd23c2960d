// One page of a PDF as plain geometry: pieces of text and the ruled lines of its tables, in points from the top left corner.

/** A piece of text on one line. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline, downwards. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** A ruled line: `at` is its x if vertical and its y if horizontal. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  /** One-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly upright: readonly Rule[];
  readonly level: readonly Rule[];
  /** It is a column of running text, whose lines may be justified. */
  readonly isColumn?: boolean;
}

/** Pieces by lines, from top to bottom and left to right. */
export function linesOf<Placed extends Omit<Piece, "bold">>(pieces: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const line = lines.at(-1);
    const base = line?.[0];
    if (line && base && piece.y - base.y < Math.min(base.size, piece.size) * 0.5) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** The part of a page's height, at top and bottom, for headers and footers. */
export const EDGE = 0.09;

/** Whether a line of the page, other than headers and footers, has a gap wider than a space; a bullet before its text does not count. */
export function isInColumns(pieces: readonly Omit<Piece, "bold">[], height: number): boolean {
  return linesOf(pieces.filter(({ y }) => y > height * EDGE && y < height * (1 - EDGE))).some((line) =>
    line.some(({ left, size }, i) => {
      const before = line[i - 1];
      return before !== undefined && left - before.right > size && !(i === 1 && before.text.length <= 3);
    }),
  );
}

export type Matrix = readonly [number, number, number, number, number, number];

export function multiply(one: Matrix, other: Matrix): Matrix {
  return [
    one[0] * other[0] + one[2] * other[1],
    one[1] * other[0] + one[3] * other[1],
    one[0] * other[2] + one[2] * other[3],
    one[1] * other[2] + one[3] * other[3],
    one[0] * other[4] + one[2] * other[5] + one[4],
    one[1] * other[4] + one[3] * other[5] + one[5],
  ];
}

/** Maximum thickness of a line or an edge. */
const THIN = 2.5;
/** A page with more ruled lines is a drawing. */
const MAX_RULES = 5000;

/** Collects the straight, thin shapes of a page's drawing. */
export class RuleCollector {
  private readonly upright: Rule[] = [];
  private readonly level: Rule[] = [];

  /** One drawn path: pdf.js' numbers (0 move, 1 line, 2 curve, 3 quadratic curve, 4 close), each followed by its points. */
  addPath(path: ArrayLike<number>, matrix: Matrix, stroked: boolean): void {
    let points: [number, number][] = [];
    const end = (): void => {
      this.addShape(points, stroked);
      points = [];
    };
    for (let i = 0; i < path.length;) {
      const kind = path[i] ?? 4;
      const numbers = [2, 2, 6, 4, 0][kind] ?? 0;
      if (kind === 0) end();
      const [x, y] = [path[i + numbers - 1] ?? 0, path[i + numbers] ?? 0];
      const first = points[0];
      if (numbers > 0) points.push([matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]]);
      else if (first) points.push(first);
      i += numbers + 1;
    }
    end();
  }

  /** A thin shape is one rule; the outline of any other stroked shape is a rule per edge. */
  private addShape(points: readonly (readonly [number, number])[], stroked: boolean): void {
    if (points.length < 2 || this.upright.length + this.level.length > MAX_RULES) return;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (right - left <= THIN || bottom - top <= THIN) this.addRule(left, right, top, bottom);
    else if (stroked && points.length <= 200) {
      points.slice(1).forEach(([x, y], i) => {
        const [x0, y0] = points[i] ?? [x, y];
        this.addRule(Math.min(x0, x), Math.max(x0, x), Math.min(y0, y), Math.max(y0, y));
      });
    }
  }

  private addRule(left: number, right: number, top: number, bottom: number): void {
    if (right - left <= THIN && bottom - top > THIN) this.upright.push({ at: (left + right) / 2, from: top, to: bottom });
    else if (bottom - top <= THIN && right - left > THIN) this.level.push({ at: (top + bottom) / 2, from: left, to: right });
  }

  /** The rules of tables: joins pieces of one line; horizontal ones only if they end at vertical ones (an underline does not). */
  finish(): { upright: Rule[]; level: Rule[] } {
    if (this.upright.length + this.level.length > MAX_RULES) return { upright: [], level: [] };
    const upright = mergeRules(this.upright);
    const meets = (x: number, y: number): boolean =>
      upright.some((rule) => Math.abs(rule.at - x) <= 3 && rule.from <= y + 3 && rule.to >= y - 3);
    const level = mergeRules(this.level).filter((rule) => meets(rule.from, rule.at) && meets(rule.to, rule.at));
    return { upright, level };
  }
}

/** Pieces on one line (within a point and a half) that touch are one rule. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line && rule.at - (line[0]?.at ?? 0) <= 1.5) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const merged: { at: number; from: number; to: number }[] = [];
    for (const rule of line.sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (last && rule.from <= last.to + 3) last.to = Math.max(last.to, rule.to);
      else merged.push({ ...rule });
    }
    return merged;
  });
}
