// The list of activities above the forms: its entries, however marked, and which of them no form describes.
import { MAX_ACTIVITIES, type Activity } from "./agreement";
import { DocumentError } from "../documents/document";
import { isBulleted } from "../danish/lexicon";
import { compareNames } from "../danish/name-likeness";
import { isCapitals, joinLines, stripNumbering } from "../danish/written-names";
import { anyOf } from "../danish/word-list";
import type { Field, FieldText } from "./field";
import { LONGEST_NAME, runEntries, seriesIn, wholeSentence, type Entry } from "./running-names";
import { isSectionHead } from "./section-heads";
import { CATEGORY, goesOn, HANGING, isProse, isSmall, parseName } from "./activity-name";
import { isPlaceholder } from "./placeholder";

/** Lines that describe the list rather than being entries. */
const REMARK = new RegExp(
  `^${anyOf(`
    se_; jf.; der henvises; følgende; beskrives; nedenfor; disse; aktiviteterne; i delaftalen; ovenstående; alle aktiviteter; indsatsen;
    der [er/vil/arbejdes]; herunder_; tilføj; angiv; skriv; klik; vedlagt; de [enkelte/konkrete]
  `)}|:$|(?<!\\p{L})${anyOf("nedenstående; nedenfor; skemaer(ne)")}(?!\\p{L})`,
  "iu",
);

/**
 * The activities of the list above the forms that match no form. An entry split over lines, or several entries on one line, are
 * recognised by the forms they match; each form matches one entry only, so that "Ung 2300" does not hide "Ung 2300 sommer".
 */
