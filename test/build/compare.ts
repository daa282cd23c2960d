// What a reading of a built workbook gets wrong, figure by figure, against the places it was built with.
import type { Amounts, Budget, Figure } from "../../src/budget/budget";
import { PAYERS } from "../../src/budget/budget";
import { parseAddress } from "../../src/workbook/address";
import type { CellValue, Workbook } from "../../src/workbook/workbook";
import { cellAt } from "../../src/workbook/workbook";
import type { BudgetDescription } from "./description";
import { ADMINISTRATION } from "./description";
import type { AmountPlaces, Places } from "./places";

/** One sentence for each misreading; empty where everything was read as it was built. */
export function findMisreadings(budget: Budget, workbook: Workbook, places: Places, description: BudgetDescription): string[] {
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, expected: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(`${what}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
  };
  const valueAt = (address: string): CellValue => {
    const at = parseAddress(address);
    const sheet = workbook.sheets.find((candidate) => candidate.name === places.sheet);
    return (at && sheet && cellAt(sheet, at.row, at.column)?.value) ?? null;
  };
  const expectFigure = (what: string, figure: Figure | null | undefined, address: string): void => {
    expect(`${what} cell`, figure?.address, address);
    // A cell that holds no number (an error or a text that was seeded) has no amount.
    const value = valueAt(address);
    if (typeof value === "number" || value === null) expect(what, figure?.value ?? null, value);
  };
  const expectRow = (what: string, row: Amounts | undefined, at: AmountPlaces): void => {
    if (!row) {
      wrong.push(`${what}: no such row`);
      return;
    }
    expect(`${what} row`, row.row, at.row);
    at.years.forEach((address, i) => expectFigure(`${what} year ${i}`, row.years[i], address));
    expect(`${what} years`, row.years.length, at.years.length);
    expectFigure(`${what} total`, row.total, at.total);
    for (const payer of PAYERS) expectFigure(`${what} ${payer}`, row.financing[payer], at.financing[payer]);
  };

  expect("sheet", budget.sheet, places.sheet);
  expect("vintage", budget.vintage, description.vintage);
  expect("start", [budget.start?.address, budget.start?.date], [places.start, description.start]);
  expect("end", [budget.end?.address, budget.end?.date], [places.end, description.end]);
  expect("area", [budget.area?.address, budget.area?.text], [places.area, description.name]);
  expect("journal number", [budget.journalNumber?.address, budget.journalNumber?.text], [places.journalNumber, description.journalNumber]);
  expect(
    "years",
    budget.years.map((year) => [year.address, year.year]),
    places.yearHeads.map((address, i) => [address, places.years[i]]),
  );
  expect(
    "section titles",
    budget.sections.map((section) => section.title.toLowerCase().replace(/\s+/g, " ")),
    places.sections.map(({ section }) => section.title.toLowerCase()),
  );
  budget.sections.forEach((section, i) => {
    const at = places.sections[i];
    if (!at) return;
    const where = at.section.title;
    expect(`${where} kind`, section.kind, at.section.kind);
    expect(
      `${where} slots`,
      section.lines.map((line) => line.row),
      at.slots.map((slot) => slot.row),
    );
    at.slots.forEach((slot, j) => {
      const line = section.lines[j];
      const what = `${where} ${slot.line?.name ?? `slot ${j}`}`;
      expectRow(what, line, slot);
      expect(`${what} name`, [line?.nameAddress, line?.name], [slot.name, slot.line?.name ?? ""]);
      expect(`${what} type cell`, line?.typeAddress, slot.type);
      if (slot.line) expect(`${what} type`, line?.typeText, slot.line.type);
      if (slot.line) expect(`${what} expense type`, line?.expenseType, where === ADMINISTRATION ? Number(slot.line.type[0]) : null);
    });
    expectRow(`${where} sum`, section.sum, at.sum);
  });
  const { totals, distribution } = places;
  totals.years.forEach((address, i) => expectFigure(`Total year ${i}`, budget.totals.years[i], address));
  for (const key of ["total", "lbf"] as const) expectFigure(`Total ${key}`, budget.totals[key], totals[key]);
  (["housing", "municipality", "other"] as const).forEach((key, i) =>
    expectFigure(`Total ${key}`, budget.totals.cofinancing[i], totals[key]),
  );
  for (const key of ["housingCash", "housingInKind", "municipalityCash", "municipalityInKind"] as const)
    expectFigure(`Fordeling ${key}`, budget.distribution?.[key], distribution[key]);
  if (places.cofinancingTotal) expectFigure("Samlet", budget.cofinancingTotal, places.cofinancingTotal);
  else expect("Samlet", budget.cofinancingTotal, null);
  expectFigure("Balance", budget.balance, places.balance);
  expectFigure("Medfinans.", budget.statedPercent, places.statedPercent);
  return wrong;
}
