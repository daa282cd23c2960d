// The posts in an agreement for its area: labelled triplets, rows of a table, or sentences.
import type { Place, Staff } from "./agreement";
import type { Field, FieldText } from "./field";
import { parsePostTime, parseStaffTime } from "../danish/staff-time";
import { POST } from "../danish/post-words";
import { joinLines, stripClosing } from "../danish/written-names";
import { foldLabelText } from "./labels";
import { POST_FIELD_RULES } from "./post-fields";
import { decide } from "./rules";
import { isSectionHead } from "./section-heads";
import { findEchoed, isTitleAlone, postsIn, readPostSentence, tellsMore, TIME } from "./post-lines";
import { joinSentences } from "./post-sentences";

/** The head of a column that says what each post does. */
const TASKS = /^\W*(?:primære\s+)?(?:arbejds)?opgaver\W*$/iu;

/** A post described by labels. */
interface LabelledPost {
  title: string | null;
  time: string | null;
  targetGroup: string | null;
  /** What the post does, if a column says so. */
  tasks: string | null;
  place: Place;
  /** Number of the row if the table's columns are the labels; 0 elsewhere. */
  readonly row: number;
}

/**
 * Reads the posts below "Medarbejderressourcer".
 * @param sentences whether a post written as a line stays one sentence or is split into title and time, as in the template
 */
export function parseStaff(fields: readonly Field[], sentences: boolean): Staff[] {
  const staff: Staff[] = [];
  let inStaff = false;
  /** The post being read. */
  const open: { record: LabelledPost | null } = { record: null };
  const close = (): void => {
    if (open.record?.title) staff.push(makeStaff(open.record));
    open.record = null;
  };
  const rows = postRows(fields);
  /** The label each post begins with. */
  let lead: "title" | "time" | "targetGroup" | null = null;
  fields.forEach((field, i) => {
    const row = columnRow(field);
    const what = decide(POST_FIELD_RULES, {
      id: field.id,
      label: foldLabelText(field.label),
      inStaff,
      inRow: rows.has(row),
      isColumn: field.column,
      isPostOpen: open.record !== null,
      isBeforeTime: fields.slice(i + 1, i + 3).some((next) => next.id === "staff-time"),
    });
    if (what === "heading") {
      close();
      inStaff = true;
      for (const post of parseLines(withinChapter(field), sentences)) staff.push(post);
      return;
    }
    if (what === "added") {
      const [added, ...more] = field.texts;
      addToTime(added?.text ?? "", open.record, staff);
      for (const post of parseLines(more, sentences)) staff.push(post);
      return;
    }
    if (what === "end") {
      close();
      inStaff = false;
    }
    if (row !== 0 && row === open.record?.row && TASKS.test(field.label))
      open.record.tasks = joinLines(field.texts.map((line) => line.text));
    if (what !== "part") return;
    inStaff = true;
    const text = withUnit(joinLines(field.texts.map((line) => line.text)), field);
    const key = field.id === "staff-title" ? "title" : field.id === "staff-time" ? "time" : "targetGroup";
    lead ??= field.column ? null : key;
    if (key === "time" && row !== 0 && open.record?.row === row && open.record.time !== null) {
      // One column for each year: hours that change are not certain.
      if (open.record.time !== text) open.record.time = `${open.record.time} / ${text}`;
      return;
    }
    // If posts begin with their title, text before the next title belongs to the last one, or to nobody.
    if (open.record === null || open.record[key] !== null || open.record.row !== row || (lead === key && row === 0)) {
      close();
      open.record = { title: null, time: null, targetGroup: null, tasks: null, place: field.place, row };
    }
    open.record[key] = text;
    if (key === "title") open.record.place = field.place;
  });
  close();
  return staff;
}

const NUMBERED = /(?:^|\s)(\d{1,2})[.)]?\s+(?=(\p{Lu}\p{Ll}+(?:\s\S+){0,2}))/gu;

