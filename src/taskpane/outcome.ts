// The result of a check, as the pane shows it.
import type { Checked, NotChecked } from "../app/check-with";
import type { SealState } from "../app/seal";
import { askedRole, sheetsToChoose } from "../template/problem";
import { resultBudget } from "../report/result-budget";
import { itemsOf } from "./items";
import type { Outcome } from "./pane-state";

/** `numbers` are those given to findings so far. */
export function outcomeOf(checked: Checked, numbers: Map<string, number>): Outcome {
  return { kind: "checked", checked, budget: resultBudget(checked.budget), items: itemsOf(checked, numbers), status: checked.tree.status };
}

/** Why it is not a checkable budget; the words are loaded on demand. */
export async function problemOf({ problem, answers }: NotChecked): Promise<Outcome> {
  const { formatProblem } = await import("../report/reasons");
  return {
    kind: "problem",
    status: problem.kind,
    reason: formatProblem(problem),
    asks: askedRole(problem),
    sheets: sheetsToChoose(problem),
    answers,
  };
}

/** Whether the workbook's seal holds. Hashing takes a moment: the verdict does not wait for it. */
export async function findSeal(outcome: Outcome): Promise<SealState> {
  if (outcome.kind !== "checked" || outcome.checked.stored.kind !== "stored" || outcome.checked.stored.data.seal === null) return "none";
  const { canSeal, verifySeal } = await import("../app/seal");
  return canSeal() ? verifySeal(outcome.checked) : "none";
}
