// A formula as a sum of cells with factors: what a Sum, a Total or a Balance actually adds up.
import type { Area } from "../workbook/address";
import { remember } from "../danish/memoize";
import { parseFormula, type Formula } from "./parse";

/** One rectangle of cells and the factor each counts with. */
export interface Term {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
  readonly factor: number;
  /** Whether it is inside a SUBTOTAL, which skips cells that contain one. */
  readonly skipsSubtotals: boolean;
}

export interface Terms {
  readonly terms: readonly Term[];
  readonly constant: number;
  /** Whether it equals exactly the sum of its terms: all are on its own sheet, and no SUBTOTAL counts differently from SUM. */
  readonly isPlain: boolean;
}

/** SUBTOTAL with a code that is not a plain sum of all rows. */
export const OTHER_SUBTOTAL = /SUBTOTAL\(\s*(?!9\s*[,;])/i;

/** The formula's terms and the constant it adds, or undefined if it is not such a sum. */
export const parseTerms = remember((formula): Terms | undefined => {
  const terms: Term[] = [];
  const constant = collect(parseFormula(formula), 1, terms, null);
  return constant === undefined
    ? undefined
    : { terms, constant, isPlain: terms.every((term) => term.sheet === null) && !OTHER_SUBTOTAL.test(formula) };
});

function collect(formula: Formula, factor: number, terms: Term[], within: "SUM" | "SUBTOTAL" | null): number | undefined {
  switch (formula.kind) {
    case "number":
      return factor * formula.value;
    case "range":
      if (!formula.single && within === null) return undefined;
      terms.push({ sheet: formula.sheet, area: formula.area, factor, skipsSubtotals: within === "SUBTOTAL" });
      return 0;
    case "negate":
      return collect(formula.operand, -factor, terms, within);
    case "binary": {
      if (formula.operator !== "+" && formula.operator !== "-") return undefined;
      const left = collect(formula.left, factor, terms, null);
      const right = collect(formula.right, formula.operator === "+" ? factor : -factor, terms, null);
      return left === undefined || right === undefined ? undefined : left + right;
    }
    case "call": {
      const { name } = formula;
      if (name !== "SUM" && name !== "SUBTOTAL") return undefined;
      const args = name === "SUM" ? formula.args : formula.args.slice(1);
      let constant = 0;
      for (const argument of args) {
        const part = collect(argument, factor, terms, name);
        if (part === undefined) return undefined;
        constant += part;
      }
      return constant;
    }
    default:
      return undefined;
  }
}