const OTHERS = "(?:Kommunens|Politiets|Kommunale|Koordinering|Samarbejdet?|Samspil|Sammenhæng)\\s(?:\\p{Ll}+\\s){0,5}?";
/** Another party's part, behind a post's time and before a capital, or with a colon. */
const OTHERS_PART = new RegExp(
  `(?<=[).%]|timer|ugen?|ugentligt|måned(?:en)?)\\s+(?=${OTHERS}(?:\\p{Lu}\\p{Ll}+\\s\\p{Ll}|\\p{Ll}+:))|^(?=${OTHERS}\\p{Ll}+:)`,
  "u",
);

/** The texts up to another part: in text that has lost its lines its heading is none. */
function withinChapter({ label, texts }: Field): readonly FieldText[] {
  const chapter = Number(/^\W*(\d{1,2})[.)]?\s/.exec(label)?.[1] ?? Number.NaN);
  const endOf = ({ text }: FieldText): number => {
    const numbered = [...text.matchAll(NUMBERED)].find(
      ([, number, words = ""]) => Number(number) === chapter + 1 || (isSectionHead(words) && !POST.test(words)),
    )?.index;
    return numbered ?? text.search(OTHERS_PART);
  };
  const at = texts.findIndex((line) => endOf(line) >= 0);
  const last = texts[at];
  if (last === undefined) return texts;
  const own = last.text.slice(0, endOf(last));
  return [...texts.slice(0, at), ...(own === "" ? [] : [{ ...last, text: own }])];
}

/** A separate field with a post's length or share is added to its time: "21 timer om ugen (2 år)", "30 timer pr. uge (60 %)". */
function addToTime(written: string, record: LabelledPost | null, staff: Staff[]): void {
  const add = (time: string): string => (time === "" ? written : `${time} (${written})`);
  const last = staff.at(-1);
  const { months, share } = parseStaffTime(`(${written})`);
  if (months === null && share === null) return;
  if (record) record.time = add(record.time ?? "");
  else if (last) staff[staff.length - 1] = { ...last, text: add(last.text), ...parsePostTime(last.title, add(last.text)) };
}

function columnRow({ column, texts }: Field): number {
  return column ? (texts[0]?.row ?? 0) : 0;
}

/** Rows of tables whose columns are posts and their time, whatever the order of the columns. */
function postRows(fields: readonly Field[]): ReadonlySet<number> {
  const timed = new Set(fields.filter(({ id }) => id === "staff-time").map(columnRow));
  return new Set(
    fields
      .filter(({ id }) => id === "staff-title")
      .map(columnRow)
      .filter((row) => row !== 0 && timed.has(row)),
  );
}

/** A number alone has the meaning of its label: "18,5" below "Timer pr. uge". */
function withUnit(text: string, { id, label }: Pick<Field, "id" | "label">): string {
  if (id !== "staff-time") return text;
  if (/^\d{1,2}\s?[x×]\s?\d{1,2}(?:,\d+)?$/.test(text))
    return withUnit(`${text} timer${/måned/iu.test(label) ? " pr. måned" : " pr. uge"}`, { id, label });
  const [, figure, per] = /^(\d{1,3}(?:,\d+)?)\s*((?:pr\.?|om|i|\/)\s*(?:uge|måned)\p{L}*|ugentligt?|månedligt?)/iu.exec(text) ?? [];
  if (figure !== undefined && /^\W*(?:timer|timetal|antal\s+timer|timeforbrug)/iu.test(label))
    return `${figure} timer ${per} ${text.slice(figure.length + (per ?? "").length + 1)}`.trim();
  if (!/^\d{1,3}(?:,\d+)?$/.test(text)) return text;
  if (/årsværk|normering|fuldtid/iu.test(label) && !/time|uge/iu.test(label)) return `${text} årsværk`;
  if (/måned|(?<!\p{L})md/iu.test(label)) return `${text} timer pr. måned`;
  if (/(?<!\p{L})år/iu.test(label)) return `${text} timer pr. år`;
  return /uge/i.test(label) ? `${text} timer pr. uge` : /time/i.test(label) ? `${text} timer` : text;
}

