// The workbooks that are measured: the two real budgets, and one budget repeated to any size.
import { readFileSync } from "node:fs";
import path from "node:path";
import { buildWorkbook, describeBudget, isBlank, type BudgetDescription } from "../build";
import { readXlsx } from "../../src/file/read-xlsx";
import type { Workbook } from "../../src/workbook/workbook";

export const REAL_BUDGETS = [
  { name: "Mjølnerparken", file: "mjoelnerparken-2017-2021.xlsx" },
  { name: "Amager", file: "amager-2022-2025.xlsx" },
] as const;

export function budgetPath(file: string): string {
  return path.join(__dirname, "../budgets", file);
}

export function readBudgetFile(file: string): Workbook {
  return readXlsx(readFileSync(budgetPath(file)));
}

/** Cells of a workbook over all sheets. */
export function countCells(workbook: Workbook): number {
  return workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0);
}

/** Amager's own lines again and again, each under a name of its own: as consistent as the budget itself. */
function repeated(times: number): BudgetDescription {
  const real = describeBudget("amager-2022-2025");
  const sections = real.sections.map((section) => {
    const own = section.lines.filter((line) => !line.name.includes("%") && !isBlank(line));
    const copies = Array.from({ length: times }, (_, copy) =>
      own.map((line) => ({ ...line, name: `${line.name.replace(/\s*\(.*\)/, "")} nr. ${copy + 1}` })),
    );
    return { ...section, lines: copies.flat() };
  });
  return { ...real, sections, notes: [] };
}

/** A budget with about so many cells, all in its one table. */
export function largeBudget(cells: number): Workbook {
  const [one, many] = [1, 11].map((times) => countCells(buildWorkbook(repeated(times)))) as [number, number];
  const perCopy = (many - one) / 10;
  return buildWorkbook(repeated(Math.max(0, Math.round((cells - one) / perCopy) + 1)));
}
