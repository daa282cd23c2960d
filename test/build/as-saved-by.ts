// A workbook's snapshot as the file another program makes of it: LibreOffice's and exceljs' own way to write the same content.
import { cellKey, isCellError, type Cell, type Sheet, type Workbook } from "../../src/workbook/workbook";
import { columnLetters, toAddress } from "../../src/workbook/address";
import { CONTENT_TYPES, MAIN, RELATIONS, relationships, zipTexts } from "../file/parts";

export type Program = "libreoffice" | "exceljs";

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/\r\n?/g, "\n");

/** Fifteen digits, as LibreOffice stores a number; all of them, as exceljs does. */
const digits = (program: Program, value: number): string =>
  program === "libreoffice" ? String(Number(value.toPrecision(15))) : `${value}`;

/** LibreOffice writes TRUE as TRUE(), a union with ~, a sheet's name once, an area of one cell twice over. */
function spell(program: Program, formula: string): string {
  if (program === "exceljs") return formula;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece) =>
      piece.startsWith('"') ? piece : piece.replace(/\b(TRUE|FALSE)\b(?!\()/g, "$1()").replace(/\(\(([A-Z]+\d+:[A-Z]+\d+),/g, "(($1~"),
    )
    .join("");
}

/** Texts, each once, by their places. */
class Texts {
  private readonly places = new Map<string, number>();

  indexOf(text: string): number {
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    return place;
  }

  map<T>(write: (text: string, place: number) => T): T[] {
    return [...this.places.keys()].map(write);
  }
}

function writeCell(program: Program, cell: Cell, strings: Texts, formats: Texts): string {
  const { value, numberFormat } = cell;
  const isLibre = program === "libreoffice";
  const formula = cell.formula === null ? "" : `<f${isLibre ? ' aca="false"' : ""}>${escape(spell(program, cell.formula))}</f>`;
  const start = `<c r="${toAddress(cell.row, cell.column)}" s="${formats.indexOf(numberFormat)}"`;
  if (value === null) return `${start}>${formula}</c>`;
  if (isCellError(value)) {
    const own = formula === "" && isLibre ? `<f aca="false">${escape(value.error)}</f>` : formula;
    return `${start} t="e">${own}<v>${escape(value.error)}</v></c>`;
  }
  if (typeof value === "boolean") {
    if (isLibre && formula === "") return `${start} t="n"><f aca="false">${value ? "TRUE" : "FALSE"}()</f><v>${value ? 1 : 0}</v></c>`;
    return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  }
  if (typeof value === "number") return `${start}${isLibre ? ' t="n"' : ""}>${formula}<v>${digits(program, value)}</v></c>`;
  return formula === "" ? `${start} t="s"><v>${strings.indexOf(value)}</v></c>` : `${start} t="str">${formula}<v>${escape(value)}</v></c>`;
}

function writeSheet(program: Program, sheet: Sheet, strings: Texts, formats: Texts): string {
  const isLibre = program === "libreoffice";
  const rows = new Map<number, Cell[]>();
  for (const row of sheet.hiddenRows) rows.set(row, []);
  for (const cell of sheet.cells.values()) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  // LibreOffice writes every cell between the filled ones, and each row's and column's state.
  const padded = (cells: readonly Cell[], row: number): string[] => {
    if (!isLibre || cells.length === 0) return cells.map((cell) => writeCell(program, cell, strings, formats));
    return Array.from({ length: cells.at(-1)!.column + 1 }, (_, column) => {
      const cell = sheet.cells.get(cellKey(row, column));
      return cell ? writeCell(program, cell, strings, formats) : `<c r="${toAddress(row, column)}" s="0"/>`;
    });
  };
  const state = (isHidden: boolean): string => (isLibre ? ` hidden="${isHidden}" outlineLevel="0"` : isHidden ? ' hidden="1"' : "");
  const columns = [...sheet.hiddenColumns].sort((one, other) => one - other);
  const written = [...rows].sort(([one], [other]) => one - other);
  return [
    `<worksheet xmlns="${MAIN}">`,
    columns.length > 0
      ? `<cols>${columns.map((column) => `<col min="${column + 1}" max="${column + 1}" width="9"${state(true)}/>`).join("")}</cols>`
      : "",
    `<sheetData>${written
      .map(([row, cells]) => `<row r="${row + 1}"${state(sheet.hiddenRows.has(row))}>${padded(cells, row).join("")}</row>`)
      .join("")}</sheetData>`,
    sheet.protected ? `<sheetProtection sheet="${isLibre ? "true" : "1"}"/>` : "",
    (sheet.merged ?? []).length > 0
      ? `<mergeCells>${sheet
          .merged!.map(({ top, left, bottom, right }) => `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`)
          .map((area) => `<mergeCell ref="${area}"/>`)
          .join("")}</mergeCells>`
      : "",
    "</worksheet>",
  ].join("");
}

/** The bytes of the file; without the product's own part, which neither program keeps. */
export function asSavedBy(program: Program, { sheets }: Workbook): Uint8Array {
  const strings = new Texts();
  const formats = new Texts();
  formats.indexOf("General");
  const texts = sheets.map((sheet) => writeSheet(program, sheet, strings, formats));
  const state = ({ visibility }: Sheet): string =>
    visibility === "visible" ? "visible" : visibility === "very-hidden" && program === "exceljs" ? "veryHidden" : "hidden";
  return zipTexts({
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
      `<sheets>${sheets
        .map((sheet, i) => `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}" state="${state(sheet)}" r:id="rId${i + 1}"/>`)
        .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ...texts.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["rId901", "sharedStrings", "sharedStrings.xml"],
      ["rId902", "styles", "styles.xml"],
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`,
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}">` +
      `<numFmts>${formats.map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(format)}"/>`).join("")}</numFmts>` +
      `<cellXfs>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(texts.map((text, i) => [`xl/worksheets/sheet${i + 1}.xml`, text])),
  });
}
