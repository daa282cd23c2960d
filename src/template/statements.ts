// The rules the sheet itself states: its list of expense types, the minimum co-financing, and its unit. They override what is assumed.
import { difference } from "../budget/amount";
import type { TextField } from "../budget/budget";
import { foldLabel } from "../danish/fold";
import { stripInvisible } from "../danish/invisible";
import { memoizeByObject } from "../danish/memoize";
import { toAddress, type Area } from "../workbook/address";
import { findListSource } from "../workbook/lists";
import { cellAt, findSheet, type Cell, type Sheet, type Workbook } from "../workbook/workbook";
import type { ExpenseType, Statement, Template } from "./descriptions";
import { isTypedNumber } from "./additions";
import { FOOT_ROWS } from "./foot-flow";
import { tidy } from "./names";
import type { Survey } from "./survey";

interface Statements {
  readonly types: readonly Pick<ExpenseType, "number" | "text">[] | null;
  readonly minimum: Statement | null;
  readonly unit: Template["unit"] | null;
}

interface StatementPlaces {
  readonly title: TextField | null;
  readonly headTop: number;
  readonly headBottom: number;
  readonly totalRow: number;
  /** The column of expense types; null if there is none. */
  readonly type: number | null;
}

export function readStatements(workbook: Workbook, survey: Survey, places: StatementPlaces): Statements {
  const types = findDropDown(workbook, survey.sheet, places) ?? findElsewhere(workbook, survey.sheet.name, findList);
  const minimum = findMinimum(survey, places) ?? findElsewhere(workbook, survey.sheet.name, findRules)?.[0] ?? null;
  return { types, minimum, unit: findUnit(survey, places) };
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

/** What the drop-down list of the type column offers, in the cells of the table. */
function findDropDown(workbook: Workbook, sheet: Sheet, { headTop, totalRow, type }: StatementPlaces): Statements["types"] {
  if (type === null) return null;
  for (const rule of sheet.lists ?? []) {
    const area = rule.areas.find(({ top, bottom, left, right }) => left <= type && right >= type && bottom > headTop && top < totalRow);
    const place = { sheet: workbook.sheets.indexOf(sheet), row: area?.top ?? 0, column: type };
    const source = area && findListSource(rule, place, workbook.names ?? []);
    if (!source) continue;
    const texts = "texts" in source ? source.texts : textsIn(workbook, source.sheet ?? sheet.name, source.area);
    const types = texts.flatMap((text) => parseEntry(text) ?? []);
    if (types.length >= FEWEST_TYPES) return types;
  }
  return null;
}

/** At most this many rows of a list are read. */
const LONGEST_LIST = 200;

function textsIn(workbook: Workbook, name: string, { top, left, bottom }: Area): string[] {
  const sheet = findSheet(workbook, name);
  const texts: string[] = [];
  for (let row = top; sheet && row <= Math.min(bottom, top + LONGEST_LIST); row++) {
    const value = cellAt(sheet, row, left)?.value;
    if (typeof value === "string") texts.push(value);
  }
  return texts;
}

function parseEntry(text: string): { number: number; text: string } | null {
  const match = LIST_ENTRY.exec(stripInvisible(text));
  return match && { number: Number(match[1]), text: tidy(match[2]!) };
}

/** The list behind the drop-down of expense types, where the host does not give it: below the placeholder shown when none is chosen. */
const findList = memoizeByObject((sheet: Sheet): NonNullable<Statements["types"]> => {
  for (const cell of sheet.cells.values()) {
    if (typeof cell.value !== "string" || !LIST_HEAD.test(stripInvisible(cell.value))) continue;
    const types = readList(sheet, cell);
    if (types.length >= FEWEST_TYPES) return types;
  }
  return [];
});

/** What the first sheet beside the budget's says that says anything. */
function findElsewhere<T>({ sheets }: Workbook, budgetSheet: string, find: (sheet: Sheet) => readonly T[]): readonly T[] | null {
  for (const sheet of sheets) {
    const found = sheet.name === budgetSheet ? [] : find(sheet);
    if (found.length > 0) return found;
  }
  return null;
}

function readList(sheet: Sheet, { row, column }: Cell): { number: number; text: string }[] {
  const types: { number: number; text: string }[] = [];
  for (let below = row + 1; ; below++) {
    const value = cellAt(sheet, below, column)?.value;
    const entry = typeof value === "string" ? parseEntry(value) : null;
    if (!entry) return types;
    types.push(entry);
  }
}

const ASKS = /mindst|minimum|min\.|krav|skal (?:være|udgøre)/i;
const PERCENT = /(\d{1,2}(?:[.,]\d+)?)\s*(?:%|pct|procent)/i;
const OF_COFINANCING = /medfinans|lokal/i;

/** "LBF kan højst finansiere 70 % af udgifterne": the rest is co-financing. */
const LIMITS_LBF = /\b(?:LBF|landsbyggefonden)\b.*(?:højst|maks|maximalt|op til|ikke (?:mere end|over))/i;

/** "Krav til lokal medfinansiering: mindst 30 %", above the table or below Total; the percentage in the text or beside it. */
function findMinimum({ sheet, labels }: Survey, { headTop, totalRow }: StatementPlaces): Statement | null {
  for (const [row, own] of labels.all) {
    if ((row > headTop && row <= totalRow) || row > totalRow + FOOT_ROWS) continue;
    for (const { column, text } of own) {
      const isLimit = LIMITS_LBF.test(text) && PERCENT.test(text) && !OF_ANOTHER.test(text);
      if (!isLimit && (!ASKS.test(text) || !OF_COFINANCING.test(text))) continue;
      const written = PERCENT.exec(text)?.[1];
      const beside = cellAt(sheet, row, column + 1);
      const stated =
        written !== undefined
          ? Number(written.replace(",", ".")) / 100
          : isTypedNumber(beside) && typeof beside.value === "number"
            ? beside.value > 1
              ? beside.value / 100
              : beside.value
            : null;
      const share = stated !== null && isLimit ? difference(1, stated) : stated;
      if (share !== null && share > 0 && share < 1) return { share, address: toAddress(row, column), text: tidy(text) };
    }
  }
  return null;
}

/** Longer texts are no rule of one sentence. */
const LONGEST_SENTENCE = 300;
const SENTENCE_END = /(?<![.\d]\d|\b(?:min|pct|ca|evt|jf|nr))[.!?;](?=\s|$)|\n/i;
const SETS_MINIMUM = /mindst|minimum|\bmin\.|skal (?:være|udgøre)|\bkrav/i;
/** What is only advised, was so once, or is asked of one party, post or part. */
const OF_ANOTHER = new RegExp(
  "anbefal|\\bbør\\b|gerne|\\bfx\\b|f\\.eks|eksempel|tidligere|hidtil|\\bvar\\b|20\\d\\d\\s*[‐-―-]\\s*(?:20)?\\d\\d|" +
    "kommune|boligorganisation|\\bløn|post(?:er|en)?\\b|linje|\\bnote|indsatsområde|afsnit|\\btimer\\b|kontant",
  "i",
);

/** "Den lokale medfinansiering skal mindst udgøre 30 %" on a sheet of guidance: a rule in one sentence, of the whole budget. */
const findRules = memoizeByObject((sheet: Sheet): readonly Statement[] => {
  for (const { row, column, value } of sheet.cells.values()) {
    if (typeof value !== "string" || !value.includes("edfinans") || /^\s*\d+[a-z]?\)/.test(value)) continue;
    const sentence = stripInvisible(value)
      .split(SENTENCE_END)
      .find(
        (each) =>
          each.length <= LONGEST_SENTENCE &&
          SETS_MINIMUM.test(each) &&
          /medfinans/i.test(each) &&
          PERCENT.test(each) &&
          !OF_ANOTHER.test(each),
      );
    const written = sentence && PERCENT.exec(sentence)?.[1];
    const share = written === undefined ? 0 : Number(written.replace(",", ".")) / 100;
    if (sentence && share > 0 && share < 1) return [{ share, address: `${sheet.name}!${toAddress(row, column)}`, text: tidy(sentence) }];
  }
  return [];
});

