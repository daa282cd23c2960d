// A budget's figures and lines in the result's form.
import { PAYERS, type Budget, type Line, type Section } from "../budget/budget";
import { allLines, isInUse, keyFigures, sectionCofinancing, sectionExpenses, sectionPaidBy } from "../budget/sums";
import { columnLetters } from "../workbook/address";
import { recordOf } from "../workbook/group-by";
import type { ResultBudget, ResultLine, ResultReading, ResultSection } from "./result";

/** All amounts in t.kr. */
export function resultBudget(budget: Budget): ResultBudget {
  const { total, lbf, cofinancing, cofinancingPercent, balance } = keyFigures(budget);
  return {
    vintage: budget.vintage,
    sheet: budget.sheet,
    area: budget.area?.text ?? null,
    journalNumber: budget.journalNumber?.text ?? null,
    start: budget.start?.date ?? null,
    end: budget.end?.date ?? null,
    years: budget.years.map((year) => year.year),
    total,
    lbf,
    cofinancing,
    cofinancingPercent,
    balance,
    sections: budget.sections.map(resultSection),
  };
}

function resultSection(section: Section): ResultSection {
  return {
    kind: section.kind,
    title: section.title,
    expenses: sectionExpenses(section),
    lbf: sectionPaidBy(section, "lbf"),
    cofinancing: sectionCofinancing(section),
    lines: section.lines.filter(isInUse).map(resultLine),
  };
}

function resultLine(line: Line): ResultLine {
  return {
    row: line.row + 1,
    name: line.name,
    expenseType: line.expenseType,
    years: line.years.map((figure) => figure.value),
    total: line.total.value,
    financing: recordOf(PAYERS, (payer) => line.financing[payer].value),
  };
}

/** Roles and evidence of every column and row, in sheet order. */
export function resultReading(budget: Budget): ResultReading {
  const { columns, rows, assumptions, unknown } = budget.reading;
  const titles = new Map(budget.sections.flatMap(({ title, row, sum: { row: last } }) => [[row, title] as const, [last, title] as const]));
  const others = rows.map(({ row, address, label, role, evidence }) => ({
    row: row + 1,
    cell: address,
    label,
    role,
    section: titles.get(row) ?? null,
    evidence,
  }));
  const lines = allLines(budget).map(({ section, line }) => ({
    row: line.row + 1,
    cell: line.nameAddress,
    label: line.name,
    role: "line",
    section: section.title,
    evidence: "position",
  }));
  return {
    sheet: budget.sheet,
    columns: columns.map(({ column, address, head, role, evidence }) => ({
      column: columnLetters(column),
      cell: address,
      head,
      role,
      evidence,
    })),
    rows: [...others, ...lines].sort((one, other) => one.row - other.row),
    assumptions: assumptions.map(({ address, text, role, because }) => ({ cell: address, text, role, because: because.kind })),
    unknown: unknown.map(({ address }) => address),
  };
}
