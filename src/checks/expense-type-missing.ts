// An administration line with an amount needs an expense type.
import { hasMoney } from "../budget/sums";
import { defineCheck } from "./check";
import { administrationLines, hasExpenseType } from "./shared/expense-types";
import { chooseStatedType } from "./shared/stated-type";
import { atLine } from "./shared/line-finding";

export const expenseTypeMissing = defineCheck({
  id: "expense-type-missing",
  title: {
    da: "En administrationslinje med beløb skal have en udgiftstype.",
    en: "An administration line with an amount must have an expense type.",
  },
  problem: { da: "Udgiftstype mangler", en: "Expense type missing" },
  why: {
    da: "Landsbyggefonden vurderer administrationsudgifterne efter deres type.",
    en: "LBF judges administration expenses by their type.",
  },
  source: { da: "Budgetarkets rulleliste med LBF's udgiftstyper 0–9.", en: "The sheet's drop-down with LBF's expense types 0–9." },
  severity: "error",
  messages: {
    missing: {
      da: "Linjen har beløb, men ingen udgiftstype. Vælg en type på listen i {cell}.",
      en: "The line has amounts but no expense type. Choose a type from the list in {cell}.",
    },
  },
  run({ workbook, budget }, report) {
    for (const { section, line } of administrationLines(budget)) {
      if (!hasMoney(line) || hasExpenseType(line, budget)) continue;
      report(
        "missing",
        { cell: line.typeAddress },
        {
          cells: [line.typeAddress],
          ...atLine(section, line),
          fix: chooseStatedType(workbook, budget, line),
        },
      );
    }
  },
});
