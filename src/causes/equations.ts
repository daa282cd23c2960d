// The budget as linear equations over typed cells: years = total, lines = Sum, Sums = Total, section balance.
import { same } from "../budget/amount";
import type { Budget, Figure, Line, Section } from "../budget/budget";
import { linesWhere } from "../budget/line-answers";
import { hasError, sumFigures } from "../budget/sums";
import { distributionFigures } from "../formula-model/place";
import { financingTolerance } from "../checks/row-financing";
import { waitingCells } from "../checks/shared/drafts";
import { parseTerms, SUBTOTAL } from "../formulas/terms";
import { cellCount, type Area } from "../workbook/address";
import { residualOf, sidesOfFoot, sidesOfSection, softLines, type Sides } from "./sides";

/** A linear combination of cells: coefficient by address. */
export type LinearForm = ReadonlyMap<string, number>;

export interface Equation {
  /** The section it belongs to, or null for the foot: errors in different sections are solved apart. */
  readonly section: Section | null;
  /** Over typed cells; empty when formulas make the equation hold by themselves. */
  readonly form: LinearForm;
  /** What is left over, t.kr.: 0 where it holds. */
  readonly residual: number;
}

/** Financing − expenses of one line, which holds except for rounding. */
export interface SoftEquation {
  readonly section: Section;
  readonly line: Line;
  readonly form: LinearForm;
  readonly residual: number;
  /** The largest difference that rounding alone explains, t.kr. */
  readonly tolerance: number;
}

export interface System {
  /** Every typed cell of the table that may be wrong, by address. */
  readonly leaves: ReadonlyMap<string, Figure>;
  readonly hard: readonly Equation[];
  readonly soft: readonly SoftEquation[];
}

const calculatedLines = linesWhere(({ inputs }) => inputs.some(({ formula }) => formula !== null));
const unreadTotals = linesWhere(({ total }) => total.formula !== null && !parseTerms(total.formula));

class Builder {
  readonly leaves = new Map<string, Figure>();
  private readonly forms = new Map<string, LinearForm | null>();
  /** Years and payers whose formula is not a sum of the table's cells (`=12*3`, `=ROUND(…)`): it counts as a typed amount. */
  private readonly calculated: ReadonlySet<string>;
  private readonly held = new Map<Sides, boolean>();
  /** The table's figures by row and column. */
  private readonly rows = new Map<number, (Figure | undefined)[]>();

  constructor(
    private readonly budget: Budget,
    sections: readonly Section[],
  ) {
    for (const figure of allFigures({ ...budget, sections })) {
      let row = this.rows.get(figure.row);
      if (!row) this.rows.set(figure.row, (row = []));
      row[figure.column] = figure;
      if (figure.formula === null) this.leaves.set(figure.address, figure);
    }
    const calculated = calculatedLines({ sections }).flatMap(({ line }) => line.inputs.filter((figure) => figure.formula !== null));
    this.calculated = new Set(calculated.map((figure) => figure.address));
    for (const figure of calculated) this.addFigure(new Map(), figure, 1);
    for (const { line } of unreadTotals({ sections })) this.addByValue(line);
  }

  /** A line's total whose formula is beyond us but comes to its years' sum is that sum. */
  private addByValue({ total, years }: Line): void {
    if (total.formula === null || total.value === null || parseTerms(total.formula) || !same(total.value, sumFigures(years))) return;
    const form = new Map<string, number>();
    if (years.every((figure) => this.addFigure(form, figure, 1))) this.forms.set(total.address, form);
  }

  /** Expands a formula to a linear combination of typed cells; null when it is not one. */
  private expand(address: string, formula: string): LinearForm | null {
    const known = this.forms.get(address);
    if (known !== undefined) return known;
    this.forms.set(address, null); // guards against a circular reference
    const form = this.expandFormula(formula);
    this.forms.set(address, form);
    return form;
  }

  /** Adds a figure with a coefficient to a form; false when its formula is not a linear combination. */
  private addFigure(form: Map<string, number>, figure: Figure, factor: number): boolean {
    if (this.leaves.has(figure.address)) {
      addTerm(form, figure.address, factor);
      return true;
    }
    const inner = figure.formula === null ? null : this.expand(figure.address, figure.formula);
    if (this.calculated.has(figure.address) && (inner?.size ?? 0) === 0) {
      this.leaves.set(figure.address, figure);
      addTerm(form, figure.address, factor);
      return true;
    }
    if (!inner) return false;
    for (const [address, inside] of inner) addTerm(form, address, factor * inside);
    return true;
  }

  private expandFormula(formula: string): LinearForm | null {
    const parsed = parseTerms(formula);
    if (!parsed) return null;
    const form = new Map<string, number>();
    for (const { sheet, area, factor, skipsSubtotals } of parsed.terms) {
      if (sheet !== null && sheet.toLowerCase() !== this.budget.sheet.toLowerCase()) continue;
      if (isHuge(area)) return null;
      for (const figure of this.figuresIn(area)) {
        if (skipsSubtotals && figure.formula !== null && SUBTOTAL.test(figure.formula)) continue;
        if (!this.addFigure(form, figure, factor)) return null;
      }
    }
    return form;
  }

