// The cells of the foot that add up the sections, in sheet order: Fordeling, Total with its years and payers.
import type { Amounts, Budget, Figure } from "../budget/budget";
import type { Localised } from "../danish/localised";
import { distributed, distributedPayers, figuresOfParty, partyName, PAYER_NAMES, TOTAL_NAME, yearName } from "./place";

/** A cell of the foot that is the sum of the sections. */
interface FootTotal {
  readonly kind: "distribution" | "total" | "party";
  readonly figure: Figure;
  /** "Total (LBF)". */
  readonly name: () => Localised;
  /** What it adds up of a row: of each section's Sum, or of each line. */
  readonly pick: (amounts: Amounts) => readonly Figure[];
  /** The cells of Fordeling with the same sum, from which Total may be calculated; null if there are none. */
  readonly between: readonly Figure[] | null;
}

/** In sheet order; Samlet medfinansiering, Balance and Medfinans. are not among them. */
export function footTotals(budget: Budget): FootTotal[] {
  const { distribution, totals } = budget;
  const cell = (
    kind: FootTotal["kind"],
    figure: Figure,
    { da, en }: Localised,
    pick: FootTotal["pick"],
    between: FootTotal["between"] = null,
  ): FootTotal => {
    const row = kind === "distribution" ? "Fordeling" : "Total";
    return { kind, figure, name: () => ({ da: `${row} (${da})`, en: `${row} (${en})` }), pick, between };
  };
  const year = (index: number): Localised => {
    const name = yearName(budget.years[index]!);
    return { da: name, en: name };
  };
  return [
    ...(distribution ? distributedPayers(distribution) : []).map((payer) =>
      cell("distribution", distribution![payer], PAYER_NAMES[payer], ({ financing }) => [financing[payer]]),
    ),
    ...totals.years.map((figure, index) => cell("total", figure, year(index), ({ years }) => [years[index]!])),
    cell("total", totals.total, TOTAL_NAME, ({ total }) => [total]),
    cell("total", totals.lbf, PAYER_NAMES.lbf, ({ financing }) => [financing.lbf]),
    ...totals.parties.map((party) =>
      cell(
        party.payers.length > 1 ? "party" : "total",
        party.figure,
        partyName(budget, party),
        (amounts) => figuresOfParty(party, amounts),
        distributed(distribution, party),
      ),
    ),
  ];
}
