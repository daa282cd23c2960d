// Reads the tables of a file's sheets: name, place and columns.
import { findPartText, readRelations } from "../opc/parts";
import { XmlScanner } from "../opc/xml";
import { decodeEscapes } from "../opc/xml-text";
import type { Zip } from "../opc/zip";
import { parseArea } from "../workbook/address";
import { HostError } from "../workbook/ports";
import type { Table } from "../workbook/tables";

/** `parts`: the sheets' parts, in the workbook's order. A table that cannot be read is left out: the sheet holds its cells all the same. */
export function readTables(zip: Zip, parts: readonly string[]): Table[] {
  return parts.flatMap((part, sheet) =>
    readRelations(zip, part)
      .filter(({ type }) => type === "table")
      .flatMap(({ target }) => readTable(findPartText(zip, target), sheet) ?? []),
  );
}

function readTable(xml: string | undefined, sheet: number): Table | undefined {
  if (xml === undefined) return undefined;
  try {
    const scanner = new XmlScanner(xml);
    if (!scanner.root("table")) return undefined;
    const name = scanner.attribute("displayName") ?? scanner.attribute("name");
    const area = parseArea(scanner.attribute("ref") ?? "");
    const hasHeader = scanner.attribute("headerRowCount") !== "0";
    const hasTotals = Number(scanner.attribute("totalsRowCount") ?? 0) > 0;
    const columns: string[] = [];
    while (scanner.next()) {
      if (scanner.opening && scanner.name === "tableColumn") columns.push(decodeEscapes(scanner.attribute("name") ?? ""));
    }
    return name !== undefined && area ? { name, sheet, area, columns, hasHeader, hasTotals } : undefined;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
