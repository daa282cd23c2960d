// The hard equations of a built budget, checked cell by cell without the product: says which rows an error can be seen in.
import { PAYERS } from "../../src/budget/budget";
import { parseAddress } from "../../src/workbook/address";
import type { CellValue, Workbook } from "../../src/workbook/workbook";
import { cellAt } from "../../src/workbook/workbook";
import type { AmountPlaces, Places } from "./places";

export interface BrokenEquation {
  readonly kind: "row-sum" | "section-sum" | "section-balance" | "grand-total" | "balance";
  /** The cell that the others should add up to. */
  readonly cell: string;
  readonly difference: number;
}

/** Amounts closer than this differ only by binary fractions. */
const RESOLUTION = 1e-6;

/** Every hard equation that does not hold, over the cells' values; a cell without a number counts as 0. */
export function findBrokenEquations(workbook: Workbook, places: Places): BrokenEquation[] {
  const sheet = workbook.sheets.find((candidate) => candidate.name === places.sheet);
  if (!sheet) throw new Error(`no sheet ${places.sheet}`);
  const valueAt = (address: string): CellValue => {
    const at = parseAddress(address);
    return (at && cellAt(sheet, at.row, at.column)?.value) ?? null;
  };
  const amount = (address: string): number => {
    const value = valueAt(address);
    return typeof value === "number" ? value : 0;
  };
  const sum = (addresses: readonly string[]): number => addresses.reduce((total, address) => total + amount(address), 0);
  const broken: BrokenEquation[] = [];
  const expect = (kind: BrokenEquation["kind"], cell: string, expected: number): void => {
    const difference = amount(cell) - expected;
    if (Math.abs(difference) > RESOLUTION) broken.push({ kind, cell, difference });
  };
  const financing = (row: AmountPlaces): string[] => PAYERS.map((payer) => row.financing[payer]);
  for (const { slots, sum: sums } of places.sections) {
    for (const row of slots) expect("row-sum", row.total, sum(row.years));
    expect("row-sum", sums.total, sum(sums.years));
    sums.years.forEach((cell, i) => expect("section-sum", cell, sum(slots.map((slot) => slot.years[i] ?? ""))));
    expect("section-sum", sums.total, sum(slots.map((slot) => slot.total)));
    for (const payer of PAYERS) expect("section-sum", sums.financing[payer], sum(slots.map((slot) => slot.financing[payer])));
    expect("section-balance", sums.total, sum(financing(sums)));
  }
  const { totals, distribution } = places;
  const across = (cells: readonly string[], cell: string): void => expect("grand-total", cell, sum(cells));
  const sums = places.sections.map((section) => section.sum);
  totals.years.forEach((cell, i) =>
    across(
      sums.map((row) => row.years[i] ?? ""),
      cell,
    ),
  );
  across(
    sums.map((row) => row.total),
    totals.total,
  );
  across(
    sums.map((row) => row.financing.lbf),
    totals.lbf,
  );
  across(
    sums.map((row) => row.financing.other),
    totals.other,
  );
  for (const payer of ["housingCash", "housingInKind", "municipalityCash", "municipalityInKind"] as const)
    across(
      sums.map((row) => row.financing[payer]),
      distribution[payer],
    );
  across([distribution.housingCash, distribution.housingInKind], totals.housing);
  across([distribution.municipalityCash, distribution.municipalityInKind], totals.municipality);
  if (places.cofinancingTotal) across([totals.housing, totals.municipality, totals.other], places.cofinancingTotal);
  expect("row-sum", totals.total, sum(totals.years));
  expect("balance", places.balance, amount(totals.total) - sum([totals.lbf, totals.housing, totals.municipality, totals.other]));
  expect("balance", totals.total, sum([totals.lbf, totals.housing, totals.municipality, totals.other]));
  return broken;
}
