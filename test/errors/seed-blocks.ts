// Blocks of a budget with one thing wrong: a line, a column, a section or the sheet in kroner or millions, one row or year off, with turned signs, or not typed yet.
import type { Budget, Figure, Line, Section } from "../../src/budget/budget";
import { allLines, hasAmounts } from "../../src/budget/sums";
import { applyEdits, editOf } from "../../src/formulas/apply-edits";
import { footFigures } from "../../src/formula-model/place";
import { readBudget } from "../../src/template/read-budget";
import type { Edit, EditContent } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";

/** A budget with a block that is wrong. */
export interface SeededBlock {
  readonly name: string;
  readonly workbook: Workbook;
  /** Zero-based rows and addresses of what was changed. */
  readonly rows: readonly number[];
  readonly cells: readonly string[];
}

export function budgetOf(workbook: Workbook): Budget {
  const reading = readBudget(workbook);
  if (reading.kind !== "budget") throw new Error(`not a budget: ${JSON.stringify(reading)}`);
  return reading.budget;
}

const isTyped = (figure: Figure): boolean => figure.formula === null && typeof figure.value === "number" && figure.value !== 0;

export class BlockSeeder {
  readonly budget: Budget;

  constructor(private readonly workbook: Workbook) {
    this.budget = budgetOf(workbook);
  }

  /** Every kind of block in every place. */
  all(): SeededBlock[] {
    return [
      ...this.lines().map(({ line }) => this.scale(`line ${line.row + 1} in kroner`, typedOf([line]), 1000)),
      ...this.used().flatMap((section) => this.ofSection(section)),
      this.scale("the sheet in kroner", [...typedOf(allLines(this.budget).map(({ line }) => line)), ...this.typedTotals()], 1000),
      ...this.columnsInUse().flatMap((column) => this.column(column)),
    ];
  }

  lines(): readonly { readonly section: Section; readonly line: Line }[] {
    return allLines(this.budget).filter(({ line }) => line.inputs.some(isTyped));
  }

  /** Sections with two lines in use at least. */
  used(): Section[] {
    return this.budget.sections.filter((section) => section.lines.filter((line) => line.inputs.some(isTyped)).length > 1);
  }

  private typedTotals(): Figure[] {
    const { sections, statedPercent } = this.budget;
    return [...sections.flatMap((section) => section.sum.figures), ...footFigures(this.budget)].filter(
      (figure) => isTyped(figure) && figure !== statedPercent,
    );
  }

  private columnsInUse(): number[] {
    const years = this.budget.years.map((_, index) => index);
    return years.filter((index) => this.lines().filter(({ line }) => isTyped(line.years[index]!)).length > 2);
  }

  private column(index: number): SeededBlock[] {
    const figures = this.lines().flatMap(({ line }) => [line.years[index]!].filter(isTyped));
    return [this.scale(`year ${index + 1} of the sheet in kroner`, figures, 1000)];
  }

  private ofSection(section: Section): SeededBlock[] {
    const { title, lines } = section;
    const used = lines.filter((line) => line.inputs.some(isTyped));
    const years = used.flatMap((line) => line.years.filter(isTyped));
    const paid = used.flatMap((line) => line.paid.filter(isTyped));
    return [
      this.scale(`${title} in kroner`, typedOf(used), 1000),
      this.scale(`${title}: years in kroner`, years, 1000),
      this.scale(`${title}: financing in kroner`, paid, 1000),
    ];
  }

  /** Amounts times a factor. */
  scale(name: string, figures: readonly Figure[], factor: number): SeededBlock {
    return this.change(
      name,
      figures.map((figure) => [figure, figure.value! * factor]),
    );
  }

  /** The financing, or one year, of a section one row too low, from a line on; null where there is no room. */
  oneRowDown(section: Section, from: number, what: "financing" | number): SeededBlock | null {
    const figuresOf = (line: Line): readonly Figure[] => (what === "financing" ? line.paid : [line.years[what]!]);
    const { lines } = section;
    const last = lines.reduce((found, line, index) => (figuresOf(line).some(isTyped) ? index : found), -1);
    if (last < from + 1 || last + 1 >= lines.length || !figuresOf(lines[from]!).some(isTyped)) return null;
    const changes: [Figure, EditContent][] = [];
    for (let index = last + 1; index >= from; index--)
      figuresOf(lines[index]!).forEach((figure, place) =>
        changes.push([figure, index === from ? null : figuresOf(lines[index - 1]!)[place]!.value]),
      );
    return this.change(`${section.title}: ${what === "financing" ? what : `year ${what + 1}`} one row down from ${from + 1}`, changes);
  }

  /** All years one column to the left; null where the first year holds an amount. */
  oneYearLeft(lines: readonly Line[], name: string): SeededBlock | null {
    if (lines.some((line) => (line.years[0]!.value ?? 0) !== 0)) return null;
    return this.change(
      `${name} one year to the left`,
      lines.flatMap((line) => line.years.map((figure, index): [Figure, EditContent] => [figure, line.years[index + 1]?.value ?? null])),
    );
  }

  /** Signs turned. */
  negative(name: string, figures: readonly Figure[]): SeededBlock {
    return this.scale(`${name} negative`, figures, -1);
  }

  /** Two columns of a section's amounts, by their places in a line's, each with the other's. */
  exchanged(name: string, section: Section, [one, other]: readonly [number, number]): SeededBlock {
    return this.change(
      name,
      section.lines.flatMap(({ inputs }): [Figure, EditContent][] => [
        [inputs[one]!, inputs[other]!.value],
        [inputs[other]!, inputs[one]!.value],
      ]),
    );
  }

  /** Amounts typed as text. */
  asText(name: string, figures: readonly Figure[]): SeededBlock {
    return this.change(
      `${name} as text`,
      figures.map((figure) => [figure, `${figure.value} kr.`]),
    );
  }

  /** Amounts not typed yet. */
  empty(name: string, figures: readonly Figure[]): SeededBlock {
    return this.change(
      `${name} not typed`,
      figures.map((figure) => [figure, null]),
    );
  }

  private change(name: string, changes: readonly (readonly [Figure, EditContent])[]): SeededBlock {
    const edits: Edit[] = changes
      .filter(([figure, to]) => to !== figure.value)
      .map(([figure, to]) => editOf(this.workbook, this.budget.sheet, figure.address, to));
    const figures = changes.map(([figure]) => figure);
    return {
      name,
      workbook: applyEdits(this.workbook, edits),
      rows: [...new Set(figures.map(({ row }) => row))],
      cells: figures.map(({ address }) => address),
    };
  }
}

/** Every typed amount of these lines, typed totals too. */
export function typedOf(lines: readonly Line[]): Figure[] {
  return lines.flatMap((line) => line.figures.filter(isTyped));
}

export { hasAmounts, isTyped };
