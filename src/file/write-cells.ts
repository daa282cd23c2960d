// Puts new cell contents into a sheet's XML: only these cells' elements change.
import { parseShift } from "../formulas/shift";
import { toAddress, toAreaAddress, parseArea, type Area } from "../workbook/address";
import type { EditContent } from "../workbook/ports";
import { isCellError, type CellValue } from "../workbook/workbook";
import { CellWalker } from "./cell-walker";
import { applyPatches, type Patch } from "./patch";
import { encodeEscapes, encodeXml } from "../opc/xml-text";
import { XmlScanner } from "../opc/xml";

/** The new content of one cell. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** A value or a formula with its "="; null empties the cell; undefined keeps the existing formula. */
  readonly content: EditContent | undefined;
  /** A formula's result, or null if unknown. */
  readonly result: CellValue;
}

/** A shared formula whose first cell was overwritten: the next cell sharing it takes over. */
interface Orphan {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly area: Area | undefined;
}

/**
 * Puts the changes, sorted by row and column and one per cell, into the sheet.
 * @param styleAt gives the style of a cell not yet in the file.
 */
export function writeCells(xml: string, changes: readonly CellChange[], styleAt: (row: number, column: number) => number): string {
  return new CellWriter(xml, changes, styleAt).write();
}

class CellWriter {
  private readonly scanner: XmlScanner;
  private readonly walker: CellWalker;
  private readonly patches: Patch[] = [];
  private readonly orphans = new Map<string, Orphan>();
  private done = 0;
  private prefix = "";

  constructor(
    private readonly xml: string,
    private readonly changes: readonly CellChange[],
    private readonly styleAt: (row: number, column: number) => number,
  ) {
    this.scanner = new XmlScanner(xml);
    this.walker = new CellWalker(this.scanner);
  }

