// The edit that replaces a cell's content, or enters an amount.
import { inSheetUnit, type Unit } from "../budget/unit";
import { contentAt } from "../workbook/cell-content";
import type { Edit, EditContent } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

/** The parts of a budget that edits need. */
interface EditedBudget {
  readonly sheet: string;
  readonly template: { readonly unit: Unit };
}

/** The edit that replaces a cell's content. */
export function editOf(workbook: Workbook, sheet: string, address: string, to: EditContent): Edit {
  return { sheet, cell: address, from: contentAt(workbook, sheet, address), to };
}

/** The edit that enters an amount of t.kr., in the sheet's own unit. */
export function amountEdit(workbook: Workbook, { sheet, template }: EditedBudget, address: string, amount: number | null): Edit {
  return editOf(workbook, sheet, address, amount === null ? null : inSheetUnit(amount, template.unit));
}
