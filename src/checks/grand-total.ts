// The Total row, Fordeling and Samlet medfinansiering must be the sums of the sections.
import { difference } from "../budget/amount";
import type { Amounts, Budget } from "../budget/budget";
import { hasError, sumFigures } from "../budget/sums";
import { footTotals } from "../formula-model/foot-totals";
import { amountOf, COFINANCING_TOTAL_NAME } from "../formula-model/place";
import { defineCheck } from "./check";

/** Every cell of the foot that sums the sections, in sheet order. */
function grandTotals(budget: Budget): Pick<ReturnType<typeof footTotals>[number], "figure" | "name" | "pick" | "between">[] {
  const { totals, cofinancingTotal: figure } = budget;
  const between = totals.cofinancing;
  return [
    ...footTotals(budget),
    ...(figure ? [{ figure, name: () => COFINANCING_TOTAL_NAME, pick: ({ cofinancing }: Amounts) => cofinancing, between }] : []),
  ];
}

export const grandTotal = defineCheck({
  id: "grand-total",
  title: {
    da: "Total, Fordeling og Samlet medfinansiering skal være summen af afsnittene.",
    en: "Total, Fordeling and Samlet medfinansiering must be the sums of the sections.",
  },
  problem: { da: "Totalen passer ikke", en: "The total is off" },
  why: {
    da: "LBF bevilger efter Total. Er den forkert, søges der om et andet beløb end det, afsnittene viser.",
    en: "LBF grants by Total. Where it is wrong, another amount is applied for than the sections show.",
  },
  source: {
    da: "Budgettets egen regning: Total er summen af afsnittenes Sum og I alt.",
    en: "The budget's own arithmetic: Total adds up the sections' Sum and I alt.",
  },
  severity: "error",
  cause: { arithmetic: "equation", rank: 11 },
  consequence: { da: "Total passer ikke med afsnittene", en: "Total does not match the sections" },
  messages: {
    wrong: {
      da: "{name} er {found} t.kr.; afsnittene giver {expected}. Tjek formlen.",
      en: "{name} is {found} t.kr.; the sections add up to {expected}. Check the formula.",
    },
  },
  run({ budget }, report) {
    for (const { figure, name, pick, between } of grandTotals(budget)) {
      const sums = budget.sections.flatMap((section) => pick(section.sum));
      if (hasError([figure, ...sums])) continue;
      const expected = sumFigures(sums);
      const found = amountOf(figure);
      const off = difference(found, expected);
      if (off === 0) continue;
      // Right if calculated past the cells in between: those are wrong then, with findings of their own.
      if (between && (hasError(between) || difference(found, sumFigures(between)) === 0)) continue;
      report(
        "wrong",
        { name: name(), expected, found },
        { cells: [figure.address, ...sums.map((sum) => sum.address)], row: figure.row, expected, found, difference: off },
      );
    }
  },
});
