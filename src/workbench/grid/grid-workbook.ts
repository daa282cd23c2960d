// One open workbook in the grid: both ports over the engine's live cells. Runs with and without a screen.
import {
  ICommandService,
  IUndoRedoService,
  type ICellData,
  type IMutationInfo,
  type IRange,
  type Injector,
  type Worksheet,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";
import { parseAddress, parseArea, toAddress, type Area } from "../../workbook/address";
import {
  HostError,
  type Edit,
  type Mark,
  type MarkPermission,
  type WorkbookChange,
  type WorkbookSource,
  type WorkbookSurface,
} from "../../workbook/ports";
import { placeOf, type CellReference, type Workbook } from "../../workbook/workbook";
import { toRange } from "./display";
import { isShared, isWritable } from "./cell-locks";
import { cellOf, changesContent, sameContent } from "./grid-cells";
import { GridMarks } from "./grid-marks";
import { findModel, type GridModel } from "./grid-model";
import { GridPointing } from "./grid-pointing";
import { GridReader } from "./grid-reader";
import { parseClipboard, toContent } from "./paste";
import type { OpenedFile } from "./read-display";
import { contentOf } from "../../workbook/cell-content";

/** How long a calculation may take, in milliseconds, before the grid is reported busy. */
const CALCULATION_LIMIT = 20_000;

export class GridWorkbook implements WorkbookSource, WorkbookSurface {
  readonly abilities = { undo: "one-step" } as const;

  private readonly commands: ICommandService;
  private readonly session: FormulaCalculationSessionService;
  private readonly model: GridModel;
  private readonly reader: GridReader;
  private storedPart: string | null;
  private storedSince = false;
  /** Resolves when the latest edit is fully calculated. */
  private calculated: Promise<void> = Promise.resolve();
  /** True while this object writes: its own edits are already checked. */
  private writing = false;
  private unmarked = false;
  private readonly marks: GridMarks;
  /** What the user hovers and selects. */
  readonly pointing: GridPointing;
  private readonly fileListeners = new Set<() => void>();

  constructor(
    private readonly injector: Injector,
    readonly id: string,
    readonly file: OpenedFile,
    /** Scrolls to cells of a sheet; does nothing without a screen. */
    private readonly bringIntoSight: (sheet: string, ranges: readonly IRange[]) => void = () => undefined,
  ) {
    this.commands = injector.get(ICommandService);
    this.session = injector.get(FormulaCalculationSessionService);
    const model = findModel(injector, id);
    if (!model) throw new HostError("missing", `no workbook ${id} in the grid`);
    this.model = model;
    this.storedPart = file.workbook.storedPart;
    this.reader = new GridReader(injector, id, model, file);
    this.pointing = new GridPointing(injector, id, model);
    this.marks = new GridMarks(injector, id, () => this.takeOutOfFile());
    // The engine listens to edits only once it has started, and first calculates what has no cached result in the file.
    // If it cannot start (a page in the background draws nothing), the file's own results are read.
    this.calculated = this.session.waitForLatestApplied(CALCULATION_LIMIT).catch(() => undefined);
  }

  async read(): Promise<Workbook> {
    await this.whenCalculated();
    const sheets = this.model.getSheets().map((sheet, position) => this.reader.readSheet(sheet, position));
    const { moreStoredParts, isStoredPartLost, names } = this.file.workbook;
    const content = { sheets, ...(names ? { names } : {}) };
    if (this.storedSince) return { ...content, storedPart: this.storedPart };
    return {
      ...content,
      storedPart: this.storedPart,
      ...(moreStoredParts ? { moreStoredParts } : {}),
      ...(isStoredPartLost ? { isStoredPartLost } : {}),
    };
  }

  private async whenCalculated(): Promise<void> {
    try {
      await this.calculated;
    } catch (error) {
      throw new HostError("busy", `calculation: ${String(error)}`);
    }
  }

  async show(cells: readonly CellReference[]): Promise<void> {
    const first = cells[0];
    if (!first) return;
    const sheet = this.sheetNamed(first.sheet);
    const areas = cells.filter((cell) => sameName(cell.sheet, first.sheet)).map((cell) => this.areaOf(cell.address));
    if (sheet.getConfig().hidden) throw new HostError("missing", `sheet ${first.sheet} is hidden`);
    const unit = { unitId: this.id, subUnitId: sheet.getSheetId() };
    await this.commands.executeCommand(SetWorksheetActiveOperation.id, unit);
    const selections = areas.map((area, place) => ({
      range: toRange(area),
      primary: place === areas.length - 1 ? sheet.getCellInfoInMergeData(area.top, area.left) : null,
      style: null,
    }));
    await this.commands.executeCommand(SetSelectionsOperation.id, { ...unit, selections });
    this.bringIntoSight(sheet.getSheetId(), areas.map(toRange));
  }

  // --- marks: a layer of the grid, never in the file, so protection does not matter ---

  async canMark(sheet: string): Promise<MarkPermission> {
    this.sheetNamed(sheet);
    return Promise.resolve("allowed");
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    await this.marks.mark(
      marks.map(({ sheet, addresses, severity }) => ({
        sheet: this.sheetNamed(sheet).getSheetId(),
        ranges: addresses.map((address) => toRange(this.areaOf(address))),
        severity,
      })),
    );
  }

  unmark(): Promise<number> {
    return this.marks.unmark();
  }

  hasMarks(): Promise<boolean> {
    return Promise.resolve(this.marks.find().length > 0);
  }

  // --- writing ---

  async writable(cells: readonly CellReference[]): Promise<readonly boolean[]> {
    return Promise.resolve(
      cells.map(({ sheet, address }) => {
        const area = this.areaOf(address);
        return this.isWritable(this.sheetNamed(sheet).getSheetId(), area.top, area.left);
      }),
    );
  }

  /** Whether the cell shares an array formula or a data table with others. Sheets by the grid's id. */
  isShared(sheetKey: string, row: number, column: number): boolean {
    return isShared(this.file, this.positionOf(sheetKey), row, column);
  }

  /** Whether the cell may be written. */
  isWritable(sheetKey: string, row: number, column: number): boolean {
    return isWritable(this.file, this.positionOf(sheetKey), row, column);
  }

  private positionOf(sheetKey: string): number {
    return this.model.getSheets().findIndex((sheet) => sheet.getSheetId() === sheetKey);
  }

  async write(edits: readonly Edit[]): Promise<void> {
    await this.whenCalculated();
    const perSheet = new Map<string, Record<number, Record<number, ICellData>>>();
    for (const edit of edits) {
      const sheet = this.sheetNamed(edit.sheet);
      const place = parseAddress(edit.cell);
      if (!place) throw new HostError("missing", `${edit.cell} is no cell`);
      const key = sheet.getSheetId();
      const { row, column } = place;
      const data = sheet.getCellRaw(row, column) ?? undefined;
      const cell = this.reader.readCell(sheet, row, column, data);
      if (!sameContent(contentOf(cell), edit.from)) throw new HostError("changed", `${edit.cell} holds ${JSON.stringify(contentOf(cell))}`);
      if (!this.isWritable(key, row, column)) throw new HostError("protected", `${edit.cell} is locked`);
      let matrix = perSheet.get(key);
      if (!matrix) perSheet.set(key, (matrix = {}));
      (matrix[row] ??= {})[column] = cellOf(edit.to);
    }
    this.apply(perSheet);
    await this.whenCalculated();
  }

  /**
   * Pastes clipboard text into the selection of the active sheet, a single text into all of it. Returns why the first cell that cannot be
   * changed is refused; nothing is then changed.
   */
  paste(text: string): { kind: "locked" | "shared"; cell: string } | undefined {
    const sheet = this.model.getActiveSheet();
    const range = this.injector.get(SheetsSelectionsService).getCurrentSelections().at(-1)?.range;
    const rows = parseClipboard(text);
    if (!range || rows.length === 0) return undefined;
    const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
    const matrix: Record<number, Record<number, ICellData>> = {};
    const height = only === undefined ? rows.length : range.endRow - range.startRow + 1;
    for (let down = 0; down < height; down++) {
      const width = only === undefined ? (rows[down]?.length ?? 0) : range.endColumn - range.startColumn + 1;
      for (let right = 0; right < width; right++) {
        const row = range.startRow + down;
        const column = range.startColumn + right;
        if (row >= sheet.getRowCount() || column >= sheet.getColumnCount()) continue;
        const key = sheet.getSheetId();
        if (!this.isWritable(key, row, column))
          return { kind: this.isShared(key, row, column) ? "shared" : "locked", cell: toAddress(row, column) };
        (matrix[row] ??= {})[column] = cellOf(toContent(only ?? rows[down]?.[right] ?? ""));
      }
    }
    this.apply(new Map([[sheet.getSheetId(), matrix]]));
    return undefined;
  }

  /** Writes cells into sheets in one undo step. */
  private apply(perSheet: ReadonlyMap<string, Record<number, Record<number, ICellData>>>): void {
    const redoMutations: IMutationInfo[] = [];
    const undoMutations: IMutationInfo[] = [];
    for (const [subUnitId, cellValue] of perSheet) {
      const params: ISetRangeValuesMutationParams = { unitId: this.id, subUnitId, cellValue };
      redoMutations.push({ id: SetRangeValuesMutation.id, params });
      const undo = this.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
      undoMutations.unshift({ id: SetRangeValuesMutation.id, params: undo });
    }
    this.writing = true;
    try {
      for (const { id, params } of redoMutations) this.commands.syncExecuteCommand(id, params);
    } finally {
      this.writing = false;
    }
    if (redoMutations.length > 0) this.injector.get(IUndoRedoService).pushUndoRedo({ unitID: this.id, undoMutations, redoMutations });
  }

  /** Whether an edit in progress is one of {@link write}'s. */
  get isWriting(): boolean {
    return this.writing;
  }

  async store(part: string | null): Promise<void> {
    const { moreStoredParts, isStoredPartLost } = this.file.workbook;
    if (part === this.storedPart && (this.storedSince || !(moreStoredParts ?? isStoredPartLost))) return Promise.resolve();
    this.storedPart = part;
    this.storedSince = true;
    this.tellFileChanged();
    return Promise.resolve();
  }

  /** Calls back when something other than cells changed that belongs in the file: the stored part, marks it brought. */
  onFileChanged(listener: () => void): void {
    this.fileListeners.add(listener);
  }

  private tellFileChanged(): void {
    for (const listener of this.fileListeners) listener();
  }

  private takeOutOfFile(): void {
    this.unmarked = true;
    this.tellFileChanged();
  }

  async onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    const heard = this.commands.onCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || options?.fromFormula) return;
      const params = command.params as ISetRangeValuesMutationParams | undefined;
      if (params?.unitId !== this.id || !changesContent(params)) return;
      listener({});
    });
    return Promise.resolve(() => {
      heard.dispose();
      return Promise.resolve();
    });
  }

  /** Records an edit of this workbook, so that the next reading waits for its results. The engine calls it for each. */
  noteEdit(): void {
    this.calculated = this.session.waitForLatestApplied(CALCULATION_LIMIT);
    this.calculated.catch(() => undefined); // reported by the next reading
  }

  // --- positions ---

  /** The active sheet's position in workbook order. */
  get shownSheet(): number {
    return this.positionOf(this.model.getActiveSheet().getSheetId());
  }

  private sheetNamed(name: string): Worksheet {
    const sheet = this.model.getSheets().find((candidate) => sameName(candidate.getName(), name));
    if (!sheet) throw new HostError("missing", `no sheet ${name}`);
    return sheet;
  }

  private areaOf(address: string): Area {
    const area = parseArea(address);
    if (!area) throw new HostError("missing", `${address} is no cell`);
    return area;
  }

  /** What differs from the file, as edits of the file: in sheet order, top to bottom. */
  async changes(): Promise<readonly Edit[]> {
    const now = await this.read();
    const edits: Edit[] = [];
    now.sheets.forEach((sheet, position) => {
      const before = this.file.workbook.sheets[position];
      if (!before) return;
      for (const key of new Set([...before.cells.keys(), ...sheet.cells.keys()])) {
        const old = before.cells.get(key);
        const cell = sheet.cells.get(key);
        const { row, column } = placeOf(key);
        const from = contentOf(old);
        const to = contentOf(cell);
        if (!sameContent(from, to)) edits.push({ sheet: sheet.name, cell: toAddress(row, column), from, to });
      }
    });
    return edits;
  }

  /** Whether marks that the file itself brought (set in Excel) were removed. */
  get hasUnmarked(): boolean {
    return this.unmarked;
  }

  /** Whether the stored part was written or removed since the file was opened. */
  get hasStored(): boolean {
    return this.storedSince;
  }

  /** Present text of the stored part. */
  get stored(): string | null {
    return this.storedPart;
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
