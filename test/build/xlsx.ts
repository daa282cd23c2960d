// A drafted workbook as the bytes of an .xlsx file: a minimal writer for tests only.
import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/workbook";
import { isCellError } from "../../src/workbook/workbook";
import type { Draft, DraftCell, DraftSheet, Style } from "./draft";
import { STYLES, isFormula } from "./draft";
import { evaluateCells } from "./evaluate";

const STYLE_ORDER = Object.keys(STYLES) as Style[];
const NUMBER_FORMATS: Readonly<Record<string, number>> = { General: 0, "#,##0": 3, "0%": 9, "dd-mm-yyyy": 164 };
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function escape(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(/\n/g, "&#10;");
}

function writeStyles(): string {
  const formats = STYLE_ORDER.map((style) => {
    const { numberFormat, unlocked, bold } = STYLES[style];
    const lock = unlocked ? ' applyProtection="1"><protection locked="0"/></xf>' : "/>";
    return `<xf numFmtId="${NUMBER_FORMATS[numberFormat] ?? 0}" fontId="${bold ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${lock}`;
  });
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>` +
    `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1">` +
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs></styleSheet>`
  );
}

class SharedStrings {
  private readonly texts = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, this.texts.size);
    return this.texts.size - 1;
  }

  write(): string {
    return `${DECLARATION}<sst xmlns="${MAIN}">${[...this.texts.keys()].map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`;
  }
}

function writeCell(address: string, cell: DraftCell, value: CellValue, strings: SharedStrings): string {
  const start = `<c r="${address}" s="${STYLE_ORDER.indexOf(cell.style)}"`;
  const formula = isFormula(cell.content) ? `<f>${escape(cell.content.formula)}</f>` : "";
  if (value === null) return `${start}/>`;
  if (isCellError(value)) return `${start} t="e">${formula}<v>${escape(value.error)}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `${start}>${formula}<v>${value}</v></c>`;
  return formula === "" ? `${start} t="s"><v>${strings.indexOf(value)}</v></c>` : `${start} t="str">${formula}<v>${escape(value)}</v></c>`;
}

function writeSheet(sheet: DraftSheet, strings: SharedStrings): string {
  const values = evaluateCells(sheet.cells);
  const rows = new Map<number, string[]>();
  const inOrder = [...sheet.cells].sort(([, one], [, other]) => one.row - other.row || one.column - other.column);
  for (const [address, cell] of inOrder) {
    const row = rows.get(cell.row) ?? [];
    row.push(writeCell(address, cell, values.get(address) ?? null, strings));
    rows.set(cell.row, row);
  }
  const columns = [...new Set([...sheet.widths.keys(), ...sheet.hiddenColumns])].sort((one, other) => one - other);
  const { frozen } = sheet;
  const col = (column: number): string =>
    `<col min="${column + 1}" max="${column + 1}" width="${sheet.widths.get(column) ?? 9}" customWidth="1"` +
    `${sheet.hiddenColumns.has(column) ? ' hidden="1"' : ""}/>`;
  const validations = sheet.validations.map(
    ({ area, list }) => `<dataValidation type="list" allowBlank="1" sqref="${area}"><formula1>${escape(list)}</formula1></dataValidation>`,
  );
  return [
    DECLARATION,
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    frozen
      ? `<sheetViews><sheetView workbookViewId="0"><pane xSplit="${frozen.column}" ySplit="${frozen.row}"` +
        ` topLeftCell="${columnLetters(frozen.column)}${frozen.row + 1}" activePane="bottomRight" state="frozen"/></sheetView>` +
        "</sheetViews>"
      : "",
    columns.length > 0 ? `<cols>${columns.map(col).join("")}</cols>` : "",
    "<sheetData>",
    ...[...rows].map(([row, cells]) => `<row r="${row + 1}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ""}>${cells.join("")}</row>`),
    "</sheetData>",
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    sheet.merges.length > 0
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`
      : "",
    sheet.validations.length > 0 ? `<dataValidations count="${sheet.validations.length}">${validations.join("")}</dataValidations>` : "",
    "</worksheet>",
  ].join("");
}

/** The bytes of an .xlsx file with the draft's cells, stored results, styles, merges, protection, drop-downs and panes. */
export function toXlsx(draft: Draft): Uint8Array {
  const strings = new SharedStrings();
  const sheets = draft.sheets.map((sheet) => writeSheet(sheet, strings));
  const numbers = sheets.map((_, i) => i + 1);
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const visible = draft.sheets.findIndex((sheet) => sheet.visibility === "visible");
  const state = (sheet: DraftSheet): string =>
    sheet.visibility === "hidden" ? ' state="hidden"' : sheet.visibility === "very-hidden" ? ' state="veryHidden"' : "";
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${type("workbook", "sheet.main")}` +
      numbers.map((n) => type(`worksheets/sheet${n}`, "worksheet")).join("") +
      `${type("styles", "styles")}${type("sharedStrings", "sharedStrings")}</Types>`,
    "_rels/.rels":
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument"` +
      ` Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="${visible}"/></bookViews>` +
      `<sheets>${draft.sheets
        .map((sheet, i) => `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}"${state(sheet)} r:id="rId${i + 1}"/>`)
        .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
      numbers.map((n) => relation(n, "worksheet", `worksheets/sheet${n}.xml`)).join("") +
      relation(numbers.length + 1, "styles", "styles.xml") +
      `${relation(numbers.length + 2, "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": writeStyles(),
    "xl/sharedStrings.xml": strings.write(),
  };
  sheets.forEach((text, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = text;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: new Date("2020-01-01T00:00:00"),
  });
}
