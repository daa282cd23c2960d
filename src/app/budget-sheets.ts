// The sheets that are the budget's: where marks of ours may lie, and the only ones that are looked at for them.
import type { Checked } from "./check";

/** The budget's own, those of its notes, and copies of it, which carry its title and its marks along. */
export function budgetSheets({ budget, workbook }: Pick<Checked, "budget" | "workbook">): string[] {
  const own = new Set([budget.sheet, ...budget.notes.map(({ sheet }) => sheet)]);
  const title = budget.title?.text;
  const isCopy = (cells: (typeof workbook.sheets)[number]["cells"]): boolean =>
    title !== undefined && [...cells.values()].some(({ value }) => value === title);
  return workbook.sheets.filter(({ name, cells }) => own.has(name) || isCopy(cells)).map(({ name }) => name);
}
