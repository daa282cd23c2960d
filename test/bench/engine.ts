// Reading and checking a workbook that is in memory: the real budgets warm, and the curve over the number of cells.
import { checkWorkbook } from "../../src/app/check";
import { countCells, largeBudget, readBudgetFile, REAL_BUDGETS } from "./budgets";
import { measure } from "./measure";
import { formatNumber, timeRow, type Group, type Row } from "./table";

const SIZES: readonly { readonly cells: number; readonly limit?: number; readonly runs: number }[] = [
  { cells: 100, runs: 200 },
  { cells: 1_000, runs: 200 },
  { cells: 5_000, limit: 10, runs: 100 },
  { cells: 10_000, runs: 50 },
  { cells: 100_000, limit: 250, runs: 15 },
  { cells: 1_000_000, runs: 5 },
];

function measureReal(): Row[] {
  return REAL_BUDGETS.map(({ name, file }) => {
    const workbook = readBudgetFile(file);
    return timeRow(
      `Læs og tjek ${name} (${formatNumber(countCells(workbook))} celler)`,
      measure(() => checkWorkbook(workbook), { warm: 1000, runs: 1000 }),
      1,
    );
  });
}

export const engine: Group = {
  name: "engine",
  title: "Motoren, fra et øjebliksbillede i hukommelsen, varm",
  measure: () => {
    const rows = measureReal();
    for (const { cells, limit, runs } of SIZES) {
      const workbook = largeBudget(cells);
      const count = countCells(workbook);
      const checked = checkWorkbook(workbook);
      if (checked.kind !== "checked") throw new Error(`a budget of ${count} cells was not read`);
      const spread = measure(() => checkWorkbook(workbook), { warm: Math.ceil(runs / 5), runs });
      const perCell = `${formatNumber((spread.median * 1e6) / count)} ns pr. celle`;
      rows.push(timeRow(`Læs og tjek ${formatNumber(count)} celler (${perCell})`, spread, limit));
    }
    return Promise.resolve(rows);
  },
};
