// The period of an agreement, from the fields that state it.
import type { Field, FieldText, Reading } from "./field";
import type { LabelId } from "./label-wordings";
import type { Segment } from "./segments";
import { findSentences, isOfPast } from "../danish/sentences";
import { parsePeriod } from "../danish/written-period";
import { joinLines } from "../danish/written-names";
import type { AgreementPeriod } from "../danish/written-period";
import { anyOf, wholeWords } from "../danish/word-list";

/**
 * The first field with both days, else the first with one; separate fields for start and end are combined.
 * @param opening lines above the first label: a sentence, the days, or the years alone, may give the period if no field does
 */
export function parseAgreementPeriod(fields: readonly Field[], opening: readonly FieldText[] = []): AgreementPeriod {
  const labelled = readLabelled(fields);
  if (labelled.start !== null || labelled.end !== null) return labelled;
  const all = [...opening, ...fields.flatMap(({ texts }) => texts)].map(({ text }) => text);
  for (const [i, line] of all.entries()) {
    const text = joinLines([line, all[i + 1] ?? ""]);
    if (!OF_AGREEMENT.test(text)) continue;
    const period = findSentences(text)
      .filter((sentence) => OF_AGREEMENT.test(sentence.text))
      .map((sentence) => parsePeriod(sentence.text.slice(sentence.text.search(OF_AGREEMENT))))
      .find(({ start, end }) => start !== null && end !== null);
    if (period) return period;
  }
  const stated = findStatedPeriod([...opening.map(({ text }) => text), ...ownLines(fields)]);
  if (stated) return stated;
  const first = opening.slice(0, 4).map(({ text }) => text);
  // A narrow column may break the line.
  const sentence = first
    .flatMap((text, i) => [text, joinLines([text, first[i + 1] ?? ""])])
    .find((text) => (YEARS.test(text) || DAYS.test(text)) && !OF_OTHERS.test(text));
  return sentence === undefined ? labelled : parsePeriod(sentence);
}

/** The period a document states for all its agreements: before the first of them, or in what belongs to none. */
export function findSharedPeriod({ items, preamble }: Reading, segments: readonly Segment[]): AgreementPeriod | null {
  const first = items.findIndex((item) =>
    item.kind === "title" ? item.title.area !== "" : item.id === "area" || item.id === "area-heading",
  );
  const above = items.slice(0, Math.max(first, 0));
  const general = segments.filter(({ kind, area }) => kind !== "contract" && area === null);
  const periods = [
    parseAgreementPeriod(
      above.filter((item) => item.kind === "field"),
      [...preamble, ...above.flatMap((item) => (item.kind === "title" ? item.texts : []))],
    ),
    ...general.map(({ fields, opening }) => parseAgreementPeriod(fields, opening)),
    // Chapters of one plan: what one of them states, after the last perhaps, is the plan's.
    ...(items.some(({ kind }) => kind === "title") ? [] : segments).map(({ fields }) => parseAgreementPeriod(fields)),
  ];
  return periods.find((period) => period.start !== null && period.end !== null) ?? null;
}

/** The lines that are neither an activity's nor a post's, each with its label. */
function ownLines(fields: readonly Field[]): string[] {
  let isOwn = true;
  return fields.flatMap(({ id, label, texts }) => {
    if (OF_ONE.includes(id)) isOwn = false;
    else if (OF_ALL.includes(id)) isOwn = true;
    const [first, ...others] = texts.map(({ text }) => text);
    return isOwn ? [[label, first].filter((text) => text).join(" "), ...others] : [];
  });
}

/** Labels after which lines are an activity's or a post's, and those after which they are the agreement's again. */
const OF_ONE: readonly LabelId[] = ["activity-name", "contract-activity", "staff", "staff-title", "staff-time", "activity-list", "forms"];
const OF_ALL: readonly LabelId[] = ["economy", "area", "period", "period-start", "period-end", "frames", "area-heading"];

