// An open .xlsx or .xlsm file as a host: both ports over it, and saving it with only the requested changes.
import { isInside, parseAddress } from "../workbook/address";
import { HostError } from "../workbook/ports";
import type { Edit, EditContent, Mark, MarkPermission, WorkbookSource, WorkbookSurface } from "../workbook/ports";
import { cellAt, cellKey, findSheet, isCellError } from "../workbook/workbook";
import type { Cell, CellReference, CellValue, Sheet, Workbook } from "../workbook/workbook";
import { orDamaged } from "../opc/limits";
import { addLooks, addMarks, findMarks, removeMarks } from "./mark-formats";
import { openPackage, type WorkbookPackage } from "./package";
import { PackageEdits } from "./package-edits";
import { readPackage, readWorkbookPart, type WorkbookPart } from "./read-xlsx";
import { readSheetDetail, type SheetDetail } from "./sheet-detail";
import { readStyles, type CellStyle } from "./styles";
import { writeCells, type CellChange } from "./write-cells";
import { ChangeListeners } from "../workbook/change-listeners";
import { isSameValue } from "../workbook/changes";

/**
 * Opens a workbook file as a host.
 * @throws HostError `unreadable`, with the reason.
 */
export function openXlsx(bytes: Uint8Array): XlsxHost {
  return orDamaged(() => new XlsxHost(openPackage(bytes)));
}

/** The ports over a file in memory. Formulas are stored, not calculated: a written formula has no result until {@link save} is given one. */
export class XlsxHost implements WorkbookSource, WorkbookSurface {
  readonly abilities = { undo: "none" } as const;
  /** As the file was opened. */
  private readonly opened: Workbook;
  private readonly part: WorkbookPart;
  private readonly styles: readonly CellStyle[];
  private readonly texts: PackageEdits;
  private readonly details = new Map<string, SheetDetail>();
  private readonly listeners = new ChangeListeners();
  readonly onChange = this.listeners.onChange;
  private current: Workbook;
  /** Marks added since the file was opened; the file's own stay until `unmarked`. */
  private marks: readonly Mark[] = [];
  private unmarked = false;
  /** Whether our part was stored or removed since the file was opened. */
  private isStored = false;

  constructor(private readonly file: WorkbookPackage) {
    this.opened = readPackage(file);
    this.current = this.opened;
    this.part = readWorkbookPart(file);
    this.texts = new PackageEdits(file);
    const styles = this.stylesPart();
    this.styles = readStyles(styles === undefined ? undefined : this.texts.text(styles));
  }

  read(): Promise<Workbook> {
    return Promise.resolve(this.current);
  }

  /** A file has no screen to show things on; only a missing sheet is reported. */
  async show(cells: readonly CellReference[]): Promise<void> {
    await Promise.resolve();
    for (const { sheet } of cells) this.sheet(sheet);
  }

  async canMark(name: string): Promise<MarkPermission> {
    await Promise.resolve();
    const { protection } = this.detail(name);
    if (!protection || protection.allowFormatCells) return "allowed";
    return protection.password ? "protected-with-password" : "protected";
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    for (const { sheet } of marks) {
      if ((await this.canMark(sheet)) !== "allowed") throw new HostError("protected", sheet);
    }
    this.marks = marks.filter(({ addresses }) => addresses.length > 0);
    this.unmarked = true;
  }

  async unmark(): Promise<number> {
    await Promise.resolve();
    const count = this.countMarks();
    this.marks = [];
    this.unmarked = true;
    return count;
  }

  async hasMarks(): Promise<boolean> {
    await Promise.resolve();
    return this.countMarks() > 0;
  }

  private countMarks(): number {
    const inFile = this.unmarked ? 0 : this.part.sheets.reduce((count, { part }) => count + findMarks(this.texts.text(part)).length, 0);
    return this.marks.length + inFile;
  }

  async writable(cells: readonly CellReference[]): Promise<readonly boolean[]> {
    await Promise.resolve();
    return cells.map(({ sheet, address }) => this.isWritable(sheet, placeOf(address)));
  }

