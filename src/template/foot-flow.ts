// What the sheet's own foot does with each financing column: whether Balance includes it, and whether it counts as co-financing.
import { difference, sum } from "../budget/amount";
import { toAddress } from "../workbook/address";
import { cellAt, cellKey, numberAt, type Cell, type Sheet } from "../workbook/workbook";
import { isFigure, referredAreas } from "./additions";
import { FOOT } from "./labels";
import type { Survey } from "./survey";
import type { Table } from "./tables";

/** A cell of the foot and the table columns it depends on. */
interface FootCell {
  readonly address: string;
  readonly columns: ReadonlySet<number>;
}

/** How far below Total the foot extends, and how far above it Fordeling may be. */
export const FOOT_ROWS = 25;
const ABOVE = 3;
const MOST_STEPS = 2_000;

export class FootFlow {
  /** The Balance, if it is a formula. */
  readonly balance: FootCell | null;
  /** Samlet medfinansiering or Medfinans., if one of them is a formula. */
  readonly cofinancing: FootCell | null;

  constructor(
    private readonly survey: Survey,
    private readonly totalRow: number,
    private readonly table: Table,
  ) {
    const cells = this.formulasBelow();
    const { total, layout } = table;
    const isExpense = (column: number): boolean => column >= layout.figuresFrom && !layout.isPayers(column);
    const labelled = (pattern: RegExp): Cell | undefined =>
      cells.find(({ cell }) => survey.labels.known.get(cell.row)?.some(({ key }) => pattern.test(key)))?.cell;
    const flows = cells.map(({ cell, columns }) => ({
      cell,
      columns,
      payers: new Set([...columns].filter((column) => layout.isPayers(column))),
    }));
    const flowOf = (cell: Cell | undefined): (typeof flows)[number] | undefined => flows.find((flow) => flow.cell === cell);
    const balance =
      flowOf(labelled(FOOT.balance)) ??
      flows.find(({ cell, columns, payers }) => columns.has(total) && payers.size > 1 && !cell.formula!.includes("/"));
    this.balance = balance ? { address: toAddress(balance.cell.row, balance.cell.column), columns: balance.payers } : null;
    const share =
      flowOf(labelled(FOOT.cofinancingTotal)) ??
      flowOf(labelled(FOOT.percent)) ??
      flows.find(
        ({ cell, columns, payers }) =>
          payers.size > 0 && cell !== balance?.cell && (cell.formula!.includes("/") || ![...columns].some(isExpense)),
      );
    // 1 − LBF / Total: all other columns count.
    const isComplement = share && share.payers.size === 1 && share.payers.has(layout.payersFrom) && share.columns.has(total);
    this.cofinancing =
      !share || share.payers.size === 0
        ? null
        : {
            address: toAddress(share.cell.row, share.cell.column),
            columns: isComplement ? new Set([...(balance?.payers ?? [])].filter((column) => column !== layout.payersFrom)) : share.payers,
          };
  }

  /** Whether any line of the table has an amount in a column. */
  isFilled(column: number): boolean {
    return this.ask((sheet) => {
      for (let row = this.table.headTop + 1; row < this.totalRow; row++) if (numberAt(sheet, row, column) !== 0) return true;
      return false;
    });
  }

  /** Whether a column is what the lines' financing lacks: with it, and not without it, financing equals their total. */
  fillsLines(column: number, payers: readonly number[]): boolean {
    return this.ask((sheet) => this.isFilledBy(sheet, column, payers));
  }

  private ask(conclude: (sheet: Sheet) => boolean): boolean {
    const { sheet, consults } = this.survey;
    return consults.ask(sheet, { from: this.table.headTop + 1, to: this.totalRow - 1 }, conclude);
  }

  private isFilledBy(sheet: Sheet, column: number, payers: readonly number[]): boolean {
    const { headTop, total, sumRows } = this.table;
    const sums = new Set(sumRows);
    let filled = 0;
    for (let row = headTop + 1; row < this.totalRow; row++) {
      const own = numberAt(sheet, row, column);
      const whole = numberAt(sheet, row, total);
      if (sums.has(row) || own === 0 || whole === 0) continue;
      const paid = payers.map((payer) => numberAt(sheet, row, payer));
      const lacking = difference(whole, sum(paid));
      const slack = (paid.filter((amount) => amount !== 0).length + 2) / 2;
      if (Math.abs(lacking) <= slack || Math.abs(difference(lacking, own)) > slack) return false;
      filled++;
    }
    return filled > 0;
  }

  /** The formulas below Total, each with the table columns it depends on through the foot. */
  private formulasBelow(): { readonly cell: Cell; readonly columns: ReadonlySet<number> }[] {
    const { sheet, labels, lastRow } = this.survey;
    const { left, right } = this.table;
    const found: { readonly cell: Cell; readonly columns: ReadonlySet<number> }[] = [];
    for (let row = this.totalRow + 1; row <= Math.min(lastRow, this.totalRow + FOOT_ROWS); row++) {
      const label = labels.all.get(row)?.find(({ column }) => column >= left);
      if (!label) continue;
      for (let column = label.column + 1; column <= Math.min(label.column + 40, right); column++) {
        const cell = cellAt(sheet, row, column);
        if (!isFigure(cell) || cell.formula === null) continue;
        const columns = new Set<number>();
        this.addColumns(cell, columns, new Set(), { left: MOST_STEPS });
        found.push({ cell, columns });
      }
    }
    return found;
  }

  private addColumns(cell: Cell, columns: Set<number>, seen: Set<number>, steps: { left: number }): void {
    const key = cellKey(cell.row, cell.column);
    if (seen.has(key) || cell.formula === null) return;
    seen.add(key);
    for (const { top, bottom, left, right } of referredAreas(cell.formula)) {
      if (right - left > 60) continue;
      for (let row = Math.max(top, this.totalRow - ABOVE); row <= Math.min(bottom, this.totalRow + FOOT_ROWS); row++) {
        for (let column = left; column <= right; column++) {
          if (--steps.left < 0) return;
          if (row <= this.totalRow && column >= this.table.layout.figuresFrom) columns.add(column);
          const inner = cellAt(this.survey.sheet, row, column);
          if (inner) this.addColumns(inner, columns, seen, steps);
        }
      }
      // A foot calculated from the Sums without Total.
      if (bottom < this.totalRow - ABOVE && left >= this.table.layout.figuresFrom)
        for (let column = left; column <= right; column++) columns.add(column);
    }
  }
}
