// What a line's own amounts say of their unit; worked out once for each line, however many budgets it is part of.
import { settle, sumOf } from "../../budget/amount";
import type { Figure, Line } from "../../budget/budget";
import { hasError } from "../../budget/sums";
import { memoizeByObject } from "../../danish/memoize";
import { financingTolerance } from "../row-financing";
import { findDate } from "./dates";
import { SCALE_BITS } from "./scale-bits";
import { filledIn, misfit, misfitNow, type ScalePart, type Sizes } from "./scale-lines";
import { rescaled, type Unit } from "./scale-unit";

export interface ScaleEvidence {
  /** The figures assumed to be in the unit; not empty. */
  readonly figures: readonly Figure[];
  /** Bits by the line's equations alone. */
  readonly sure: number;
  /** Null where only an equation can reveal the unit. */
  readonly sizes: Sizes | null;
  /** How many different amounts there are, how often one is repeated, and how many have decimals or are whole thousands. */
  readonly amounts: number;
  readonly repeats: number;
  readonly odd: number;
  readonly round: number;
}

const amountsOf = memoizeByObject((line: Line) => ({
  any: !hasError(line.figures) && !line.figures.some(findDate) && line.inputs.some(({ value }) => value),
}));

/** Whether a line has amounts that may be in another unit. */
export const hasAmounts = (line: Line): boolean => amountsOf(line).any;

/** By unit; then by part, or by column. */
const knownOf = memoizeByObject<Line, Map<Unit, Map<ScalePart | number, ScaleEvidence | null>>>(() => new Map());

/** Null when nothing could outweigh the evidence against the unit. */
export function evidenceIn(line: Line, unit: Unit, part: ScalePart, column: number | null): ScaleEvidence | null {
  const known = knownOf(line);
  let ofUnit = known.get(unit);
  if (!ofUnit) known.set(unit, (ofUnit = new Map<ScalePart | number, ScaleEvidence | null>()));
  const place = column ?? part;
  let evidence = ofUnit.get(place);
  if (evidence === undefined) ofUnit.set(place, (evidence = weigh(line, unit, filledIn(line, part, column))));
  return evidence;
}

function weigh(line: Line, unit: Unit, figures: readonly Figure[]): ScaleEvidence | null {
  let vanished = 0;
  for (const { value } of figures) if (!unit.mayBe(value!)) vanished++;
  if (figures.length === 0 || (vanished > 0 && (unit.times > 1 || vanished * 2 >= figures.length))) return null;
  const scaled = new Set(figures);
  const valueAfter = (figure: Figure): number | null =>
    scaled.has(figure) && figure.value !== null ? rescaled(figure.value, unit) : figure.value;
  const rounding = figures.filter(({ value }) => !Number.isInteger(settle((value ?? 0) * unit.times))).length / 2;
  const before = misfitNow(line);
  const after = misfit(line, valueAfter, rounding);
  if (after.failing > before.failing) return null;
  const most = Math.max(...figures.map((figure) => Math.abs(valueAfter(figure) ?? 0)));
  if (most === 0 || (line.total.formula === null && line.total.value && !valueAfter(line.total))) return null;
  const vanishing = most <= financingTolerance(line) + rounding && !after.isExact;
  const equations = vanishing ? Math.min(before.bits - after.bits, SCALE_BITS.equationByRounding) : before.bits - after.bits;
  const amounts = [...new Set(figures.map(({ value }) => Math.abs(value!)))];
  return {
    figures,
    sure: equations + vanished * SCALE_BITS.vanishes,
    sizes: unit.byEquation ? null : sizesOf(line, valueAfter),
    amounts: amounts.length,
    repeats: figures.length - amounts.length,
    odd: amounts.filter((value) => !Number.isInteger(settle(value))).length,
    round: amounts.filter((value) => value % 1000 === 0).length,
  };
}

/** A line's amount as it is and in the right unit, t.kr. */
function sizesOf(line: Line, valueAfter: (figure: Figure) => number | null): Sizes {
  const amount = (of: (figure: Figure) => number | null): number => {
    const typed = line.total.formula === null ? (of(line.total) ?? 0) : 0;
    return Math.abs(typed || sumOf(line.years, of) || sumOf(line.paid, of));
  };
  return { now: amount(({ value }) => value), then: amount(valueAfter) };
}
