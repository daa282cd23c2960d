// Which cells are shown where there is no room for all, and how far to scroll for them. No engine, no screen.
import type { IRange } from "@univerjs/core";

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where to scroll so that `stretch` is in sight: as little as possible, with `around` of context before and after it as far
 * as there is room; the beginning of what is longer than the room. All in the same unit. `scroll`: where the room begins now.
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

/** The first of the areas all together, the first of them and its first cell that fits into the room; else that cell. */
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
