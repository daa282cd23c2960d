// One open budget as the pane and the workbench see it: read from its file at once, and live in the grid once that has loaded it.
import { parseArea } from "../../workbook/address";
import { ChangeListeners } from "../../workbook/change-listeners";
import type { CellNote, Edit, Mark, MarkPermission, WorkbookSource, WorkbookSurface } from "../../workbook/ports";
import type { CellReference, Workbook } from "../../workbook/workbook";
import { isWritable } from "../grid/cell-locks";
import type { GridWorkbook } from "../grid/grid-workbook";
import type { OpenedFile } from "../grid/read-display";

export class OpenWorkbook implements WorkbookSource, WorkbookSurface {
  readonly abilities = { undo: "one-step" } as const;
  private grid: GridWorkbook | undefined;
  private coming: Promise<GridWorkbook> | undefined;
  private readonly listeners = new ChangeListeners();
  readonly onChange = this.listeners.onChange;

  /** `toGrid` loads the file into the grid, starting the grid if needed. */
  constructor(
    readonly file: OpenedFile,
    private readonly toGrid: () => Promise<GridWorkbook>,
  ) {}

  /** The workbook in the grid; starts the grid if needed. A failed start is retried on the next call. */
  live(): Promise<GridWorkbook> {
    this.coming ??= this.comeAlive().catch((error: unknown) => {
      this.coming = undefined;
      throw error;
    });
    return this.coming;
  }

  /** Whether the grid has loaded it. */
  get isLive(): boolean {
    return this.grid !== undefined;
  }

  private async comeAlive(): Promise<GridWorkbook> {
    const grid = await this.toGrid();
    await grid.onChange(this.listeners.tell);
    return (this.grid = grid);
  }

  /**
   * Nothing can change before the grid has loaded it, so until then the file is current; missing results, however, are left to the grid.
   */
  async read(): Promise<Workbook> {
    if (this.grid) return this.grid.read();
    return lacksResults(this.file) ? (await this.live()).read() : this.file.workbook;
  }

  writable(cells: readonly CellReference[]): Promise<readonly boolean[]> {
    const places = new Map(this.file.workbook.sheets.map(({ name }, place) => [name.toLowerCase(), place]));
    return Promise.resolve(
      cells.map(({ sheet, address }) => {
        const area = parseArea(address);
        return area !== undefined && isWritable(this.file, places.get(sheet.toLowerCase()) ?? -1, area.top, area.left);
      }),
    );
  }

  // --- operations that wait for the grid ---

  async show(cells: readonly CellReference[]): Promise<void> {
    return (await this.live()).show(cells);
  }

  async canMark(sheet: string): Promise<MarkPermission> {
    return (await this.live()).canMark(sheet);
  }

  async mark(marks: readonly Mark[]): Promise<void> {
    return (await this.live()).mark(marks);
  }

  async unmark(): Promise<number> {
    return (await this.live()).unmark();
  }

  async annotate(notes: readonly CellNote[]): Promise<void> {
    (await this.live()).pointing.annotate(notes);
  }

  async onSelect(listener: (cell: CellReference) => void): Promise<() => Promise<void>> {
    return (await this.live()).pointing.onSelect(listener);
  }

  async hasMarks(): Promise<boolean> {
    return (await this.live()).hasMarks();
  }

  async write(edits: readonly Edit[]): Promise<void> {
    return (await this.live()).write(edits);
  }

  async store(part: string | null): Promise<void> {
    return (await this.live()).store(part);
  }
}

/** Whether the file asks for recalculation on opening, or has a formula without a result. */
function lacksResults({ recalculates, workbook }: OpenedFile): boolean {
  if (recalculates) return true;
  for (const { cells } of workbook.sheets)
    for (const { formula, value } of cells.values()) if (formula !== null && value === null) return true;
  return false;
}
