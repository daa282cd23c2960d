// The earlier budget to compare with; loaded only for --compare.
import type { Checked } from "../app/check";
import { comparedBudget, readEarlier } from "../app/compare";
import type { Localised } from "../danish/localised";
import { readNamedChoices, type ChoiceProblem } from "../compare/name-choices";
import { formatProblem } from "../report/reasons";
import { formatUnreadable } from "../report/unreadable";
import type { BudgetResult } from "../report/result";
import { HostError } from "../workbook/ports";
import type { Workbook } from "../workbook/workbook";

/**
 * Adds the comparison to a result, or a sentence on why the earlier budget cannot be read. `same`: the user's
 * pairs of identical lines, "A=B"; mistakes in it are reported, and the rest is still compared.
 */
export function earlierFrom(
  file: string,
  read: () => Workbook,
  localLimit: number | null,
  same: readonly string[],
  tell: (file: string, sentence: Localised) => void,
): { add: (result: BudgetResult, checked: Checked) => BudgetResult } | { sentence: Localised } {
  let workbook: Workbook;
  try {
    workbook = read();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { sentence: formatUnreadable(error.reason ?? "damaged") };
  }
  const earlier = readEarlier(file, workbook);
  if (earlier.kind === "problem") return { sentence: formatProblem(earlier.problem) };
  const add = (result: BudgetResult, checked: Checked): BudgetResult => {
    const { choices, problems } = readNamedChoices(same, earlier.budget, checked.budget);
    for (const problem of problems) tell(result.file, formatChoiceProblem(problem));
    return { ...result, comparison: comparedBudget(earlier, choices, checked, localLimit).part };
  };
  return { add };
}

function formatChoiceProblem(problem: ChoiceProblem): Localised {
  if (problem.kind === "unclear")
    return {
      da: `--same skal være ”A=B” med to linjers navne (her ”${problem.text}”).`,
      en: `--same must be “A=B” with the names of two lines (here “${problem.text}”).`,
    };
  const isEarlier = problem.side === "earlier";
  const where = { da: isEarlier ? "i det tidligere budget" : "i budgettet", en: isEarlier ? "in the earlier budget" : "in the budget" };
  if (problem.kind === "unknown")
    return {
      da: `--same: ingen linje hedder ”${problem.name}” ${where.da}.`,
      en: `--same: no line is called “${problem.name}” ${where.en}.`,
    };
  const [section = ""] = problem.sections;
  const { length } = problem.sections;
  return {
    da: `--same: ${length} linjer hedder ”${problem.name}” ${where.da}. Skriv afsnittet foran: ”${section} / ${problem.name}”.`,
    en: `--same: ${length} lines are called “${problem.name}” ${where.en}. Write the section in front: “${section} / ${problem.name}”.`,
  };
}
