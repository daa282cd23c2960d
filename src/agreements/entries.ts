// A list of activities each described by labels ("1. Naboskab / Målgruppe: … / 2. Byhave / Målgruppe: …"): it continues after them.
import type { Paragraph } from "../documents/document";
import type { Field, Item } from "./field";
import { foldLabelText, type LabelId } from "./labels";
import { isCapitals } from "../danish/written-names";

/** Labels that describe one activity. */
const DESCRIBING: readonly LabelId[] = [
  "category",
  "content",
  "target-group",
  "roles",
  "activity-economy",
  "other",
  "person",
  "responsible",
];

/** The list being read, with the places where it was resumed. */
export class EntryList {
  private fields: Field[] = [];
  private first: Paragraph | null = null;
  private latest: readonly number[] | null = null;
  /** The label that described the first activity. */
  private follower: string | null = null;

  constructor(private readonly items: Item[]) {}

  /** Receives every label: the list's own, those describing its activities, and others, which end it. */
  addLabel(field: Field, isNextEntry: boolean): void {
    const list = this.fields[0];
    if (isNextEntry) this.fields.push(field);
    else if (!list || !DESCRIBING.includes(field.id) || (field.level !== null && list.level !== null && field.level <= list.level)) {
      this.end();
      if (field.id === "activity-list" || field.id === "forms") this.fields = [field];
    } else if (field.id !== "person" && field.id !== "responsible") this.follower ??= keyOf(field.id, field.label);
  }

  /** Whether labels have begun to describe its activities. */
  get isDescribed(): boolean {
    return this.follower !== null;
  }

  addText(field: Item, paragraph: Paragraph): void {
    if (field !== this.fields.at(-1)) return;
    // The list's introduction is not an entry.
    if (!paragraph.text.endsWith(":")) this.first ??= paragraph;
    // What is numbered within an entry is no entry.
    const number = numberOf(paragraph);
    if (number && (this.latest === null || number.length === this.latest.length)) this.latest = number;
  }

  /**
   * Whether a line is the list's next activity: it looks like the first, and has the next number, the same heading level, the same depth
   * in Word's list, or is described by the same label.
   * @param labels the keys of those in the lines below it, up to the next marked line
   */
  isNext(paragraph: Paragraph, labels: () => readonly string[]): boolean {
    const { first, follower, latest } = this;
    if (!first || follower === null || this.items.at(-1) === this.fields.at(-1)) return false;
    if (
      paragraph.heading !== first.heading ||
      paragraph.bold !== first.bold ||
      isCapitals(paragraph.text) !== isCapitals(first.text) ||
      paragraph.text.length > 120
    )
      return false;
    const number = numberOf(paragraph);
    if (latest && number)
      return number.length === latest.length && number.every((part, at) => part === (latest[at] ?? 0) + (at === number.length - 1 ? 1 : 0));
    if (first.depth !== null) return paragraph.depth === first.depth;
    if (paragraph.level !== null) return paragraph.level === first.level && paragraph.level > (this.fields[0]?.level ?? 0);
    return (paragraph.bold || paragraph.heading || isCapitals(paragraph.text)) && labels().includes(follower);
  }

  /** Makes activities described by labels forms of their own, if there is more than one. */
  end(): void {
    const { fields, first } = this;
    if (fields.length > 1) for (const field of fields) this.makeForm(field, first);
    this.fields = [];
    this.first = null;
    this.latest = null;
    this.follower = null;
  }

  private makeForm(list: Field, first: Paragraph | null): void {
    const at = this.items.indexOf(list);
    const next = this.items[at + 1];
    if (next?.kind !== "field" || !DESCRIBING.includes(next.id)) return;
    const isNumbered = first !== null && numberOf(first) !== null;
    const entry = list.texts.map((line) => (isNumbered ? NUMBER.test(line.text) : line.marked || isCapitals(line.text))).lastIndexOf(true);
    const [name, ...described] = list.texts.splice(Math.max(entry, 0));
    if (!name) return;
    const form: Field[] = [{ ...list, id: "activity-name", place: { ...name.place, heading: list.label }, texts: [name] }];
    if (described.length > 0) form.push({ ...list, id: "content", texts: described });
    this.items.splice(at + 1, 0, ...form);
  }
}

/** A label's key: for labels whose text is unused, each its own. */
export function keyOf(id: LabelId, label: string): string {
  return id === "other" ? foldLabelText(label) : id;
}

const NUMBER = /^(?:(?<number>\d{1,2}(?:\.\d{1,2})*)(?:[.)]|(?=\s))|(?<letter>[a-h])\))\s+(?=["“”„«]?\p{Lu})/u;

/** The number before a line; a letter counts as its place in the alphabet. */
function numberOf({ text }: Paragraph): number[] | null {
  const { number, letter } = NUMBER.exec(text)?.groups ?? {};
  if (letter !== undefined) return [letter.charCodeAt(0) - "a".charCodeAt(0) + 1];
  return number?.split(".").map(Number) ?? null;
}
