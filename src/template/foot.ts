// Reads the foot of the table: Fordeling, the Total row, and the cells below them, by their labels or by their formulas.
import { toAddress } from "../workbook/address";
import { recordOf } from "../workbook/group-by";
import { cellAt, type Cell, type Sheet } from "../workbook/workbook";
import type { Budget, CofinancingPayer, Distribution, Figure, PartyTotal, Totals } from "../budget/budget";
import { absentFigure, DISTRIBUTED_PAYERS } from "../budget/budget";
import type { Assumption, RowReading } from "../budget/reading";
import { parseTerms } from "../formulas/terms";
import { addedRows, holds, isFigure, leavesSheet, referredAreas } from "./additions";
import { findLabel, valueBeside, type FieldArea } from "./fields";
import type { FigureReader } from "./figures";
import { FOOT_ROWS } from "./foot-flow";
import { FOOT, type Label } from "./labels";
import type { TableColumns } from "./table-columns";
import type { RoleAnswers } from "./role-answers";
import { RowReadings } from "./row-readings";

type FieldRoleOfFoot = "cofinancing-total" | "balance" | "percent";

export interface Foot extends Pick<Budget, "distribution" | "totals" | "cofinancingTotal" | "balance" | "statedPercent"> {
  /** The last row the budget's own foot uses. */
  readonly bottom: number;
  readonly readings: readonly RowReading[];
  readonly assumptions: readonly Assumption[];
}

/** Where Fordeling is: of the rows with that label, the one that adds up the Sums; null if there is none. */
export function findDistribution(area: FieldArea, columns: TableColumns, totalRow: number, answers: RoleAnswers): Label | null {
  const { survey, left, right } = area;
  const found: Label[] = [];
  for (let row = columns.headBottom + 1; row <= totalRow + FOOT_ROWS; row++) {
    const label = survey.labels.all
      .get(row)
      ?.find(
        (each) =>
          each.column >= left &&
          each.column <= right &&
          (answers.is(each, "distribution") || (FOOT.distribution.test(each.key) && answers.find(each) === undefined)),
      );
    if (label) found.push(label);
  }
  const answered = found.find((label) => answers.is(label, "distribution"));
  if (answered || found.length < 2) return answered ?? found[0] ?? distributionByFormula(area, columns, totalRow, answers);
  const cofinancing = columns.payers.filter(({ payer }) => payer !== "lbf" && payer !== null);
  const fitsIn = (sheet: Sheet, row: number): number =>
    cofinancing.filter(({ column }) => {
      const cell = cellAt(sheet, row, column);
      const added = addedRows(cell);
      if (added) return columns.sumRows.some((sum) => sum < row && holds(added, sum)) || added.length > 1;
      return cell !== undefined && cell.formula === null && typeof cell.value === "number" && Number.isInteger(cell.value);
    }).length;
  const fits = ({ row }: Label): number => survey.consults.ask(survey.sheet, { from: row, to: row }, (asked) => fitsIn(asked, row));
  // Of two that fit equally well, the one next to Total.
  return [...found].sort((one, other) => fits(other) - fits(one) || Math.abs(one.row - totalRow) - Math.abs(other.row - totalRow))[0]!;
}

/** The row above Total whose co-financing adds up the Sums, and which Total adds up instead of them. */
function distributionByFormula({ survey, left }: FieldArea, columns: TableColumns, totalRow: number, answers: RoleAnswers): Label | null {
  const cofinancing = columns.payers.filter(({ payer }) => payer !== "lbf");
  for (let row = totalRow - 1; row > totalRow - DISTRIBUTION_REACH; row--) {
    const label = survey.labels.all.get(row)?.find(({ column }) => column >= left && column < columns.firstFigure);
    if (!label || answers.find(label) !== undefined || columns.sumRows.includes(row)) continue;
    if (isFigure(cellAt(survey.sheet, row, columns.total))) continue;
    const parts = cofinancing.filter(({ column }) => {
      const added = addedRows(cellAt(survey.sheet, row, column));
      return added !== null && added.length > 1 && columns.sumRows.filter((sum) => sum < row).some((sum) => holds(added, sum));
    });
    const isTaken = cofinancing.some(({ column }) =>
      referredAreas(cellAt(survey.sheet, totalRow, column)?.formula ?? "0").some(({ top, bottom }) => top <= row && bottom >= row),
    );
    if (parts.length > 1 && isTaken) return label;
  }
  return null;
}

