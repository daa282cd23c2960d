// Reads a filled-in LBF budget from a workbook by its texts alone, or says what could not be read and where it should stand.
import { toAddress } from "../workbook/address";
import { createEvaluator } from "../formulas/evaluate";
import { cellAt, type Cell, type Sheet, type Workbook } from "../workbook/workbook";
import type { Budget } from "../budget/budget";
import { findColumns, findHeads, type MissingHead } from "./columns";
import { FigureReader } from "./figures";
import { parseVintage, readDistribution, readFoot, readHeadFields, readTitle, readTotals } from "./foot";
import { FIELD, FOOT, SUM, indexLabels, labelKey, type Label, type Labels } from "./labels";
import { KNOWN_TITLES, parseTitle, RowReader } from "./lines";
import { readNotes } from "./notes";
import { assumeTemplate, findTemplate } from "./descriptions";

/** The Total of one of several budgets, `Budget!A40`, and whether its sheet is hidden. */
export interface BudgetPlace {
  readonly at: string;
  readonly isHidden: boolean;
}

/** Why there is no budget to check, as data; report/reasons.ts makes the sentence. */
export type ReadingProblem =
  /** Nothing of LBF's template was found. */
  | { readonly kind: "not-a-budget"; readonly key: "no-template" }
  | { readonly kind: "unreadable"; readonly key: "two-budgets"; readonly places: readonly BudgetPlace[] }
  | { readonly kind: "unreadable"; readonly key: "no-head" | "no-total"; readonly sheet: string; readonly at: string | null }
  | { readonly kind: "unreadable"; readonly key: "no-column"; readonly sheet: string; readonly column: MissingHead; readonly at: string }
  | { readonly kind: "unreadable"; readonly key: "sum-missing"; readonly sheet: string; readonly section: string; readonly at: string }
  | { readonly kind: "unreadable"; readonly key: "title-missing" | "no-sections"; readonly sheet: string; readonly at: string }
  | { readonly kind: "unreadable"; readonly key: "formula-beyond"; readonly sheet: string; readonly at: string; readonly formula: string };

export type Reading = { readonly kind: "budget"; readonly budget: Budget } | ReadingProblem;

interface Candidate {
  readonly sheet: Sheet;
  readonly labels: Labels;
  readonly heads: readonly Label[];
  /** Rows labelled Total below a head. */
  readonly totals: readonly Label[];
  /** Titles and Balances: a table of something else, be it of expenses, has none. */
  readonly feet: number;
}

/** Reads the one budget of a workbook. Never guesses: what is missing or double is answered as a problem. */
export function readBudget(workbook: Workbook): Reading {
  const candidates = workbook.sheets.map(findCandidate);
  const withTotal = candidates.filter((candidate) => candidate.totals.length > 0);
  const certain = withTotal.filter(({ feet }) => feet > 0);
  const complete = certain.length > 0 ? certain : withTotal;
  const places = complete.flatMap(({ sheet, totals }) =>
    totals.map(({ row, column }): BudgetPlace => ({
      at: `${sheet.name}!${toAddress(row, column)}`,
      isHidden: sheet.visibility !== "visible",
    })),
  );
  if (places.length > 1) return { kind: "unreadable", key: "two-budgets", places };
  const [only] = complete;
  return only ? readCandidate(workbook, only) : readIncomplete(candidates);
}

function findCandidate(sheet: Sheet): Candidate {
  const labels = indexLabels(sheet);
  const heads = findHeads(labels);
  const first = heads[0];
  const found: Label[] = [];
  let feet = 0;
  let balance = Infinity;
  if (first) {
    for (const row of labels.known.values()) {
      const label = row.find((text) => text.column < first.column && FOOT.total.test(text.key));
      if (label && label.row > first.row && hasFigures(sheet, label)) found.push(label);
      const isBalance = row.some((text) => FOOT.balance.test(text.key));
      if (isBalance && found.length > 0) balance = Math.min(balance, row[0]!.row);
      if (isBalance || row.some((text) => FIELD.title.test(text.key))) feet++;
    }
  }
  // A line of a section may be called Total too, and so may a row of a table below: one budget has one title and one Balance, and its Total is the last above it.
  const totals = feet > 2 ? found : found.filter(({ row }) => row <= balance).slice(-1);
  return { sheet, labels, heads, totals, feet };
}

/** Whether a row holds amounts or formulas right of its label: a Total in a text below the table does not. */
function hasFigures(sheet: Sheet, label: Label): boolean {
  for (let column = label.column + 1; column < label.column + 40; column++) {
    const cell = cellAt(sheet, label.row, column);
    if (cell && (typeof cell.value === "number" || cell.formula !== null)) return true;
  }
  return false;
}