  write(): string {
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.name === "sheetData") this.visitSheetData();
      else if (scanner.opens("row")) this.visitRow();
      else if (scanner.name === "row") this.insert(scanner.start, this.cellsBefore(this.walker.row, Infinity));
      else if (scanner.opens("c")) this.visitCell();
      else if (scanner.opens("extLst")) scanner.skip();
    }
    return applyPatches(this.xml, this.patches);
  }

  private visitSheetData(): void {
    const { scanner } = this;
    if (!scanner.opening) {
      this.insert(scanner.start, this.rowsBefore(Infinity));
      return;
    }
    this.prefix = scanner.prefix;
    if (scanner.empty) this.fill("sheetData", this.rowsBefore(Infinity));
  }

  private visitRow(): void {
    const { scanner, walker } = this;
    walker.enterRow();
    this.insert(scanner.start, this.rowsBefore(walker.row));
    if (scanner.empty) this.fill("row", this.cellsBefore(walker.row, Infinity));
  }

  private visitCell(): void {
    const { scanner, walker } = this;
    walker.enterCell();
    const { row, column } = walker;
    const { start } = scanner;
    this.insert(start, this.cellsBefore(row, column));
    const change = this.changes[this.done];
    if (change?.row !== row || change.column !== column) {
      if (this.orphans.size > 0) this.adopt();
      return;
    }
    this.done++;
    const attributes = scanner.writtenAttributes();
    const formula = this.passFormula(change.content !== undefined);
    this.patches.push({ start, end: scanner.end, text: this.element(attributes, change, formula) });
  }

  /** Moves to the end of the cell; returns its formula as written. */
  private passFormula(overwritten: boolean): string {
    const { scanner, walker } = this;
    if (scanner.empty) return "";
    const { depth } = scanner;
    let formula = "";
    while (scanner.next() && scanner.depth >= depth) {
      if (!scanner.opens("f")) continue;
      const { start } = scanner;
      const shared = scanner.attribute("t") === "shared" ? scanner.attribute("si") : undefined;
      const area = parseArea(scanner.attribute("ref") ?? "");
      const text = scanner.text();
      scanner.skip();
      formula = this.xml.slice(start, scanner.end);
      if (overwritten && shared !== undefined && text !== "")
        this.orphans.set(shared, { row: walker.row, column: walker.column, formula: text, area });
    }
    return formula;
  }

  /** In an unchanged cell: gives it a shared formula that has lost its first cell. */
  private adopt(): void {
    const { scanner, walker } = this;
    if (scanner.empty) return;
    const { depth } = scanner;
    while (scanner.next() && scanner.depth >= depth) {
      if (!scanner.opens("f") || scanner.attribute("t") !== "shared") continue;
      const { start, prefix } = scanner;
      const index = scanner.attribute("si") ?? "";
      const orphan = this.orphans.get(index);
      const own = scanner.text();
      if (!orphan || own !== "") continue;
      scanner.skip();
      const { row, column } = walker;
      const formula = parseShift(orphan.formula)(row - orphan.row, column - orphan.column);
      const area = toAreaAddress({
        top: row,
        left: Math.min(column, orphan.area?.left ?? column),
        bottom: Math.max(row, orphan.area?.bottom ?? row),
        right: Math.max(column, orphan.area?.right ?? column),
      });
      const text = `<${prefix}f t="shared" ref="${area}" si="${encodeXml(index)}">${encodeXml(formula)}</${prefix}f>`;
      this.patches.push({ start, end: scanner.end, text });
      this.orphans.delete(index);
    }
  }

  /** The pending rows before this one, as new elements. */
  private rowsBefore(row: number): string {
    let text = "";
    for (let change = this.changes[this.done]; change !== undefined && change.row < row; change = this.changes[this.done]) {
      const cells = this.cellsBefore(change.row, Infinity);
      if (cells !== "") text += `<${this.prefix}row r="${String(change.row + 1)}">${cells}</${this.prefix}row>`;
    }
    return text;
  }

  /** The pending cells of this row before this column, as new elements. */
  private cellsBefore(row: number, column: number): string {
    let text = "";
    for (let change = this.changes[this.done]; change?.row === row && change.column < column; change = this.changes[this.done]) {
      this.done++;
      if (change.content === null || change.content === undefined) continue;
      const attributes = new Map([["r", `r="${toAddress(row, change.column)}"`]]);
      const style = this.styleAt(row, change.column);
      if (style !== 0) attributes.set("s", `s="${String(style)}"`);
      text += this.element(attributes, change, "");
    }
    return text;
  }

  private element(attributes: Map<string, string>, { content, result }: CellChange, written: string): string {
    const p = this.prefix;
    const isFormula = content === undefined || (typeof content === "string" && content.startsWith("="));
    const formula = content === undefined ? written : isFormula ? `<${p}f>${encodeXml(content.slice(1))}</${p}f>` : "";
    const value = isFormula ? result : content;
    attributes.delete("t");
    if (content !== undefined) {
      // Both describe the old content: a spilling formula, a picture or a linked value.
      attributes.delete("cm");
      attributes.delete("vm");
    }
    const type = typeOf(value, isFormula);
    if (type !== "") attributes.set("t", `t="${type}"`);
    const tag = `${p}c${[...attributes.values()].map((attribute) => ` ${attribute}`).join("")}`;
    const inside = formula + this.valueElement(value, isFormula);
    return inside === "" ? `<${tag}/>` : `<${tag}>${inside}</${p}c>`;
  }

  private valueElement(value: CellValue, isFormula: boolean): string {
    const p = this.prefix;
    if (value === null) return "";
    if (isCellError(value)) return `<${p}v>${encodeXml(value.error)}</${p}v>`;
    if (typeof value === "boolean") return `<${p}v>${value ? "1" : "0"}</${p}v>`;
    if (typeof value === "number") return `<${p}v>${String(value)}</${p}v>`;
    const text = encodeXml(encodeEscapes(value));
    const space = /^[ \t\n]|[ \t\n]$|\n/.test(value) ? ' xml:space="preserve"' : "";
    return isFormula ? `<${p}v>${text}</${p}v>` : `<${p}is><${p}t${space}>${text}</${p}t></${p}is>`;
  }

  private insert(at: number, text: string): void {
    if (text !== "") this.patches.push({ start: at, end: at, text });
  }

  /** Puts contents into an element written as `<a/>`. */
  private fill(name: string, text: string): void {
    const { end } = this.scanner;
    if (text !== "") this.patches.push({ start: end - 2, end, text: `>${text}</${this.prefix}${name}>` });
  }
}

function typeOf(value: CellValue, isFormula: boolean): string {
  if (value === null || typeof value === "number") return "";
  if (isCellError(value)) return "e";
  if (typeof value === "boolean") return "b";
  return isFormula ? "str" : "inlineStr";
}
