// Several agreements in one document: where each begins, its kind, and its focus area.
import { cleanArea, findArea, findAreaAtEnd } from "./areas";
import type { Place } from "./agreement";
import type { Field, FieldText, Item, TitleItem } from "./field";
import { findLabel, type LabelId } from "./labels";
import { leadingArea } from "./titles";
import { joinLines } from "../danish/written-names";
import { ECONOMY_ROWS } from "./label-wordings";

export interface Segment {
  kind: "sub-agreement" | "strategic-agreement" | "contract";
  area: string | null;
  generation: string | null;
  readonly place: Place;
  readonly fields: Field[];
  /** Its title, and the lines between that and its first label. */
  readonly opening: readonly FieldText[];
  /** It begins at the name of its area, without a title. */
  readonly isHeading?: true;
  /** It begins at a label, before any title or area. */
  readonly isUntitled?: true;
}

const SUB_AGREEMENT = "sub-agreement";
const CONTRACT = "contract";

/** Divides a document's items into its agreements. A title repeated on every page does not begin a new one. */
export function splitAgreements(items: readonly Item[]): Segment[] {
  const segments: Segment[] = [];
  for (const [i, item] of items.entries()) {
    const current = segments.at(-1);
    if (item.kind === "title") {
      const next = openSegment(item);
      if (current && isRepeated(current, next, item) && !beginsAgain(current, items, i + 1))
        for (const line of item.texts) current.fields.at(-1)?.texts.push(line);
      else if (current && isCover(current, next))
        segments[segments.length - 1] = { ...next, fields: current.fields, opening: [...current.opening, ...next.opening] };
      else segments.push(next);
      continue;
    }
    const begun = beginUntitled(current, item);
    // An area mentioned again continues: a table of contents names it before its text does.
    const known = begun?.isHeading
      ? segments.find((other) => other.isHeading && other.kind === begun.kind && other.area === begun.area)
      : undefined;
    if (known) segments.push(...segments.splice(segments.indexOf(known), 1));
    else if (begun) segments.push(begun);
    segments.at(-1)?.fields.push(item);
  }
  return segments;
}

function openSegment(item: TitleItem): Segment {
  const { kind } = item.title;
  const place = item.place;
  if (kind === "strategic-agreement") return { kind, area: null, generation: null, place, fields: [], opening: item.texts };
  const found = kind === "contract" ? contractArea(item) : subAgreementArea(item);
  const title = { text: item.text, place, row: 0, cell: 0, block: 0, marked: true, item: false, depth: null };
  return { kind, ...found, place, fields: [], opening: [title, ...item.texts] };
}

/** The area after the title, on the lines below if the title is broken, or among them if it names none. */
function subAgreementArea(item: TitleItem): { area: string | null; generation: string | null } {
  const { area } = item.title;
  const lines = item.texts.slice(0, 6).map((line) => line.text);
  const whole = lines[0] === undefined ? undefined : findArea(`${area} ${lines[0]}`, SUB_AGREEMENT);
  const alone = findArea(area, SUB_AGREEMENT);
  const known =
    whole && (!alone || whole.distance < alone.distance) && area !== "" ? whole : (alone ?? (area === "" ? firstKnown(lines) : undefined));
  if (known) return { area: known.area, generation: known.generation };
  const first = knownBefore(area);
  if (first) return first;
  const written = area === "" ? cleanArea(lines[0] ?? "") : area;
  return { area: written === "" || written.length > 100 || /:\s/.test(written) ? null : written, generation: null };
}

/** A known area spelt as it is, before a capital or a figure that begins something else: "Beskæftigelse Fælles om Engen". */
function knownBefore(area: string): { area: string; generation: string } | undefined {
  const words = area.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const known = /^[\p{Lu}\d]/u.test(words[count] ?? "") ? findArea(words.slice(0, count).join(" "), SUB_AGREEMENT) : undefined;
    if (known?.distance === 0) return { area: known.area, generation: known.generation };
  }
  return undefined;
}

function firstKnown(lines: readonly string[]): { area: string; generation: string } | undefined {
  for (const line of lines) {
    const known = findArea(line.replace(/^(?:.*indsatsområdet?\s*[:–-]?|(?:for|om|vedr\.?|vedrørende)\s)\s*/i, ""), SUB_AGREEMENT);
    if (known) return known;
  }
  return undefined;
}

/** "KONTRAKT OM BOLIGSOCIALT SAMARBEJDE PÅ NØRREBRO – UDSATTE GRUPPER", over several lines on a title page. */
function contractArea(item: TitleItem): { area: string | null; generation: string | null } {
  // The heading of the table of contents may follow the title.
  const lines = [item.text, ...item.texts.slice(0, 8).map((line) => line.text)].map((line) =>
    line.replace(/\s+(?:indhold(?:sfortegnelse)?|20\d\d\s?[–—-]\s?(?:20)?\d\d)\s*$/i, ""),
  );
  for (let count = 1; count <= lines.length; count++) {
    const title = joinLines(lines.slice(0, count));
    const behindDash = /.*\s[–—-]\s*(.+)$/.exec(title)?.[1] ?? /^[–—-]\s*(.+)$/.exec(lines[count - 1] ?? "")?.[1];
    const longer = lines[count] === undefined ? undefined : findAreaAtEnd(`${title} ${lines[count] ?? ""}`, CONTRACT);
    const known = (behindDash === undefined ? undefined : findArea(behindDash, CONTRACT)) ?? findAreaAtEnd(title, CONTRACT);
    if (known && !(longer && longer.area.startsWith(known.area) && longer.area !== known.area))
      return { area: known.area, generation: known.generation };
  }
  const written = /.*\s[–—-]\s*(.+)$/.exec(joinLines(lines.slice(0, 3)))?.[1];
  return { area: written === undefined || written.length > 80 ? null : sentenceCase(cleanArea(written)), generation: null };
}

