// Reads drop-down lists and defined names from a file's XML.
import type { XmlScanner } from "../opc/xml";
import { parseArea } from "../workbook/address";
import type { DefinedName, ListRule } from "../workbook/workbook";

/**
 * Reads a validation, the scanner at its opening tag; null if it is not a list, or an empty one. In an extension, where Excel puts lists on
 * another sheet, cells and formulas are child elements.
 */
export function readListRule(scanner: XmlScanner): ListRule | null {
  const isList = scanner.attribute("type") === "list";
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
  const areas = sqref.split(/\s+/).flatMap((part) => parseArea(part) ?? []);
  return isList && areas.length > 0 && source !== "" ? { areas, source, isEnforced, isShown } : null;
}

/** Reads a name of the workbook part, the scanner at its opening tag. */
export function readDefinedName(scanner: XmlScanner): DefinedName {
  const sheet = scanner.attribute("localSheetId");
  return {
    name: scanner.attribute("name") ?? "",
    sheet: sheet === undefined ? undefined : Number(sheet),
    source: scanner.text().trim(),
  };
}
