// Reads the head fields above the table, label and value side by side or in one cell.
import { toAddress } from "../workbook/address";
import { isDateFormat } from "../workbook/number-format";
import { cellAt, type CellValue } from "../workbook/workbook";
import type { Budget, DateField, TextField } from "../budget/budget";
import type { Assumption, FieldRole } from "../budget/reading";
import { parseDate, serialToDate, type MonthEdge } from "../danish/date";
import { FIELD, FOOT, labelKey, type Label } from "./labels";
import { tidy } from "./names";
import type { Survey } from "./survey";
import type { RoleAnswers } from "./role-answers";

/** How far right of a label its value is looked for. */
const REACH = 12;

/** Where fields may be: above the head of the table, in its columns. */
export interface FieldArea {
  readonly survey: Survey;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function findLabel({ survey, left, right }: FieldArea, pattern: RegExp, top: number, bottom: number): Label | undefined {
  for (let row = top; row <= bottom; row++) {
    const found = survey.labels.known.get(row)?.find(({ key, column }) => column >= left && column <= right && pattern.test(key));
    if (found) return found;
  }
  return undefined;
}

const OTHER_LABELS = [FIELD.start, FIELD.end, FIELD.journalNumber, /^boligområde[rt]?$/, FOOT.cofinancingTotal, FOOT.balance, FOOT.percent];

/** Whether a cell is the label of a field, so that an empty field before it does not take it as its value. */
function isLabel(value: CellValue): boolean {
  return typeof value === "string" && OTHER_LABELS.some((pattern) => pattern.test(labelKey(value)));
}

interface FieldValue {
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

/** The first non-empty cell right of a label, up to the next field's label; else the cell beside it. */
export function valueBeside({ sheet }: Survey, label: Label): FieldValue {
  for (let column = label.column + 1; column <= label.column + REACH; column++) {
    const cell = cellAt(sheet, label.row, column);
    if (!cell || (cell.value === null && cell.formula === null)) continue;
    if (isLabel(cell.value)) break;
    return { column, value: cell.value, formula: cell.formula };
  }
  return { column: label.column + 1, value: null, formula: null };
}

const FIELDS = [FIELD.start, FIELD.end, FIELD.area, FIELD.journalNumber] as const;

const isField = (key: string): boolean => FIELDS.some((field) => field.test(key)) || FIELD.title.test(key);

/** A field's value: beside its label, or below it where the labels stand side by side in one row. */
function fieldValue(survey: Survey, label: Label): FieldValue & { readonly row: number } {
  const { row } = label;
  const beside = { ...valueBeside(survey, label), row };
  const labels = survey.labels.known.get(row)?.filter(({ key }) => FIELDS.some((field) => field.test(key))) ?? [];
  const isNext = beside.value === null || labels.some(({ column }) => column === beside.column);
  const below = isNext && labels.length > 2 ? cellAt(survey.sheet, row + 1, label.column) : undefined;
  return below && !isLabel(below.value) ? below : beside;
}

/** A title in other words than the template's, if it names the funds too. */
const NAMES_BUDGET = /budget.*(?:boligsocial|helhedsplan|lbf|landsbyggefond|midler)/i;

export function readTitle(area: FieldArea): TextField | null {
  const label =
    findLabel(area, FIELD.title, 0, area.bottom) ?? findAny(area, ({ text }) => NAMES_BUDGET.test(text) && parseVintage(text) !== null);
  return label ? { address: toAddress(label.row, label.column), text: tidy(label.text) } : null;
}

/** The two years in a title, `2030-33` from "2030 – 2033"; null if it names no period. */
export function parseVintage(title: string): string | null {
  const match = /(20\d\d)\s*[-‐-―/]\s*(?:20)?(\d\d)(?!\d)/.exec(title);
  return match ? `${match[1]!}-${match[2]!}` : null;
}

export type HeadFields = Pick<Budget, "start" | "end" | "area" | "journalNumber">;

/** What an unknown label may say about a date beside it. */
export const SAYS: Readonly<Record<FieldRole, RegExp>> = {
  start: /start|begynd|påbegynd|^fra(dato)?$|periodefra/,
  end: /slut|ophør|afslut|udløb|^til(dato)?$|periodetil|^(project|period)?end(date)?$/,
};

export function readHeadFields(
  area: FieldArea,
  answers: RoleAnswers,
): { readonly fields: HeadFields; readonly assumptions: readonly Assumption[] } {
  const { survey } = area;
  const assumptions: Assumption[] = [];
  const toDate = (value: CellValue, edge: MonthEdge): string | null =>
    typeof value === "number" ? serialToDate(value) : typeof value === "string" ? parseDate(value, edge) : null;

  const date = (role: FieldRole, pattern: RegExp, edge: MonthEdge): DateField | null => {
    const answered = answers.isEmpty ? undefined : findAny(area, (label) => answers.is(label, role));
    const known = answered ?? findLabel(area, pattern, 0, area.bottom);
    const field = known ? fieldValue(survey, known) : null;
    if (known && field && (field.value !== null || field.formula !== null)) {
      const { row, column, value, formula } = field;
      return {
        address: toAddress(row, column),
        stored: value,
        date: toDate(value, edge),
        ...(value === null && formula !== null ? { formula } : {}),
      };
    }
    // Label and date in one cell: "Start boligsocial indsats: 01-01-2022".
    const joined = findAny(area, ({ text }) => splitField(text, pattern, edge) !== null);
    if (joined) return { address: toAddress(joined.row, joined.column), stored: joined.text, date: splitField(joined.text, pattern, edge) };
    if (known) return { address: toAddress(known.row, field?.column ?? known.column + 1), stored: null, date: null };
    // Another label, with a date beside it.
    const other = findAny(
      area,
      (label) =>
        SAYS[role].test(label.key) &&
        !SAYS[role === "start" ? "end" : "start"].test(label.key) &&
        toDate(valueBeside(survey, label).value, edge) !== null,
    );
    if (!other) return inPeriod(area, role, edge) ?? besideOther(role, edge);
    return byPlace(other, role, edge);
  };
  const byPlace = (label: Label, role: FieldRole, edge: MonthEdge): DateField => {
    const beside = valueBeside(survey, label);
    const address = toAddress(label.row, label.column);
    assumptions.push({ what: "field", role, address, row: label.row, text: label.text.trim(), because: { kind: "place" } });
    return { address: toAddress(label.row, beside.column), stored: beside.value, date: toDate(beside.value, edge) };
  };
  /** A date with a label of its own words, right below the start's or right above the end's. */
  const besideOther = (role: FieldRole, edge: MonthEdge): DateField | null => {
    const [rival, step] = role === "end" ? (["start", 1] as const) : (["end", -1] as const);
    const known = findAny(area, (label) => FIELD[rival].test(label.key) || SAYS[rival].test(label.key));
    const label = known && survey.labels.all.get(known.row + step)?.find(({ column, key }) => column === known.column && !isField(key));
    if (!label) return null;
    const { column, value } = valueBeside(survey, label);
    const isDate = typeof value === "string" || isDateFormat(cellAt(survey.sheet, label.row, column)?.numberFormat ?? "General");
    return isDate && toDate(value, edge) !== null ? byPlace(label, role, edge) : null;
  };
  const text = (pattern: RegExp): TextField | null => {
    const label = findLabel(area, pattern, 0, area.bottom);
    const found = label ? fieldValue(survey, label) : null;
    if (!found || (typeof found.value !== "string" && typeof found.value !== "number")) return null;
    return { address: toAddress(found.row, found.column), text: tidy(String(found.value)) };
  };
  const fields = {
    start: date("start", FIELD.start, "first"),
    end: date("end", FIELD.end, "last"),
    area: text(FIELD.area),
    journalNumber: text(FIELD.journalNumber),
  };
  return { fields, assumptions };
}

/** One of the two dates of a period in one cell, after or beside its label: "Projektperiode: 1. januar 2022 - 31. december 2025". */
function inPeriod(area: FieldArea, role: FieldRole, edge: MonthEdge): DateField | null {
  const texts = (label: Label): { readonly column: number; readonly text: string }[] => {
    const { column, value } = valueBeside(area.survey, label);
    const own = { column: label.column, text: label.text.replace(/^[^\d:]*:\s*/, "") };
    return [own, ...(typeof value === "string" ? [{ column, text: value }] : [])];
  };
  const dateIn = (text: string): string | null => {
    const [first, last, ...more] = text.split(PERIOD_DASH);
    if (first === undefined || last === undefined || more.length > 0) return null;
    return parseDate(first) && parseDate(last, "last") ? parseDate(role === "start" ? first : last, edge) : null;
  };
  const label = findAny(area, (each) => /periode/.test(each.key) && texts(each).some(({ text }) => dateIn(text) !== null));
  const found = label && texts(label).find(({ text }) => dateIn(text) !== null);
  return found ? { address: toAddress(label.row, found.column), stored: found.text, date: dateIn(found.text) } : null;
}

const PERIOD_DASH = /\s+[‐-―-]\s+|[–—]|\s+(?:til|t\.o\.m\.)\s+/;

function findAny({ survey: { labels }, bottom, left, right }: FieldArea, matches: (label: Label) => boolean): Label | undefined {
  for (let row = 0; row <= bottom; row++) {
    const found = labels.all.get(row)?.find((label) => label.column >= left && label.column <= right && matches(label));
    if (found) return found;
  }
  return undefined;
}

/** The date after a label in the same cell; null if the text is not such a pair. */
function splitField(text: string, pattern: RegExp, edge: MonthEdge): string | null {
  const match = /^(\D{3,60}?)[\s:.–-]+(\d.*|(?:d\.|den)\s.*)$/u.exec(text.trim());
  return match && pattern.test(labelKey(match[1]!)) ? parseDate(match[2]!.trim(), edge) : null;
}
