// Finds every table on a sheet that may be a budget: years in a row, the column that adds them up, and the Total row below.
import { addTo } from "../workbook/group-by";
import type { Evidence } from "../budget/reading";
import { cellAt, numberAt, type Cell, type Sheet } from "../workbook/workbook";
import { addedColumns, addedRows, hasFigureIn, hullOf, isFigure, type Span } from "./additions";
import { parseTerms } from "../formulas/terms";
import { FOOT, HEAD, SUM, labelsIn, type Label } from "./labels";
import { findLayout, HEAD_ROWS, isPayerHead, isWholeHead, type Layout } from "./layout";
import type { Survey } from "./survey";
import { findYear, isYearHead } from "./years";

export interface Table {
  readonly survey: Survey;
  /** Zero-based row of the total's head, or of the years' if there is none. */
  readonly headTop: number;
  /** Null if the head has no years. */
  readonly yearRow: number | null;
  /** First and last column that has a year or is added up by the total. */
  readonly years: Span;
  readonly total: number;
  readonly totalEvidence: Evidence;
  /** First and last column that may belong to the table. */
  readonly left: number;
  readonly right: number;
  readonly layout: Layout;
  /** Rows that add up lines: those labelled Sum, and those whose total adds up rows above. */
  readonly sumRows: readonly number[];
}

/** How many columns beside the years their total may be without a known head. */
const TOTAL_REACH = 4;
/** How far right of the years, behind the payers, a total without a known head may be. */
const FAR_REACH = 16;
/** How many columns right of a total its years may be. */
const YEARS_REACH = 30;
/** Fewer years than this in a row are no head. */
export const FEWEST_YEARS = 3;
/** Rows in which a column must add up the years to be their total without a known head. */
const FEWEST_SUMS = 2;

type Seed = Pick<Table, "headTop" | "yearRow" | "years" | "total" | "totalEvidence"> & { readonly support: number };

/** Every table of a sheet, from the left. A head repeated further down does not start a new table. */
export function findTables(survey: Survey, isAnswered: (label: Label) => boolean = () => false): Table[] {
  const seeds: Seed[] = [];
  const all = [...seedsByLabel(survey, isAnswered), ...seedsByYears(survey)];
  for (const seed of onlyFinanced(survey, all)) {
    const rival = seeds.findIndex((other) => other.total === seed.total || overlaps(other.years, seed.years));
    if (rival < 0) seeds.push(seed);
    else if (outweighs(seed, seeds[rival]!)) seeds[rival] = seed;
  }
  // A head that nothing below adds up is somebody's key figures if another beside it is added up.
  const supported = seeds.filter(({ support }) => support >= FEWEST_SUMS);
  if (supported.length > 0) seeds.splice(0, seeds.length, ...supported);
  seeds.sort((one, other) => one.total - other.total);
  const tables = seeds.map((seed, index): Table => {
    const left = index === 0 ? 0 : leftOf(survey, seed, seeds[index - 1]!.total);
    const next = seeds[index + 1];
    const right = next ? leftOf(survey, next, seed.total, next.years.from) - 1 : Infinity;
    const layout = findLayout(survey, seed, left, right);
    return { survey, ...seed, left, right, layout, sumRows: findSumRows(survey, seed, left, layout.figuresFrom) };
  });
  // Of tables that share their texts, such as the actual figures beside the budget, the one with the financing is the budget.
  const shared = tables.filter(({ left }) => left === 0);
  const financed = shared.filter(hasFinancing);
  const behind = financed.filter(({ layout }) => !layout.isTurned);
  const paid = behind.length > 0 ? behind : financed;
  return paid.length === 1 && shared.length > 1 ? tables.filter((table) => table.left > 0 || table === paid[0]) : tables;
}

/** Whether LBF's head is among a table's payers. */
function hasFinancing({ survey, headTop, layout, right }: Table): boolean {
  const band = labelsIn(survey.labels.known, Math.max(0, headTop - 1), headTop + HEAD_ROWS - 1);
  return band.some(({ key, column }) => layout.isPayers(column) && column <= right && HEAD.lbf.test(key));
}

