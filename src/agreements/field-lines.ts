// A document's blocks as lines in reading order: rows cell by cell, each with its place and its column head.
import { isRow } from "../documents/document";
import type { Cell, Paragraph, Row } from "../documents/document";
import { isAmount } from "../danish/kroner";
import { isCapitals } from "../danish/written-names";
import { anyOf } from "../danish/word-list";
import { findLabel } from "./labels";
import type { LabelId } from "./labels";
import { findTitle } from "./titles";
import { ECONOMY_ROWS } from "./label-wordings";

/** Heads of columns with amounts: for what, of which year, or whose. */
const COST_HEAD = new RegExp(
  `^(?:${anyOf(`
    landsbyggefond; lbf; medfinans; egenfinans; lokal medfinans; kommune; boligorg; boligselskab; boligforening; beløb; budget; udgift;
    pris; økonomi; i alt; total; samlet; årlig; kr_; t(.)( )kr; 1.000 kr
  `)}|20\\d\\d(?!\\d))`,
  "iu",
);

export const PERIODS: readonly LabelId[] = ["period", "period-start", "period-end"];

/** A line with its place: what the reader iterates over. */
export interface Line {
  readonly paragraph: Paragraph;
  readonly row: number;
  readonly cell: number;
  readonly block: number;
  readonly table: number;
  /** Its text is beside it, or it is bold or a heading: everyday words count as labels too. */
  readonly strong: boolean;
  /** The first cell of a table whose first column contains labels. */
  readonly labelColumn: boolean;
  /** Set by the head of the line's column. */
  readonly column: { readonly id: LabelId; readonly label: string } | null;
}

/** All lines in reading order, rows cell by cell; the cells below a row of labels get their column's. */
export function linesOf(written: readonly (Paragraph | Row)[]): Line[] {
  const blocks = written.map((block, at) => withCorner(block, written[at + 1]));
  const labelTables = findLabelTables(blocks);
  const lines: Line[] = [];
  // A table's head also applies to the one right below: a page break splits one table in two.
  let head: { columns: readonly { id: LabelId; label: string }[] } | null = null;
  blocks.forEach((block, index) => {
    const at = index + 1;
    if (!isRow(block)) {
      const next = blocks[index + 1];
      // In a PDF without lines the rest of a broken cell may stand between two rows.
      if (!(/^\p{Ll}[^.:]{0,30}$/u.test(block.text) && next && isRow(next) && next.cells.length === head?.columns.length)) head = null;
      lines.push({
        paragraph: block,
        row: 0,
        cell: 0,
        block: at,
        table: 0,
        strong: block.bold || block.heading || isCapitals(block.text),
        labelColumn: false,
        column: null,
      });
      return;
    }
    if (isContentsRow(block)) return;
    const filled = block.cells.filter((cell) => cell.length > 0).length;
    const before = blocks[index - 1];
    const columns = findHead(
      block,
      blocks[index + 1],
      before === undefined ? "" : isRow(before) ? before.cells.map(cellText).join("") : before.text,
    );
    if (columns) {
      head = { columns };
      return;
    }
    if (
      head &&
      (head.columns.length !== block.cells.length ||
        (startsWithLabel(block) && !(isTotal(block) && (isParties(head.columns) || isCosts(head.columns)))))
    )
      head = null;
    block.cells.forEach((cell, cellIndex) => {
      const labelColumn = cellIndex === 0 && filled > 1 && labelTables.has(block.table);
      cell.forEach((paragraph, position) => {
        const column = position === 0 ? (head?.columns[cellIndex] ?? null) : null;
        const isAlone = filled < 2 && isCapitals(paragraph.text);
        const strong = paragraph.bold || paragraph.heading || isAlone || (cellIndex === 0 && block.cells.length > 1 && cell.length === 1);
        lines.push({
          paragraph,
          row: filled > 1 ? at : 0,
          cell: cellIndex,
          block: at * 100 + cellIndex,
          table: block.table,
          strong,
          labelColumn,
          column,
        });
      });
    });
  });
  return lines;
}

