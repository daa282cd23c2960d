// The heads of the payers' columns: their texts, the party over them, and which half or payer they name.
import { cellAt, cellKey } from "../workbook/workbook";
import { hasFigureIn, isFigure } from "./additions";
import { isUsedBetween } from "./columns";
import { HEAD, labelsIn, type Label } from "./labels";
import { tidy } from "./names";
import type { Survey } from "./survey";
import { HEAD_ROWS, isPayerHead, isShareHead, isWholeHead } from "./layout";
import type { Table } from "./tables";

/** A column where a payer may stand, as described by its head. */
export interface Head {
  readonly column: number;
  /** The lowest text over it that is its own; empty if there is none. */
  readonly text: string;
  readonly row: number;
  /** The text over several columns above it; empty if there is none. */
  readonly above: string;
  /** Kontant or Timer, lokaler below a party's head. */
  readonly half: "cash" | "inKind" | null;
  /** The party whose head is over it or left of it. */
  readonly party: "housing" | "municipality" | null;
  readonly payer: "lbf" | "other" | null;
}

export class PayerHeads {
  /** Last row of the head. */
  readonly headBottom: number;
  readonly heads: readonly Head[];
  private readonly survey: Survey;
  private readonly band: readonly Label[];

  constructor(
    private readonly table: Table,
    private readonly totalRow: number,
  ) {
    this.survey = table.survey;
    const { headTop, yearRow, layout, right } = table;
    const top = Math.min(headTop, yearRow ?? headTop) - 1;
    const bottom = Math.max(headTop + HEAD_ROWS - 1, yearRow ?? 0);
    const isOver = ({ column }: Label): boolean => layout.isPayers(column) && column <= right;
    const known = labelsIn(this.survey.labels.known, top, bottom).filter(isOver);
    const lowest = Math.max(yearRow ?? headTop, ...known.filter(({ key }) => isPayerHead(key)).map(({ row }) => row));
    this.headBottom = this.isHalvesRow(lowest + 1) ? lowest + 1 : lowest;
    this.band = labelsIn(this.survey.labels.all, Math.max(0, top), this.headBottom).filter(
      (label) => isOver(label) && !HEAD.financing.test(label.key),
    );
    this.heads = this.findHeads();
  }

  /** Whether a row below the known heads has texts over payers only: their halves, in other words than the template's. */
  private isHalvesRow(row: number): boolean {
    const { sheet, labels } = this.survey;
    const { total, left, right, layout } = this.table;
    const texts = labels.all.get(row)?.filter(({ column }) => column >= left && column <= right) ?? [];
    const isOver = ({ column }: Label): boolean =>
      layout.isPayers(column) && column > layout.payersFrom && !isFigure(cellAt(sheet, row, column));
    return texts.length > 1 && texts.every(isOver) && !isFigure(cellAt(sheet, row, total));
  }

  /** The payers' columns that have a head, or figures in the Sums. */
  private findHeads(): Head[] {
    const { table, band } = this;
    const sums = [...table.sumRows, this.totalRow];
    const columns = new Set(band.map(({ column }) => column));
    const { layout } = table;
    const last = Math.max(layout.payersFrom - 1, ...columns);
    // A head may be merged across more columns than its own.
    for (let column = layout.payersFrom; column <= Math.min(last + 2, table.right); column++)
      if (layout.isPayers(column) && sums.some((row) => hasFigureIn(this.survey.sheet, row, [column]))) columns.add(column);
    const parties = band.filter(({ key }) => HEAD.housing.test(key) || HEAD.municipality.test(key));
    // Without the third head row a party's second column has no head and, in an empty template, no figures.
    for (const party of parties) {
      const end = this.endOf(party);
      const hasHalves = band.some(
        ({ key, column }) => column >= party.column && column <= end && (HEAD.cash.test(key) || HEAD.inKind.test(key)),
      );
      const second = party.column + 1;
      if (!hasHalves && second <= end && (this.isUsed(second) || !this.isUsed(party.column))) columns.add(second);
    }
    return [...columns].sort((one, other) => one - other).map((column) => this.headAt(column, parties));
  }

  /** Whether a column has any amount or formula between head and Total, so that it is the template's and not left over. */
  private isUsed(column: number): boolean {
    return isUsedBetween(this.survey, column, { from: this.headBottom + 1, to: this.totalRow });
  }

  private headAt(column: number, parties: readonly Label[]): Head {
    const over = this.band.filter((label) => label.column === column);
    const lowest = over.at(-1);
    const is = (pattern: RegExp): boolean => over.some(({ key, text }) => pattern.test(key) && !isShareHead(text));
    const payer = is(HEAD.lbf) ? "lbf" : is(HEAD.other) ? "other" : null;
    const row = lowest?.row ?? this.headBottom;
    const above = this.band.filter((label) => label.row < row && label.column <= column && column <= this.endOf(label)).at(-1);
    return {
      column,
      text: lowest ? tidy(lowest.text) : "",
      row,
      above: above ? tidy(above.text) : "",
      half: is(HEAD.cash) ? "cash" : is(HEAD.inKind) ? "inKind" : null,
      party: payer ? null : this.partyOver(column, parties),
      payer,
    };
  }

  /** The party whose head covers a column: as far as it is merged, else to the next head. */
  private partyOver(column: number, parties: readonly Label[]): Head["party"] {
    const party = parties.filter((label) => label.column <= column).at(-1);
    if (!party || column > this.endOf(party)) return null;
    return HEAD.housing.test(party.key) ? "housing" : "municipality";
  }

  /** The last column under a head. */
  private endOf(head: Label): number {
    const merged = this.survey.merged.get(cellKey(head.row, head.column));
    if (merged) return merged.right;
    const next = this.band.filter(({ row, column, key }) => column > head.column && (row === head.row || isWholeHead(key)));
    return Math.min(...next.map(({ column }) => column - 1));
  }
}
