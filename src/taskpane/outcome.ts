// What a check found out, as the pane shows it.
import type { checkWorkbook } from "../app/check";
import type { SealState } from "../app/seal";
import { askedRole } from "../template/problem";
import { formatProblem } from "../report/reasons";
import { resultBudget } from "../report/result-budget";
import { itemsOf } from "./items";
import type { Outcome } from "./pane-state";

/** `numbers` are those that findings have had so far. */
export function outcomeOf(checked: ReturnType<typeof checkWorkbook>, numbers: Map<string, number>): Outcome {
  if (checked.kind === "not-checked") {
    const { problem } = checked;
    return { kind: "problem", status: problem.kind, reason: formatProblem(problem), asks: askedRole(problem) };
  }
  return { kind: "checked", checked, budget: resultBudget(checked.budget), items: itemsOf(checked, numbers), status: checked.tree.status };
}

/** Whether the seal in the workbook holds. Hashing takes a moment: the verdict does not wait for it. */
export async function findSeal(outcome: Outcome): Promise<SealState> {
  if (outcome.kind !== "checked" || outcome.checked.stored.kind !== "stored" || outcome.checked.stored.data.seal === null) return "none";
  const { canSeal, verifySeal } = await import("../app/seal");
  return canSeal() ? verifySeal(outcome.checked) : "none";
}
