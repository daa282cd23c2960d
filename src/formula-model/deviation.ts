// Describes how a formula deviates from what its cell should add up: lines, sections or columns missing, extra, or mistaken for others.
import type { Budget, Figure, Line } from "../budget/budget";
import { hasAmounts, isInUse } from "../budget/sums";
import { toAddress } from "../workbook/address";
import { cellKey, type Cell } from "../workbook/workbook";
import { quoted, type Localised } from "../danish/localised";
import { TOTAL_NAME } from "./place";
import type { TemplateCell } from "./template-cells";

/** A year or payer figure of a line: what all totals ultimately depend on. */
export interface Leaf {
  readonly figure: Figure;
  readonly line: Line;
  readonly column: Localised;
  readonly isYear: boolean;
}

/** How often each leaf counts, by {@link cellKey}. */
export type Weights = Map<number, number>;

/** The cells by {@link cellKey}, and what is known about rows and columns. */
export interface Index {
  readonly leaves: ReadonlyMap<number, Leaf>;
  readonly known: ReadonlyMap<number, TemplateCell>;
  /** Columns in which any line has an amount. */
  readonly usedColumns: ReadonlySet<number>;
}

/** The columns a formula uses, and those it should use instead. */
interface Swap {
  readonly taken: readonly Localised[];
  readonly wanted: readonly Localised[];
  /** The sections or lines affected; none if all are. */
  readonly where: readonly Localised[];
}

/** How a formula deviates from what its cell should add up; the texts are lists of lines, sections or columns. */
export interface Deviation {
  /** What is reported here is neither missing nor extra. */
  readonly swapped: readonly Swap[];
  readonly missing: readonly Localised[];
  readonly extra: readonly Localised[];
  readonly twice: readonly Localised[];
  readonly sign: readonly Localised[];
}

/** Whether it matters that a line is left out of a sum: it has an amount, or its own name. */
export function counts(line: Line): boolean {
  return line.kind === "placeholder" ? hasAmounts(line) : isInUse(line);
}

/** Describes how formulas deviate, in the words of one budget. */
export class DeviationFinder {
  constructor(
    private readonly budget: Budget,
    private readonly index: Index,
    private readonly sheetCells: ReadonlyMap<number, Cell>,
  ) {}

  /** Null if all that matters counts as it should. */
  compare(cell: TemplateCell, found: Weights, expected: Weights, constant: number): Deviation | null {
    const { swapped, swappedKeys } = this.findSwaps(cell, found, expected);
    const lists = { missing: [] as Leaf[], extra: [] as Leaf[], twice: [] as Leaf[], sign: [] as Leaf[] };
    const foreign: Localised[] =
      constant === 0 ? [] : [{ da: `det faste tal ${String(constant).replace(".", ",")}`, en: `the constant ${constant}` }];
    for (const key of new Set([...expected.keys(), ...found.keys()])) {
      const should = expected.get(key) ?? 0;
      const does = found.get(key) ?? 0;
      if (should === does || swappedKeys.has(key)) continue;
      const leaf = this.index.leaves.get(key);
      if (!leaf) foreign.push(this.foreignName(key));
      else if (this.matters(cell, leaf))
        lists[should === 0 ? "extra" : does === 0 ? "missing" : Math.sign(should) === Math.sign(does) ? "twice" : "sign"].push(leaf);
    }
    const deviation = {
      swapped,
      missing: this.describe(cell, lists.missing, expected),
      extra: [...this.describe(cell, lists.extra, expected), ...foreign],
      twice: this.describe(cell, lists.twice, expected),
      sign: this.describe(cell, lists.sign, expected),
    };
    return Object.values(deviation).some((list) => list.length > 0) ? deviation : null;
  }

