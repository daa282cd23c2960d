// Which of a workbook's tables is the budget: overviews of another table are not, two with amounts of their own are two budgets.
import type { ReadingAnswers } from "../budget/reading";
import { toAddress } from "../workbook/address";
import { cellAt, type Workbook } from "../workbook/workbook";
import { isFigure, isTypedNumber } from "./additions";
import { FIELD, FOOT, SUM, labelKey, type Label } from "./labels";
import type { BudgetPlace, Nearest, ReadingProblem } from "./problem";
import { surveySheet, type Survey } from "./survey";
import { findTables, type Table } from "./tables";
import { isKnownTitle, KNOWN_TITLES, parseTitle } from "./titles";
import { findTotals, type TotalRow } from "./totals";
import type { RoleAnswers } from "./role-answers";

export interface Candidate {
  readonly table: Table;
  readonly total: TotalRow;
}

export interface Chosen extends Candidate {
  /** Another sheet with a budget of its own, which the user's choice set aside; null without one. */
  readonly beside: string | null;
  /** Of every sheet, by position. */
  readonly surveys: readonly Survey[];
}

interface Found {
  readonly table: Table;
  readonly totals: readonly TotalRow[];
  readonly feet: number;
}

/** The workbook's one budget, or why there is none. */
export function chooseTable(
  workbook: Workbook,
  answers: ReadingAnswers,
  roleAnswers: RoleAnswers,
): Chosen | { readonly problem: ReadingProblem } {
  // A chosen sheet that has since been removed or renamed is ignored.
  const isChosen = workbook.sheets.some(({ name }) => name === answers.sheet);
  const isMeant = ({ sheet }: Survey): boolean => !isChosen || sheet.name === answers.sheet;
  const all = workbook.sheets.map((sheet) => surveySheet(workbook, sheet));
  const surveys = all.filter(isMeant);
  const isTotal = (label: Label): boolean => roleAnswers.is(label, "total");
  const everywhere = all.flatMap((survey) => findTables(survey, isTotal).map((table): Found => ({ table, ...findTotals(table, isTotal) })));
  const found = everywhere.filter(({ table }) => isMeant(table.survey));
  const withTotal = found.filter(({ totals }) => totals.length > 0);
  const certain = withTotal.filter((each) => each.feet > 0 || isWhole(each));
  const complete = withoutOverviews(certain.length > 0 ? certain : withTotal);
  const candidates = complete.flatMap(({ table, totals }) => totals.map((total): Candidate => ({ table, total })));
  const [only] = candidates;
  if (!only) return { problem: explainNone(surveys, found) };
  const isHidden = ({ table }: Pick<Found, "table">): boolean => table.survey.sheet.visibility !== "visible";
  // A hidden budget beside a visible one whose Total cannot be found: the visible one is in use.
  const unfinished = isHidden(only)
    ? found.filter((other) => !isHidden(other) && other.totals.length === 0 && other.table.sumRows.length > 0)
    : [];
  if (candidates.length > 1 || unfinished.length > 0) {
    const [, second] = candidates;
    const isShared = new Set(candidates.map((each) => placeOf(each).at)).size < candidates.length;
    const places = [
      ...candidates.map((each) => placeOf(each, isShared)),
      ...unfinished.map(({ table }) => placeIn(table, table.headTop, table.total)),
    ];
    const differing = candidates.length === 2 && second && only.table !== second.table ? countDiffering(only, second) : null;
    return { problem: { kind: "unreadable", key: "two-budgets", places, differing } };
  }
  const beside = everywhere.find((other) => !isMeant(other.table.survey) && isBesideOf(only, other));
  return { ...only, beside: beside?.table.survey.sheet.name ?? null, surveys: all };
}

/** Whether another sheet has a budget of its own too: one with other amounts, or one whose Total cannot be found. */
function isBesideOf(chosen: Candidate, other: Found): boolean {
  const [total] = other.totals;
  if (!total) return other.table.sumRows.length > 0;
  return hasOwnAmounts(other) && countDiffering(chosen, { table: other.table, total }) !== 0;
}

/** Where a Total is: at its label, or at its amount where budgets side by side share the label. */
function placeOf({ table, total }: Candidate, isShared = false): BudgetPlace {
  return placeIn(table, total.row, isShared ? table.total : total.column);
}

function placeIn({ survey: { sheet } }: Table, row: number, column: number): BudgetPlace {
  return { at: `${sheet.name}!${toAddress(row, column)}`, sheet: sheet.name, isHidden: sheet.visibility !== "visible" };
}

/** Fewer areas or payers than this are those of some other table. */
const FEWEST_AREAS = 3;
const FEWEST_PAYERS = 2;