function sentenceCase(text: string): string {
  return text === text.toUpperCase() ? text.slice(0, 1) + text.slice(1).toLowerCase() : text;
}

function isRepeated(current: Segment, next: Segment, item: TitleItem): boolean {
  if (current.kind !== next.kind) return false;
  if (next.kind === "strategic-agreement") return true;
  const sameText = current.place.heading === item.place.heading;
  if (next.area === null) return current.area === null || !item.title.certain || sameText;
  return current.area !== null && (findArea(current.area)?.area ?? current.area) === (findArea(next.area)?.area ?? next.area);
}

/** What only an agreement for one area contains. */
const OWN: readonly LabelId[] = ["activity-name", "activity-list", "staff", "staff-title", "economy", ...ECONOMY_ROWS];

/** "Delaftaler 2017-2021" and the period, before the title that names the first area: it belongs to that agreement. */
function isCover(current: Segment, next: Segment): boolean {
  return (
    current.kind === "sub-agreement" &&
    next.kind === "sub-agreement" &&
    current.area === null &&
    next.area !== null &&
    !current.fields.some((field) => OWN.includes(field.id))
  );
}

/** Labels that occur once in an agreement. */
const ONCE: readonly LabelId[] = ["period", "staff", "activity-list", "frames", "contents"];

/** Whether the fields below a title, up to the next, repeat what the agreement already has: then it is another one for the same area. */
function beginsAgain(current: Segment, items: readonly Item[], from: number): boolean {
  const had = new Set(current.fields.map((field) => field.id));
  for (const item of items.slice(from, from + 40)) {
    if (item.kind === "title") return false;
    if (ONCE.includes(item.id) && had.has(item.id)) return true;
  }
  return false;
}

/** A field that indicates an agreement begins a segment without its own title; a contract's headings name its area. */
function beginUntitled(current: Segment | undefined, field: Field): Segment | undefined {
  if (field.id === "area-heading") {
    const area = headingArea(field);
    if (area === null) return undefined;
    if (current?.kind === "contract" && (current.area === null || current.area === area)) {
      current.area = area;
      return undefined;
    }
    const titled = current?.kind === "contract" && !current.fields.some((other) => other.id === "area-heading");
    if (titled) return undefined;
    return { kind: "contract", area, generation: null, place: field.place, fields: [], opening: [] };
  }
  if (field.id === "area") return beginArea(current, field);
  if (current) return undefined;
  const empty = { area: null, place: field.place, fields: [], opening: [], isUntitled: true as const };
  if (field.id === "contract-activity" || field.id === "frames") return { kind: "contract", generation: null, ...empty };
  return { kind: "sub-agreement", generation: null, ...empty };
}

/** "Indsatsområde 1: Børn, unge og familie": the areas of contracts belong to a whole plan, those of later funds each to an agreement. */
function beginArea(current: Segment | undefined, field: Field): Segment | undefined {
  const written = field.texts[0]?.text ?? "";
  const first = leadingArea(written.split(" ")) ?? written;
  const text = joinLines(field.texts.slice(0, 2).map((line: FieldText) => line.text));
  const known = findArea(first, SUB_AGREEMENT) ?? findArea(text, SUB_AGREEMENT) ?? findArea(first, CONTRACT) ?? findArea(text, CONTRACT);
  const area = known?.area ?? (cleanArea(first) || null);
  if (area === null || area.length > 100 || current?.kind === "strategic-agreement") return undefined;
  if (current?.kind === "contract" && (!current.isHeading || current.area === area)) {
    current.area ??= area;
    return undefined;
  }
  if (
    known !== undefined &&
    findArea(known.area, SUB_AGREEMENT) === undefined &&
    (!current || current.isHeading || (current.isUntitled && current.area === null))
  )
    return { kind: "contract", area, generation: null, place: field.place, fields: [], opening: [], isHeading: true };
  if (current?.kind === "contract") return undefined;
  if (current && (current.area === null || (!findArea(current.area, SUB_AGREEMENT) && known))) {
    current.area = area;
    current.generation = known?.generation ?? null;
    return undefined;
  }
  const isNumbered = /\d/.test(field.label) && current?.isHeading === true && current.area !== area;
  const ended = known && current?.area !== area && current?.fields.some((other) => other.id === "activity-name" || other.id === "staff");
  return current && !ended && !isNumbered
    ? undefined
    : { kind: "sub-agreement", area, generation: known?.generation ?? null, place: field.place, fields: [], opening: [], isHeading: true };
}

/** "Overordnet om indsatsområdet – Børn, unge og familie" */
function headingArea(field: Field): string | null {
  const written = [field.label, ...field.texts.slice(0, 1).map((line) => line.text)].join(" ");
  const own = cleanArea(field.label.replace(/^.*?ind?satsomr\p{L}*\s*[:–—-]?\s*/iu, ""));
  if (findLabel(own)) return null;
  const known =
    findArea(own, CONTRACT) ??
    findAreaAtEnd(field.label, CONTRACT) ??
    findArea(cleanArea(written.replace(/^.*?ind?satsomr\p{L}*\s*[:–—-]?\s*/iu, "")), CONTRACT);
  return known?.area ?? (own === "" || own.length > 80 ? null : sentenceCase(own));
}
