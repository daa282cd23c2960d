// Structured references to a workbook's tables: `Typer[Navn]`, `Typer[[#Headers],[Navn]]`, `Typer[@Navn]`, or a table's name alone.
import type { Area } from "./address";

/** A table of a sheet. */
export interface Table {
  readonly name: string;
  /** Position of its sheet, in the workbook's own list. */
  readonly sheet: number;
  /** Header and total rows included. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

const REFERENCE = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\s*(?:\[(@?)(.*)\])?$/su;
/** One item in brackets. An apostrophe makes the next sign plain. */
const ITEM = /\[((?:'.|[^'[\]])*)\]/gsu;

/** The cells a structured reference names; undefined if it names none. `row`: the formula's own, for `@` and `#This Row`. */
export function findTableArea(
  reference: string,
  tables: readonly Table[],
  row: number,
): { readonly sheet: number; readonly area: Area } | undefined {
  const [, name, at = "", inner = ""] = REFERENCE.exec(reference.trim()) ?? [];
  const table = tables.find((one) => one.name.toLowerCase() === name?.toLowerCase());
  if (!table) return undefined;
  const body = inner.trim();
  const items = body.startsWith("[") ? [...body.matchAll(ITEM)].map(([, item = ""]) => item.trim()) : body === "" ? [] : [body];
  const parts = (at === "" ? items : ["#This Row", ...items]).map((item) => rowsOf(table, item.toLowerCase(), row));
  const chosen = parts.filter((part) => part !== undefined);
  const rows = chosen.length > 0 ? chosen.flat() : dataRows(table);
  const columns = items
    .filter((item) => !item.startsWith("#"))
    .map((item) => table.columns.findIndex((column) => column.toLowerCase() === item.replace(/'(.)/gsu, "$1").toLowerCase()));
  if (rows.length === 0 || columns.includes(-1)) return undefined;
  const { left, right } = table.area;
  const [from, to] = columns.length > 0 ? [left + Math.min(...columns), left + Math.max(...columns)] : [left, right];
  return { sheet: table.sheet, area: { top: Math.min(...rows), bottom: Math.max(...rows), left: from, right: to } };
}

/** First and last row of the data; none if there is none. */
function dataRows({ area, hasHeader, hasTotals }: Table): readonly number[] {
  const [top, bottom] = [area.top + (hasHeader ? 1 : 0), area.bottom - (hasTotals ? 1 : 0)];
  return top <= bottom ? [top, bottom] : [];
}

/** The rows of a special item; undefined for a column's name. */
function rowsOf(table: Table, item: string, row: number): readonly number[] | undefined {
  const { area, hasHeader, hasTotals } = table;
  const [top, bottom] = dataRows(table);
  switch (item) {
    case "#all":
      return [area.top, area.bottom];
    case "#data":
      return dataRows(table);
    case "#headers":
      return hasHeader ? [area.top] : [];
    case "#totals":
      return hasTotals ? [area.bottom] : [];
    case "#this row":
      return top !== undefined && bottom !== undefined && top <= row && row <= bottom ? [row] : [];
    default:
      return undefined;
  }
}
