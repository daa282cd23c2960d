// Reads a budget again after an edit of amounts: rows and columns keep their roles, and only what holds an affected cell is made anew.
import type { Amounts, Budget, Figure, Line, Section, Totals } from "../budget/budget";
import { recordOrigin } from "../budget/line-answers";
import { DISTRIBUTED_PAYERS, PAYERS } from "../budget/payers";
import { continueFrom } from "../formulas/continue-from";
import { changesBetween, withCells } from "../workbook/changes";
import { parseAddress } from "../workbook/address";
import { recordOf } from "../workbook/group-by";
import { cellAt, cellKey, placeOf, type Cell, type CellValue, type Workbook } from "../workbook/workbook";
import { accountFor } from "./account";
import { isTypedNumber } from "./additions";
import { basisOf, keepBasis, type Basis } from "./basis";
import { FigureReader } from "./figures";
import type { Survey } from "./survey";
import { FEWEST_YEARS } from "./tables";
import { HEAD_ROWS } from "./layout";
import { isYearHead } from "./years";

/** Years that are further right are none of the table's. */
const WIDEST = 256;

/**
 * The budget of a workbook that differs from the budget's own in amounts only, equal to what a full reading with the same answers gives.
 * Lines and sections without an affected cell are the same objects. Null if only a full reading can tell.
 */
export function rereadBudget(budget: Budget, workbook: Workbook): Budget | null {
  const basis = basisOf(budget);
  if (!basis) return null;
  if (basis.workbook === workbook) return budget;
  const changed = changesBetween(basis.workbook, workbook);
  return changed && new Rereading(budget, basis, workbook, changed).run();
}

class Rereading {
  private readonly at: number;
  private readonly lineOf: ReadonlyMap<number, Line>;

  constructor(
    private readonly budget: Budget,
    private readonly basis: Basis,
    private readonly workbook: Workbook,
    private readonly changed: readonly ReadonlySet<number>[],
  ) {
    this.at = basis.surveys.indexOf(basis.table.survey);
    const rows = new Set([...changed[this.at]!].map((key) => placeOf(key).row));
    const touched = budget.sections.flatMap(({ lines }) => lines.filter(({ row }) => rows.has(row)));
    this.lineOf = new Map(touched.map((line) => [line.row, line]));
  }

  run(): Budget | null {
    const { basis, workbook, changed } = this;
    if (!changed.every((keys, index) => [...keys].every((key) => this.keepsShape(index, key)))) return null;
    const surveys = basis.surveys.map((survey, index) => this.resurvey(survey, index));
    const hold = surveys.every(({ sheet, consults }, index) =>
      consults.hold(sheet, new Set([...changed[index]!].map((key) => placeOf(key).row))),
    );
    const { columns, rows } = basis;
    const survey = surveys[this.at]!;
    const whole = ({ sheet }: Survey): CellValue => cellAt(sheet, this.budget.totals.row, columns.total)?.value ?? null;
    if (!hold || basis.unitDoubt(whole(survey)) !== basis.unitDoubt(whole(basis.table.survey))) return null;
    const reached = continueFrom(basis.workbook, workbook, changed)[this.at]!;
    const figures = new FigureReader(workbook, survey.sheet, this.budget.template.unit);
    const read = new Replacing(figures, new Set([...changed[this.at]!, ...reached])).budget(this.budget);
    if (figures.unknown) return null;
    const table = { ...basis.table, survey };
    const account = basis.isClosed ? null : accountFor(survey, table, columns, { ...rows, sections: read.sections });
    const again = account ? { ...read, reading: { ...read.reading, unknown: account.unknown } } : read;
    return keepBasis(again, { ...basis, workbook, surveys, table });
  }

