// A workbook as it would be after some edits, formulas recalculated. The snapshot itself is unchanged.
import type { Edit } from "../workbook/ports";
import { cellKey, findSheet, type Cell, type Workbook } from "../workbook/workbook";
import { parseAddress } from "../workbook/address";
import { isSameValue, recordChanges, withCells, type NewCells } from "../workbook/changes";
import { Evaluator } from "./evaluate";
import { continueFrom } from "./continue-from";
import { evaluatorOf } from "./evaluators";

/** The workbook after the edits, whatever their `from` says. Formulas we cannot evaluate keep their stored result. */
export function applyEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const changed = workbook.sheets.map(() => new Map<number, Cell | null>());
  for (const edit of edits) {
    const sheet = findSheet(workbook, edit.sheet);
    const place = parseAddress(edit.cell);
    if (!sheet || !place) continue;
    const key = cellKey(place.row, place.column);
    const formula = typeof edit.to === "string" && edit.to.startsWith("=") ? edit.to.slice(1) : null;
    const known = sheet.cells.get(key)?.numberFormat ?? "General";
    const numberFormat = known === "@" ? "General" : known; // a number typed into a text cell is entered as a number
    const cell = edit.to === null ? null : { ...place, value: formula === null ? edit.to : null, formula, numberFormat };
    changed[workbook.sheets.indexOf(sheet)]!.set(key, cell);
  }
  const fresh = workbook.sheets.map(({ cells }, index) => (changed[index]!.size > 0 ? withCells(cells, changed[index]!) : null));
  const results = recalculate(workbook, withSheets(workbook, fresh), changed);
  results.forEach((own, index) => {
    const cells = fresh[index] ?? (own.size > 0 ? new Map(workbook.sheets[index]!.cells) : null);
    for (const [key, cell] of own) cells!.set(key, cell);
    fresh[index] = cells;
  });
  const after = withSheets(workbook, fresh);
  recordChanges(
    workbook,
    after,
    changed.map((cells, index) => new Set([...cells.keys(), ...results[index]!.keys()])),
  );
  return after;
}

/** The new cells of each sheet, by key; null for one that is emptied. */
type Changed = readonly NewCells[];

function withSheets(workbook: Workbook, cells: readonly (Map<number, Cell> | null)[]): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet, index) => (cells[index] ? { ...sheet, cells: cells[index] } : sheet)) };
}

/** The cells whose formula has another result after the edits. */
function recalculate(before: Workbook, after: Workbook, changed: Changed): Map<number, Cell>[] {
  const evaluatorBefore = evaluatorOf(before);
  const results = after.sheets.map(() => new Map<number, Cell>());
  const evaluate = (index: number, key: number, evaluator: Evaluator): void => {
    const sheet = after.sheets[index]!;
    const cell = sheet.cells.get(key);
    if (!cell || cell.formula === null) return;
    const old = before.sheets[index]!;
    const was = old.cells.get(key);
    const now = evaluator.evaluate(sheet, cell);
    if (now === undefined || (was?.formula === cell.formula && isSameValue(now, evaluatorBefore.evaluate(old, was)))) return;
    results[index]!.set(key, { ...cell, value: now });
  };
  if (hasSameFormulas(before, changed)) {
    const reached = continueFrom(
      before,
      after,
      changed.map((cells) => new Set(cells.keys())),
    );
    const evaluator = evaluatorOf(after);
    reached.forEach((keys, index) => {
      for (const key of keys) evaluate(index, key, evaluator);
    });
    return results;
  }
  const evaluator = new Evaluator(after);
  after.sheets.forEach(({ cells }, index) => {
    for (const key of cells.keys()) evaluate(index, key, evaluator);
  });
  return results;
}

/** Whether the edits neither put in nor take out a formula. */
function hasSameFormulas({ sheets }: Workbook, changed: Changed): boolean {
  return changed.every((cells, index) =>
    [...cells].every(([key, cell]) => (cell?.formula ?? null) === (sheets[index]!.cells.get(key)?.formula ?? null)),
  );
}
