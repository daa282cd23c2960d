// A formula as a sum of cells with factors: what a Sum, a Total or a Balance actually adds up.
import type { Area } from "../workbook/address";
import { memoize } from "../danish/memoize";
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

interface Terms {
  readonly terms: readonly Term[];
  readonly constant: number;
  /** Whether it equals exactly the sum of its terms: all are on its own sheet, with no condition, and no SUBTOTAL counts differently from SUM. */
  readonly isPlain: boolean;
}

/** A formula with a SUBTOTAL is skipped by the SUBTOTALs around it. */
export const SUBTOTAL = /SUBTOTAL\(/i;

/** SUBTOTAL with a code that is not a plain sum of all rows. */
export const OTHER_SUBTOTAL = /SUBTOTAL\(\s*(?!9\s*[,;])/i;

/** A sum on a condition gives nothing, or an empty text, where it does not hold; one that is rounded or never negative may give another figure. */
const CONDITION = /\b(?:IF|IFERROR|ROUND|MAX)\(/i;

/** The formula's terms and the constant it adds, or undefined if it is not such a sum. */
export const parseTerms = memoize((formula): Terms | undefined => {
  const terms: Term[] = [];
  const constant = collect(parseFormula(formula), 1, terms, null);
  return constant === undefined
    ? undefined
    : { terms, constant, isPlain: terms.every((term) => term.sheet === null) && !OTHER_SUBTOTAL.test(formula) && !CONDITION.test(formula) };
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
      const scaled = scaledBy(formula);
      if (scaled) return collect(scaled, factor, terms, null);
      if (formula.operator !== "+" && formula.operator !== "-") return undefined;
      const left = collect(formula.left, factor, terms, null);
      const right = collect(formula.right, formula.operator === "+" ? factor : -factor, terms, null);
      return left === undefined || right === undefined ? undefined : left + right;
    }
    case "call": {
      const { name } = formula;
      const isSum = name === "SUM" || (name === "SUMPRODUCT" && formula.args.length === 1 && formula.args[0]!.kind === "range");
      const inner = name === "IF" ? unlessEmpty(formula.args) : wrapped(name, formula.args);
      if (inner) return collect(inner, factor, terms, null);
      if (!isSum && name !== "SUBTOTAL") return undefined;
      const args = isSum ? formula.args : formula.args.slice(1);
      let constant = 0;
      for (const argument of args) {
        const part = collect(argument, factor, terms, isSum ? "SUM" : "SUBTOTAL");
        if (part === undefined) return undefined;
        constant += part;
      }
      return constant;
    }
    default:
      return undefined;
  }
}

/** X of `X*1`, `1*X` or `X/1`. */
function scaledBy({ operator, left, right }: Extract<Formula, { kind: "binary" }>): Formula | undefined {
  const isOne = (part: Formula): boolean => part.kind === "number" && part.value === 1;
  if ((operator === "*" || operator === "/") && isOne(right)) return left;
  return operator === "*" && isOne(left) ? right : undefined;
}

/** X of `ROUND(X,0)`, `IFERROR(X,0)` or `MAX(0,X)`: a sum that only looks otherwise. */
function wrapped(name: string, [first, second, ...more]: readonly Formula[]): Formula | undefined {
  if (!first || !second || more.length > 0) return undefined;
  if (name === "ROUND") return second.kind === "number" && second.value >= 0 ? first : undefined;
  if (name === "IFERROR") return isNothing(second) ? first : undefined;
  if (name === "MAX") return isNothing(first) ? second : isNothing(second) ? first : undefined;
  return undefined;
}

/** X of `IF(COUNT(…)=0,"",X)` or `IF(X=0,0,X)`: a sum that shows nothing while its own cells are empty. */
function unlessEmpty([condition, first, second]: readonly Formula[]): Formula | undefined {
  if (condition?.kind !== "binary" || !first || !second) return undefined;
  const { left, right, operator } = condition;
  const [shown, hidden] = operator === "=" ? [second, first] : operator === ">" || operator === "<>" ? [first, second] : [];
  if (!shown || !hidden || !isNothing(hidden) || !isNothing(right)) return undefined;
  const asked = left.kind === "call" && COUNTS.has(left.name) ? left.args : [left];
  const askedAreas = asked.flatMap((each) => areasIn(each) ?? [null]);
  const shownAreas = areasIn(shown) ?? [];
  const isSame = askedAreas.length === shownAreas.length && askedAreas.every((area, index) => area === shownAreas[index]);
  return isSame && shownAreas.length > 0 ? shown : undefined;
}

const COUNTS = new Set(["COUNT", "COUNTA"]);

function isNothing(formula: Formula): boolean {
  return (formula.kind === "number" && formula.value === 0) || (formula.kind === "text" && formula.value === "");
}

/** The areas that a sum adds up, as texts; undefined if it is none. */
function areasIn(formula: Formula): string[] | undefined {
  const terms: Term[] = [];
  // A range counts like a sum of it.
  const constant = collect(formula, 1, terms, "SUM");
  return constant === 0 ? terms.map(({ sheet, area, factor }) => `${factor} ${sheet ?? ""}!${Object.values(area).join()}`) : undefined;
}
