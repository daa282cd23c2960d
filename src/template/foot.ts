// Reads the head fields above the table and the fields below it, label and value side by side.
import { toAddress } from "../workbook/address";
import { cellAt, type Cell, type CellValue, type Sheet } from "../workbook/workbook";
import type { CofinancingPayer, DateField, Distribution, Figure, PartyTotal, TextField, Totals } from "../budget/budget";
import { parseTerms } from "../formulas/terms";
import { parseDate, serialToDate, type MonthEdge } from "../danish/date";
import type { Columns } from "./columns";
import type { FigureReader } from "./figures";
import { FIELD, FOOT, labelKey, type Label, type Labels } from "./labels";
import { tidy } from "./lines";

/** How far right of a label its value is looked for. */
const REACH = 12;

function findLabel({ known }: Labels, pattern: RegExp, top: number, bottom: number): Label | undefined {
  for (let row = top; row <= bottom; row++) {
    const found = known.get(row)?.find((label) => pattern.test(label.key));
    if (found) return found;
  }
  return undefined;
}

const OTHER_LABELS = [FIELD.start, FIELD.end, FIELD.journalNumber, /^boligområde[rt]?$/, FOOT.cofinancingTotal, FOOT.balance, FOOT.percent];

/** Whether a cell is the label of a field, so that an empty field before it does not take it for its value. */
function isLabel(value: CellValue): boolean {
  return typeof value === "string" && OTHER_LABELS.some((pattern) => pattern.test(labelKey(value)));
}

/** The first cell right of a label that holds something, up to the next field's label; else the cell beside it. */
function valueBeside(sheet: Sheet, label: Label): { readonly column: number; readonly value: CellValue } {
  for (let column = label.column + 1; column <= label.column + REACH; column++) {
    const cell = cellAt(sheet, label.row, column);
    if (!cell || (cell.value === null && cell.formula === null)) continue;
    if (isLabel(cell.value)) break;
    return { column, value: cell.value };
  }
  return { column: label.column + 1, value: null };
}

export function readTitle(labels: Labels, headTop: number): TextField | null {
  const label = findLabel(labels, FIELD.title, 0, headTop);
  return label ? { address: toAddress(label.row, label.column), text: tidy(label.text) } : null;
}

/** The two years in a title, `2030-33` from "2030 – 2033"; null where it names no period. */
export function parseVintage(title: string): string | null {
  const match = /(20\d\d)\s*[-‐-―/]\s*(?:20)?(\d\d)(?!\d)/.exec(title);
  return match ? `${match[1]!}-${match[2]!}` : null;
}

export interface HeadFields {
  readonly start: DateField | null;
  readonly end: DateField | null;
  readonly area: TextField | null;
  readonly journalNumber: TextField | null;
}

export function readHeadFields(sheet: Sheet, labels: Labels, headTop: number): HeadFields {
  const field = (pattern: RegExp): { label: Label; column: number; value: CellValue } | null => {
    const label = findLabel(labels, pattern, 0, headTop);
    return label ? { label, ...valueBeside(sheet, label) } : null;
  };
  const date = (pattern: RegExp, edge: MonthEdge): DateField | null => {
    const found = field(pattern);
    if (!found) return null;
    const { value } = found;
    const parsed = typeof value === "number" ? serialToDate(value) : typeof value === "string" ? parseDate(value, edge) : null;
    return { address: toAddress(found.label.row, found.column), stored: value, date: parsed };
  };
  const text = (pattern: RegExp): TextField | null => {
    const found = field(pattern);
    if (!found || (typeof found.value !== "string" && typeof found.value !== "number")) return null;
    return { address: toAddress(found.label.row, found.column), text: tidy(String(found.value)) };
  };
  return {
    start: date(FIELD.start, "first"),
    end: date(FIELD.end, "last"),
    area: text(FIELD.area),
    journalNumber: text(FIELD.journalNumber),
  };
}

export interface FootFields {
  readonly cofinancingTotal: Figure | null;
  readonly balance: Figure | null;
  readonly statedPercent: Figure | null;
  /** The last row the budget's own foot uses. */
  readonly bottom: number;
}

/** How far below Total the foot's fields are looked for. */
const FOOT_ROWS = 25;

export function readFoot(sheet: Sheet, labels: Labels, totalRow: number, figures: FigureReader): FootFields {
  let bottom = totalRow;
  const field = (pattern: RegExp): Figure | null => {
    const label = findLabel(labels, pattern, totalRow + 1, totalRow + FOOT_ROWS);
    if (!label) return null;
    bottom = Math.max(bottom, label.row);
    return figures.read(label.row, valueBeside(sheet, label).column);
  };
  return { cofinancingTotal: field(FOOT.cofinancingTotal), balance: field(FOOT.balance), statedPercent: field(FOOT.percent), bottom };
}

/** Whether a cell of the Total row stands for its own column alone, beside one for the next: a merged cell may still hold something below its right half. */
function isAlone(cell: Cell, beside: Cell): boolean {
  if (cell.formula === null) return beside.formula !== null || (typeof beside.value === "number" && beside.value !== 0);
  const terms = parseTerms(cell.formula)?.terms;
  return terms !== undefined && !terms.some(({ area }) => area.left <= beside.column && area.right >= beside.column);
}

/** The Total row; a party's figure stands in the first of its two columns that holds something (the two are one merged cell), or in both where each has its own. */
export function readTotals(sheet: Sheet, columns: Columns, row: number, figures: FigureReader): Totals {
  const { payers } = columns;
  const party = (...pair: readonly CofinancingPayer[]): PartyTotal[] => {
    const [first, second] = pair.map((payer) => cellAt(sheet, row, payers[payer]));
    const whole = [...pair].sort((one, other) => payers[one] - payers[other]);
    const left = whole.find((payer) => cellAt(sheet, row, payers[payer])) ?? whole[0]!;
    const isSplit = first && second && (first.column < second.column ? isAlone(first, second) : isAlone(second, first));
    return isSplit
      ? pair.map((payer) => ({ figure: figures.read(row, payers[payer]), payers: [payer], own: [] }))
      : [{ figure: figures.read(row, payers[left]), payers: pair, own: [] }];
  };
  const parties = [...party("housingCash", "housingInKind"), ...party("municipalityCash", "municipalityInKind"), ...party("other")];
  const lbf = figures.read(row, payers.lbf);
  const cofinancing = parties.map(({ figure }) => figure);
  return {
    row,
    years: columns.years.map((year) => figures.read(row, year.column)),
    total: figures.read(row, columns.total),
    lbf,
    parties,
    cofinancing,
    paid: [lbf, ...cofinancing],
  };
}

export function readDistribution(labels: Labels, columns: Columns, totalRow: number, figures: FigureReader): Distribution | null {
  const label = findLabel(labels, FOOT.distribution, columns.headBottom + 1, totalRow + FOOT_ROWS);
  if (!label) return null;
  const figure = (column: number): Figure => figures.read(label.row, column);
  const { payers } = columns;
  return {
    row: label.row,
    housingCash: figure(payers.housingCash),
    housingInKind: figure(payers.housingInKind),
    municipalityCash: figure(payers.municipalityCash),
    municipalityInKind: figure(payers.municipalityInKind),
  };
}
