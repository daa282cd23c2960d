// Formulas that refer to themselves, directly or through others.
import type { Figure, Line } from "../../budget/budget";
import { memoize } from "../../danish/memoize";
import { parseFormula, partsOf, type Formula } from "../../formulas/parse";
import type { Area } from "../../workbook/address";

/** Functions that ask where their first argument is, not what it holds. */
const PLACE_ONLY: ReadonlySet<string> = new Set(["OFFSET", "ROW", "ROWS", "COLUMN", "COLUMNS", "ISFORMULA", "FORMULATEXT"]);

/** The areas of its own sheet whose cells a formula counts with. */
export function areasIn(formula: Formula): Area[] {
  if (formula.kind === "range") return formula.sheet === null ? [formula.area] : [];
  const parts = partsOf(formula);
  return (formula.kind === "call" && PLACE_ONLY.has(formula.name) ? parts.slice(1) : parts).flatMap(areasIn);
}

const areasOf = memoize((formula) => areasIn(parseFormula(formula)));

/** Whether a formula of a line counts with anything but typed cells of the line: only such a one can be part of a circle. */
export function mayCircle({ row, figures }: Line): boolean {
  const isTyped = (column: number): boolean => figures.some((figure) => figure.column === column && figure.formula === null);
  return figures.some(
    ({ formula }) =>
      formula !== null &&
      areasOf(formula).some(({ top, left, bottom, right }) => {
        if (top !== row || bottom !== row) return true;
        for (let column = left; column <= right; column++) if (!isTyped(column)) return true;
        return false;
      }),
  );
}

/** The circles of formulas among figures with formulas, each in the order of its references; of those with a cell in common, the first. */
export function findCircles(figures: readonly Figure[]): Figure[][] {
  const rows = new Map<number, Figure[]>();
  for (const figure of figures) {
    let row = rows.get(figure.row);
    if (!row) rows.set(figure.row, (row = []));
    row[figure.column] = figure;
  }
  const circles: Figure[][] = [];
  const circling = new Set<Figure>();
  const done = new Set<Figure>();
  const trail: Figure[] = [];
  const visit = (figure: Figure): void => {
    const at = trail.indexOf(figure);
    if (at >= 0) {
      const circle = trail.slice(at);
      if (!circle.some((each) => circling.has(each))) circles.push(circle);
      for (const each of circle) circling.add(each);
    }
    if (at >= 0 || done.has(figure)) return;
    trail.push(figure);
    for (const { top, left, bottom, right } of areasOf(figure.formula!))
      for (let row = top; row <= bottom; row++) {
        const own = rows.get(row);
        for (let column = left; own && column <= right && column < own.length; column++) {
          const used = own[column];
          if (used) visit(used);
        }
      }
    trail.pop();
    done.add(figure);
  };
  for (const { row, column } of figures) visit(rows.get(row)![column]!);
  return circles;
}

/** What a circle refers to, as seen from its first cell: the same for a formula that was filled across or down. */
export function shapeOf(circle: readonly Figure[]): string {
  const [first] = circle;
  const from = ({ row, column }: { readonly row: number; readonly column: number }): string =>
    `${row - first!.row},${column - first!.column}`;
  return circle
    .map((figure) => {
      const areas = areasOf(figure.formula!).map(
        ({ top, left, bottom, right }) => `${from({ row: top, column: left })}:${from({ row: bottom, column: right })}`,
      );
      return `${from(figure)} ${areas.join(" ")}`;
    })
    .join("; ");
}
