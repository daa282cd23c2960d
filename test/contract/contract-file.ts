// The contract's workbook as the bytes of an .xlsx file, for the hosts that start from a file.
import { strToU8, zipSync } from "fflate";
import { parseAddress, toAddress } from "../../src/workbook/address";
import { cellKey, isCellError } from "../../src/workbook/workbook";
import type { Cell } from "../../src/workbook/workbook";
import type { ContractSheet, ContractWorkbook } from "./contract-workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const STATES = { visible: "visible", hidden: "hidden", "very-hidden": "veryHidden" };

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A style for each number format there is, locked and unlocked. */
class Styles {
  private readonly formats: string[] = ["General"];

  indexOf(numberFormat: string, unlocked: boolean): number {
    if (!this.formats.includes(numberFormat)) this.formats.push(numberFormat);
    return this.formats.indexOf(numberFormat) * 2 + (unlocked ? 1 : 0);
  }

  write(): string {
    const formats = this.formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(format)}"/>`);
    const xfs = this.formats.map((_, i) => {
      const xf = `<xf numFmtId="${164 + i}" fontId="0" fillId="0" borderId="0" xfId="0"`;
      return `${xf}/>${xf} applyProtection="1"><protection locked="0"/></xf>`;
    });
    return (
      `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join("")}</numFmts><fonts count="1"><font>` +
      `<sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>` +
      `<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border>` +
      `</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="${xfs.length * 2}">${xfs.join("")}</cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`
    );
  }
}

function writeCell(cell: Cell, style: number): string {
  const { value, formula } = cell;
  const start = `<c r="${toAddress(cell.row, cell.column)}" s="${style}"`;
  const f = formula === null ? "" : `<f>${escape(formula)}</f>`;
  if (value === null) return `${start}>${f}</c>`;
  if (isCellError(value)) return `${start} t="e">${f}<v>${value.error}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `${start}>${f}<v>${value}</v></c>`;
  return formula === null
    ? `${start} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
    : `${start} t="str">${f}<v>${escape(value)}</v></c>`;
}

function writeSheet(sheet: ContractSheet, styles: Styles): string {
  const cells = new Map(sheet.cells);
  for (const address of sheet.unlocked) {
    const { row, column } = parseAddress(address)!;
    const key = cellKey(row, column);
    if (!cells.has(key)) cells.set(key, { row, column, value: null, formula: null, numberFormat: "General" });
  }
  const rows = new Map<number, string>();
  for (const [, cell] of [...cells].sort(([a], [b]) => a - b)) {
    const unlocked = sheet.unlocked.includes(toAddress(cell.row, cell.column));
    rows.set(cell.row, (rows.get(cell.row) ?? "") + writeCell(cell, styles.indexOf(cell.numberFormat, unlocked)));
  }
  const columns = [...sheet.hiddenColumns].map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`).join("");
  const { protection } = sheet;
  return [
    `<worksheet xmlns="${MAIN}">`,
    columns === "" ? "" : `<cols>${columns}</cols>`,
    "<sheetData>",
    ...[...rows].map(([row, text]) => `<row r="${row + 1}"${sheet.hiddenRows.has(row) ? ' hidden="1"' : ""}>${text}</row>`),
    "</sheetData>",
    protection
      ? `<sheetProtection sheet="1"${protection.password ? ' password="CC1A"' : ""}${protection.allowFormatCells ? ' formatCells="0"' : ""}/>`
      : "",
    ...sheet.foreignFormats.map(
      ({ address, formula }, i) =>
        `<conditionalFormatting sqref="${address}"><cfRule type="expression" dxfId="0" priority="${i + 1}">` +
        `<formula>${escape(formula)}</formula></cfRule></conditionalFormatting>`,
    ),
    "</worksheet>",
  ].join("");
}

/** The bytes of an .xlsx file with just what the contract's workbook says. */
export function toContractFile(workbook: ContractWorkbook): Uint8Array {
  const styles = new Styles();
  const sheets = workbook.sheets.map((sheet) => writeSheet(sheet, styles));
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `${override("workbook.xml", "sheet.main")}${override("styles.xml", "styles")}` +
      `${sheets.map((_, i) => override(`worksheets/sheet${i + 1}.xml`, "worksheet")).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
      `<sheets>${workbook.sheets
        .map(({ name, visibility }, i) => [escape(name), i + 1, STATES[visibility]] as const)
        .map(([name, number, state]) => `<sheet name="${name}" sheetId="${number}" state="${state}" r:id="rId${number}"/>`)
        .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      sheets.map((_, i) => relation(i + 1, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
      `${relation(sheets.length + 1, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": styles.write(),
  };
  sheets.forEach((text, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = text));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