export function findListed(fields: readonly Field[], forms: readonly Activity[]): Activity[] {
  const entries = fields.filter((field) => field.id === "activity-list").flatMap((field) => listEntries(field.texts, forms));
  for (const { texts } of entries.length === 0 ? fields.filter(({ id }) => id === "activity-list") : [])
    entries.push(...runEntries(texts, fields));
  if (entries.length > MAX_ACTIVITIES) throw new DocumentError("too-large", `more than ${MAX_ACTIVITIES} activities`);
  const free = new Set(forms.map((form) => form.name));
  const open = entries.filter(({ name }) => {
    // In plain text a note's number is attached to the word: "Naboskabet1".
    const unnumbered = name.name.replace(/(?<=\p{Ll}{3})\d{1,2}$/u, "");
    const same =
      forms.find((form) => compareNames(form.name, name.name) === "same") ??
      forms.find((form) => compareNames(form.name, unnumbered) === "same") ??
      onlyOne(forms.filter((form) => compareNames(withoutRemark(form.name), withoutRemark(name.name)) === "same"));
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

/** "Familieværkstedet (0-6 år)" is "Familieværkstedet", unless there is one for another age group too. */
function withoutRemark(name: string): string {
  return name.replace(/\s*\([^()]*\)$/, "");
}

function onlyOne<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

/** Forms whose names are headings in capitals, spelt as in the list. */
export function spellAsListed(fields: readonly Field[], forms: readonly Activity[]): Activity[] {
  if (!forms.some(({ name }) => isCapitals(name))) return [...forms];
  const entries = fields.filter((field) => field.id === "activity-list").flatMap((field) => listEntries(field.texts, forms));
  return forms.map((form) => {
    const listed = isCapitals(form.name)
      ? entries.find(({ name }) => !isCapitals(name.name) && compareNames(name.name, form.name) === "same")
      : undefined;
    return listed ? { ...form, name: listed.name.name } : form;
  });
}

/** A form with several names in a row, "Beboerportalen / Tryghedsambassadører", is one for each if the list has them all. */
export function partAsListed(fields: readonly Field[], forms: readonly Activity[]): Activity[] {
  const lists = fields.filter(({ id }) => id === "activity-list");
  const names = lists.flatMap(({ texts }) => listEntries(texts, [])).map(({ name }) => name.name);
  // In text that has lost its lines the list is one line.
  const all = joinLines(lists.flatMap(({ texts }) => texts.map(({ text }) => text)));
  const listed = (text: string): string | undefined =>
    names.find((name) => compareNames(name, text) === "same") ?? (text.length > 5 && all.includes(text) ? text : undefined);
  return forms.flatMap((form) => {
    const parts = form.name.split(/\s*[/;,+]\s*|\s+(?:og|samt)\s+/).map(listed);
    const isAll = parts.length > 1 && parts.every((part) => part !== undefined) && listed(form.name) === undefined;
    return isAll ? parts.map((name) => ({ ...form, name })) : [form];
  });
}

type Mark = "bold" | "lead" | "bullet" | "number" | "none";

function markOf({ text, marked, lead }: FieldText): Mark {
  if (marked) return "bold";
  if (isBulleted(text)) return "bullet";
  if (lead !== undefined) return "lead";
  return stripNumbering(text) === text ? "none" : "number";
}

/** The chapter that a line's number begins with, "3.2" being of chapter 3; null for a number of one part. */
function chapterOf(text: string): string | null {
  return /^(?:\d{1,2}|[A-H])(?=\.\d{1,2}(?:\.\d{1,2})*\.?\s)/.exec(text)?.[0] ?? null;
}

/** Whether a line is numbered as another chapter, or within one. */
function isOfOther(chapter: string, text: string): boolean {
  const own = chapterOf(text) ?? /^(?:\d{1,2}|[A-H])(?=[.)]\s+\p{Lu})/u.exec(text)?.[0];
  return own !== undefined && own !== chapter;
}

/** Whether the words in bold have a number in front and a colon behind: those of one list are alike. */
function looksOf({ text, lead = "" }: FieldText): string {
  return `${/^\P{L}*\d/u.test(text)} ${/:\s*$/.test(lead) || text.slice(lead.length).startsWith(":")}`;
}

function signOf(text: string): string {
  return isBulleted(text) ? text.trim().charAt(0) : "";
}

function listEntries(texts: readonly FieldText[], forms: readonly Activity[]): readonly Entry[] {
  const series = texts.flatMap(({ place }, i) =>
    seriesIn(wholeSentence(texts, i)).map((name): Entry => ({ name: parseName(name), place, described: [] })),
  );
  if (series.length > 1) return series;
  const known = (text: string): boolean => forms.some((form) => compareNames(form.name, parseName(text).name) === "same");
  // Entries look alike: below names in bold, or with a bullet or number, other lines describe them.
  const entryMark = texts.map((line) => (REMARK.test(line.text) ? null : markOf(line))).find((mark) => mark !== null);
  const first = texts.find(({ text }) => !REMARK.test(text));
  const [entrySign, chapter] = [signOf(first?.text ?? ""), chapterOf(first?.text ?? "")];
  const firstLead = texts.find(({ lead }) => lead !== undefined);
  // Between paragraphs, names are the short lines.
  const isAmongProse = entryMark === "none" && texts.some(({ text }) => isProse(text) || isFull(text));
  const entries: Entry[] = [];
  for (let i = 0; i < texts.length && entries.length <= MAX_ACTIVITIES;) {
    const line = texts[i];
    if (!line) break;
    if (isGroup(texts, i, known)) {
      i += 1;
      continue;
    }
    const mark = markOf(line);
    // Below "a." and "b.", "D." is the agreement's next part.
    if (/^[a-h][.)]\s/.test(first?.text ?? "") && /^[A-H][.)]\s/.test(line.text) && !known(line.text)) break;
    if (chapter !== null && isOfOther(chapter, line.text) && !known(line.text)) break;
    if (line.lead !== undefined && mark === entryMark) {
      if (firstLead && looksOf(line) !== looksOf(firstLead)) break;
      const name = parseName(stripNumbering(line.lead));
      if (!isPlaceholder(name.name))
        entries.push({ name, place: line.place, described: [line.text.slice(line.lead.length).replace(/^[\s:.–—-]+/u, "")] });
      i += 1;
      continue;
    }
    // After entries that are not bold, a bold line is the heading of something else.
    if (mark === "bold" && entryMark !== "bold" && entries.length > 0 && !known(line.text)) break;
    if (mark !== "bullet" && endsList(stripNumbering(line.text), texts[i + 1]) && !known(line.text)) break;
    const isText =
      isAmongProse && (isProse(line.text) || isFull(line.text) || (/\.$/.test(line.text) && texts.some(({ text }) => !/[.:]$/.test(text))));
    if (isText && entryParts(stripNumbering(line.text), known).length === 1) {
      entries.at(-1)?.described.push(line.text);
      i += 1;
      continue;
    }
    const lines = [line.text];
    // Up to three lines that together are a form's name, and obvious continuation lines.
    for (let more = i + 1; more < texts.length && more <= i + 3; more++) {
      const next = texts[more];
      if (!next) break;
      const joined = joinLines([...texts.slice(i, more).map((text) => text.text), next.text]);
      // In a list in lower case, a small letter does not mark a continuation.
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
    // Below a bullet, one of another sign tells more of it.
    const isBelow = mark === "bullet" && entries.length > 0 && signOf(line.text) !== entrySign;
    if ((isBelow || (entryMark !== "none" && mark !== entryMark)) && !known(written)) {
      entries.at(-1)?.described.push(...lines);
      continue;
    }
    for (const part of entryParts(written, known)) {
      const name = parseName(part);
      if (!isPlaceholder(name.name)) entries.push({ name, place: line.place, described: [] });
    }
  }
  return partNames(entries).filter(({ name: { name } }) => name.length <= 140 && !isSentence(name));
}

/** A whole sentence, however short. */
function isFull(text: string): boolean {
  return /\p{Ll}\.$/u.test(text) && text.split(" ").length > 4;
}

/** A question, or another heading of the agreement above its text. */
function endsList(text: string, next: FieldText | undefined): boolean {
  return isSectionHead(text) && (/\?$/.test(text) || (next !== undefined && isProse(next.text)));
}

const GROUP = /^(?:spor|tema|søjle|fokusområde|delområde|indsatsspor)\s+(?:\d{1,2}|[A-H])\s*[:.–—-]\s*\p{Lu}/iu;

/** "Spor 1: De yngste" above its activities: usually named so itself; if the deeper entries below are forms, it is only a group. */
function isGroup(texts: readonly FieldText[], at: number, known: (text: string) => boolean): boolean {
  const [line, ...below] = texts.slice(at);
  if (!line || known(line.text)) return false;
  const end = below.findIndex(({ depth }) => depth === null || line.depth === null || depth <= line.depth);
  const parts = end < 0 ? below : below.slice(0, end);
  return (GROUP.test(stripNumbering(line.text)) && below.length > 0) || (line.depth !== null && parts.some(({ text }) => known(text)));
}

/** A name and its description: behind a colon or a dash, or in a sentence of its own. */
const DESCRIBED = [/^(.{3,60}?)(?::|\s[–—-])\s+(\p{Ll}.*)$/u, /^((?:\S+\s){0,5}\S*\p{L}{2})[.!]\s+(\p{Lu}.*)$/u];

/** "Naboskabet – fællesspisning hver onsdag" is name and description if every entry has that form; "Naboskabet, som mødes …" always is. */
function partNames(entries: readonly Entry[]): readonly Entry[] {
  const bare = entries.map((entry): Entry => {
    const [, name, clause] = /^(.{3,60}?),\s+((?:hvor|som|der)\s.*)$/iu.exec(entry.name.name) ?? [];
    return name === undefined || clause === undefined
      ? entry
      : { ...entry, name: { ...entry.name, name }, described: [clause, ...entry.described] };
  });
  const [parted = []] = DESCRIBED.map((pattern) =>
    entries.flatMap((entry) => {
      const [, name, described] = pattern.exec(entry.name.name) ?? [];
      return name !== undefined && described !== undefined
        ? [{ ...entry, name: { ...entry.name, name }, described: [described, ...entry.described] }]
        : [];
    }),
  ).sort((one, other) => other.length - one.length);
  // One alone has a description if that is more than a few words.
  const isSure = entries.length > 1 || (parted[0]?.described[0]?.split(" ").length ?? 0) > 3;
  return isSure && parted.length === entries.length ? parted : bare;
}

/** One line may list several activities: if splitting it matches more forms than leaving it whole, or if it is plainly a list. */
function entryParts(text: string, known: (text: string) => boolean): string[] {
  if (known(text) || CATEGORY.test(text)) return [text];
  const named = /^(.{3,60}?)\s*(?::|\s[–-])\s+\S/.exec(text)?.[1];
  if (named !== undefined && known(named)) return [named];
  for (const separator of [/\s*[;•]\s*/, /\s*[,;]\s*/, /\s*(?:[,;/]|\bog\b)\s*/]) {
    const parts = text.split(separator).filter((part) => part.trim() !== "");
    if (parts.length > 1 && parts.filter(known).length * 2 >= parts.length)
      return parts.flatMap((part) => (known(part) || !isSmall(text) ? [part] : (smallParts(part) ?? [part])));
  }
  return chapterParts(text) ?? numberedParts(text) ?? capitalParts(text) ?? smallParts(text) ?? [text];
}

/** Before the next item of a one-line list: its number or letter. */
const NEXT_NUMBER = /[,;]?\s(?:og\s|samt\s)?\s*(?:(\d{1,2})|([a-h]))[.)]\s+(?=\p{Lu})/u;
/** A sentence that introduces the first. */
const LEAD = /^\p{Lu}[^:]{10,120}:\s+(?:(?:1|a)[.)]\s+)?(?=\p{Lu})/u;

