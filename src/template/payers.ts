// The financing columns: the template's payers by head, else by place; others by what the sheet's own formulas do with them.
import type { OwnPayer } from "../budget/budget";
import { PAYERS, type Payer } from "../budget/payers";
import type { Assumption, Because, ColumnReading, Evidence } from "../budget/reading";
import { toAddress } from "../workbook/address";
import { cellAt, type Cell } from "../workbook/workbook";
import { addedRows, hasFigureIn, isFigure } from "./additions";
import { FootFlow } from "./foot-flow";
import { PayerHeads, type Head } from "./payer-heads";
import type { Nearest } from "./problem";
import type { Survey } from "./survey";
import type { Table } from "./tables";
import type { RoleAnswers } from "./role-answers";

interface FinancingColumns {
  /** The template's payers that the sheet has. */
  readonly payers: Readonly<Partial<Record<Payer, number>>>;
  readonly own: readonly OwnPayer[];
  /** The user's columns among the payers and beside them. */
  readonly users: readonly number[];
  /** Last row of the head, and last column of the table. */
  readonly headBottom: number;
  readonly right: number;
  readonly readings: readonly ColumnReading[];
  readonly assumptions: readonly Assumption[];
}

export type FinancingFound =
  { readonly columns: FinancingColumns } | { readonly missing: "lbf"; readonly at: string; readonly nearest: Nearest | null };

export class FinancingReader {
  private readonly survey: Survey;
  private readonly heads: readonly Head[];
  private known: FootFlow | undefined;
  private readonly payers: Partial<Record<Payer, number>> = {};
  private readonly own: OwnPayer[] = [];
  private readonly users: number[] = [];
  private readonly readings: ColumnReading[] = [];
  private readonly assumptions: Assumption[] = [];
  private readonly headBottom: number;

  constructor(
    private readonly table: Table,
    private readonly totalRow: number,
    private readonly answers: RoleAnswers,
  ) {
    this.survey = table.survey;
    const { heads, headBottom } = new PayerHeads(table, totalRow);
    this.heads = heads;
    this.headBottom = headBottom;
  }

  read(): FinancingFound {
    for (const head of this.heads) this.readAnsweredOrLabelled(head);
    const open = this.heads.filter(({ column }) => !this.isRead(column));
    if (open.length > 0) this.readByPlace(open);
    if (open.length > 0 && this.payers.lbf === undefined) this.readLbf(open);
    for (const head of open) if (!this.isRead(head.column)) this.readUnknown(head);
    if (this.payers.lbf === undefined) return this.missingLbf();
    const right = Math.max(
      ...Object.values(this.payers),
      ...this.own.map(({ column }) => column),
      ...this.users.filter((column) => column < this.lastPayer()),
    );
    this.readings.sort((one, other) => one.column - other.column);
    const { payers, own, users, headBottom, readings, assumptions } = this;
    return {
      columns: {
        payers,
        own,
        users: users.filter((column) => column <= right),
        headBottom,
        right,
        readings: readings.filter(({ column }) => column <= right),
        assumptions,
      },
    };
  }

  /** Looked into only if a head is unknown. */
  private get flow(): FootFlow {
    return (this.known ??= new FootFlow(this.survey, this.totalRow, this.table));
  }

  private lastPayer(): number {
    return Math.max(...Object.values(this.payers), ...this.own.map(({ column }) => column));
  }

  private isRead(column: number): boolean {
    return this.readings.some((reading) => reading.column === column);
  }

  private readAnsweredOrLabelled(head: Head): void {
    const answer = head.text === "" ? undefined : this.answers.find({ row: head.row, column: head.column, text: head.text });
    if (answer) {
      if (answer.role === "own-payer") this.addOwn(head, answer.isCofinancing ?? false, "told");
      else if (answer.role === "own") this.addUsers(head, "told");
      else if (isPayer(answer.role)) this.addPayer(answer.role, head, "told");
      return;
    }
    const { payer, party, half } = head;
    if (payer) {
      if (this.payers[payer] === undefined) this.addPayer(payer, head, "label");
    } else if (party && half) {
      const named = payerOf(party, half);
      if (this.payers[named] === undefined) this.addPayer(named, head, "label");
    }
  }

  /** Columns whose head says less than the template's: identified by the template's order between known ones. */
  private readByPlace(open: readonly Head[]): void {
    for (const party of ["housing", "municipality"] as const) {
      const both = open.filter((head) => head.party === party);
      const missing = (["cash", "inKind"] as const).filter((half) => this.payers[payerOf(party, half)] === undefined);
      // Without the third head row the two columns are in the template's order.
      const evidence = both.length === 2 && both.every(({ half }) => half === null) ? "label" : "position";
      if (both.length <= missing.length) both.forEach((head, index) => this.addPayer(payerOf(party, missing[index]!), head, evidence));
    }
    this.readHalves(open);
    for (let index = 0; index < PAYERS.length; index++) {
      if (this.payers[PAYERS[index]!] !== undefined) continue;
      // A gap in the template's order between two known payers.
      let last = index;
      while (last + 1 < PAYERS.length && this.payers[PAYERS[last + 1]!] === undefined) last++;
      const from = index === 0 ? this.table.layout.payersFrom - 1 : this.payers[PAYERS[index - 1]!];
      const to = last + 1 < PAYERS.length ? this.payers[PAYERS[last + 1]!] : Infinity;
      if (from !== undefined && to !== undefined) {
        const inGap = open.filter(({ column }) => column > from && column < to && !this.isRead(column));
        const fitting = inGap.filter((head) => this.mayBeTemplates(head));
        if (inGap.length === last - index + 1 && fitting.length === inGap.length)
          inGap.forEach((head, at) => this.addPayer(PAYERS[index + at]!, head, "position"));
      }
      index = last;
    }
  }

