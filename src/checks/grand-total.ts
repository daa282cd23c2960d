// The Total row, Fordeling and Samlet medfinansiering must be the sums of the sections.
import { difference } from "../budget/amount";
import { type Amounts, type Budget, type Figure, type Payer } from "../budget/budget";
import { hasError, sumFigures } from "../budget/sums";
import { defineCheck } from "./check";
import type { Localised } from "../danish/localised";
import {
  amountOf,
  distributed,
  distributedPayers,
  figuresOfParty,
  partyName,
  PAYER_NAMES,
  TOTAL_NAME,
  yearName,
} from "../formula-model/place";

/** A foot cell and the cells it may be calculated from: the sections' Sums, or the foot cells in between. */
interface GrandTotal {
  readonly figure: Figure;
  readonly name: Localised;
  readonly sums: readonly Figure[];
  readonly between: readonly Figure[] | null;
}

function named(prefix: string, name: Localised): Localised {
  return { da: `${prefix} (${name.da})`, en: `${prefix} (${name.en})` };
}

/** Every cell of the foot that sums the sections, in sheet order. */
function grandTotals(budget: Budget): GrandTotal[] {
  const { distribution, totals } = budget;
  const sums = (pick: (amounts: Amounts) => Figure): Figure[] => budget.sections.map((section) => pick(section.sum));
  const paid = (payer: Payer): Figure[] => sums(({ financing }) => financing[payer]);
  const cells: GrandTotal[] = [];
  const add = (figure: Figure, name: Localised, of: readonly Figure[], between: readonly Figure[] | null = null): void => {
    cells.push({ figure, name, sums: of, between });
  };
  if (distribution) {
    for (const payer of distributedPayers(distribution)) add(distribution[payer], named("Fordeling", PAYER_NAMES[payer]), paid(payer));
  }
  totals.years.forEach((figure, index) => {
    const head = budget.years[index];
    const name = head ? yearName(head) : figure.address;
    add(
      figure,
      named("Total", { da: name, en: name }),
      sums((amounts) => amounts.years[index]!),
    );
  });
  add(
    totals.total,
    named("Total", TOTAL_NAME),
    sums((amounts) => amounts.total),
  );
  add(totals.lbf, named("Total", PAYER_NAMES.lbf), paid("lbf"));
  for (const party of totals.parties) {
    const sumFiguresOf = budget.sections.flatMap((section) => figuresOfParty(party, section.sum));
    add(party.figure, named("Total", partyName(budget, party)), sumFiguresOf, distributed(distribution, party));
  }
  if (budget.cofinancingTotal) {
    const name = { da: "Samlet medfinansiering", en: "Samlet medfinansiering (all co-financing)" };
    add(
      budget.cofinancingTotal,
      name,
      budget.sections.flatMap((section) => section.sum.cofinancing),
      totals.cofinancing,
    );
  }
  return cells;
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
    for (const { figure, name, sums, between } of grandTotals(budget)) {
      if (hasError([figure, ...sums])) continue;
      const expected = sumFigures(sums);
      const found = amountOf(figure);
      const off = difference(found, expected);
      if (off === 0) continue;
      // Right if calculated past the cells in between: those are wrong then, with findings of their own.
      if (between && (hasError(between) || difference(found, sumFigures(between)) === 0)) continue;
      report(
        "wrong",
        { name, expected, found },
        { cells: [figure.address, ...sums.map((sum) => sum.address)], row: figure.row, expected, found, difference: off },
      );
    }
  },
});