/** What the period is called before its days. */
const CALLED = wholeWords(
  "*gyldig*; gæld*; (aftale/projekt/delaftale/støtte/bevillings/helhedsplan(s))periode(n); løbetid; løber; *varighed; *kraft(træde*)",
  "giu",
);
/** What else has a period. */
const OF_OTHERS = wholeWords(`
  tidligere; forrige; fysisk(e); renover*; evaluer*; ansæt*; ansat; stilling*; *måling*; baseline; milepæl*; opgjort; opgørelse*;
  infrastruktur*; prøve*; besøg*
`);
const OF_PLAN = /aftale|helhedsplan|indsats|projekt/iu;
const FIRST_DAY = /^(?:\p{L}+\s)?(?:fra|\p{L}*start\p{L}*|begynd\p{L}*|ikraft\p{L}*)(?:\s\p{L}+){0,2}\s?:?\s/iu;
const LAST_DAY = /^(?:\p{L}+\s)?(?:til|slut\p{L}*|udløb\p{L}*|ophør\p{L}*|afslut\p{L}*)(?:\s\p{L}+){0,2}\s?:?\s/iu;
/** Maximum characters of a line with one day, from what the period is called to its days, and of it all. */
const [LONGEST_LINE, LONGEST_LEAD, LONGEST_PERIOD] = [60, 50, 120];

/** The first that is called a period and has both days, or two lines below each other with the first and the last. */
function findStatedPeriod(lines: readonly string[]): AgreementPeriod | null {
  for (const [i, written] of lines.entries()) {
    const next = lines[i + 1] ?? "";
    if (written.length <= LONGEST_LINE && next.length <= LONGEST_LINE && FIRST_DAY.test(written) && LAST_DAY.test(next)) {
      const [start, end] = [parsePeriod(written).start, lastDay(parsePeriod(next)).end];
      if (isPlan(start, end)) return { start, end };
    }
    let line = written;
    for (const more of lines.slice(i + 1, i + 3)) if (/[^.;]$/.test(line) && /^[\p{Ll}\d]/u.test(more)) line = joinLines([line, more]);
    for (const called of line.matchAll(CALLED)) {
      const period = periodCalled(line, called.index);
      if (period) return period;
    }
  }
  return null;
}

/** The period whose name is at that place. "I perioden 2016-2020 steg …" is told of anything: in a longer text it is the agreement's or the plan's. */
function periodCalled(line: string, at: number): AgreementPeriod | null {
  const text = line.slice(at, at + LONGEST_PERIOD);
  const before = /[^.!?]*$/.exec(line.slice(Math.max(0, at - LONGEST_PERIOD), at))?.[0] ?? "";
  const lead = text.search(/\d/);
  if (lead < 0 || lead > LONGEST_LEAD || /\p{L}{3}[.!?]\s/u.test(text.slice(0, lead)) || OF_OTHERS.test(before + text.slice(0, lead)))
    return null;
  if (line.length > LONGEST_PERIOD && (!OF_PLAN.test(before + text.slice(0, lead)) || isOfPast(before + text))) return null;
  const period = parsePeriod(text);
  return isPlan(period.start, period.end) ? period : null;
}

/** At least one year, at most ten. */
function isPlan(start: string | null, end: string | null): boolean {
  if (start === null || end === null) return false;
  const years = (Date.parse(end) - Date.parse(start)) / (365.25 * 24 * 3600 * 1000);
  return years > 0.9 && years < 10.1;
}

/** The years alone on a line below the title. */
const YEARS = /^\W*20\d\d\s?[–—/-]\s?(?:20)?\d\d\W*$/u;

/** Both days on a short line there: "Helhedsplanen Skoven, 1. januar 2021 til 31. december 2024". */
const DAY = "\\d{1,2}\\s?[./-]\\s?(?:\\d{1,2}\\s?[./-]|\\p{L}{3,9})\\s?20\\d\\d";
const DAYS = new RegExp(`^.{0,60}(?<!\\d)${DAY}\\s?(?:[–—-]|til|t\\.?o\\.?m\\.?)\\s?${DAY}\\W*$`, "u");

