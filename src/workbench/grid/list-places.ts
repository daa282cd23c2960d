// Positions the list button at the selected cell, however the sheet is scrolled or zoomed.
import { ICommandService, type Injector } from "@univerjs/core";
import { SetRangeValuesCommand, SheetsSelectionsService, type ISetRangeValuesCommandParams } from "@univerjs/sheets";
import { getViewportByCell } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import type { EditContent } from "../../workbook/ports";
import { boxOf, findDrawn } from "./drawn-sheet";
import { isCellError } from "../../workbook/workbook";
import { cellOf, readValue } from "./grid-cells";
import { listAt, textOf, type CellList } from "./grid-lists";
import { findModel } from "./grid-model";
import type { GridWorkbook } from "./grid-workbook";
import { ListButton, type CellBox } from "./list-button";

interface SelectedList {
  readonly list: CellList;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Registers the buttons and their key, Alt+↓, for the engine's lifetime. `shown`: the active workbook. */
export function openLists(injector: Injector, container: HTMLElement, shown: () => GridWorkbook | undefined): void {
  const commands = injector.get(ICommandService);
  const choose = (content: EditContent): void => {
    const workbook = shown();
    const at = workbook && findSelected(injector, workbook);
    if (!at) return;
    const range = { startRow: at.row, endRow: at.row, startColumn: at.column, endColumn: at.column };
    const params: ISetRangeValuesCommandParams = { unitId: workbook.id, subUnitId: at.sheet, range, value: cellOf(content) };
    void commands.executeCommand(SetRangeValuesCommand.id, params);
  };
  const button = new ListButton(container, { choose, leave: () => injector.get(ILayoutService).focus() });
  let asked = 0;
  const place = (): void => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      const workbook = shown();
      const at = workbook && findSelected(injector, workbook);
      const box = at && placeOf(injector, container, workbook.id, at);
      if (at && box) button.show(at.list, box, currentText(injector, workbook.id, at));
      else button.hide();
    });
  };
  injector.get(SheetsSelectionsService).selectionChanged$.subscribe(place);
  commands.onCommandExecuted(place); // scrolling, zooming, resizing and switching sheets are all commands
  new ResizeObserver(place).observe(container);
  container.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "ArrowDown" || !event.altKey || event.ctrlKey || event.shiftKey || event.metaKey || !button.open()) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}

function findSelected(injector: Injector, workbook: GridWorkbook): SelectedList | undefined {
  const selections = injector.get(SheetsSelectionsService);
  const at = selections.currentSelectionParam;
  const selection = selections.getCurrentSelections().at(-1);
  if (!selection || at?.unitId !== workbook.id) return undefined;
  const { startRow: row, startColumn: column } = selection.primary ?? selection.range;
  const list = listAt(injector, workbook, at.sheetId, row, column);
  if (!list?.rule.isShown || !workbook.isWritable(at.sheetId, row, column)) return undefined;
  return { list, sheet: at.sheetId, row, column };
}

function currentText(injector: Injector, unit: string, { sheet, row, column }: SelectedList): string {
  const data = findModel(injector, unit)?.getSheetBySheetId(sheet)?.getCellRaw(row, column);
  const value = data ? readValue(data, Boolean(data.f)) : null;
  return value === null || isCellError(value) ? "" : textOf(value);
}

/** Position of a cell; undefined when it is out of view. */
function placeOf(injector: Injector, container: HTMLElement, unit: string, { sheet, row, column }: SelectedList): CellBox | undefined {
  const drawn = findDrawn(injector, unit, sheet);
  const canvas = drawn?.render.engine.getCanvasElement();
  const viewport = drawn && getViewportByCell(row, column, drawn.render.scene, drawn.worksheet);
  if (!drawn || !canvas || !viewport) return undefined;
  const cell = boxOf(drawn.skeleton, row, column, true);
  const { scaleX, scaleY } = drawn.render.scene.getAncestorScale();
  const frame = canvas.getBoundingClientRect();
  const own = container.getBoundingClientRect();
  const [x, y] = [frame.left - own.left, frame.top - own.top];
  const box = {
    left: (cell.startX - viewport.viewportScrollX) * scaleX + x,
    right: (cell.endX - viewport.viewportScrollX) * scaleX + x,
    top: (cell.startY - viewport.viewportScrollY) * scaleY + y,
    bottom: (cell.endY - viewport.viewportScrollY) * scaleY + y,
  };
  const isOut = box.right <= x || box.left >= x + frame.width || box.bottom <= y + viewport.top || box.top >= y + frame.height;
  return isOut ? undefined : box;
}
