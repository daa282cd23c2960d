// What each formula of the template should add up, and what a cell's own formula adds up instead.
import { sum } from "../budget/amount";
import { COFINANCING_PAYERS, PAYERS, type Budget, type Figure, type Line, type Payer, type Section } from "../budget/budget";
import { allLines, hasAmounts, isInUse, sectionColumns } from "../budget/sums";
import { parseTerms, type Term } from "../formulas/terms";
import { toAddress, type Area } from "../workbook/address";
import { cellKey, findSheet, type Cell, type Workbook } from "../workbook/workbook";
import type { Localised } from "./check";
import { areasOf, namedFigures, PAYER_NAMES, sumRowName, TOTAL_NAME, yearName } from "./place";

export type TemplateKind = "line-total" | "sum" | "distribution" | "total" | "party" | "cofinancing-total" | "balance" | "percent";

/** A year or payer figure of a line: what all totals rest on in the end. */
interface Leaf {
  readonly figure: Figure;
  readonly section: Section;
  readonly line: Line;
  readonly column: Localised;
  readonly isYear: boolean;
}

/** How often each leaf counts, by {@link cellKey}. */
type Weights = Map<number, number>;

/** Leaves by {@link cellKey}, and the factor each counts with. */
type Parts = Iterable<readonly [number, number]>;

/** A cell that has a formula in the template. */
export interface TemplateCell {
  readonly kind: TemplateKind;
  readonly figure: Figure;
  readonly section: Section | null;
  readonly line: Line | null;
  /** "Sum for 2018", "Total (LBF)". */
  name(): Localised;
  /** The formula that takes in everything it should; null where the template's own form is unknown. */
  complete(): string | null;
  /** The cells that the template's own formula adds up, each once; null for the percentage. */
  readonly terms: (() => readonly Figure[]) | null;
  /** Other cells that come to the same, and that copies add up instead. */
  readonly instead?: () => readonly Figure[];
  /** The cells that it takes from them: the Balance's alone has any. */
  readonly less?: readonly Figure[];
  /** Null for the percentage, which is no sum. */
  readonly parts: (() => Parts) | null;
}

/** Columns that a formula takes, and those that it should take instead. */
export interface Swap {
  readonly taken: readonly Localised[];
  readonly wanted: readonly Localised[];
  /** The sections or lines in which it does; none where it does in all. */
  readonly where: readonly Localised[];
}

/** How a formula strays from what its cell should add up; the texts are lists of lines, sections or columns. */
export interface Stray {
  /** What is told here is neither missing nor extra. */
  readonly swapped: readonly Swap[];
  readonly missing: readonly Localised[];
  readonly extra: readonly Localised[];
  readonly twice: readonly Localised[];
  readonly sign: readonly Localised[];
}

/** Cells that one run looks at in ranges before it stops judging: no budget comes near, a hostile file may. */
const MOST_STEPS = 5_000_000;

/** Cells of titles and blank rows that a sum of the template's own cells may run over. */
const MOST_BLANK = 100;

