// A budget's figures and lines as the result tells them.
import { sum } from "../budget/amount";
import { COFINANCING_PAYERS, PAYERS, type Budget, type Line, type Section } from "../budget/budget";
import { isInUse, keyFigures, sectionExpenses, sectionPaidBy } from "../budget/sums";
import type { ResultBudget, ResultLine, ResultSection } from "./result";

/** All amounts in t.kr. */
export function resultBudget(budget: Budget): ResultBudget {
  const figures = keyFigures(budget);
  return {
    vintage: budget.vintage,
    sheet: budget.sheet,
    area: budget.area?.text ?? null,
    journalNumber: budget.journalNumber?.text ?? null,
    start: budget.start?.date ?? null,
    end: budget.end?.date ?? null,
    years: budget.years.map((year) => year.year),
    total: figures.total,
    lbf: figures.lbf,
    cofinancing: figures.cofinancing,
    cofinancingPercent: figures.cofinancingPercent,
    balance: figures.balance,
    sections: budget.sections.map(resultSection),
  };
}

function resultSection(section: Section): ResultSection {
  return {
    kind: section.kind,
    title: section.title,
    expenses: sectionExpenses(section),
    lbf: sectionPaidBy(section, "lbf"),
    cofinancing: sum(COFINANCING_PAYERS.map((payer) => sectionPaidBy(section, payer))),
    lines: section.lines.filter(isInUse).map(resultLine),
  };
}

function resultLine(line: Line): ResultLine {
  const financing = Object.fromEntries(PAYERS.map((payer) => [payer, line.financing[payer].value])) as ResultLine["financing"];
  return {
    row: line.row + 1,
    name: line.name,
    expenseType: line.expenseType,
    years: line.years.map((figure) => figure.value),
    total: line.total.value,
    financing,
  };
}
