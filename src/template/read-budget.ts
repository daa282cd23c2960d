// Reads a filled-in LBF budget: survey, table, columns, rows, foot, account. Each step gives its evidence; missing or double parts are problems.
import type { Budget, DateField } from "../budget/budget";
import { NO_ANSWERS, type Assumption, type Because, type RowReading, type ReadingAnswers } from "../budget/reading";
import { toAddress } from "../workbook/address";
import { cellAt, type CellValue, type Workbook } from "../workbook/workbook";
import { accountFor } from "./account";
import { chooseTable, type Candidate, type Chosen } from "./choose";
import { assumeTemplate, findTemplate, TEMPLATES, type Template } from "./descriptions";
import { parseVintage, readHeadFields, readTitle, type FieldArea } from "./fields";
import { FigureReader } from "./figures";
import { findDistribution, FootReader } from "./foot";
import { readNotes } from "./notes";
import type { ReadingProblem } from "./problem";
import { keepBasis } from "./basis";
import { RowReader } from "./rows";
import { readSections } from "./sections";
import { readStatements, withStatements } from "./statements";
import type { Survey } from "./survey";
import { findTableColumns } from "./table-columns";
import { RoleAnswers } from "./role-answers";

export type { ReadingProblem } from "./problem";

export type Reading = { readonly kind: "budget"; readonly budget: Budget } | ReadingProblem;

/** Reads the one budget of a workbook. `answers`: the user's answers on how to read it. */
export function readBudget(workbook: Workbook, answers: ReadingAnswers = NO_ANSWERS, templates: readonly Template[] = TEMPLATES): Reading {
  const roleAnswers = new RoleAnswers(answers, workbook.sheets);
  const chosen = chooseTable(workbook, answers, roleAnswers);
  return "problem" in chosen ? chosen.problem : readTable(workbook, chosen, roleAnswers, templates);
}

