// The percentage stated on the sheet must match its Total row, at the cell's precision.
import type { Budget, Figure } from "../budget/budget";
import { hasError, percentOf, sumFigures } from "../budget/sums";
import { defineCheck } from "./check";
import { spanOf } from "../formula-model/place";

/** Allowed difference of a formula's result due to the order of its additions alone. */
const FORMULA_PRECISION = 1e-9;

/** What is only text in a number format: `0" %"` shows 25 as 25 %. */
const NOT_FORMAT = /"[^"]*"|\\./g;

/** Percentages are shown with two decimals. */
const SHOWN_UNIT = 0.01;

/** Decimals of a number as people write it: 0,25 has two, 39 none. */
export function decimalsOf(value: number): number {
  const [mantissa, exponent] = String(value).split("e");
  return Math.max(0, (mantissa!.split(".")[1] ?? "").length - Number(exponent ?? 0));
}

/** The cell's percentage as a fraction of 1 and half a unit of its last decimal. Without a % format, 25 means 25 %. */
function parsePercentCell(figure: Figure, value: number): { readonly fraction: number; readonly tolerance: number } {
  const isPercent = figure.numberFormat.replace(NOT_FORMAT, "").includes("%");
  const scale = !isPercent && Math.abs(value) > 1 ? 100 : 1;
  const rounded = figure.formula === null || /\bROUND\(/i.test(figure.formula);
  // 30 % is stored as 0,3: a percentage is precise to whole percent at least.
  const decimals = isPercent ? Math.max(2, decimalsOf(value)) : decimalsOf(value);
  const tolerance = rounded ? Math.max(FORMULA_PRECISION, 10 ** -decimals / 2 / scale) : FORMULA_PRECISION;
  return { fraction: value / scale, tolerance };
}

/** Co-financing and total expenses of the Total row, t.kr.; null if a cell shows an error or the total is 0. */
export function totalCofinancing({ totals }: Budget): { readonly cofinancing: number; readonly total: number } | null {
  const total = totals.total.value ?? 0;
  if (total === 0 || hasError([totals.total, ...totals.cofinancing])) return null;
  return { cofinancing: sumFigures(totals.cofinancing), total };
}

export const cofinancingStated = defineCheck({
  id: "cofinancing-stated",
  title: { da: "Procenten i Medfinans. skal svare til Total-rækken.", en: "The percentage in Medfinans. must match the Total row." },
  problem: { da: "Procenten passer ikke", en: "The percentage is off" },
  why: {
    da: "Cellen er det, læseren ser. En procent, der er skrevet ind eller regnet forkert, skjuler, hvor meget der mangler.",
    en: "The cell is what the reader sees. A percentage that was typed or worked out wrongly hides how much is missing.",
  },
  source: {
    da: "Budgettets egen regning: medfinansiering i Total divideret med Samlede udgifter.",
    en: "The budget's own arithmetic: the co-financing of Total divided by total expenses.",
  },
  severity: "error",
  cause: { arithmetic: "stated" },
  consequence: { da: "Procenten i Medfinans. passer ikke", en: "The percentage in Medfinans. does not match" },
  messages: {
    close: {
      da: "Cellen Medfinans. siger {found} %, men Total giver {expected} %: {cofinancing} af {total} t.kr. Sæt formlen ind igen, eller ret tallet.",
      en: "The cell Medfinans. says {found} %, but Total gives {expected} %: {cofinancing} of {total} t.kr. Put the formula back, or correct the figure.",
    },
    wrong: {
      da: "Cellen Medfinans. siger {found}, men Total giver {expected}: {cofinancing} af {total} t.kr. Sæt formlen ind igen, eller ret tallet.",
      en: "The cell Medfinans. says {found}, but Total gives {expected}: {cofinancing} of {total} t.kr. Put the formula back, or correct the figure.",
    },
  },
  run({ budget }, report) {
    const { statedPercent, totals } = budget;
    const due = totalCofinancing(budget);
    if (!statedPercent || statedPercent.value === null || statedPercent.error !== null || !due) return;
    const { cofinancing, total } = due;
    const { fraction, tolerance } = parsePercentCell(statedPercent, statedPercent.value);
    if (Math.abs(fraction - cofinancing / total) <= tolerance * (1 + FORMULA_PRECISION)) return;
    const expected = percentOf(cofinancing, total) ?? 0;
    const found = percentOf(fraction, 1) ?? 0;
    const place = {
      cells: [statedPercent.address, totals.total.address, spanOf(totals.cofinancing)],
      row: statedPercent.row,
      expected,
      found,
    };
    // Two decimals would show them as the same.
    if (Math.abs(found - expected) < SHOWN_UNIT) report("close", { expected, found, cofinancing, total }, place);
    else report("wrong", { expected: { percent: expected }, found: { percent: found }, cofinancing, total }, place);
  },
});