/** How far above Total a distribution without a known label may be, and below it the payers' totals. */
const DISTRIBUTION_REACH = 4;

export class FootReader {
  private bottom: number;
  private readonly paidRow: number;
  private readonly said = new RowReadings();
  private readonly taken = new Set<number>();

  constructor(
    private readonly area: FieldArea,
    private readonly columns: TableColumns,
    private readonly totalRow: number,
    private readonly figures: FigureReader,
    private readonly answers: RoleAnswers,
  ) {
    this.paidRow = this.findPaidRow();
    this.bottom = this.paidRow;
  }

  /** The row of the payers' totals: Total, or the next one where Total has the expenses alone. */
  private findPaidRow(): number {
    const { totalRow, columns, area } = this;
    const { sheet, labels } = area.survey;
    const addsSums = (row: number, column: number): boolean => {
      const added = addedRows(cellAt(sheet, row, column));
      return added !== null && columns.sumRows.some((sum) => sum < totalRow && holds(added, sum));
    };
    if (columns.payers.some(({ column }) => isFigure(cellAt(sheet, totalRow, column)))) return totalRow;
    for (let row = totalRow + 1; row <= totalRow + DISTRIBUTION_REACH; row++) {
      const label = labels.all.get(row)?.find(({ column }) => column < columns.firstFigure);
      if (!label || isFigure(cellAt(sheet, row, columns.total)) || !addsSums(row, this.columnOf("lbf")!)) continue;
      this.said.add(label, "total", "formula");
      this.said.assume(label, "total", { kind: "adds-sums" });
      return row;
    }
    return totalRow;
  }

  read(distributionLabel: Label | null): Foot {
    const distribution = distributionLabel && this.readDistribution(distributionLabel);
    const totals = this.readTotals();
    if (distributionLabel) this.bottom = Math.max(this.bottom, distributionLabel.row);
    const fields = {
      cofinancingTotal: this.field("cofinancing-total", FOOT.cofinancingTotal),
      balance: this.field("balance", FOOT.balance),
      statedPercent: this.field("percent", FOOT.percent),
    };
    const found = {
      cofinancingTotal: fields.cofinancingTotal ?? this.byFormula("cofinancing-total"),
      balance: fields.balance ?? this.byFormula("balance") ?? this.balanceByPlace(),
      statedPercent: fields.statedPercent ?? this.byFormula("percent"),
    };
    const { readings, assumptions } = this.said;
    return { distribution, totals, ...found, bottom: this.bottom, readings, assumptions };
  }

  private readDistribution(label: Label): Distribution {
    const isAnswered = this.answers.is(label, "distribution");
    const isKnown = isAnswered || FOOT.distribution.test(label.key);
    this.said.add(label, "distribution", isAnswered ? "told" : isKnown ? "label" : "formula");
    if (!isKnown) this.said.assume(label, "distribution", { kind: "adds-sums" });
    return {
      row: label.row,
      ...recordOf(DISTRIBUTED_PAYERS, (payer) => {
        const column = this.columnOf(payer);
        return column === undefined ? absentFigure : this.figures.read(label.row, column);
      }),
      own: this.columns.own.map(({ column }) =>
        cellAt(this.area.survey.sheet, label.row, column) ? this.figures.read(label.row, column) : absentFigure,
      ),
    };
  }

  private columnOf(payer: string): number | undefined {
    return this.columns.payers.find((each) => each.payer === payer)?.column;
  }