/** "Café Nora 2) Bydelsmødre 3) Nabohjælp", "Café Nora, b) Bydelsmødre og c) Nabohjælp", without the first number. The list ends where numbers restart. */
function numberedParts(written: string): string[] | undefined {
  const text = written.replace(LEAD, "");
  const marks = [...text.matchAll(new RegExp(NEXT_NUMBER, "gu"))].map(([, number, letter = ""]) =>
    number === undefined ? letter.charCodeAt(0) - "a".charCodeAt(0) + 1 : Number(number),
  );
  const again = marks.indexOf(1, 1);
  const own = again < 0 ? marks : marks.slice(0, again);
  return own.length > 0 && own.every((mark, at) => mark === at + 2)
    ? text
        .replace(new RegExp(NEXT_NUMBER, "gu"), "\n")
        .split("\n")
        .slice(0, own.length + 1)
    : undefined;
}

/** A series of things that begins in lower case, as no name does: "beboercafé, nabonetværk og haveprojekt". */
function smallParts(text: string): string[] | undefined {
  const parts = text.split(/,\s+(?:og\s+|samt\s+)?|\s+(?:og|samt)\s+/);
  return isSmall(text) && parts.length > 1 && parts.every((part) => /^\p{L}{3}/u.test(part) && part.split(" ").length <= 3)
    ? parts
    : undefined;
}

