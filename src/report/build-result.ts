// Makes the result of one file: verdict, key figures, findings with their words.
import type { Agreement } from "../agreements/agreement";
import { sum } from "../budget/amount";
import { COFINANCING_PAYERS, PAYERS, type Budget, type Line, type Section } from "../budget/budget";
import { isInUse, keyFigures, sectionExpenses, sectionPaidBy } from "../budget/sums";
import { CHECKS } from "../checks";
import type { Check, Finding, Localised } from "../checks/check";
import type { Link } from "../links/link";
import type { ReadingProblem } from "../template/read-budget";
import { formatCause } from "./causes";
import { formatReason } from "./link-reasons";
import { formatProblem } from "./reasons";
import type { BudgetResult, ResultAgreement, ResultBudget, ResultFinding, ResultLine, ResultLink, ResultSection, Status } from "./result";
import { fill, type Language } from "./sentences";

const CHECK_BY_ID: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.id, check]));

export function findCheck(id: string): Check | undefined {
  return CHECK_BY_ID.get(id);
}

export interface CheckedBudget {
  readonly budget: Budget;
  readonly findings: readonly Finding[];
  readonly ran: readonly string[];
  readonly notRun: readonly { readonly check: string; readonly reason: Localised }[];
  readonly agreements: readonly Agreement[];
  readonly links: readonly Link[];
  /** The user's reason for each finding that was accepted. */
  readonly accepted?: ReadonlyMap<Finding, string>;
}

/** The verdict: errors block unless accepted; warnings do not. */
export function statusOf(findings: readonly Pick<ResultFinding, "severity" | "accepted">[]): Status {
  const open = findings.filter((finding) => finding.accepted === undefined);
  if (open.some((finding) => finding.severity === "error")) return "not-ready";
  return open.some((finding) => finding.severity === "warning") ? "ready-with-warnings" : "ready";
}

/** `language`: of the reasons. The JSON's are always Danish; a page or a text has them in the reader's own. */
export function buildResult(file: string, checked: CheckedBudget, language: Language = "da"): BudgetResult {
  const findings = checked.findings.map((finding) => resultFinding(finding, checked.accepted?.get(finding)));
  return {
    file,
    status: statusOf(findings),
    reason: null,
    budget: resultBudget(checked.budget),
    findings,
    ran: checked.ran,
    notRun: checked.notRun.map(({ check, reason }) => ({ check, reason: reason[language] })),
    agreements: checked.agreements.map(resultAgreement),
    links: checked.links.map((link) => resultLink(link, language)),
  };
}

/** `language`: as for {@link buildResult}. */
export function buildProblemResult(file: string, problem: ReadingProblem, language: Language = "da"): BudgetResult {
  return emptyResult(file, problem.kind, formatProblem(problem)[language]);
}

/** A result without a budget: nothing was checked. */
export function emptyResult(file: string, status: "not-a-budget" | "unreadable", reason: string): BudgetResult {
  return { file, status, reason, budget: null, findings: [], ran: [], notRun: [], agreements: [], links: [] };
}

/** One finding with its words. */
export function resultFinding(finding: Finding, accepted?: string): ResultFinding {
  const check = CHECK_BY_ID.get(finding.check);
  const text = check?.messages[finding.message.key];
  if (!check || !text) throw new Error(`No message ${finding.message.key} of ${finding.check}`);
  return {
    check: finding.check,
    severity: finding.severity,
    outcome: finding.outcome,
    sheet: finding.sheet,
    cells: finding.cells,
    section: finding.section,
    line: finding.line,
    expected: finding.expected,
    found: finding.found,
    difference: finding.difference,
    message: fill(text, finding.message.args),
    source: check.source.da,
    causes: finding.causes.map((cause) => ({ cells: cause.cells, kind: cause.kind, from: cause.from, to: cause.to, text: formatCause(cause) })),
    consequences: finding.consequences,
    fix: finding.fix,
    ...(accepted === undefined ? {} : { accepted }),
  };
}

function resultBudget(budget: Budget): ResultBudget {
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
  return { row: line.row + 1, name: line.name, expenseType: line.expenseType, years: line.years.map((figure) => figure.value), total: line.total.value, financing };
}

function resultAgreement(agreement: Agreement): ResultAgreement {
  const { file, kind, area, start, end, economy, activities, staff, frames } = agreement;
  return {
    file,
    kind,
    area,
    start,
    end,
    economy: economy && { lbf: economy.lbf, cofinancing: economy.cofinancing, total: economy.total },
    activities: activities.map(({ name, category, price }) => ({ name, category, price })),
    staff: staff.map(({ title, text, hours, per, share, months }) => ({ title, text, hours, per, share, months })),
    frames: frames.map(({ plan, amount }) => ({ plan, amount })),
  };
}

function resultLink(link: Link, language: Language): ResultLink {
  return { section: link.section, line: link.line, row: link.row + 1, status: link.status, activities: link.activities, reasons: link.reasons.map((reason) => formatReason(reason)[language]) };
}
