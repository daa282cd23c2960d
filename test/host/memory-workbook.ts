// A workbook in memory with what Excel keeps beside the cells: protection, conditional formats, selection, custom parts.
import { usualBehaviours, type Behaviours, type SilentEdit, type UndoLoss } from "./behaviours";
import type { EventKind } from "./objects";
import { parseArea, toAreaAddress, type Area } from "../../src/workbook/address";
import { cellKey, type Cell, type CellValue, type Sheet, type Visibility, type Workbook } from "../../src/workbook/workbook";

export interface HostCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A conditional format of any kind; only a custom one has a formula. */
export interface HostFormat {
  areas: Area[];
  type: string;
  formula: string;
  /** What its format sets, e.g. `Font.Bold`, `Borders.EdgeTop.Color`. */
  look: Record<string, unknown>;
  /** Its properties throw, as a duplicated rule's do (office-js #6835). */
  readonly unreadable?: boolean;
}

export interface Protection {
  readonly password: boolean;
  /** Office's names, e.g. `allowFormatCells`; what is not named is not allowed. */
  readonly options: Readonly<Record<string, boolean>>;
}

export interface HostSheet {
  readonly id: string;
  /** A chart sheet has no cells, and says so. */
  kind?: "chart";
  name: string;
  visibility: Visibility;
  protection: Protection | null;
  readonly cells: Map<number, HostCell>;
  readonly numberFormats: Map<number, string>;
  /** Cells that may be written on a protected sheet. */
  readonly unlocked: Set<number>;
  /** Cell fills, which nothing of ours may touch. */
  readonly fills: Map<number, string>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  merged?: readonly Area[];
  /** By priority, the topmost first. */
  formats: HostFormat[];
  /** Not even their number can be read. */
  formatsUnlisted?: boolean;
  readonly customProperties: Map<string, string>;
  /** What was set up for print and reading, in words. */
  readonly page: string[];
}

export interface CustomPart {
  readonly id: string;
  xml: string;
}

export interface HostEvent {
  readonly kind: EventKind;
  readonly sheetId: string;
  readonly address: string;
  readonly source: "Local" | "Remote";
}

export type Recalculate = (workbook: MemoryWorkbook) => void;

export class MemoryWorkbook {
  sheets: HostSheet[] = [];
  customParts: CustomPart[] = [];
  activeSheetId = "";
  /** The selected areas of the active sheet. */
  selection: Area[] = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  readOnly = false;
  /** Marked as final, or in Protected View: every write is refused with this code. */
  writeRefusal: string | null = null;
  /** What a lift of protection meets where there is a password. */
  passwordRefusal = "AccessDenied";
  calculation: "automatic" | "manual" = "automatic";
  /** False while another workbook is in front. */
  hasFocus = true;
  /** What Excel is like; set by the host that opens the workbook. */
  behaviours: Behaviours = usualBehaviours();
  /** Which calls of ours cost the user their undo stack. */
  readonly undoLostTo: UndoLoss[] = [];
  structureProtected = false;
  /** False until the workbook is saved for the first time. */
  isSaved = true;
  /** Days are counted from 1904, and dates come as such numbers. */
  countsFrom1904 = false;
  /** Excel's own calculation is not imitated; a test that needs results sets this. */
  recalculate: Recalculate = () => undefined;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private nextId = 1;

  /** A host workbook with the cells of a snapshot. */
  static from(workbook: Workbook): MemoryWorkbook {
    const host = new MemoryWorkbook();
    for (const sheet of workbook.sheets) host.addSheet(sheet.name, sheet);
    if (workbook.storedPart !== null) host.addPart(workbook.storedPart);
    return host;
  }

  addSheet(name: string, content?: Sheet): HostSheet {
    const id = `{00000000-0001-0000-${String(this.nextId++).padStart(4, "0")}-000000000000}`;
    const cells = content ? [...content.cells] : [];
    const sheet: HostSheet = {
      id,
      name,
      visibility: content?.visibility ?? "visible",
      protection: content?.protected ? { password: false, options: {} } : null,
      cells: new Map(cells.map(([key, { value, formula }]) => [key, { value, formula }])),
      numberFormats: new Map(cells.map(([key, cell]): [number, string] => [key, cell.numberFormat])),
      unlocked: new Set(),
      fills: new Map(),
      hiddenRows: new Set(content?.hiddenRows),
      hiddenColumns: new Set(content?.hiddenColumns),
      ...(content?.merged ? { merged: content.merged } : {}),
      formats: [],
      customProperties: new Map(),
      page: [],
    };
    this.sheets.push(sheet);
    if (this.activeSheetId === "") this.activeSheetId = id;
    return sheet;
  }

