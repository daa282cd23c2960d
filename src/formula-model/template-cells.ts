// The cells of a budget that have a formula in the template, and what each should add up.
import { isPresent, type Amounts, type Budget, type Figure, type Line, type LineOfSection, type Section } from "../budget/budget";
import { linesWhere } from "../budget/line-answers";
import { allLines, sectionColumns } from "../budget/sums";
import { memoizeByObject } from "../danish/memoize";
import { cellKey } from "../workbook/workbook";
import type { Localised } from "../danish/localised";
import { addsPlainly } from "./plain-sum";
import { footTotals } from "./foot-totals";
import { areasOf, COFINANCING_TOTAL_NAME, namedFigures, sumRowName, TOTAL_NAME } from "./place";

type TemplateKind = "line-total" | "sum" | "distribution" | "total" | "party" | "cofinancing-total" | "balance" | "percent";

/** The years and payers of lines that a cell ultimately depends on, by {@link cellKey}, with the factor each counts with. */
type Parts = Iterable<readonly [number, number]>;

/** A cell with a formula in the template. */
export interface TemplateCell {
  readonly kind: TemplateKind;
  readonly figure: Figure;
  readonly section: Section | null;
  readonly line: Line | null;
  /** "Sum for 2018", "Total (LBF)". */
  name(): Localised;
  /** The formula that includes everything it should; null if the template's own form is unknown. */
  complete(): string | null;
  /** The cells that the template's own formula adds up, each once; null for the percentage. */
  readonly terms: (() => readonly Figure[]) | null;
  /** Other cells with the same sum, which copies may add up instead. */
  readonly instead?: () => readonly Figure[];
  /** The cells it subtracts; only the Balance has any. */
  readonly less?: readonly Figure[];
  /** Null for the percentage, which is not a sum. */
  readonly parts: (() => Parts) | null;
}

const unlikeTemplate = linesWhere(({ total, years }) => !addsPlainly(total, years));

/** Samlede udgifter of a line: one object per line, so it holds nothing beyond its line. */
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

/** Totals of the lines, then the Sum rows, then the foot. */
export const templateCells = memoizeByObject((budget: Budget): readonly TemplateCell[] => new Template(budget).cells(allLines(budget)));

/** The same without the line totals that add up their years as in the template. */
export const cellsUnlikeTemplate = memoizeByObject((budget: Budget): readonly TemplateCell[] =>
  new Template(budget).cells(unlikeTemplate(budget)),
);

class Template {
  /** The years of a line, by its total. */
  private years: ReadonlyMap<number, readonly Figure[]> | undefined;

  constructor(private readonly budget: Budget) {}

  /** The line totals of some lines only. */
  cells(lines: readonly LineOfSection[]): TemplateCell[] {
    return [...lines.map(({ section, line }) => new LineTotal(section, line)), ...this.sums(), ...this.foot()];
  }

  private sums(): TemplateCell[] {
    const partsOf = (figures: readonly Figure[]): Parts => this.partsOf(figures);
    return this.budget.sections.flatMap((section) => {
      const columns = sectionColumns(section);
      return section.sum.figures.map(
        (figure, index) =>
          new ColumnSum(section, figure, columns[index]!, () => namedFigures(this.budget, section.sum)[index]!.name, partsOf),
      );
    });
  }

  /** A line's total represents its years. */
  private *partsOf(figures: readonly Figure[], factor = 1): Generator<readonly [number, number]> {
    for (const figure of figures) {
      for (const { row, column } of this.yearsOf.get(cellKey(figure.row, figure.column)) ?? [figure]) yield [cellKey(row, column), factor];
    }
  }

  private get yearsOf(): ReadonlyMap<number, readonly Figure[]> {
    this.years ??= new Map(allLines(this.budget).map(({ line }) => [cellKey(line.total.row, line.total.column), line.years]));
    return this.years;
  }

  private foot(): TemplateCell[] {
    const { budget } = this;
    const { distribution, totals } = budget;
    const lines = budget.sections.flatMap((section) => section.lines);
    const foot = { section: null, line: null };
    const paid =
      (factor: number, pick: (amounts: Amounts) => readonly Figure[]): (() => Parts) =>
      () =>
        this.partsOf(lines.flatMap(pick), factor);
    const joinedOf = (figures: readonly Figure[]): string => figures.map((figure) => figure.address).join("+");
    const cells = footTotals(budget).map(({ kind, figure, name, pick, between }): TemplateCell => {
      const ofSums = (): Figure[] => budget.sections.flatMap(({ sum }) => pick(sum));
      const terms = between ? (): readonly Figure[] => between : ofSums;
      const instead = figure === totals.total ? (): readonly Figure[] => totals.years : between ? ofSums : undefined;
      return { kind, figure, ...foot, name, complete: () => joinedOf(terms()), terms, instead, parts: paid(1, pick) };
    });
    distribution?.own.forEach((figure, index) => {
      if (!isPresent(figure)) return;
      const { name } = budget.ownPayers[index]!;
      const terms = (): Figure[] => budget.sections.map(({ sum }) => sum.own[index]!);
      cells.push({
        kind: "distribution",
        figure,
        ...foot,
        name: () => ({ da: `Fordeling (${name})`, en: `Fordeling (${name})` }),
        complete: () => joinedOf(terms()),
        terms,
        parts: paid(1, ({ own }) => [own[index]!]),
      });
    });
    const parties = totals.cofinancing;
    if (budget.cofinancingTotal) {
      cells.push({
        kind: "cofinancing-total",
        figure: budget.cofinancingTotal,
        ...foot,
        name: () => COFINANCING_TOTAL_NAME,
        complete: () => joinedOf(parties),
        terms: () => parties,
        parts: paid(1, ({ cofinancing }) => cofinancing),
      });
    }
    if (budget.balance) {
      const less = totals.paid;
      const complete = (): string => [totals.total, ...less].map((figure) => figure.address).join("-");
      const parts = (): Parts => [...paid(1, ({ total }) => [total])(), ...paid(-1, ({ paid: all }) => all)()];
      cells.push({
        kind: "balance",
        figure: budget.balance,
        ...foot,
        name: () => ({ da: "Balance", en: "Balance" }),
        complete,
        terms: () => [totals.total],
        less,
        parts,
      });
    }
    if (budget.statedPercent) {
      cells.push({
        kind: "percent",
        figure: budget.statedPercent,
        ...foot,
        name: () => ({ da: "Medfinans.", en: "Medfinans. (the percentage)" }),
        complete: () => null,
        terms: null,
        parts: null,
      });
    }
    return cells;
  }
}
