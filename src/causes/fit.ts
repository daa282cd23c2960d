// Scores how well lines fit given amounts: their own equations, the project period, and a steady monthly rate.
import { difference, sumOf } from "../budget/amount";
import type { Budget, Figure, Line } from "../budget/budget";
import { monthsInYear } from "../budget/period";
import { memoize } from "../danish/memoize";
import { financingTolerance } from "../checks/row-financing";
import { asItIs, BLOCK_BITS, roundingSlack, type ValueOf } from "./score";

/** The amount that a line's years lack to equal its typed total, or else its financing, t.kr. */
export function yearsLack(line: Line): number {
  const total = line.total.formula === null && line.total.value !== null ? line.total.value : sumOf(line.paid, asItIs);
  return difference(total, sumOf(line.years, asItIs));
}

/** The amount that a line's financing lacks to equal its expenses, t.kr. */
export function paidLacks(line: Line): number {
  const total = line.total.formula === null && line.total.value !== null ? line.total.value : sumOf(line.years, asItIs);
  return difference(total, sumOf(line.paid, asItIs));
}

/** The present amounts, except one year that takes what each of these lines lacks. */
export function withYear(lacking: readonly Line[], index: number): ValueOf {
  const guessed = new Map(lacking.map((line) => [line.years[index]!, yearsLack(line)]));
  return (figure) => guessed.get(figure) ?? asItIs(figure);
}

/**
 * Adjusts the largest guessed amount of each section by the rounding left in its lines: a section must balance exactly, its lines need
 * not.
 */
export function evenOutGuesses(budget: Budget, changes: Map<Figure, number | null>, guessed: readonly Figure[]): void {
  const then: ValueOf = (figure) => (changes.has(figure) ? (changes.get(figure) ?? 0) : asItIs(figure));
  for (const { lines } of budget.sections) {
    const own = lines
      .filter((line) => line.total.formula !== null)
      .flatMap((line) => line.inputs.filter((figure) => guessed.includes(figure) && then(figure) > 0));
    const [first] = own.sort((one, other) => then(other) - then(one));
    const off = sumOf(lines, (line) => difference(sumOf(line.paid, then), sumOf(line.years, then)));
    if (!first || Math.abs(off) > sumOf(lines, financingTolerance)) continue;
    const isYear = lines.some((line) => line.years.includes(first));
    changes.set(first, difference(then(first), isYear ? -off : off));
  }
}

/** A slot that nobody has named: amounts in it may belong elsewhere. */
export function isNameless({ name, kind }: Line): boolean {
  return name === "" || kind === "placeholder";
}

/** A name that was typed, or a preset line whose share was. */
function isOwnName({ name, kind }: Line): boolean {
  return name !== "" && (kind === "free" || (kind === "preset" && /\d\s*%/.test(name)));
}

/** How well amounts fit the months of a project. The same object for the same months, so that what is known of lines holds for a budget read again. */
export class Measure {
  /** By year column: whether the project has a month in it; true when unknown. */
  readonly inProject: readonly boolean[];
  private readonly reorderings = new Map<string, Reordering>();

  /** @param months by year column: project months in it; 12 when unknown */
  private constructor(private readonly months: readonly number[]) {
    this.inProject = months.map((own) => own > 0);
  }

  private static readonly of = memoize((months: string) => new Measure(months.split(" ").map(Number)));

  static for(budget: Budget): Measure {
    const [start, end] = [budget.start?.date, budget.end?.date];
    const months = budget.years.map(({ year }) =>
      !start || !end || end < start || year === null ? 12 : monthsInYear({ start, end }, year),
    );
    return Measure.of(months.join(" "));
  }

  /** Columns in another order: the same object for the same order. */
  reorder(side: Reordering["side"], order: Reordering["order"]): Reordering {
    const key = `${side} ${order.join(" ")}`;
    let reordering = this.reorderings.get(key);
    if (!reordering) this.reorderings.set(key, (reordering = { measure: this, side, order }));
    return reordering;
  }

