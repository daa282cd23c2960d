// A sheet as the engine has drawn it, and where in it a cell is.
import type { Injector, Worksheet } from "@univerjs/core";
import { IRenderManagerService, type IRender, type SpreadsheetSkeleton } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { findModel } from "./grid-model";

interface DrawnSheet {
  readonly render: IRender;
  readonly worksheet: Worksheet;
  readonly skeleton: SpreadsheetSkeleton;
}

/** Undefined before the sheet is drawn. */
export function findDrawn(injector: Injector, unit: string, sheet: string): DrawnSheet | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(unit);
  const worksheet = findModel(injector, unit)?.getSheetBySheetId(sheet);
  const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheet);
  return render && worksheet && skeleton ? { render, worksheet, skeleton } : undefined;
}

/** A cell's edges in the sheet's own pixels, those of the whole merged cell if it is its first; with `hasHeads`, counted from the corner of the heads. */
export function boxOf(skeleton: SpreadsheetSkeleton, row: number, column: number, hasHeads: boolean) {
  const cell = skeleton.getCellWithCoordByIndex(row, column, hasHeads);
  return cell.isMergedMainCell ? cell.mergeInfo : cell;
}
