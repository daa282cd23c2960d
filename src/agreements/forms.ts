// The forms of an agreement, one per activity: which fields belong together, the activity's name, and the list above the forms.
import { MAX_ACTIVITIES, type Activity, type Place } from "./agreement";
import { DocumentError } from "../documents/document";
import type { Field, FieldText } from "./field";
import type { LabelId } from "./labels";
import { compareNames } from "../danish/name-likeness";
import { joinLines, stripClosing, stripNumbering, stripQuotes } from "../danish/written-names";
import { closingBracket, isBulleted } from "../danish/lexicon";
import { HANGING_WORD } from "../danish/line-continuation";

/** The fields of one activity. */
export type Form = readonly Field[];

const FORM_FIELDS: ReadonlySet<LabelId> = new Set<LabelId>([
  "activity-name",
  "contract-activity",
  "category",
  "content",
  "target-group",
  "roles",
  "activity-economy",
]);
/** Labels of the agreement itself: a form ends where one of them stands. */
const AGREEMENT_FIELDS: ReadonlySet<LabelId> = new Set<LabelId>([
  "activity-list",
  "forms",
  "staff",
  "staff-title",
  "staff-time",
  "economy",
  "lbf",
  "total",
  "period",
  "frames",
  "area-heading",
  "contents",
  "area",
]);

export function isNameField(field: Field): boolean {
  return field.id === "activity-name" || field.id === "contract-activity";
}

/**
 * Groups the fields of forms. A table with one name is one form, in whatever order its rows stand;
 * elsewhere a form begins with its name, or, where names come later, with the label that comes again.
 */
export function groupForms(fields: readonly Field[]): Form[] {
  const tables = formTables(fields);
  const forms: Field[][] = [];
  let loose: Field[] = [];
  /** The form of the table the last field stood in. */
  const open: { table: number; form: Field[] | null } = { table: 0, form: null };
  const close = (): void => {
    for (const form of splitLoose(loose)) forms.push(form);
    loose = [];
    open.form = null;
  };
  for (const field of fields) {
    const table = tables.has(field.table) ? field.table : 0;
    if (table !== 0) {
      if (!FORM_FIELDS.has(field.id) && field.id !== "economy") continue;
      if (open.form && open.table === table) open.form.push(field);
      else {
        close();
        open.table = table;
        open.form = [field];
        forms.push(open.form);
      }
    } else if (AGREEMENT_FIELDS.has(field.id) && !(field.id === "economy" && (loose.length > 0 || open.form))) close();
    else if (!FORM_FIELDS.has(field.id) && field.id !== "economy") continue;
    else if (open.form && !isNameField(field) && !open.form.some((other) => other.id === field.id)) open.form.push(field);
    else {
      open.form = null;
      loose.push(field);
    }
  }
  close();
  const named = forms.filter((form) => form.some(isNameField)).flatMap(splitColumns);
  if (named.length > MAX_ACTIVITIES) throw new DocumentError("too-large", `more than ${MAX_ACTIVITIES} activities`);
  return named;
}

/** Tables that hold exactly one name and nothing of the agreement itself. */
function formTables(fields: readonly Field[]): ReadonlySet<number> {
  const names = new Map<number, number>();
  const mixed = new Set<number>();
  for (const field of fields) {
    if (field.table <= 0) continue;
    if (isNameField(field)) names.set(field.table, (names.get(field.table) ?? 0) + 1);
    if (AGREEMENT_FIELDS.has(field.id) && field.id !== "economy") mixed.add(field.table);
  }
  return new Set([...names].filter(([table, count]) => count === 1 && !mixed.has(table)).map(([table]) => table));
}

/** Forms side by side in one table are a column each: there is a name in each, and a row below with as many texts. */
function splitColumns(form: Form): Form[] {
  const names = form.find(isNameField)?.texts.filter(({ row, text }) => row !== 0 && !CATEGORY.test(text)) ?? [];
  const columns = [...new Set(names.map(({ cell }) => cell))];
  const fills = (field: Field): boolean => columns.every((column) => field.texts.some(({ row, cell }) => row !== 0 && cell === column));
  if (columns.length < 2 || !form.some((field) => !isNameField(field) && fills(field))) return [form];
  return columns.map((column) => form.map((field) => ({ ...field, texts: field.texts.filter(({ cell }) => cell === column) })));
}

function splitLoose(fields: readonly Field[]): Field[][] {
  const byRepeat = split(fields, (group, field) =>
    group.some((other) => other.id === field.id || (isNameField(other) && isNameField(field))),
  );
  const first = fields[0];
  if (first && !isNameField(first) && byRepeat.every((group) => group.filter(isNameField).length === 1)) return byRepeat;
  return split(fields, (_, field) => isNameField(field));
}