  /** Cost of a line's failed equations, in bits. */
  misfit(line: Line, valueOf: ValueOf): number {
    const years = sumOf(line.years, valueOf);
    const isTyped = line.total.formula === null;
    const total = isTyped ? valueOf(line.total) : years;
    const paid = sumOf(line.paid, valueOf);
    let bits = 0;
    if (isTyped && difference(years, total) !== 0) bits += BLOCK_BITS.equation;
    const off = Math.abs(difference(paid, total));
    const tolerance = (line.paid.filter((figure) => valueOf(figure) !== 0).length + 1) / 2;
    if (off > tolerance) bits += off > tolerance + roundingSlack(line) ? BLOCK_BITS.equation : BLOCK_BITS.slack;
    const isFilled = years !== 0 || paid !== 0;
    if (isFilled && isNameless(line)) bits += BLOCK_BITS.nameless;
    if (!isFilled && isOwnName(line)) bits += BLOCK_BITS.unused;
    line.years.forEach((figure, index) => {
      if (!this.inProject[index] && valueOf(figure) !== 0) bits += BLOCK_BITS.outside;
    });
    for (const figure of line.inputs) if (valueOf(figure) < 0) bits += BLOCK_BITS.negative;
    return bits;
  }

  /** 1 where a line's last year holds more a month than its first, −1 where it holds less, 0 where they are as good as equal. */
  rise(line: Line, valueOf: ValueOf): number {
    const rates = line.years.flatMap((year, index) => {
      const value = valueOf(year);
      return this.months[index]! > 0 && value > 0 ? [value / this.months[index]!] : [];
    });
    const by = rates.length < 2 ? 0 : rates.at(-1)! / rates[0]! - 1;
    return Math.abs(by) < LEAST_RISE ? 0 : Math.sign(by);
  }

  /** Sum of how far the lines' years are from a steady monthly rate. */
  unevenness(lines: readonly Line[], valueOf: ValueOf): number {
    return sumOf(lines, ({ years }) => this.unevennessOf(years, valueOf));
  }

  /** The same of one line's years; `outside`: how far an amount in a year outside the project counts. */
  unevennessOf(years: readonly Figure[], valueOf: ValueOf, outside = 1): number {
    const logs: number[] = [];
    let out = 0;
    for (let index = 0; index < years.length; index++) {
      const value = valueOf(years[index]!);
      const months = this.months[index]!;
      if (months === 0 && value !== 0) out += outside;
      else if (months > 0 && value > 0) logs.push(Math.log(value / months));
    }
    if (logs.length === 0) return out;
    const middle = middleOf(logs);
    return sumOf(logs, (log) => Math.min(1, Math.abs(log - middle))) + out;
  }
}

/** A line's years, or its payers, in another order; `order`: by place, the place that holds its amount. */
export interface Reordering {
  readonly measure: Measure;
  readonly side: "years" | "paid";
  readonly order: readonly number[];
}

/** How well a budget's lines fit. */
/** Rounding and part-years explain less. */
const LEAST_RISE = 0.01;

export class Fit {
  readonly measure: Measure;
  private readonly now = new Map<Line, number>();

  constructor(budget: Budget) {
    this.measure = Measure.for(budget);
  }

  /** {@link Measure.misfit} of a line with its present amounts. */
  misfitNow(line: Line): number {
    let bits = this.now.get(line);
    if (bits === undefined) this.now.set(line, (bits = this.measure.misfit(line, asItIs)));
    return bits;
  }
}

/** The median, without a sorted copy: called for each line of each trial. */
function middleOf(values: readonly number[]): number {
  const place = values.length >> 1;
  for (const value of values) {
    let below = 0;
    let same = 0;
    for (const other of values) {
      if (other < value) below++;
      else if (other === value) same++;
    }
    if (below <= place && place < below + same) return value;
  }
  return 0;
}
