// Groups adjacent cells of lines: pasted or typed in one go, they are a single mistake.
import { groupBy } from "../../workbook/group-by";
import type { Budget, Figure, Line } from "../../budget/budget";
import { allLines } from "../../budget/sums";

/** From this many on, cells of several lines are reported as one; two below each other may be two slips. */
const FEWEST_ACROSS = 3;

/** Content that does not separate the cells on either side: nothing, a zero, or a formula. */
function isGap({ stored, formula }: Figure): boolean {
  return formula !== null || stored === null || stored === "" || stored === 0;
}

/**
 * Groups adjacent cells of lines, in sheet order: side by side in a row, or below each other in a column,
 * with nothing but empty cells, zeros and formulas between.
 */
export function groupTogether(budget: Budget, wrong: ReadonlySet<Figure>): Figure[][] {
  if (wrong.size === 0) return [];
  const root = new Map<Figure, Figure>([...wrong].map((figure) => [figure, figure]));
  const find = (figure: Figure): Figure => {
    let at = figure;
    while (root.get(at)! !== at) at = root.get(at)!;
    root.set(figure, at);
    return at;
  };
  const join = (figures: Iterable<Figure>): void => {
    let last: Figure | null = null;
    for (const figure of figures) {
      if (!wrong.has(figure)) {
        if (!isGap(figure)) last = null;
        continue;
      }
      if (last) root.set(find(figure), find(last));
      last = figure;
    }
  };
  const lines = allLines(budget).map(({ line }) => line);
  for (const { figures } of lines) join(figures);
  const columns = Math.max(0, ...lines.map(({ figures }) => figures.length));
  for (let index = 0; index < columns; index++) join(columnOf(lines, index));
  const groups = groupBy(
    lines.flatMap(({ figures }) => figures.filter((figure) => wrong.has(figure))),
    find,
  );
  return [...groups.values()].flatMap((group) => {
    const isOneRow = group.every(({ row }) => row === group[0]!.row);
    return isOneRow || group.length >= FEWEST_ACROSS ? [group] : group.map((figure) => [figure]);
  });
}

function* columnOf(lines: readonly Line[], index: number): Generator<Figure> {
  for (const { figures } of lines) if (figures[index]) yield figures[index];
}