function split(fields: readonly Field[], begins: (group: readonly Field[], field: Field) => boolean): Field[][] {
  const groups: Field[][] = [];
  for (const field of fields) {
    const group = groups.at(-1);
    if (!group || begins(group, field)) groups.push([field]);
    else group.push(field);
  }
  return groups;
}

const CATEGORY = /\(?\s*\[?\s*C\s?F\s?B\s?U(?:['’]?s?)?(?:[\s-]*kategori(?:er|en)?)?\s*[:;–-]?\s*/i;

export interface Name {
  readonly name: string;
  readonly category: string | null;
}

/** An activity's name apart from its category: "Café Nora (CFBU: …)", also without a bracket and with stray punctuation. */
export function parseName(written: string): Name {
  const match = CATEGORY.exec(written);
  if (!match) return { name: cleanName(written), category: null };
  const before = written.slice(0, match.index);
  const rest = written.slice(match.index + match[0].length);
  const end = closingBracket(rest);
  const category = stripClosing((end < 0 ? rest : rest.slice(0, end)).replace(/[\s)\]]+$/, ""));
  const behind = end < 0 ? "" : rest.slice(end + 1);
  const name = cleanName(before) === "" ? cleanName(behind) : cleanName(before);
  return { name, category: category === "" ? null : category };
}

/** "Aktivitet A – " and "Aktivitet 2: " count the activities and are no part of their names. */
const COUNTED = /^(?:aktivitet|indsats)\s+(?:\d{1,2}|[A-H])\s*[.:–—-]\s*(?=["“”„«]?\p{Lu})/iu;

function cleanName(text: string): string {
  const name = stripClosing(stripNumbering(text).replace(COUNTED, "")).replace(/\s*[([]$/, "");
  return /^["“”„«][^"“”„«»]*["“”»]$/.test(name) ? stripClosing(stripQuotes(name)) : stripClosing(name);
}

/** An end that cannot stand. */
const HANGING = new RegExp(`${HANGING_WORD}|[,&/–-]$`, "iu");

function isSmall(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Whether a name goes on in the next line: a category or bracket, a small letter, or an end that cannot stand. */
function goesOn(text: string, next: string): boolean {
  if (stripNumbering(next) !== next) return false;
  const open = text.split("(").length > text.split(")").length;
  return open || /^\(|^C\s?FBU/i.test(next) || HANGING.test(text) || isSmall(next);
}

/** What a template has in the place of a name, what is written for none, and what a table has beside activities: "[Skriv aktivitetens navn]", "XX", "(udfyldes senere)", "Udgår", "I alt", "Tværgående". */
const PLACEHOLDER = new RegExp(
  [
    "^[[<].*[\\]>]$",
    "^(?:klik|tryk)(?:\\s+eller\\s+(?:klik|tryk))?(?:\\s+på)?\\s+her(?!\\p{L})",
    "^(?:her\\s+skrives|navn(?:et)?\\s+på\\s+aktivitet|udfyldes|udgår|indsæt\\s+(?:navn|tekst|aktivitet)|angiv\\s+(?:navn|aktivitet)|skriv\\s+(?:(?:her|navn(?:et)?|aktivitet\\p{L}*)(?!\\p{L}))|lorem\\s+ipsum)",
    "^(?:ingen|følger(?:\\s+senere)?|n/?a|x+|i\\s?alt|total|samlet|sum|beløb|budget|tværgående|administration|ledelse|koordinering|aktivitet(?:en|ens navn|snavn)?(?:\\s+\\d+)?)$",
  ].join("|"),
  "iu",
);

function isPlaceholder(name: string): boolean {
  const bare = name.replace(/^\((.*?)\)?$/, "$1").trim();
  return !/\p{L}.*\p{L}/u.test(bare) || PLACEHOLDER.test(bare) || PLACEHOLDER.test(name);
}

/** The name a form's field holds: its first line and what plainly continues it. */
export function findName(form: Form): { name: Name; place: Place } | undefined {
  for (const field of form) {
    if (!isNameField(field)) continue;
    const [first, ...more] = field.texts;
    if (!first) continue;
    const lines = [first.text];
    for (const line of more.slice(0, 6)) {
      if (!goesOn(joinLines(lines), line.text)) break;
      lines.push(line.text);
    }
    const name = parseName(joinLines(lines));
    if (!isPlaceholder(name.name)) return { name, place: field.place };
  }
  return undefined;
}

/** The text of a form's fields of that kind; null where there is none. */
export function findText(form: Form, id: LabelId): string | null {
  const texts = form.filter((field) => field.id === id).flatMap((field) => field.texts.map((line) => line.text));
  const joined = joinLines(texts);
  return joined === "" ? null : joined;
}

/** The activity a form describes. */
export function parseForm(form: Form): Activity | undefined {
  const found = findName(form);
  if (!found) return undefined;
  const category = found.name.category ?? findText(form, "category")?.replace(CATEGORY, "").replace(/\)$/, "") ?? null;
  return {
    name: found.name.name,
    category: category === "" ? null : category,
    price: null,
    targetGroup: findText(form, "target-group"),
    content: findText(form, "content"),
    roles: findText(form, "roles"),
    place: found.place,
  };
}

/** Lines that speak about the list and are no entries of it. */
const REMARK =
  /^(?:se\b|jf\.|der henvises|følgende|beskrives|nedenfor|disse|aktiviteterne|i delaftalen|ovenstående|alle aktiviteter|indsatsen|der (?:er|vil|arbejdes)|herunder\b|tilføj|angiv|skriv|klik|vedlagt|de (?:enkelte|konkrete))|:$|\b(?:nedenstående|nedenfor|skemaer(?:ne)?)\b/i;

/**
 * The activities of the list above the forms that no form is like. An entry broken over lines and several entries in one line are
 * told by the forms they match; each form answers for one entry only, so that "Ung 2300" does not hide "Ung 2300 sommer".
 */
export function findListed(fields: readonly Field[], forms: readonly Activity[]): Activity[] {
  const entries = fields.filter((field) => field.id === "activity-list").flatMap((field) => listEntries(field.texts, forms));
  if (entries.length > MAX_ACTIVITIES) throw new DocumentError("too-large", `more than ${MAX_ACTIVITIES} activities`);
  const free = new Set(forms.map((form) => form.name));
  const open = entries.filter(({ name }) => {
    // The number of a note stands at the word in plain text: "Naboskabet1".
    const unnumbered = name.name.replace(/(?<=\p{Ll}{3})\d{1,2}$/u, "");
    const same =
      forms.find((form) => compareNames(form.name, name.name) === "same") ??
      forms.find((form) => compareNames(form.name, unnumbered) === "same");
    if (same) free.delete(same.name);
    return !same;
  });
  const listed: Activity[] = [];
  for (const { name, place, described } of open) {
    const part = [...free].find((form) => compareNames(form, name.name) === "part");
    if (part !== undefined) free.delete(part);
    else if (!listed.some((other) => compareNames(other.name, name.name) === "same")) {
      listed.push({
        name: name.name,
        category: name.category,
        price: null,
        targetGroup: null,
        content: joinLines(described) || null,
        roles: null,
        place,
      });
    }
  }
  return listed;
}

interface Entry {
  readonly name: Name;
  readonly place: Place;
  /** Lines below the entry that are no entries themselves. */
  readonly described: string[];
}

type Mark = "bold" | "bullet" | "number" | "none";

function markOf({ text, marked }: FieldText): Mark {
  if (marked) return "bold";
  if (isBulleted(text)) return "bullet";
  return stripNumbering(text) === text ? "none" : "number";
}

function listEntries(texts: readonly FieldText[], forms: readonly Activity[]): readonly Entry[] {
  const known = (text: string): boolean => forms.some((form) => compareNames(form.name, parseName(text).name) === "same");
  // Entries look alike: below names in bold, or with a bullet or number, other lines describe them.
  const entryMark = texts.map((line) => (REMARK.test(line.text) ? null : markOf(line))).find((mark) => mark !== null);
  const entries: Entry[] = [];
  for (let i = 0; i < texts.length && entries.length <= MAX_ACTIVITIES;) {
    const line = texts[i];
    if (!line) break;
    const mark = markOf(line);
    // Behind entries that are not bold, a bold line is the heading of something else.
    if (mark === "bold" && entryMark !== "bold" && entries.length > 0 && !known(line.text)) break;
    const lines = [line.text];
    // Up to three lines that together are a form's name, and lines that plainly go on.
    for (let more = i + 1; more < texts.length && more <= i + 3; more++) {
      const next = texts[more];
      if (!next) break;
      const joined = joinLines([...texts.slice(i, more).map((text) => text.text), next.text]);
      // In a list in small letters a small letter carries nothing on.
      const isNext = isSmall(line.text) && isSmall(next.text) && !HANGING.test(joinLines(lines));
      if (
        !known(joinLines(lines)) &&
        (known(joined) || (lines.length === more - i && !isNext && goesOn(joinLines(lines), next.text) && !known(next.text)))
      ) {
        while (lines.length <= more - i) lines.push(texts[i + lines.length]?.text ?? "");
      }
    }
    i += lines.length;
    const written = stripNumbering(joinLines(lines));
    if (REMARK.test(written) && !known(written)) continue;
    if (entryMark !== "none" && mark !== entryMark && !known(written)) {
      entries.at(-1)?.described.push(...lines);
      continue;
    }
    for (const part of entryParts(written, known)) {
      const name = parseName(part);
      if (!isPlaceholder(name.name) && name.name.length <= 140 && !isSentence(name.name))
        entries.push({ name, place: line.place, described: [] });
    }
  }
  return partNames(entries);
}

/** "Naboskabet: fællesspisning hver onsdag" is a name and what is done, where every entry is written so; "Naboskabet, som mødes hver onsdag" is one always. */
function partNames(entries: readonly Entry[]): readonly Entry[] {
  const bare = entries.map((entry): Entry => {
    const [, name, clause] = /^(.{3,60}?),\s+((?:hvor|som|der)\s.*)$/iu.exec(entry.name.name) ?? [];
    return name === undefined || clause === undefined
      ? entry
      : { ...entry, name: { ...entry.name, name }, described: [clause, ...entry.described] };
  });
  const parted = entries.flatMap((entry) => {
    const [, name, described] = /^(.{3,60}?):\s+(\p{Ll}.*)$/u.exec(entry.name.name) ?? [];
    return name !== undefined && described !== undefined
      ? [{ ...entry, name: { ...entry.name, name }, described: [described, ...entry.described] }]
      : [];
  });
  return entries.length > 1 && parted.length === entries.length ? parted : bare;
}

/** One line may list several activities; it does when taking it apart meets more forms than leaving it whole, or when it plainly is a list. */
function entryParts(text: string, known: (text: string) => boolean): string[] {
  if (known(text) || CATEGORY.test(text)) return [text];
  const named = /^(.{3,60}?)\s*(?::|\s[–-])\s+\S/.exec(text)?.[1];
  if (named !== undefined && known(named)) return [named];
  for (const separator of [/\s*[;•]\s*/, /\s*[,;]\s*/, /\s*(?:[,;/]|\bog\b)\s*/]) {
    const parts = text.split(separator).filter((part) => part.trim() !== "");
    if (parts.length > 1 && parts.filter(known).length * 2 >= parts.length)
      return parts.flatMap((part) => (known(part) || !isSmall(text) ? [part] : (smallParts(part) ?? [part])));
  }
  return numberedParts(text) ?? capitalParts(text) ?? smallParts(text) ?? [text];
}

/** Before the next of a list in one line: its number or letter. */
const NEXT_NUMBER = /[,;]?\s(?:og\s|samt\s)?\s*(?:(\d{1,2})[.)]|([b-h])\))\s+(?=\p{Lu})/u;

/** "Café Nora 2) Bydelsmødre 3) Nabohjælp", "Café Nora, b) Bydelsmødre og c) Nabohjælp", the first number already taken off. */
function numberedParts(text: string): string[] | undefined {
  const marks = [...text.matchAll(new RegExp(NEXT_NUMBER, "gu"))].map(([, number, letter = ""]) =>
    number === undefined ? letter.charCodeAt(0) - "a".charCodeAt(0) + 1 : Number(number),
  );
  return marks.length > 0 && marks.every((mark, at) => mark === at + 2)
    ? text.replace(new RegExp(NEXT_NUMBER, "gu"), "\n").split("\n")
    : undefined;
}

/** Things in a row that begins with a small letter, as no name does: "beboercafé, nabonetværk og haveprojekt". */
function smallParts(text: string): string[] | undefined {
  const parts = text.split(/,\s+(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+/);
  return isSmall(text) && parts.length > 1 && parts.every((part) => /^\p{L}{3}/u.test(part) && part.split(" ").length <= 3)
    ? parts
    : undefined;
}

/** Three or more names with capitals: "Café Nora / Bydelsmødre / Nabohjælp", "Café Nora, Bydelsmødre og Nabohjælp". Of a name with "og" and commas only the first word has one. */
function capitalParts(text: string): string[] | undefined {
  const lists = [text.split(/\s+\/\s+/), text.split(/,\s+|\s+og\s+/)];
  return lists.find((parts) => parts.length > 2 && parts.every((part) => /^\p{Lu}/u.test(part) && part.split(" ").length <= 4));
}

function isSentence(text: string): boolean {
  return text.split(" ").length > 6 && /\b(?:er|bliver|vil|skal|kan|har|beskrives|fremgår|gennemføres|omfatter|bidrager)\b/i.test(text);
}
