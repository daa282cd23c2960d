// Reads the formatting of a sheet in an .xlsx file: widths, heights, merged cells, frozen panes, cell styles, and its own conditional
// formats.
import { XmlScanner } from "../../opc/xml";
import { parseAddress, parseArea, type Area } from "../../workbook/address";
import { cellKey } from "../../workbook/workbook";

/** Consecutive columns with one width and style; zero-based, inclusive. Width in pixels. */
interface ColumnLook {
  readonly from: number;
  readonly to: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

/** Height in pixels. */
interface RowLook {
  readonly height: number | undefined;
  readonly hidden: boolean;
  readonly style: number | undefined;
}

/** A conditional format of the file that uses a formula or a comparison; other kinds are not drawn. */
export interface ConditionalLook {
  readonly areas: readonly Area[];
  readonly type: string;
  readonly operator: string | undefined;
  readonly formulas: readonly string[];
  readonly style: number | undefined;
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

export interface SheetLayout {
  /** Style number of every cell the file lists, including empty ones; by cellKey. */
  readonly cells: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, RowLook>;
  readonly columns: readonly ColumnLook[];
  readonly merged: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number } | undefined;
  readonly gridlines: boolean;
  /** Pixels. */
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly tabColor: string | undefined;
  readonly conditional: readonly ConditionalLook[];
  /** The last row and column with a cell or a style, zero-based; -1 if none. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Converts a column width in characters of Calibri 11 to pixels: ECMA-376 part 1, 18.3.1.13, at 7 pixels per digit. */
function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
}

function rowPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && number > 0 ? number : undefined;
}

function index(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** Reads one worksheet part. Throws HostError `unreadable` for malformed XML. */
export function readSheetLayout(xml: string): SheetLayout {
  const scanner = new XmlScanner(xml);
  const cells = new Map<number, number>();
  const rows = new Map<number, RowLook>();
  const columns: ColumnLook[] = [];
  const merged: Area[] = [];
  const conditional: ConditionalLook[] = [];
  let frozen: SheetLayout["frozen"];
  let gridlines = true;
  let defaultRowHeight = 20;
  let defaultColumnWidth = 64;
  let zeroHeight = false;
  let tabColor: string | undefined;
  let row = -1;
  let column = -1;
  let lastRow = -1;
  let lastColumn = -1;
  let conditionalAreas: Area[] = [];
  let viewsSeen = 0;

  while (scanner.next()) {
    if (!scanner.opening) continue;
    switch (scanner.name) {
      case "c": {
        const address = scanner.attribute("r");
        const place = address === undefined ? undefined : parseAddress(address);
        column = place?.column ?? column + 1;
        const style = index(scanner.attribute("s"));
        if (style) cells.set(cellKey(place?.row ?? row, column), style);
        lastColumn = Math.max(lastColumn, column);
        break;
      }
      case "row": {
        row = (index(scanner.attribute("r")) ?? row + 2) - 1;
        column = -1;
        lastRow = Math.max(lastRow, row);
        const height = positive(scanner.attribute("ht"));
        const hidden = scanner.flag("hidden");
        const style = scanner.flag("customFormat") ? index(scanner.attribute("s")) : undefined;
        if (height !== undefined || hidden || style !== undefined) {
          rows.set(row, { height: height === undefined ? undefined : rowPixels(height), hidden, style });
        }
        break;
      }
      case "col": {
        const from = index(scanner.attribute("min"));
        const to = index(scanner.attribute("max"));
        if (from === undefined || to === undefined) break;
        const width = positive(scanner.attribute("width"));
        columns.push({
          from: from - 1,
          to: to - 1,
          width: width === undefined ? undefined : columnPixels(width),
          hidden: scanner.flag("hidden"),
          style: index(scanner.attribute("style")),
        });
        break;
      }
      case "mergeCell": {
        const area = parseArea(scanner.attribute("ref") ?? "");
        if (area) merged.push(area);
        break;
      }
      case "sheetFormatPr": {
        const height = positive(scanner.attribute("defaultRowHeight"));
        if (height !== undefined) defaultRowHeight = rowPixels(height);
        const width = positive(scanner.attribute("defaultColWidth"));
        const base = positive(scanner.attribute("baseColWidth"));
        if (width !== undefined) defaultColumnWidth = columnPixels(width);
        else if (base !== undefined) defaultColumnWidth = Math.ceil((base * 7 + 5) / 8) * 8;
        zeroHeight = scanner.flag("zeroHeight");
        break;
      }
      case "sheetView": {
        if (viewsSeen++ > 0) break;
        gridlines = scanner.attribute("showGridLines") === undefined || scanner.flag("showGridLines");
        break;
      }
      case "pane": {
        const state = scanner.attribute("state");
        if (viewsSeen > 1 || !state?.startsWith("frozen")) break;
        frozen = { rows: index(scanner.attribute("ySplit")) ?? 0, columns: index(scanner.attribute("xSplit")) ?? 0 };
        break;
      }
      case "tabColor":
        tabColor = scanner.attribute("rgb")?.slice(-6);
        break;
      case "conditionalFormatting":
        conditionalAreas = areasOf(scanner.attribute("sqref"));
        break;
      case "cfRule":
        if (conditionalAreas.length > 0) conditional.push(readRule(scanner, conditionalAreas));
        break;
      case "extLst":
        scanner.skip(); // extensions contain newer kinds of conditional formats and validations with the same names
        break;
    }
  }
  if (zeroHeight)
    for (let at = 0; at <= lastRow; at++) if (!rows.has(at)) rows.set(at, { height: undefined, hidden: true, style: undefined });
  return {
    cells,
    rows,
    columns,
    merged,
    frozen,
    gridlines,
    defaultRowHeight,
    defaultColumnWidth,
    tabColor: tabColor && /^[0-9a-f]{6}$/i.test(tabColor) ? `#${tabColor}` : undefined,
    conditional,
    lastRow,
    lastColumn,
  };
}

function areasOf(sqref: string | undefined): Area[] {
  return (sqref ?? "").split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

function readRule(scanner: XmlScanner, areas: readonly Area[]): ConditionalLook {
  const rule = {
    areas,
    type: scanner.attribute("type") ?? "",
    operator: scanner.attribute("operator"),
    style: index(scanner.attribute("dxfId")),
    priority: index(scanner.attribute("priority")) ?? 0,
    stopIfTrue: scanner.flag("stopIfTrue"),
  };
  const formulas: string[] = [];
  if (!scanner.empty) {
    const depth = scanner.depth;
    while (scanner.next() && scanner.depth >= depth) {
      if (scanner.opening && scanner.name === "formula") formulas.push(scanner.text());
    }
  }
  return { ...rule, formulas };
}
