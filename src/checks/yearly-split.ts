// A year with few project months should not hold more than its share of the full year beside it.
import { settle } from "../budget/amount";
import type { Line } from "../budget/budget";
import { monthsInYear } from "../budget/period";
import { allLines } from "../budget/sums";
import { defineCheck } from "./check";
import { findPeriod, needsPeriod } from "./period";

/** A year column, and its place among them. */
interface Column {
  readonly year: number;
  readonly months: number;
  readonly index: number;
}

/** A column with 1–11 project months and the full year beside it. */
interface Pair {
  readonly part: Column;
  readonly full: Column;
}

const FULL = 12;

/** part > full × m/12 × 1,25 + ½ + ½ × m/12, all times 48 so that nothing is divided. */
function exceeds(part: number, full: number, months: number): boolean {
  return settle(48 * part - 5 * full * months - 24 - 2 * months) > 0;
}

/** t.kr. a month with one decimal, as people say it. */
function rate(amount: number, months: number): number {
  return Math.round((amount / months) * 10) / 10;
}

export const yearlySplit = defineCheck({
  id: "yearly-split",
  title: { da: "Et delår skal ikke have mere pr. måned end det hele år ved siden af.", en: "A part-year should not hold more a month than the full year beside it." },
  why: {
    da: "Løbende udgifter følger månederne. Har et år med tre måneder mere end et helt år, er beløbet måske skrevet i det forkerte år.",
    en: "Running expenses follow the months. Where a year of three months holds more than a full year, the amount may stand in the wrong year.",
  },
  source: {
    da: "Erfaring: mere end 25 % over det hele års andel, ud over afrundingen.",
    en: "Experience: more than 25 % above the full year's share, beyond rounding.",
  },
  severity: "warning",
  messages: {
    high: {
      da: "{year} har kun {months} projektmåneder, men beløbet på {found} t.kr. svarer til {partRate} t.kr. om måneden mod {fullRate} i {full}. Er det en engangsudgift, er alt i orden; ellers flyt beløbet til det rigtige år.",
      en: "{year} has only {months} project months, but its amount of {found} t.kr. is {partRate} t.kr. a month against {fullRate} in {full}. If it is a one-off expense, all is well; otherwise move the amount to the right year.",
    },
  },
  needs: ({ budget }) => needsPeriod(budget),
  run({ budget }, report) {
    const project = findPeriod(budget);
    if (!project) return;
    const columns = budget.years.flatMap(({ year }, index): Column[] => (year === null ? [] : [{ year, months: monthsInYear(project, year), index }]));
    const parts = columns.filter(({ months }) => months >= 1 && months < FULL);
    const pairs = parts.flatMap((part) => columns.filter(({ year, months }) => Math.abs(year - part.year) === 1 && months === FULL).map((full): Pair => ({ part, full })));
    const amountIn = (line: Line, { index }: Column): number => line.years[index]!.value ?? 0;
    const isHigh = (line: Line, { part, full }: Pair): boolean => amountIn(line, full) > 0 && exceeds(amountIn(line, part), amountIn(line, full), part.months);
    for (const { section, line } of allLines(budget)) {
      const high = pairs.filter((pair) => isHigh(line, pair));
      const [first] = high;
      if (!first) continue;
      const { part, full } = first;
      const found = amountIn(line, part);
      const whole = amountIn(line, full);
      const expected = settle((whole * part.months) / FULL);
      report(
        "high",
        { year: String(part.year), months: part.months, found, partRate: rate(found, part.months), fullRate: rate(whole, FULL), full: String(full.year) },
        {
          cells: [...new Set(high.flatMap((each) => [each.part, each.full]).map(({ index }) => line.years[index]!.address))],
          row: line.row,
          section: section.title,
          line: line.name,
          expected,
          found,
          difference: settle(found - expected),
        },
      );
    }
  },
});