function makeStaff(record: LabelledPost): Staff {
  const text = record.time ?? "";
  const targetGroup = record.targetGroup || record.tasks || null;
  const title = stripClosing(record.title ?? "");
  return { title, text, ...parsePostTime(title, text), targetGroup, place: record.place };
}

/** Unlabelled lines: rows with several cells are title, time and target group; other lines are sentences. */
function parseLines(texts: readonly FieldText[], sentences: boolean): Staff[] {
  const staff: Staff[] = [];
  const lines: { text: string; readonly place: Place; readonly item: boolean }[] = [];
  for (let i = 0; i < texts.length; i++) {
    const line = texts[i];
    if (!line) break;
    const row = line.row === 0 ? [] : texts.filter((other) => other.row === line.row);
    const cells = [...new Set(row.map((other) => other.cell))];
    if (cells.length > 1 && !(row.length === cells.length && row.every(({ text }) => POST.test(text) && TIME.test(text)))) {
      const post = parseRow(
        cells.map((cell) => joinLines(row.filter((other) => other.cell === cell).map((other) => other.text))),
        line.place,
      );
      if (post) staff.push(post);
      i += row.length - 1;
    } else lines.push({ text: line.text, place: line.place, item: line.item });
  }
  let titleAbove: string | null = null;
  for (const { text, place } of joinSentences(lines)) {
    const parts = postsIn(text);
    for (const [i, sentence] of parts.entries()) {
      // What follows a post on its own line, without a time, tells of that post.
      if (
        i > 0 &&
        !TIME.test(sentence) &&
        !tellsMore(sentence) &&
        !isTitleAlone(stripClosing(sentence)) &&
        TIME.test(parts[i - 1] ?? "") &&
        !/^(?:\d|en|et|to|tre)\s/iu.test(sentence)
      )
        continue;
      const last = staff.at(-1);
      const post = readPostSentence({
        text: sentence,
        isBehindPost: last !== undefined,
        isTimeOpen: last !== undefined && last.hours === null && last.share === null && !TIME.test(last.text),
        isEcho: hasTime(findEchoed(sentence, staff)),
        titleAbove,
        isWhole: sentences,
      });
      if (post === "none") continue;
      if (post === "more") {
        if (last) staff[staff.length - 1] = withMore(last, sentence, sentences);
      } else {
        staff.push({ title: post.title, text: post.time, ...parsePostTime(post.title, post.time), targetGroup: post.targetGroup, place });
        titleAbove = parts.length === 1 && isTitleAlone(sentence) ? sentence : null;
      }
    }
  }
  return staff;
}

const hasTime = (post: Staff | undefined): boolean => post !== undefined && (post.hours !== null || post.share !== null);

/** A separate sentence about a post may change its time: then no time is certain. */
function withMore(post: Staff, sentence: string, isWhole: boolean): Staff {
  if (post.text === post.title && !isWhole) return { ...post, text: sentence, ...parsePostTime(post.title, sentence) };
  const text = `${post.text.replace(/[.\s]*$/, post.text === "" ? "" : ".")} ${sentence}`.trim();
  const title = isWhole ? stripClosing(`${post.title}. ${sentence}`) : post.title;
  return { ...post, title, text, ...parsePostTime(title, text) };
}

function parseRow(cells: readonly string[], place: Place): Staff | undefined {
  const filled = cells.filter((cell) => cell !== "");
  const [title, ...rest] = filled;
  if (title === undefined || rest.length === 0 || TIME.test(title)) return undefined;
  const time = rest.find((cell) => TIME.test(cell));
  const targetGroup = rest.find((cell) => cell !== time && !/^\d/.test(cell)) ?? null;
  return { title: stripClosing(title), text: time ?? "", ...parsePostTime(title, time ?? ""), targetGroup, place };
}
