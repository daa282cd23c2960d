// A document's blocks to titles and labelled fields, whatever the layout: label above, beside or before its text, or as a column's head.
import type { Place } from "./agreement";
import { isRow } from "../documents/document";
import type { Cell, Document, Paragraph, Row } from "../documents/document";
import { isAmount } from "../danish/kroner";
import { findArea } from "./areas";
import { EntryList, keyOf } from "./entries";
import type { Field, Item } from "./field";
import { findLabel, labelSlips } from "./labels";
import type { LabelId, LabelMatch } from "./labels";
import { findAreaHeading, findTitle, isContentsLine } from "./titles";
import type { Title } from "./titles";
import { isBulleted } from "../danish/lexicon";
import { isCapitals } from "../danish/written-names";

/** A number in front of a capital. */
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}/u;

/** Heads of columns that hold amounts: what for, of which year, or whose. */
const COST_HEAD =
  /^(?:landsbyggefond|lbf|medfinans|egenfinans|lokal medfinans|kommune|boligorg|boligselskab|boligforening|beløb|budget|udgift|pris|økonomi|i alt|total|samlet|årlig|kr(?!\p{L})|t\.?\s?kr|1\.000 kr|20\d\d(?!\d))/iu;

/** Labels of an economy table's rows. */
export const ECONOMY_ROWS: readonly LabelId[] = ["lbf", "cofinancing", "cofinancing-part", "total"];

const PERIODS: readonly LabelId[] = ["period", "period-start", "period-end"];

/** How long something lasts, said without what: below an activity or a post it is that one's, and not the agreement's. */
const LENGTH = /^\W*(?:varighed|start(?:dato)?|slut(?:dato)?)\W*$/i;

/** What the labels that follow tell of, by the label that began it. */
const OWNERS: Partial<Readonly<Record<LabelId, "activity" | "post" | "agreement">>> = {
  "activity-name": "activity",
  "contract-activity": "activity",
  staff: "post",
  "staff-title": "post",
  "staff-time": "post",
  area: "agreement",
  "activity-list": "agreement",
  economy: "agreement",
  frames: "agreement",
  "area-heading": "agreement",
};

/** Lines that may tell what the one before them is. */
const LOOK_AHEAD = 12;

/** Reads titles and labelled fields in reading order; text before the first of either stands under no label and is left out. */
export function readFields(document: Document): Item[] {
  const reader = new FieldReader(document);
  return reader.read();
}

/** A line with where it stands: what the reader goes over. */
interface Line {
  readonly paragraph: Paragraph;
  readonly row: number;
  readonly cell: number;
  readonly block: number;
  readonly table: number;
  /** Its text stands beside it, or it is bold or a heading: everyday words count as labels too. */
  readonly strong: boolean;
  /** The first cell of a table whose first column holds labels. */
  readonly labelColumn: boolean;
  /** Set by the head of the column the line stands in. */
  readonly column: { readonly id: LabelId; readonly label: string } | null;
}

class FieldReader {
  private readonly items: Item[] = [];
  private readonly entries = new EntryList(this.items);
  private readonly blocks: readonly (Paragraph | Row)[];
  private readonly labelTables: ReadonlySet<number>;
  /** Whether agreements may begin at headings that name an area and nothing else: no title of the document says which area it is for. */
  private readonly areaHeadings: boolean;
  private contents = false;
  /** Whether the line before is one of a list of areas. */
  private isAfterArea = false;
  private owner: "activity" | "post" | "agreement" = "agreement";

  constructor(document: Document) {
    this.blocks = document.blocks;
    this.labelTables = findLabelTables(this.blocks);
    this.areaHeadings = !this.blocks.some((block) => (isRow(block) ? block.cells.flat() : [block]).some(({ text }) => namesArea(text)));
  }

  read(): Item[] {
    const lines = this.lines();
    for (let i = 0; i < lines.length;) {
      const line = lines[i];
      if (!line) break;
      i += this.take(line, lines.slice(i + 1, i + 1 + LOOK_AHEAD));
    }
    this.entries.end();
    return this.items;
  }

