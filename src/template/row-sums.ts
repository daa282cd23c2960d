// Which rows a Sum adds up, by its formulas or by its contents.
import { cellAt, numberAt, type Cell, type Sheet } from "../workbook/workbook";
import { parseTerms } from "../formulas/terms";
import { addedRows, isFigure, type Span } from "./additions";
import type { Survey } from "./survey";

/** The rows that a Sum's formulas add up, across all its columns. */
export interface AddedRows {
  readonly rows: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
}

/** Null if no formula of the row sums its own column. Rows below `last` do not count. */
export function addedBy(sheet: Sheet, figures: readonly number[], row: number, last: number): AddedRows | null {
  const rows = new Set<number>();
  const seen = new Set<string>();
  let from = Infinity;
  let to = -Infinity;
  for (const column of figures) {
    for (const span of addedRows(cellAt(sheet, row, column)) ?? []) {
      const key = `${span.from}:${span.to}`;
      if (seen.has(key)) continue;
      seen.add(key);
      from = Math.min(from, span.from);
      to = Math.max(to, span.to);
      for (let each = span.from; each <= Math.min(span.to, last); each++) rows.add(each);
    }
  }
  return to < 0 ? null : { rows, from, to };
}

/** Whether a row's formula names a cell of its own column, not just an area that contains it. */
export function isAddedAlone(sheet: Sheet, { row, column }: Cell, by: number): boolean {
  return addedRows(cellAt(sheet, by, column))?.some(({ from, to }) => from === row && to === row) ?? false;
}

/**
 * Whether each amount of a row except its total is a formula that adds up several of the given rows in its own column, and nothing else.
 */
export function addsUp(cells: readonly (Cell | undefined)[], total: number, rows: ReadonlySet<number>): boolean {
  const inner = cells.filter((cell): cell is Cell => cell !== undefined && cell.column !== total);
  return (
    inner.length > 0 &&
    inner.every((cell) => {
      const added = addedRows(cell) ?? [];
      return added.length > 1 && added.every(({ from, to }) => from === to && rows.has(from));
    })
  );
}

/** The lines read so far of an open section, with the contents of their columns. */
export class OpenLines {
  readonly rows: number[] = [];
  private readonly set = new Set<number>();
  /** For each column: the sum of its amounts, in how many lines, and the first and last of them. */
  private readonly columns = new Map<number, { whole: number; count: number }>();
  /** Lines with an amount. */
  private readonly filled: number[] = [];

  constructor(
    private readonly survey: Survey,
    private readonly figures: readonly number[],
  ) {}

  add(row: number, cells: readonly (Cell | undefined)[]): void {
    this.rows.push(row);
    this.set.add(row);
    let isFilled = false;
    for (const cell of cells) {
      if (typeof cell?.value !== "number" || cell.value === 0) continue;
      isFilled = true;
      const known = this.columns.get(cell.column);
      if (known) {
        known.whole += cell.value;
        known.count++;
      } else this.columns.set(cell.column, { whole: cell.value, count: 1 });
    }
    if (isFilled) this.filled.push(row);
  }

  /**
   * Whether a row adds up every line above with amounts: each formula those of its own column; or, if all are typed, by its amounts.
   * `isUnnamed`: it has no text, so that it may repeat the only line.
   */
  isSummedBy(cells: readonly (Cell | undefined)[], total: number, isUnnamed = false): boolean {
    const own = cells.filter((cell) => isFigure(cell));
    // A broken formula is evidence neither for nor against a sum.
    const formulas = own.filter(({ formula }) => formula !== null && !formula.includes("#REF!"));
    if (formulas.length === 0) return own.length > 0 && this.isSummedByAmounts(own, isUnnamed ? 1 : 2);
    // Formulas beyond us, of a table or on a condition, are judged by what they come to.
    const inner = formulas.filter(({ column }) => column !== total);
    if (inner.length > 0 && inner.every(({ formula }) => parseTerms(formula!) === undefined)) return this.isSummedByAmounts(own, 2);
    const spans: Span[] = [];
    for (const cell of formulas) {
      const added = addedRows(cell);
      if (added) spans.push(...added);
      // Its total may add up along the row.
      else if (cell.column !== total) return false;
    }
    if (spans.length < 2 || spans.some(({ to }) => to >= own[0]!.row)) return false;
    const needed = this.filled.length > 0 ? this.filled : this.rows;
    const covered = new Set<number>();
    for (const { from, to } of spans) for (let row = Math.max(from, this.rows[0] ?? from); row <= to; row++) covered.add(row);
    return needed.length > 0 && needed.every((row) => covered.has(row));
  }

  /** The user's own sum of some lines: every amount but its total is a formula adding up two or more lines in its own column. */
  isPartlySummedBy(cells: readonly (Cell | undefined)[], total: number): boolean {
    const inner = cells.filter((cell): cell is Cell => cell !== undefined && cell.column !== total);
    if (inner.length === 0 || inner.some(({ formula }) => formula === null)) return false;
    return inner.every((cell) => {
      let count = 0;
      for (const { from, to } of addedRows(cell) ?? []) {
        if (to - from >= this.set.size) return false;
        for (let above = from; above <= to; above++) if (!this.set.has(above)) return false;
        count += to - from + 1;
      }
      return count > 1;
    });
  }

  private isSummedByAmounts(own: readonly Cell[], fewest: number): boolean {
    if (this.filled.length < fewest) return false;
    const { row } = own[0]!;
    const { survey, rows, figures } = this;
    const count = rows.length;
    const conclude = (sheet: Sheet): boolean => {
      const cells = figures.map((column) => cellAt(sheet, row, column)).filter((cell) => isFigure(cell));
      return isSumOf(cells, fewest, ({ column }) => {
        const amounts = rows.slice(0, count).map((above) => numberAt(sheet, above, column));
        return { whole: amounts.reduce((whole, amount) => whole + amount, 0), count: amounts.filter((amount) => amount !== 0).length };
      });
    };
    const isSum = isSumOf(own, fewest, ({ column }) => this.columns.get(column) ?? NOTHING);
    return survey.consults.ask(survey.sheet, { from: rows[0]!, to: row }, conclude, isSum);
  }
}

const NOTHING = { whole: 0, count: 0 };

/** Whether each amount is the sum of those above it, and enough of several; `above`: their sum, and how many they are. */
function isSumOf(own: readonly Cell[], fewest: number, above: (cell: Cell) => { readonly whole: number; readonly count: number }): boolean {
  let equal = 0;
  for (const cell of own) {
    const { whole, count } = above(cell);
    if (cell.value !== whole) return false;
    if (count >= fewest) equal++;
  }
  return equal >= FEWEST_EQUAL;
}

/** In how many columns typed amounts must be the sum of those above for a row to be their Sum. */
const FEWEST_EQUAL = 3;
