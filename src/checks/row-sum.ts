// Years of a row must add up to its Samlede udgifter.
import { prose } from "../danish/localised";
import { difference, sumOf } from "../budget/amount";
import type { Amounts } from "../budget/budget";
import { linesOfSectionWhere } from "../budget/line-answers";
import { hasError, sumFigures } from "../budget/sums";
import { defineCheck } from "./check";
import { amountOf, spanOf, sumRowName } from "../formula-model/place";
import { lineCount, onlyTotals, yearsInPeriod } from "./shared/drafts";

type Row = Pick<Amounts, "row" | "years" | "total">;

/** Samlede udgifter − the years, t.kr.; 0 where a cell shows an error. */
function residualOf({ years, total }: Row): number {
  return total.error !== null || hasError(years) ? 0 : difference(amountOf(total), sumFigures(years));
}

const linesOff = linesOfSectionWhere((line) => residualOf(line) !== 0);

export const rowSum = defineCheck({
  id: "row-sum",
  title: { da: "Årene i en række skal give Samlede udgifter.", en: "The years of a row must add up to its total expenses." },
  problem: { da: "Årene passer ikke", en: "The years are off" },
  why: {
    da: "LBF bevilger efter årene og efter det samlede beløb. Er de ikke ens, ved ingen, hvad der er søgt om.",
    en: "LBF grants by year and by total. If the two differ, nobody knows what was applied for.",
  },
  source: {
    da: "Budgettets egen regning: kolonnen Samlede udgifter er summen af årene.",
    en: "The budget's own arithmetic: the total column is the sum of the years.",
  },
  severity: "error",
  cause: { arithmetic: "equation", rank: { line: 7, sum: 12 } },
  consequence: { da: "Årene giver ikke Samlede udgifter", en: "The years do not give the total" },
  messages: {
    line: {
      da: "Årene giver {expected} t.kr., men i Samlede udgifter står {found} t.kr. (forskel {difference}). Ret det år eller den sum, der er forkert.",
      en: "The years add up to {expected} t.kr., but the total says {found} t.kr. (difference {difference}). Correct the wrong year or total.",
    },
    untyped: {
      da: "Linjen har {found} t.kr. i Samlede udgifter, men ingen år. Skriv årene i {cells}.",
      en: "The line has {found} t.kr. of total expenses but no years. Type the years in {cells}.",
    },
    "no-years": {
      da: "{count} i ”{title}” har Samlede udgifter, men ingen år, i alt {missing} t.kr. Skriv årene.",
      en: "{count} of “{title}” have total expenses but no years, {missing} t.kr. in all. Type the years.",
    },
    sum: {
      da: prose(
        "I rækken {row} giver årene {expected} t.kr., men i Samlede udgifter står {found} t.kr. (forskel {difference}).",
        "Ret det år eller den sum, der er forkert.",
      ),
      en: "In the row {row} the years add up to {expected} t.kr., but the total says {found} t.kr. (difference {difference}). Correct the wrong year or total.",
    },
  },
  run({ budget }, report) {
    const check = (amounts: Row, section: string | null, line: string | null, row: string | null): void => {
      const off = residualOf(amounts);
      if (off === 0) return;
      const expected = sumFigures(amounts.years);
      const found = amountOf(amounts.total);
      const place = {
        cells: [amounts.total.address, spanOf(amounts.years)],
        row: amounts.row,
        section,
        line,
        expected,
        found,
        difference: off,
      };
      const figures = { expected, found, difference: off };
      if (row === null) report("line", figures, place);
      else report("sum", { ...figures, row }, place);
    };
    for (const section of budget.sections) {
      const untyped = onlyTotals(section);
      const [first] = untyped;
      if (first) {
        const missing = sumOf(untyped, ({ total }) => total.value);
        const years = untyped.map((line) => spanOf(yearsInPeriod(budget, line)));
        const place = { row: first.row, section: section.title, expected: 0, found: missing, difference: missing };
        if (untyped.length === 1)
          report("untyped", { found: missing, cells: years[0]! }, { ...place, cells: [first.total.address, ...years], line: first.name });
        else report("no-years", { count: lineCount(untyped.length), title: section.title, missing }, { ...place, cells: years });
      }
      for (const line of linesOff(section)) if (!untyped.includes(line)) check(line, section.title, line.name, null);
      check(section.sum, section.title, null, sumRowName(section.kind));
    }
    check(budget.totals, null, null, "Total");
  },
});
