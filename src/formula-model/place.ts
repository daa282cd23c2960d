// Where a finding is, and what the sheet calls it: addresses and names of the cells that checks report.
import { settle } from "../budget/amount";
import type { Amounts, Budget, Distribution, Figure, OwnPayer, PartyTotal, Payer, SectionKind, YearColumn } from "../budget/budget";
import { DISTRIBUTED_PAYERS, isPresent, PAYERS, type DistributedPayer } from "../budget/budget";
import { parseAddress, toAreaAddress } from "../workbook/address";
import type { Localised } from "../danish/localised";

/** The amount of a figure in t.kr. without binary-fraction noise; 0 for an empty cell. */
export function amountOf(figure: Figure): number {
  return settle(figure.value ?? 0);
}

/** A number as somebody types it: without thousand separators. */
export function typed(value: number): Localised {
  return { da: String(value).replace(".", ","), en: String(value) };
}

/** One area covering figures side by side in a row, or below each other in a column. */
export function spanOf(figures: readonly Pick<Figure, "row" | "column">[]): string {
  const rows = figures.map((figure) => figure.row);
  const columns = figures.map((figure) => figure.column);
  return toAreaAddress({ top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) });
}

/** Whether a figure directly follows an area's last, all in the same row or column. */
function follows(area: readonly Figure[], figure: Figure, same: "row" | "column", next: "row" | "column"): boolean {
  const last = area[area.length - 1]!;
  return area[0]![same] === figure[same] && last[same] === figure[same] && last[next] + 1 === figure[next];
}

/** Addresses of figures in the order given; adjacent ones in a row or column are joined into one area. */
export function areasOf(figures: readonly Figure[]): string[] {
  const areas: Figure[][] = [];
  for (const figure of figures) {
    const open = areas[areas.length - 1];
    if (open && (follows(open, figure, "column", "row") || follows(open, figure, "row", "column"))) open.push(figure);
    else areas.push([figure]);
  }
  return areas.map(spanOf);
}

/** The zero-based row of an address, for sheet order. */
export function rowOf(address: string): number {
  return parseAddress(address)?.row ?? 0;
}

/** The section's row of amounts, as Danish sheets call it. */
export function sumRowName(kind: SectionKind): string {
  return kind === "evaluation" ? "I alt" : "Sum";
}

export const PAYER_NAMES: Readonly<Record<Payer, Localised>> = {
  lbf: { da: "LBF", en: "LBF" },
  housingCash: { da: "boligorganisation, kontant", en: "housing organisation, cash" },
  housingInKind: { da: "boligorganisation, timer og lokaler", en: "housing organisation, hours and premises" },
  municipalityCash: { da: "kommune, kontant", en: "municipality, cash" },
  municipalityInKind: { da: "kommune, timer og lokaler", en: "municipality, hours and premises" },
  other: { da: "anden lokal medfinansiering", en: "other local co-financing" },
};

/** A party of the Total row by what it pays: one column, or both of an organisation's. */
export function partyName(budget: Budget, { payers, own }: PartyTotal): Localised {
  const [first] = own;
  if (first !== undefined) return ownPayerName(budget.ownPayers[first]!);
  const [payer] = payers;
  if (payers.length === 1) return PAYER_NAMES[payer!];
  return payer === "housingCash" ? { da: "boligorganisation", en: "housing organisation" } : { da: "kommune", en: "municipality" };
}

function ownPayerName({ name }: OwnPayer): Localised {
  return { da: name, en: name };
}

/** What a party of the Total row adds up from a row. */
export function figuresOfParty({ payers, own }: PartyTotal, amounts: Amounts): readonly Figure[] {
  return [...payers.map((payer) => amounts.financing[payer]).filter(isPresent), ...own.map((index) => amounts.own[index]!)];
}

/** The payers with a cell in Fordeling. */
export function distributedPayers(distribution: Distribution): readonly DistributedPayer[] {
  return DISTRIBUTED_PAYERS.filter((payer) => isPresent(distribution[payer]));
}

/** The cells of Fordeling, from the left. */
export function distributionFigures(distribution: Distribution | null): readonly Figure[] {
  return distribution
    ? [...distributedPayers(distribution).map((payer) => distribution[payer]), ...distribution.own.filter(isPresent)]
    : [];
}

/** A party's cells in Fordeling; null if the budget has no such row, or the row no cell for them. */
export function distributed(distribution: Distribution | null, { payers, own }: PartyTotal): readonly Figure[] | null {
  if (!distribution) return null;
  const cells = [
    ...payers.flatMap((payer) => (payer !== "other" ? [distribution[payer]] : [])),
    ...own.map((index) => distribution.own[index]!),
  ].filter(isPresent);
  return cells.length > 0 ? cells : null;
}

export const TOTAL_NAME: Localised = { da: "Samlede udgifter", en: "total expenses" };
export const COFINANCING_TOTAL_NAME: Localised = { da: "Samlet medfinansiering", en: "Samlet medfinansiering (all co-financing)" };

/** A year column as people call it: its calendar year, or the cell of its head. */
export function yearName(year: YearColumn): string {
  return year.year === null ? year.address : String(year.year);
}

interface NamedFigure {
  readonly figure: Figure;
  readonly name: Localised;
}

/** Every figure of a row from the left, each with the name of its column. */
export function namedFigures(budget: Budget, amounts: Amounts): NamedFigure[] {
  const years = amounts.years.map((figure, index): NamedFigure => {
    const name = yearName(budget.years[index]!);
    return { figure, name: { da: name, en: name } };
  });
  return [
    ...years,
    { figure: amounts.total, name: TOTAL_NAME },
    ...PAYERS.map((payer) => ({ figure: amounts.financing[payer], name: PAYER_NAMES[payer] })).filter(({ figure }) => isPresent(figure)),
    ...amounts.own.map((figure, index) => ({ figure, name: ownPayerName(budget.ownPayers[index]!) })),
  ];
}

/** The figures of the budget's foot: Fordeling, Total, and whichever cells are below them. */
export function footFigures(budget: Budget): Figure[] {
  const { distribution, totals } = budget;
  return [
    ...distributionFigures(distribution),
    ...totals.years,
    totals.total,
    ...totals.paid,
    ...[budget.cofinancingTotal, budget.balance, budget.statedPercent].filter((figure) => figure !== null),
  ];
}
