// Compares a budget with LBF's empty workbook, row by row and column by column: formulas, locked labels, rows and columns.
import type { Budget } from "../budget/budget";
import { parseAddress, cellCount, toAreaAddress, type Area } from "../workbook/address";
import { contentOf } from "../workbook/cell-content";
import { cellAt, cellKey, findSheet, type Cell, type Sheet, type Workbook } from "../workbook/workbook";
import { align, type Aligned } from "./align";
import type { Description } from "./descriptions";
import { readByTemplate } from "./given-template";
import { labelKey } from "./labels";
import { isSameFormula, type Moved, type Moves } from "./same-formula";
import type { CompareTemplate, TemplateChange, TemplateChangeKind } from "./template-changes";

/** The features by which a row or column is recognised in another sheet. */
interface Strip {
  /** Its role, or its content if it has none. */
  readonly kind: string;
  readonly label: string;
  readonly formulas: number;
}

interface Side {
  readonly sheet: Sheet;
  readonly budget: Budget;
  readonly rows: readonly Strip[];
  /** From the table's left edge. */
  readonly columns: readonly Strip[];
  /** Input cells: their text is not a template label. */
  readonly inputs: ReadonlySet<number>;
}

const textOf = (cell: Cell | undefined): string => (typeof cell?.value === "string" && cell.formula === null ? labelKey(cell.value) : "");

/** The rows of lines, the values of head fields and the years. */
function inputsOf(budget: Budget): Set<number> {
  const { left, right } = budget.extent;
  const inputs = new Set<number>();
  for (const { row } of budget.sections.flatMap(({ lines }) => lines))
    for (let column = left; column <= right; column++) inputs.add(cellKey(row, column));
  const fields = [budget.start, budget.end, budget.area, budget.journalNumber].flatMap((field) => (field ? [field.address] : []));
  for (const address of [...fields, ...budget.years.map((year) => year.address)]) {
    const at = parseAddress(address);
    if (at) inputs.add(cellKey(at.row, at.column));
  }
  return inputs;
}

function stripsOf(sheet: Sheet, budget: Budget, inputs: ReadonlySet<number>): Pick<Side, "rows" | "columns"> {
  const { left, top, bottom } = budget.extent;
  const roles = budget.reading.columns.filter(({ role }) => role !== "own");
  const right = Math.max(...roles.map(({ column }) => column));
  const texts = new Map<number, string>();
  const held = new Set<number>();
  const inRows = new Map<number, number>();
  const inColumns = new Map<number, number>();
  for (const cell of sheet.cells.values()) {
    if (cell.row > bottom || (cell.formula === null && inputs.has(cellKey(cell.row, cell.column)))) continue;
    held.add(cell.row);
    const text = textOf(cell);
    if (text !== "") texts.set(cell.row, [texts.get(cell.row), text].filter(Boolean).join(" | "));
    if (cell.formula === null) continue;
    inRows.set(cell.row, (inRows.get(cell.row) ?? 0) + 1);
    inColumns.set(cell.column, (inColumns.get(cell.column) ?? 0) + 1);
  }
  const rowRoles = new Map<number, Pick<Strip, "kind" | "label">>(
    budget.reading.rows.map(({ row, role, label }) => [row, { kind: role, label: labelKey(label) }]),
  );
  for (const { row, preset, name } of budget.sections.flatMap(({ lines }) => lines))
    rowRoles.set(row, { kind: "line", label: preset ?? labelKey(name) });
  const rows = Array.from({ length: bottom + 1 }, (_, row): Strip => {
    const role = rowRoles.get(row) ?? { kind: held.has(row) ? "text" : "blank", label: texts.get(row) ?? "" };
    return { ...role, formulas: inRows.get(row) ?? 0 };
  });
  // Types without a head, and the user's columns, are found by what is filled in.
  const columnRoles = new Map<number, { kind: string; head: string }>(
    budget.reading.columns.map(({ column, role, evidence, head }) => [
      column,
      { kind: role === "own" || (role === "type" && evidence === "position") ? "blank" : role, head },
    ]),
  );
  const columns = Array.from({ length: right - left + 1 }, (_, index): Strip => {
    const column = left + index;
    const { kind, head } = columnRoles.get(column) ?? { kind: "blank", head: textOf(cellAt(sheet, top, column)) };
    return { kind, label: kind === "year" ? "" : labelKey(head), formulas: inColumns.get(column) ?? 0 };
  });
  return { rows, columns };
}

