// Makes the sheet one tab stop and no keyboard trap: Esc leaves it, and so do Tab from its last cell and Shift+Tab from its first.
import type { Injector } from "@univerjs/core";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { OpenedFile } from "./read-display";

/** The last row and column of a sheet with content, zero-based. */
function lastCell(file: OpenedFile, position: number): { row: number; column: number } {
  let [row, column] = [0, 0];
  for (const cell of file.workbook.sheets[position]?.cells.values() ?? []) {
    row = Math.max(row, cell.row);
    column = Math.max(column, cell.column);
  }
  return { row, column };
}

/** Registers the keys for the engine's lifetime. `shown`: the active workbook. */
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
  // the engine sees the key first: if it has just closed an editor, the key is used up
  let closedAt = Number.NEGATIVE_INFINITY;
  bridge.visible$.subscribe(({ visible }) => {
    if (!visible) closedAt = performance.now();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    // a cell being edited, or another field of the grid, keeps the key
    if (event.target instanceof HTMLInputElement || bridge.isVisible().visible || closedAt >= event.timeStamp) return;
    const way = wayOf(event);
    if (way === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    leave(way);
  };
  container.addEventListener("keydown", onKeyDown, true);
}

/**
 * Makes the engine's sheet canvases one tab stop in the page's order, and its other canvases none: those there are, and those that it adds
 * when a cell is edited or another file is opened. `enter` focuses the sheet.
 */
export function makeReachable(container: HTMLElement, enter: () => void): void {
  const reach = (): void => {
    for (const canvas of container.querySelectorAll<HTMLCanvasElement>('canvas[tabindex="1"]')) {
      const isSheet = canvas.id.startsWith("univer-sheet-main-canvas");
      canvas.tabIndex = isSheet ? 0 : -1;
      if (isSheet) canvas.onfocus = enter;
    }
  };
  new MutationObserver(reach).observe(container, { subtree: true, childList: true, attributeFilter: ["tabindex"] });
  reach();
}
