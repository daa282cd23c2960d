// A table as a file for a spreadsheet: CSV the way Danish Excel opens it, and .xlsx. Nothing in it can run as a formula.
import { cellText, cleanLine } from "../danish/clean-text";
import { encodeEscapes, encodeXml } from "../opc/xml-text";
import type { ReportCell } from "../report/report-block";
import { toAddress } from "../workbook/address";
import { zipWorkbook } from "./zip-parts";

/** The media type of an .xlsx file. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Semicolons, decimal comma, a byte order mark: opens correctly in Danish Excel on double-click. */
export function toCsv(table: readonly (readonly ReportCell[])[]): string {
  const lines = table.map((row) => row.map(csvCell).join(";"));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function csvCell(cell: ReportCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const safe = cellText(cell);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const HEAD = 1;
const NUMBER = 2;
const TEXT = 3;

const FROZEN =
  '<sheetViews><sheetView workbookViewId="0">' +
  '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>';
const PLAIN = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
const STYLES =
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  `<cellStyleXfs count="1"><xf ${PLAIN}/></cellStyleXfs><cellXfs count="4"><xf ${PLAIN} xfId="0"/>` +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyAlignment="1">' +
  '<alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  `<xf ${PLAIN} xfId="0" quotePrefix="1"/></cellXfs>`;

/** One sheet with a bold, frozen first row of titles. Texts stay texts, whatever they begin with, also when they are typed again. */
export function toXlsx(table: readonly (readonly ReportCell[])[], sheetName: string): Uint8Array {
  const rows = table.map((row, at) => `<row r="${String(at + 1)}">${row.map((cell, column) => xlsxCell(cell, at, column)).join("")}</row>`);
  const last = String(Math.max(4, ...table.map((row) => row.length)));
  const columns = `<col min="1" max="3" width="32" customWidth="1"/><col min="4" max="${last}" width="15" customWidth="1"/>`;
  return zipWorkbook([{ name: sheetName, xml: `${FROZEN}<cols>${columns}</cols><sheetData>${rows.join("")}</sheetData>` }], STYLES);
}

/** A cell's text after its other attributes, without invisible characters. */
export function inlineText(text: string): string {
  return `t="inlineStr"><is><t xml:space="preserve">${encodeXml(encodeEscapes(cleanLine(text)))}</t></is>`;
}

function xlsxCell(cell: ReportCell, row: number, column: number): string {
  if (cell === null) return "";
  const start = `<c r="${toAddress(row, column)}"`;
  if (typeof cell === "number") return `${start}${Number.isInteger(cell) ? "" : ` s="${String(NUMBER)}"`}><v>${String(cell)}</v></c>`;
  return `${start} s="${String(row === 0 ? HEAD : TEXT)}" ${inlineText(cell)}</c>`;
}
