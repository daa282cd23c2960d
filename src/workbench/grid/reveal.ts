// Scrolls a sheet until cells are fully visible: past frozen panes, clear of the scroll bars, with a row and a column of context.
import { ICommandService, type Injector, type IRange } from "@univerjs/core";
import { SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { ScrollToCellOperation, SetSelectionsOperation, type ISetSelectionsOperationParams } from "@univerjs/sheets";
import { ScrollToCellCommand, ScrollToRangeOperation, SetScrollOperation } from "@univerjs/sheets-ui";
import { boxOf, findDrawn } from "./drawn-sheet";
import { findShownModel } from "./grid-model";
import { chooseArea, scrollToShow, type Stretch } from "./in-sight";

/** Width of the scroll bars, which cover the cells, in screen pixels. */
const SCROLL_BAR = 16;
/** The context around a cell takes at most this share of the visible area. */
const MOST_AROUND = 1 / 4;

/** The cells to keep visible until the user scrolls away from them. */
interface Held {
  readonly unit: string;
  readonly sheet: string;
  readonly areas: readonly IRange[];
}

/** Targets of the engine's own scrolling: by keys, name box or typing. */
const SCROLLS: readonly string[] = [ScrollToCellOperation.id, ScrollToRangeOperation.id, ScrollToCellCommand.id];

/** Keeps shown cells visible, whether the pane, the keys or the name box showed them. Registered for the engine's lifetime. */
export class Sight {
  private held: Held | undefined;
  private isOwnScroll = false;

  constructor(private readonly injector: Injector) {
    injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id === SetScrollOperation.id && !this.isOwnScroll) this.held = undefined;
      else if (id === SetSelectionsOperation.id) {
        const { unitId: unit, subUnitId: sheet, selections, reveal } = params as ISetSelectionsOperationParams;
        const last = selections.at(-1);
        const at = last?.primary ?? last?.range;
        if (reveal && at) this.showSoon({ unit, sheet, areas: [at] });
      } else if (SCROLLS.includes(id)) {
        const model = findShownModel(injector);
        const { range } = params as { range: IRange };
        if (model) this.showSoon({ unit: model.getUnitId(), sheet: model.getActiveSheet().getSheetId(), areas: [range] });
      }
    });
  }

  /** Runs after the engine's own scrolling. */
  private showSoon(cells: Held): void {
    queueMicrotask(() => this.show(cells));
  }

  /** Shows as many of a sheet's areas as fit, starting with the first. */
  show(cells: Held): void {
    this.held = cells;
    this.again();
  }

  /** Shows the kept cells again, for example after the grid was resized. */
  again(): void {
    const { held } = this;
    if (held) this.keep(() => scrollTo(this.injector, held));
  }

  /** Runs an action whose scrolling does not count as the user scrolling away. */
  keep(work: () => void): void {
    this.isOwnScroll = true;
    try {
      work();
    } finally {
      this.isOwnScroll = false;
    }
  }
}

/** Does nothing before the sheet is drawn. */
function scrollTo(injector: Injector, { unit, sheet, areas }: Held): void {
  const drawn = findDrawn(injector, unit, sheet);
  const view = drawn?.render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!drawn || !view) return;
  const { render, worksheet, skeleton } = drawn;
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const { width, height } = render.engine;
  const { startRow, startColumn } = worksheet.getFreeze();
  const corner = skeleton.getNoMergeCellWithCoordByIndex(Math.max(0, startRow), Math.max(0, startColumn), false);
  const room = { x: (width - SCROLL_BAR - view.left) / scaleX, y: (height - SCROLL_BAR - view.top) / scaleY };
  if (room.x <= 0 || room.y <= 0) return;

  /** The scrollable part of an area, relative to where scrolling begins; undefined when all of it is frozen. */
  const stretches = (area: IRange): { x: Stretch | undefined; y: Stretch | undefined } => {
    const from = boxOf(skeleton, area.startRow, area.startColumn, false);
    const to = boxOf(skeleton, area.endRow, area.endColumn, false);
    const past = (frozen: number, start: number, end: number): Stretch | undefined =>
      end > frozen ? { from: Math.max(0, start - frozen), to: end - frozen } : undefined;
    return { x: past(corner.startX, from.startX, to.endX), y: past(corner.startY, from.startY, to.endY) };
  };
  const area = chooseArea(areas, (one) => {
    const { x, y } = stretches(one);
    return (!x || x.to - x.from <= room.x) && (!y || y.to - y.from <= room.y);
  });
  if (!area) return;
  const { x, y } = stretches(area);
  const size = (row: number, column: number) => {
    const { startX, endX, startY, endY } = skeleton.getNoMergeCellWithCoordByIndex(Math.max(0, row), Math.max(0, column), false);
    return { x: Math.min(endX - startX, room.x * MOST_AROUND), y: Math.min(endY - startY, room.y * MOST_AROUND) };
  };
  const before = size(area.startRow - 1, area.startColumn - 1);
  const after = size(area.endRow + 1, area.endColumn + 1);
  const now = { x: view.viewportScrollX, y: view.viewportScrollY };
  const to = {
    x: x ? scrollToShow(now.x, room.x, x, { before: before.x, after: after.x }) : now.x,
    y: y ? scrollToShow(now.y, room.y, y, { before: before.y, after: after.y }) : now.y,
  };
  if (to.x === now.x && to.y === now.y) return;
  // a partly hidden first row or column gives way to a whole one, as long as the shown cells stay visible
  const at = skeleton.getOffsetRelativeToRowCol(to.x, to.y);
  const next = skeleton.getNoMergeCellWithCoordByIndex(at.row + 1, at.column + 1, false);
  const isWholeX = x && to.x !== now.x && at.columnOffset > 0 && next.startX <= x.from - before.x;
  const isWholeY = y && to.y !== now.y && at.rowOffset > 0 && next.startY <= y.from - before.y;
  injector.get(ICommandService).syncExecuteCommand(SetScrollOperation.id, {
    unitId: unit,
    sheetId: sheet,
    sheetViewStartRow: isWholeY ? at.row + 1 : at.row,
    sheetViewStartColumn: isWholeX ? at.column + 1 : at.column,
    offsetX: isWholeX ? 0 : at.columnOffset,
    offsetY: isWholeY ? 0 : at.rowOffset,
  });
}
