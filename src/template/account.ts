// Accounts for every figure between head and foot: reports those without a role, with the total that includes them.
import type { Section } from "../budget/budget";
import type { UnknownFigure } from "../budget/reading";
import { parseTerms } from "../formulas/terms";
import { isInside, toAddress, type Area } from "../workbook/address";
import { cellAt, cellKey, type Cell } from "../workbook/workbook";
import { addedColumns, addedRows, isFigure, isTypedNumber, netAreas, referredAreas } from "./additions";
import { headOf, type HeadRows } from "./columns";
import type { Rows } from "./row-kinds";
import { shownText, type Survey } from "./survey";
import type { TableColumns } from "./table-columns";

interface Account {
  readonly unknown: readonly UnknownFigure[];
  /** Whether every figure has a role, so that none of their numbers was asked. */
  readonly isClosed: boolean;
}

/** Which rows have which role; `footRows` are Fordeling and Total. */
export interface AccountedRows extends Pick<Rows, "ownRows" | "subtotalRows" | "headRows"> {
  readonly sections: readonly Section[];
  readonly footRows: readonly number[];
}

type Place = UnknownFigure["place"];

export function accountFor(survey: Survey, { headTop, yearRow }: HeadRows, columns: TableColumns, rows: AccountedRows): Account {
  const heads: HeadRows = { headTop, yearRow: columns.headBottom };
  const totalRow = rows.footRows[0]!;
  const figureColumns = new Set(columns.figures);
  const users = new Set(columns.users);
  const lineRows = new Set(rows.sections.flatMap(({ lines, sum }) => [...lines.map(({ row }) => row), sum.row]));
  const own = new Set(rows.ownRows);
  const passed = new Set([...rows.subtotalRows, ...rows.headRows]);
  const titles = new Set(rows.sections.map(({ row }) => row));
  const foot = new Set(rows.footRows);
  const expenses = new Set([...columns.years.map(({ column }) => column), columns.total]);
  const isDistributed = (column: number): boolean => !expenses.has(column) && (figureColumns.has(column) || column > columns.total);
  const headText = (column: number): string => headOf(survey, heads, column).text || shownText(survey, yearRow ?? headTop, column);
  const open: { readonly cell: Cell; readonly place: Place }[] = [];
  for (const cell of survey.sheet.cells.values()) {
    const { row, column } = cell;
    if (row <= columns.headBottom || row > totalRow || column < columns.firstFigure || column > columns.right || !isFigure(cell)) continue;
    if (passed.has(row) || (cell.formula !== null && columns.subtotals.includes(column) && (addedColumns(cell) ?? addedRows(cell))))
      continue;
    if (lineRows.has(row) ? figureColumns.has(column) : row === totalRow || (foot.has(row) && isDistributed(column))) continue;
    const place = lineRows.has(row)
      ? users.has(column)
        ? "own-column"
        : "elsewhere"
      : titles.has(row)
        ? "title"
        : own.has(row)
          ? "own-row"
          : "elsewhere";
    open.push({ cell, place });
  }
  if (open.length === 0) return { unknown: [], isClosed: true };
  const takers = takersOf(rows.sections, survey, columns, rows.footRows);
  const repeated = repeatsOf(survey, columns, rows.sections);
  // What a line's own amount is made of is counted with it.
  const parts = rows.sections
    .flatMap(({ lines }) => lines.flatMap(({ inputs }) => inputs))
    .flatMap(({ formula }) => (formula === null ? [] : referredAreas(formula)));
  const isPart = ({ row, column }: Cell): boolean => own.has(row) && parts.some((area) => isInside(area, row, column));
  const unknown = open.flatMap(({ cell, place }): UnknownFigure[] => {
    const takenInBy =
      takers.find(({ areas, key }) => key !== cellKey(cell.row, cell.column) && areas.some((area) => isInside(area, cell.row, cell.column)))
        ?.address ?? null;
    // The user's own calculations beside the budget, or copies of it, are ignored as long as nothing includes them.
    const isUsers =
      (place === "own-column" && headText(cell.column) !== "") ||
      !isTypedNumber(cell) ||
      cell.value === 0 ||
      (place === "own-row" && (repeated(cell) || isPart(cell)));
    if (takenInBy === null && isUsers) return [];
    if (takenInBy !== null && cell.formula === null && (cell.value === 0 || typeof cell.value !== "number")) return [];
    return [
      {
        address: toAddress(cell.row, cell.column),
        row: cell.row,
        column: cell.column,
        value: typeof cell.value === "number" ? cell.value : null,
        takenInBy,
        place,
        label: place === "own-column" ? headText(cell.column) : labelOf(survey, columns, cell.row),
      },
    ];
  });
  return { unknown, isClosed: false };
}

function labelOf({ labels }: Survey, { left, firstFigure }: TableColumns, row: number): string {
  return (
    labels.all
      .get(row)
      ?.find(({ column }) => column >= left && column < firstFigure)
      ?.text.trim() ?? ""
  );
}

interface Taker {
  readonly address: string;
  readonly key: number;
  readonly areas: readonly Area[];
}

/** The formulas of Sums, line totals and the foot, with what they refer to. */
function takersOf(sections: readonly Section[], survey: Survey, { figures }: TableColumns, footRows: readonly number[]): Taker[] {
  const takers: Taker[] = [];
  /** `parts`: the rows that it should add up. */
  const add = (row: number, column: number, parts: readonly number[]): void => {
    const cell = cellAt(survey.sheet, row, column);
    const formula = cell?.formula ?? null;
    if (formula === null) return;
    const terms = parseTerms(formula)?.terms;
    // One that picks its cells and comes to the right sum includes nothing else.
    if (!terms && cell?.value === wholeOf(survey, column, parts)) return;
    takers.push({
      address: toAddress(row, column),
      key: cellKey(row, column),
      areas: terms ? (netAreas(terms) ?? terms.filter(({ sheet }) => sheet === null).map(({ area }) => area)) : referredAreas(formula),
    });
  };
  for (const { lines, sum } of sections) {
    for (const { row, total } of lines) add(row, total.column, []);
    for (const column of figures)
      add(
        sum.row,
        column,
        lines.map(({ row }) => row),
      );
  }
  const sums = sections.map(({ sum }) => sum.row);
  for (const row of footRows) for (const column of figures) add(row, column, sums);
  return takers;
}

/** The sum of some rows' numbers in a column. */
function wholeOf({ sheet }: Survey, column: number, rows: readonly number[]): number {
  return rows.reduce((whole, row) => {
    const value = cellAt(sheet, row, column)?.value;
    return typeof value === "number" ? whole + value : whole;
  }, 0);
}

/** Whether an amount repeats a Sum, or the Sums so far, of its column. */
function repeatsOf({ sheet }: Survey, { figures }: TableColumns, sections: readonly Section[]): (cell: Cell) => boolean {
  const known = new Set<string>();
  for (const column of figures) {
    let whole = 0;
    for (const { sum } of sections) {
      const value = cellAt(sheet, sum.row, column)?.value;
      if (typeof value !== "number") continue;
      whole += value;
      known.add(`${column}:${value}`).add(`${column}:${whole}`);
    }
  }
  return ({ column, value }) => typeof value === "number" && known.has(`${column}:${value}`);
}
