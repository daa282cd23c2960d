// Tracks what the user hovers and selects in one workbook of the grid, and the sentences about its cells.
import type { GridModel } from "./grid-model";
import type { Injector } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { isInside, parseArea, toAddress, type Area } from "../../workbook/address";
import type { CellNote } from "../../workbook/ports";
import type { CellReference } from "../../workbook/workbook";

export class GridPointing {
  private notes: readonly { readonly sheet: string; readonly area: Area; readonly text: string }[] = [];

  constructor(
    private readonly injector: Injector,
    private readonly id: string,
    private readonly model: GridModel,
  ) {}

  /** Replaces the sentences that {@link noteAt} returns. */
  annotate(notes: readonly CellNote[]): void {
    this.notes = notes.flatMap(({ sheet, address, text }) => {
      const area = parseArea(address);
      return area ? [{ sheet: sheet.toLowerCase(), area, text }] : [];
    });
  }

  /** The sentence about a cell. The sheet by the grid's id. */
  noteAt(sheetKey: string, row: number, column: number): string | undefined {
    const name = this.model.getSheetBySheetId(sheetKey)?.getName().toLowerCase();
    return this.notes.find(({ sheet, area }) => sheet === name && isInside(area, row, column))?.text;
  }

  /** Calls back when another cell of this workbook is selected; not for the present selection. */
  onSelect(listener: (cell: CellReference) => void): () => Promise<void> {
    let last = this.selected();
    const heard = this.injector.get(SheetsSelectionsService).selectionChanged$.subscribe(() => {
      const now = this.selected();
      if (!now || (now.sheet === last?.sheet && now.address === last.address)) return;
      last = now;
      listener(now);
    });
    return () => {
      heard.unsubscribe();
      return Promise.resolve();
    };
  }

  private selected(): CellReference | undefined {
    const selections = this.injector.get(SheetsSelectionsService);
    const at = selections.currentSelectionParam;
    const range = selections.getCurrentSelections().at(-1)?.range;
    if (!range || at?.unitId !== this.id) return undefined;
    const sheet = this.model.getSheetBySheetId(at.sheetId);
    return sheet ? { sheet: sheet.getName(), address: toAddress(range.startRow, range.startColumn) } : undefined;
  }
}
