// A host that is nothing but memory: the ports over a plain workbook, for the tests of everything above them.
import { parseAddress, parseArea, toAreaAddress } from "../../src/workbook/address";
import { HostError } from "../../src/workbook/ports";
import type { Edit, EditContent, Mark, MarkPermission, WorkbookChange, WorkbookSource, WorkbookSurface } from "../../src/workbook/ports";
import { cellAt, cellKey, findSheet, isCellError } from "../../src/workbook/workbook";
import type { Cell, CellReference, Sheet, Workbook } from "../../src/workbook/workbook";
import type { ContractHost, MarkedArea } from "./contract";
import type { ContractSheet } from "./contract-workbook";

type MemorySheet = Sheet & Partial<Pick<ContractSheet, "protection" | "unlocked" | "foreignFormats">>;

export interface MemoryWorkbookStart extends Workbook {
  /** Without further details a protected sheet has no password and no unlocked cell. */
  readonly sheets: readonly MemorySheet[];
}

/** The ports over a workbook in memory. Formulas are kept, not calculated: a written formula has no result. */
export class MemoryHost implements WorkbookSource, WorkbookSurface, ContractHost {
  readonly abilities = { undo: "one-step" } as const;
  readonly source = this;
  readonly surface = this;
  private workbook: MemoryWorkbookStart;
  private marked: readonly Mark[] = [];
  private selected: { sheet: string; addresses: string[] };
  private readonly listeners = new Set<(change: WorkbookChange) => void>();

  constructor(workbook: MemoryWorkbookStart) {
    this.workbook = workbook;
    this.selected = { sheet: workbook.sheets[0]?.name ?? "", addresses: ["A1"] };
  }

  read(): Promise<Workbook> {
    return Promise.resolve(this.workbook);
  }

  async show(cells: readonly CellReference[]): Promise<void> {
    await Promise.resolve();
    const first = cells[0];
    if (!first) return;
    const sheet = this.sheet(first.sheet);
    const same = cells.filter((cell) => cell.sheet.toLowerCase() === first.sheet.toLowerCase());
    this.selected = { sheet: sheet.name, addresses: same.map((cell) => cell.address) };
  }

  async canMark(name: string): Promise<MarkPermission> {
    await Promise.resolve();
    const sheet = this.sheet(name);
    if (!sheet.protected || sheet.protection?.allowFormatCells) return "allowed";
    return sheet.protection?.password ? "protected-with-password" : "protected";
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    for (const { sheet } of marks) {
      if ((await this.canMark(sheet)) !== "allowed") throw new HostError("protected", sheet);
    }
    this.marked = marks;
  }

  hasMarks(): Promise<boolean> {
    return Promise.resolve(this.marked.length > 0);
  }

  unmark(): Promise<number> {
    const count = this.marked.length;
    this.marked = [];
    return Promise.resolve(count);
  }

  async writable(cells: readonly CellReference[]): Promise<readonly boolean[]> {
    await Promise.resolve();
    return cells.map(({ sheet, address }) => this.isWritable(this.sheet(sheet), address));
  }

  async write(edits: readonly Edit[]): Promise<void> {
    await Promise.resolve();
    for (const { sheet: name, cell: address, from } of edits) {
      const sheet = this.sheet(name);
      const place = parseAddress(address);
      if (!place) throw new HostError("missing", address);
      if (!holds(cellAt(sheet, place.row, place.column), from)) throw new HostError("changed", `${name}!${address}`);
      if (!this.isWritable(sheet, address)) throw new HostError("protected", `${name}!${address}`);
    }
    for (const { sheet, cell, to } of edits) this.put(sheet, cell, to);
    if (edits.length > 0) this.tell({});
  }

  store(part: string | null): Promise<void> {
    this.workbook = { sheets: this.workbook.sheets, storedPart: part };
    return Promise.resolve();
  }

  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  marks(): Promise<readonly MarkedArea[]> {
    return Promise.resolve(
      this.marked.flatMap(({ sheet, addresses, severity }) =>
        addresses.map((address) => ({ sheet, address: toAreaAddress(parseArea(address)!), severity })),
      ),
    );
  }

  selection(): Promise<{ sheet: string; addresses: readonly string[] }> {
    return Promise.resolve(this.selected);
  }

  picture(): Promise<unknown> {
    return Promise.resolve({ workbook: this.workbook, selected: this.selected });
  }

  type(sheet: string, cell: string, content: EditContent): Promise<void> {
    this.put(sheet, cell, content);
    this.tell({});
    return Promise.resolve();
  }

  private sheet(name: string): MemorySheet {
    const found = findSheet(this.workbook, name);
    if (!found) throw new HostError("missing", `no sheet ${name}`);
    return found;
  }

  private isWritable(sheet: MemorySheet, address: string): boolean {
    return !sheet.protected || (sheet.unlocked ?? []).includes(address.replace(/\$/g, ""));
  }

  private put(name: string, address: string, content: EditContent): void {
    const sheet = this.sheet(name);
    const { row, column } = parseAddress(address)!;
    const key = cellKey(row, column);
    const cells = new Map(sheet.cells);
    if (content === null || content === "") {
      cells.delete(key);
    } else {
      const isFormula = typeof content === "string" && content.startsWith("=");
      const numberFormat = sheet.cells.get(key)?.numberFormat ?? "General";
      cells.set(key, { row, column, value: isFormula ? null : content, formula: isFormula ? content.slice(1) : null, numberFormat });
    }
    const changed = { ...sheet, cells: new Map([...cells].sort(([a], [b]) => a - b)) };
    this.workbook = { ...this.workbook, sheets: this.workbook.sheets.map((other) => (other === sheet ? changed : other)) };
  }

  private tell(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change);
  }
}

function holds(cell: Cell | undefined, expected: EditContent): boolean {
  if (!cell) return expected === null || expected === "";
  if (cell.formula !== null) return expected === `=${cell.formula}`;
  return !isCellError(cell.value) && cell.value === expected;
}
