// The posts an agreement gives its area: labelled triplets, rows of a table, or sentences.
import type { Place, Staff } from "./agreement";
import type { Field, FieldText } from "./field";
import { parsePostTime, parseStaffTime } from "../danish/staff-time";
import { joinLines, stripClosing, stripNumbering } from "../danish/written-names";

interface Record {
  title: string | null;
  time: string | null;
  targetGroup: string | null;
  place: Place;
  /** Number of the row where a table's columns are the labels; 0 elsewhere. */
  readonly row: number;
}

/**
 * Reads the posts below "Medarbejderressourcer".
 * @param sentences whether a post written as a line stays one sentence or is parted into title and time, as the template has it
 */
export function parseStaff(fields: readonly Field[], sentences: boolean): Staff[] {
  const staff: Staff[] = [];
  let inStaff = false;
  /** The post being read. */
  const open: { record: Record | null } = { record: null };
  const close = (): void => {
    if (open.record?.title) staff.push(makeStaff(open.record));
    open.record = null;
  };
  const rows = postRows(fields);
  fields.forEach((field, i) => {
    if (field.id === "staff") {
      close();
      inStaff = true;
      for (const post of parseLines(field.texts, sentences)) staff.push(post);
      return;
    }
    const row = columnRow(field);
    const inRow = rows.has(row);
    if (field.id === "staff-length" && (inStaff || inRow)) {
      const [length, ...more] = field.texts;
      addLength(length?.text ?? "", open.record, staff);
      for (const post of parseLines(more, sentences)) staff.push(post);
      return;
    }
    const labelled = field.id === "staff-title" || field.id === "staff-time" || (field.id === "target-group" && (inStaff || inRow));
    if (!labelled) {
      if (field.column || field.id === "person") return;
      close();
      inStaff = false;
      return;
    }
    // A title alone may be anybody's, in a list of signatures: without the heading it needs the time behind it.
    if (!inStaff && !inRow && !(field.id === "staff-title" && fields.slice(i + 1, i + 3).some((next) => next.id === "staff-time"))) return;
    inStaff = true;
    const text = withUnit(joinLines(field.texts.map((line) => line.text)), field);
    const key = field.id === "staff-title" ? "title" : field.id === "staff-time" ? "time" : "targetGroup";
    if (open.record === null || open.record[key] !== null || open.record.row !== row) {
      close();
      open.record = { title: null, time: null, targetGroup: null, place: field.place, row };
    }
    open.record[key] = text;
    if (key === "title") open.record.place = field.place;
  });
  close();
  return staff;
}

/** What a field of its own says of a post's length goes with its time: "21 timer om ugen (2 år)". */
function addLength(length: string, record: Record | null, staff: Staff[]): void {
  const add = (time: string): string => (time === "" ? length : `${time} (${length})`);
  const last = staff.at(-1);
  if (parseStaffTime(`(${length})`).months === null) return;
  if (record) record.time = add(record.time ?? "");
  else if (last) staff[staff.length - 1] = { ...last, text: add(last.text), ...parsePostTime(last.title, add(last.text)) };
}

function columnRow({ column, texts }: Field): number {
  return column ? (texts[0]?.row ?? 0) : 0;
}

/** Rows of tables whose columns are posts and their time, in whatever order the columns stand. */
function postRows(fields: readonly Field[]): ReadonlySet<number> {
  const timed = new Set(fields.filter(({ id }) => id === "staff-time").map(columnRow));
  return new Set(
    fields
      .filter(({ id }) => id === "staff-title")
      .map(columnRow)
      .filter((row) => row !== 0 && timed.has(row)),
  );
}

/** A number alone says what its label says: "18,5" below "Timer pr. uge". */
function withUnit(text: string, { id, label }: Field): string {
  if (id !== "staff-time" || !/^\d{1,3}(?:,\d+)?$/.test(text)) return text;
  if (/måned|(?<!\p{L})md/iu.test(label)) return `${text} timer pr. måned`;
  return /uge/i.test(label) ? `${text} timer pr. uge` : text;
}

function makeStaff(record: Record): Staff {
  const text = record.time ?? "";
  const targetGroup = record.targetGroup === "" ? null : record.targetGroup;
  const title = stripClosing(record.title ?? "");
  return { title, text, ...parsePostTime(title, text), targetGroup, place: record.place };
}

/** Unlabelled lines: rows with several cells are title, time and target group; other lines are sentences. */
function parseLines(texts: readonly FieldText[], sentences: boolean): Staff[] {
  const staff: Staff[] = [];
  const lines: { text: string; place: Place }[] = [];
  for (let i = 0; i < texts.length; i++) {
    const line = texts[i];
    if (!line) break;
    const row = line.row === 0 ? [] : texts.filter((other) => other.row === line.row);
    const cells = [...new Set(row.map((other) => other.cell))];
    if (cells.length > 1) {
      const post = parseRow(
        cells.map((cell) => joinLines(row.filter((other) => other.cell === cell).map((other) => other.text))),
        line.place,
      );
      if (post) staff.push(post);
      i += row.length - 1;
    } else lines.push({ text: line.text, place: line.place });
  }
  for (const { text, place } of joinSentences(lines)) {
    for (const sentence of splitSentences(text).flatMap(splitPosts)) {
      const title = stripClosing(stripNumbering(sentence));
      if (!isPost(title) || /:$/.test(sentence)) continue;
      const parted = sentences ? undefined : splitTitle(title);
      const text = parted?.time ?? stripNumbering(sentence);
      staff.push({
        title: parted?.title ?? title,
        text,
        ...parsePostTime(parted?.title ?? title, text),
        targetGroup: parted?.targetGroup ?? null,
        place,
      });
    }
  }
  return staff;
}

