// The forms of an agreement, one per activity: which fields belong together, the activity's name, and the list above the forms.
import { MAX_ACTIVITIES, type Activity, type Place } from "./agreement";
import { DocumentError } from "../documents/document";
import { CATEGORY, goesOn, isProse, parseName, type Name } from "./activity-name";
import type { Field, FieldText } from "./field";
import { FORM_RULES, isOfAgreement } from "./form-fields";
import { decide } from "./rules";
import { findLabel, type LabelId } from "./labels";
import { POST } from "../danish/post-words";
import { joinLines } from "../danish/written-names";
import { isPlaceholder } from "./placeholder";

/** The fields of one activity. */
export type Form = readonly Field[];

export function isNameField(field: Field): boolean {
  return field.id === "activity-name" || field.id === "contract-activity";
}

/**
 * Groups the fields of forms. A table with one name is one form, whatever the order of its rows;
 * elsewhere a form begins with its name or, if names come later, with the label that repeats.
 */
export function groupForms(fields: readonly Field[]): Form[] {
  const tables = formTables(fields);
  const forms: Field[][] = [];
  let loose: Field[] = [];
  /** The form of the last field's table. */
  const open: { table: number; form: Field[] | null } = { table: 0, form: null };
  const close = (): void => {
    for (const form of splitLoose(loose)) forms.push(form);
    loose = [];
    open.form = null;
  };
  for (const field of fields) {
    const table = tables.has(field.table) ? field.table : 0;
    const what = decide(FORM_RULES, {
      id: field.id,
      isInFormTable: table !== 0,
      isOpenTable: open.table === table,
      isOpen: open.form !== null,
      isHad: open.form?.some((other) => other.id === field.id) ?? false,
      hasLoose: loose.length > 0,
    });
    if (what === "end") close();
    else if (what === "join") open.form?.push(field);
    else if (what === "begin") {
      close();
      open.table = table;
      open.form = [field];
      forms.push(open.form);
    } else if (what === "loose") {
      open.form = null;
      loose.push(field);
    }
  }
  close();
  const named = forms.filter((form) => form.some(isNameField)).flatMap(splitColumns);
  if (named.length > MAX_ACTIVITIES) throw new DocumentError("too-large", `more than ${MAX_ACTIVITIES} activities`);
  return named;
}

/** Whether a label occurs both before a table's name and after it: a page's end has parted the form before it. */
function isParted(fields: readonly Field[], table: number): boolean {
  const own = fields.filter((field) => field.table === table);
  const name = own.findIndex(isNameField);
  const before = new Set(own.slice(0, name).map(({ label }) => label));
  return own.slice(name + 1).some(({ label }) => label !== "" && before.has(label));
}

/** Tables with exactly one name and nothing of the agreement itself. */
function formTables(fields: readonly Field[]): ReadonlySet<number> {
  const names = new Map<number, number>();
  const mixed = new Set<number>();
  for (const field of fields) {
    if (field.table <= 0) continue;
    if (isNameField(field)) names.set(field.table, (names.get(field.table) ?? 0) + 1);
    if (isOfAgreement(field.id) && field.id !== "economy") mixed.add(field.table);
  }
  return new Set(
    [...names].filter(([table, count]) => count === 1 && !mixed.has(table) && !isParted(fields, table)).map(([table]) => table),
  );
}

/** Forms side by side in one table are one column each: each has a name, and a row below with as many texts. */
function splitColumns(form: Form): Form[] {
  const texts = form.find(isNameField)?.texts ?? [];
  const names = texts.filter(({ row, text }) => row !== 0 && row === texts[0]?.row && !CATEGORY.test(text));
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

/** The name in a form's field: its first line and any obvious continuation. */
function findName(form: Form): { name: Name; place: Place } | undefined {
  for (const field of form) {
    if (!isNameField(field)) continue;
    const [first, ...more] = field.texts;
    if (!first) continue;
    const lines = [first.text];
    for (const line of more.slice(0, 6)) {
      if (!goesOn(joinLines(lines), line.text)) break;
      lines.push(line.text);
    }
    const written = joinLines(lines);
    const name = parseName(written);
    // A sentence that has run into the name hides where that ends.
    if (/\p{Ll}{2}\.$/u.test(written) && name.name.split(" ").length > 8) continue;
    // The next column's head, where a table's rows are one after another, is no name.
    if (!isPlaceholder(name.name) && !isProse(name.name) && findLabel(name.name)?.slips !== 0) return { name, place: field.place };
  }
  return undefined;
}

/** Running text is joined into one line; a list item is its own line, and so is what follows the list. */
function joinItems(texts: readonly FieldText[]): string {
  const lines: string[][] = [];
  texts.forEach((line, i) => {
    const before = texts[i - 1];
    const isEnd = before?.item === true && before.block !== line.block && !/^\p{Ll}/u.test(line.text);
    if (line.item || isEnd || lines.length === 0) lines.push([line.text]);
    else lines.at(-1)?.push(line.text);
  });
  return lines.map(joinLines).join("\n");
}

/** The text of a form's fields of that kind; null if there is none. */
export function findText(form: Form, id: LabelId): string | null {
  const texts = form.filter((field) => field.id === id).flatMap((field) => field.texts);
  const joined = joinItems(texts);
  return joined === "" ? null : joined;
}

/** The posts responsible for the activity, by title only: the holder's name is not kept. */
function findResponsible(form: Form): string | null {
  const posts = form
    .filter(({ id }) => id === "responsible")
    .flatMap(({ label, texts }) =>
      texts.flatMap(({ text }) => (text.match(POST_WORDS) ?? []).map((post) => `${label.replace(/\W*$/u, "")}: ${post}.`)),
    );
  return posts.length > 0 ? [...new Set(posts)].join("\n") : null;
}

const POST_WORDS = new RegExp(`(?<!\\p{L})(?:(?:den\\s)?boligsociale?\\s)?\\p{L}*(?:${POST.source})\\p{L}*`, "giu");

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
    roles: [findText(form, "roles"), findResponsible(form)].filter((text) => text !== null).join("\n") || null,
    place: found.place,
  };
}