function sideOf(workbook: Workbook, budget: Budget): Side | null {
  const sheet = findSheet(workbook, budget.sheet);
  const inputs = inputsOf(budget);
  return sheet ? { sheet, budget, ...stripsOf(sheet, budget, inputs), inputs } : null;
}

/** What two strips of the same role have in common; across roles, an unknown label may match the other. */
function likeness(one: Strip, other: Strip): number {
  if (one.kind !== other.kind) {
    const isPlain = [one, other].some(({ kind }) => kind === "line" || kind === "blank");
    return isPlain ? 0 : one.label !== "" && one.label === other.label ? 3 : 0.6;
  }
  return 2 + (one.label !== "" && one.label === other.label ? 2 : 0) + (one.formulas === other.formulas ? 0.5 : 0);
}

function movesOf({ partner, added }: Aligned, start: number, shift: number): Moves {
  return {
    // Outside the table, what is below or to the right moves with its end.
    to: (index) => {
      if (index < start) return index;
      const at = partner[index - start];
      return at === undefined ? index + shift : at === null ? null : at + start;
    },
    isAdded: (index) => added.has(index - start),
    isSame: added.size === 0 && partner.every((at, index) => at === index),
  };
}

interface Difference {
  readonly kind: TemplateChangeKind;
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly now: string;
}

const shown = (cell: Cell | undefined): string => String(contentOf(cell) ?? "").trim();

/** What differs in one pair of cells. */
function compareCell(was: Cell, now: Cell | undefined, moved: Moved): TemplateChangeKind | null {
  if (was.formula !== null) {
    if (now?.formula == null) return shown(now) === "" ? "cleared" : "overwritten";
    return isSameFormula(was.formula, now.formula, moved) ? null : "formula";
  }
  return textOf(was) !== "" && textOf(was) !== textOf(now) ? "label" : null;
}

function compareCells(template: Side, sheet: Side, moved: Moved): Difference[] {
  const found: Difference[] = [];
  const right = template.budget.extent.left + template.columns.length - 1;
  for (const cell of template.sheet.cells.values()) {
    if (cell.row > template.budget.extent.bottom || cell.column > right) continue;
    const row = moved.rows.to(cell.row);
    const column = moved.columns.to(cell.column);
    if (row === null || column === null) continue;
    const isInput = template.inputs.has(cellKey(cell.row, cell.column)) || sheet.inputs.has(cellKey(row, column));
    if (isInput && cell.formula === null) continue;
    const now = cellAt(sheet.sheet, row, column);
    const kind = compareCell(cell, now, moved);
    if (kind) found.push({ kind, row, column, before: shown(cell), now: shown(now) });
  }
  return found.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Joins neighbours of one kind into rectangles: side by side first, then rows of the same extent. */
function gather(differences: readonly Difference[]): TemplateChange[] {
  const blocks: { kind: TemplateChangeKind; area: Area; first: Difference }[] = [];
  for (const each of differences) {
    const beside = blocks.find(({ kind, area }) => kind === each.kind && area.top === each.row && area.right === each.column - 1);
    if (beside) beside.area = { ...beside.area, right: each.column };
    else blocks.push({ kind: each.kind, area: { top: each.row, bottom: each.row, left: each.column, right: each.column }, first: each });
  }
  const joined: typeof blocks = [];
  for (const block of blocks) {
    const above = joined.find(
      ({ kind, area }) =>
        kind === block.kind && area.bottom === block.area.top - 1 && area.left === block.area.left && area.right === block.area.right,
    );
    if (above) above.area = { ...above.area, bottom: block.area.bottom };
    else joined.push(block);
  }
  return joined.map(({ kind, area, first }) => ({
    kind,
    area: toAreaAddress(area),
    row: area.top,
    count: cellCount(area),
    before: first.before,
    now: first.now,
  }));
}

/** Stretches of neighbouring numbers. */
function runsOf(numbers: readonly number[]): { from: number; end: number }[] {
  const runs: { from: number; end: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.end === number - 1) last.end = number;
    else runs.push({ from: number, end: number });
  }
  return runs;
}

