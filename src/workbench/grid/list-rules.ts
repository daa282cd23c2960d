// Reads the drop-down lists of a sheet: its data validations of the kind "list". They are never written.
import { XmlScanner } from "../../opc/xml";
import { parseArea, type Area } from "../../workbook/address";

/** A drop-down list and the cells that have it. */
export interface ListRule {
  readonly areas: readonly Area[];
  /** The list's source as in the file: `"a,b,c"`, a reference or a name. */
  readonly source: string;
  /** Whether the file refuses values that are not in the list. */
  readonly isEnforced: boolean;
  /** Whether the file shows the list at the cell. */
  readonly isShown: boolean;
}

/** A defined name of the workbook. */
export interface DefinedName {
  readonly name: string;
  /** Position of the sheet the name is limited to, in the workbook's own list; undefined for a name valid everywhere. */
  readonly sheet: number | undefined;
  readonly source: string;
}

/**
 * Reads the lists of one worksheet part, including those in extensions, where Excel puts lists on another sheet. Throws HostError
 * `unreadable` for malformed XML.
 */
export function readListRules(xml: string): readonly ListRule[] {
  if (!xml.includes("dataValidation")) return [];
  const scanner = new XmlScanner(xml);
  const rules: ListRule[] = [];
  while (scanner.next()) {
    if (!scanner.opening || scanner.name !== "dataValidation" || scanner.attribute("type") !== "list") continue;
    const rule = readRule(scanner);
    if (rule.areas.length > 0 && rule.source !== "") rules.push(rule);
  }
  return rules;
}

/** At a validation's opening tag. In an extension, cells and formulas are child elements. */
function readRule(scanner: XmlScanner): ListRule {
  let sqref = scanner.attribute("sqref") ?? "";
  let source = "";
  const isEnforced = scanner.flag("showErrorMessage") && (scanner.attribute("errorStyle") ?? "stop") === "stop";
  const isShown = !scanner.flag("showDropDown"); // the attribute means the opposite of its name
  const depth = scanner.depth;
  let isFirst = false;
  while (!scanner.empty && scanner.next() && scanner.depth >= depth) {
    if (!scanner.opening) continue;
    if (scanner.name === "formula1" || scanner.name === "formula2") {
      isFirst = scanner.name === "formula1";
      if (isFirst) source = scanner.text().trim();
    } else if (scanner.name === "f" && isFirst) source = scanner.text().trim();
    else if (scanner.name === "sqref") sqref = scanner.text();
  }
  return { areas: sqref.split(/\s+/).flatMap((part) => parseArea(part) ?? []), source, isEnforced, isShown };
}

/** Reads the defined names of the workbook part. Throws HostError `unreadable` for malformed XML. */
export function readDefinedNames(xml: string): readonly DefinedName[] {
  if (!xml.includes("definedName")) return [];
  const scanner = new XmlScanner(xml);
  const names: DefinedName[] = [];
  while (scanner.next()) {
    if (!scanner.opens("definedName")) continue;
    const sheet = scanner.attribute("localSheetId");
    names.push({
      name: scanner.attribute("name") ?? "",
      sheet: sheet === undefined ? undefined : Number(sheet),
      source: scanner.text().trim(),
    });
  }
  return names;
}

/** A resolved source: the list's own texts, or cells of a sheet (undefined: the list's own). */
export type ListSource = { readonly texts: readonly string[] } | { readonly sheet: string | undefined; readonly area: Area };

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
  const named = rule.source.replace(/^=/, "").toLowerCase();
  const known = names.filter(({ name }) => name.toLowerCase() === named);
  const name = known.find(({ sheet }) => sheet === place.sheet) ?? known.find(({ sheet }) => sheet === undefined);
  return name && parseReference(name.source, { rows: 0, columns: 0 });
}

/** A reference whose rows and columns without `$` shift with the cell. */
function parseReference(source: string, from: { readonly rows: number; readonly columns: number }): ListSource | undefined {
  const match = REFERENCE.exec(source);
  const [, quoted, plain, start, end] = match ?? [];
  if (start === undefined) return undefined;
  const one = moved(start, from);
  const other = moved(end ?? start, from);
  if (!one || !other) return undefined;
  const area = {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
  return { sheet: quoted?.replace(/''/g, "'") ?? plain, area };
}

function moved(reference: string, from: { readonly rows: number; readonly columns: number }): { row: number; column: number } | undefined {
  const area = parseArea(reference.replace(/\$/g, ""));
  if (!area) return undefined;
  return {
    row: area.top + (/\$\d/.test(reference) ? 0 : from.rows),
    column: area.left + (reference.startsWith("$") ? 0 : from.columns),
  };
}
