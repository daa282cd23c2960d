// Why there is no budget to check, as data; report/reasons.ts makes the sentence.

import type { RoleAnswer } from "../budget/reading";

/** The Total of one of several budgets, `Budget!A40`, and whether its sheet is hidden. */
export interface BudgetPlace {
  readonly at: string;
  readonly sheet: string;
  readonly isHidden: boolean;
}

/** A text that may be what was not found. */
export interface Nearest {
  readonly at: string;
  readonly text: string;
}

export type ReadingProblem =
  /** Nothing of LBF's template was found. */
  | { readonly kind: "not-a-budget"; readonly key: "no-template" }
  /** `differing`: in how many cells two identically laid-out tables differ. */
  | { readonly kind: "unreadable"; readonly key: "two-budgets"; readonly places: readonly BudgetPlace[]; readonly differing: number | null }
  | {
      readonly kind: "unreadable";
      readonly key: "no-head" | "no-total";
      readonly sheet: string;
      readonly at: string | null;
      readonly nearest: Nearest | null;
    }
  | { readonly kind: "unreadable"; readonly key: "no-lbf"; readonly sheet: string; readonly at: string; readonly nearest: Nearest | null }
  | { readonly kind: "unreadable"; readonly key: "sum-missing"; readonly sheet: string; readonly section: string; readonly at: string }
  | { readonly kind: "unreadable"; readonly key: "no-sections"; readonly sheet: string; readonly at: string }
  | { readonly kind: "unreadable"; readonly key: "formula-beyond"; readonly sheet: string; readonly at: string; readonly formula: string };

/** What the nearest text would be if it is what was not found; null if there is none. */
export function askedRole(problem: ReadingProblem): (RoleAnswer & { readonly what: "column" | "row" }) | null {
  if (!("nearest" in problem) || !problem.nearest) return null;
  const { at: cell, text } = problem.nearest;
  return { cell, text, role: problem.key === "no-lbf" ? "lbf" : "total", what: problem.key === "no-total" ? "row" : "column" };
}

/** The sheets among which the user can choose the budget; none if there is only one, or another problem. */
export function sheetsToChoose(problem: ReadingProblem): readonly Pick<BudgetPlace, "sheet" | "isHidden">[] {
  if (problem.key !== "two-budgets") return [];
  const sheets = problem.places.filter(({ sheet }, index, all) => all.findIndex((other) => other.sheet === sheet) === index);
  return sheets.length > 1 ? sheets : [];
}