/** "Drenge 12 3.2 Natteravnene 3.3 Plan B", without the first number: short names, each with its part of one chapter's number. */
function chapterParts(text: string): string[] | undefined {
  const marks = [...text.matchAll(/\s(\d{1,2})\.(\d{1,2})\.?\s+(?=["“”„«]?\p{Lu})/gu)];
  const isSeries = marks.every(([, chapter, number], at) => chapter === marks[0]?.[1] && Number(number) === at + 2);
  const parts = [...marks.map(({ index }) => index), text.length].map((to, at) => {
    const before = marks[at - 1];
    return text.slice(before ? before.index + before[0].length : 0, to).trim();
  });
  return marks.length > 0 && isSeries && parts.every((part) => part.split(" ").length <= LONGEST_NAME && !/\p{L}{2}[.!?]/u.test(part))
    ? parts
    : undefined;
}

/** Three or more names with capitals: "Café Nora, Bydelsmødre og Nabohjælp". In one name with "og" and commas only the first word has one. */
function capitalParts(text: string): string[] | undefined {
  const lists = [text.split(/\s+\/\s+/), text.split(/,\s+|\s+og\s+/)];
  return lists.find((parts) => parts.length > 2 && parts.every((part) => /^\p{Lu}/u.test(part) && part.split(" ").length <= 4));
}

function isSentence(text: string): boolean {
  return text.split(" ").length > 6 && /\b(?:er|bliver|vil|skal|kan|har|beskrives|fremgår|gennemføres|omfatter|bidrager)\b/i.test(text);
}
