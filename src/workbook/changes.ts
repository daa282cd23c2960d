// How a snapshot differs from an earlier one, as cells: separates what must be read again from the rest.
import { isCellError, type Cell, type CellValue, type Sheet, type Workbook } from "./workbook";

/** The keys of the changed cells of each sheet, by position in the workbook's list. */
export type ChangedCells = readonly ReadonlySet<number>[];

/** Whoever makes a snapshot out of another one knows what it changed; a weak reference, so that no chain of snapshots is kept. */
const recorded = new WeakMap<Workbook, { readonly before: WeakRef<Workbook>; readonly cells: ChangedCells }>();

/** States that `after` is `before` except for these cells. */
export function recordChanges(before: Workbook, after: Workbook, cells: ChangedCells): void {
  recorded.set(after, { before: new WeakRef(before), cells });
}

/** The cells in which two snapshots differ; null if they differ in anything else than cells. */
export function changesBetween(before: Workbook, after: Workbook): ChangedCells | null {
  const known = recorded.get(after);
  if (known?.before.deref() === before) return known.cells;
  if (before.sheets.length !== after.sheets.length || !isSame(before.names, after.names)) return null;
  const cells: ReadonlySet<number>[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const old = before.sheets[index]!;
    if (!isSameOutside(old, sheet)) return null;
    cells.push(old.cells === sheet.cells ? NOTHING : changedIn(old.cells, sheet.cells));
  }
  return cells;
}

/** New cells by key; null for one that is emptied. */
export type NewCells = ReadonlyMap<number, Cell | null>;

/** A copy of a sheet's cells with the new ones, row by row like the others. */
export function withCells(cells: Sheet["cells"], changed: NewCells): Map<number, Cell> {
  const fresh = new Map(cells);
  for (const [key, cell] of changed) {
    if (cell) fresh.set(key, cell);
    else fresh.delete(key);
  }
  // Only a new cell is out of its order.
  const hasNew = [...changed].some(([key, cell]) => cell && !cells.has(key));
  return hasNew ? new Map([...fresh].sort(([one], [other]) => one - other)) : fresh;
}

const NOTHING: ReadonlySet<number> = new Set();

function changedIn(before: Sheet["cells"], after: Sheet["cells"]): ReadonlySet<number> {
  const changed = new Set<number>();
  let kept = 0;
  for (const [key, cell] of after) {
    const old = before.get(key);
    if (old !== undefined) kept++;
    if (old !== cell && !isSameCell(old, cell)) changed.add(key);
  }
  if (kept < before.size) for (const key of before.keys()) if (!after.has(key)) changed.add(key);
  return changed;
}

/** Whether two cells have the same content and number format. */
export function isSameCell(one: Cell | undefined, other: Cell): boolean {
  return (
    one !== undefined && one.formula === other.formula && one.numberFormat === other.numberFormat && isSameValue(one.value, other.value)
  );
}

/** Whether two contents are equal; errors by their text. */
export function isSameValue(one: CellValue | undefined, other: CellValue | undefined): boolean {
  if (one === other) return true;
  if (one === null || other === null || one === undefined || other === undefined) return false;
  return isCellError(one) && isCellError(other) && one.error === other.error;
}

/** Whether everything of two sheets but their cells is equal. */
function isSameOutside(one: Sheet, other: Sheet): boolean {
  return (
    one === other ||
    (one.name === other.name &&
      one.visibility === other.visibility &&
      one.protected === other.protected &&
      isSame([...one.hiddenRows], [...other.hiddenRows]) &&
      isSame([...one.hiddenColumns], [...other.hiddenColumns]) &&
      isSame(one.merged, other.merged) &&
      isSame(one.lists, other.lists))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