  /** The Total row; a party's figure is in the first non-empty of its two columns (one merged cell), or in both if each has its own. */
  private readTotals(): Totals {
    const { columns, figures } = this;
    const row = this.paidRow;
    const { sheet } = this.area.survey;
    const party = (...pair: readonly CofinancingPayer[]): PartyTotal[] => {
      const present = pair
        .flatMap((payer) => {
          const column = this.columnOf(payer);
          return column === undefined ? [] : [{ payer, column }];
        })
        .sort((one, other) => one.column - other.column);
      const [left, right] = present;
      if (!left) return [];
      const [first, second] = present.map(({ column }) => cellAt(sheet, row, column));
      if (right && first && second && isAlone(first, second))
        return present.map(({ payer, column }) => ({ figure: figures.read(row, column), payers: [payer], own: [] }));
      const whole = present.find(({ column }) => cellAt(sheet, row, column)) ?? left;
      return [
        { figure: figures.read(row, whole.column), payers: pair.filter((payer) => present.some((each) => each.payer === payer)), own: [] },
      ];
    };
    const template = [...party("housingCash", "housingInKind"), ...party("municipalityCash", "municipalityInKind"), ...party("other")];
    const own = this.ownParties(template);
    const lbf = figures.read(row, this.columnOf("lbf")!);
    const parties = [...template, ...own.map(({ party: each }) => each)];
    return {
      row: this.totalRow,
      years: columns.years.map((year) => figures.read(this.totalRow, year.column)),
      total: figures.read(this.totalRow, columns.total),
      lbf,
      parties,
      cofinancing: [...template, ...own.filter(({ isCofinancing }) => isCofinancing).map(({ party: each }) => each)].map(
        ({ figure }) => figure,
      ),
      paid: [lbf, ...parties.map(({ figure }) => figure)],
    };
  }

  /** The sheet's own payer has its own cell, or shares the one before it, or that of the party among `template` whose formula takes it in. */
  private ownParties(template: PartyTotal[]): { readonly party: PartyTotal; readonly isCofinancing: boolean }[] {
    const { columns, paidRow: row, figures } = this;
    const { sheet } = this.area.survey;
    const parties: { party: PartyTotal; isCofinancing: boolean }[] = [];
    columns.own.forEach(({ column, isCofinancing }, index) => {
      const host = isCofinancing ? template.findIndex(({ figure }) => refersTo(figure.formula, column)) : -1;
      const before = parties.at(-1);
      const cell = cellAt(sheet, row, column);
      const previous = index > 0 ? columns.own[index - 1]! : undefined;
      if (!cell && host >= 0) template[host] = { ...template[host]!, own: [...template[host]!.own, index] };
      else if (!cell && before && previous?.column === column - 1 && previous.isCofinancing === isCofinancing)
        before.party = { ...before.party, own: [...before.party.own, index] };
      else parties.push({ party: { figure: figures.read(row, column), payers: [], own: [index] }, isCofinancing });
    });
    return parties;
  }

  private field(role: FieldRoleOfFoot, pattern: RegExp): Figure | null {
    const { area, totalRow, answers } = this;
    const answered = answers.isEmpty ? undefined : this.labelsBelow().find((label) => answers.is(label, role));
    const label = answered ?? findLabel(area, pattern, totalRow + 1, totalRow + FOOT_ROWS);
    if (!label || (!answered && answers.find(label) !== undefined)) return null;
    return this.take(role, label, valueBeside(area.survey, label).column, answered ? "told" : "label");
  }

  private take(role: FieldRoleOfFoot, label: Label, column: number, evidence: RowReading["evidence"]): Figure {
    this.bottom = Math.max(this.bottom, label.row);
    this.taken.add(label.row);
    this.said.add(label, role, evidence);
    return role === "percent" ? this.figures.readShare(label.row, column) : this.figures.read(label.row, column);
  }

