// A sheet as people see it: texts without invisible characters, formulas with their results, merged areas, and an index of its labels.
import { stripInvisible } from "../danish/invisible";
import { evaluatorOf } from "../formulas/evaluators";
import { cellCount, type Area, cellKeys } from "../workbook/address";
import { cellAt, cellKey, type Cell, type Sheet, type Workbook } from "../workbook/workbook";
import { Consults } from "./consults";
import { indexLabels, type Labels } from "./labels";

export interface Survey {
  /** As people see it; the host's own cells are replaced only where they differ. */
  readonly sheet: Sheet;
  readonly labels: Labels;
  /** Zero-based row of the last cell; -1 for an empty sheet. */
  readonly lastRow: number;
  /** By {@link cellKey} of each cell in a merged area, its first included. */
  readonly merged: ReadonlyMap<number, Area>;
  /** What was concluded from the sheet's numbers. */
  readonly consults: Consults;
}

/** Merged areas larger than this are backgrounds, not labels or amounts. */
const LARGEST_MERGE = 2_000;

export function surveySheet(workbook: Workbook, raw: Sheet): Survey {
  const sheet = asSeen(workbook, raw);
  let lastRow = -1;
  for (const { row } of sheet.cells.values()) if (row > lastRow) lastRow = row;
  return { sheet, labels: indexLabels(sheet), lastRow, merged: indexMerged(sheet.merged ?? []), consults: new Consults() };
}

function asSeen(workbook: Workbook, raw: Sheet): Sheet {
  let cells: Map<number, Cell> | null = null;
  let unknown: [number, Cell][] | null = null;
  for (const [key, cell] of raw.cells) {
    const { value, formula } = cell;
    if (value === null) {
      if (formula !== null) (unknown ??= []).push([key, cell]);
    } else if (typeof value === "string") {
      const seen = stripInvisible(value);
      if (seen !== value) (cells ??= new Map(raw.cells)).set(key, { ...cell, value: seen });
    }
  }
  if (unknown) {
    const evaluator = evaluatorOf(workbook);
    cells ??= new Map(raw.cells);
    for (const [key, cell] of unknown) cells.set(key, { ...cell, value: evaluator.evaluate(raw, cell) ?? null });
  }
  return cells ? { ...raw, cells } : raw;
}

function indexMerged(areas: readonly Area[]): ReadonlyMap<number, Area> {
  const merged = new Map<number, Area>();
  for (const area of areas) {
    if (cellCount(area) <= LARGEST_MERGE) for (const key of cellKeys(area)) merged.set(key, area);
  }
  return merged;
}

/** The text shown in a cell: its own, or that of the merged area covering it. */
export function shownText({ sheet, merged }: Survey, row: number, column: number): string {
  const own = cellAt(sheet, row, column)?.value ?? null;
  const area = own === null ? merged.get(cellKey(row, column)) : undefined;
  const value = area ? (cellAt(sheet, area.top, area.left)?.value ?? null) : own;
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