  /** Lines where a formula uses one column in place of another, by the columns; and the keys covered by that. */
  private findSwaps(
    cell: TemplateCell,
    found: Weights,
    expected: Weights,
  ): { readonly swapped: readonly Swap[]; readonly swappedKeys: ReadonlySet<number> } {
    const byLine = new Map<Line, { readonly missing: Leaf[]; readonly extra: Leaf[] }>();
    const others = new Set<Line>();
    for (const key of new Set([...expected.keys(), ...found.keys()])) {
      const leaf = this.index.leaves.get(key);
      if (!leaf || !counts(leaf.line) || cell.line !== null) continue;
      const [should, does] = [expected.get(key) ?? 0, found.get(key) ?? 0];
      if (should !== 0 && this.matters(cell, leaf)) others.add(leaf.line);
      if (should !== 0 && does !== 0) continue;
      let own = byLine.get(leaf.line);
      if (!own) byLine.set(leaf.line, (own = { missing: [], extra: [] }));
      if (should !== does) own[does === 0 ? "missing" : "extra"].push(leaf);
    }
    const groups = new Map<string, { readonly taken: readonly Leaf[]; readonly wanted: readonly Leaf[]; readonly missing: Leaf[] }>();
    const swappedKeys = new Set<number>();
    const columnsOf = (leaves: readonly Leaf[]): string => leaves.map(({ figure }) => figure.column).join();
    for (const [line, { missing, extra }] of byLine) {
      if (extra.length === 0 || !missing.some((leaf) => this.matters(cell, leaf))) continue;
      others.delete(line);
      const key = `${columnsOf(missing)} ${columnsOf(extra)}`;
      const group = groups.get(key);
      if (group) group.missing.push(...missing);
      else groups.set(key, { taken: extra, wanted: missing, missing: [...missing] });
      for (const { figure } of [...missing, ...extra]) swappedKeys.add(cellKey(figure.row, figure.column));
    }
    const isWhole = groups.size === 1 && others.size === 0;
    const swapped = [...groups.values()].map(({ taken, wanted, missing }): Swap => ({
      taken: columnNames(taken),
      wanted: columnNames(wanted),
      where: isWhole ? [] : this.describe(cell, missing, expected),
    }));
    return { swapped, swappedKeys };
  }

  /** Unused slots, and year columns without amounts, may be left out or included. */
  private matters(cell: TemplateCell, leaf: Leaf): boolean {
    if (!counts(leaf.line)) return false;
    return !leaf.isYear || leaf.figure.column === cell.figure.column || this.index.usedColumns.has(leaf.figure.column);
  }

  private foreignName(key: number): Localised {
    const { row, column } = this.sheetCells.get(key)!;
    if (this.budget.subtotals.some((subtotal) => subtotal.row === row))
      return { da: `mellemsummen i række ${row + 1}`, en: `the subtotal in row ${row + 1}` };
    const address = toAddress(row, column);
    return { da: `cellen ${address}`, en: `the cell ${address}` };
  }

  /** Whether these are all columns the cell should include: they then need no names, and cells of several columns deviate alike. */
  private isOwnColumns(cell: TemplateCell, leaves: readonly Leaf[], expected: Weights): boolean {
    const own = [...expected.keys()].map((key) => this.index.leaves.get(key)!).filter((leaf) => this.matters(cell, leaf));
    const columns = new Set(leaves.map(({ figure }) => figure.column));
    const wanted = new Set(own.map(({ figure }) => figure.column));
    return columns.size === wanted.size && [...columns].every((column) => wanted.has(column));
  }

  /** Leaves in the sheet's words: whole sections, else whole columns, else lines. */
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
    if (isWhole) return unique(leaves.map((leaf) => columnName(leaf.column)));
    for (const line of lines) {
      const name = line.name === "" ? null : quoted(line.name);
      described.push({
        da: `linjen${name ? ` ${name.da}` : ""} i række ${line.row + 1}`,
        en: `the line${name ? ` ${name.en}` : ""} in row ${line.row + 1}`,
      });
    }
    return described;
  }
}

/** The columns of one line's leaves; all years together are its total. */
function columnNames(leaves: readonly Leaf[]): Localised[] {
  const years = leaves.filter(({ isYear }) => isYear);
  const isTotal = years.length > 1 && years.length === leaves[0]!.line.years.length;
  const names = isTotal
    ? [TOTAL_NAME, ...leaves.filter(({ isYear }) => !isYear).map(({ column }) => column)]
    : leaves.map(({ column }) => column);
  return names.map(columnName);
}

function columnName(column: Localised): Localised {
  const { da, en } = quoted(column);
  return { da: `kolonnen ${da}`, en: `the column ${en}` };
}

function unique(names: readonly Localised[]): Localised[] {
  return [...new Map(names.map((name) => [name.da, name])).values()];
}
