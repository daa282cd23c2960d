// Budgets with one block wrong: a line, column, section or the sheet in kroner or millions, a row or year off, negated, or not typed yet.
import { budgetOf } from "../build/checked";
import type { Budget, Figure, Line, Section } from "../../src/budget/budget";
import { allLines, hasAmounts } from "../../src/budget/sums";
import { applyEdits } from "../../src/formulas/apply-edits";
import { editOf } from "../../src/formulas/edits";
import { footFigures } from "../../src/formula-model/place";
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

  /** Blocks by kind, the kind said of all of them. */
  kinds(): ReadonlyMap<string, readonly SeededBlock[]> {
    const sections = this.used().map((section) => ({ section, lines: section.lines.filter((line) => line.inputs.some(isTyped)) }));
    const all = this.lines().map(({ line }) => line);
    const sheet = [...typedOf(all), ...this.typedTotals()];
    const [years, paid] = [(line: Line) => line.years, (line: Line) => line.paid] as const;
    const of = (lines: readonly Line[], pick: (line: Line) => readonly Figure[]): Figure[] =>
      lines.flatMap((line) => pick(line).filter(isTyped));
    const perSection = (make: (section: Section, lines: readonly Line[]) => readonly (SeededBlock | null)[]): SeededBlock[] =>
      sections.flatMap(({ section, lines }) => make(section, lines).filter((block) => block !== null));
    const columns = (pick: (line: Line) => readonly Figure[]): Figure[][] =>
      pick(all[0]!)
        .map((_, index) => of(all, (line) => [pick(line)[index]!]))
        .filter((figures) => figures.length > 2);
    const payers = (factor: number): SeededBlock[] =>
      columns(paid).map((figures, index) => this.scale(`payer ${index + 1} × ${factor}`, figures, factor));
    const kinds: Record<string, readonly SeededBlock[]> = {
      "a line in kroner": all.map((line) => this.scale(`row ${line.row + 1} in kroner`, typedOf([line]), 1000)),
      "a section in kroner": perSection(({ title }, lines) => [this.scale(`${title} in kroner`, typedOf(lines), 1000)]),
      "a section's years in kroner": perSection(({ title }, lines) => [this.scale(`${title}: years in kroner`, of(lines, years), 1000)]),
      "a section's financing in kroner": perSection(({ title }, lines) => [
        this.scale(`${title}: financing in kroner`, of(lines, paid), 1000),
      ]),
      "the sheet in kroner": [this.scale("the sheet in kroner", sheet, 1000)],
      "a year in kroner": columns(years).map((figures, index) => this.scale(`year ${index + 1} in kroner`, figures, 1000)),
      "a payer in kroner": payers(1000),
      "a payer in millions": payers(0.001),
      "a payer times ten": payers(10),
      "a year one row down": perSection((section, lines) =>
        years(lines[0]!).map((_, index) => this.oneRowDown(section, section.lines.indexOf(lines[1]!), index)),
      ),
      "the financing one row down": perSection((section, lines) => [
        this.oneRowDown(section, section.lines.indexOf(lines[0]!), "financing"),
      ]),
      "all amounts one row down": perSection((section, lines) => [this.oneRowDown(section, section.lines.indexOf(lines[0]!), "inputs")]),
      "all years one column left": [this.oneYearLeft(all, "the sheet")].filter((block) => block !== null),
      "two payers exchanged in a section": perSection((section, lines) => [
        this.exchanged(`${section.title}: payers exchanged`, section, [years(lines[0]!).length, years(lines[0]!).length + 1]),
      ]),
      "a payer's signs turned": columns(paid).map((figures, index) => this.negative(`payer ${index + 1}`, figures)),
      "a year's signs turned": columns(years).map((figures, index) => this.negative(`year ${index + 1}`, figures)),
      "a year as text": columns(years).map((figures, index) => this.asText(`year ${index + 1}`, figures)),
      "a section without years": perSection(({ title }, lines) => [this.empty(`${title}: years`, of(lines, years))]),
      "a section without financing": perSection(({ title }, lines) => [this.empty(`${title}: financing`, of(lines, paid))]),
      "a section without amounts": perSection(({ title }, lines) => [this.empty(title, typedOf(lines))]),
      "half a section without amounts": perSection(({ title }, lines) => [
        this.empty(`half of ${title}`, typedOf(lines.slice(lines.length >> 1))),
      ]),
      "the sheet without years": [this.empty("years", of(all, years))],
      "the sheet without financing": [this.empty("financing", of(all, paid))],
      "a year not typed": columns(years).map((figures, index) => this.empty(`year ${index + 1}`, figures)),
      "a payer not typed": columns(paid).map((figures, index) => this.empty(`payer ${index + 1}`, figures)),
    };
    return new Map(Object.entries(kinds));
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

  /** The financing, all amounts, or one year, of a section one row too low, from a line on; null where there is no room. */
  oneRowDown(section: Section, from: number, what: "financing" | "inputs" | number): SeededBlock | null {
    const figuresOf = (line: Line): readonly Figure[] =>
      what === "financing" ? line.paid : what === "inputs" ? line.inputs.filter(({ formula }) => formula === null) : [line.years[what]!];
    const { lines } = section;
    const last = lines.reduce((found, line, index) => (figuresOf(line).some(isTyped) ? index : found), -1);
    if (from < 0 || last < from + 1 || last + 1 >= lines.length || !figuresOf(lines[from]!).some(isTyped)) return null;
    const changes: [Figure, EditContent][] = [];
    for (let index = last + 1; index >= from; index--)
      figuresOf(lines[index]!).forEach((figure, place) =>
        changes.push([figure, index === from ? null : figuresOf(lines[index - 1]!)[place]!.value]),
      );
    return this.change(`${section.title}: ${typeof what === "number" ? `year ${what + 1}` : what} one row down from ${from + 1}`, changes);
  }

  /** Amounts of some cells in as many others. */
  moved(name: string, from: readonly Figure[], to: readonly Figure[]): SeededBlock {
    const changes = from.flatMap((figure, index): [Figure, EditContent][] => [
      [figure, null],
      [to[index]!, figure.value],
    ]);
    return this.change(name, changes);
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
