// Finds the table's columns on a sheet from its three-row head, wherever it stands.
import { toAddress } from "../workbook/address";
import { serialToDate } from "../danish/date";
import { cellAt, type Cell, type Sheet } from "../workbook/workbook";
import type { Payer, YearColumn } from "../budget/budget";
import { remember } from "../danish/memoize";
import { HEAD, SUBHEAD, type Label, type LabelRows, type Labels } from "./labels";

export interface Columns {
  /** Row of `Samlede udgifter` in the first head, and the last row of that head. Zero-based. */
  readonly headTop: number;
  readonly headBottom: number;
  readonly yearRow: number;
  readonly name: number;
  /** Null where the table has no second text column. */
  readonly type: number | null;
  readonly years: readonly YearColumn[];
  readonly total: number;
  readonly payers: Readonly<Record<Payer, number>>;
}

/** What of the head is not there, with the cell where it should stand. */
export type MissingHead = "years" | "lbf" | "housing" | "municipality" | "other" | "cash";

export type ColumnsFound = { readonly columns: Columns } | { readonly missing: MissingHead; readonly at: string };

const HEAD_ROWS = 5;

/** The rows where a head stands: `Samlede udgifter` with the items' or the payers' heads near it. */
export function findHeads({ known: labels }: Labels): Label[] {
  const heads: Label[] = [];
  for (const row of labels.values()) {
    const total = row.find((label) => HEAD.total.test(label.key));
    if (total && band(labels, total.row).some((label) => HEAD.items.test(label.key) || HEAD.lbf.test(label.key))) heads.push(total);
  }
  return heads;
}

function band(labels: LabelRows, top: number): Label[] {
  const found: Label[] = [];
  for (let row = top - 1; row < top + HEAD_ROWS; row++) found.push(...(labels.get(row) ?? []));
  return found;
}

/** A head's text or number that stands for a calendar year: 2017, "2017", "År 2017", "2017 (3 mdr.)". */
export function parseYear(value: unknown): number | null {
  const year = typeof value === "number" ? value : typeof value === "string" && value.length <= LONGEST_HEAD ? onlyYear(value) : NaN;
  return Number.isInteger(year) && year >= 1990 && year <= 2100 ? year : null;
}

const LONGEST_HEAD = 30;

/** The one number of four digits in a text; NaN where there is none, or several. */
function onlyYear(text: string): number {
  const numbers = text.match(/(?<!\d)\d{4}(?!\d)/g);
  return numbers?.length === 1 ? Number(numbers[0]) : NaN;
}

/** What of a number format is text or a condition. */
const NOT_FORMAT = /"[^"]*"|\[[^\]]*\]|\\./g;

const showsYear = remember((numberFormat) => /y/i.test(numberFormat.replace(NOT_FORMAT, "")));

/** {@link parseYear} of a cell; a date that is shown as a year, or at least with one, stands for it too. */
export function findYear(cell: Cell | undefined): number | null {
  if (!cell) return null;
  const { value, numberFormat } = cell;
  return parseYear(typeof value === "number" && showsYear(numberFormat) ? Number(serialToDate(value)?.slice(0, 4)) : value);
}

/** `figureColumns`: the columns left of the total that hold amounts in the table's Sum and Total rows. */
export function findColumns(sheet: Sheet, { known: labels }: Labels, head: Label, figureColumns: ReadonlySet<number>): ColumnsFound {
  const heads = band(labels, head.row);
  const total = head.column;
  const right = (pattern: RegExp): Label | undefined => heads.find((label) => label.column > total && pattern.test(label.key));

  const subhead = (pattern: RegExp): number | undefined => {
    for (const row of labels.values()) {
      const found = row.find((label) => label.row > head.row && label.column < total && pattern.test(label.key));
      if (found) return found.column;
    }
    return undefined;
  };
  const name = subhead(SUBHEAD.item) ?? heads.find((label) => HEAD.items.test(label.key))?.column ?? 0;

  const type = subhead(SUBHEAD.type);
  const yearRow = findYearRow(sheet, head.row, type ?? name, total);
  const periodLabel = heads.find((label) => HEAD.period.test(label.key));
  if (yearRow === undefined)
    return { missing: "years", at: toAddress((periodLabel?.row ?? head.row) + 1, periodLabel?.column ?? Math.max(0, total - 1)) };

  const years: YearColumn[] = [];
  for (let column = (type ?? name) + 1; column < total; column++) {
    const value = cellAt(sheet, yearRow, column)?.value ?? null;
    const year = findYear(cellAt(sheet, yearRow, column));
    const isFigures = figureColumns.has(column);
    if (value === null && isFigures) return { missing: "years", at: toAddress(yearRow, column) };
    if (year !== null || isFigures) years.push({ column, address: toAddress(yearRow, column), year });
  }

  const lbf = right(HEAD.lbf);
  const housing = right(HEAD.housing);
  const municipality = right(HEAD.municipality);
  const other = right(HEAD.other);
  if (!lbf) return { missing: "lbf", at: toAddress(head.row + 1, total + 1) };
  if (!housing) return { missing: "housing", at: toAddress(lbf.row, lbf.column + 1) };
  if (!municipality) return { missing: "municipality", at: toAddress(lbf.row, housing.column + 2) };
  if (!other) return { missing: "other", at: toAddress(lbf.row, municipality.column + 2) };
  const pair = ({ column: from }: Label): { cash: number; inKind: number } | null => {
    // A party may stand anywhere among the payers, and be the last of them.
    const to = Math.min(...[lbf, housing, municipality, other].map(({ column }) => column).filter((column) => column > from));
    const cash = heads.find((label) => label.column >= from && label.column < to && HEAD.cash.test(label.key))?.column;
    const inKind = heads.find((label) => label.column >= from && label.column < to && HEAD.inKind.test(label.key))?.column;
    if (cash !== undefined && inKind !== undefined && cash !== inKind) return { cash, inKind };
    // Without the third head row the two columns stand in the template's order.
    return (to - from === 2 || to === Infinity) && cash === undefined && inKind === undefined ? { cash: from, inKind: from + 1 } : null;
  };
  const housingPair = pair(housing);
  const municipalityPair = pair(municipality);
  if (!housingPair) return { missing: "cash", at: toAddress(housing.row + 1, housing.column) };
  if (!municipalityPair) return { missing: "cash", at: toAddress(municipality.row + 1, municipality.column) };

  const headBottom = Math.max(
    yearRow,
    ...heads
      .filter((label) => label.column > total && (HEAD.cash.test(label.key) || HEAD.lbf.test(label.key) || HEAD.inKind.test(label.key)))
      .map((label) => label.row),
  );
  const firstYear = years[0]?.column ?? total;
  return {
    columns: {
      headTop: head.row,
      headBottom,
      yearRow,
      name,
      type: type ?? (name + 1 < firstYear ? name + 1 : null),
      years,
      total,
      payers: {
        lbf: lbf.column,
        housingCash: housingPair.cash,
        housingInKind: housingPair.inKind,
        municipalityCash: municipalityPair.cash,
        municipalityInKind: municipalityPair.inKind,
        other: other.column,
      },
    },
  };
}

/** The row near the head with the most years between the text columns and the total. */
function findYearRow(sheet: Sheet, headRow: number, left: number, total: number): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let row = headRow - 1; row < headRow + HEAD_ROWS; row++) {
    let years = 0;
    for (let column = left + 1; column < total; column++) if (findYear(cellAt(sheet, row, column)) !== null) years++;
    if (years > most) {
      most = years;
      best = row;
    }
  }
  return best;
}
