// The earlier budget to compare with; loaded only for --compare.
import type { Checked } from "../app/check";
import { comparedBudget, readEarlier } from "../app/compare";
import { formatProblem, formatUnreadable } from "../report/reasons";
import type { BudgetResult } from "../report/result";
import { HostError } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

/** Adds the comparison to a result, or the Danish sentence that says why the earlier budget cannot be read. */
export function earlierFrom(
  file: string,
  read: () => Workbook,
  localLimit: number | null,
): { add: (result: BudgetResult, checked: Checked) => BudgetResult } | { sentence: string } {
  let workbook: Workbook;
  try {
    workbook = read();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { sentence: `${file}: ${formatUnreadable(error.reason ?? "damaged").da}` };
  }
  const earlier = readEarlier(file, workbook);
  if (earlier.kind === "problem") return { sentence: `${file}: ${formatProblem(earlier.problem).da}` };
  return { add: (result, checked) => ({ ...result, comparison: comparedBudget(earlier, [], checked, localLimit).part }) };
}
