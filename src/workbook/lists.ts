// What a drop-down list offers: its own texts, or cells.
import { areaBetween, parseArea, type Area } from "./address";
import type { DefinedName, ListRule } from "./workbook";

/** A resolved source: the list's own texts, or cells of a sheet (undefined: the list's own). */
type ListSource = { readonly texts: readonly string[] } | { readonly sheet: string | undefined; readonly area: Area };

const REFERENCE = /^=?(?:(?:'((?:[^']|'')+)'|([^'!:[\]"]+))!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?$/i;

/**
 * Resolves a list's source for the cell at `row`, `column`; undefined for a formula (INDIRECT and the like).
 * `sheet`: position of the list's sheet in the workbook's own list.
 */
export function findListSource(
  rule: ListRule,
  place: { readonly sheet: number; readonly row: number; readonly column: number },
  names: readonly DefinedName[],
): ListSource | undefined {
  const literal = /^=?"(.*)"$/s.exec(rule.source)?.[1];
  if (literal !== undefined) {
    const texts = literal.replace(/""/g, '"').split(",");
    return { texts: texts.map((text) => text.trim()).filter((text) => text !== "") };
  }
  const [first] = rule.areas;
  const from = first ? { rows: place.row - first.top, columns: place.column - first.left } : { rows: 0, columns: 0 };
  const direct = parseReference(rule.source, from);
  if (direct) return direct;
  const name = findName(rule.source.replace(/^=/, ""), place.sheet, names);
  return name && parseReference(name.source, { rows: 0, columns: 0 });
}

/** A defined name as seen from a sheet: its own before one of the workbook's. */
export function findName(name: string, sheet: number, names: readonly DefinedName[]): DefinedName | undefined {
  const known = names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
  return known.find((one) => one.sheet === sheet) ?? known.find((one) => one.sheet === undefined);
}

/** A reference whose rows and columns without `$` shift with the cell. */
function parseReference(source: string, from: { readonly rows: number; readonly columns: number }): ListSource | undefined {
  const match = REFERENCE.exec(source);
  const [, quoted, plain, start, end] = match ?? [];
  if (start === undefined) return undefined;
  const one = moved(start, from);
  const other = moved(end ?? start, from);
  if (!one || !other) return undefined;
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, area: areaBetween(one, other) };
}

function moved(reference: string, from: { readonly rows: number; readonly columns: number }): { row: number; column: number } | undefined {
  const area = parseArea(reference.replace(/\$/g, ""));
  if (!area) return undefined;
  return {
    row: area.top + (/\$\d/.test(reference) ? 0 : from.rows),
    column: area.left + (reference.startsWith("$") ? 0 : from.columns),
  };
}
