// A formula as a sum of cells with factors: what a Sum, a Total or a Balance really adds up.
import type { Area } from "../workbook/address";
import { remember } from "../text/remember";
import { parseFormula, type Formula } from "./parse";

/** One rectangle of cells and the factor each of them counts with. */
export interface Term {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
  readonly factor: number;
}

export interface Terms {
  readonly terms: readonly Term[];
  readonly constant: number;
}

/** The formula's terms and the constant it adds, or undefined where it is no such sum. */
export const parseTerms = remember((formula): Terms | undefined => {
  const terms: Term[] = [];
  const constant = collect(parseFormula(formula), 1, terms, false);
  return constant === undefined ? undefined : { terms, constant };
});

function collect(formula: Formula, factor: number, terms: Term[], insideSum: boolean): number | undefined {
  switch (formula.kind) {
    case "number":
      return factor * formula.value;
    case "range":
      if (!formula.single && !insideSum) return undefined;
      terms.push({ sheet: formula.sheet, area: formula.area, factor });
      return 0;
    case "negate":
      return collect(formula.operand, -factor, terms, insideSum);
    case "binary": {
      if (formula.operator !== "+" && formula.operator !== "-") return undefined;
      const left = collect(formula.left, factor, terms, false);
      const right = collect(formula.right, formula.operator === "+" ? factor : -factor, terms, false);
      return left === undefined || right === undefined ? undefined : left + right;
    }
    case "call": {
      const args = formula.name === "SUM" ? formula.args : formula.name === "SUBTOTAL" ? formula.args.slice(1) : undefined;
      if (!args) return undefined;
      let constant = 0;
      for (const argument of args) {
        const part = collect(argument, factor, terms, true);
        if (part === undefined) return undefined;
        constant += part;
      }
      return constant;
    }
    default:
      return undefined;
  }
}
