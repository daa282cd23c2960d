// The Kontrolrapport as a workbook of its own: one sheet for page one and each annex, wrapped and set up for A4. All texts stay texts.
import { encodeXml } from "../opc/xml-text";
import type { ControlReport } from "../report/control-report";
import { isFigure, isNumeric, type ReportBlock, type ReportCell } from "../report/report-block";
import { REPORT_WORDS } from "../report/report-words";
import { columnLetters, toAddress } from "../workbook/address";
import { inlineText } from "./write-table";
import { zipWorkbook } from "./zip-parts";

/** Numbers of the styles in {@link STYLES}. */
const LOOK = { plain: 0, title: 1, heading: 2, head: 3, text: 4, number: 5, decimal: 6, quiet: 7, headRight: 8, textRight: 9 } as const;

interface Row {
  readonly cells: readonly ReportCell[];
  readonly look: keyof typeof LOOK;
  /** The columns of a head that are above figures. */
  readonly numeric?: readonly boolean[];
  /** Spans the whole width. */
  readonly isWide: boolean;
}

interface SheetPart {
  readonly name: string;
  readonly rows: readonly Row[];
  /** In characters. */
  readonly widths: readonly number[];
}

const NARROWEST = 10;
const WIDEST = 46;
/** A name beside amounts. */
const NAME_WIDTH = 30;
/** How many characters fit on A4 portrait at a readable size. */
const UPRIGHT = 105;
/** In points, at the size of a table's text; a title is this many times larger. */
const LINE_HEIGHT = 15;
const TITLE_SIZE = 1.7;
/** A table of this many columns has a sheet to itself: with others of fewer it would be printed too small to read. */
const MANY_COLUMNS = 6;

