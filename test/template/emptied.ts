// A budget without what was typed into it: what LBF's own workbook is like.
import type { Budget } from "../../src/budget/budget";
import { readBudget } from "../../src/template/read-budget";
import { parseAddress } from "../../src/workbook/address";
import { cellKey, type Workbook } from "../../src/workbook/workbook";

/** Reads a budget; throws where there is none. */
export function budgetOf(workbook: Workbook): Budget {
  const reading = readBudget(workbook);
  if (reading.kind !== "budget") throw new Error(reading.key);
  return reading.budget;
}

/** The workbook without its typed figures, and with `names` without the names and types of the user's own lines and the values of the head. */
export function emptied(workbook: Workbook, what: "figures" | "names" = "figures"): Workbook {
  const budget = budgetOf(workbook);
  const lines = budget.sections.flatMap((section) => section.lines);
  const typed = new Set(
    lines.flatMap(({ figures }) => figures.filter(({ formula }) => formula === null).map(({ row, column }) => cellKey(row, column))),
  );
  if (what === "names") {
    const own = lines.filter(({ kind }) => kind === "free").flatMap(({ nameAddress, typeAddress }) => [nameAddress, typeAddress]);
    const fields = [budget.start, budget.end, budget.area, budget.journalNumber].flatMap((field) => (field ? [field.address] : []));
    for (const address of [...own, ...fields]) {
      const at = parseAddress(address);
      if (at) typed.add(cellKey(at.row, at.column));
    }
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === budget.sheet ? { ...sheet, cells: new Map([...sheet.cells].filter(([key]) => !typed.has(key))) } : sheet,
    ),
  };
}