/** No sheet has both a head and a Total: says which of the two is missing, or that this is no budget at all. */
function readIncomplete(candidates: readonly Candidate[]): Reading {
  const headed = candidates.find((candidate) => candidate.heads.length > 0);
  for (const candidate of headed ? [headed] : candidates) {
    let title = false;
    const sections = new Set<string>();
    let sum: Label | null = null;
    let distribution: Label | null = null;
    for (const row of candidate.labels.all.values()) {
      for (const label of row) {
        if (FIELD.title.test(label.key)) title = true;
        const section = labelKey(parseTitle(label.text));
        if (KNOWN_TITLES.has(section)) sections.add(section);
        if (SUM.test(label.key)) sum = label;
        if (FOOT.distribution.test(label.key)) distribution = label;
      }
    }
    if (headed && (title || sections.size > 0)) {
      const after = distribution ?? sum;
      return {
        kind: "unreadable",
        key: "no-total",
        sheet: candidate.sheet.name,
        at: after ? toAddress(after.row + 1, after.column) : null,
      };
    }
    if (!headed && (sections.size >= 2 || (title && sections.size > 0)))
      return { kind: "unreadable", key: "no-head", sheet: candidate.sheet.name, at: null };
  }
  return { kind: "not-a-budget", key: "no-template" };
}

/** The columns left of `Samlede udgifter` that hold numbers or formulas in the Sum and Total rows. */
function findFigureColumns(candidate: Candidate, head: Label): Set<number> {
  const columns = new Set<number>();
  const { sheet, labels } = candidate;
  for (const row of labels.known.values()) {
    const label = row.find((text) => SUM.test(text.key) || FOOT.total.test(text.key));
    if (!label || label.row <= head.row) continue;
    for (let column = label.column + 1; column < head.column; column++) {
      const cell = cellAt(sheet, label.row, column);
      if (cell && (typeof cell.value === "number" || cell.formula !== null)) columns.add(column);
    }
  }
  return columns;
}

/** A sheet with the results that its file does not hold, as far as they can be worked out: year heads and dates may be formulas too. */
function withResults(workbook: Workbook, sheet: Sheet): Sheet {
  const results: [number, Cell][] = [];
  for (const [key, cell] of sheet.cells) if (cell.formula !== null && cell.value === null) results.push([key, cell]);
  if (results.length === 0) return sheet;
  const evaluator = createEvaluator(workbook);
  const cells = new Map(sheet.cells);
  for (const [key, cell] of results) cells.set(key, { ...cell, value: evaluator.evaluate(sheet, cell) ?? null });
  return { ...sheet, cells };
}

function readCandidate(workbook: Workbook, candidate: Candidate): Reading {
  const { labels } = candidate;
  const sheet = withResults(workbook, candidate.sheet);
  const [head] = candidate.heads;
  const [total] = candidate.totals;
  if (!head || !total) return { kind: "not-a-budget", key: "no-template" };
  const found = findColumns(sheet, labels, head, findFigureColumns(candidate, head));
  if ("missing" in found) return { kind: "unreadable", key: "no-column", sheet: sheet.name, column: found.missing, at: found.at };
  const { columns } = found;

  const figures = new FigureReader(workbook, sheet);
  const distribution = readDistribution(labels, columns, total.row, figures);
  const end = distribution ? Math.min(distribution.row, total.row) : total.row;
  const title = readTitle(labels, columns.headTop);
  const vintage = title ? parseVintage(title.text) : null;
  const template = findTemplate(vintage) ?? assumeTemplate(vintage);
  const read = new RowReader(sheet, labels, columns, figures, template).readSections(end);
  if ("problem" in read) {
    const { problem } = read;
    const at = toAddress(problem.row, columns.name);
    return problem.key === "sum-missing"
      ? { kind: "unreadable", key: problem.key, sheet: sheet.name, section: problem.section, at }
      : { kind: "unreadable", key: problem.key, sheet: sheet.name, at };
  }
  const totals = readTotals(sheet, columns, total.row, figures);
  const foot = readFoot(sheet, labels, total.row, figures);
  if (figures.unknown)
    return { kind: "unreadable", key: "formula-beyond", sheet: sheet.name, at: figures.unknown.address, formula: figures.unknown.formula };

  const right = Math.max(...Object.values(columns.payers));
  return {
    kind: "budget",
    budget: {
      sheet: sheet.name,
      vintage,
      template,
      title,
      ...readHeadFields(sheet, labels, columns.headTop),
      years: columns.years,
      ownPayers: [],
      strayYears: read.strayYears,
      sections: read.sections,
      subtotalRows: read.subtotalRows,
      distribution,
      totals,
      cofinancingTotal: foot.cofinancingTotal,
      balance: foot.balance,
      statedPercent: foot.statedPercent,
      reading: { columns: [], rows: [], assumptions: [], unknown: [] },
      notes: readNotes(workbook, candidate.sheet, foot.bottom),
      extent: { left: columns.name, right, top: columns.headTop, bottom: foot.bottom },
    },
  };
}