const FONT = '<name val="Calibri"/>';
const alignment = (isRight: boolean): string => `<alignment vertical="top" wrapText="1"${isRight ? ' horizontal="right"' : ""}/>`;
/** Of each style: its number format, font and border, and whether it is right-aligned. */
const CELL_STYLES = [
  [0, 0, 0],
  [0, 1, 0],
  [0, 2, 0],
  [0, 2, 1],
  [0, 0, 1],
  [3, 0, 1],
  [164, 0, 1],
  [0, 3, 0],
  [0, 2, 1, 1],
  [0, 0, 1, 1],
].map(
  ([format = 0, font = 0, border = 0, right = 0]) =>
    `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="0" borderId="${String(border)}" xfId="0"` +
    `${format === 0 ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
    `${alignment(right === 1)}</xf>`,
);
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts>' +
  `<fonts count="4"><font><sz val="11"/>${FONT}</font><font><b/><sz val="18"/>${FONT}</font><font><b/><sz val="12"/>${FONT}</font>` +
  `<font><sz val="10"/><color rgb="FF605E5C"/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FFC8C6C4"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${String(CELL_STYLES.length)}">${CELL_STYLES.join("")}</cellXfs>`;

/** The bytes of an .xlsx file. */
export function writeReport(report: ControlReport): Uint8Array {
  const sheets = sheetsOf(report);
  const areas = sheets.map(({ name, rows, widths }, index) => {
    const area = `'${encodeXml(name)}'!$A$1:$${columnLetters(widths.length - 1)}$${String(Math.max(1, rows.length))}`;
    return `<definedName name="_xlnm.Print_Area" localSheetId="${String(index)}">${area}</definedName>`;
  });
  return zipWorkbook(
    sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet, report) })),
    STYLES,
    `<definedNames>${areas.join("")}</definedNames>`,
  );
}

/** Page one, then each annex named by the first words of its heading: "Bilag 1"; of one with a wide table, each table: "Bilag 3 (2)". */
function sheetsOf({ blocks, language }: ControlReport): SheetPart[] {
  const annexes: { name: string; blocks: ReportBlock[] }[] = [{ name: REPORT_WORDS[language].title, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "annex") annexes.push({ name: block.text.split(":")[0] ?? block.text, blocks: [] });
    annexes.at(-1)?.blocks.push(block);
  }
  const groups = annexes.flatMap(({ name, blocks: own }) =>
    splitWide(own).map((part, index) => ({ name: index === 0 ? name : `${name} (${String(index + 1)})`, blocks: part })),
  );
  return groups.map(({ name, blocks: own }) => {
    const rows = own.flatMap(rowsOf);
    return { name, rows, widths: widthsOf(rows) };
  });
}

/** One part if no table is wide; otherwise one for each table, with the text around it. */
function splitWide(blocks: readonly ReportBlock[]): ReportBlock[][] {
  const parts: ReportBlock[][] = [[]];
  const hasWide = blocks.some((block) => block.kind === "table" && block.head.length >= MANY_COLUMNS);
  for (const block of blocks) {
    if (hasWide && block.kind === "table" && parts.at(-1)!.some(({ kind }) => kind === "table")) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

const wide = (text: string, look: Row["look"]): Row => ({ cells: [text], look, isWide: true });
const EMPTY: Row = { cells: [], look: "plain", isWide: false };

function rowsOf(block: ReportBlock): Row[] {
  switch (block.kind) {
    case "title":
    case "annex":
      return [wide(block.text, "title")];
    case "heading":
      return [EMPTY, wide(block.text, "heading")];
    case "text":
      return [wide(block.text, "plain")];
    case "quiet":
      return [EMPTY, wide(block.text, "quiet")];
    case "list":
      return block.items.map((item) => wide(`• ${item}`, "plain"));
    case "table":
      return [
        EMPTY,
        ...(block.caption === "" ? [] : [wide(block.caption, "heading")]),
        ...(block.head.length === 0 ? [] : [headOf(block)]),
        ...block.rows.map((cells): Row => ({ cells, look: "text", isWide: false })),
      ];
  }
}

function headOf({ head, rows }: Extract<ReportBlock, { kind: "table" }>): Row {
  return { cells: head, look: "head", isWide: false, numeric: head.map((_, column) => isNumeric(rows, column)) };
}

/** By the tables' content: sentences are wrapped, amounts are not. */
function widthsOf(rows: readonly Row[]): number[] {
  const table = rows.filter(({ isWide }) => !isWide);
  const count = Math.max(2, ...table.map(({ cells }) => cells.length));
  const widths = Array.from({ length: count }, (_, column) => {
    const lengths = table.map(({ cells: { [column]: cell } }) => (typeof cell === "string" ? cell.length : cell == null ? 0 : 8));
    return Math.min(Math.max(NARROWEST, Math.max(0, ...lengths) + 2), column === 0 ? NAME_WIDTH : WIDEST);
  });
  // Sentences need room even if the tables are small.
  const missing = UPRIGHT - 20 - widths.reduce((sum, width) => sum + width, 0);
  if (missing > 0) widths[1] = Math.min(WIDEST + 20, (widths[1] ?? 0) + missing);
  return widths;
}

function sheetXml({ rows, widths }: SheetPart, { head, language }: ControlReport): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const last = widths.length - 1;
  const merges = rows.flatMap(({ isWide }, row) => (isWide ? [`<mergeCell ref="${toAddress(row, 0)}:${toAddress(row, last)}"/>`] : []));
  const columns = widths.map(
    (width, index) => `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  const [before = "", between = "", after = ""] = REPORT_WORDS[language].page("|", "|").split("|");
  const mark = (text: string): string => encodeXml(text.replaceAll("&", "&&"));
  const merged = merges.length === 0 ? "" : `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`;
  const orientation = total > UPRIGHT ? "landscape" : "portrait";
  return (
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>' +
    `<cols>${columns.join("")}</cols>` +
    `<sheetData>${rows.map((row, index) => rowXml(row, index, widths)).join("")}</sheetData>${merged}` +
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>' +
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>&amp;L${mark(head)}</oddHeader>` +
    `<oddFooter>&amp;R${mark(before)}&amp;P${mark(between)}&amp;N${mark(after)}</oddFooter></headerFooter>`
  );
}

/** Sets the height of every row: no program calculates it for merged cells, and LibreOffice for none. */
function rowXml({ cells, look, isWide, numeric = [] }: Row, row: number, widths: readonly number[]): string {
  const size = look === "title" ? TITLE_SIZE : 1;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = cells.map((cell, column) =>
    typeof cell === "string" ? lineCount(cell, (isWide ? whole : (widths[column] ?? whole)) / size) : 1,
  );
  const height = Math.round(Math.max(1, ...lines) * LINE_HEIGHT * size);
  const written = cells.map((cell, column) => cellXml(cell, numeric[column] === true ? "headRight" : look, row, column));
  return `<row r="${String(row + 1)}" ht="${String(height)}" customHeight="1">${written.join("")}</row>`;
}

/** How many lines a text takes in a column so many characters wide. */
function lineCount(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/(?<=[\s-])/)) {
    if (used > 0 && used + length > width + 1) {
      lines++;
      used = 0;
    }
    // A word longer than the line is broken.
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used += length;
  }
  return lines;
}

function cellXml(cell: ReportCell, look: Row["look"], row: number, column: number): string {
  const start = (style: keyof typeof LOOK): string => `<c r="${toAddress(row, column)}" s="${String(LOOK[style])}"`;
  if (cell === null || cell === "") return look === "text" ? `${start("text")}/>` : "";
  if (typeof cell === "number") return `${start(Number.isInteger(cell) ? "number" : "decimal")}><v>${String(cell)}</v></c>`;
  return `${start(look === "text" && isFigure(cell) ? "textRight" : look)} ${inlineText(cell)}</c>`;
}