/** Whether a table has the areas' titles and several payers of its own: a budget even without title and Balance. */
function isWhole({ table, totals: [total] }: Found): boolean {
  const { survey, headTop, left, layout, right, sumRows } = table;
  const titles = new Set<string>();
  for (let row = headTop + 1; row < total!.row; row++)
    for (const { column, text } of survey.labels.all.get(row) ?? [])
      if (column >= left && column < layout.figuresFrom && isKnownTitle(text)) titles.add(parseTitle(text));
  if (titles.size < FEWEST_AREAS) return false;
  const [sum] = sumRows;
  const last = Math.min(right, layout.payersFrom + MOST_PAYERS);
  let payers = 0;
  for (let column = layout.payersFrom; sum !== undefined && column <= last; column++)
    if (layout.isPayers(column) && isFigure(cellAt(survey.sheet, sum, column))) payers++;
  return payers >= FEWEST_PAYERS;
}

/** How many columns payers may have. */
const MOST_PAYERS = 20;

/** A table whose amounts all refer to other cells is an overview if another has amounts of its own. */
function withoutOverviews(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const own = found.filter(hasOwnAmounts);
  return own.length > 0 ? own : found;
}

function hasOwnAmounts({ table, totals }: Found): boolean {
  const { sheet, consults, lastRow } = table.survey;
  return consults.ask(sheet, { from: 0, to: lastRow }, (asked) => {
    for (const cell of asked.cells.values())
      if (isInTable(table, totals[0]!.row, cell.row, cell.column) && isTypedNumber(cell) && cell.value !== 0) return true;
    return false;
  });
}

function isInTable({ headTop, yearRow, layout, right }: Table, totalRow: number, row: number, column: number): boolean {
  return row > Math.max(headTop, yearRow ?? 0) && row < totalRow && column >= layout.figuresFrom && column <= right;
}

/** In how many cells two tables of the same layout differ; null if the layouts differ. */
function countDiffering(one: Candidate, other: Candidate): number | null {
  const rows = other.table.headTop - one.table.headTop;
  const columns = other.table.total - one.table.total;
  if (other.total.row - one.total.row !== rows || other.table.years.from - one.table.years.from !== columns) return null;
  let differing = 0;
  one.table.survey.consults.askAll();
  other.table.survey.consults.askAll();
  const compare = (from: Candidate, to: Candidate, down: number, across: number, onlyMissing: boolean): void => {
    for (const cell of from.table.survey.sheet.cells.values()) {
      if (!isInTable(from.table, from.total.row, cell.row, cell.column) || !isFigure(cell)) continue;
      const twin = cellAt(to.table.survey.sheet, cell.row + down, cell.column + across);
      if (onlyMissing ? !isFigure(twin) : (twin?.value ?? null) !== cell.value) differing++;
    }
  };
  compare(one, other, rows, columns, false);
  compare(other, one, -rows, -columns, true);
  return differing;
}

/** No table has a Total: says what was and was not found, with the nearest text; or that this is not a budget at all. */
function explainNone(surveys: readonly Survey[], found: readonly Found[]): ReadingProblem {
  const headed = found.find(({ table }) => table.sumRows.length > 0) ?? found[0];
  for (const survey of headed ? [headed.table.survey] : surveys) {
    let title = false;
    const sections = new Set<string>();
    let sum: Label | null = null;
    let distribution: Label | null = null;
    for (const row of survey.labels.all.values()) {
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
        sheet: survey.sheet.name,
        at: after ? toAddress(after.row + 1, after.column) : null,
        nearest: after ? nearestBelow(survey, after) : null,
      };
    }
    if (!headed && (sections.size >= 2 || (title && sections.size > 0)))
      return { kind: "unreadable", key: "no-head", sheet: survey.sheet.name, at: null, nearest: nearestHead(survey) };
  }
  return { kind: "not-a-budget", key: "no-template" };
}

/** The first text below a label in its column that has a figure in its row. */
function nearestBelow({ labels, sheet, lastRow }: Survey, after: Label): Nearest | null {
  for (let row = after.row + 1; row <= lastRow; row++) {
    const label = labels.all.get(row)?.find(({ column }) => column === after.column);
    if (!label || labels.known.get(row)?.includes(label)) continue;
    for (let column = label.column + 1; column < label.column + 20; column++)
      if (isFigure(cellAt(sheet, row, column))) return { at: toAddress(row, label.column), text: label.text };
  }
  return null;
}

/** A head text that may mean Samlede udgifter. */
function nearestHead({ labels }: Survey): Nearest | null {
  for (const row of labels.all.values())
    for (const { key, row: at, column, text } of row)
      if (
        !labels.known.get(at)?.some((label) => label.column === column) &&
        !KNOWN_TITLES.has(labelKey(parseTitle(text))) &&
        /udgift|totalialt|ialt/.test(key) &&
        row.length > 1
      )
        return { at: toAddress(at, column), text };
  return null;
}