function readTable(
  workbook: Workbook,
  { table, total, beside, surveys }: Chosen,
  roleAnswers: RoleAnswers,
  templates: readonly Template[],
): Reading {
  const { survey } = table;
  const { sheet } = survey;
  const above: FieldArea = { survey, bottom: Math.max(table.headTop, 0), left: table.left, right: table.right };
  const { fields, assumptions: assumedFields } = readHeadFields(above, roleAnswers);
  const project = { first: yearOf(fields.start), last: yearOf(fields.end) };
  const columns = findTableColumns(table, total.row, roleAnswers, project);
  if ("missing" in columns) return { kind: "unreadable", key: "no-lbf", sheet: sheet.name, at: columns.at, nearest: columns.nearest };

  const title = readTitle(above);
  const vintage = title ? parseVintage(title.text) : null;
  const stated = withStatements(
    findTemplate(vintage, templates) ?? assumeTemplate(vintage),
    readStatements(workbook, survey, {
      title,
      headTop: columns.headTop,
      headBottom: columns.headBottom,
      totalRow: total.row,
      type: columns.type,
    }),
  );
  const whole = cellAt(sheet, total.row, columns.total)?.value ?? null;
  const unitDoubt = (amount: CellValue): UnitDoubt | null => {
    if (stated.unit === "kr." && isSmallForKroner(amount)) return "small-for-kroner";
    return title !== null && MILLIONS.test(title.text) && isLargeForMillions(amount) ? "large-for-millions" : null;
  };
  const doubt = unitDoubt(whole);
  const template: Template = doubt === "small-for-kroner" ? { ...stated, unit: "t.kr." } : stated;
  const figures = new FigureReader(workbook, sheet, template.unit);
  const area: FieldArea = { ...above, bottom: survey.lastRow };
  const distributionLabel = findDistribution(area, columns, total.row, roleAnswers);
  const end = Math.min(distributionLabel?.row ?? total.row, total.row);
  const rows = new RowReader(survey, columns, roleAnswers, end, total.row).read();
  if ("problem" in rows) {
    const { problem } = rows;
    const at = toAddress(problem.row, columns.name);
    return problem.key === "sum-missing"
      ? { kind: "unreadable", key: problem.key, sheet: sheet.name, section: problem.section, at }
      : { kind: "unreadable", key: problem.key, sheet: sheet.name, at };
  }
  const { sections, subtotals, assumptions: assumedKinds } = readSections(rows, survey, columns, figures, template);
  const foot = new FootReader(area, columns, total.row, figures, roleAnswers).read(distributionLabel);
  if (figures.unknown)
    return { kind: "unreadable", key: "formula-beyond", sheet: sheet.name, at: figures.unknown.address, formula: figures.unknown.formula };

  /** What is assumed of the sheet as a whole. */
  const ofSheet = (because: Because): Assumption => ({ what: "sheet", role: "title", address: "A1", row: 0, text: sheet.name, because });
  const { distribution, totals, cofinancingTotal, balance, statedPercent, bottom } = foot;
  const footRows = [total.row, ...(distribution ? [distribution.row] : [])];
  const { unknown, isClosed } = accountFor(survey, table, columns, { ...rows, sections, footRows });
  const budget: Budget = {
    sheet: sheet.name,
    vintage,
    template,
    title,
    ...fields,
    years: columns.years,
    ownPayers: columns.own,
    strayYears: rows.strayYears,
    sections,
    subtotals,
    distribution,
    totals,
    cofinancingTotal,
    balance,
    statedPercent,
    reading: {
      columns: columns.readings,
      rows: inOrder([...rows.readings, ...foot.readings, totalReading(survey, total)]),
      assumptions: inOrder([
        ...(sheet.visibility === "visible" ? [] : [ofSheet({ kind: "hidden-sheet" })]),
        ...(beside === null ? [] : [ofSheet({ kind: "chosen-sheet", beside })]),
        ...(doubt ? [{ ...ofSheet({ kind: doubt }), ...(title ?? {}) }] : []),
        ...assumedFields,
        ...columns.assumptions,
        ...rows.assumptions,
        ...assumedKinds,
        ...foot.assumptions,
        ...assumedTotal(survey, total),
      ]),
      unknown,
    },
    notes: readNotes(workbook, sheet, bottom),
    extent: { left: columns.name, right: columns.right, top: columns.headTop, bottom },
  };
  const basis = { workbook, surveys, table, columns, rows: { ...rows, footRows }, isClosed, unitDoubt };
  return { kind: "budget", budget: keepBasis(budget, basis) };
}

function yearOf(field: DateField | null): number | null {
  return field?.date ? Number(field.date.slice(0, 4)) : null;
}

function inOrder<T extends { readonly row: number }>(things: readonly T[]): readonly T[] {
  return [...things].sort((one, other) => one.row - other.row);
}

function totalReading({ labels }: Survey, { row, column, evidence }: Candidate["total"]): RowReading {
  const label = labels.all.get(row)?.find((each) => each.column === column);
  return { row, address: toAddress(row, column), label: label?.text.trim() ?? "", role: "total", evidence };
}

function assumedTotal(survey: Survey, total: Candidate["total"]): Assumption[] {
  if (total.evidence !== "formula") return [];
  const { row, address, label } = totalReading(survey, total);
  return [{ what: "row", role: "total", address, row, text: label, because: { kind: "adds-sums" } }];
}

/** A Total below this in kroner is not a plan's budget. */
const LEAST_KRONER = 200_000;

function isSmallForKroner(total: CellValue): boolean {
  return typeof total === "number" && total > 0 && total < LEAST_KRONER;
}

/** A title that says its amounts are in millions. */
const MILLIONS = /\bmio\b|million/i;
/** No plan's budget is a thousand million kroner. */
const MOST_MILLIONS = 1_000;

function isLargeForMillions(total: CellValue): boolean {
  return typeof total === "number" && total >= MOST_MILLIONS;
}

type UnitDoubt = "small-for-kroner" | "large-for-millions";
