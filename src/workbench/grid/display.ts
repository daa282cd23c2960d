// Converts a workbook read from its file, with formatting, to the grid's data format.
import {
  BooleanNumber,
  CellValueType,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/core";
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import { toAddress, type Area } from "../../workbook/address";
import { placeOf, isCellError, type Cell, type Sheet, type Workbook } from "../../workbook/workbook";
import { findGiven } from "./given-formulas";
import type { ConditionalLook, SheetLayout } from "./sheet-layout";
import type { Reach } from "./reach";
import { sheetId } from "./sheet-id";
import type { Styles } from "./styles";

/** Empty rows and columns after the used range, as room to write. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const NO_LOOKS: Styles = { cells: [], differential: [] };

export interface DisplaySource {
  readonly workbook: Workbook;
  readonly styles: Styles;
  /** One per sheet, in workbook order; undefined for a sheet without cells (a chart sheet). */
  readonly looks: readonly (SheetLayout | undefined)[];
  /** For each sheet, the areas of several cells that share an array formula or data table. */
  readonly arrays: readonly (readonly Area[])[];
  /** How far formulas refer, per sheet. */
  readonly reach: readonly Reach[];
  /** Whether the file asks for full recalculation on opening: its cached results then do not count. */
  readonly recalculates?: boolean;
}

/** Name under which a workbook in the grid stores {@link DisplaySource.recalculates}. */
export const RECALCULATES = "recalculates";

/** Builds the grid's data. `id` is the workbook's id in the grid. */
export function toWorkbookData(id: string, name: string, source: DisplaySource): IWorkbookData {
  const { workbook, looks } = source;
  const styles = source.styles.cells.length > 0 ? source.styles : NO_LOOKS;
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const rules: Record<string, IConditionFormattingRule[]> = {};
  workbook.sheets.forEach((sheet, position) => {
    const key = sheetId(position);
    sheets[key] = toSheetData(key, asGiven(sheet, source.arrays[position] ?? []), looks[position], styles, source.reach[position]);
    rules[key] = toRules(key, looks[position]?.conditional ?? [], styles);
  });
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(styles.cells.map((look, number) => [String(number), look.style])),
    custom: { [RECALCULATES]: source.recalculates ?? false },
    sheetOrder: workbook.sheets.map((_, position) => sheetId(position)),
    sheets,
    resources: [{ name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(rules) }],
  };
}

/** The sheet in the engine's form. */
function asGiven(sheet: Sheet, arrays: readonly Area[]): Sheet {
  const given = findGiven(sheet, arrays);
  if (given.size === 0) return sheet;
  const cells = new Map(sheet.cells);
  for (const [key, { engine }] of given) cells.set(key, { ...cells.get(key)!, formula: engine });
  return { ...sheet, cells };
}

/** A default fill would colour the whole unbounded sheet. */
function withoutFill(style: IStyleData): IStyleData {
  const plain = { ...style };
  delete plain.bg;
  delete plain.bd;
  return plain;
}

/** Pixels of row height per point of font size, as Excel sets it: 20 for 11, 25 for 14. */
const PIXELS_PER_POINT = 1.8;

const NOT_FROZEN = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

