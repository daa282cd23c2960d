// A document's blocks to titles and labelled fields, whatever the layout: label above, beside or before its text, or as a column head.
import { isRow } from "../documents/document";
import type { Document, Paragraph, Row } from "../documents/document";
import { EntryList } from "./entries";
import type { Field, FieldText, Item, Reading } from "./field";
import { count, isBeside, isOtherPart, isStaffHeading, labelsBelow, namesArea, OWNERS, placeOf } from "./field-heads";
import { meaningOf } from "./label-meaning";
import { isLabel, type Owner } from "./label-rules";
import { findNameLines } from "./name-lines";
import { isPastedHead } from "./pasted-tables";
import { linesOf, type Line } from "./field-lines";
import { findLabel, labelSlips } from "./labels";
import type { LabelId, LabelMatch } from "./labels";
import { findAreaHeading, findTitle, isContentsLine } from "./titles";
import type { Title } from "./titles";
import { isBulleted } from "../danish/lexicon";
import { CONTINUING_WORD } from "../danish/line-continuation";
import { stripNumbering } from "../danish/written-names";
import { isPostHeading, isTitleAlone, TIME } from "./post-lines";
import { ECONOMY_ROWS } from "./label-wordings";

const BEGINS_WITH_FIGURE = /^\P{L}*[\d½¼¾]/u;

/** A complete heading never ends with these. */
const HANGING = new RegExp(`${CONTINUING_WORD}|[,–—-]$`, "iu");

/** How many parts the number before a line has; null if it has none. */
function depthOf(text: string): number | null {
  return /^\d{1,2}(?:\.\d{1,2})*(?=[.)]?\s+\p{Lu})/u.exec(text)?.[0].split(".").length ?? null;
}

/** Labels whose words may also be a heading of posts. */
const OPEN_HEADS: readonly LabelId[] = ["activity-economy", "other", "person", "responsible"];

/** Lines that may say what the previous one is. */
const LOOK_AHEAD = 12;

/** Reads titles and labelled fields in reading order. */
export function readFields(document: Document): Reading {
  const reader = new FieldReader(document);
  return { items: reader.read(), preamble: reader.preamble };
}

class FieldReader {
  readonly preamble: FieldText[] = [];
  private readonly items: Item[] = [];
  private readonly entries = new EntryList(this.items);
  private readonly blocks: readonly (Paragraph | Row)[];
  /** Whether agreements may begin at headings that only name an area: no title in the document gives its area. */
  private readonly areaHeadings: boolean;
  private contents = false;
  /** Whether the previous line belongs to a list of areas. */
  private isAfterArea = false;
  private owner: Owner = "agreement";
  /** Lines that name activities without a label. */
  private names: ReadonlyMap<Line, string> = new Map();
  /** Whether labels describe one post at a time. */
  private isInPost = false;
  /** The heading above the posts, as written. */
  private staffHeading = "";

  constructor(document: Document) {
    this.blocks = document.blocks;
    this.areaHeadings = !this.blocks.some((block) => (isRow(block) ? block.cells.flat() : [block]).some(({ text }) => namesArea(text)));
  }

  read(): Item[] {
    const lines = linesOf(this.blocks);
    this.names = findNameLines(lines);
    for (let i = 0; i < lines.length;) {
      const line = lines[i];
      if (!line) break;
      i += this.take(line, lines.slice(i + 1, i + 1 + LOOK_AHEAD));
    }
    this.entries.end();
    return this.items;
  }

