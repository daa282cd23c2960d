// The columns of a table beside its payers: names, types, years and their total, each with its evidence.
import type { YearColumn } from "../budget/budget";
import type { Assumption, ColumnReading, Evidence } from "../budget/reading";
import { columnLetters, toAddress } from "../workbook/address";
import { cellAt, type Cell } from "../workbook/workbook";
import { addedColumns, addedRows, holds, isFigure, type Span } from "./additions";
import { TEMPLATES } from "./descriptions";
import { findExpenseType } from "./expense-type";
import { HEAD, SUBHEAD, labelsIn, type Label } from "./labels";
import { shownText, type Survey } from "./survey";
import { HEAD_ROWS } from "./layout";
import type { Table } from "./tables";
import type { RoleAnswers } from "./role-answers";
import { findYear, isYearHead, namesTwoYears, parseProjectYear } from "./years";

export interface ExpenseColumns {
  readonly name: number;
  /** Null if the table has no second text column. */
  readonly type: number | null;
  readonly years: readonly YearColumn[];
  readonly total: number;
  /** The user's columns between the texts and the total. */
  readonly users: readonly number[];
  /** Those of them that add up years. */
  readonly subtotals: readonly number[];
  readonly readings: readonly ColumnReading[];
  readonly assumptions: readonly Assumption[];
}

/** The head's row for each column: the years' row, or the one with the total's head. */
function headRowOf({ yearRow, headTop }: Table): number {
  return yearRow ?? headTop;
}

/** The project's first and last calendar year; null where the head fields do not say it. */
export interface ProjectYears {
  readonly first: number | null;
  readonly last: number | null;
}

/** `project`: for heads that number the project's years, and for years outside it. */
export function findExpenseColumns(table: Table, totalRow: number, answers: RoleAnswers, project: ProjectYears): ExpenseColumns {
  const { survey, total, left, layout } = table;
  const { sheet } = survey;
  const assumptions: Assumption[] = [];
  const readings: ColumnReading[] = [];
  const texts = findTextColumns(table, totalRow, answers);
  const first = Math.max(texts.name, texts.type ?? texts.name) + 1;
  const flow = new Flow(table, totalRow);
  const headRow = headRowOf(table);
  const years: YearColumn[] = [];
  const own: number[] = [];
  for (const { column, role, evidence } of texts.readings) {
    const label = texts.labelOf.get(column);
    readings.push({ column, address: toAddress(label?.row ?? headRow, column), head: label?.text ?? "", role, evidence });
  }
  for (let column = Math.max(first, left); column <= Math.max(total, table.years.to); column++) {
    if (column === total || layout.isPayers(column)) continue;
    const cell = cellAt(sheet, headRow, column);
    const head = shownText(survey, headRow, column).trim();
    const address = toAddress(headRow, column);
    const answer = head === "" ? undefined : answers.find({ row: headRow, column, text: head });
    const projectYear = parseProjectYear(head);
    const year = findYear(cell) ?? (projectYear !== null && project.first !== null ? project.first + projectYear - 1 : null);
    const isYear = answer ? answer.role === "year" : flow.isYear(column, year !== null || projectYear !== null, head);
    if (isYear && !answer && flow.isPassedOver(column, year, project)) {
      own.push(column);
      readings.push({ column, address, head, role: "own", evidence: "formula" });
      assumptions.push({ what: "column", role: "own", address, row: headRow, text: head, because: { kind: "left-out" } });
    } else if (isYear) {
      years.push({ column, address, year });
      readings.push({ column, address, head, role: "year", evidence: answer ? "told" : year !== null ? "label" : "formula" });
      const because = answer ? null : namesTwoYears(head) ? "first-year" : projectYear !== null ? "first-project-year" : null;
      if (because) assumptions.push({ what: "column", role: "year", address, row: headRow, text: head, because: { kind: because } });
    } else if (flow.isUsed(column)) {
      own.push(column);
      readings.push({ column, address, head, role: "own", evidence: answer ? "told" : "formula" });
    }
  }
  const totalHead = headOf(survey, table, total);
  readings.push({ column: total, address: totalHead.address, head: totalHead.text, role: "total", evidence: table.totalEvidence });
  if (table.totalEvidence === "formula") {
    const area = `${columnLetters(table.years.from)}:${columnLetters(table.years.to)}`;
    const { address, row, text } = totalHead;
    assumptions.push({ what: "column", role: "total", address, row, text, because: { kind: "adds-columns", area } });
  }
  return {
    name: texts.name,
    type:
      texts.type ??
      (texts.name + 1 < Math.min(years[0]?.column ?? total, total, layout.payersFrom) && !own.includes(texts.name + 1)
        ? texts.name + 1
        : null),
    years,
    total,
    users: own,
    subtotals: own.filter((column) => flow.addsYears(column)),
    readings,
    assumptions,
  };
}