const missing = ({ partner }: Aligned): number[] => partner.flatMap((at, index) => (at === null ? [index] : []));

/** Where removed cells were: after their last neighbour that is still there. */
function placeOf({ partner }: Aligned, from: number): number {
  for (let index = from - 1; index >= 0; index--) if (partner[index] != null) return partner[index]! + 1;
  return 0;
}

function compareStrips(template: Side, { budget, columns: now }: Side, rows: Aligned, columns: Aligned): TemplateChange[] {
  const { left, top, bottom } = budget.extent;
  const right = left + now.length - 1;
  const change = (kind: TemplateChangeKind, area: Area, run: { from: number; end: number }, before = ""): TemplateChange => {
    return { kind, area: toAreaAddress(area), row: area.top, count: run.end - run.from + 1, before, now: "" };
  };
  const rowText = (row: number): string => shown(cellAt(template.sheet, row, template.budget.extent.left));
  return [
    ...runsOf([...rows.added]).map((run) => change("row-added", { top: run.from, bottom: run.end, left, right }, run)),
    ...runsOf(missing(rows)).map((run) => {
      const row = Math.min(placeOf(rows, run.from), bottom);
      return change("row-removed", { top: row, bottom: row, left, right: left }, run, rowText(run.from));
    }),
    ...runsOf([...columns.added]).map((run) => change("column-added", { top, bottom, left: left + run.from, right: left + run.end }, run)),
    ...runsOf(missing(columns)).map((run) => {
      const column = Math.min(left + placeOf(columns, run.from), right);
      const head = template.budget.reading.columns.find((each) => each.column === template.budget.extent.left + run.from)?.head ?? "";
      return change("column-removed", { top, bottom: top, left: column, right: column }, run, head);
    }),
  ];
}

/** How to compare budgets with an empty workbook, read by its own description; null if it contains no budget. */
export function createTemplateComparison(empty: Workbook, description: Description): CompareTemplate | null {
  const reading = readByTemplate(empty, description);
  const template = reading.kind === "budget" ? sideOf(empty, reading.budget) : null;
  if (!template) return null;
  return (workbook, budget) => {
    const { vintage } = template.budget;
    if (vintage !== null && budget.vintage !== null && vintage !== budget.vintage) return { kind: "other-funds", vintage };
    const side = sideOf(workbook, budget);
    if (!side) return { kind: "compared", changes: [] };
    const rows = align(template.rows, side.rows, likeness);
    const columns = align(template.columns, side.columns, likeness);
    const own = new Set([template.sheet.name.toLowerCase(), side.sheet.name.toLowerCase()]);
    const moved: Moved = {
      rows: movesOf(rows, 0, side.rows.length - template.rows.length),
      columns: movesOf(columns, template.budget.extent.left, side.columns.length - template.columns.length),
      isOwn: (name) => name === null || own.has(name.toLowerCase()),
    };
    const changes = [...gather(compareCells(template, side, moved)), ...compareStrips(template, side, rows, columns)];
    return { kind: "compared", changes: changes.sort((one, other) => one.row - other.row) };
  };
}
