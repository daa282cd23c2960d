// The economy table of an agreement: what Landsbyggefonden pays, the local co-financing and their sum, in kroner.
import { MAX_ACTIVITIES, type Economy } from "./agreement";
import { cleanArea, isSameArea } from "./areas";
import { chooseColumn, classifyRow, isTotalName, type Column, type RowKind } from "./economy-rows";
import { findStatedAmounts, sentenceFrom, type AmountKind } from "./economy-sentences";
import type { Field, FieldText } from "./field";
import { isNameField } from "./forms";
import { findMoney, isAmount, parseKroner } from "../danish/kroner";
import { findUnit, type Unit } from "../danish/kroner-unit";
import type { LabelId } from "./labels";
import { joinLines } from "../danish/written-names";
import { ECONOMY_ROWS } from "./label-wordings";

/** A text with an amount, and its place; row 0 outside tables. */
interface Figure {
  readonly text: string;
  readonly row: number;
  readonly cell: number;
}

/** A row of the table: what it is for, and the texts with its amount. */
interface EconomyRow {
  readonly kind: RowKind;
  readonly figures: readonly Figure[];
}

interface Table {
  readonly rows: EconomyRow[];
  /** The unit its heads give; 1 if they give none. */
  unit: Unit;
  /** 2 below a heading of economy, 1 elsewhere, 0 inside an activity's form. */
  readonly rank: number;
  readonly field: Field;
  /** Numbers of the document's tables containing its rows. */
  readonly tables: Set<number>;
}

type Amounts = Omit<Economy, "place">;

function kindOf(id: LabelId): RowKind {
  return id === "lbf" || id === "cofinancing" || id === "total" ? id : "part";
}

/**
 * The agreement's own table, or null if it has none. An activity's own budget does not count if there is another.
 * @param area the agreement's focus area, for a table that has a row for each; null for the whole plan
 */
export function parseEconomy(all: readonly Field[], area: string | null): Economy | null {
  const fields = withMeantRows(all, area);
  const tables: Table[] = [];
  let heading: Field | null = null;
  let inForm = false;
  let table: Table | null = null;
  for (const field of fields) {
    const isRow = ECONOMY_ROWS.includes(field.id);
    if (!isRow) {
      if (field.id === "economy") {
        // "Organisation | Finansiering" is the head of the table below the heading, which remains the cited evidence.
        const isHead = /^(?:organisation|finansiering)/i.test(field.label);
        heading = isHead ? joinHeads(heading, field) : field;
      } else if (!["other", "person", "responsible"].includes(field.id)) heading = null;
      if (isNameField(field)) inForm = true;
      else if (["staff", "period", "activity-list", "economy"].includes(field.id)) inForm = false;
      if (field.id !== "other") table = null;
    }
    const rows = readRows(field, isRow, table !== null && field.table > 0 && table.tables.has(field.table));
    if (rows.length === 0) continue;
    if (tables.length > MAX_ACTIVITIES) break;
    if (field.table > 0) table = findTable(tables, table, field, rows);
    if (!table) {
      table = { rows: [], unit: 1, rank: heading ? 2 : inForm ? 0 : 1, field: heading ?? field, tables: new Set() };
      tables.push(table);
    }
    table.tables.add(field.table);
    table.rows.push(...rows);
    if (table.unit === 1) table.unit = findUnit([heading?.label ?? "", ...(heading?.texts ?? []).map((line) => line.text), field.label]);
  }
  const usable = tables.flatMap((found) => {
    const stated = { ...found, unit: found.unit === 1 ? findUnit(cellsOf(found, fields)) : found.unit };
    const isSmall = !isUnitKnown(stated);
    const candidate = isSmall ? { ...stated, unit: 1000 as const } : stated;
    const amounts = readAmounts(candidate, findColumn(candidate, headsOf(candidate, fields), area));
    if (isSmall && !isWholePlan(amounts)) return [];
    const known = [amounts.lbf, amounts.cofinancing, amounts.total].filter((value) => value !== null).length;
    return known >= (candidate.rank === 2 ? 1 : 2) ? [{ ...candidate, amounts, known }] : [];
  });
  const best = usable.sort((a, b) => b.rank - a.rank || b.known - a.known)[0];
  return best ? { ...best.amounts, place: best.field.place } : null;
}

