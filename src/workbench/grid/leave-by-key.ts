// The sheet by keyboard: a stop of its own, and no trap. Esc leaves the sheet, and so do Tab from its last cell and Shift+Tab from its first.
import type { Injector } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { OpenedFile } from "./read-display";

/** The last row and the last column of a sheet that hold anything, zero-based. */
function lastCell(file: OpenedFile, position: number): { row: number; column: number } {
  let [row, column] = [0, 0];
  for (const cell of file.workbook.sheets[position]?.cells.values() ?? []) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  return { row, column };
}

/** Sets the keys up; they stay for the engine's life. `shown`: the workbook in front. */
export function leaveByKey(
  injector: Injector,
  container: HTMLElement,
  shown: () => { readonly file: OpenedFile; readonly shownSheet: number } | undefined,
  leave: (to: "next" | "previous") => void,
): void {
  const wayOf = (event: KeyboardEvent): "next" | "previous" | undefined => {
    if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
    if (event.key === "Escape") return "next";
    const workbook = shown();
    const range = injector.get(SheetsSelectionsService).getCurrentSelections().at(-1)?.range;
    if (event.key !== "Tab" || !workbook || !range) return undefined;
    if (event.shiftKey) return range.startRow === 0 && range.startColumn === 0 ? "previous" : undefined;
    const last = lastCell(workbook.file, workbook.shownSheet);
    return range.endRow >= last.row && range.endColumn >= last.column ? "next" : undefined;
  };
  const bridge = injector.get(IEditorBridgeService);
  // the engine hears the key first: an editor that it has just closed had the key
  let closedAt = Number.NEGATIVE_INFINITY;
  bridge.visible$.subscribe(({ visible }) => {
    if (!visible) closedAt = performance.now();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    // what is typed into a cell, or stands in another field of the grid, has the key to itself
    if (event.target instanceof HTMLInputElement || bridge.isVisible().visible || closedAt >= event.timeStamp) return;
    const way = wayOf(event);
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    leave(way);
  };
  container.addEventListener("keydown", onKeyDown, true);
}

/** The engine's drawings of sheets are one stop of the keyboard, in the page's own order; what it draws nothing on is none. `enter` puts the keyboard into the sheet. */
export function makeReachable(container: HTMLElement, enter: () => void): void {
  for (const canvas of container.querySelectorAll<HTMLCanvasElement>("canvas[tabindex]")) {
    const isSheet = canvas.id.startsWith("univer-sheet-main-canvas");
    canvas.tabIndex = isSheet ? 0 : -1;
    if (isSheet) canvas.onfocus = enter;
  }
}