  private *figuresIn({ top, left, bottom, right }: Area): Iterable<Figure> {
    for (let row = top; row <= bottom; row++) {
      const figures = this.rows.get(row);
      for (let column = left; figures && column <= right && column < figures.length; column++) {
        const figure = figures[column];
        if (figure) yield figure;
      }
    }
  }

  /** Whether formulas make the sides equal whatever is typed: the last figure's formula, or those both sides depend on. */
  private alwaysHolds(sides: Sides): boolean {
    let holds = this.held.get(sides);
    if (holds === undefined)
      this.held.set(sides, (holds = this.isGiven(sides) || (sides.follows?.every((each) => this.alwaysHolds(each)) ?? false)));
    return holds;
  }

  /** Whether the formula of the last figure adds exactly `plus` and subtracts exactly the rest of `minus`. */
  private isGiven({ plus, minus }: Sides): boolean {
    const formula = minus.at(-1)?.formula ?? null;
    const terms = formula === null ? undefined : parseTerms(formula)?.terms;
    if (!terms) return false;
    let next = 0;
    for (const { sheet, area, factor } of terms) {
      if (sheet !== null || isHuge(area)) return false;
      for (const inside of this.figuresIn(area)) {
        const isAdded = next < plus.length;
        if (factor !== (isAdded ? 1 : -1) || inside !== (isAdded ? plus[next] : minus[next - plus.length])) return false;
        next++;
      }
    }
    return next === plus.length + minus.length - 1;
  }

  /** Σ plus − Σ minus over typed cells; null when a cell shows an error or a formula is not a linear combination. */
  combine(sides: Sides): { form: LinearForm; residual: number } | null {
    const { plus, minus } = sides;
    if (hasError(plus) || hasError(minus)) return null;
    const form = new Map<string, number>();
    const residual = residualOf(sides);
    if (this.alwaysHolds(sides) && (residual === 0 || minus.length === 1)) return { form, residual };
    for (const figure of plus) if (!this.addFigure(form, figure, 1)) return null;
    for (const figure of minus) if (!this.addFigure(form, figure, -1)) return null;
    return { form, residual };
  }
}

function isHuge(area: Area): boolean {
  return cellCount(area) > 20_000;
}

function addTerm(form: Map<string, number>, address: string, factor: number): void {
  const coefficient = (form.get(address) ?? 0) + factor;
  if (coefficient === 0) form.delete(address);
  else form.set(address, coefficient);
}

function* allFigures({ sections, subtotals, totals, distribution, cofinancingTotal, balance }: Budget): Iterable<Figure> {
  for (const { figures } of subtotals) yield* figures;
  for (const section of sections) {
    for (const line of section.lines) yield* line.figures;
    yield* section.sum.figures;
  }
  yield* totals.years;
  yield* [totals.total, ...totals.paid];
  yield* distributionFigures(distribution);
  for (const figure of [cofinancingTotal, balance]) if (figure) yield figure;
}

/** The equations of a budget; of `apart` alone, if only those sections' amounts can be wrong. */
export function buildSystem(budget: Budget, apart: readonly Section[] | null = null): System {
  const sections = apart ?? budget.sections;
  const builder = new Builder(budget, sections);
  const hard: Equation[] = [];
  const waiting = new Set(sections.flatMap((section) => [...waitingCells(section)].map(({ address }) => address)));
  /** Whether an amount not typed yet would repair it: it is reported as a draft and hides no slip. */
  const waits = ({ form, residual }: Omit<Equation, "section">): boolean =>
    residual !== 0 && waiting.size > 0 && [...form].some(([address, factor]) => residual * factor < 0 && waiting.has(address));
  for (const sides of [...sections.flatMap((section) => sidesOfSection(section).sides), ...(apart ? [] : sidesOfFoot(budget))]) {
    const combined = builder.combine(sides);
    if (combined && (combined.form.size > 0 || combined.residual !== 0) && !waits(combined))
      hard.push({ section: sides.section, ...combined });
  }
  const soft: SoftEquation[] = [];
  for (const { section, line } of softLines(sections)) {
    const combined = builder.combine({ section, plus: line.paid, minus: [line.total] });
    if (combined) soft.push({ section, line, ...combined, tolerance: financingTolerance(line) });
  }
  return { leaves: builder.leaves, hard, soft };
}

/** By address of a typed cell: its coefficient in each hard equation that it is in, by the equation's index. */
export function factorsByAddress({ hard }: System): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const factors = new Map<string, Map<number, number>>();
  hard.forEach(({ form }, index) => {
    for (const [address, factor] of form) {
      const known = factors.get(address);
      if (known) known.set(index, factor);
      else factors.set(address, new Map([[index, factor]]));
    }
  });
  return factors;
}