/** Minimum size of an area's plan in kroner. */
const LEAST = 100_000;

/** Figures this small with no unit may be thousands, stated where it was not read: a note below the page, a sentence. */
function isUnitKnown({ rows, unit }: Table): boolean {
  const money = rows.flatMap(({ figures }) => figures.flatMap(({ text }) => findMoney(text, unit)));
  return unit !== 1 || money.some(({ amount, hasUnit }) => hasUnit || amount >= LEAST);
}

/** Whether small figures can only be thousands: they add up to enough for a plan. Percentages add up to 100. */
function isWholePlan({ lbf, cofinancing, total }: Amounts): boolean {
  return lbf !== null && cofinancing !== null && total !== null && lbf + cofinancing === total && total > LEAST;
}

/** Short table cells without an amount: any of them may contain its unit, "I alt (t.kr.)". */
function cellsOf({ tables }: Table, fields: readonly Field[]): string[] {
  const own = fields.filter((field) => field.table > 0 && tables.has(field.table));
  return own
    .flatMap((field) => [field.label, ...field.texts.map((line) => line.text)])
    .filter((text) => text.length <= 60 && !hasAmount(text));
}

/** A row of a table whose columns are the parties. */
interface PartyRow {
  name: string;
  readonly figures: Field[];
}

/**
 * Of tables whose columns are the parties and whose rows are areas, years or activities, only the relevant row:
 * the agreement's own area's, else the total's. None if there are several rows and neither.
 */
function withMeantRows(fields: readonly Field[], area: string | null): readonly Field[] {
  const others = new Set<Field>();
  for (const rows of partyTables(fields)) {
    const meant = rows.find(({ name }) => area !== null && isSameArea(cleanArea(name), area)) ?? rows.find(({ name }) => isTotalName(name));
    for (const row of rows) for (const figure of row === meant ? [] : row.figures) others.add(figure);
  }
  return fields.filter((field) => !others.has(field));
}

/** The rows of each table with several rows and the parties as columns. */
function partyTables(fields: readonly Field[]): PartyRow[][] {
  const tables = new Map<number, Map<number, PartyRow>>();
  for (const field of fields) {
    const [text] = field.texts;
    if (!field.column || !text) continue;
    const rows = tables.get(field.table) ?? new Map<number, PartyRow>();
    const row = rows.get(text.row) ?? { name: "", figures: [] };
    if (ECONOMY_ROWS.includes(field.id)) row.figures.push(field);
    else if (row.name === "") row.name = text.text;
    tables.set(field.table, rows.set(text.row, row));
  }
  return [...tables.values()]
    .map((rows) => [...rows.values()].filter(({ figures }) => figures.length > 0))
    .filter((rows) => rows.length > 1);
}

/** Rows of one table belong together, even across the table's heading; a page break splits one table in two, unless one has its total. */
function findTable(tables: readonly Table[], last: Table | null, field: Field, rows: readonly EconomyRow[]): Table | null {
  const kind = rows[0]?.kind;
  return (
    tables.find((other) => other.tables.has(field.table)) ??
    (last?.rows.some((row) => (row.kind === kind && kind !== "part") || row.kind === "total") ? null : last)
  );
}

/** The cells of the rows right above a table's figures, which contain its column heads. */
function headsOf({ rows }: Table, fields: readonly Field[]): FieldText[] {
  const numbers = rows.flatMap(({ figures }) => figures.map(({ row }) => row)).filter((row) => row > 0);
  const first = Math.min(...numbers);
  return fields.flatMap(({ texts }) => texts.filter(({ row }) => row > 0 && row < first && row >= first - 2));
}

/** The relevant column, by its head. Null if no head identifies it, `none` if the columns are other areas'. */
function findColumn({ rows }: Table, all: readonly FieldText[], area: string | null): Column | "none" | null {
  const widest = Math.max(...rows.flatMap(({ figures }) => figures.map(({ cell }) => cell)));
  const lastOf = (head: FieldText): number => Math.max(...all.filter(({ row }) => row === head.row).map(({ cell }) => cell));
  // The corner is not a column head, unless there is none and the heads are shifted.
  const heads = all.filter((head) => head.cell > 0 || lastOf(head) < widest);
  return chooseColumn({ heads: heads.map((head) => ({ text: head.text, cell: head.cell, last: lastOf(head) })), area });
}

