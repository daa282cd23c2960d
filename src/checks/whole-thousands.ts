// Amounts must be whole t.kr., even if the cell's format hides the decimals.
import { isWhole, settle, sumOf } from "../budget/amount";
import type { Figure, Line } from "../budget/budget";
import { groupBy } from "../workbook/group-by";
import { linesWhere } from "../budget/line-answers";
import { lineAmount } from "../budget/sums";
import { defineCheck, type Fix } from "./check";
import { amountEdit } from "../formulas/edits";
import { amountOf, footFigures, spanOf } from "../formula-model/place";
import { UNLIKELY_LINE } from "./shared/scale-bits";
import { amountsInMillions } from "./shared/unit-blocks";
import { withTypedTotals } from "./shared/typed-totals";
import { wholeAmounts } from "./shared/whole-amounts";
import { findSeparators } from "./thousand-separator";
import { needsThousands } from "./shared/units";

/** Decimals that a number format shows; null if it shows all there are. */
function shownDecimals(numberFormat: string): number | null {
  const positive = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "").split(";")[0]!;
  if (!/[0#?]/.test(positive)) return null;
  return /(?<=[0#?]\.)[0#?]+/.exec(positive)?.[0].length ?? 0;
}

/** What the cell shows for an amount, rounded half away from zero like Excel. */
function shownAmount(value: number, numberFormat: string): number {
  const decimals = shownDecimals(numberFormat);
  if (decimals === null) return value;
  const unit = 10 ** decimals;
  return (Math.sign(value) * Math.round(settle(Math.abs(value) * unit))) / unit;
}

const isOdd = (figure: Figure): boolean => !isWhole(amountOf(figure));
const isOddTyped = (figure: Figure): boolean => figure.formula === null && isOdd(figure);

function oddAmounts({ inputs, total }: Line): Figure[] {
  return [...inputs.filter(isOdd), ...[total].filter(isOddTyped)];
}

/** Decimals in as many lines of a section came about together. */
const FEWEST_TOGETHER = 3;

/** Whether a line is so small that its amounts may as well be in millions: rounding would lose them. */
const mayBeMillions = (line: Line): boolean => Math.abs(lineAmount(line)) * 1000 <= UNLIKELY_LINE;

const oddLines = linesWhere((line) => oddAmounts(line).length > 0);

export const wholeThousands = defineCheck({
  id: "whole-thousands",
  title: { da: "Beløb skal være hele t.kr.", en: "Amounts must be whole t.kr." },
  problem: { da: "Ikke hele t.kr.", en: "Not whole t.kr." },
  why: {
    da: "Arket viser hele tusinde, men regner med decimalerne. Så kan summer se forkerte ud, selv om de er rigtige, og omvendt.",
    en: "The sheet shows whole thousands but works with the decimals. Sums may then look wrong although they are right, and the reverse.",
  },
  source: { da: "Budgetarkets titel: hele tusinde kr. i t.kr.", en: "The sheet's title: whole thousand kroner." },
  severity: "warning",
  consequence: { da: "Beløbet har decimaler", en: "The amount has decimals" },
  needs: needsThousands,
  messages: {
    hidden: {
      da: "Cellen viser {shown}, men indeholder {found} t.kr. Skriv beløbet i hele tusinde.",
      en: "The cell shows {shown} but holds {found} t.kr. Type the amount in whole thousands.",
    },
    open: {
      da: "Beløbet {found} t.kr. har decimaler. Skriv det i hele tusinde.",
      en: "The amount of {found} t.kr. has decimals. Type it in whole thousands.",
    },
    several: {
      da: "{count} beløb i {cells} har decimaler, fx {found} t.kr. Skriv dem i hele tusinde.",
      en: "{count} amounts in {cells} have decimals, such as {found} t.kr. Type them in whole thousands.",
    },
  },
  run({ workbook, budget }, report) {
    /** The figures of one line, or one figure of a Sum or the foot. */
    const judge = (figures: readonly Figure[], section: string | null, line: string | null, fix: Fix | null): void => {
      const [figure] = figures;
      if (!figure) return;
      const found = amountOf(figure);
      const shown = shownAmount(found, figure.numberFormat);
      const place = { cells: figures.map(({ address }) => address), row: figure.row, section, line, found, fix };
      if (figures.length > 1) report("several", { count: figures.length, cells: spanOf(figures), found }, place);
      else if (shown === found) report("open", { found }, place);
      else report("hidden", { shown, found }, place);
    };
    const inMillions = amountsInMillions(budget);
    /** Null where rounding would lose amounts, or may: those that may be in millions. */
    const roundedOf = (line: Line, own: readonly Figure[]): ReadonlyMap<Figure, number | null> | null => {
      const whole = wholeAmounts(line, own);
      const amountAfter = (figure: Figure): number => (whole.has(figure) ? (whole.get(figure) ?? 0) : amountOf(figure));
      const isLost = [line.years, line.paid].some((side) => side.some((figure) => whole.has(figure)) && sumOf(side, amountAfter) === 0);
      return isLost || (own.length > 1 && mayBeMillions(line)) ? null : whole;
    };
    const fixOf = (lines: readonly (readonly [Line, readonly Figure[]])[]): Fix | null => {
      const rounded = lines.map(([line, own]) => roundedOf(line, own));
      // Lines that are not to be rounded keep the others from it: they may be in the same unit.
      if (rounded.includes(null)) return null;
      const changes = new Map(rounded.flatMap((whole) => [...whole!]));
      const edits = [...withTypedTotals(budget, changes)].map(([{ address }, to]) => amountEdit(workbook, budget, address, to));
      // The result of a user's own formula is theirs to change.
      return edits.length > 0 && edits.every(({ from }) => typeof from === "number") ? { kind: "changes-meaning", edits } : null;
    };
    for (const [section, inSection] of groupBy(oddLines(budget), (each) => each.section)) {
      const lines = inSection.flatMap(({ line }): (readonly [Line, readonly Figure[]])[] => {
        const separators = new Set(findSeparators(section, line).flat());
        const own = oddAmounts(line).filter((figure) => !separators.has(figure) && !inMillions.has(figure));
        return own.length > 0 ? [[line, own]] : [];
      });
      for (const group of lines.length < FEWEST_TOGETHER ? lines.map((each) => [each]) : [lines]) {
        const figures = group.flatMap(([, own]) => own);
        judge(figures, section.title, group.length === 1 ? group[0]![0].name : null, fixOf(group));
      }
    }
    for (const section of budget.sections)
      for (const figure of section.sum.figures.filter(isOddTyped)) judge([figure], section.title, null, null);
    for (const figure of footFigures(budget).filter(isOddTyped)) if (figure !== budget.statedPercent) judge([figure], null, null, null);
  },
});
