// The lines that need an expense type, and whether one was chosen: shared by the checks of types.
import type { Budget, Line, LineOfSection } from "../../budget/budget";
import type { ExpenseType } from "../../template/descriptions";
import { foldName } from "../../danish/fold";

export function administrationLines(budget: Budget): LineOfSection[] {
  return budget.sections
    .filter((section) => section.kind === "administration")
    .flatMap((section) => section.lines.map((line) => ({ section, line })));
}

/** Whether a type was chosen, known or not. */
export function hasExpenseType(line: Line, { template }: Budget): boolean {
  const text = foldName(line.typeText);
  return text !== "" && text !== foldName(template.expenseTypes.placeholder);
}

/** The template's type of a line; undefined if none on the list was chosen. */
export function expenseTypeOf(line: Line, { template }: Budget): ExpenseType | undefined {
  return template.expenseTypes.list.find(({ number }) => number === line.expenseType);
}

/** "0–9": the numbers of the template's list, as people write them. */
export function typeRange({ template }: Budget): string {
  const numbers = template.expenseTypes.list.map(({ number }) => number).sort((one, other) => one - other);
  return numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join("");
}