const LETTERS = /\p{L}{3,}/u;
const UNIT_WORDS = /(?<!\p{L})(?:kr|dkk|kroner|mio|tkr|tusinde?|millioner)(?!\p{L})/giu;

function isName(text: string): boolean {
  return LETTERS.test(text.replace(UNIT_WORDS, ""));
}

function hasAmount(text: string): boolean {
  return findMoney(text).length > 0;
}

function hasAmounts(figures: readonly Figure[]): boolean {
  return figures.some(({ text }) => hasAmount(text));
}

/**
 * The rows of a field: its own, and those below it without a known label, such as a party's name
 * ("Prøvekøbing Kommune | 467.000 kr."). Below a heading, and under an unknown label, only rows that say what they are.
 */
const NAMES: Readonly<Record<AmountKind, string>> = { lbf: "Landsbyggefonden", cofinancing: "Samlet medfinansiering", total: "I alt" };

function readRows(field: Field, isRow: boolean, inTable: boolean): EconomyRow[] {
  if (!isRow && field.id !== "economy" && !(field.id === "other" && inTable)) return [];
  const lines = field.texts.slice(0, 60);
  const own: Figure[] = [];
  const rows: { name: string; figures: Figure[] }[] = [];
  if (field.id === "other") rows.push({ name: field.label, figures: [] });
  const first = lines[0];
  let at = first?.row ?? 0;
  for (const [index, line] of lines.entries()) {
    const last = rows.at(-1);
    const figures = last?.figures ?? own;
    if (!isRow && line.row === 0) {
      for (const { kind, text } of findStatedAmounts(sentenceFrom(lines, index)))
        rows.push({ name: NAMES[kind], figures: [{ ...line, text }] });
    }
    const sameRow = line.row !== 0 && line.row === at;
    at = line.row;
    if (isRow && !last && (sameRow || (line.row === 0 && (!hasAmounts(own) || !isName(line.text))))) own.push(line);
    else if (sameRow || (line.row === 0 && !isName(line.text))) figures.push(line);
    else {
      // In text that has lost its lines more follows the amount.
      const early = findMoney(line.text).find(({ amount }) => amount >= LEAST);
      const isRun = early && line.row === 0 && line.text.length > early.to + 5 && isTotalName(line.text);
      const [, name = line.text, amount = ""] = isRun
        ? ["", line.text.slice(0, early.from), line.text.slice(early.from, early.to)]
        : (/^(.*?\p{L}.*?)[\s:.–-]+((?:kr\.?\s*)?\d[\d.\s]*(?:,-|,\d+)?\s*(?:kr\.?|t\.?\s?kr\.?|kroner)?)$/iu.exec(line.text) ?? []);
      rows.push({ name, figures: amount === "" ? [] : [{ ...line, text: amount }] });
    }
  }
  const others = rows
    .map((row): EconomyRow => ({ kind: classifyRow(row.name), figures: row.figures }))
    .filter((row) => hasAmounts(row.figures) && (isRow || row.kind !== "unknown"));
  return isRow && hasAmounts(own) ? [{ kind: kindOf(field.id), figures: own }, ...others] : others;
}

/**
 * The amounts of a table's rows. Parties' rows count as co-financing only if they add up to the table's own total with
 * Landsbyggefonden's: a row may be missing, and a part must never be taken for the whole.
 */
function readAmounts({ rows, unit }: Table, column: Column | "none" | null): Amounts {
  const sure = withoutLone(rows, unit);
  const meant =
    column === null ? sure : rows.map((row, i) => ({ ...row, figures: inColumn(row.figures, column) ?? sure[i]?.figures ?? [] }));
  const read = meant.map(({ kind, figures }) => ({
    kind,
    amount: readAmount(
      figures.map(({ text }) => text),
      unit,
    ),
  }));
  const first = (kind: RowKind): number | null => read.find((row) => row.kind === kind && row.amount !== null)?.amount ?? null;
  const [lbf, total] = [first("lbf"), first("total")];
  const sumOf = (kinds: readonly RowKind[]): number =>
    read.filter((row) => kinds.includes(row.kind)).reduce((sum, row) => sum + (row.amount ?? 0), 0);
  const parts = read.filter((row) => row.kind === "part" && row.amount !== null).length;
  const sums = [sumOf(["part"]), sumOf(["part", "unknown"])];
  const whole =
    lbf !== null && total !== null ? sums.find((sum) => sum > 0 && lbf + sum === total) : total === null && parts > 1 ? sums[0] : undefined;
  return { lbf, cofinancing: first("cofinancing") ?? whole ?? null, total };
}

