// The grid as the open files use it: started when a workbook first needs it, with one of the open workbooks in front.
import type { GridEngine, SheetTab } from "../grid/engine";
import type { GridWorkbook } from "../grid/grid-workbook";
import type { OpenedFile } from "../grid/read-display";

export class GridPlace {
  private starting: Promise<GridEngine> | undefined;
  private engine: GridEngine | undefined;
  private dark = false;
  private fits = false;
  private front: string | undefined;
  private readonly units = new Set<string>();

  constructor(
    private readonly startEngine: () => Promise<GridEngine>,
    private readonly tell: { readonly sheets: () => void; readonly undoStatus: (undos: number, redos: number) => void },
  ) {}

  /** Puts a file into the grid, in front only if it is the current one. Rejects if the engine cannot start; the next call tries again. */
  async open(id: string, name: string, file: OpenedFile): Promise<GridWorkbook> {
    const engine = await this.start();
    const workbook = engine.open(id, name, file);
    this.units.add(id);
    // a new workbook becomes active by itself
    if (this.front !== undefined && this.units.has(this.front)) engine.activate(this.front);
    await engine.whenDrawn();
    return workbook;
  }

  private start(): Promise<GridEngine> {
    this.starting ??= this.startEngine()
      .then((engine) => {
        engine.onSheetShown(this.tell.sheets);
        engine.onUndoStatus(this.tell.undoStatus);
        engine.setDark(this.dark);
        engine.setFit(this.fits);
        return (this.engine = engine);
      })
      .catch((error: unknown) => {
        this.starting = undefined;
        throw error;
      });
    return this.starting;
  }

  activate(id: string): void {
    this.front = id;
    if (this.units.has(id)) this.engine?.activate(id);
  }

  /** The visible sheets of a workbook; undefined until the grid has it. */
  sheets(id: string): readonly SheetTab[] | undefined {
    return this.units.has(id) ? this.engine?.sheets(id) : undefined;
  }

  async showSheet(id: string, sheet: string): Promise<void> {
    if (this.units.has(id)) await this.engine?.activateSheet(id, sheet);
  }

  async undo(): Promise<void> {
    await this.engine?.undo();
  }

  async redo(): Promise<void> {
    await this.engine?.redo();
  }

  /** Enters what is being typed in a cell. */
  async endTyping(): Promise<void> {
    await this.engine?.endTyping();
  }

  /** Moves the focus into the sheet. */
  focus(): void {
    this.engine?.focus();
  }

  /** Sets whether sheets are fitted to the grid's width. */
  setFit(fits: boolean): void {
    this.fits = fits;
    this.engine?.setFit(fits);
  }

  setDark(dark: boolean): void {
    this.dark = dark;
    this.engine?.setDark(dark);
  }

  close(id: string): void {
    if (this.front === id) this.front = undefined;
    if (this.units.delete(id)) this.engine?.close(id);
  }
}