  /** By name as Excel compares them, or by identifier. */
  findSheet(key: string): HostSheet | undefined {
    const folded = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === folded);
  }

  sheet(key: string): HostSheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw new Error(`no sheet ${key}`);
    return sheet;
  }

  deleteSheet(id: string): void {
    this.sheets = this.sheets.filter((sheet) => sheet.id !== id);
    if (this.activeSheetId === id) this.activeSheetId = this.sheets[0]?.id ?? "";
  }

  addPart(xml: string): CustomPart {
    const part = { id: `{PART-${this.nextId++}}`, xml };
    this.customParts.push(part);
    return part;
  }

  /** What a user, or another person, types into one cell. */
  type(sheetName: string, address: string, value: CellValue, source: HostEvent["source"] = "Local"): void {
    const sheet = this.sheet(sheetName);
    const { top, left } = areaOf(address);
    sheet.cells.set(cellKey(top, left), { value, formula: null });
    if (this.calculation === "automatic") this.recalculate(this);
    if (source === "Local" && this.behaviours.silent.includes("typing")) return;
    this.emit({ kind: "changed", sheetId: sheet.id, address, source });
  }

  /** F9: calculation alone changes cells, which raises no change. */
  calculateNow(): void {
    this.recalculate(this);
    for (const { id } of this.sheets) this.emit({ kind: "calculated", sheetId: id, address: "", source: "Local" });
  }

  /** Inserts rows as a user does: cells, fills, locks and conditional formats below move down. */
  insertRows(sheetName: string, at: number, count: number): void {
    const sheet = this.sheet(sheetName);
    const shift = (row: number): number => (row >= at ? row + count : row);
    const moveKey = (key: number): number => cellKey(shift(Math.floor(key / 16384)), key % 16384);
    const moveMap = <V>(map: Map<number, V>): void => {
      const entries = [...map];
      map.clear();
      for (const [key, value] of entries) map.set(moveKey(key), value);
    };
    moveMap(sheet.cells);
    moveMap(sheet.numberFormats);
    moveMap(sheet.fills);
    const unlocked = [...sheet.unlocked];
    sheet.unlocked.clear();
    for (const key of unlocked) sheet.unlocked.add(moveKey(key));
    const hidden = [...sheet.hiddenRows];
    sheet.hiddenRows.clear();
    for (const row of hidden) sheet.hiddenRows.add(shift(row));
    for (const format of sheet.formats) {
      format.areas = format.areas.map((area) => ({ ...area, top: shift(area.top), bottom: shift(area.bottom) }));
    }
    this.emit({ kind: "changed", sheetId: sheet.id, address: `${at + 1}:${at + count}`, source: "Local" });
  }

  loseUndo(call: UndoLoss): void {
    if (this.behaviours.undoLostBy.includes(call)) this.undoLostTo.push(call);
  }

  /** An edit that may raise no event: the user's filter, list choice or calculation. */
  change(kind: SilentEdit, sheetName: string, work: (sheet: HostSheet) => void): void {
    const sheet = this.sheet(sheetName);
    work(sheet);
    const event: EventKind = kind === "calculation" ? "calculated" : kind === "row-hidden" ? "row-hidden" : "changed";
    const isSilent = this.behaviours.silent.includes(kind) && event !== "calculated";
    if (!isSilent) this.emit({ kind: event, sheetId: sheet.id, address: "", source: "Local" });
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: HostEvent): void {
    for (let time = 0; time < this.behaviours.eventsEach; time++) for (const listener of [...this.listeners]) listener(event);
  }

  /** Everything the workbook holds, as text: equal texts mean that nothing changed. */
  snapshot(): string {
    const plain = (value: unknown): unknown => {
      if (value instanceof Map) return [...value].sort(([a], [b]) => compare(a, b));
      if (value instanceof Set) return [...value].sort(compare);
      return value;
    };
    const { sheets, customParts, activeSheetId, selection, readOnly, structureProtected } = this;
    return JSON.stringify(
      { sheets, customParts, activeSheetId, selection, readOnly, structureProtected },
      (_, value: unknown) => plain(value),
      1,
    );
  }

  /** The cells as a plain snapshot, without a host's detour: what a reader of this workbook must find. */
  toWorkbook(storedPartNamespace: string): Workbook {
    const own = this.customParts.filter((part) => namespaceOf(part.xml) === storedPartNamespace).map(({ xml }) => xml);
    return {
      sheets: this.sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        protected: sheet.protection !== null,
        cells: new Map(
          [...sheet.cells]
            .filter(([, cell]) => cell.value !== null || cell.formula !== null)
            .sort(([a], [b]) => a - b)
            .map(([key, cell]): [number, Cell] => [
              key,
              { row: Math.floor(key / 16384), column: key % 16384, ...cell, numberFormat: sheet.numberFormats.get(key) ?? "General" },
            ]),
        ),
        hiddenRows: sheet.hiddenRows,
        hiddenColumns: sheet.hiddenColumns,
        ...(sheet.merged ? { merged: sheet.merged } : {}),
      })),
      storedPart: own[0] ?? null,
      ...(own.length > 1 ? { moreStoredParts: own.slice(1) } : {}),
    };
  }
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a) < String(b) ? -1 : 1;
}

/** The namespace of a part's root element, as Excel indexes it. */
export function namespaceOf(xml: string): string {
  return /<[^?!][^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
}

export function areaOf(address: string): Area {
  const area = parseArea(address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, ""));
  if (!area) throw new Error(`no area ${address}`);
  return area;
}

export function addressOf(areas: readonly Area[]): string {
  return areas.map(toAreaAddress).join(",");
}