/**
 * Of totals under one head, such as of the first budget and of the revised one, only the one that the sheet itself sets against the
 * payers; of years under a payer's head none. A payer told twice, or texts told twice, may be those of two budgets.
 */
function onlyFinanced(survey: Survey, seeds: readonly Seed[]): readonly Seed[] {
  const added = seeds.filter(({ support, totalEvidence }) => support >= FEWEST_SUMS && totalEvidence !== "told");
  const rivalsOf = ({ headTop, total }: Seed): Seed[] =>
    added.filter((other) => Math.abs(other.headTop - headTop) < HEAD_ROWS && other.total !== total);
  const rivals = added.filter((seed) => rivalsOf(seed).length > 0);
  if (rivals.length === 0) return seeds;
  const payers = payersOf(survey, new Set(rivals.map(({ total }) => total)));
  const isPaidOnce = ({ headTop }: Seed): boolean => {
    const heads = labelsIn(survey.labels.known, Math.max(0, headTop - HEAD_ROWS), headTop + HEAD_ROWS).filter(({ key }) =>
      isWholeHead(key),
    );
    return heads.length > 0 && new Set(heads.map(({ key }) => key)).size === heads.length;
  };
  const share = (one: Seed, other: Seed): boolean =>
    one.total < other.total ? leftOf(survey, other, one.total) === 0 : leftOf(survey, one, other.total) === 0;
  const isOutdone = (seed: Seed): boolean =>
    !payers.has(seed.total) &&
    rivalsOf(seed).some(
      (other) => payers.get(other.total)?.has(seed.total) || (payers.has(other.total) && isPaidOnce(seed) && share(seed, other)),
    );
  return seeds.filter((seed) => !rivals.includes(seed) || !isOutdone(seed));
}

/** The columns, at least two, that a formula of the row sets against each of some totals: total − LBF − kommune. */
function payersOf({ sheet }: Survey, totals: ReadonlySet<number>): ReadonlyMap<number, ReadonlySet<number>> {
  const payers = new Map<number, Set<number>>();
  for (const { formula } of sheet.cells.values()) {
    const terms = formula?.includes("-") ? (parseTerms(formula)?.terms ?? []) : [];
    for (const sign of [1, -1]) {
      const [whole, ...more] = terms.filter(({ factor }) => Math.sign(factor) === sign);
      const parts = terms.filter(({ factor }) => Math.sign(factor) !== sign);
      if (!whole || more.length > 0 || whole.area.left !== whole.area.right || !totals.has(whole.area.left)) continue;
      const columns = parts.flatMap(({ area }) => Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index));
      if (columns.length < 2 || columns.some((column) => column <= whole.area.left)) continue;
      payers.set(whole.area.left, new Set([...(payers.get(whole.area.left) ?? []), ...columns]));
    }
  }
  return payers;
}

/** Whether a head outranks another in its columns: the other is not added up, or by far less, like key figures above the table. */
function outweighs(seed: Seed, rival: Seed): boolean {
  if (seed.support <= rival.support) return false;
  return rival.support < FEWEST_SUMS || (seed.headTop !== rival.headTop && seed.support > 2 * rival.support);
}

function overlaps(one: Span, other: Span): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** The column where a table's texts begin if another table is left of it; `shared` if it has no texts of its own. */
function leftOf(survey: Survey, { headTop, years }: Seed, previousTotal: number, shared = 0): number {
  const own = labelsIn(survey.labels.known, headTop - 1, survey.lastRow).filter(
    ({ key, column }) => column > previousTotal && column < years.from && (HEAD.items.test(key) || SUM.test(key) || FOOT.total.test(key)),
  );
  return own.length > 0 ? Math.min(...own.map(({ column }) => column)) : shared;
}

/** Tables whose total has the template's head, or the one the user named. */
function* seedsByLabel(survey: Survey, isAnswered: (label: Label) => boolean): Generator<Seed> {
  const { labels } = survey;
  for (const row of labels.all.values()) {
    const answered = row.find((label) => isAnswered(label));
    const seed = answered && seedAt(survey, answered, -1);
    if (seed) yield { ...seed, totalEvidence: "told", support: Infinity };
  }
  for (const row of labels.known.values()) {
    let left = -1;
    for (const label of row) {
      if (!HEAD.total.test(label.key)) continue;
      const band = labelsIn(labels.known, label.row - 1, label.row + HEAD_ROWS - 1);
      const isHead = band.some(({ key }) => HEAD.items.test(key) || HEAD.lbf.test(key));
      const seed = isHead ? seedAt(survey, label, left) : null;
      if (seed) yield seed;
      left = label.column;
    }
  }
}

