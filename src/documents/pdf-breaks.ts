// What a page's end parts: the rows of a table and the text in a row's cells. A table's head printed again is left out.
import { isListItem } from "../danish/lexicon";
import { joinLines } from "../danish/written-names";
import type { Paragraph } from "./document";
import { isUnfinished, type Box, type Fragment } from "./pdf-lines";

/** A cell as it was laid out: its box, its lines, where these end at the latest, and the paragraphs made of them. */
export interface LaidCell {
  readonly box: Box;
  readonly lines: readonly Fragment[];
  readonly limit: number;
  readonly paragraphs: Paragraph[];
}

type LaidRow = readonly LaidCell[];

/** The last paragraph of running text, which is added when it is known that it does not go on. */
interface OpenText {
  readonly lines: readonly Fragment[];
  readonly limit: number;
  readonly page: number;
}

/** Lines of a paragraph over several pages: many times what one has, and far less than a paragraph may hold. */
const LONGEST = 400;

/** The last paragraph or table of a page, while nothing follows it. */
export class PageEnd {
  private table: { readonly number: number; readonly rows: LaidRow[] } | null = null;
  private open: OpenText | null = null;

  constructor(private readonly addText: (lines: readonly Fragment[], page: number) => void) {}

  get text(): OpenText | null {
    return this.open;
  }

  /** Keeps a paragraph's lines open, or adds them to the open ones. */
  keepText(lines: readonly Fragment[], limit: number, page: number, goesOn: boolean): void {
    if (this.open && goesOn && this.open.lines.length < LONGEST) this.open = { ...this.open, lines: [...this.open.lines, ...lines], limit };
    else {
      this.closeText();
      this.open = { lines, limit, page };
    }
  }

  closeText(): void {
    if (this.open) this.addText(this.open.lines, this.open.page);
    this.open = null;
  }

  /** Text outside tables follows. */
  closeTable(): void {
    this.table = null;
  }

  /** Number of the table that goes on with a row at the top of a page; undefined if none does. */
  numberOf(row: LaidRow): number | undefined {
    const edges = this.table?.rows.flatMap((known) => known.flatMap(({ box }) => [box.left, box.right])) ?? [];
    const isEdge = (at: number): boolean => edges.some((edge) => Math.abs(edge - at) <= 3);
    return row.every(({ box }) => isEdge(box.left) && isEdge(box.right)) ? this.table?.number : undefined;
  }

  keep(number: number, row: LaidRow): void {
    if (this.table?.number === number) this.table.rows.push(row);
    else this.table = { number, rows: [row] };
  }

  /** Whether the table has rows below its head. */
  get hasRows(): boolean {
    return (this.table?.rows.length ?? 0) > 1;
  }

  isHead(row: LaidRow): boolean {
    const [head, ...more] = this.table?.rows ?? [];
    return head !== undefined && more.length > 0 && row.length > 1 && textOf(row) === textOf(head);
  }

  /** Adds the rest of the last row to its cells; false if the row is one of its own. */
  takeRest(row: LaidRow): boolean {
    const { rows } = this.table ?? { rows: [] };
    const above = rows.at(-1);
    if (!above || above.length !== row.length || above.some(({ box }, i) => Math.abs(box.left - (row[i]?.box.left ?? 0)) > 3)) return false;
    const isOpen = row.length > 1 && above.every(({ box }) => box.cut === "bottom") && row.every(({ box }) => box.cut === "top");
    const isNameless = row[0]?.lines.length === 0 && rows.every(([first]) => first && first.lines.length > 0);
    if (!isOpen && !isNameless && !isRest(above, row)) return false;
    above.forEach((cell, i) => addRest(cell, row[i]));
    return true;
  }
}

function textOf(row: LaidRow): string {
  return row.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(" ")).join("\t");
}

/** Whether the text of every cell goes on, one of them with a small letter or the first with nothing: a row of its own begins with its name. */
function isRest(above: LaidRow, row: LaidRow): boolean {
  const cells = row.map(({ lines }, i) => ({ first: lines[0], last: above[i]?.lines.at(-1), limit: above[i]?.limit ?? 0 }));
  return (
    cells.every(({ first, last, limit }) => !first || (last && isUnfinished(last, first, limit))) &&
    (cells.some(({ first }) => first && /^\p{Ll}/u.test(first.text)) || (cells[0]?.first === undefined && cells[0]?.last !== undefined))
  );
}

function addRest(above: LaidCell, cell: LaidCell | undefined): void {
  const [first, ...more] = cell?.paragraphs ?? [];
  const last = above.paragraphs.at(-1);
  if (!first) return;
  if (last && !isListItem(first.text) && last.bold === first.bold)
    above.paragraphs.splice(-1, 1, { ...last, text: joinLines([last.text, first.text]) }, ...more);
  else above.paragraphs.push(first, ...more);
}
