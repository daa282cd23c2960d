// The sheets that belong to the budget: where our marks may be, and the only ones searched for them.
import type { Checked } from "./check";

/** The budget's own, those with its notes, and copies of it, which have its title and marks too. */
export function budgetSheets({ budget, workbook }: Pick<Checked, "budget" | "workbook">): string[] {
  const own = new Set([budget.sheet, ...budget.notes.map(({ sheet }) => sheet)]);
  const title = budget.title?.text;
  const isCopy = (cells: (typeof workbook.sheets)[number]["cells"]): boolean =>
    title !== undefined && [...cells.values()].some(({ value }) => value === title);
  return workbook.sheets.filter(({ name, cells }) => own.has(name) || isCopy(cells)).map(({ name }) => name);
}
