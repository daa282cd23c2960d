// The earlier budget to compare with; loaded only for --compare.
import type { Checked } from "../app/check";
import { comparedBudget, readEarlier } from "../app/compare";
import { formatProblem, formatUnreadable } from "../report/reasons";
import { readNamedChoices, type ChoiceProblem } from "../compare/name-choices";
import type { BudgetResult } from "../report/result";
import { HostError } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

/**
 * Adds the comparison to a result, or the Danish sentence that says why the earlier budget cannot be read. `same`: the
 * user's word on lines that are the same, "A=B"; what is wrong with it is told, and the rest is compared all the same.
 */
export function earlierFrom(
  file: string,
  read: () => Workbook,
  localLimit: number | null,
  same: readonly string[],
  tell: (sentence: string) => void,
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
  const add = (result: BudgetResult, checked: Checked): BudgetResult => {
    const { choices, problems } = readNamedChoices(same, earlier.budget, checked.budget);
    for (const problem of problems) tell(`${result.file}: ${formatChoiceProblem(problem)}`);
    return { ...result, comparison: comparedBudget(earlier, choices, checked, localLimit).part };
  };
  return { add };
}

function formatChoiceProblem(problem: ChoiceProblem): string {
  if (problem.kind === "unclear") return `--same skal være ”A=B” med to linjers navne (her ”${problem.text}”).`;
  const where = problem.side === "earlier" ? "i det tidligere budget" : "i budgettet";
  if (problem.kind === "unknown") return `--same: ingen linje hedder ”${problem.name}” ${where}.`;
  const [section = ""] = problem.sections;
  return `--same: ${problem.sections.length} linjer hedder ”${problem.name}” ${where}. Skriv afsnittet foran: ”${section} / ${problem.name}”.`;
}
