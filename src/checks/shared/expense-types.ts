// The lines that need an expense type, and whether one was chosen: for the checks that judge it.
import type { Budget, Line, Section } from "../../budget/budget";
import { EXPENSE_TYPE_PLACEHOLDER } from "../../template/vintages";
import { foldName } from "../../danish/fold";

export function administrationLines(budget: Budget): { readonly section: Section; readonly line: Line }[] {
  return budget.sections
    .filter((section) => section.kind === "administration")
    .flatMap((section) => section.lines.map((line) => ({ section, line })));
}

const PLACEHOLDER = foldName(EXPENSE_TYPE_PLACEHOLDER);

/** Whether a type was chosen, known or not. */
export function hasExpenseType(line: Line): boolean {
  const text = foldName(line.typeText);
  return text !== "" && text !== PLACEHOLDER;
}