function joinHeads(heading: Field | null, head: Field): Field {
  const label: FieldText = { text: head.label, place: head.place, row: 0, cell: 0, block: 0, marked: false, item: false, depth: null };
  return heading ? { ...heading, texts: [...heading.texts, label, ...head.texts] } : head;
}

/** Words for a part or an approximation, with no comparable amount: "pr. år", "ca.", "2,8 mio. kr.". */
const NO_WHOLE_AMOUNT =
  /pr\.?\s*(?:år|md|måned)|årlig|månedlig|(?<!\p{L})(?:ca\.?|cirka|omtrent|omkring)\s|\d,\d{1,2}\s*(?:mi(?:o|ll)|million)/iu;

/** Smaller figures beside an amount in kroner are percentages or note numbers. */
const SMALL = 1000;

/**
 * The content of the relevant column, and lines outside tables; undefined if unknown: outside Word, empty cells are not
 * detected, so a row with fewer cells than the heads may be shifted. Its sum may still be usable.
 */
function inColumn(figures: readonly Figure[], column: Column | "none"): readonly Figure[] | undefined {
  const isShifted =
    column !== "none" && figures.some(({ row }) => row !== 0) && Math.max(...figures.map(({ cell }) => cell)) !== column.last;
  if (isShifted) return column.isArea ? [] : undefined;
  return figures.filter(({ row, cell }) => row === 0 || (column !== "none" && cell === column.cell));
}

/** If most rows have amounts in several columns and no head says which is relevant, a lone amount may be in any: only the sum's column counts. */
function withoutLone(rows: readonly EconomyRow[], unit: Unit): readonly EconomyRow[] {
  const amounts = rows.map(({ figures }) => figures.filter(({ row, text }) => row !== 0 && (parseKroner(text, unit) ?? 0) >= SMALL));
  const several = amounts.filter((row) => new Set(row.map(({ cell }) => cell)).size > 1);
  if (several.length * 2 < rows.length) return rows;
  const sums = new Set(several.flatMap((row) => row[wholeAt(row.map(({ text }) => parseKroner(text, unit) ?? 0))]?.cell ?? []));
  return rows.map((row, i) =>
    (amounts[i] ?? []).length === 1 && !(amounts[i] ?? []).every(({ cell }) => sums.has(cell)) ? { ...row, figures: [] } : row,
  );
}

/** A row's amount in kroner; of several, the one that is the sum of the others. Null if there is none: years, or kinds of money, without a sum. */
function readAmount(row: readonly string[], unit: Unit): number | null {
  const texts = row.slice(0, 8).filter((text) => findMoney(text).length > 1 || !NO_WHOLE_AMOUNT.test(text));
  const joined = joinLines(texts);
  const amounts = texts
    .filter((text) => findMoney(text).length === 1 && (isAmount(text) || /kr/i.test(text)))
    .map((text) => parseKroner(text, unit) ?? 0);
  const large = unit === 1 && amounts.some((amount) => amount >= SMALL) ? amounts.filter((amount) => amount >= SMALL) : amounts;
  const whole = amounts[wholeAt(amounts)] ?? large[wholeAt(large)];
  if (whole !== undefined || large.length > 1) return whole ?? null;
  return large[0] ?? (isAmount(joined) || /kr/i.test(joined) ? parseKroner(joined, unit) : null);
}

/** Index of the last or first of more than two amounts, if it is the sum of the others; -1 if neither is. */
function wholeAt(amounts: readonly number[]): number {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (amounts.length < 3) return -1;
  return [amounts.length - 1, 0].find((at) => (amounts[at] ?? 0) * 2 === sum) ?? -1;
}
