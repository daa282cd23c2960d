// Whether a template cell's formula adds up what it should, however it is written.
import { sum } from "../budget/amount";
import type { Budget, Figure } from "../budget/budget";
import { allLines } from "../budget/sums";
import { parseTerms, SUBTOTAL, type Term } from "../formulas/terms";
import { cellKeys, isInside, cellCount, type Area } from "../workbook/address";
import { cellKey, findSheet, placeOf, type Cell, type Workbook } from "../workbook/workbook";
import { namedFigures } from "./place";
import { counts, DeviationFinder, type Index, type Leaf, type Deviation, type Weights } from "./deviation";
import { cellsUnlikeTemplate, templateCells, type TemplateCell } from "./template-cells";

/** Cells in ranges that one run examines before it stops judging: no budget comes near, a hostile file may. */
const MOST_STEPS = 5_000_000;

/** How many title cells and blank cells a sum of the template's own cells may include. */
const MOST_BLANK = 100;

/** Maximum nesting of subtotals. */
const MOST_SUBTOTALS = 5;

const NONE: readonly never[] = [];

function buildIndex(budget: Budget, cells: readonly TemplateCell[]): Index {
  const leaves = new Map<number, Leaf>();
  const usedColumns = new Set<number>();
  const names = budget.sections
    .slice(0, 1)
    .flatMap((section) => namedFigures(budget, section.sum))
    .map(({ name }) => name);
  for (const { line } of allLines(budget)) {
    line.figures.forEach((figure, index) => {
      if (figure === line.total) return;
      leaves.set(cellKey(figure.row, figure.column), { figure, line, column: names[index]!, isYear: index < line.years.length });
      if ((figure.value ?? 0) !== 0) usedColumns.add(figure.column);
    });
  }
  return { leaves, usedColumns, known: new Map(cells.map((cell) => [cellKey(cell.figure.row, cell.figure.column), cell])) };
}

const isInUse = ({ line }: TemplateCell): boolean => line === null || counts(line);

export class FormulaModel {
  private readonly sheetCells: ReadonlyMap<number, Cell>;
  private readonly subtotalRows: ReadonlySet<number>;
  private readonly ownColumns: ReadonlySet<number>;
  private index: Index | undefined;
  private finder: DeviationFinder | undefined;
  private inUse: readonly TemplateCell[] | undefined;
  private knownRows: ReadonlySet<number> | undefined;

  constructor(
    workbook: Workbook,
    private readonly budget: Budget,
    private steps = MOST_STEPS,
  ) {
    this.sheetCells = findSheet(workbook, budget.sheet)!.cells;
    this.subtotalRows = new Set(budget.subtotals.map(({ row }) => row));
    this.ownColumns = new Set(budget.reading.columns.flatMap(({ role, column }) => (role === "own" ? [column] : [])));
  }

  private get all(): readonly TemplateCell[] {
    return templateCells(this.budget);
  }

  /** Totals of the lines in use, then the Sum rows, then the foot. */
  get cells(): readonly TemplateCell[] {
    this.inUse ??= this.all.filter(isInUse);
    return this.inUse;
  }

  /** Those of the same cells whose formula may not be right: a line total that plainly adds up its years is. */
  get toJudge(): readonly TemplateCell[] {
    return cellsUnlikeTemplate(this.budget).filter(isInUse);
  }

  /** What the cell would show if its formula were complete, t.kr.; null for the percentage. */
  expectedValue(cell: TemplateCell): number | null {
    if (!cell.parts) return null;
    const amounts: number[] = [];
    for (const [key, factor] of cell.parts()) amounts.push((this.indexed.leaves.get(key)!.figure.value ?? 0) * factor);
    return sum(amounts);
  }

  /** Whether an amount in one of these rows belongs to what the cell adds up. */
  holdsIn(cell: TemplateCell, rows: ReadonlySet<number>): boolean {
    if (!cell.parts || rows.size === 0) return false;
    for (const [key] of cell.parts()) {
      const { figure } = this.indexed.leaves.get(key)!;
      if (rows.has(figure.row) && (figure.value ?? 0) !== 0) return true;
    }
    return false;
  }

  /** How a formula would deviate in this cell; null if it is right, or cannot be judged. */
  judge(cell: TemplateCell, formula: string): Deviation | null {
    if (!cell.parts) return null;
    const parsed = parseTerms(formula);
    if (!parsed || (parsed.constant === 0 && this.isPlain(cell, parsed.terms)) || formula === cell.complete()) return null;
    const found = this.expand(parsed.terms);
    if (!found) return null;
    const expected: Weights = new Map(cell.parts());
    if (this.subtotalRows.size + this.ownColumns.size > 0) {
      const through = this.expand(parsed.terms, MOST_SUBTOTALS);
      if (through && !this.deviations.compare(cell, through, expected, parsed.constant)) return null;
    }
    if (cell.kind === "cofinancing-total" && parsed.constant === 0 && this.isRemainder(parsed.terms)) return null;
    if (cell.kind === "balance") {
      // Some copies subtract expenses from financing.
      const negated: Weights = new Map([...expected].map(([key, factor]) => [key, -factor]));
      if (!this.deviations.compare(cell, found, negated, parsed.constant)) return null;
    }
    return this.deviations.compare(cell, found, expected, parsed.constant);
  }

  /** The rows of lines and Sums. */
  private get rows(): ReadonlySet<number> {
    this.knownRows ??= new Set(this.all.filter(({ section }) => section !== null).map(({ figure }) => figure.row));
    return this.knownRows;
  }

  /** Created when the first formula needs it: the template's own forms do not. */
  private get indexed(): Index {
    this.index ??= buildIndex(this.budget, this.all);
    return this.index;
  }

