// One sheet's XML to cells: each cell's content, formula and format, and what is hidden or protected.
import { parseShift } from "../formulas/shift";
import { truthOf } from "../formulas/truth";
import { cellKeys, parseArea, cellCount, toAddress, type Area } from "../workbook/address";
import { cellKey, MAX_COLUMNS, MAX_ROWS } from "../workbook/workbook";
import type { Cell, CellValue, ListRule, Sheet, Visibility } from "../workbook/workbook";
import { CellWalker } from "./cell-walker";
import { serialOfIsoDate } from "./dates";
import { readListRule } from "./list-rules";
import { MAX_TEXT, unreadable } from "../opc/limits";
import { parseDecimal, parseWhole } from "../opc/numbers";
import type { RichValues } from "./rich-values";
import { readRichText } from "./strings";
import type { CellStyle } from "./styles";
import { decodeEscapes } from "../opc/xml-text";
import type { XmlScanner } from "../opc/xml";

/** Shared by the sheets of one workbook. */
interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly richValues: RichValues;
  /** Added to the serials of cells with a date format: 1462 if the workbook counts days from 1904, else 0. */
  readonly dateShift: number;
  /** How many cells with a value or a formula may still be read. */
  filledLeft: number;
  /** How many cells array formulas may still cover. */
  arrayCellsLeft: number;
  /** How many characters texts and formulas may still take, shared formulas written out. */
  charactersLeft: number;
}

/** Maximum drop-down lists in one sheet. */
const MAX_LISTS = 10_000;

/** Maximum merged areas in one sheet: a budget has about twenty. */
const MAX_MERGED = 100_000;

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly at: (rows: number, columns: number) => string;
}

/**
 * Reads one worksheet.
 * @throws HostError `unreadable`, reason `damaged` or `too-many-cells`.
 */
export function readSheet(scanner: XmlScanner, name: string, visibility: Visibility, context: SheetContext): Sheet {
  const reader = new SheetReader(scanner, context);
  reader.read();
  return {
    name,
    visibility,
    protected: reader.protected,
    cells: reader.sortedCells(),
    hiddenRows: reader.hiddenRows,
    hiddenColumns: reader.hiddenColumns,
    ...(reader.merged.length > 0 ? { merged: reader.merged } : {}),
    ...(reader.lists.length > 0 ? { lists: reader.lists } : {}),
  };
}

class SheetReader {
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly merged: Area[] = [];
  readonly lists: ListRule[] = [];
  protected = false;