function seedAt(survey: Survey, { row: headTop, column: total }: Label, after: number): Seed | null {
  const seedOf = (found: ReturnType<typeof findYearRow>): Seed | null =>
    found && {
      headTop,
      yearRow: found.row,
      years: found.years,
      total,
      totalEvidence: "label",
      support: countSums(survey, headTop, total, found.years),
    };
  const seed = seedOf(findYearRow(survey, headTop, after, total));
  if (seed) return seed;
  // The total may stand before its years, if it adds them up.
  const turned = seedOf(findYearRow(survey, headTop, total, total + YEARS_REACH));
  if (turned && turned.support >= FEWEST_SUMS) return turned;
  // No year in the head: the columns that the total adds up.
  const added = acrossOf(survey, headTop, total);
  return added ? { headTop, yearRow: null, years: added, total, totalEvidence: "label", support: FEWEST_SUMS } : null;
}

/** The row near the head with the most years between two columns, of two such the one whose years follow each other, and the first and last year column. */
function findYearRow({ sheet, labels }: Survey, headRow: number, after: number, before: number): { row: number; years: Span } | null {
  let best: { row: number; years: Span } | null = null;
  let most = 0;
  const items = labelsIn(labels.known, headRow - 1, headRow + HEAD_ROWS - 1).filter(
    ({ key, column }) => column < before && HEAD.items.test(key),
  );
  const first = Math.max(after, ...items.map(({ column }) => column)) + 1;
  for (let row = headRow - 1; row < headRow + HEAD_ROWS; row++) {
    const columns: number[] = [];
    for (let column = first; column < before; column++) if (isYearHead(cellAt(sheet, row, column))) columns.push(column);
    const years = columns.map((column) => findYear(cellAt(sheet, row, column)) ?? NaN);
    const weight = columns.length + (years.every((year, index) => index === 0 || year === years[index - 1]! + 1) ? 0.5 : 0);
    if (columns.length > 0 && weight > most) {
      most = weight;
      best = { row, years: { from: columns[0]!, to: columns.at(-1)! } };
    }
  }
  return best;
}

/** The columns that a total column's formulas add up, if they do. */
function acrossOf({ sheet, lastRow }: Survey, headTop: number, total: number): Span | null {
  const spans: Span[] = [];
  for (let row = headTop + 1; row <= lastRow; row++) {
    const added = addedColumns(cellAt(sheet, row, total));
    if (added && hullOf(added).to < total) spans.push(...added);
  }
  return spans.length >= FEWEST_SUMS ? hullOf(spans) : null;
}

/** In how many rows below a head a column adds up the years, by formula or by amounts. */
function countSums({ sheet, lastRow, consults }: Survey, headTop: number, total: number, years: Span, formulasOnly = false): number {
  let count = 0;
  for (let row = headTop + 1; row <= lastRow; row++) {
    const cell = cellAt(sheet, row, total);
    if (!isFigure(cell)) continue;
    const added = addedColumns(cell);
    if (added) {
      // It may add up a column before the first year too, whose head is no year.
      const { from, to } = hullOf(added);
      if (from <= years.to && to >= years.to && (total < from || total > to)) count++;
      continue;
    }
    if (!formulasOnly && consults.ask(sheet, { from: row, to: row }, (asked) => isSumOf(asked, row, total, years))) count++;
  }
  return count;
}

/** Whether a row's total is the sum of its years' amounts, and not 0. */
function isSumOf(sheet: Sheet, row: number, total: number, years: Span): boolean {
  const stated = cellAt(sheet, row, total)?.value;
  let whole = 0;
  for (let column = years.from; column <= years.to; column++) whole += numberAt(sheet, row, column);
  return stated !== 0 && stated === whole;
}