  /** Processes one line and returns how many lines were used. */
  private take(line: Line, next: readonly Line[]): number {
    const { text } = line.paragraph;
    if (line.column) {
      this.addLabel(line.column.id, line.column.label, line);
      this.addText(line, text);
      return 1;
    }
    if (this.isOfCell(line)) {
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
    const name = this.names.get(line);
    if (name !== undefined) {
      this.addLabel("activity-name", "", line);
      this.addText(line, name);
      return 1;
    }
    const { match, used } = this.matchLabel(line, next);
    const post = this.findPostHeading(line, match, next[0]);
    if (post !== undefined) {
      this.addLabel("staff-title", post.title, line);
      this.addText(line, post.title);
      // The post's time may follow on the same line or below, without a label.
      if (post.time !== "" || BEGINS_WITH_FIGURE.test(next[0]?.paragraph.text ?? "")) this.addLabel("staff-time", "", line);
      if (post.time !== "") this.addText(line, post.time);
      return 1;
    }
    const isOpen = match?.value === "" && (match.label.endsWith("?") || (this.owner !== "activity" && OPEN_HEADS.includes(match.id)));
    if ((!match || isOpen) && isStaffHeading(line, next)) {
      this.addLabel("staff", text, line);
      return 1;
    }
    const label = match && { match, line, next, owner: this.owner, last: this.last()?.id };
    if (label && isLabel(label)) {
      this.contents = match.id === "contents";
      this.addLabel(meaningOf({ ...label, isInPost: this.isInPost, isDescribed: this.entries.isDescribed }), match.label, line);
      if (match.value !== "") this.addText(line, match.value);
      return used;
    }
    if (line.row === 0 && this.entries.isNext(line.paragraph, () => labelsBelow(next))) {
      this.addLabel("activity-list", "", line, true);
      this.addText(line, text);
      return 1;
    }
    if (this.isUnknownLabel(line) || isPastedHead(text)) {
      const colon = text.indexOf(":");
      this.addLabel("other", text, line);
      if (colon > 0 && colon < text.length - 1) this.addText(line, text.slice(colon + 1).trim());
      return 1;
    }
    this.addText(line, text);
    return 1;
  }

  /** Whether a line goes on in the cell below a column's head. */
  private isOfCell({ row, cell }: Line): boolean {
    const field = this.last();
    const before = field?.texts.at(-1);
    return row !== 0 && field?.column === true && before?.row === row && before.cell === cell;
  }

  /** Lines of a table of contents: with leaders anywhere; under "INDHOLD" also with a bare page number, or split over two lines. */
  private isContents(text: string, next: readonly Line[]): boolean {
    if (isContentsLine(text)) return true;
    if (!this.contents) return false;
    if (/\s\d{1,3}$/.test(text)) return true;
    const following = next[0]?.paragraph.text ?? "";
    return /(?:\.\s?){3,}\s*\d{0,3}$|…/.test(following) && findLabel(text) !== undefined;
  }

  /** In plain text a heading has a number or capitals; several areas below one another are not headings. */
  private findAreaHeading({ paragraph, strong, row }: Line, next: Line | undefined): Title | undefined {
    if (!this.areaHeadings || row !== 0) return undefined;
    const title = findAreaHeading(paragraph.text, strong);
    const isInList =
      title !== undefined && (this.isAfterArea || (next !== undefined && findAreaHeading(next.paragraph.text, true) !== undefined));
    this.isAfterArea = isInList;
    return paragraph.heading || paragraph.bold || !isInList ? title : undefined;
  }

  private isTitle(title: Title, line: Line): boolean {
    const { heading, bold } = line.paragraph;
    // What stands beside a document's first line in columns of text may be the foot of the next column.
    if (title.kind === "sub-agreement" && title.certain) return line.row === 0 || (line.table < 0 && this.items.length === 0);
    // In a one-column table everything is in rows of one cell.
    if (line.table !== 0) return heading || (line.row === 0 && (title.certain || this.items.length === 0));
    if (title.certain || heading) return true;
    return bold || this.items.length === 0;
  }

  /** The label at the line, including its continuation on the lines below: an open bracket, or closer to a wording together. */
  private matchLabel(line: Line, next: readonly Line[]): { match: LabelMatch | undefined; used: number } {
    const { text } = line.paragraph;
    // "aktiviteter)" is the end of what a narrow column broke.
    if (/^[^(:]*\p{L}[^(:]*\)\W*$/u.test(text)) return { match: undefined, used: 1 };
    let match = findLabel(text, line.row !== 0 && line.strong && line.cell === 0);
    let used = 1;
    let joined = text;
    if (match?.closed && match.value !== "") return { match, used };
    for (const following of next) {
      if (following.row !== line.row || following.cell !== line.cell || used > 4) break;
      const addition = following.paragraph.text;
      const longer = `${joined} ${addition}`;
      const isOneHeading = match?.closed === false && line.strong && following.strong && /^\p{Ll}/u.test(addition);
      if (!isOneHeading && !this.goesOn(joined, addition, match, longer)) break;
      joined = longer;
      used += 1;
      match = findLabel(joined) ?? match;
      if (match?.closed && count(joined, "(") <= count(joined, ")")) break;
    }
    return { match, used: match ? used : 1 };
  }

  private goesOn(text: string, addition: string, match: LabelMatch | undefined, longer: string): boolean {
    if (match && match.value === "" && !match.closed && /^[–-]\s+\p{L}/u.test(addition) && ECONOMY_ROWS.includes(match.id)) return true;
    if (match?.closed) return count(match.label, "(") > count(match.label, ")");
    if (match && count(text, "(") > count(text, ")")) return true;
    if (match && /^\(.*\)\s*:?$/.test(addition)) return true;
    if (match && match.value === "" && addition.length < 60 && /^(?:og|eller|samt)\s/.test(addition)) return true;
    if (match && text.length > 20 && /^\p{Ll}[^:]*:$/u.test(addition)) return true;
    if (match && match.value === "" && /^\p{Ll}/u.test(addition) && HANGING.test(text)) return true;
    if (text.length > 80 || addition.length > 80) return false;
    const slips = labelSlips(longer);
    return slips < 0.1 && slips < (match?.slips ?? Infinity) && labelSlips(addition) > slips && /^\p{Ll}|^[-–(]/u.test(addition);
  }

  /** A line that looks like a label of unknown wording: it ends what precedes it. */
  private isUnknownLabel(line: Line): boolean {
    const field = this.last();
    if (!field) return false;
    const { level } = line.paragraph;
    if (this.owner === "post" && line.row === 0 && isPostHeading(line.paragraph.text)) return false;
    if (level !== null && field.level !== null && level <= field.level) return true;
    // Columns of text that look like a table may begin with a heading.
    const isBelow = line.row === 0 || (line.table < 0 && line.cell === 0);
    if (this.owner === "post" && ((isBelow && isBeside(this.staffHeading, line.paragraph.text)) || isOtherPart(line))) return true;
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

  /** "Boligsocial leder:" on its own line among the posts, with its time after it or its time or target group below. */
  private findPostHeading(
    line: Line,
    match: LabelMatch | undefined,
    next: Line | undefined,
  ): { readonly title: string; readonly time: string } | undefined {
    if (this.owner !== "post" || line.column || (match && match.id !== "person" && match.id !== "responsible")) return undefined;
    const [, written, time] = /^([^:\d]{3,60}):\s+([\d½¼¾].*)$/.exec(line.paragraph.text) ?? [];
    if (this.isInPost && written !== undefined && time !== undefined && TIME.test(time) && isTitleAlone(stripNumbering(written)))
      return { title: stripNumbering(written), time };
    if (next === undefined || (match && match.value !== "")) return undefined;
    const last = this.last();
    if (last === undefined || (last.id === "staff-title" && last.texts.length === 0)) return undefined;
    const head = stripNumbering(line.paragraph.text).replace(/\s*:$/, "");
    if (!isTitleAlone(head)) return undefined;
    const follower = findLabel(next.paragraph.text)?.id;
    const isDescribed = follower === "staff-time" || (follower === "target-group" && line.paragraph.text.endsWith(":"));
    const isTimed = line.paragraph.text.endsWith(":") && BEGINS_WITH_FIGURE.test(next.paragraph.text) && TIME.test(next.paragraph.text);
    return isDescribed || isTimed ? { title: head, time: "" } : undefined;
  }

  private addLabel(id: LabelId, label: string, line: Line, isNextEntry = false): void {
    this.owner = OWNERS[id] ?? this.owner;
    if (id === "staff" && label !== "") this.staffHeading = label;
    if (id === "staff-title" || id === "staff-time") this.isInPost = true;
    else if (id === "staff" || this.owner !== "post") this.isInPost = false;
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
    // What follows a table is not part of its last column; below the posts' it may tell of more posts.
    const last = this.last();
    if (last?.column && line.column === null && (last.table !== line.table || line.row === 0))
      this.addLabel(this.owner === "post" ? "staff" : "other", "", line);
    const item = this.items.at(-1);
    if (text === "") return;
    if (item) this.entries.addText(item, line.paragraph);
    const heading = item?.kind === "field" ? item.label : (item?.text ?? "");
    (item?.texts ?? this.preamble).push({
      text,
      place: placeOf(line, heading),
      row: line.row,
      cell: line.cell,
      block: line.block,
      marked: line.paragraph.heading || line.paragraph.bold,
      item: line.paragraph.depth !== null || isBulleted(text),
      depth: line.paragraph.depth ?? depthOf(text),
      ...(line.paragraph.lead !== undefined && text === line.paragraph.text && { lead: line.paragraph.lead }),
    });
  }
}
