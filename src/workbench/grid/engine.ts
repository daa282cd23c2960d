// The spreadsheet engine (Univer) with its screen, in an element of the page. A separate chunk: only the workbench loads it.
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  RedoCommand,
  ThemeService,
  UndoCommand,
  UniverInstanceType,
  type Injector,
  type Univer,
} from "@univerjs/core";
import designWords from "@univerjs/design/locale/en-US";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsWords from "@univerjs/docs-ui/locale/en-US";
import { DeviceInputEventType, IRenderManagerService, UniverRenderEnginePlugin } from "@univerjs/engine-render";
import sheetsWords from "@univerjs/sheets/locale/en-US";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUIWords from "@univerjs/sheets-formula-ui/locale/en-US";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtWords from "@univerjs/sheets-numfmt-ui/locale/en-US";
import { IEditorBridgeService, SetCellEditVisibleOperation, SetZoomRatioOperation, UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUIWords from "@univerjs/sheets-ui/locale/en-US";
import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import { ILayoutService, ThemeSwitcherService, UniverUIPlugin } from "@univerjs/ui";
import uiWords from "@univerjs/ui/locale/en-US";
import { showAsDanish } from "./danish-view";
import { toWorkbookData } from "./display";
import { guardEdits, readEntriesAsDanish, type Refusal } from "./edit-guard";
import { drawConditionalFormats } from "./conditional-view";
import { createEngine, registerCore } from "./engine-core";
import { SheetThemeSwitcher } from "./engine-theme";
import { leaveByKey, makeReachable } from "./leave-by-key";
import { freezeSheets, sizeSheets, toSheetFits, type Room, type SheetFit } from "./fit";
import { findModel, findShownModel, type GridModel } from "./grid-model";
import { GridWorkbook } from "./grid-workbook";
import { openLists } from "./list-places";
import { showNotesOnHover } from "./hover-notes";
import { nameControls } from "./name-controls";
import { Sight } from "./reveal";
import type { OpenedFile } from "./read-display";

/** How long to wait for the first drawing, in milliseconds: a page in the background draws nothing. */
const DRAWN_WITHIN = 3_000;

/** A sheet's tab. */
export interface SheetTab {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
}

export class GridEngine {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly workbooks = new Map<string, GridWorkbook>();
  private sight: Sight | undefined;
  private readonly looks = new Map<string, readonly SheetFit[]>();
  /** Ids of rendered workbooks that are watched for the size of the grid. */
  private readonly watched = new Set<string>();
  private fits = false;
  private isDrawn = false;

  /** Shows the grid in the element, which must have a size. */
  constructor(
    private readonly container: HTMLElement,
    refuse: (refusal: Refusal) => void,
    /** Moves the keyboard focus on from the sheet, or back. */
    private readonly leave: (to: "next" | "previous") => void,
  ) {
    this.univer = createEngine(designWords, uiWords, docsWords, sheetsWords, sheetsUIWords, formulaUIWords, numfmtWords);
    this.injector = this.univer.__getInjector();
    guardEdits(this.injector, {
      find: (unit) => this.workbooks.get(unit),
      shown: () => this.shown(),
      refuse,
      edited: () => this.edited(),
    });
    this.univer.registerPlugin(UniverDocsPlugin, { hasScroll: false });
    this.univer.registerPlugin(UniverRenderEnginePlugin, {});
    this.univer.registerPlugin(UniverUIPlugin, {
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      disableAutoFocus: true,
      override: [[ThemeSwitcherService, { useClass: SheetThemeSwitcher }]],
    });
    this.univer.registerPlugin(UniverDocsUIPlugin, {});
    registerCore(this.univer);
    nameControls(document);
    makeReachable(container, () => this.focus());
    this.univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, footer: false, protectedRangeShadow: false });
    this.univer.registerPlugin(UniverSheetsNumfmtUIPlugin, {});
    this.univer.registerPlugin(UniverSheetsFormulaUIPlugin, { functionScreenTips: false });
  }

  /** The engine creates most of its services with its first workbook. */
  private start(): void {
    if (this.sight) return;
    this.sight = new Sight(this.injector);
    this.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetZoomRatioOperation.id) this.freeze((params as { unitId: string }).unitId);
    });
    this.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal("da");
    readEntriesAsDanish(this.injector);
    showAsDanish(this.injector);
    drawConditionalFormats(this.injector);
    leaveByKey(this.injector, this.container, () => this.shown(), this.leave);
    openLists(this.injector, this.container, () => this.shown());
    showNotesOnHover(this.injector, this.container, (unit, sheet, row, column) =>
      this.workbooks.get(unit)?.pointing.noteAt(sheet, row, column),
    );
  }

  private shown(): GridWorkbook | undefined {
    const model = findShownModel(this.injector);
    return model ? this.workbooks.get(model.getUnitId()) : undefined;
  }

  private edited() {
    const at = this.injector.get(IEditorBridgeService).getEditLocation();
    return at ? { unit: at.unitId, sheet: at.sheetId, row: at.row, column: at.column } : undefined;
  }

  /** Opens a file under the caller's id and shows it. */
  open(id: string, name: string, file: OpenedFile): GridWorkbook {
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, toWorkbookData(id, name, file));
    const workbook = new GridWorkbook(this.injector, id, file, (sheet, areas) => this.sight?.show({ unit: id, sheet, areas }));
    this.workbooks.set(id, workbook);
    this.looks.set(id, toSheetFits(file));
    this.start();
    return workbook;
  }

  /** Resolves when the grid has drawn its first workbook; until then it can show no cell. */
  async whenDrawn(): Promise<void> {
    const drawn = this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    const whenDrawn = drawn.then(() => {
      this.isDrawn = true;
      this.setFit(this.fits);
    });
    await Promise.race([whenDrawn, new Promise((resolve) => setTimeout(resolve, DRAWN_WITHIN))]);
  }

  /** Brings an open workbook to the front. */
  activate(id: string): void {
    const instances = this.injector.get(IUniverInstanceService);
    instances.setCurrentUnitForType(id);
    instances.focusUnit(id);
  }

  close(id: string): void {
    this.workbooks.delete(id);
    this.looks.delete(id);
    this.watched.delete(id);
    const dispose = (): void => void this.injector.get(IUniverInstanceService).disposeUnit(id);
    // The engine's name box needs a workbook when it is first drawn.
    if (this.isDrawn) dispose();
    else void this.injector.get(LifecycleService).onStage(LifecycleStages.Rendered).then(dispose);
  }

  /** The visible sheets of an open workbook. */
  sheets(id: string): readonly SheetTab[] {
    const model = findModel(this.injector, id);
    const active = model?.getActiveSheet()?.getSheetId();
    return (model?.getSheets() ?? [])
      .filter((sheet) => !sheet.getConfig().hidden)
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), active: sheet.getSheetId() === active }));
  }

  async activateSheet(id: string, sheet: string): Promise<void> {
    await this.injector.get(ICommandService).executeCommand(SetWorksheetActiveOperation.id, { unitId: id, subUnitId: sheet });
  }

  /** Calls back when another sheet is shown. */
  onSheetShown(listener: () => void): () => void {
    const heard = this.injector.get(ICommandService).onCommandExecuted((command) => {
      if (command.id === SetWorksheetActiveOperation.id) listener();
    });
    return () => {
      heard.dispose();
    };
  }

  async undo(): Promise<void> {
    await this.injector.get(ICommandService).executeCommand(UndoCommand.id);
  }

  async redo(): Promise<void> {
    await this.injector.get(ICommandService).executeCommand(RedoCommand.id);
  }

  /** Calls back with the number of steps that can be undone and redone in the active workbook. */
  onUndoStatus(listener: (undos: number, redos: number) => void): () => void {
    const heard = this.injector.get(IUndoRedoService).undoRedoStatus$.subscribe(({ undos, redos }) => {
      listener(undos, redos);
    });
    return () => {
      heard.unsubscribe();
    };
  }

  /** Whether sheets are fitted to the grid's width; what is frozen follows. */
  setFit(fits: boolean): void {
    this.fits = fits;
    for (const id of this.workbooks.keys()) this.fit(id, true);
  }

  /** Sets the zoom of a workbook's sheets. `isAsked`: requested by the user, not only by a resize, which keeps the user's own zoom. */
  private fit(id: string, isAsked: boolean): void {
    this.watch(id);
    const place = this.placeOf(id);
    if (place && (isAsked || this.fits)) sizeSheets(this.injector, place.model, place.sheets, place.room, this.fits);
    this.freeze(id);
  }

  private freeze(id: string): void {
    const place = this.placeOf(id);
    if (place) this.sight?.keep(() => freezeSheets(this.injector, place.model, place.sheets, place.room));
    this.sight?.again();
  }

  private watch(id: string): void {
    const engine = this.injector.get(IRenderManagerService).getRenderById(id)?.engine;
    if (!engine || this.watched.has(id)) return;
    this.watched.add(id);
    engine.onTransformChange$.subscribeEvent(() => this.fit(id, false));
  }

  /** A rendered workbook with its size in pixels. */
  private placeOf(id: string): { model: GridModel; sheets: readonly SheetFit[]; room: Room } | undefined {
    const model = findModel(this.injector, id);
    const sheets = this.looks.get(id);
    const room = this.injector.get(IRenderManagerService).getRenderById(id)?.engine;
    if (!this.isDrawn || !model || !sheets || !room || room.width <= 0 || room.height <= 0) return undefined;
    return { model, sheets, room };
  }

  /** Enters what is being typed in a cell, as a click on another cell does. */
  async endTyping(): Promise<void> {
    const at = this.edited();
    if (!at || !this.injector.get(IEditorBridgeService).isVisible().visible) return;
    const ending = { visible: false, eventType: DeviceInputEventType.PointerDown, unitId: at.unit };
    await this.injector.get(ICommandService).executeCommand(SetCellEditVisibleOperation.id, ending);
  }

  /** Focuses the sheet at the selected cell. */
  focus(): void {
    this.injector.get(ILayoutService).focus();
  }

  setDark(dark: boolean): void {
    this.injector.get(ThemeService).setDarkMode(dark);
  }

  dispose(): void {
    this.univer.dispose();
  }
}
