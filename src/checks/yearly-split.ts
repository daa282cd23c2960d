// A year with few project months should not have more than its share of the full year beside it.
import { prose } from "../danish/localised";
import { settle } from "../budget/amount";
import type { Line } from "../budget/budget";
import { monthsInYear } from "../budget/period";
import { allLines } from "../budget/sums";
import { defineCheck } from "./check";
import { findPeriod, needsPeriod } from "./period";
import { areasOf, rowOf } from "../formula-model/place";
import { findEmptyYears } from "./shared/empty-years";
import { atLine, offBy } from "./shared/line-finding";

/** A year column, and its index among them. */
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
/** If this many lines, and most comparable ones, are affected, they are not one-off expenses: check the project's date first. */
const MANY = 8;

/** part > full × m/12 × 1,25 + ½ + ½ × m/12, all times 48 to avoid division. */
function exceeds(part: number, full: number, months: number): boolean {
  return settle(48 * part - 5 * full * months - 24 - 2 * months) > 0;
}

/** t.kr. a month with one decimal, as people write it. */
function rate(amount: number, months: number): number {
  return Math.round((amount / months) * 10) / 10;
}

export const yearlySplit = defineCheck({
  id: "yearly-split",
  title: {
    da: "Et delår skal ikke have mere pr. måned end det hele år ved siden af.",
    en: "A part-year should not hold more a month than the full year beside it.",
  },
  problem: { da: "Ujævnt delår", en: "Uneven part year" },
  why: {
    da: "Løbende udgifter følger månederne. Har et år med tre måneder mere end et helt år, er beløbet måske skrevet i det forkerte år.",
    en: "Running expenses follow the months. Where a year of three months holds more than a full year, the amount may be in the wrong year.",
  },
  source: {
    da: "Erfaring: mere end 25 % over det hele års andel, ud over afrundingen.",
    en: "Experience: more than 25 % above the full year's share, beyond rounding.",
  },
  severity: "warning",
  messages: {
    high: {
      da: "{year} har {months} måneder, men {found} t.kr. ({partRate} om måneden mod {fullRate} i {full}). Acceptér en engangsudgift; ellers flyt beløbet.",
      en: "{year} has {months} months but {found} t.kr. ({partRate} a month against {fullRate} in {full}). Accept a one-off; otherwise move the amount.",
    },
    empty: {
      da: "Ingen af {count} linjer i ”{title}” har beløb i {year}, men de fleste har for meget i {full}. Fordel beløbene på årene.",
      en: "None of {count} lines of “{title}” has an amount in {year}, but most have too much in {full}. Spread the amounts over the years.",
    },
    only: {
      da: "{count} linjer i ”{title}” har kun beløb i {full}, de andre afsnit også i {year}. Fordel beløbene på årene.",
      en: "{count} lines of “{title}” have amounts in {full} only, the other sections in {year} too. Spread the amounts over the years.",
    },
    many: {
      da: prose(
        "{count} af {of} linjer har mere pr. måned i {year} end i {full}: {year} har kun {months} måneder, fordi {field} er {date}.",
        "Tjek datoen, før du flytter beløb.",
      ),
      en: prose(
        "{count} of {of} lines hold more a month in {year} than in {full}: {year} has only {months} months because {field} is {date}.",
        "Check the date before you move amounts.",
      ),
    },
  },
  needs: ({ budget }) => needsPeriod(budget),
  run({ budget }, report) {
    const project = findPeriod(budget);
    if (!project) return;
    const columns = budget.years.flatMap(({ year }, index): Column[] =>
      year === null ? [] : [{ year, months: monthsInYear(project, year), index }],
    );
    const months = budget.years.map((_, index) => columns.find((column) => column.index === index)?.months ?? 0);
    const told = findEmptyYears(budget, months);
    for (const { section, lines, empty, full, isOnly } of told) {
      const args = {
        count: lines.length,
        title: section.title,
        year: String(budget.years[empty]!.year),
        full: String(budget.years[full]!.year),
      };
      report(isOnly ? "only" : "empty", args, {
        cells: areasOf(lines.map(({ years }) => years[full]!)),
        row: lines[0]!.row,
        section: section.title,
      });
    }
    const parts = columns.filter(({ months }) => months >= 1 && months < FULL);
    const pairs = parts.flatMap((part) =>
      columns.filter(({ year, months }) => Math.abs(year - part.year) === 1 && months === FULL).map((full): Pair => ({ part, full })),
    );
    const amountIn = (line: Line, { index }: Column): number => line.years[index]!.value ?? 0;
    const isHigh = (line: Line, { part, full }: Pair): boolean =>
      amountIn(line, full) > 0 && exceeds(amountIn(line, part), amountIn(line, full), part.months);
    const high = allLines(budget).flatMap(({ section, line }) => {
      const own = pairs.filter((pair) => isHigh(line, pair));
      return own.length > 0 ? [{ section, line, own }] : [];
    });
    const dated = new Set<Column>();
    for (const part of parts) {
      const lines = high.filter(({ own }) => own.some((pair) => pair.part === part));
      const beside = pairs.find((pair) => pair.part === part);
      if (!beside || lines.length < MANY) continue;
      const compared = allLines(budget).filter(({ line }) =>
        pairs.some((pair) => pair.part === part && amountIn(line, part) > 0 && amountIn(line, pair.full) > 0),
      );
      if (lines.length * 2 <= compared.length) continue;
      dated.add(part);
      const isStart = project.start.startsWith(String(part.year));
      const field = isStart ? budget.start! : budget.end!;
      report(
        "many",
        {
          count: lines.length,
          of: compared.length,
          year: String(part.year),
          months: part.months,
          full: String(beside.full.year),
          field: isStart ? "Start" : "Slut",
          date: { date: isStart ? project.start : project.end },
        },
        {
          cells: [field.address, ...areasOf(lines.map(({ line }) => line.years[part.index]!))],
          row: rowOf(field.address),
          found: field.date,
        },
      );
    }
    for (const { section, line, own } of high) {
      const isTold = (pair: Pair): boolean => told.some((each) => each.section === section && each.full === pair.part.index);
      const left = own.filter((pair) => !dated.has(pair.part) && !isTold(pair));
      const [first] = left;
      if (!first) continue;
      const { part, full } = first;
      const found = amountIn(line, part);
      const whole = amountIn(line, full);
      const expected = settle((whole * part.months) / FULL);
      report(
        "high",
        {
          year: String(part.year),
          months: part.months,
          found,
          partRate: rate(found, part.months),
          fullRate: rate(whole, FULL),
          full: String(full.year),
        },
        {
          cells: [...new Set(left.flatMap((each) => [each.part, each.full]).map(({ index }) => line.years[index]!.address))],
          ...atLine(section, line),
          ...offBy(expected, found),
        },
      );
    }
  },
});
