// Finds the Sums between head and Total, by label, the user's answer, or shape, and the subtotals that feed the Sum below.
import type { Evidence } from "../budget/reading";
import { addedRows } from "./additions";
import type { Label } from "./labels";
import type { RowContents } from "./row-contents";
import { isSumLabel, type FigureCells, type OpenSection } from "./row-kinds";
import { addedBy, isAddedAlone, type AddedRows } from "./row-sums";
import type { Survey } from "./survey";
import type { TableColumns } from "./table-columns";
import { isKnownTitle, isNumbered, parseTitle } from "./titles";

/** `1.1 ` before the name of a section's part. */
const PART_NUMBER = /^\s*\d+\.\d/;

export class SumRows {
  private passed = 0;
  private readonly added = new Map<number, AddedRows | null>();
  /** The labels of the table's Sums. */
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly survey: Survey,
    private readonly columns: TableColumns,
    private readonly end: number,
    private readonly totalRow: number,
    private readonly rows: RowContents,
  ) {
    this.names = new Set(columns.sumRows.filter((row) => row < end).map((row) => rows.label(row)?.key ?? ""));
  }

  /** Whether a row is a Sum: by its label, the user's answer, or its shape if no labelled Sum follows in its section. */
  evidenceOf(
    row: number,
    cells: FigureCells,
    label: Label | undefined,
    open: OpenSection | null,
    answer: string | undefined,
  ): Evidence | null {
    if (answer !== undefined) return answer === "sum" ? "told" : null;
    if (isSumLabel(label, open)) return open && this.isPassedOn(row, cells, open) ? null : "label";
    if (!open) return null;
    const isNamed = label !== undefined && this.names.has(label.key) && cells.some((cell) => (cell?.formula ?? null) !== null);
    // What Total adds up by itself is a Sum, whatever it is called and however it is calculated.
    if (!isNamed && !this.isTakenIn(row, this.totalRow) && !open.lines.isSummedBy(cells, this.columns.total, label === undefined))
      return null;
    return !this.isPassedOn(row, cells, open) && this.isLastOfSection(row, open) ? "formula" : null;
  }

  /** Whether a Sum further down in the same section adds up this row, or one that only repeats it: it is a subtotal. */
  isPassedOn(row: number, cells: FigureCells, open: OpenSection): boolean {
    if (!addsSeveral(cells, this.columns.total) || this.hasPartsBelow(row, cells)) return false;
    const carried = new Set([row]);
    for (let below = row + 1; below < this.end; below++) {
      const label = this.rows.label(below);
      const own = this.rows.cells(below);
      const isTitle = label !== undefined && (isKnownTitle(label.text) || (isNumbered(label.text) && !PART_NUMBER.test(label.text)));
      if (isTitle && parseTitle(label.text) !== open.title && !own.some((cell) => cell !== undefined)) return false;
      if (repeats(own, carried)) carried.add(below);
      else if (this.columns.sumRows.includes(below) || isSumLabel(label, open)) {
        const added = this.addedBy(below);
        const isOfSection = added !== null && added.from > open.row;
        if (isOfSection && [...carried].some((each) => (each === row ? this.isTakenIn(row, below) : added.rows.has(each)))) return true;
      }
    }
    return false;
  }

  /** Whether a row's years add up rows below it and its payers do not: a line, with its parts in rows of their own. */
  private hasPartsBelow(row: number, cells: FigureCells): boolean {
    const { years, payers } = this.columns;
    const addsBelow = (cell: FigureCells[number]): boolean => addedRows(cell)?.every(({ from }) => from > row) ?? false;
    const isAdded = (column: number): boolean => cells.some((cell) => cell?.column === column && addsBelow(cell));
    return years.some(({ column }) => isAdded(column)) && !payers.some(({ column }) => isAdded(column));
  }

  /** Whether a row adds up the rows below it, and no Sum below them does: a section with its Sum in the row of its title. */
  isAbove(row: number): boolean {
    if (!this.columns.sumRows.includes(row)) return false;
    const added = this.addedBy(row);
    if (!added || added.from <= row || added.to >= this.end) return false;
    return !this.columns.sumRows.some(
      (sum) => sum > row && (added.rows.has(sum) || (sum <= this.end && this.addedBy(sum)?.from === added.from)),
    );
  }

  /** Whether most of a Sum's formulas refer to this row in their own column. */
  private isTakenIn(row: number, sum: number): boolean {
    const cells = this.rows.cells(row).filter((cell) => cell?.formula != null);
    if (cells.length < 2) return false;
    const taken = cells.filter((cell) => isAddedAlone(this.survey.sheet, cell!, sum)).length;
    return taken > 1 && taken * 2 > cells.length;
  }

  /** The next row labelled or shaped as a Sum. Call it for rows in order from the top. */
  next(row: number): number | null {
    const { sumRows } = this.columns;
    while (this.passed > 0 && sumRows[this.passed - 1]! > row) this.passed--;
    while (this.passed < sumRows.length && sumRows[this.passed]! <= row) this.passed++;
    const next = sumRows[this.passed];
    return next !== undefined && next < this.end ? next : null;
  }

  addedBy(sum: number): AddedRows | null {
    let added = this.added.get(sum);
    if (added === undefined) this.added.set(sum, (added = addedBy(this.survey.sheet, this.columns.figures, sum, this.survey.lastRow)));
    return added;
  }

  /** Whether no other Sum follows before the next title. */
  private isLastOfSection(row: number, open: OpenSection): boolean {
    for (let below = row + 1; below < this.end; below++) {
      const label = this.rows.label(below);
      const cells = this.rows.cells(below);
      if (isSumLabel(label, open)) return false;
      if (label && !cells.some((cell) => cell !== undefined)) return true;
      if (open.lines.isSummedBy(cells, this.columns.total)) return false;
    }
    return true;
  }
}

/** Whether each amount of a row except its total is a formula that adds up at least two rows of its own column. */
function addsSeveral(cells: FigureCells, total: number): boolean {
  const inner = cells.filter((cell) => cell !== undefined && cell.column !== total);
  return (
    inner.length > 0 &&
    inner.every((cell) => {
      const added = addedRows(cell) ?? [];
      return added.length > 1 || added.some(({ from, to }) => to > from);
    })
  );
}

/** Whether a row's formulas only repeat the cells of one of some rows above it: carried over. */
export function repeats(cells: FigureCells, rows: ReadonlySet<number>): boolean {
  const filled = cells.filter((cell) => cell !== undefined);
  return (
    filled.length > 1 &&
    filled.every((cell) => {
      const [only, ...more] = addedRows(cell) ?? [];
      return only !== undefined && more.length === 0 && only.from === only.to && rows.has(only.from);
    })
  );
}