export type HeadRows = Pick<Table, "headTop" | "yearRow">;

/** The lowest text over a column in the head. */
export function headOf(
  survey: Survey,
  { headTop, yearRow }: HeadRows,
  column: number,
): { readonly address: string; readonly row: number; readonly text: string } {
  const top = Math.min(headTop, yearRow ?? headTop) - 1;
  const bottom = Math.max(headTop, yearRow ?? headTop);
  for (let row = bottom; row >= Math.max(0, top); row--) {
    const text = cellAt(survey.sheet, row, column)?.value;
    if (typeof text === "string" && text.trim() !== "") return { address: toAddress(row, column), row, text: text.trim() };
  }
  return { address: toAddress(bottom, column), row: bottom, text: "" };
}

interface TextColumns {
  readonly name: number;
  readonly type: number | null;
  readonly readings: readonly { readonly column: number; readonly role: "name" | "type"; readonly evidence: Evidence }[];
  readonly labelOf: ReadonlyMap<number, Label>;
}

/** Where names and types are: under their sub-heads, else under the items' head, else where the texts are. */
function findTextColumns(table: Table, totalRow: number, answers: RoleAnswers): TextColumns {
  const { survey, headTop, total, left, layout } = table;
  const known = labelsIn(survey.labels.known, headTop + 1, totalRow);
  const inTable = ({ column }: Label): boolean => column >= left && column < Math.min(total, layout.payersFrom);
  const subhead = (pattern: RegExp): Label | undefined => known.find((label) => inTable(label) && pattern.test(label.key));
  const band = labelsIn(survey.labels.known, headTop - 1, headTop + HEAD_ROWS - 1);
  const labelAnsweredAs = (role: "name" | "type"): Label | undefined =>
    answers.isEmpty
      ? undefined
      : labelsIn(survey.labels.all, headTop - 1, totalRow).find((label) => inTable(label) && answers.is(label, role));
  const nameLabel = labelAnsweredAs("name") ?? subhead(SUBHEAD.item) ?? band.find((label) => inTable(label) && HEAD.items.test(label.key));
  const typeLabel = labelAnsweredAs("type") ?? subhead(SUBHEAD.type);
  const name =
    nameLabel?.column ??
    (typeLabel && typeLabel.column > left ? fullestColumn(table, totalRow, left, typeLabel.column) : undefined) ??
    labelColumn(table, totalRow) ??
    fullestColumn(table, totalRow, left, layout.figuresFrom) ??
    left;
  const type = typeLabel?.column ?? listColumn(table, totalRow, name) ?? typedColumn(table, totalRow, name);
  const labelOf = new Map([nameLabel, typeLabel].flatMap((label) => (label ? [[label.column, label] as const] : [])));
  const evidenceOf = (label: Label | undefined): Evidence =>
    label ? (answers.is(label, "name") || answers.is(label, "type") ? "told" : "label") : "position";
  return {
    name,
    type: type === name ? null : type,
    readings: [
      { column: name, role: "name", evidence: evidenceOf(nameLabel) },
      ...(type === null || type === name ? [] : [{ column: type, role: "type" as const, evidence: evidenceOf(typeLabel) }]),
    ],
    labelOf,
  };
}

/** The column where most Sums and Total have their labels: the lines have their names there too. */
function labelColumn({ survey: { labels }, left, layout, sumRows }: Table, totalRow: number): number | undefined {
  const rows = [...sumRows.filter((row) => row < totalRow), totalRow];
  const counts = new Map<number, number>();
  for (const row of rows) {
    const label = labels.all.get(row)?.find(({ column, hasLetter }) => hasLetter && column >= left && column < layout.figuresFrom);
    if (label) counts.set(label.column, (counts.get(label.column) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] * 2 > rows.length ? most[0] : undefined;
}

/** A column between names and years whose cells have a drop-down list. */
function listColumn({ survey: { sheet }, headTop, layout }: Table, totalRow: number, name: number): number | null {
  const areas = sheet.lists?.flatMap((list) => list.areas) ?? [];
  const area = areas.find(
    ({ top, bottom, left, right }) => left === right && left > name && left < layout.figuresFrom && bottom > headTop && top < totalRow,
  );
  return area?.left ?? null;
}

/** The column with the most texts beside figures. */
function fullestColumn({ survey: { sheet }, headTop, total }: Table, totalRow: number, from: number, to: number): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let column = from; column < to; column++) {
    let count = 0;
    for (let row = headTop + 1; row < totalRow; row++)
      if (typeof cellAt(sheet, row, column)?.value === "string" && isFigure(cellAt(sheet, row, total))) count++;
    if (count > most) {
      most = count;
      best = column;
    }
  }
  return best;
}

