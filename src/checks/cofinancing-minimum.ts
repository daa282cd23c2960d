// Local co-financing must be at least the template's minimum share of the Total, unrounded.
import { prose } from "../danish/localised";
import { settle } from "../budget/amount";
import { lackingOf } from "../budget/minimum";
import { allLines, hasAmounts, hasError, keyFigures } from "../budget/sums";
import { formatShare } from "../danish/share";
import { defineCheck } from "./check";
import { spanOf } from "../formula-model/place";

export const cofinancingMinimum = defineCheck({
  id: "cofinancing-minimum",
  title: {
    da: "Den lokale medfinansiering skal nå den andel af de samlede udgifter, som midlerne kræver.",
    en: "Local co-financing must reach the share of the total expenses that the funds ask for.",
  },
  problem: { da: "For lidt medfinansiering", en: "Too little co-financing" },
  why: {
    da: "LBF betaler højst resten. Arkets egen celle viser hele procent, så 24,6 % ligner 25 %.",
    en: "LBF pays the rest at most. The sheet's own cell shows whole percent, so 24.6 % looks like 25 %.",
  },
  source: {
    da: "Arkets egen formel: medfinansiering divideret med samlede udgifter, uafrundet. Timer, lokaler og anden lokal medfinansiering tæller med.",
    en: "The sheet's own formula: co-financing divided by total expenses, unrounded. Hours, premises and other local co-financing count.",
  },
  severity: "error",
  messages: {
    below: {
      da: prose(
        "Medfinansieringen er {percent} ({found} af {total} t.kr.).",
        "Der mangler {moved} t.kr. i {minimum}: flyt dem fra LBF til medfinansiering, eller læg {added} oveni.",
      ),
      en: "Co-financing is {percent} ({found} of {total} t.kr.). It is {moved} t.kr. short of {minimum}: move them from LBF to co-financing, or add {added}.",
    },
    empty: {
      da: "Der står ingen beløb i budgettet endnu. Skriv udgifterne og hvem der betaler dem; mindst {minimum} skal være lokal medfinansiering.",
      en: "The budget holds no amounts yet. Type the expenses and who pays for them; at least {minimum} must be local co-financing.",
    },
  },
  run({ budget }, report) {
    const share = budget.template.minimumShare;
    const minimum = formatShare(share);
    if (!allLines(budget).some(({ line }) => hasAmounts(line))) {
      report("empty", { minimum }, { cells: [budget.totals.total.address], row: budget.totals.row });
      return;
    }
    if (budget.sections.some((section) => section.lines.some((line) => hasError(line.figures)))) return;
    const { total, cofinancing, cofinancingPercent } = keyFigures(budget);
    const lacking = lackingOf(total, cofinancing, share);
    if (total <= 0 || lacking.moved <= 0 || cofinancingPercent === null) return;
    const moved = Math.ceil(lacking.moved);
    const added = Math.ceil(lacking.added);
    const { totals, statedPercent } = budget;
    report(
      "below",
      { percent: { percent: cofinancingPercent }, found: cofinancing, minimum, total, moved, added },
      {
        cells: [...(statedPercent ? [statedPercent.address] : []), spanOf(totals.cofinancing)],
        row: statedPercent?.row ?? totals.row,
        expected: settle(cofinancing + moved),
        found: cofinancing,
        difference: -moved,
      },
    );
  },
});
