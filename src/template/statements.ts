// The rules the sheet itself states: its list of expense types, the minimum co-financing, and its unit. They override what is assumed.
import type { TextField } from "../budget/budget";
import { foldLabel } from "../danish/fold";
import { stripInvisible } from "../danish/invisible";
import { toAddress } from "../workbook/address";
import { cellAt, type Cell, type Sheet, type Workbook } from "../workbook/workbook";
import type { ExpenseType, Statement, Template } from "./descriptions";
import { FOOT_ROWS } from "./foot-flow";
import { tidy } from "./names";
import type { Survey } from "./survey";

export interface Statements {
  readonly types: readonly Pick<ExpenseType, "number" | "text">[] | null;
  readonly minimum: Statement | null;
  readonly unit: Template["unit"] | null;
}

export interface StatementPlaces {
  readonly title: TextField | null;
  readonly headTop: number;
  readonly totalRow: number;
}

export function readStatements(workbook: Workbook, survey: Survey, places: StatementPlaces): Statements {
  return { types: findTypeList(workbook, survey.sheet.name), minimum: findMinimum(survey, places), unit: findUnit(survey, places) };
}

/** The template with the sheet's own statements applied. */
export function withStatements(template: Template, { types, minimum, unit }: Statements): Template {
  const { list } = template.expenseTypes;
  const own = (types ?? []).filter(({ number }) => !list.some((type) => type.number === number));
  // For funds unknown to every description the sheet's list is all there is; otherwise it only adds to LBF's.
  const stated =
    types && template.source === "assumed"
      ? types.map((type) => list.find(({ number, text }) => number === type.number && foldLabel(text) === foldLabel(type.text)) ?? type)
      : own.length > 0
        ? [...list, ...own]
        : list;
  if (stated === list && !minimum && (unit === null || unit === template.unit)) return template;
  return {
    ...template,
    expenseTypes: { ...template.expenseTypes, list: stated },
    minimumShare: minimum?.share ?? template.minimumShare,
    unit: unit ?? template.unit,
    ...(minimum ? { statedMinimum: minimum } : {}),
  };
}

/** Minimum length of such a list. */
const FEWEST_TYPES = 3;

const LIST_HEAD = /^\(?\s*vælg.*udgiftstype/i;
const LIST_ENTRY = /^\s*(\d{1,3})\s*[.):–-]?\s+(\D.*)$/s;

/** The list behind the drop-down of expense types: on another sheet, below the placeholder shown when none is chosen. */
function findTypeList(workbook: Workbook, budgetSheet: string): Statements["types"] {
  for (const sheet of workbook.sheets) {
    if (sheet.name === budgetSheet) continue;
    for (const cell of sheet.cells.values()) {
      if (typeof cell.value !== "string" || !LIST_HEAD.test(stripInvisible(cell.value))) continue;
      const types = readList(sheet, cell);
      if (types.length >= FEWEST_TYPES) return types;
    }
  }
  return null;
}

function readList(sheet: Sheet, { row, column }: Cell): { number: number; text: string }[] {
  const types: { number: number; text: string }[] = [];
  for (let below = row + 1; ; below++) {
    const value = cellAt(sheet, below, column)?.value;
    const match = typeof value === "string" ? LIST_ENTRY.exec(stripInvisible(value)) : null;
    if (!match) return types;
    types.push({ number: Number(match[1]), text: tidy(match[2]!) });
  }
}

const ASKS = /mindst|minimum|min\.|krav|skal (?:være|udgøre)/i;
const PERCENT = /(\d{1,2}(?:[.,]\d+)?)\s*(?:%|pct|procent)/i;
const OF_COFINANCING = /medfinans|lokal/i;

/** "Krav til lokal medfinansiering: mindst 30 %", above the table or below Total; the percentage in the text or beside it. */
function findMinimum({ sheet, labels }: Survey, { headTop, totalRow }: StatementPlaces): Statement | null {
  for (const [row, own] of labels.all) {
    if ((row > headTop && row <= totalRow) || row > totalRow + FOOT_ROWS) continue;
    for (const { column, text } of own) {
      if (!ASKS.test(text) || !OF_COFINANCING.test(text)) continue;
      const written = PERCENT.exec(text)?.[1];
      const beside = cellAt(sheet, row, column + 1);
      const share =
        written !== undefined
          ? Number(written.replace(",", ".")) / 100
          : typeof beside?.value === "number" && beside.formula === null
            ? beside.value > 1
              ? beside.value / 100
              : beside.value
            : null;
      if (share !== null && share > 0 && share < 1) return { share, address: toAddress(row, column), text: tidy(text) };
    }
  }
  return null;
}

const SPEAKS_OF_AMOUNTS = /beløb|\btal\b|obs/i;
const THOUSANDS = /tusind|t\.?\s?kr/i;
const KRONER = /hele kr|hele kroner|i kr\b|i kroner|beløb(?:ene)? i kr/i;

/** The unit named by the title or a text above the table. */
function findUnit({ labels }: Survey, { title, headTop }: StatementPlaces): Statements["unit"] {
  const texts = title ? [title.text] : [];
  for (const [row, own] of labels.all)
    if (row <= headTop) texts.push(...own.map(({ text }) => text).filter((text) => SPEAKS_OF_AMOUNTS.test(text)));
  for (const text of texts) {
    if (THOUSANDS.test(text)) return "t.kr.";
    if (KRONER.test(text)) return "kr.";
  }
  return null;
}