  /** Pairs of Kontant and Timer, lokaler under unknown heads: the missing parties, in the template's order. */
  private readHalves(open: readonly Head[]): void {
    const halves = open.filter(({ column, half }) => half !== null && !this.isRead(column));
    const missing = (["housing", "municipality"] as const).filter(
      (party) => this.payers[payerOf(party, "cash")] === undefined && this.payers[payerOf(party, "inKind")] === undefined,
    );
    const isPaired = halves.every(
      ({ half, column }, index) =>
        half === (index % 2 === 0 ? "cash" : "inKind") && (index % 2 === 0 || column === halves[index - 1]!.column + 1),
    );
    if (missing.length === 0 || halves.length !== 2 * missing.length || !isPaired) return;
    halves.forEach((head, index) => this.addPayer(payerOf(missing[index >> 1]!, head.half!), head, "position"));
  }

  /** Whether a column without a known head may be the template's: it has only a half's head, or none, and figures. */
  private mayBeTemplates({ column, text, half }: Head): boolean {
    return (text === "" || half !== null) && this.table.sumRows.some((row) => hasFigureIn(this.survey.sheet, row, [column]));
  }

  /** LBF under another head: left of every other payer, and counted as financing but not as co-financing. */
  private readLbf(open: readonly Head[]): void {
    const { balance, cofinancing } = this.flow;
    const left = Math.min(...Object.values(this.payers), Infinity);
    const mayBe = ({ column, text }: Head): boolean =>
      balance
        ? balance.columns.has(column) && !cofinancing?.columns.has(column)
        : text !== "" && this.table.sumRows.some((row) => isTypedOrSum(cellAt(this.survey.sheet, row, column)));
    const head = open.find((each) => each.column < left && !this.isRead(each.column) && mayBe(each));
    if (head)
      this.addPayer("lbf", head, balance ? "formula" : "position", balance ? { kind: "paid-in", by: balance.address } : { kind: "place" });
  }

  /** A column with an unknown head: the sheet's own payer, or the user's column. */
  private readUnknown(head: Head): void {
    const { column } = head;
    const { balance, cofinancing } = this.flow;
    const by = balance?.columns.has(column) ? balance : cofinancing?.columns.has(column) ? cofinancing : null;
    if (head.text === "" && !by && !this.flow.isFilled(column)) return;
    const counts = cofinancing ? cofinancing.columns.has(column) : false;
    if (this.isShare(column)) this.addUsers(head, "formula");
    else if (by) this.addOwn(head, counts, "formula", { kind: "paid-in", by: by.address });
    else if (this.flow.fillsLines(column, [...Object.values(this.payers), ...this.own.map((payer) => payer.column)]))
      this.addOwn(head, counts, "formula", { kind: "fills-lines" });
    else this.addUsers(head, "formula");
  }

  /** Whether the Sums of a column are quotients: percentages beside a payer, even within a range that Balance adds up. */
  private isShare(column: number): boolean {
    return this.table.sumRows.some((row) => cellAt(this.survey.sheet, row, column)?.formula?.includes("/"));
  }

  private addPayer(payer: Payer, head: Head, evidence: Evidence, because: Because = { kind: "place" }): void {
    this.payers[payer] = head.column;
    this.addReading(head, payer, evidence);
    if (evidence === "position" || evidence === "formula") this.assume(head, payer, because);
  }

  private addOwn(head: Head, isCofinancing: boolean, evidence: Evidence, because?: Because): void {
    const address = toAddress(head.row, head.column);
    this.own.push({ name: nameOf(head) || address, column: head.column, address, isCofinancing });
    this.addReading(head, "own-payer", evidence);
    if (because) this.assume(head, "own-payer", because, isCofinancing);
  }

  private addUsers(head: Head, evidence: Evidence): void {
    this.users.push(head.column);
    this.addReading(head, "own", evidence);
  }

  private addReading({ column, row, text }: Head, role: ColumnReading["role"], evidence: Evidence): void {
    this.readings.push({ column, address: toAddress(row, column), head: text, role, evidence });
  }

  private assume({ column, row, text }: Head, role: Assumption["role"], because: Because, isCofinancing?: boolean): void {
    this.assumptions.push({
      what: "column",
      role,
      address: toAddress(row, column),
      row,
      text,
      because,
      ...(isCofinancing === undefined ? {} : { isCofinancing }),
    });
  }

  private missingLbf(): FinancingFound {
    const { headTop, yearRow, layout } = this.table;
    const [first] = this.heads;
    return {
      missing: "lbf",
      at: toAddress(yearRow === null ? headTop + 1 : Math.max(headTop, yearRow), layout.payersFrom),
      nearest: first && first.text !== "" ? { at: toAddress(first.row, first.column), text: first.text } : null,
    };
  }
}

/** A payer's head, after that of its party: `Fonde, kontant`. */
function nameOf({ text, above }: Head): string {
  return [above, text].filter((part) => part !== "").join(", ");
}

/** Whether a Sum's cell may add up amounts: a share or a difference of other columns does not. */
function isTypedOrSum(cell: Cell | undefined): boolean {
  return isFigure(cell) && (cell.formula === null || addedRows(cell) !== null);
}

function isPayer(role: string): role is Payer {
  return (PAYERS as readonly string[]).includes(role);
}

function payerOf(party: "housing" | "municipality", half: "cash" | "inKind"): Payer {
  if (party === "housing") return half === "cash" ? "housingCash" : "housingInKind";
  return half === "cash" ? "municipalityCash" : "municipalityInKind";
}
