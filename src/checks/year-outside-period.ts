// No line may have an amount in a year without a project month.
import type { Line } from "../budget/budget";
import { monthsInYear } from "../budget/period";
import { askLines } from "../budget/line-answers";
import { sumFigures } from "../budget/sums";
import { prose } from "../danish/localised";
import { amountEdit } from "../formulas/edits";
import type { Edit } from "../workbook/ports";
import { defineCheck, type Fix } from "./check";
import { findPeriod, needsPeriod } from "./period";
import { areasOf } from "../formula-model/place";

/** For each year whether a line has an amount there. */
const isFilled = askLines(({ years }) => years.map(({ value }) => (value ?? 0) !== 0));

export const yearOutsidePeriod = defineCheck({
  id: "year-outside-period",
  title: { da: "Der må kun stå beløb i år, hvor projektet løber.", en: "Only years in which the project runs may hold amounts." },
  problem: { da: "Beløb uden for perioden", en: "Amount outside the period" },
  why: {
    da: "Udgifter uden for perioden dækkes ikke. En tom årskolonne uden for perioden gør ikke noget.",
    en: "Expenses outside the period are not covered. An empty year column outside it does no harm.",
  },
  source: { da: "Budgetarkets Start og Slut.", en: "The sheet's Start and Slut." },
  severity: "error",
  messages: {
    line: {
      da: "Linjen har {found} t.kr. i {year}, men projektet løber kun fra {start} til {end}. Flyt beløbet til et år i perioden, eller ret datoerne.",
      en: prose(
        "The line has {found} t.kr. in {year}, but the project only runs from {start} to {end}.",
        "Move the amount to a year of the period, or correct the dates.",
      ),
    },
    lines: {
      da: prose(
        "{count} linjer har tilsammen {found} t.kr. i {year}, men projektet løber kun fra {start} til {end}.",
        "Flyt beløbene til år i perioden, eller ret datoerne.",
      ),
      en: prose(
        "{count} lines have {found} t.kr. together in {year}, but the project only runs from {start} to {end}.",
        "Move the amounts to years of the period, or correct the dates.",
      ),
    },
  },
  needs: ({ budget }) => needsPeriod(budget),
  run({ workbook, budget }, report) {
    const project = findPeriod(budget);
    if (!project) return;
    const isInside = (year: number | null): boolean => year !== null && monthsInYear(project, year) > 0;
    /** Moves the amount to the nearest year of the period, where that is empty: there it was meant, or the dates are wrong. */
    const move = (line: Line, index: number): Edit[] | null => {
      const inside = budget.years.flatMap(({ year }, at) => (isInside(year) ? [at] : []));
      const nearest = inside.reduce((best, at) => (Math.abs(at - index) < Math.abs(best - index) ? at : best), inside[0] ?? -1);
      const [from, to] = [line.years[index], line.years[nearest]];
      if (!from || !to || typeof from.stored !== "number" || from.formula !== null || to.stored !== null || to.formula !== null)
        return null;
      return [amountEdit(workbook, budget, from.address, null), amountEdit(workbook, budget, to.address, from.value)];
    };
    budget.years.forEach(({ year }, index) => {
      if (year === null || isInside(year)) return;
      const filled = budget.sections.flatMap((section) => {
        const filledIn = isFilled(section);
        const lines = section.lines.filter((_, place) => filledIn[place]![index]);
        return lines.map((line) => ({ section, line, figure: line.years[index]! }));
      });
      const [first] = filled;
      if (!first) return;
      const figures = filled.map(({ figure }) => figure);
      const found = sumFigures(figures);
      const args = { found, year: String(year), start: { date: project.start }, end: { date: project.end } };
      const section = filled.every((each) => each.section === first.section) ? first.section.title : null;
      const moves = filled.map(({ line }) => move(line, index));
      const edits = moves.flatMap((each) => each ?? []);
      const fix: Fix | null = moves.includes(null) ? null : { kind: "changes-meaning", edits };
      const place = { fix, cells: areasOf(figures), row: first.line.row, section, expected: 0, found, difference: found };
      if (filled.length === 1) report("line", args, { ...place, line: first.line.name });
      else report("lines", { ...args, count: filled.length }, place);
    });
  },
});