  /** Whether a cell's role, and whatever rests on its kind of content, is sure to be as before. */
  private keepsShape(index: number, key: number): boolean {
    const old = this.basis.workbook.sheets[index]!.cells.get(key);
    const now = this.workbook.sheets[index]!.cells.get(key);
    if ((old?.formula ?? null) !== (now?.formula ?? null)) return false;
    if ((isYearHead(old) || isYearHead(now)) && (index !== this.at || !this.isNoHead(placeOf(key).row))) return false;
    const isNumber = typeof old?.value === "number" && typeof now?.value === "number";
    const isCalculated = old !== undefined && old.formula !== null && !isTypedNumber(old);
    if (index !== this.at) return isNumber && isCalculated;
    const { columns, table } = this.basis;
    const { row, column } = placeOf(key);
    if (row <= columns.headBottom || this.isField(row, column)) return false;
    const line = this.lineOf.get(row);
    if (line && columns.figures.includes(column)) {
      if (isCalculated || column === columns.total)
        return isNumber && (isCalculated || isAmount(old) === isAmount(now)) && this.staysFilled(line);
      return isAmountOrNothing(old) && isAmountOrNothing(now) && this.staysFilled(line) && !table.sumRows.includes(row);
    }
    const isFoot = row >= this.budget.totals.row || this.budget.sections.some(({ sum }) => sum.row === row);
    return (
      isNumber && (isCalculated ? isFoot || isAmount(old) === isAmount(now) : this.hasRole(row, column) && isAmount(old) === isAmount(now))
    );
  }

  /** Whether a row below the head can be no head of its own, although some amount in it looks like a year. */
  private isNoHead(row: number): boolean {
    const { columns, table } = this.basis;
    if (row <= Math.max(columns.headBottom, table.headTop + HEAD_ROWS)) return false;
    return [this.basis.workbook, this.workbook].every(({ sheets }) => {
      const cells = Array.from({ length: WIDEST }, (_, column) => cellAt(sheets[this.at]!, row, column));
      const isAlone = cells.filter((cell) => isYearHead(cell)).length < Math.min(FEWEST_YEARS, columns.years.length);
      return isAlone && columns.figures.some((column) => isAmount(cells[column]) && !isYearHead(cells[column]));
    });
  }

  /** Whether a line has a typed amount in an edited row both before and after. */
  private staysFilled({ row, inputs }: Line): boolean {
    return [this.basis.workbook, this.workbook].every(({ sheets }) =>
      inputs.some(({ column }) => {
        const cell = cellAt(sheets[this.at]!, row, column);
        return isTypedNumber(cell) && isAmount(cell) && !isYearHead(cell);
      }),
    );
  }

  /** Whether a typed figure is a Sum's or the foot's. */
  private hasRole(row: number, column: number): boolean {
    const { sections, totals, distribution, cofinancingTotal, balance, statedPercent } = this.budget;
    const isIn = (row_: number, figures: readonly (Figure | null)[]): boolean =>
      row === row_ && figures.some((figure) => figure?.column === column && figure.row === row);
    return (
      sections.some(({ sum }) => isIn(sum.row, sum.figures)) ||
      isIn(totals.row, [...totals.years, totals.total, ...totals.paid]) ||
      (distribution !== null && isIn(distribution.row, [...DISTRIBUTED_PAYERS.map((payer) => distribution[payer]), ...distribution.own])) ||
      [cofinancingTotal, balance, statedPercent].some((figure) => figure !== null && isIn(figure.row, [figure]))
    );
  }

  /** Whether a cell is a head field's. */
  private isField(row: number, column: number): boolean {
    const { title, start, end, area, journalNumber } = this.budget;
    return [title, start, end, area, journalNumber].some((field) => {
      const place = field && parseAddress(field.address);
      return place?.row === row && place.column === column;
    });
  }

  private resurvey(survey: Survey, index: number): Survey {
    const changed = this.changed[index]!;
    const raw = this.workbook.sheets[index]!;
    if (changed.size === 0) return survey;
    if (survey.sheet === this.basis.workbook.sheets[index]) return { ...survey, sheet: raw };
    const cells = new Map([...changed].map((key) => [key, raw.cells.get(key) ?? null]));
    return { ...survey, sheet: { ...raw, cells: withCells(survey.sheet.cells, cells) } };
  }
}

