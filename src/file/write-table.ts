// A table as a file for a spreadsheet: CSV the way Danish Excel opens it, and .xlsx. Nothing in it can run as a formula.
import { cellText, cleanLine } from "../danish/clean-text";
import { encodeEscapes, encodeXml } from "../opc/xml-text";
import { toAddress } from "../workbook/address";
import { OFFICE, PACKAGE, SPREADSHEET, zipParts } from "./zip-parts";

/** What a table's cell may contain. */
type Cell = string | number | null;

/** The media type of an .xlsx file. */
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Semicolons, decimal comma, a byte order mark: opens correctly in Danish Excel on double-click. */
export function toCsv(table: readonly (readonly Cell[])[]): string {
  const lines = table.map((row) => row.map(csvCell).join(";"));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const safe = cellText(cell);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = 1;
const NUMBER = 2;
const TEXT = 3;

/** One sheet with a bold, frozen first row of titles. Texts stay texts, whatever they begin with, also when they are typed again. */
export function toXlsx(table: readonly (readonly Cell[])[], sheetName: string): Uint8Array {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>';
  const rows = table.map((row, at) => `<row r="${String(at + 1)}">${row.map((cell, column) => xlsxCell(cell, at, column)).join("")}</row>`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${encodeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${SPREADSHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${SPREADSHEET}">${frozen}<cols><col min="1" max="3" width="32" customWidth="1"/><col min="4" max="${String(Math.max(4, ...table.map((row) => row.length)))}" width="15" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  return zipParts(parts);
}

function xlsxCell(cell: Cell, row: number, column: number): string {
  if (cell === null) return "";
  const start = `<c r="${toAddress(row, column)}"`;
  if (typeof cell === "number") return `${start}${Number.isInteger(cell) ? "" : ` s="${String(NUMBER)}"`}><v>${String(cell)}</v></c>`;
  return `${start} s="${String(row === 0 ? HEAD : TEXT)}" t="inlineStr"><is><t xml:space="preserve">${encodeXml(encodeEscapes(cleanLine(cell)))}</t></is></c>`;
}