/** A column of texts with LBF's expense types, where no head names it. */
function typedColumn({ survey: { sheet }, headTop, layout }: Table, totalRow: number, name: number): number | null {
  for (let column = name + 1; column < layout.figuresFrom; column++) {
    let count = 0;
    for (let row = headTop + 1; row < totalRow && count < 2; row++) {
      const text = cellAt(sheet, row, column)?.value;
      if (
        typeof text === "string" &&
        /^\s*\d/.test(text) &&
        TEMPLATES.some(({ expenseTypes }) => findExpenseType(text, expenseTypes.list) !== null)
      )
        count++;
    }
    if (count > 1) return column;
  }
  return null;
}

/** Whether a column has any amount or formula in some rows. */
export function isUsedBetween({ sheet, consults }: Survey, column: number, rows: Span): boolean {
  return consults.ask(sheet, rows, (asked) => {
    for (let row = rows.from; row <= rows.to; row++) if (isFigure(cellAt(asked, row, column))) return true;
    return false;
  });
}

/** Formulas in fewer lines than this may be a coincidence. */
const FEWEST_LINES = 3;

/** A head that is only a year. */
const PLAIN_YEAR = /^(?:år\s*)?\d{4,5}(?:\s*\(.*\))?$/i;

/** The role of the columns beside total and payers: from what line totals add up, and from the content of the Sum rows. */
class Flow {
  /** Columns that at least half of the totals add up; null if totals are typed. */
  private added: readonly Span[] | null | undefined;

  constructor(
    private readonly table: Table,
    private readonly totalRow: number,
  ) {}

  /** Whether a column contains a year: by its head, or for other heads by the amounts in its Sums. */
  isYear(column: number, hasYear: boolean, head: string): boolean {
    const added = this.addedByTotals();
    const isAdded = !added || holds(added, column);
    // A year the totals leave out is still one; "2023 revideret" beside the years is not.
    if (hasYear && (isAdded || PLAIN_YEAR.test(head))) return true;
    if (!isAdded || this.addsYears(column)) return false;
    const sums = this.sumCells(column);
    if (sums.length === 0) return false;
    // The user's head over something other than sums: the totals span it.
    return head === "" || !sums.some((cell) => cell.formula !== null && !addedRows(cell));
  }

  /** Whether the totals leave a year's column out for one of the same year, or for being outside the project: the user's, e.g. an earlier budget. */
  isPassedOver(column: number, year: number | null, { first, last }: ProjectYears): boolean {
    const added = this.addedByTotals();
    if (year === null || !added || holds(added, column) || !this.isUsed(column)) return false;
    if ((first !== null && year < first) || (last !== null && year > last)) return true;
    const { survey, years } = this.table;
    const row = headRowOf(this.table);
    return added.some(({ from, to }) => {
      for (let other = Math.max(from, years.from); other <= to; other++)
        if (findYear(cellAt(survey.sheet, row, other)) === year) return true;
      return false;
    });
  }

  /** Whether a column adds up the years' columns beside it, line by line. */
  addsYears(column: number): boolean {
    return this.yearsAddedBy(column).length > 0;
  }

  private yearsAddedBy(column: number): readonly Span[] {
    const { survey, headTop } = this.table;
    const row = headRowOf(this.table);
    let count = 0;
    for (let line = headTop + 1; line < this.totalRow; line++) {
      const added = addedColumns(cellAt(survey.sheet, line, column));
      const isOfYears = added?.every(({ from, to }) => !(column >= from && column <= to) && isYearHead(cellAt(survey.sheet, row, from)));
      if (added && isOfYears && ++count === FEWEST_LINES) return added;
    }
    return [];
  }

  /** Whether the column has any content between head and Total. */
  isUsed(column: number): boolean {
    const { survey, headTop } = this.table;
    return isUsedBetween(survey, column, { from: headTop + 1, to: this.totalRow - 1 });
  }

  private sumCells(column: number): Cell[] {
    const { survey, sumRows } = this.table;
    return [...sumRows, this.totalRow].flatMap((row) => {
      const cell = cellAt(survey.sheet, row, column);
      return isFigure(cell) ? [cell] : [];
    });
  }

  private addedByTotals(): readonly Span[] | null {
    if (this.added !== undefined) return this.added;
    const { survey, headTop, total, layout } = this.table;
    const counts = new Map<string, { readonly spans: readonly Span[]; count: number }>();
    for (let row = headTop + 1; row <= this.totalRow; row++) {
      const spans = addedColumns(cellAt(survey.sheet, row, total));
      if (!spans || holds(spans, total) || spans.some(({ from }) => layout.isPayers(from))) continue;
      const key = spans.map(({ from, to }) => `${from}:${to}`).join();
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { spans, count: 1 });
    }
    const most = [...counts.values()].sort((one, other) => other.count - one.count)[0];
    if (!most || most.count < FEWEST_LINES) return (this.added = null);
    const parts = most.spans.flatMap(({ from, to }) => (from === to && from !== total ? this.yearsAddedBy(from) : []));
    return (this.added = [...most.spans, ...parts]);
  }
}