  private readonly walker: CellWalker;
  private readonly cells = new Map<number, Cell>();
  private readonly shared = new Map<string, SharedFormula>();
  private readonly arrays: { area: Area; formula: string }[] = [];
  private hasData = false;
  private inData = false;
  private lastKey = -1;
  private inOrder = true;
  private rowsLeft = MAX_ROWS;
  private columnsLeft = MAX_COLUMNS;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: SheetContext,
  ) {
    this.walker = new CellWalker(scanner);
  }

  read(): void {
    const { scanner } = this;
    if (!scanner.root("worksheet")) throw unreadable("damaged", "a sheet is not a worksheet");
    while (scanner.next()) {
      if (!scanner.opening) {
        if (scanner.name === "sheetData") this.inData = false;
        continue;
      }
      if (scanner.isForeign) {
        this.refuseForeign();
        scanner.skip();
        continue;
      }
      switch (scanner.name) {
        case "sheetData":
          if (this.hasData) throw unreadable("damaged", "a sheet with two lists of cells");
          this.hasData = true;
          this.inData = !scanner.empty;
          break;
        case "row":
          this.readRow();
          break;
        case "c":
          this.readCell();
          break;
        case "col":
          this.readColumn();
          break;
        case "mergeCell":
          this.readMerged();
          break;
        case "sheetProtection":
          this.protected ||= scanner.flag("sheet");
          break;
        case "dataValidation":
          this.readList();
          break;
        case "extLst":
          this.readExtensions();
          break;
      }
    }
    this.fillArrays();
  }

  /** Files list cells row by row; those that do not are sorted here. */
  sortedCells(): ReadonlyMap<number, Cell> {
    return this.inOrder ? this.cells : new Map([...this.cells].sort(([a], [b]) => a - b));
  }

  /** Among the cells Excel would read such an element differently, depending on what it knows. */
  private refuseForeign(): void {
    if (this.inData) throw unreadable("damaged", "an element among the cells that is not the sheet's own");
  }

  private readColumn(): void {
    const { scanner } = this;
    if (!scanner.flag("hidden") && parseDecimal(scanner.word("width") ?? "1") !== 0) return;
    const first = parseWhole(scanner.word("min") ?? "");
    const last = Math.min(parseWhole(scanner.word("max") ?? ""), MAX_COLUMNS);
    if (!(first >= 1 && last >= 1)) throw unreadable("damaged", "a column without a number");
    this.columnsLeft -= Math.max(1, last - first + 1);
    if (this.columnsLeft < 0) throw unreadable("damaged", "more columns than a sheet has");
    for (let column = first; column <= last; column++) this.hiddenColumns.add(column - 1);
  }

  private readMerged(): void {
    const area = parseArea(this.scanner.attribute("ref") ?? "");
    if (!area) return;
    if (this.merged.length >= MAX_MERGED) throw unreadable("damaged", "more merged areas than the limit");
    this.merged.push(area);
  }

  private readList(): void {
    const list = readListRule(this.scanner);
    if (!list) return;
    if (this.lists.length >= MAX_LISTS) throw unreadable("damaged", "more drop-down lists than the limit");
    this.lists.push(list);
  }

  /** Of what other versions of Excel added, only the lists count. */
  private readExtensions(): void {
    const { scanner } = this;
    const depth = scanner.depth;
    while (!scanner.empty && scanner.next() && scanner.depth >= depth) if (scanner.opens("dataValidation")) this.readList();
  }

  private readRow(): void {
    const { scanner } = this;
    if (--this.rowsLeft < 0) throw unreadable("damaged", "more rows than a sheet has");
    this.walker.enterRow();
    if (scanner.flag("hidden") || parseDecimal(scanner.word("ht") ?? "1") === 0) this.hiddenRows.add(this.walker.row);
  }

  private readCell(): void {
    const { scanner, context } = this;
    this.walker.enterCell();
    if (scanner.empty) return;
    const type = scanner.word("t") ?? "n";
    const styleIndex = scanner.word("s");
    const richValue = type === "e" ? context.richValues(scanner.word("vm")) : undefined;
    const { row, column } = this.walker;
    const depth = scanner.depth;
    let raw: string | null = null;
    let inline: string | null = null;
    let formula: string | null = null;
    while (scanner.next() && scanner.depth >= depth) {
      if (!scanner.opening) continue;
      if (scanner.isForeign) this.refuseForeign();
      if (scanner.name === "v" && raw === null) raw = scanner.text();
      else if (scanner.name === "f") formula = this.readFormula();
      else if (scanner.name === "is") inline = this.countCharacters(readRichText(scanner));
      else if (scanner.name === "v") throw unreadable("damaged", "a cell with two values");
      else scanner.skip();
    }
    const style = context.styles[styleIndex === undefined ? 0 : parseWhole(styleIndex)];
    let value = richValue ?? inline ?? (raw === null ? null : this.parseValue(type, raw));
    const truth = formula === null ? undefined : truthOf(formula);
    if (truth !== undefined) [value, formula] = [truth, null];
    if (value === "" && formula === null) value = null;
    if (value === null && formula === null) return;
    if (--context.filledLeft < 0) throw unreadable("too-many-cells", "over the limit of filled cells");
    if (context.dateShift !== 0 && typeof value === "number" && type === "n" && style?.isDate) value += context.dateShift;

    const key = cellKey(row, column);
    if (this.cells.has(key)) throw unreadable("damaged", `${toAddress(row, column)} is listed twice`);
    if (key <= this.lastKey) this.inOrder = false;
    this.lastKey = key;
    this.cells.set(key, { row, column, value, formula, numberFormat: style?.numberFormat ?? "General" });
  }

  private parseValue(type: string, raw: string): CellValue {
    switch (type) {
      case "s": {
        // Other programs write a cell without text this way.
        if (raw.trim() === "") return null;
        const text = this.context.strings[parseWhole(raw.trim())];
        if (text === undefined) throw unreadable("damaged", `no shared text ${raw}`);
        return text;
      }
      case "str":
      case "inlineStr":
        return decodeEscapes(this.countCharacters(raw));
      case "b":
        return parseBoolean(raw.trim());
      case "e":
        return { error: raw.trim() };
      case "d":
        return serialOfIsoDate(raw.trim()) ?? raw;
      default: {
        if (raw.trim() === "") return null;
        const number = parseDecimal(raw);
        if (!Number.isFinite(number)) throw unreadable("damaged", `number ${raw.slice(0, 40)}`);
        return number;
      }
    }
  }

  private readFormula(): string | null {
    const { scanner } = this;
    const { row, column } = this.walker;
    const type = scanner.attribute("t");
    const index = scanner.attribute("si") ?? "";
    const reference = scanner.attribute("ref");
    const inputs = type === "dataTable" ? [scanner.attribute("r1"), scanner.attribute("r2")] : [];
    const text = plainFormula(this.countCharacters(scanner.text()));
    if (type === "dataTable") return `TABLE(${inputs.join(",")})`;
    if (type === "shared") {
      if (text !== "") {
        this.shared.set(index, { row, column, at: parseShift(text) });
        return text;
      }
      const shared = this.shared.get(index);
      if (!shared) throw unreadable("damaged", `${toAddress(row, column)} shares a formula that is not there`);
      return this.countCharacters(shared.at(row - shared.row, column - shared.column));
    }
    if (type === "array" && reference !== undefined) {
      const area = parseArea(reference);
      if (area && (area.top !== area.bottom || area.left !== area.right)) this.arrays.push({ area, formula: text });
    }
    return text === "" ? null : text;
  }

  private countCharacters(text: string): string {
    if (text.length > MAX_TEXT) throw unreadable("text-too-long", "a text longer than a cell may hold");
    this.context.charactersLeft -= text.length;
    if (this.context.charactersLeft < 0) throw unreadable("too-much-text", "texts and formulas");
    return text;
  }

  /** An array formula is written once and applies to every cell of its area, as Excel shows it. */
  private fillArrays(): void {
    for (const { area, formula } of this.arrays) {
      this.context.arrayCellsLeft -= cellCount(area);
      if (this.context.arrayCellsLeft < 0) throw unreadable("too-many-array-cells", "array formulas over more cells than the limit");
      for (const key of cellKeys(area)) {
        const cell = this.cells.get(key);
        if (cell?.formula === null) this.cells.set(key, { ...cell, formula });
      }
    }
  }
}

/** An empty boolean is not a value. */
function parseBoolean(text: string): boolean | null {
  if (text === "") return null;
  if (!/^(?:[01]|true|false)$/.test(text)) throw unreadable("damaged", `boolean ${text.slice(0, 40)}`);
  return text === "1" || text === "true";
}

/** Newer functions have a prefix in files that Excel does not show. */
function plainFormula(text: string): string {
  return text.includes("_xl") ? text.replace(/\b_xl(?:fn|ws|pm|udf)\./g, "") : text;
}
