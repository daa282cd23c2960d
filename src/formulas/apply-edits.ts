// A workbook as it would be after some edits, formulas recalculated. The snapshot itself is unchanged.
import { inSheetUnit, type Unit } from "../budget/unit";
import type { Edit, EditContent } from "../workbook/ports";
import { cellKey, findSheet, isCellError, type Cell, type CellValue, type Sheet, type Workbook } from "../workbook/workbook";
import { parseAddress } from "../workbook/address";
import { memoizeByObject } from "../danish/memoize";
import { createEvaluator } from "./evaluate";
import { contentAt } from "../workbook/cell-content";

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

/** The workbook after the edits, whatever their `from` says. Formulas we cannot evaluate keep their stored result. */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const changed = new Map<Sheet, Map<number, Cell>>();
  for (const edit of edits) {
    const sheet = findSheet(workbook, edit.sheet);
    const place = parseAddress(edit.cell);
    if (!sheet || !place) continue;
    let cells = changed.get(sheet);
    if (!cells) changed.set(sheet, (cells = new Map(sheet.cells)));
    const key = cellKey(place.row, place.column);
    if (edit.to === null) {
      cells.delete(key);
      continue;
    }
    const formula = typeof edit.to === "string" && edit.to.startsWith("=") ? edit.to.slice(1) : null;
    const known = sheet.cells.get(key)?.numberFormat ?? "General";
    const numberFormat = known === "@" ? "General" : known; // a number typed into a text cell is entered as a number
    cells.set(key, { ...place, value: formula === null ? edit.to : null, formula, numberFormat });
  }
  const edited = replaceCells(workbook, changed);
  return recalculate(workbook, edited);
}

function replaceCells(workbook: Workbook, changed: ReadonlyMap<Sheet, ReadonlyMap<number, Cell>>): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const cells = changed.get(sheet);
      return cells ? { ...sheet, cells: inSheetOrder(cells) } : sheet;
    }),
  };
}

/** Cells are stored row by row; only a new cell can break that. */
function inSheetOrder(cells: ReadonlyMap<number, Cell>): ReadonlyMap<number, Cell> {
  let last = -1;
  let ordered = true;
  for (const key of cells.keys()) {
    if (key < last) ordered = false;
    last = key;
  }
  return ordered ? cells : new Map([...cells].sort(([one], [other]) => one - other));
}

/** For a workbook on which many edits are tried. */
const evaluatorOf = memoizeByObject(createEvaluator);

/** Updates the result of every formula that the edits affect. */
function recalculate(before: Workbook, after: Workbook): Workbook {
  const evaluatorBefore = evaluatorOf(before);
  const evaluatorAfter = createEvaluator(after);
  const changed = new Map<Sheet, Map<number, Cell>>();
  after.sheets.forEach((sheet, index) => {
    const old = before.sheets[index];
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const now = evaluatorAfter.evaluate(sheet, cell);
      const was = old?.cells.get(key);
      if (now === undefined || (old && was?.formula === cell.formula && sameValue(now, evaluatorBefore.evaluate(old, was)))) continue;
      let cells = changed.get(sheet);
      if (!cells) changed.set(sheet, (cells = new Map(sheet.cells)));
      cells.set(key, { ...cell, value: now });
    }
  });
  return changed.size === 0 ? after : replaceCells(after, changed);
}

function sameValue(one: CellValue | undefined, other: CellValue | undefined): boolean {
  if (one === other) return true;
  return (
    one !== null &&
    other !== null &&
    one !== undefined &&
    other !== undefined &&
    isCellError(one) &&
    isCellError(other) &&
    one.error === other.error
  );
}