const SUBTOTAL = /SUBTOTAL\(/i;

/** Whether a line's being left out of a sum matters: it has an amount, or a name of its own. */
function counts(line: Line): boolean {
  return line.kind === "placeholder" ? hasAmounts(line) : isInUse(line);
}

/** Samlede udgifter of a line: there is one for each, so that it is made of no more than its line. */
class LineTotal implements TemplateCell {
  readonly kind = "line-total";
  readonly figure: Figure;

  constructor(
    readonly section: Section,
    readonly line: Line,
  ) {
    this.figure = line.total;
  }

  name(): Localised {
    return TOTAL_NAME;
  }

  complete(): string {
    return `SUM(${areasOf(this.line.years).join(",")})`;
  }

  terms(): readonly Figure[] {
    return this.line.years;
  }

  parts(): Parts {
    return this.line.years.map((figure) => [cellKey(figure.row, figure.column), 1] as const);
  }
}

/** A column of a section's Sum row. */
class ColumnSum implements TemplateCell {
  readonly kind = "sum";
  readonly line = null;

  constructor(
    readonly section: Section,
    readonly figure: Figure,
    private readonly below: readonly Figure[],
    private readonly columnName: () => Localised,
    private readonly partsOf: (figures: readonly Figure[]) => Parts,
  ) {}

  name(): Localised {
    const row = sumRowName(this.section.kind);
    const { da, en } = this.columnName();
    return { da: `${row} for ${da}`, en: `${row} of ${en}` };
  }

  complete(): string {
    return this.below.length > 0 ? `SUM(${areasOf(this.below).join(",")})` : "0";
  }

  terms(): readonly Figure[] {
    return this.below;
  }

  parts(): Parts {
    return this.partsOf(this.below);
  }
}

/** The cells by {@link cellKey}, and what is known of rows and columns. */
interface Index {
  readonly leaves: ReadonlyMap<number, Leaf>;
  readonly known: ReadonlyMap<number, TemplateCell>;
  /** The years of a line, by its total. */
  readonly years: ReadonlyMap<number, readonly Figure[]>;
  /** Columns in which some line holds an amount. */
  readonly usedColumns: ReadonlySet<number>;
}

function buildIndex(budget: Budget, cells: readonly TemplateCell[]): Index {
  const leaves = new Map<number, Leaf>();
  const years = new Map<number, readonly Figure[]>();
  const usedColumns = new Set<number>();
  const names = budget.sections.slice(0, 1).flatMap((section) => namedFigures(budget, section.sum)).map(({ name }) => name);
  for (const { section, line } of allLines(budget)) {
    years.set(cellKey(line.total.row, line.total.column), line.years);
    line.figures.forEach((figure, index) => {
      if (figure === line.total) return;
      leaves.set(cellKey(figure.row, figure.column), { figure, section, line, column: names[index]!, isYear: index < line.years.length });
      if ((figure.value ?? 0) !== 0) usedColumns.add(figure.column);
    });
  }
  return { leaves, years, usedColumns, known: new Map(cells.map((cell) => [cellKey(cell.figure.row, cell.figure.column), cell])) };
}

export class FormulaModel {
  /** Totals of the lines in use, then the Sum rows, then the foot. */
  readonly cells: readonly TemplateCell[];
  private readonly sheetCells: ReadonlyMap<number, Cell>;
  private readonly all: readonly TemplateCell[];
  private readonly subtotalRows: ReadonlySet<number>;
  private index: Index | undefined;
  private knownRows: ReadonlySet<number> | undefined;

  constructor(
    workbook: Workbook,
    private readonly budget: Budget,
    private steps = MOST_STEPS,
  ) {
    this.sheetCells = findSheet(workbook, budget.sheet)!.cells;
    this.subtotalRows = new Set(budget.subtotalRows);
    const cells = [...this.lineTotals(), ...this.sums(), ...this.foot()];
    this.all = cells;
    this.cells = cells.filter(({ line }) => line === null || counts(line));
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

  /** How a formula would stray in this cell; null where it is right, or beyond judging. */
  judge(cell: TemplateCell, formula: string): Stray | null {
    if (!cell.parts) return null;
    const parsed = parseTerms(formula);
    if (!parsed || (parsed.constant === 0 && this.isPlain(cell, parsed.terms)) || formula === cell.complete()) return null;
    const found = this.expand(parsed.terms);
    if (!found) return null;
    const expected: Weights = new Map(cell.parts());
    if (cell.kind === "balance") {
      // Some copies take expenses from financing.
      const negated: Weights = new Map([...expected].map(([key, factor]) => [key, -factor]));
      if (!this.compare(cell, found, negated, parsed.constant)) return null;
    }
    return this.compare(cell, found, expected, parsed.constant);
  }

  /** The rows of lines and Sums. */
  private get rows(): ReadonlySet<number> {
    this.knownRows ??= new Set(this.all.filter(({ section }) => section !== null).map(({ figure }) => figure.row));
    return this.knownRows;
  }

  /** Made when the first formula needs it: the template's own forms do not. */
  private get indexed(): Index {
    this.index ??= buildIndex(this.budget, this.all);
    return this.index;
  }

  private lineTotals(): TemplateCell[] {
    return allLines(this.budget).map(({ section, line }) => new LineTotal(section, line));
  }

  private sums(): TemplateCell[] {
    const partsOf = (figures: readonly Figure[]): Parts => this.partsOf(figures);
    return this.budget.sections.flatMap((section) => {
      const columns = sectionColumns(section);
      return section.sum.figures.map((figure, index) => new ColumnSum(section, figure, columns[index]!, () => namedFigures(this.budget, section.sum)[index]!.name, partsOf));
    });
  }

  /** Leaves of figures in a column; a line's total stands for its years. */
  private *partsOf(figures: readonly Figure[], factor = 1): Generator<readonly [number, number]> {
    for (const figure of figures) {
      for (const { row, column } of this.indexed.years.get(cellKey(figure.row, figure.column)) ?? [figure]) yield [cellKey(row, column), factor];
    }
  }

  private foot(): TemplateCell[] {
    const { budget } = this;
    const { distribution, totals } = budget;
    const lines = budget.sections.flatMap((section) => section.lines);
    const cells: TemplateCell[] = [];
    const foot = { section: null, line: null };
    const paid = (factor: number, ...payers: readonly Payer[]): (() => Parts) => () => this.partsOf(lines.flatMap((line) => payers.map((payer) => line.financing[payer])), factor);
    const spent = (): Parts => this.partsOf(lines.map((line) => line.total));
    const joinedOf = (figures: readonly Figure[]): string => figures.map((figure) => figure.address).join("+");
    const named = (prefix: string, name: Localised): (() => Localised) => () => ({ da: `${prefix} (${name.da})`, en: `${prefix} (${name.en})` });
    const column = (kind: TemplateKind, figure: Figure, name: () => Localised, pick: (section: Section) => Figure, parts: () => Parts, instead?: () => readonly Figure[]): void => {
      const terms = (): Figure[] => budget.sections.map(pick);
      cells.push({ kind, figure, ...foot, name, complete: () => joinedOf(terms()), terms, instead, parts });
    };
    if (distribution) {
      for (const payer of ["housingCash", "housingInKind", "municipalityCash", "municipalityInKind"] as const) {
        column("distribution", distribution[payer], named("Fordeling", PAYER_NAMES[payer]), (section) => section.sum.financing[payer], paid(1, payer));
      }
    }
    totals.years.forEach((figure, index) => {
      const name = yearName(budget.years[index]!);
      column("total", figure, named("Total", { da: name, en: name }), (section) => section.sum.years[index]!, () => this.partsOf(lines.map((line) => line.years[index]!)));
    });
    column("total", totals.total, named("Total", TOTAL_NAME), (section) => section.sum.total, spent, () => totals.years);
    column("total", totals.lbf, named("Total", PAYER_NAMES.lbf), (section) => section.sum.financing.lbf, paid(1, "lbf"));
    const party = (figure: Figure, name: Localised, payers: readonly ["housingCash" | "municipalityCash", "housingInKind" | "municipalityInKind"]): void => {
      const instead = (): Figure[] => budget.sections.flatMap((section) => payers.map((payer) => section.sum.financing[payer]));
      const terms = distribution ? (): Figure[] => payers.map((payer) => distribution[payer]) : instead;
      cells.push({ kind: "party", figure, ...foot, name: named("Total", name), complete: () => joinedOf(terms()), terms, instead, parts: paid(1, ...payers) });
    };
    party(totals.housing, { da: "boligorganisation", en: "housing organisation" }, ["housingCash", "housingInKind"]);
    party(totals.municipality, { da: "kommune", en: "municipality" }, ["municipalityCash", "municipalityInKind"]);
    column("total", totals.other, named("Total", PAYER_NAMES.other), (section) => section.sum.financing.other, paid(1, "other"));
    const parties = [totals.housing, totals.municipality, totals.other];
    if (budget.cofinancingTotal) {
      const name = { da: "Samlet medfinansiering", en: "Samlet medfinansiering (all co-financing)" };
      cells.push({ kind: "cofinancing-total", figure: budget.cofinancingTotal, ...foot, name: () => name, complete: () => joinedOf(parties), terms: () => parties, parts: paid(1, ...COFINANCING_PAYERS) });
    }
    if (budget.balance) {
      const less = [totals.lbf, ...parties];
      const complete = (): string => [totals.total, ...less].map((figure) => figure.address).join("-");
      const parts = (): Parts => [...spent(), ...paid(-1, ...PAYERS)()];
      cells.push({ kind: "balance", figure: budget.balance, ...foot, name: () => ({ da: "Balance", en: "Balance" }), complete, terms: () => [totals.total], less, parts });
    }
    if (budget.statedPercent) {
      cells.push({ kind: "percent", figure: budget.statedPercent, ...foot, name: () => ({ da: "Medfinans.", en: "Medfinans. (the percentage)" }), complete: () => null, terms: null, parts: null });
    }
    return cells;
  }

  /** Whether terms are the template's own, in whatever way they are written: told without expanding anything. */
  private isPlain(cell: TemplateCell, terms: readonly Term[]): boolean {
    const wanted = cell.terms?.();
    if (!wanted) return false;
    const { kind, less = NONE } = cell;
    if (less.length === 0 && terms.every(({ factor }) => factor === 1)) return this.covers(terms, wanted) || (cell.instead !== undefined && this.covers(terms, cell.instead()));
    const plus = terms.filter(({ factor }) => factor === 1);
    const minus = terms.filter(({ factor }) => factor === -1);
    if (plus.length + minus.length < terms.length) return false;
    // Some copies take expenses from financing.
    return (this.covers(plus, wanted) && this.covers(minus, less)) || (kind === "balance" && this.covers(plus, less) && this.covers(minus, wanted));
  }

  /** Whether terms take in each of some cells once, and beside them only empty cells and texts outside the lines and Sums. */
  private covers(terms: readonly Term[], wanted: readonly Figure[]): boolean {
    let size = 0;
    for (const { sheet, area, skipsSubtotals } of terms) {
      if (sheet !== null || (skipsSubtotals && wanted.some(({ formula }) => formula !== null && SUBTOTAL.test(formula)))) return false;
      size += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    }
    if (size < wanted.length || size > wanted.length + MOST_BLANK) return false;
    if (!wanted.every(({ row, column }) => terms.some(({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right))) return false;
    if (size === wanted.length) return true;
    const own = new Set(wanted.map(({ row, column }) => cellKey(row, column)));
    let others = 0;
    for (const { area } of terms) {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const key = cellKey(row, column);
          if (own.has(key)) continue;
          const cell = this.sheetCells.get(key);
          if (this.rows.has(row) || typeof cell?.value === "number" || (cell?.formula ?? null) !== null) return false;
          others++;
        }
      }
    }
    return size - others === wanted.length;
  }

  /** What terms add up, in leaves; numbers that are none of the budget's stand under their own cells. Undefined where it cannot be told. */
  private expand(terms: readonly Term[]): Weights | undefined {
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
          add(key, factor);
          continue;
        }
        if (!known.parts) return undefined;
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

  /** Keys of the cells in an area that hold a number or belong to the budget. */
  private *keysIn({ top, left, bottom, right }: Area): Generator<number> {
    const isCounted = (key: number, cell: Cell | undefined): boolean =>
      typeof cell?.value === "number" || this.indexed.leaves.has(key) || this.indexed.known.has(key) || (cell !== undefined && this.subtotalRows.has(cell.row));
    if ((bottom - top + 1) * (right - left + 1) > this.sheetCells.size) {
      for (const [key, cell] of this.sheetCells) {
        if (cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right && isCounted(key, cell)) yield key;
      }
      return;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = cellKey(row, column);
        if (isCounted(key, this.sheetCells.get(key))) yield key;
      }
    }
  }

  private compare(cell: TemplateCell, found: Weights, expected: Weights, constant: number): Stray | null {
    const { swapped, told } = this.findSwaps(cell, found, expected);
    const lists = { missing: [] as Leaf[], extra: [] as Leaf[], twice: [] as Leaf[], sign: [] as Leaf[] };
    const foreign: Localised[] = constant === 0 ? [] : [{ da: `det faste tal ${String(constant).replace(".", ",")}`, en: `the constant ${constant}` }];
    for (const key of new Set([...expected.keys(), ...found.keys()])) {
      const should = expected.get(key) ?? 0;
      const does = found.get(key) ?? 0;
      if (should === does || told.has(key)) continue;
      const leaf = this.indexed.leaves.get(key);
      if (!leaf) foreign.push(this.foreignName(key));
      else if (this.matters(cell, leaf)) lists[should === 0 ? "extra" : does === 0 ? "missing" : Math.sign(should) === Math.sign(does) ? "twice" : "sign"].push(leaf);
    }
    const stray = {
      swapped,
      missing: this.describe(cell, lists.missing, expected),
      extra: [...this.describe(cell, lists.extra, expected), ...foreign],
      twice: this.describe(cell, lists.twice, expected),
      sign: this.describe(cell, lists.sign, expected),
    };
    return Object.values(stray).some((list) => list.length > 0) ? stray : null;
  }

  /** Lines of which a formula takes one column in another's place, by the columns; and the keys of what is told by that. */
  private findSwaps(cell: TemplateCell, found: Weights, expected: Weights): { readonly swapped: readonly Swap[]; readonly told: ReadonlySet<number> } {
    const byLine = new Map<Line, { readonly missing: Leaf[]; readonly extra: Leaf[] }>();
    const others = new Set<Line>();
    for (const key of new Set([...expected.keys(), ...found.keys()])) {
      const leaf = this.indexed.leaves.get(key);
      if (!leaf || !counts(leaf.line) || cell.line !== null) continue;
      const [should, does] = [expected.get(key) ?? 0, found.get(key) ?? 0];
      if (should !== 0 && this.matters(cell, leaf)) others.add(leaf.line);
      if (should !== 0 && does !== 0) continue;
      let own = byLine.get(leaf.line);
      if (!own) byLine.set(leaf.line, (own = { missing: [], extra: [] }));
      if (should !== does) own[does === 0 ? "missing" : "extra"].push(leaf);
    }
    const groups = new Map<string, { readonly taken: readonly Leaf[]; readonly wanted: readonly Leaf[]; readonly missing: Leaf[] }>();
    const told = new Set<number>();
    const columnsOf = (leaves: readonly Leaf[]): string => leaves.map(({ figure }) => figure.column).join();
    for (const [line, { missing, extra }] of byLine) {
      if (extra.length === 0 || !missing.some((leaf) => this.matters(cell, leaf))) continue;
      others.delete(line);
      const key = `${columnsOf(missing)} ${columnsOf(extra)}`;
      const group = groups.get(key);
      if (group) group.missing.push(...missing);
      else groups.set(key, { taken: extra, wanted: missing, missing: [...missing] });
      for (const { figure } of [...missing, ...extra]) told.add(cellKey(figure.row, figure.column));
    }
    const isWhole = groups.size === 1 && others.size === 0;
    const swapped = [...groups.values()].map(({ taken, wanted, missing }): Swap => ({
      taken: columnNames(taken),
      wanted: columnNames(wanted),
      where: isWhole ? [] : this.describe(cell, missing, expected),
    }));
    return { swapped, told };
  }

  /** Slots that nobody uses, and year columns without amounts, may be left out or taken in. */
  private matters(cell: TemplateCell, leaf: Leaf): boolean {
    if (!counts(leaf.line)) return false;
    return !leaf.isYear || leaf.figure.column === cell.figure.column || this.indexed.usedColumns.has(leaf.figure.column);
  }

  private foreignName(key: number): Localised {
    const { row, column } = this.sheetCells.get(key)!;
    if (this.subtotalRows.has(row)) return { da: `mellemsummen i række ${row + 1}`, en: `the subtotal in row ${row + 1}` };
    const address = toAddress(row, column);
    return { da: `cellen ${address}`, en: `the cell ${address}` };
  }

  /** Whether these are all the columns that the cell should take in: then they need not be named, and cells of several columns stray alike. */
  private isOwnColumns(cell: TemplateCell, leaves: readonly Leaf[], expected: Weights): boolean {
    const own = [...expected.keys()].map((key) => this.indexed.leaves.get(key)!).filter((leaf) => this.matters(cell, leaf));
    const columns = new Set(leaves.map(({ figure }) => figure.column));
    const wanted = new Set(own.map(({ figure }) => figure.column));
    return columns.size === wanted.size && [...columns].every((column) => wanted.has(column));
  }

  /** Leaves in the words of the sheet: whole sections, else whole columns, else lines. */
  private describe(cell: TemplateCell, leaves: readonly Leaf[], expected: Weights): Localised[] {
    if (leaves.every((leaf) => leaf.line === cell.line)) return unique(leaves.map((leaf) => leaf.column));
    const lines = new Set(leaves.map((leaf) => leaf.line));
    const described: Localised[] = [];
    const all = this.budget.sections.filter((section) => section !== cell.section);
    for (const section of all) {
      const own = section.lines.filter(counts);
      if (own.length === 0 || !own.every((line) => lines.has(line))) continue;
      described.push({ da: `afsnittet ${section.title}`, en: `the section ${section.title}` });
      for (const line of own) lines.delete(line);
    }
    const isWhole = all.length > 1 && described.length === all.filter((section) => section.lines.some(counts)).length && lines.size === 0;
    if (isWhole && this.isOwnColumns(cell, leaves, expected)) return [{ da: "alle linjer", en: "every line" }];
    if (isWhole) return unique(leaves.map((leaf) => ({ da: `kolonnen "${leaf.column.da}"`, en: `the column "${leaf.column.en}"` })));
    for (const line of lines) {
      const name = line.name === "" ? "" : ` "${line.name}"`;
      described.push({ da: `linjen${name} i række ${line.row + 1}`, en: `the line${name} in row ${line.row + 1}` });
    }
    return described;
  }
}

const NONE: readonly never[] = [];

/** The columns of one line's leaves; all years together are its total. */
function columnNames(leaves: readonly Leaf[]): Localised[] {
  const years = leaves.filter(({ isYear }) => isYear);
  const isTotal = years.length > 1 && years.length === leaves[0]!.line.years.length;
  const names = isTotal ? [TOTAL_NAME, ...leaves.filter(({ isYear }) => !isYear).map(({ column }) => column)] : leaves.map(({ column }) => column);
  return names.map(({ da, en }) => ({ da: `kolonnen "${da}"`, en: `the column "${en}"` }));
}

function unique(names: readonly Localised[]): Localised[] {
  return [...new Map(names.map((name) => [name.da, name])).values()];
}
