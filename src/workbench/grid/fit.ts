// Sets the zoom of the sheets: fitted to the grid's width on request, with frozen rows and columns that leave room for the others.
import type { GridModel } from "./grid-model";
import { ICommandService, type Injector, type Worksheet } from "@univerjs/core";
import { SetFrozenMutation, type ISetFrozenMutationParams } from "@univerjs/sheets";
import { SetZoomRatioOperation } from "@univerjs/sheets-ui";
import type { OpenedFile } from "./read-display";

/** Pixels for the row numbers and the scroll bar. */
const BESIDE = 46 + 16;
/** Height of the column letters, in pixels of the sheet. */
const ABOVE = 20;
const LEAST_RATIO = 0.5;
/** Frozen rows leave the others at least two thirds of the grid, frozen columns two fifths. */
const FROZEN_HEIGHT = 1 / 3;
const FROZEN_WIDTH = 3 / 5;

/** A size in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The zoom factor of the sheet. `used`: number of columns with content. */
function ratioOf(sheet: Worksheet, used: number, room: Room): number {
  let width = BESIDE;
  for (let column = 0; column < used; column++) if (sheet.getColVisible(column)) width += sheet.getColumnWidth(column);
  return Math.max(LEAST_RATIO, Math.min(1, Math.floor((100 * room.width) / width) / 100));
}

/** Does not freeze rows that would take more than a third of the grid. */
function frozenRows(sheet: Worksheet, rows: number, ratio: number, room: Room): number {
  let height = 0;
  for (let row = 0; row < rows; row++) if (sheet.getRowVisible(row)) height += sheet.getRowHeight(row);
  return height * ratio > (room.height - ABOVE * ratio) * FROZEN_HEIGHT ? 0 : rows;
}

/** Freezes as many of the columns as fit: the first ones name the rows. */
function frozenColumns(sheet: Worksheet, columns: number, ratio: number, room: Room): number {
  let width = BESIDE;
  for (let column = 0; column < columns; column++) {
    if (sheet.getColVisible(column)) width += sheet.getColumnWidth(column);
    if (width * ratio > room.width * FROZEN_WIDTH) return column;
  }
  return columns;
}

export interface SheetFit {
  readonly used: number;
  /** Rows and columns frozen in the file. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

const UNKNOWN: SheetFit = { used: 0, frozen: { rows: 0, columns: 0 } };

/** Sets the zoom of every sheet of a workbook. `fits`: to the grid's width; else its own. `sheets`: in workbook order. */
export function sizeSheets(injector: Injector, model: GridModel, sheets: readonly SheetFit[], room: Room, fits: boolean): void {
  model.getSheets().forEach((sheet, position) => {
    const zoomRatio = fits ? ratioOf(sheet, (sheets[position] ?? UNKNOWN).used, room) : 1;
    if (sheet.getZoomRatio() === zoomRatio) return;
    const unit = { unitId: model.getUnitId(), subUnitId: sheet.getSheetId() };
    injector.get(ICommandService).syncExecuteCommand(SetZoomRatioOperation.id, { ...unit, zoomRatio });
  });
}

/** Freezes the file's frozen panes as far as the grid has room at the sheet's zoom. `sheets`: in workbook order. */
export function freezeSheets(injector: Injector, model: GridModel, sheets: readonly SheetFit[], room: Room): void {
  model.getSheets().forEach((sheet, position) => {
    const { frozen } = sheets[position] ?? UNKNOWN;
    const ratio = sheet.getZoomRatio();
    const rows = frozenRows(sheet, frozen.rows, ratio, room);
    const columns = frozenColumns(sheet, frozen.columns, ratio, room);
    const now = sheet.getFreeze();
    if (now.ySplit === rows && now.xSplit === columns) return;
    const freeze: ISetFrozenMutationParams = {
      unitId: model.getUnitId(),
      subUnitId: sheet.getSheetId(),
      xSplit: columns,
      ySplit: rows,
      startRow: rows || -1,
      startColumn: columns || -1,
    };
    injector.get(ICommandService).syncExecuteCommand(SetFrozenMutation.id, freeze);
  });
}

/** For each sheet of a file, what it freezes and how many columns are used. */
export function toSheetFits({ workbook, looks }: Pick<OpenedFile, "workbook" | "looks">): readonly SheetFit[] {
  return workbook.sheets.map(({ cells }, position) => {
    let used = 0;
    for (const { column } of cells.values()) used = Math.max(used, column + 1);
    return { used, frozen: looks[position]?.frozen ?? { rows: 0, columns: 0 } };
  });
}