const SPEAKS_OF_AMOUNTS = /beløb|\btal\b|obs/i;
const THOUSANDS = /tusind|t\.?\s?kr/i;
const KRONER = /hele kr|hele kroner|i kr\b|i kroner|beløb(?:ene)? i kr/i;

/** A unit alone in the cells of a row below the heads, by its key. */
const UNITS: ReadonlyMap<string, Template["unit"]> = new Map([
  ...(["tkr", "itkr", "1000kr", "tusindekr"] as const).map((key) => [key, "t.kr."] as const),
  ...(["kr", "ikr", "helekr", "kroner", "helekroner"] as const).map((key) => [key, "kr."] as const),
]);

/** In fewer columns than this it says nothing of the table. */
const FEWEST_UNITS = 3;

function findUnitRow({ labels }: Survey, { headTop, headBottom }: StatementPlaces): Statements["unit"] {
  for (let row = headTop; row <= headBottom + 1; row++) {
    const units = (labels.all.get(row) ?? []).flatMap(({ key }) => UNITS.get(key) ?? []);
    if (units.length >= FEWEST_UNITS && units.every((unit) => unit === units[0])) return units[0]!;
  }
  return null;
}

/** The unit named by the title or a text above the table, or below its heads. */
function findUnit(survey: Survey, places: StatementPlaces): Statements["unit"] {
  const { labels } = survey;
  const { title, headTop } = places;
  const texts = title ? [title.text] : [];
  for (const [row, own] of labels.all)
    if (row <= headTop) texts.push(...own.map(({ text }) => text).filter((text) => SPEAKS_OF_AMOUNTS.test(text)));
  for (const text of texts) {
    if (THOUSANDS.test(text)) return "t.kr.";
    if (KRONER.test(text)) return "kr.";
  }
  return findUnitRow(survey, places);
}