/** A row of payers or years above one with a cell more: its first cell, the corner, is empty and has been lost. */
function withCorner(block: Paragraph | Row, next: Paragraph | Row | undefined): Paragraph | Row {
  const isShort = isRow(block) && next && isRow(next) && block.cells.length > 1 && next.cells.length === block.cells.length + 1;
  return isShort && block.cells.every((cell) => COST_HEAD.test(cellText(cell)) && !/\d{4}\D*\d|\d\.\d/.test(cellText(cell)))
    ? { ...block, cells: [[], ...block.cells] }
    : block;
}

/** Heads of the columns of posts and of their time, in any wording. */
const POST_HEAD = new RegExp(
  `^\\W*${anyOf("*medarbejder*; stilling*; *titel; funktion; *personale; rolle; ansat(te); hvem; post; ressource")}(?!\\p{L})`,
  "iu",
);
const TIME_HEAD = new RegExp(
  `(?<!\\p{L})(?:${anyOf("*timer; *timetal; timeantal; *timeforbrug; tidsforbrug; *årsværk; normering; arbejdstid; tid; omfang")}|` +
    "t\\s?(?:\\/|pr\\.?)\\s?uge)(?!\\p{L})",
  "iu",
);

/** Labels of a head whose columns are posts and their time, in words of its own; undefined for any other head. */
function findPostHead(texts: readonly string[], next: Row, above: string): { id: LabelId; label: string }[] | undefined {
  const isHead = (text: string, pattern: RegExp): boolean => text.length < 50 && !/\d/.test(text) && pattern.test(text);
  const title = texts.findIndex((text) => isHead(text, POST_HEAD));
  // The heading says what the years count: "Bemanding (timer pr. uge)".
  if (title === 0 && texts.length > 1 && isHead(above, TIME_HEAD) && texts.slice(1).every((text) => /^20\d\d$/.test(text)))
    return texts.map((label, at) => (at === 0 ? { id: "staff-title", label } : { id: "staff-time", label: above }));
  const time = texts.findIndex((text, at) => at !== title && isHead(text, TIME_HEAD));
  if (title < 0 || time < 0 || !/\d|tid/.test(cellText(next.cells[time])) || /^\W*\d/.test(cellText(next.cells[title]))) return undefined;
  return texts.map((label, at) => {
    const id = at === title ? "staff-title" : at === time ? "staff-time" : (findLabel(label)?.id ?? "other");
    return { id: ECONOMY_ROWS.includes(id) ? "other" : id, label };
  });
}

