// Formulas that refer to themselves, directly or through others.
import type { Figure } from "../../budget/budget";
import { parseFormula } from "../../formulas/parse";
import type { Formula } from "../../formulas/parse";
import { cellKey } from "../../workbook/workbook";
import type { Area } from "../../workbook/address";

/** The areas of its own sheet that a formula refers to. */
export function areasIn(formula: Formula): Area[] {
  switch (formula.kind) {
    case "range":
      return formula.sheet === null ? [formula.area] : [];
    case "negate":
    case "percent":
      return areasIn(formula.operand);
    case "binary":
      return [...areasIn(formula.left), ...areasIn(formula.right)];
    case "call":
      return formula.args.flatMap(areasIn);
    default:
      return [];
  }
}

/** The circles of formulas among the figures, each in the order of its references. */
export function findCircles(figures: readonly Figure[]): Figure[][] {
  const formulas = new Map(figures.filter(({ formula }) => formula !== null).map((figure) => [cellKey(figure.row, figure.column), figure]));
  const circles: Figure[][] = [];
  const done = new Set<Figure>();
  const trail: Figure[] = [];
  const visit = (figure: Figure): void => {
    const at = trail.indexOf(figure);
    if (at >= 0) circles.push(trail.slice(at));
    if (at >= 0 || done.has(figure)) return;
    trail.push(figure);
    for (const { top, left, bottom, right } of areasIn(parseFormula(figure.formula!)))
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          const used = formulas.get(cellKey(row, column));
          if (used) visit(used);
        }
    trail.pop();
    done.add(figure);
  };
  for (const figure of formulas.values()) visit(figure);
  return circles;
}
