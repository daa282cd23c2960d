// A budget's workbook as a person edits it in Excel: cells written, rows and columns put in, sheets added; formulas follow.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../src/file/read-xlsx";
import { columnIndex, columnLetters, parseAddress, toAddress } from "../../src/workbook/address";
import { cellKey, type Cell, type CellValue, type Area, type Visibility, type Workbook } from "../../src/workbook/workbook";
import { recalculate } from "./recalculate";

/** A formula without its "="; `as`: another that gives the same result, where the test's evaluator does not know the first. */
export interface Written {
  readonly formula: string;
  readonly as?: string;
}
export type Content = CellValue | Written;

export interface EditedCell {
  content: Content;
  format: string;
}

export interface EditedSheet {
  name: string;
  visibility: Visibility;
  /** By zero-based `row,column`. */
  cells: Map<string, EditedCell>;
  merged: Area[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

export type BaseName = "amager-2022-2025" | "mjoelnerparken-2017-2021";

export const f = (formula: string, as?: string): Written => (as === undefined ? { formula } : { formula, as });

const isWritten = (content: Content): content is Written => typeof content === "object" && content !== null && "formula" in content;

const bases = new Map<BaseName, Workbook>();

function readBase(name: BaseName): Workbook {
  let base = bases.get(name);
  if (!base) bases.set(name, (base = readXlsx(new Uint8Array(readFileSync(join(__dirname, "..", "budgets", `${name}.xlsx`))))));
  return base;
}

const REFERENCE = /(?:('[^']+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?[0-9]+)(?::(\$?[A-Z]{1,3}\$?[0-9]+))?(?![\p{L}\p{N}(])/gu;

export class Editor {
  readonly sheets: EditedSheet[];
  readonly base: BaseName;
  /** From the base's zero-based rows and columns to where they stand now. */
  private readonly rows = Array.from({ length: 400 }, (_, row) => row);
  private readonly columns = Array.from({ length: 80 }, (_, column) => column);
  /** Of one of the real budgets, or of any workbook whose budget stands on `main`. */
  constructor(of: BaseName | Workbook, main = "Budget") {
    this.base = typeof of === "string" ? of : "amager-2022-2025";
    this.mainName = main;
    this.sheets = (typeof of === "string" ? readBase(of) : of).sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merged: [...(sheet.merged ?? [])],
      hiddenRows: new Set(sheet.hiddenRows),
      hiddenColumns: new Set(sheet.hiddenColumns),
      cells: new Map(
        [...sheet.cells.values()].map(({ row, column, value, formula, numberFormat }) => [
          `${row},${column}`,
          { content: formula === null ? value : { formula }, format: numberFormat },
        ]),
      ),
    }));
  }

  get main(): EditedSheet {
    return this.sheets.find(({ name }) => name === this.mainName)!;
  }

  private mainName: string;

  renameMain(name: string): void {
    this.main.name = name;
    this.mainName = name;
  }

  /** The 1-based row that a row of the base has now. */
  r(row: number): number {
    return this.rows[row - 1]! + 1;
  }

  /** The letters that a column of the base has now. */
  c(letters: string): string {
    return columnLetters(this.columns[columnIndex(letters)]!);
  }

  /** Where a cell of the base stands now. */
  a(address: string): string {
    return address.replace(/([A-Z]+)(\d+)/g, (_, letters: string, row: string) => this.c(letters) + String(this.r(Number(row))));
  }

  /** Writes a cell by its address now. */
  put(address: string, content: Content, format?: string, sheet = this.main): void {
    const { row, column } = parseAddress(address)!;
    const known = sheet.cells.get(`${row},${column}`);
    sheet.cells.set(`${row},${column}`, { content, format: format ?? known?.format ?? "General" });
  }

  /** Writes a cell by the base's address. */
  set(address: string, content: Content, format?: string): void {
    this.put(this.a(address), content, format);
  }

  content(address: string): Content {
    const { row, column } = parseAddress(this.a(address))!;
    return this.main.cells.get(`${row},${column}`)?.content ?? null;
  }

  number(address: string): number {
    const content = this.content(address);
    return typeof content === "number" ? content : 0;
  }

  /** What a cell of the base holds, as text; empty for a formula. */
  text(address: string): string {
    const content = this.content(address);
    return typeof content === "object" ? "" : String(content);
  }

  /** The formula of a cell of the base, without "="; empty if it holds none. */
  formula(address: string): string {
    const content = this.content(address);
    return isWritten(content) ? content.formula : "";
  }

  clear(address: string): void {
    const { row, column } = parseAddress(this.a(address))!;
    this.main.cells.delete(`${row},${column}`);
  }

  /** Replaces a text of the main sheet wherever a cell holds exactly that. */
  relabel(from: string | RegExp, to: string): void {
    let count = 0;
    for (const cell of this.main.cells.values())
      if (typeof cell.content === "string" && (typeof from === "string" ? cell.content.trim() === from : from.test(cell.content))) {
        cell.content = typeof from === "string" ? to : cell.content.replace(from, to);
        count++;
      }
    if (count === 0) throw new Error(`no text ${String(from)}`);
  }

  /** Puts rows in before the base's 1-based row; returns the 1-based number of the first. */
  insertRow(before: number, count = 1): number {
    const at = this.rows[before - 1]!;
    this.shift("row", at, count);
    return at + 1;
  }

  insertRowAt(now: number, count = 1): void {
    this.shift("row", now - 1, count);
  }