  /** Labels below Total with a figure beside them that have no role yet. */
  private labelsBelow(): Label[] {
    const { survey, left, right } = this.area;
    const found: Label[] = [];
    for (let row = this.totalRow + 1; row <= this.totalRow + FOOT_ROWS; row++) {
      const label = survey.labels.all.get(row)?.find(({ column }) => column >= left && column <= right);
      if (label && row !== this.paidRow && !this.taken.has(row)) found.push(label);
    }
    return found;
  }

  /** A cell below Total whose formula matches the template's own. */
  private byFormula(role: FieldRoleOfFoot): Figure | null {
    for (const label of this.labelsBelow()) {
      const beside = valueBeside(this.area.survey, label);
      const cell = cellAt(this.area.survey.sheet, label.row, beside.column);
      if (!cell?.formula || leavesSheet(cell.formula) || this.roleOf(cell) !== role) continue;
      this.said.assume(label, role, { kind: "adds-columns", area: this.describe(cell.formula) });
      return this.take(role, label, beside.column, "formula");
    }
    return null;
  }

  private describe(formula: string): string {
    return referredAreas(formula)
      .slice(0, 3)
      .map(({ top, left }) => toAddress(top, left))
      .join(", ");
  }

  /** What a formula of the foot calculates: expenses minus payers, payers alone without LBF, or payers divided by expenses. */
  private roleOf({ formula }: Cell): FieldRoleOfFoot | null {
    const { columns, totalRow } = this;
    const lbf = this.columnOf("lbf")!;
    const areas = referredAreas(formula!).filter(({ top, bottom }) => top <= totalRow && bottom >= totalRow);
    const touches = (column: number): boolean => areas.some(({ left, right }) => left <= column && right >= column);
    const payers = columns.payers.filter(({ column }) => column !== lbf && touches(column)).length;
    if (areas.length === 0) return null;
    const terms = parseTerms(formula!);
    if (terms) {
      const signs = new Set(terms.terms.map(({ factor }) => Math.sign(factor)));
      if (touches(columns.total) && touches(lbf) && payers > 0 && signs.size === 2) return "balance";
      return !touches(columns.total) && !touches(lbf) && payers > 1 && signs.size === 1 ? "cofinancing-total" : null;
    }
    // LBF's own share is not the co-financing's, but the rest of it is.
    const isShare = payers > 0 || (touches(lbf) && REST.test(formula!));
    if (formula!.includes("/") && touches(columns.total) && isShare) return "percent";
    return !formula!.includes("/") && touches(columns.total) && touches(lbf) && payers > 0 ? "balance" : null;
  }

  /** A typed figure between Samlet medfinansiering or Total and Medfinans., where the template has Balance. */
  private balanceByPlace(): Figure | null {
    const percent = this.said.readings.find(({ role }) => role === "percent");
    if (!percent) return null;
    const above = this.said.readings.find(({ role }) => role === "cofinancing-total")?.row ?? this.totalRow;
    const between = this.labelsBelow().filter(({ row }) => row > Math.min(above, percent.row) && row < percent.row);
    const fitting = between.filter((label) =>
      isFigure(cellAt(this.area.survey.sheet, label.row, valueBeside(this.area.survey, label).column)),
    );
    const [only] = fitting;
    if (!only || fitting.length > 1) return null;
    this.said.assume(only, "balance", { kind: "place" });
    return this.take("balance", only, valueBeside(this.area.survey, only).column, "position");
  }
}

/** A whole less something: `1-I108/H108`. */
const REST = /(?<![\w.])(?:1|100%)\s*-/;

function refersTo(formula: string | null, column: number): boolean {
  return formula !== null && referredAreas(formula).some(({ left, right }) => left <= column && right >= column);
}

/** Whether a Total cell covers its own column only, with another for the next: a merged cell may still have a value below its right half. */
function isAlone(cell: Cell, beside: Cell): boolean {
  if (cell.formula === null) return beside.formula !== null || (typeof beside.value === "number" && beside.value !== 0);
  const terms = parseTerms(cell.formula)?.terms;
  return terms !== undefined && !terms.some(({ area }) => area.left <= beside.column && area.right >= beside.column);
}