/** Tables known by their years alone: the column beside them that adds them up is their total. */
function* seedsByYears(survey: Survey): Generator<Seed> {
  for (const [row, columns] of yearRows(survey)) {
    for (const years of runsOf(columns, (column) => findYear(cellAt(survey.sheet, row, column)))) {
      const seedOf = (total: number, formulasOnly = false): Seed => {
        const support = countSums(survey, row, total, years, formulasOnly);
        return { headTop: row, yearRow: row, years, total, totalEvidence: "formula", support };
      };
      const beside = mostSupported(Array.from(besideYears(survey, row, years), (total) => seedOf(total)));
      const behind = Array.from({ length: FAR_REACH }, (_, index) => years.to + 1 + index);
      const seed = beside ?? mostSupported(behind.map((total) => seedOf(total, true)));
      if (seed) yield seed;
    }
  }
}

/** The first of those with the most support; null if none has enough. */
function mostSupported(seeds: readonly Seed[]): Seed | null {
  const most = Math.max(FEWEST_SUMS, ...seeds.map(({ support }) => support));
  return seeds.find(({ support }) => support === most) ?? null;
}

/** The columns that may be the total of some years: right of them up to the first payer, then left of them. */
function* besideYears(survey: Survey, headRow: number, years: Span): Generator<number> {
  const ends = (column: number): boolean => isYearHead(cellAt(survey.sheet, headRow, column)) || isPaid(survey, headRow, column);
  for (let column = years.to + 1; column <= years.to + TOTAL_REACH && !ends(column); column++) yield column;
  for (let column = years.from - 1; column >= Math.max(0, years.from - TOTAL_REACH) && !ends(column); column--) yield column;
}

/** Whether a column has a payer's head: if one payer pays for every line, its amounts also equal the years'. */
function isPaid({ labels }: Survey, headRow: number, column: number): boolean {
  const over = labelsIn(labels.known, Math.max(0, headRow - 1), headRow + 1).filter((label) => label.column === column);
  return over.some(({ key }) => isPayerHead(key));
}

/** Rows with three years or more, and their columns. */
function yearRows({ sheet }: Survey): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const cell of sheet.cells.values()) {
    if (!mayBeYear(cell) || !isYearHead(cell)) continue;
    addTo(rows, cell.row, cell.column);
  }
  for (const [row, columns] of rows) if (columns.length < FEWEST_YEARS) rows.delete(row);
  return rows;
}

function mayBeYear({ value }: Cell): boolean {
  return typeof value === "number" ? Number.isInteger(value) && value >= 1990 : typeof value === "string";
}

/** Columns that are close together; the first year told again begins anew. */
function runsOf(columns: readonly number[], yearOf: (column: number) => number | null): Span[] {
  const runs: Span[] = [];
  let from = columns[0]!;
  let count = 1;
  columns.forEach((column, index) => {
    const next = columns[index + 1];
    const isAgain = next !== undefined && count >= FEWEST_YEARS && yearOf(next) !== null && yearOf(next) === yearOf(from);
    if (next !== undefined && next - column <= 2 && !isAgain) count++;
    else {
      if (count >= FEWEST_YEARS) runs.push({ from, to: column });
      from = next ?? from;
      count = 1;
    }
  });
  return runs;
}

/** Fewer lines than this, added one by one, are those of somebody's own sum. */
const FEWEST_LINES = 3;

/** Rows labelled Sum or I alt with figures, and those whose total adds up several rows of its own column, none of them such a Sum. */
function findSumRows({ sheet, labels, lastRow }: Survey, { headTop, years, total }: Seed, left: number, figuresFrom: number): number[] {
  const rows: number[] = [];
  for (let row = headTop + 1; row <= lastRow; row++) {
    const isLabelled = labels.known.get(row)?.some(({ key, column }) => SUM.test(key) && column >= left && column < figuresFrom) ?? false;
    const cell = cellAt(sheet, row, total);
    const added = addedRows(cell);
    const addsLines = (spans: readonly Span[]): boolean =>
      spans.some(({ from, to }) => to > from) || (spans.length >= FEWEST_LINES && !spans.some(({ from }) => rows.includes(from)));
    if (isLabelled ? isFigure(cell) || hasFigureIn(sheet, row, [years.from, years.to]) : added && addsLines(added)) rows.push(row);
  }
  return rows;
}
