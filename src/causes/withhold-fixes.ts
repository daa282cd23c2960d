// Withholds fixes that would touch, or depend on, a figure whose role is unknown or that is the user's own.
import type { Budget } from "../budget/budget";
import type { CheckInput, Finding } from "../checks/check";
import { referredAreas } from "../template/additions";
import { areaBetween, isInside, parseAddress, type Area } from "../workbook/address";
import type { Edit, EditContent } from "../workbook/ports";
import { findSheet, type Cell, type Sheet } from "../workbook/workbook";

/** The findings without fixes that edit a cell without a role or whose formula, before or after, refers to one. */
export function withholdFixes({ workbook, budget }: CheckInput, findings: readonly Finding[]): Finding[] {
  const sheet = findSheet(workbook, budget.sheet);
  const roleless = sheet ? cellsWithoutRole(sheet, budget) : [];
  if (roleless.length === 0) return [...findings];
  const isHit = (area: Area): boolean => roleless.some(({ row, column }) => isInside(area, row, column));
  const leans = (content: EditContent): boolean =>
    typeof content === "string" && content.startsWith("=") && referredAreas(content.slice(1)).some(isHit);
  const touches = (edit: Edit): boolean => {
    const place = edit.sheet === budget.sheet ? parseAddress(edit.cell) : undefined;
    if (!place) return false;
    return isHit(areaBetween(place, place)) || leans(edit.from) || leans(edit.to);
  };
  return findings.map((finding) => (finding.fix?.edits.some(touches) ? { ...finding, fix: null } : finding));
}

/** Numbers and formulas in the table that have no role, and those in the user's own rows and columns. */
function cellsWithoutRole(sheet: Sheet, { reading, extent }: Budget): readonly Pick<Cell, "row" | "column">[] {
  const ownRows = new Set(reading.rows.filter(({ role }) => role === "own").map(({ row }) => row));
  const ownColumns = new Set(reading.columns.filter(({ role }) => role === "own").map(({ column }) => column));
  if (reading.unknown.length === 0 && ownRows.size === 0 && ownColumns.size === 0) return [];
  const cells: Pick<Cell, "row" | "column">[] = [...reading.unknown];
  for (const cell of sheet.cells.values()) {
    const { row, column, value, formula } = cell;
    const isInTable = row > extent.top && row <= extent.bottom && column >= extent.left && column <= extent.right;
    if (isInTable && (typeof value === "number" || formula !== null) && (ownRows.has(row) || ownColumns.has(column))) cells.push(cell);
  }
  return cells;
}
