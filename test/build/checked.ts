// What the product makes of a workbook that is known to be a budget.
import { checkWorkbook, type Checked, type CheckOptions } from "../../src/app/check";
import type { Budget } from "../../src/budget/budget";
import type { ReadingAnswers } from "../../src/budget/reading";
import { readBudget } from "../../src/template/read-budget";
import type { Workbook } from "../../src/workbook/workbook";

/** Throws where the workbook is no budget, with what the reader says instead. */
export function budgetOf(workbook: Workbook, answers?: ReadingAnswers): Budget {
  const reading = readBudget(workbook, answers);
  if (reading.kind !== "budget") throw new Error(`not a budget: ${JSON.stringify(reading)}`);
  return reading.budget;
}

/** Throws as {@link budgetOf}. */
export function check(workbook: Workbook, options: CheckOptions = {}): Checked {
  const checked = checkWorkbook(workbook, options);
  if (checked.kind !== "checked") throw new Error(`not a budget: ${JSON.stringify(checked.problem)}`);
  return checked;
}