  /** All lines in reading order, rows cell by cell; the cells below a row of labels carry their column's. */
  private lines(): Line[] {
    const lines: Line[] = [];
    let head: { table: number; columns: readonly { id: LabelId; label: string }[] } | null = null;
    this.blocks.forEach((block, index) => {
      const at = index + 1;
      if (!isRow(block)) {
        head = null;
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
      const columns = this.findHead(block, this.blocks[index + 1]);
      if (columns) {
        head = { table: block.table, columns };
        return;
      }
      if (
        head &&
        (head.table !== block.table ||
          head.columns.length !== block.cells.length ||
          (startsWithLabel(block) && !(isTotal(block) && (isParties(head.columns) || isCosts(head.columns)))))
      )
        head = null;
      block.cells.forEach((cell, cellIndex) => {
        const labelColumn = cellIndex === 0 && filled > 1 && this.labelTables.has(block.table);
        cell.forEach((paragraph, position) => {
          const column = position === 0 ? (head?.columns[cellIndex] ?? null) : null;
          const strong = paragraph.bold || paragraph.heading || (cellIndex === 0 && block.cells.length > 1 && cell.length === 1);
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

  /** The labels of a row that is the head of the rows below it. */
  private findHead(row: Row, next: Paragraph | Row | undefined): { id: LabelId; label: string }[] | undefined {
    if (!next || !isRow(next) || next.table !== row.table || next.cells.length !== row.cells.length || startsWithLabel(next))
      return undefined;
    let labels = 0;
    let costs = 0;
    const columns = row.cells.map((cell) => {
      const text = cell.map((paragraph) => paragraph.text).join(" ");
      const match = findLabel(text);
      if (COST_HEAD.test(text)) costs += 1;
      if (match?.value !== "") return { id: "other" as const, label: text };
      labels += 1;
      return { id: match.id, label: match.label };
    });
    // Beside what they cost, and who pays, activities may stand with anything else that costs: their table is no list of them.
    const [first, ...others] = columns;
    if (first?.id === "activity-name" && costs > 0 && costs === others.length) {
      const hasParties = others.some(({ id }) => id === "lbf");
      return columns.map(({ id, label }, at) => ({ id: hasParties && at > 0 ? id : "other", label }));
    }
    // "Organisation | Finansiering" says nothing of its columns: the rows below carry their own labels.
    if (columns.every((column) => column.id === "economy")) return undefined;
    const texts = columns.map((column) => column.label).filter((label) => label !== "");
    // Beside posts an activity is what the post is for, and no form of its own.
    const isOfPosts = columns.some(({ id }) => id === "staff-title");
    // The period of a post or an activity is not the agreement's.
    const isOfEach = isOfPosts || columns.some(({ id }) => id === "activity-name" || id === "contract-activity");
    // A column of numbers stands in front of lists only, so that one known label is enough behind it.
    const isNumbered = /^(?:nr|nummer|no|#)\.?$/i.test(texts[0] ?? "") && texts.length > 1;
    if (labels < (isNumbered ? 1 : Math.max(2, texts.length - 1))) return undefined;
    return columns.map((column) => {
      if (/^indsats(?:er)?$/i.test(column.label)) return { ...column, id: isOfPosts ? "target-group" : "activity-name" };
      if (isOfPosts && column.id === "activity-name") return { ...column, id: "target-group" };
      // The area beside a post says where the post belongs; no agreement begins there.
      if (isOfPosts && column.id === "area") return { ...column, id: "other" };
      if (isOfPosts && column.id === "period") return { ...column, id: "staff-length" };
      return isOfEach && PERIODS.includes(column.id) ? { ...column, id: "other" } : column;
    });
  }

  /** Takes one line in and says how many lines were used up. */
  private take(line: Line, next: readonly Line[]): number {
    const { text } = line.paragraph;
    if (line.column) {
      this.addLabel(line.column.id, line.column.label, line);
      this.addText(line, text);
      return 1;
    }
    if (this.isContents(text, next)) return 1;
    const title = findTitle(text) ?? this.findAreaHeading(line, next[0]);
    if (title && this.isTitle(title, line)) {
      this.contents = false;
      this.owner = "agreement";
      this.entries.end();
      this.items.push({ kind: "title", title, text, place: placeOf(line, text), texts: [] });
      return 1;
    }
    const { match, used } = this.matchLabel(line, next);
    if (
      match &&
      (!match.weak || line.strong || isListHead(match, next[0]) || isEconomyHead(match, line, next) || isNumberedHead(match, text)) &&
      !this.isStaffLine(match, text) &&
      !isColumnHead(match, line, next[0])
    ) {
      this.contents = match.id === "contents";
      this.addLabel(this.ownId(match), match.label, line);
      if (match.value !== "") this.addText(line, match.value);
      return used;
    }
    if (line.table === 0 && this.entries.isNext(line.paragraph, () => labelsBelow(next))) {
      this.addLabel("activity-list", "", line, true);
      this.addText(line, text);
      return 1;
    }
    if (this.isUnknownLabel(line)) {
      const colon = text.indexOf(":");
      this.addLabel("other", text, line);
      if (colon > 0 && colon < text.length - 1) this.addText(line, text.slice(colon + 1).trim());
      return 1;
    }
    this.addText(line, text);
    return 1;
  }

  /** Lines of a table of contents: with leaders anywhere; under "INDHOLD" also with a bare page number, or broken over two lines. */
  private isContents(text: string, next: readonly Line[]): boolean {
    if (isContentsLine(text)) return true;
    if (!this.contents) return false;
    if (/\s\d{1,3}$/.test(text)) return true;
    const following = next[0]?.paragraph.text ?? "";
    return /(?:\.\s?){3,}\s*\d{0,3}$|…/.test(following) && findLabel(text) !== undefined;
  }

  /** In plain text a heading has a number or capitals; of several areas below one another none is a heading. */
  private findAreaHeading({ paragraph, strong, table }: Line, next: Line | undefined): Title | undefined {
    if (!this.areaHeadings || table !== 0) return undefined;
    const title = strong || NUMBERED.test(paragraph.text) ? findAreaHeading(paragraph.text) : undefined;
    const isInList =
      title !== undefined && (this.isAfterArea || (next !== undefined && findAreaHeading(next.paragraph.text) !== undefined));
    this.isAfterArea = isInList;
    return paragraph.heading || paragraph.bold || !isInList ? title : undefined;
  }

  private isTitle(title: Title, line: Line): boolean {
    const { heading, bold } = line.paragraph;
    if (title.kind === "sub-agreement" && title.certain) return line.row === 0;
    if (line.table !== 0) return heading;
    if (title.certain || heading) return true;
    return bold || this.items.length === 0;
  }

  /** The label at the line, also when it goes on in the lines below: bracket open, or together nearer to a wording. */
  private matchLabel(line: Line, next: readonly Line[]): { match: LabelMatch | undefined; used: number } {
    const { text } = line.paragraph;
    let match = findLabel(text, line.row !== 0 && line.strong && line.cell === 0);
    let used = 1;
    let joined = text;
    if (match?.closed && match.value !== "") return { match, used };
    for (const following of next) {
      if (following.row !== line.row || following.cell !== line.cell || used > 4) break;
      const addition = following.paragraph.text;
      const longer = `${joined} ${addition}`;
      if (!this.goesOn(joined, addition, match, longer)) break;
      joined = longer;
      used += 1;
      match = findLabel(joined) ?? match;
      if (match?.closed && count(joined, "(") <= count(joined, ")")) break;
    }
    return { match, used: match ? used : 1 };
  }

  private goesOn(text: string, addition: string, match: LabelMatch | undefined, longer: string): boolean {
    if (match?.closed) return count(match.label, "(") > count(match.label, ")");
    if (match && count(text, "(") > count(text, ")")) return true;
    if (match && /^\(.*\)\s*:?$/.test(addition)) return true;
    if (match && text.length > 20 && /^\p{Ll}[^:]*:$/u.test(addition)) return true;
    if (text.length > 80 || addition.length > 80) return false;
    const slips = labelSlips(longer);
    return slips < 0.1 && slips < (match?.slips ?? Infinity) && labelSlips(addition) > slips && /^\p{Ll}|^[-–(]/u.test(addition);
  }

  /** "Projektleder: 37 timer om ugen" among the staff is a post, not a person's label. */
  private isStaffLine(match: LabelMatch, text: string): boolean {
    return match.id === "person" && this.last()?.id === "staff" && /\d\s*(?:timer|t\b|t\.|%|pct)|fuldtid|deltid/i.test(text);
  }

  /** A line that looks like a label no wording is known for: it ends what stands before it. */
  private isUnknownLabel(line: Line): boolean {
    const field = this.last();
    if (!field) return false;
    const { level } = line.paragraph;
    if (level !== null && field.level !== null && level <= field.level) return true;
    if (line.table === 0) return false;
    if (["staff", "frames", "activity-list", "economy", "staff-title", "staff-time"].includes(field.id)) return false;
    const { text, bold } = line.paragraph;
    if (text.length > 120) return false;
    if (line.labelColumn) return true;
    return line.row === 0 && field.texts.length > 0 && (bold || text.endsWith(":")) && field.table === line.table;
  }

  private last(): Field | undefined {
    const item = this.items.at(-1);
    return item?.kind === "field" ? item : undefined;
  }

  /** A length below an activity or a post is its own, and one without any day no agreement's. */
  private ownId({ id, label, value }: LabelMatch): LabelId {
    const isDayless = value !== "" && !/\d{4}|\d\s?[./-]\s?\d/.test(value);
    if (!PERIODS.includes(id) || !LENGTH.test(label) || (!isDayless && this.owner === "agreement" && !this.entries.isDescribed)) return id;
    return this.owner === "post" && id === "period" ? "staff-length" : "other";
  }

  private addLabel(id: LabelId, label: string, line: Line, isNextEntry = false): void {
    this.owner = OWNERS[id] ?? this.owner;
    const field: Field = {
      kind: "field",
      id,
      label,
      place: placeOf(line, label),
      texts: [],
      table: line.table,
      level: line.paragraph.level,
      column: line.column !== null,
    };
    this.entries.addLabel(field, isNextEntry);
    this.items.push(field);
  }

  private addText(line: Line, text: string): void {
    // What stands below a table is no part of its last column.
    const last = this.last();
    if (last?.column && last.table !== line.table) this.addLabel("other", "", line);
    const item = this.items.at(-1);
    if (!item || text === "") return;
    this.entries.addText(item, line.paragraph);
    const heading = item.kind === "field" ? item.label : item.text;
    item.texts.push({
      text,
      place: placeOf(line, heading),
      row: line.row,
      cell: line.cell,
      block: line.block,
      marked: line.paragraph.heading || line.paragraph.bold,
    });
  }
}

/** The labels of the lines up to the next in bold that is none. */
function labelsBelow(lines: readonly Line[]): string[] {
  const labels: string[] = [];
  for (const { paragraph } of lines) {
    const match = findLabel(paragraph.text);
    if (!match && (paragraph.bold || paragraph.heading)) break;
    if (match) labels.push(keyOf(match.id, match.label));
  }
  return labels;
}

/** Whether a line is the title of an agreement for an area, or of one that is for no area alone; "Indsatsområde:" names one too. */
function namesArea(text: string): boolean {
  const title = findTitle(text);
  if (title) return title.kind !== "sub-agreement" || findArea(title.area) !== undefined;
  return findLabel(text)?.id === "area";
}

/** "4. Aktiviteter" on a line of its own is a part of the agreement; no activity is called so. */
function isNumberedHead(match: LabelMatch, text: string): boolean {
  return match.value === "" && match.slips === 0 && (OWNERS[match.id] !== undefined || PERIODS.includes(match.id)) && NUMBERED.test(text);
}

/** "I alt" in a later cell without an amount behind it is the head of a column, however bold. */
function isColumnHead(match: LabelMatch, line: Line, next: Line | undefined): boolean {
  const isBesideAmount = next?.row === line.row && isAmount(next.paragraph.text);
  return ECONOMY_ROWS.includes(match.id) && match.value === "" && line.row !== 0 && line.cell > 0 && !isBesideAmount;
}

/** An everyday word is the head of a list where a line with a bullet, or a post with its time, stands below it. */
function isListHead(match: LabelMatch, next: Line | undefined): boolean {
  if (next === undefined || match.value !== "" || (match.id !== "staff" && match.id !== "activity-list")) return false;
  const { text } = next.paragraph;
  return (
    isBulleted(text) ||
    /^(?:(?:a|1)[.)]\s|(?:aktivitet|indsats)\s(?:a|1)(?!\p{L}))/iu.test(text) ||
    (match.id === "staff" && /\d\s*(?:timer|t\b|t\.|%|pct)|fuldtid|deltid/i.test(text) && text.length < 160)
  );
}

/** "Økonomi" alone on a line is the heading of the rows below it. */
function isEconomyHead(match: LabelMatch, line: Line, next: readonly Line[]): boolean {
  const rows = next.slice(0, 8).filter(({ paragraph }) => ECONOMY_ROWS.includes(findLabel(paragraph.text)?.id ?? "other"));
  return match.id === "economy" && match.value === "" && line.table === 0 && /^\P{Ll}*\p{Lu}/u.test(line.paragraph.text) && rows.length > 1;
}

function placeOf(line: Line, heading: string): Place {
  return { heading, paragraph: line.paragraph.number, page: line.paragraph.page };
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
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

/** Whether a table's columns are Landsbyggefonden and others that pay: its rows are areas or years, and their total. */
function isParties(columns: readonly { readonly id: LabelId }[]): boolean {
  return columns.some(({ id }) => id === "lbf") && columns.filter(({ id }) => ECONOMY_ROWS.includes(id)).length > 1;
}

/** Whether a table's columns are activities and what they cost: its total is what all of them cost. */
function isCosts(columns: readonly { readonly id: LabelId }[]): boolean {
  return columns.every(({ id }) => id === "other");
}

function isTotal(row: Row): boolean {
  return findLabel(cellText(row.cells[0]))?.id === "total";
}

/** Tables with a known label in the first cell of a row and its text in the next: there the first column holds labels. */
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