const TIME = /\d+(?:[.,]\d+)?\s*(?:timer|t\b|t\.|%|pct)|fuldtid|deltid|halvtid|årsværk/i;

function parseRow(cells: readonly string[], place: Place): Staff | undefined {
  const filled = cells.filter((cell) => cell !== "");
  const [title, ...rest] = filled;
  if (title === undefined || rest.length === 0 || TIME.test(title)) return undefined;
  const time = rest.find((cell) => TIME.test(cell));
  const targetGroup = rest.find((cell) => cell !== time && !/^\d/.test(cell)) ?? null;
  return { title: stripClosing(title), text: time ?? "", ...parsePostTime(title, time ?? ""), targetGroup, place };
}

/** A line that begins small, or with a share, continues the one before it. */
function joinSentences(lines: readonly { text: string; place: Place }[]): { text: string; place: Place }[] {
  const joined: { text: string; place: Place }[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && before.text.length < 2000 && !/[.:;]$/.test(before.text) && /^[\p{Ll}(%]|^\d{1,3}\s?(?:%|pct)/u.test(line.text))
      before.text = joinLines([before.text, line.text]);
    else joined.push({ ...line });
  }
  return joined;
}

/** Sentences end at a full stop before a capital or a number of posts; abbreviations and dates do not end them, and "De resterende 30 %" is of the post before it. */
function splitSentences(text: string): string[] {
  return text
    .split(
      /(?<=\))\s+(?=(?:Der|De (?:to|tre|fire)|Desuden|Derudover|Herudover)\s|\d+\s+(?:\p{Ll}+\s+)?medarbejdere?\s)|(?<!(?:^|[\s(])(?:pr|ca|f\.eks|fx|inkl|evt|bl\.a|kl|nr|jf|mv|m\.v|osv|hhv|dvs|max|min|t|\d))(?<=[.!?])\s+(?!(?:(?:De|Den|Det)\s(?:resterende|øvrige|sidste)|Resten)\s)(?=["“”]?\p{Lu}|\d+\s+(?:\p{L}+\s+){0,2}?\p{Ll})/u,
    )
    .filter((part) => part.trim() !== "");
}

/** Before "samt en fritidsvejleder (20 timer) …" another post begins. */
const NEXT_POST = /,?\s+(?:samt|og)\s+(?=(?:en|et|én|ét|1)\s+(?:\p{L}+\s+)?\p{L}+\s+\((?:ca\.?\s*)?\d)/iu;

/** Lines that lost their end: "Pædagog, 30 timer: Legestuen Koordinator, 15 timer: Lektieklub". */
const TITLE_AND_TIME = /\s+(?=\p{Lu}[\p{L}-]{3,}(?:\s\p{Ll}[\p{L}-]+)?,?\s+\(?\d+(?:[.,]\d+)?\s*timer)/u;

/** The posts of one sentence, where each has its time. */
function splitPosts(sentence: string): string[] {
  for (const next of [NEXT_POST, TITLE_AND_TIME]) {
    const posts = sentence.split(next);
    if (
      posts.length > 1 &&
      posts.every((post) => TIME.test(post) && (next === NEXT_POST ? isPost(post) : POST.test(post.split(/\d/)[0] ?? "")))
    )
      return posts;
  }
  return [sentence];
}

const POST =
  /medarbejder|leder|koordinator|konsulent|pædagog|vejleder|hjælper|mentor|plejerske|formidler|chef|assistent|ansat|ansætte|stilling|årsværk|ressource|rådgiver|instruktør|sjakbajs|lærer|sekretær|frikøb|tovholder|guide/i;

function isPost(text: string): boolean {
  return POST.test(text) || TIME.test(text);
}

const HOURS = /\d\s*(?:timer|t\.|t(?!\p{L}))/iu;

interface PartedTitle {
  readonly title: string;
  readonly time: string;
  readonly targetGroup: string | null;
}

/** "Aktivitetsmedarbejder, 21 timer om ugen (i 2 år)": a short title and the time behind it; "Vært (21 timer) – brugere af caféen" also says for whom. */
function splitTitle(text: string): PartedTitle | undefined {
  const byMark =
    /^(.{3,80}?)\s*([,:–(-])\s*((?:ca\.?\s*|op til\s*)?(?:\d+(?:[.,]\d+)?\s*(?:[x×]\s*\d+\s*)?(?:timer|t\b|t\.|%|pct)|fuldtid|deltid|halvtid).*)$/i.exec(
      text,
    );
  // Of several times the first ends the title.
  const match =
    byMark && !HOURS.test(byMark[1] ?? "") ? byMark : /^(\D{3,60}?)(\s+)(\d+(?:[.,]\d+)?\s*(?:[x×]\s*\d+\s*)?timer.*)$/i.exec(text);
  const [, title = "", separator, time = ""] = match ?? [];
  if (title === "" || title.split(" ").length > 8) return undefined;
  const end = separator === "(" ? closingBracket(time) : -1;
  if (end < 0) return { title: stripClosing(title), time, targetGroup: null };
  const rest = time.slice(end + 1).trim();
  const targetGroup = /^[–—,:-]\s*(\D{3,})$/.exec(rest)?.[1];
  return {
    title: stripClosing(title),
    time: targetGroup !== undefined || rest === "" ? time.slice(0, end) : `${time.slice(0, end)} ${rest}`,
    targetGroup: targetGroup ?? null,
  };
}

/** Position of the bracket that closes one opened before the text; -1 where none does. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth += 1;
    else if (text[i] === ")" && depth-- === 0) return i;
  }
  return -1;
}
