// Withholds fixes that would touch, or depend on, a figure whose role is unknown or that is the user's own, or a payer assumed by place.
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
  const assumed = payersByPlace(budget);
  if (roleless.length === 0 && assumed.length === 0) return [...findings];
  const isHit = (area: Area): boolean => roleless.some(({ row, column }) => isInside(area, row, column));
  const isAssumed = ({ left, right }: Area): boolean => assumed.some((column) => column >= left && column <= right);
  const leans = (content: EditContent): boolean =>
    typeof content === "string" &&
    content.startsWith("=") &&
    referredAreas(content.slice(1)).some((area) => isHit(area) || isAssumed(area));
  const touches = (edit: Edit): boolean => {
    const place = edit.sheet === budget.sheet ? parseAddress(edit.cell) : undefined;
    if (!place) return false;
    return isHit(areaBetween(place, place)) || leans(edit.from) || leans(edit.to);
  };
  return findings.map((finding) => (finding.fix?.edits.some(touches) ? { ...finding, fix: null } : finding));
}

/** The columns of payers that nothing but their place tells: a formula that takes them otherwise may be right. */
function payersByPlace({ reading }: Budget): readonly number[] {
  const places = reading.assumptions.filter(({ what, because }) => what === "column" && because.kind === "place");
  return reading.columns.filter(({ address }) => places.some((place) => place.address === address)).map(({ column }) => column);
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