function toSheetData(
  id: string,
  sheet: Sheet,
  looks: SheetLayout | undefined,
  styles: Styles,
  reach: Reach | undefined,
): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let lastRow = looks?.lastRow ?? -1;
  let lastColumn = looks?.lastColumn ?? -1;
  const at = (row: number, column: number): ICellData => {
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    return ((cellData[row] ??= {})[column] ??= {});
  };
  const known = (style: number | undefined): style is number => style !== undefined && style in styles.cells;
  const largestFonts = new Map<number, number>();
  for (const [key, style] of looks?.cells ?? []) {
    if (!known(style)) continue;
    const { row, column } = placeOf(key);
    at(row, column).s = String(style);
    largestFonts.set(row, Math.max(largestFonts.get(row) ?? 0, styles.cells[style]?.style.fs ?? 0));
  }
  for (const cell of sheet.cells.values()) Object.assign(at(cell.row, cell.column), toCellData(cell));
  const defaultRowHeight = looks?.defaultRowHeight ?? 20;
  const rowData: Record<number, Partial<IRowData>> = {};
  // A row without an explicit height fits its largest font, as in Excel.
  for (const [row, points] of largestFonts) {
    const height = Math.round(points * PIXELS_PER_POINT);
    if (height > defaultRowHeight) rowData[row] = { h: height };
  }
  for (const [row, look] of looks?.rows ?? []) {
    rowData[row] = {
      ...rowData[row],
      ...(look.height === undefined ? {} : { h: look.height, ia: BooleanNumber.FALSE }),
      ...(look.hidden ? { hd: BooleanNumber.TRUE } : {}),
      ...(known(look.style) ? { s: String(look.style) } : {}),
    };
  }
  for (const row of sheet.hiddenRows) (rowData[row] ??= {}).hd = BooleanNumber.TRUE;
  const columnCount = Math.max(lastColumn + SPARE_COLUMNS, reach?.column ?? -1) + 1;
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (const look of looks?.columns ?? []) {
    for (let column = look.from; column <= Math.min(look.to, columnCount - 1); column++) {
      columnData[column] = {
        ...(look.width === undefined ? {} : { w: look.width }),
        ...(look.hidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(known(look.style) ? { s: String(look.style) } : {}),
      };
    }
  }
  for (const column of sheet.hiddenColumns) (columnData[column] ??= {}).hd = BooleanNumber.TRUE;
  const frozen = looks?.frozen;
  return {
    id,
    name: sheet.name,
    ...(styles.cells[0] ? { defaultStyle: withoutFill(styles.cells[0].style) } : {}),
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(lastRow + SPARE_ROWS, reach?.row ?? -1) + 1,
    columnCount,
    cellData,
    rowData,
    columnData,
    mergeData: (looks?.merged ?? []).map(toRange),
    defaultRowHeight,
    defaultColumnWidth: looks?.defaultColumnWidth ?? 64,
    showGridlines: looks?.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: looks?.tabColor ?? "",
    freeze: frozen
      ? { xSplit: frozen.columns, ySplit: frozen.rows, startRow: frozen.rows || -1, startColumn: frozen.columns || -1 }
      : NOT_FROZEN,
  };
}

const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|(?:SPILL|CALC|CYCLE|CONNECT|FIELD|BLOCKED|UNKNOWN|BUSY|PYTHON|EXTERNAL|TIMEOUT)!)$/;

/** Whether the engine's text of a cell looks like one of Excel's errors. */
export function looksLikeError(text: string): boolean {
  return ERROR.test(text);
}

/**
 * A cell's content without its style. An error is stored as its text, as the engine does; a text that looks like an error is distinguished
 * by its type.
 */
export function toCellData(cell: Pick<Cell, "value" | "formula">): ICellData {
  const data: ICellData = {};
  const { value } = cell;
  if (cell.formula !== null) data.f = `=${cell.formula}`;
  if (typeof value === "number") Object.assign(data, { v: value, t: CellValueType.NUMBER });
  else if (typeof value === "boolean") Object.assign(data, { v: value ? 1 : 0, t: CellValueType.BOOLEAN });
  else if (isCellError(value)) Object.assign(data, { v: value.error, t: CellValueType.STRING });
  else if (value !== null) Object.assign(data, { v: value, t: looksLikeError(value) ? CellValueType.FORCE_STRING : CellValueType.STRING });
  return data;
}

export function toRange(area: Area): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

/** The file's own conditional formats, highest priority first. */
function toRules(sheet: string, looks: readonly ConditionalLook[], styles: Styles): IConditionFormattingRule[] {
  const rules: IConditionFormattingRule[] = [];
  const ordered = [...looks].sort((a, b) => a.priority - b.priority);
  ordered.forEach((look, position) => {
    const style = look.style === undefined ? undefined : styles.differential[look.style];
    const formula = toFormula(look);
    if (!style || formula === undefined) return;
    rules.push({
      cfId: `${sheet}-${String(position)}`,
      ranges: look.areas.map(toRange),
      stopIfTrue: look.stopIfTrue,
      rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: `=${formula}`, style },
    });
  });
  return rules;
}

const OPERATORS: Readonly<Record<string, string>> = {
  lessThan: "<",
  lessThanOrEqual: "<=",
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
};
/** Kinds whose deciding formula is in the file too. */
const WITH_FORMULA = new Set([
  "expression",
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
]);

/** Every kind as a formula relative to the area's first cell; undefined for kinds without one (colour scales, bars, icons). */
function toFormula(look: ConditionalLook): string | undefined {
  const [first, second] = look.formulas;
  const area = look.areas[0];
  if (first === undefined || first.trim() === "" || !area) return undefined;
  if (WITH_FORMULA.has(look.type)) return first;
  if (look.type !== "cellIs") return undefined;
  const cell = toAddress(area.top, area.left);
  const operator = OPERATORS[look.operator ?? ""];
  if (operator !== undefined) return `${cell}${operator}(${first})`;
  if (second === undefined || second.trim() === "") return undefined;
  const between = `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  return look.operator === "between" ? between : look.operator === "notBetween" ? `NOT(${between})` : undefined;
}
