// Chooses the cells to show when not all fit, and how far to scroll for them. No engine, no screen.
import type { IRange } from "@univerjs/core";

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The scroll position that makes `stretch` visible: moving as little as possible, with `around` of context before and after as far
 * as there is room; the start of a stretch longer than the room. All in one unit. `scroll`: the present position.
 */
export function scrollToShow(
  scroll: number,
  room: number,
  stretch: Stretch,
  around: { readonly before: number; readonly after: number },
): number {
  const free = Math.max(0, room - (stretch.to - stretch.from));
  const from = stretch.from - Math.min(around.before, Math.max(free / 2, free - around.after));
  const to = stretch.to + Math.min(around.after, Math.max(free / 2, free - around.before));
  if (from < scroll || free === 0) return Math.max(0, from);
  return to > scroll + room ? to - room : scroll;
}

/** The first that fits: all areas together, the first area, its first cell; that cell if none fits. */
export function chooseArea(areas: readonly IRange[], fits: (area: IRange) => boolean): IRange | undefined {
  const [first] = areas;
  if (!first) return undefined;
  const all = areas.reduce((one, other) => ({
    startRow: Math.min(one.startRow, other.startRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endRow: Math.max(one.endRow, other.endRow),
    endColumn: Math.max(one.endColumn, other.endColumn),
  }));
  const cell = { ...first, endRow: first.startRow, endColumn: first.startColumn };
  return [all, first, cell].find(fits) ?? cell;
}