/** Makes a budget with the affected figures read again, and everything else as it is. */
class Replacing {
  private readonly rows: ReadonlySet<number>;
  private readonly replaced = new Map<Figure, Figure>();

  constructor(
    private readonly reader: FigureReader,
    private readonly keys: ReadonlySet<number>,
  ) {
    this.rows = new Set([...keys].map((key) => placeOf(key).row));
  }

  budget(budget: Budget): Budget {
    const { cofinancingTotal, balance, statedPercent, distribution } = budget;
    return {
      ...budget,
      sections: this.each(budget.sections, (section) => this.section(section)),
      subtotals: this.each(budget.subtotals, (subtotal) =>
        this.rows.has(subtotal.row) ? { ...subtotal, figures: this.all(subtotal.figures) } : subtotal,
      ),
      totals: this.totals(budget.totals),
      distribution: distribution && {
        row: distribution.row,
        ...recordOf(DISTRIBUTED_PAYERS, (payer) => this.one(distribution[payer])),
        own: this.all(distribution.own),
      },
      cofinancingTotal: cofinancingTotal && this.one(cofinancingTotal),
      balance: balance && this.one(balance),
      statedPercent: statedPercent && this.share(statedPercent),
    };
  }

  private section(section: Section): Section {
    const lines = this.each(section.lines, (line) => this.amounts(line));
    const sum = this.amounts(section.sum);
    if (lines === section.lines && sum === section.sum) return section;
    const again = { ...section, lines, sum };
    recordOrigin(again, section);
    return again;
  }

  private amounts<T extends Amounts>(amounts: T): T {
    if (!this.rows.has(amounts.row)) return amounts;
    const figures = this.all(amounts.figures);
    if (figures === amounts.figures) return amounts;
    return {
      ...amounts,
      years: this.all(amounts.years),
      total: this.one(amounts.total),
      financing: recordOf(PAYERS, (payer) => this.one(amounts.financing[payer])),
      own: this.all(amounts.own),
      paid: this.all(amounts.paid),
      cofinancing: this.all(amounts.cofinancing),
      figures,
      inputs: this.all(amounts.inputs),
    };
  }

  private totals(totals: Totals): Totals {
    return {
      row: totals.row,
      years: this.all(totals.years),
      total: this.one(totals.total),
      lbf: this.one(totals.lbf),
      parties: totals.parties.map((party) => ({ ...party, figure: this.one(party.figure) })),
      cofinancing: this.all(totals.cofinancing),
      paid: this.all(totals.paid),
    };
  }

  private all(figures: readonly Figure[]): readonly Figure[] {
    return this.each(figures, (figure) => this.one(figure));
  }

  private one(figure: Figure): Figure {
    return this.again(figure, () => this.reader.read(figure.row, figure.column));
  }

  private share(figure: Figure): Figure {
    return this.again(figure, () => this.reader.readShare(figure.row, figure.column));
  }

  private again(figure: Figure, read: () => Figure): Figure {
    if (figure.row < 0 || !this.keys.has(cellKey(figure.row, figure.column))) return figure;
    let now = this.replaced.get(figure);
    if (!now) this.replaced.set(figure, (now = read()));
    return now;
  }

  /** The same list if nothing in it is another. */
  private each<T>(list: readonly T[], replace: (one: T) => T): readonly T[] {
    const now = list.map(replace);
    return now.some((one, index) => one !== list[index]) ? now : list;
  }
}

const isAmount = (cell: Cell | undefined): boolean => typeof cell?.value === "number" && cell.value !== 0;

const isAmountOrNothing = (cell: Cell | undefined): boolean => cell === undefined || cell.value === null || typeof cell.value === "number";