  /** Puts columns in before the base's column; returns the letters of the first. */
  insertColumn(before: string, count = 1): string {
    const at = this.columns[columnIndex(before)]!;
    this.shift("column", at, count);
    return columnLetters(at);
  }

  /** Takes out the base's 1-based row; a range that ends in it ends above it. */
  deleteRow(row: number): void {
    this.delete("row", this.rows[row - 1]!);
  }

  /** Takes out the base's column; a range that ends in it ends left of it. */
  deleteColumn(letters: string): void {
    this.delete("column", this.columns[columnIndex(letters)]!);
  }

  /** Moves the main sheet's columns; `follow` rewrites its formulas. Its merged areas of more than one column are merged no more. */
  moveColumns(to: (letters: string) => string, follow: (formula: string) => string): void {
    this.main.cells = new Map(
      [...this.main.cells].map(([key, cell]) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        const { content } = cell;
        const moved = isWritten(content) ? f(follow(content.formula)) : content;
        return [`${row},${columnIndex(to(columnLetters(column)))}`, { ...cell, content: moved }];
      }),
    );
    this.columns.forEach((now, index) => (this.columns[index] = columnIndex(to(columnLetters(now)))));
    this.main.merged = this.main.merged.filter(({ left, right }) => left === right && to(columnLetters(left)) === columnLetters(left));
  }

  private delete(axis: "row" | "column", at: number): void {
    for (const key of [...this.main.cells.keys()]) if (Number(key.split(",")[axis === "row" ? 0 : 1]) === at) this.main.cells.delete(key);
    this.shift(axis, at + 1, -1, at);
  }

  /** `ends`: from where the ends of ranges move; the starts and single cells move from `at`. */
  private shift(axis: "row" | "column", at: number, count: number, ends = at): void {
    const move = (index: number): number => (index >= at ? index + count : index);
    const moveLast = (index: number): number => (index >= ends ? index + count : index);
    const map = axis === "row" ? this.rows : this.columns;
    map.forEach((now, index) => (map[index] = move(now)));
    const { main } = this;
    const follow = (formula: string, onMain: boolean): string =>
      formula.replace(REFERENCE, (whole, sheet: string | undefined, one: string, other: string | undefined) => {
        const isMain = sheet === undefined ? onMain : sheet.replace(/'/g, "") === main.name;
        if (!isMain) return whole;
        const prefix = sheet === undefined ? "" : `${sheet}!`;
        return (
          prefix +
          [one, ...(other === undefined ? [] : [other])]
            .map((text, end) => moveReference(text, axis, end === 0 ? move : moveLast))
            .join(":")
        );
      });
    for (const sheet of this.sheets)
      for (const cell of sheet.cells.values())
        if (isWritten(cell.content)) {
          const { formula, as } = cell.content;
          const moved = follow(formula, sheet === main);
          cell.content = as === undefined ? { formula: moved } : { formula: moved, as: follow(as, sheet === main) };
        }
    main.cells = new Map(
      [...main.cells].map(([key, cell]) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        return [axis === "row" ? `${move(row)},${column}` : `${row},${move(column)}`, cell];
      }),
    );
    main.merged = main.merged.map((area) =>
      axis === "row"
        ? { ...area, top: move(area.top), bottom: moveLast(area.bottom) }
        : { ...area, left: move(area.left), right: moveLast(area.right) },
    );
    if (axis === "row") main.hiddenRows = new Set([...main.hiddenRows].map(move));
    else main.hiddenColumns = new Set([...main.hiddenColumns].map(move));
  }

  addSheet(name: string, cells: Readonly<Record<string, Content>> = {}, visibility: Visibility = "visible", first = false): EditedSheet {
    const sheet: EditedSheet = {
      name,
      visibility,
      cells: new Map(),
      merged: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    };
    for (const [address, content] of Object.entries(cells)) this.put(address, content, undefined, sheet);
    if (first) this.sheets.unshift(sheet);
    else this.sheets.push(sheet);
    return sheet;
  }

  /** A copy of the main sheet as it is now; its formulas are its own. */
  copyMain(name: string, visibility: Visibility = "visible", first = false): EditedSheet {
    const copy = this.addSheet(name, {}, visibility, first);
    copy.cells = new Map([...this.main.cells].map(([key, cell]) => [key, { ...cell }]));
    copy.merged = [...this.main.merged];
    return copy;
  }

  workbook(): Workbook {
    const values = recalculate(this.sheets);
    return {
      storedPart: null,
      sheets: this.sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        protected: false,
        merged: sheet.merged,
        hiddenRows: sheet.hiddenRows,
        hiddenColumns: sheet.hiddenColumns,
        cells: new Map(
          [...sheet.cells]
            .map(([key, { content, format }]): Cell => {
              const [row = 0, column = 0] = key.split(",").map(Number);
              const value = isWritten(content) ? (values.get(`${sheet.name}!${toAddress(row, column)}`) ?? 0) : content;
              return { row, column, value, formula: isWritten(content) ? content.formula : null, numberFormat: format };
            })
            .filter(({ value, formula }) => value !== null || formula !== null)
            .sort((one, other) => one.row - other.row || one.column - other.column)
            .map((cell) => [cellKey(cell.row, cell.column), cell]),
        ),
      })),
    };
  }
}

function moveReference(text: string, axis: "row" | "column", move: (index: number) => number): string {
  const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(text)!;
  const column = axis === "column" ? columnLetters(move(columnIndex(letters))) : letters;
  const row = axis === "row" ? move(Number(digits) - 1) + 1 : Number(digits);
  return `${columnFixed}${column}${rowFixed}${row}`;
}