  private get deviations(): DeviationFinder {
    this.finder ??= new DeviationFinder(this.budget, this.indexed, this.sheetCells);
    return this.finder;
  }

  /** Whether terms are the template's own, however written: decided without expanding anything. */
  private isPlain(cell: TemplateCell, terms: readonly Term[]): boolean {
    const wanted = cell.terms?.();
    if (!wanted) return false;
    const { kind, less = NONE } = cell;
    if (less.length === 0 && terms.every(({ factor }) => factor === 1))
      return this.covers(terms, wanted) || (cell.instead !== undefined && this.covers(terms, cell.instead()));
    const plus = terms.filter(({ factor }) => factor === 1);
    const minus = terms.filter(({ factor }) => factor === -1);
    if (plus.length + minus.length < terms.length) return false;
    // Some copies subtract expenses from financing.
    return (
      (this.covers(plus, wanted) && this.covers(minus, less)) ||
      (kind === "balance" && this.covers(plus, less) && this.covers(minus, wanted))
    );
  }

  /** Whether terms are the whole less what does not count as co-financing: the same as long as the budget balances, which Balance tells. */
  private isRemainder(terms: readonly Term[]): boolean {
    const { total, paid, cofinancing } = this.budget.totals;
    const plus = terms.filter(({ factor }) => factor === 1);
    const minus = terms.filter(({ factor }) => factor === -1);
    const others = paid.filter((figure) => !cofinancing.includes(figure));
    return plus.length + minus.length === terms.length && this.covers(plus, [total]) && this.covers(minus, others);
  }

  /** Whether terms include each of some cells once, plus only empty cells and texts outside the lines and Sums. */
  private covers(terms: readonly Term[], wanted: readonly Figure[]): boolean {
    let size = 0;
    for (const { sheet, area, skipsSubtotals } of terms) {
      if (sheet !== null || (skipsSubtotals && wanted.some(({ formula }) => formula !== null && SUBTOTAL.test(formula)))) return false;
      size += cellCount(area);
    }
    if (size < wanted.length || size > wanted.length + MOST_BLANK) return false;
    if (!wanted.every(({ row, column }) => terms.some(({ area }) => isInside(area, row, column)))) return false;
    if (size === wanted.length) return true;
    const own = new Set(wanted.map(({ row, column }) => cellKey(row, column)));
    let others = 0;
    for (const { area } of terms) {
      for (const key of cellKeys(area)) {
        if (own.has(key)) continue;
        const cell = this.sheetCells.get(key);
        if (this.rows.has(placeOf(key).row) || typeof cell?.value === "number" || (cell?.formula ?? null) !== null) return false;
        others++;
      }
    }
    return size - others === wanted.length;
  }

  /**
   * What terms add up, in leaves; numbers outside the budget are listed under their own cells, and so are the user's own subtotals
   * unless what they add up is asked for, `through` so many of them. Undefined if it cannot be determined.
   */
  private expand(terms: readonly Term[], through = 0): Weights | undefined {
    const weights: Weights = new Map();
    const add = (key: number, factor: number): void => {
      weights.set(key, (weights.get(key) ?? 0) + factor);
    };
    for (const { sheet, area, factor, skipsSubtotals } of terms) {
      if (sheet !== null && sheet.toLowerCase() !== this.budget.sheet.toLowerCase()) return undefined;
      for (const key of this.keysIn(area)) {
        if (--this.steps < 0) return undefined;
        const formula = this.sheetCells.get(key)?.formula ?? null;
        if (skipsSubtotals && formula !== null && SUBTOTAL.test(formula)) continue;
        const known = this.indexed.known.get(key);
        if (!known) {
          const own = through > 0 && formula !== null && this.isSubtotal(key) ? parseTerms(formula) : undefined;
          const inner = own?.constant === 0 ? this.expand(own.terms, through - 1) : undefined;
          for (const [part, times] of inner ?? [[key, 1] as const]) add(part, factor * times);
          continue;
        }
        if (!known.parts) return undefined;
        if (skipsSubtotals && known.kind === "sum" && this.isSubtotalRow(known.figure.row)) continue;
        // A total typed as 0 among SUBTOTALs adds nothing.
        if (skipsSubtotals && formula === null && (known.figure.value ?? 0) === 0) continue;
        for (const [part, times] of known.parts()) {
          this.steps--;
          add(part, factor * times);
        }
      }
    }
    return weights;
  }

  /** Whether a Sum row counts by SUBTOTAL: a cell of it that does not has lost its formula, and the SUBTOTALs around it are right. */
  private isSubtotalRow(row: number): boolean {
    const section = this.budget.sections.find(({ sum }) => sum.row === row);
    const formulas = section?.sum.figures.flatMap(({ formula }) => formula ?? []) ?? [];
    return formulas.filter((formula) => SUBTOTAL.test(formula)).length * 2 > formulas.length;
  }

  private isSubtotal(key: number): boolean {
    const cell = this.sheetCells.get(key);
    return cell !== undefined && (this.subtotalRows.has(cell.row) || this.ownColumns.has(cell.column));
  }

  /** Keys of the cells in an area that contain a number or belong to the budget. */
  private *keysIn(area: Area): Generator<number> {
    const isCounted = (key: number, cell: Cell | undefined): boolean =>
      typeof cell?.value === "number" ||
      this.indexed.leaves.has(key) ||
      this.indexed.known.has(key) ||
      (cell !== undefined && this.subtotalRows.has(cell.row));
    if (cellCount(area) > this.sheetCells.size) {
      for (const [key, cell] of this.sheetCells) if (isInside(area, cell.row, cell.column) && isCounted(key, cell)) yield key;
    } else for (const key of cellKeys(area)) if (isCounted(key, this.sheetCells.get(key))) yield key;
  }
}