/** A sentence about the agreement's own duration. */
const OF_AGREEMENT = new RegExp(
  "(?:^|\\s)(?:(?:denne|nærværende)\\s+)?(?:delaftale|aftale|samarbejdsaftale|kontrakt)(?:n|en)?\\s+" +
    `${anyOf("gælder; løber; er gældende; er indgået for; indgås for; træder i kraft; dækker")}\\s[^.]*\\d`,
  "iu",
);

function readLabelled(fields: readonly Field[]): AgreementPeriod {
  const periods = fields.filter((field) => field.id === "period").map(readPeriod);
  const whole = periods.find((period) => period.start !== null && period.end !== null);
  if (whole) return whole;
  const starting = fields.filter((field) => field.id === "period-start").map(readPeriod)[0];
  const ending = fields.filter((field) => field.id === "period-end").map((field) => lastDay(readPeriod(field)))[0];
  // "Delaftalen gælder fra:" and "Delaftalen gælder til:" are separate fields too; an end before the start belongs to another document.
  const first = periods.find((period) => period.start !== null) ?? starting;
  const last = periods.find((period) => period.end !== null && (first?.start == null || period.end > first.start)) ?? ending;
  return {
    start: first?.start ?? null,
    end: last?.end ?? null,
    ...(first?.startIsYear && { startIsYear: true }),
    ...(last?.endIsYear && { endIsYear: true }),
  };
}

/** A field for the end contains one day, whether or not it says it is the last; a year means its last day. */
function lastDay(period: AgreementPeriod): AgreementPeriod {
  if (period.end !== null || period.start === null) return period;
  return period.startIsYear
    ? { start: null, end: `${period.start.slice(0, 4)}-12-31`, endIsYear: true }
    : { start: null, end: period.start };
}

/** A year alone, which the next line may continue: "2017" / "til 2021". */
function isOneYear({ start, end, startIsYear, endIsYear }: AgreementPeriod): boolean {
  return startIsYear === true && endIsYear === true && start?.slice(0, 4) === end?.slice(0, 4);
}

/** Maximum characters of one day with its lead-in: other text may follow on the line. */
const LONGEST_DAY = 50;

/** A day whose year, or the rest of whose month, is on the next line. */
const HALF_DAY = /\d{1,2}\.\s?(?:\p{L}{3,9}|\p{L}{2,8}-)$/u;

const DAY_ALONE = /^\d{1,2}\s?[./-]\s?(?:\d{1,2}\s?[./-]|\p{L}+)\s?\d{2,4}\.?$/u;

/** The dates may be on the label's own line, after it, or on two lines ("fra 1. oktober 2017" / "til 30. september 2021"). */
function readPeriod(field: Field): AgreementPeriod {
  let text = field.label;
  let period = parsePeriod(text);
  for (const line of field.texts.slice(0, 4)) {
    if (period.start !== null && period.end !== null && !isOneYear(period)) break;
    // A field for the first or the last day contains one day.
    if (field.id !== "period" && (period.start !== null || period.end !== null)) break;
    // The last day may be alone below the first, in the same paragraph or cell.
    const isLastDay = line.block === field.texts[0]?.block && DAY_ALONE.test(line.text) && parsePeriod(line.text).start !== null;
    const isYearOfDay = HALF_DAY.test(text) && /^(?:\p{Ll}+\s)?20\d\d(?!\d)/u.test(line.text);
    if (period.start !== null && !isLastDay && !isYearOfDay && !/^(?:[–—-]|til\b|slut|udløb|og til|frem)/i.test(line.text)) break;
    const written = field.id === "period" ? line.text : line.text.slice(0, LONGEST_DAY);
    text = joinLines([`${text}${period.start !== null && isLastDay ? " -" : ""}`, written]);
    period = parsePeriod(text);
  }
  return period;
}
