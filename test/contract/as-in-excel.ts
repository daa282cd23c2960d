// A file as Excel holds it once it is open: dates counted as the workbook counts them, chart sheets among the sheets.
import { openPackage } from "../../src/file/package";
import { readPackage } from "../../src/file/read-xlsx";
import { findPartText } from "../../src/opc/parts";
import { DAYS_1900_TO_1904 } from "../../src/workbook/day-count";
import { isDateFormat } from "../../src/workbook/number-format";
import { MemoryWorkbook } from "../host/memory-workbook";

/** Opens the file in the host's memory. Its sheets come from the file host; what Excel shows otherwise is changed here. */
export function openAsInExcel(bytes: Uint8Array): MemoryWorkbook {
  const file = openPackage(bytes);
  const host = MemoryWorkbook.from(readPackage(file));
  const xml = findPartText(file.zip, file.workbookPart) ?? "";
  if (/<workbookPr\b[^>]*\bdate1904="(1|true)"/.test(xml)) countFrom1904(host);
  placeChartSheets(host, xml, new Set(file.relations.filter(({ type }) => type === "chartsheet").map(({ id }) => id)));
  return host;
}

function countFrom1904(host: MemoryWorkbook): void {
  host.countsFrom1904 = true;
  for (const { cells, numberFormats } of host.sheets) {
    for (const [key, cell] of cells) {
      if (typeof cell.value !== "number" || !isDateFormat(numberFormats.get(key) ?? "General")) continue;
      cells.set(key, { ...cell, value: cell.value - DAYS_1900_TO_1904 });
    }
  }
}

function placeChartSheets(host: MemoryWorkbook, workbookXml: string, charts: ReadonlySet<string>): void {
  [...workbookXml.matchAll(/<sheet\b[^>]*\bname="([^"]*)"[^>]*\br:id="([^"]*)"/g)].forEach(([, name = "", id = ""], position) => {
    if (!charts.has(id)) return;
    const sheet = host.addSheet(name);
    sheet.kind = "chart";
    host.sheets.splice(position, 0, host.sheets.pop()!);
  });
}