/** The labels of a row that is the head of the rows below. */
function findHead(row: Row, next: Paragraph | Row | undefined, above: string): { id: LabelId; label: string }[] | undefined {
  if (!next || !isRow(next) || next.cells.length !== row.cells.length || startsWithLabel(next)) return undefined;
  let labels = 0;
  let costs = 0;
  const heads = row.cells.map(cellText);
  const posts = findPostHead(heads, next, above);
  const columns =
    posts ??
    heads.map((text) => {
      const match = findLabel(text);
      if (COST_HEAD.test(text)) costs += 1;
      if (match?.value !== "") return { id: "other" as const, label: text };
      labels += 1;
      return { id: match.id, label: match.label };
    });
  // Activities beside costs and payers may be mixed with anything else that costs money: such a table is not a list of them.
  const [first, ...others] = columns;
  if (first?.id === "activity-name" && costs > 0 && costs === others.length) {
    const hasParties = others.some(({ id }) => id === "lbf");
    return columns.map(({ id, label }, at) => ({ id: hasParties && at > 0 ? id : "other", label }));
  }
  // "Organisation | Finansiering" says nothing about its columns: the rows below have their own labels.
  if (columns.every((column) => column.id === "economy")) return undefined;
  const texts = columns.map((column) => column.label).filter((label) => label !== "");
  // Beside posts, an activity is what the post is for, not a form of its own.
  const isOfPosts = columns.some(({ id }) => id === "staff-title");
  // The period of a post or an activity is not the agreement's.
  const isOfEach = isOfPosts || columns.some(({ id }) => id === "activity-name" || id === "contract-activity");
  // A column of numbers only precedes lists, so one known label after it is enough.
  const isNumbered = /^(?:nr|nummer|no|#)\.?$/i.test(texts[0] ?? "") && texts.length > 1;
  // What is told of each activity may be called anything, except in a table with costs.
  const isOfActivities =
    !isOfPosts && costs === 0 && columns.length > 2 && columns.slice(0, 2).some(isNameHead) && texts.some((text) => DESCRIBES.test(text));
  // A plan of what is done when lists steps, not activities.
  const isOfSteps =
    !isOfPosts && columns.some(isNameHead) && texts.some((text) => DATES.test(text)) && !texts.some((text) => DESCRIBES.test(text));
  if (isOfSteps) return columns.map(() => ({ id: "other", label: "" }));
  if (!posts && !isOfActivities && labels < (isNumbered ? 1 : Math.max(2, texts.length - 1))) return undefined;
  return columns.map((column) => {
    if (/^(?:indsats|tiltag|initiativ|projekt)(?:er)?$/i.test(column.label) && (isOfActivities || /^indsats/i.test(column.label)))
      return { ...column, id: isOfPosts ? "target-group" : "activity-name" };
    if (isOfPosts && column.id === "activity-name") return { ...column, id: "target-group" };
    // The area beside a post says where the post belongs; no agreement begins there.
    if (isOfPosts && (column.id === "activity-list" || column.id === "area")) return { ...column, id: "other" };
    if (isOfPosts && column.id === "period") return { ...column, id: "staff-length" };
    return isOfEach && PERIODS.includes(column.id) ? { ...column, id: "other" } : column;
  });
}

/** The head of what each activity is about: a plan of dates and responsible persons has none. */
const DESCRIBES =
  /^(?:hvad\s|hvordan|hvorfor|for\shvem|hvem\ser\s(?:det|mål)|målgruppe|kort|beskriv|indhold|formål|mål(?!\p{L})|delmål|succes|forvente|effekt|resultat)/iu;

const DATES = /^(?:tids?plan|tidspunkt|dato|deadline|frist|hvornår|måned|kvartal|uge)(?!\p{L})/iu;

function isNameHead({ id, label }: { readonly id: LabelId; readonly label: string }): boolean {
  return id === "activity-name" || /^(?:indsats|aktivitet|tiltag|initiativ|projekt)(?:er)?$/iu.test(label);
}

function cellText(cell: Cell | undefined): string {
  return (cell ?? []).map((paragraph) => paragraph.text).join(" ");
}

/** A row of a table of contents: a title and a page number. */
function isContentsRow(row: Row): boolean {
  const texts = row.cells.map(cellText).filter((text) => text !== "");
  const [first = "", last = ""] = [texts[0], texts.at(-1)];
  return (
    texts.length === 2 &&
    /^\d{1,3}$/.test(last) &&
    (findTitle(first) !== undefined || ["contract-activity", "area-heading", "other-activities"].includes(findLabel(first)?.id ?? ""))
  );
}

function startsWithLabel(row: Row): boolean {
  const first = row.cells.find((cell) => cell.length > 0);
  const match = findLabel(first?.[0]?.text ?? "");
  const withAmount =
    match !== undefined && ECONOMY_ROWS.includes(match.id) && row.cells.some((cell) => cell !== first && isAmount(cellText(cell)));
  return match !== undefined && (!match.weak || first?.[0]?.bold === true || withAmount);
}

/** Whether a table's columns are Landsbyggefonden and other payers: its rows are areas or years, and their total. */
function isParties(columns: readonly { readonly id: LabelId }[]): boolean {
  return columns.some(({ id }) => id === "lbf") && columns.filter(({ id }) => ECONOMY_ROWS.includes(id)).length > 1;
}

/** Whether a table's columns are activities and their cost: its total is the cost of all of them. */
function isCosts(columns: readonly { readonly id: LabelId }[]): boolean {
  return columns.every(({ id }) => id === "other");
}

function isTotal(row: Row): boolean {
  return findLabel(cellText(row.cells[0]))?.id === "total";
}

/** Tables with a known label in a row's first cell and its text in the next: their first column contains labels. */
function findLabelTables(blocks: readonly (Paragraph | Row)[]): ReadonlySet<number> {
  const tables = new Set<number>();
  for (const block of blocks) {
    if (!isRow(block) || block.cells.length < 2) continue;
    const [first, second] = block.cells;
    const match = findLabel(cellText(first));
    const known = match !== undefined && match.value === "" && match.id !== "economy" && !ECONOMY_ROWS.includes(match.id);
    if (known && cellText(second) !== "" && findLabel(cellText(second)) === undefined) tables.add(block.table);
  }
  return tables;
}