  async write(edits: readonly Edit[]): Promise<void> {
    await Promise.resolve();
    for (const { sheet, cell, from } of edits) {
      const place = placeOf(cell);
      if (!holds(cellAt(this.sheet(sheet), place.row, place.column), from)) throw new HostError("changed", `${sheet}!${cell}`);
      if (!this.isWritable(sheet, place)) throw new HostError("protected", `${sheet}!${cell}`);
    }
    if (edits.length === 0) return;
    for (const name of new Set(edits.map(({ sheet }) => this.sheet(sheet).name))) {
      this.put(
        name,
        edits.filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase()),
      );
    }
    this.listeners.tell({});
  }

  store(part: string | null): Promise<void> {
    this.current = { ...this.current, storedPart: part, moreStoredParts: [], isStoredPartLost: false };
    this.isStored = true;
    return Promise.resolve();
  }

  /**
   * The file with the changes made since it was opened, and nothing else: every untouched part is copied as packed,
   * and without changes the very same bytes are returned. Excel is asked to recalculate if a cell was changed.
   * @param calculated the workbook with its formulas' results, if somebody calculated them (the grid).
   */
  save(calculated?: Workbook): Uint8Array {
    const edits = new PackageEdits(this.file);
    const perSheet = this.part.sheets.map((_, index) => this.findChanges(index));
    const changed = perSheet.some((changes) => changes.length > 0);
    if (changed) {
      edits.recalculateOnLoad();
      if (calculated) perSheet.forEach((changes, index) => this.addResults(changes, index, calculated));
      if (perSheet.some((changes, index) => changes.some((change) => this.touchesFormula(index, change)))) edits.dropCalculationChain();
    }
    for (const [index, { name, part }] of this.part.sheets.entries()) {
      const changes = perSheet[index] ?? [];
      if (changes.length === 0) continue;
      changes.sort((a, b) => a.row - b.row || a.column - b.column);
      edits.setText(
        part,
        writeCells(
          edits.text(part),
          changes.map((change) => this.toStored(name, change)),
          this.detail(name).styleAt,
        ),
      );
    }
    if (this.unmarked) this.saveMarks(edits);
    if (this.isStored && !this.isStoredAsOpened()) edits.store(this.current.storedPart);
    return edits.save();
  }

  private isStoredAsOpened(): boolean {
    const { storedPart, moreStoredParts, isStoredPartLost } = this.opened;
    return this.current.storedPart === storedPart && !moreStoredParts && !isStoredPartLost;
  }

  private findChanges(index: number): CellChange[] {
    const before = this.opened.sheets[index];
    const now = this.current.sheets[index];
    if (!before || !now || before === now) return [];
    const changes: CellChange[] = [];
    for (const key of new Set([...before.cells.keys(), ...now.cells.keys()])) {
      const old = before.cells.get(key);
      const cell = now.cells.get(key);
      const { row, column } = cell ?? old ?? { row: 0, column: 0 };
      const content = contentOf(cell);
      // No edit contains an error value, so it never counts as changed.
      if (!isCellError(content) && !isSameValue(content, contentOf(old))) changes.push({ row, column, content, result: null });
    }
    return changes;
  }

  /** Gives changed formulas their results, and unchanged formulas results that have changed. */
  private addResults(changes: CellChange[], index: number, calculated: Workbook): void {
    const now = this.current.sheets[index];
    const results = now && findSheet(calculated, now.name)?.cells;
    if (!results) return;
    changes.forEach((change, i) => {
      const result = results.get(cellKey(change.row, change.column))?.value ?? null;
      changes[i] = { ...change, result: isInability(result) ? null : result };
    });
    const changed = new Set(changes.map(({ row, column }) => cellKey(row, column)));
    // An array formula not calculated as one is left entirely to Excel.
    const left = this.detail(now.name).arrays.filter((area) =>
      [...results.values()].some(({ row, column, value }) => isInability(value) && isInside(area, row, column)),
    );
    for (const [key, { row, column, formula, value }] of now.cells) {
      const result = results.get(key)?.value;
      if (formula === null || result === undefined || changed.has(key) || isSameResult(result, value) || isInability(result)) continue;
      if (left.some((area) => isInside(area, row, column))) continue;
      changes.push({ row, column, content: undefined, result });
    }
  }

  private touchesFormula(index: number, { row, column, content }: CellChange): boolean {
    const before = this.opened.sheets[index];
    const old = before && cellAt(before, row, column);
    const hadFormula = old !== undefined && old.formula !== null;
    return content !== undefined && (hadFormula || (typeof content === "string" && content.startsWith("=")));
  }

  /** Dates are converted back for a workbook that counts days from 1904. */
  private toStored(sheet: string, change: CellChange): CellChange {
    const { dateShift } = this.part;
    if (dateShift === 0 || !this.styleOf(sheet, change).isDate) return change;
    const shift = <T>(value: T): T | number => (typeof value === "number" ? value - dateShift : value);
    return { ...change, content: shift(change.content), result: shift(change.result) };
  }

  private saveMarks(edits: PackageEdits): void {
    for (const { part } of this.part.sheets) edits.setText(part, removeMarks(edits.text(part)));
    const styles = this.stylesPart();
    if (this.marks.length === 0 || styles === undefined) return;
    const { xml, looks } = addLooks(edits.text(styles));
    edits.setText(styles, xml);
    for (const { name, part } of this.part.sheets) {
      const own = this.marks.filter(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
      if (own.length > 0) edits.setText(part, addMarks(edits.text(part), own, looks));
    }
  }

  private stylesPart(): string | undefined {
    return this.file.relations.find(({ type, target }) => type === "styles" && this.file.zip.find(target) !== undefined)?.target;
  }

  private sheet(name: string): Sheet {
    const found = findSheet(this.current, name);
    if (!found) throw new HostError("missing", `no sheet ${name}`);
    return found;
  }

  private detail(name: string): SheetDetail {
    const sheet = this.sheet(name);
    const known = this.details.get(sheet.name);
    if (known) return known;
    const detail = readSheetDetail(this.texts.text(this.part.sheets[this.current.sheets.indexOf(sheet)]?.part ?? ""));
    this.details.set(sheet.name, detail);
    return detail;
  }

  private styleOf(sheet: string, { row, column }: { row: number; column: number }): CellStyle {
    return this.styles[this.detail(sheet).styleAt(row, column)] ?? { numberFormat: "General", isDate: false, locked: true };
  }

  private isWritable(sheet: string, place: { row: number; column: number }): boolean {
    const { protection, arrays } = this.detail(sheet);
    return !arrays.some((area) => isInside(area, place.row, place.column)) && (!protection || !this.styleOf(sheet, place).locked);
  }

  private put(name: string, edits: readonly Edit[]): void {
    const sheet = this.sheet(name);
    const cells = new Map(sheet.cells);
    for (const { cell, to } of edits) {
      const { row, column } = placeOf(cell);
      if (to === null || to === "") {
        cells.delete(cellKey(row, column));
      } else {
        const isFormula = typeof to === "string" && to.startsWith("=");
        const { numberFormat } = this.styleOf(name, { row, column });
        cells.set(cellKey(row, column), {
          row,
          column,
          value: isFormula ? null : to,
          formula: isFormula ? to.slice(1) : null,
          numberFormat,
        });
      }
    }
    const changed = { ...sheet, cells: new Map([...cells].sort(([a], [b]) => a - b)) };
    this.current = { ...this.current, sheets: this.current.sheets.map((other) => (other === sheet ? changed : other)) };
  }
}

function placeOf(address: string): { row: number; column: number } {
  const place = parseAddress(address);
  if (!place) throw new HostError("missing", `${address} is not a cell`);
  return place;
}

/** What an editor shows in a cell; a typed error stays an error. */
function contentOf(cell: Cell | undefined): CellValue {
  if (!cell) return null;
  return cell.formula === null ? cell.value : `=${cell.formula}`;
}

function holds(cell: Cell | undefined, expected: EditContent): boolean {
  return isSameValue(contentOf(cell), expected === "" ? null : expected);
}

/** Two engines may differ in a sum's last binary digits; that is not a different result. */
function isSameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return isSameValue(a, b);
}

/** A calculating engine's answer to a formula it does not know: not a result, and Excel will give another. */
function isInability(value: CellValue): boolean {
  return isCellError(value) && (value.error === "#NAME?" || value.error === "#SPILL!");
}
