// How much of a sheet is visible: columns fitted to the grid's width if the user wants it, and frozen rows within a third of its height.
import { ICommandService, type Injector, type Workbook as GridModel, type Worksheet } from "@univerjs/core";
import { SetFrozenMutation, type ISetFrozenMutationParams } from "@univerjs/sheets";
import { SetZoomRatioOperation } from "@univerjs/sheets-ui";
import type { OpenedFile } from "./read-display";

/** The numbers of the rows, and the scroll bar, in pixels. */
const BESIDE = 46 + 16;
const LEAST_RATIO = 0.5;
/** Frozen rows leave the others at least two thirds. */
const FROZEN_SHARE = 1 / 3;

/** A size in pixels. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** The share of its own size at which the sheet is shown. `used`: how many columns hold anything. */
function ratioOf(sheet: Worksheet, used: number, room: Room): number {
  let width = BESIDE;
  for (let column = 0; column < used; column++) if (sheet.getColVisible(column)) width += sheet.getColumnWidth(column);
  return Math.max(LEAST_RATIO, Math.min(1, Math.floor((100 * room.width) / width) / 100));
}

/** Rows that would take more than a third of the grid are not frozen. */
function frozenRows(sheet: Worksheet, rows: number, ratio: number, room: Room): number {
  let height = 0;
  for (let row = 0; row < rows; row++) if (sheet.getRowVisible(row)) height += sheet.getRowHeight(row);
  return height * ratio > room.height * FROZEN_SHARE ? 0 : rows;
}

interface SheetFit {
  readonly used: number;
  /** Rows and columns frozen in the file. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Fits every sheet of a workbook. `fits`: to the grid's width; else it stands in its own size. `sheets`: in the workbook's order. */
export function fitWorkbook(injector: Injector, model: GridModel, sheets: readonly SheetFit[], room: Room, fits: boolean): void {
  const commands = injector.get(ICommandService);
  model.getSheets().forEach((sheet, position) => {
    const { used, frozen } = sheets[position] ?? { used: 0, frozen: { rows: 0, columns: 0 } };
    const unit = { unitId: model.getUnitId(), subUnitId: sheet.getSheetId() };
    const zoomRatio = fits ? ratioOf(sheet, used, room) : 1;
    if (sheet.getZoomRatio() !== zoomRatio) commands.syncExecuteCommand(SetZoomRatioOperation.id, { ...unit, zoomRatio });
    const rows = frozenRows(sheet, frozen.rows, zoomRatio, room);
    const now = sheet.getFreeze();
    if (now.ySplit === rows && now.xSplit === frozen.columns) return;
    const freeze: ISetFrozenMutationParams = {
      ...unit,
      xSplit: frozen.columns,
      ySplit: rows,
      startRow: rows || -1,
      startColumn: frozen.columns || -1,
    };
    commands.syncExecuteCommand(SetFrozenMutation.id, freeze);
  });
}

/** What the sheets of a file freeze, and how many of their columns are used. */
export function toSheetFits({ workbook, looks }: Pick<OpenedFile, "workbook" | "looks">): readonly SheetFit[] {
  return workbook.sheets.map(({ cells }, position) => {
    let used = 0;
    for (const { column } of cells.values()) used = Math.max(used, column + 1);
    return { used, frozen: looks[position]?.frozen ?? { rows: 0, columns: 0 } };
  });
}
