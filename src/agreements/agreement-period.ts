// The period of an agreement, from the fields that state it.
import type { Field, FieldText } from "./field";
import { findSentences } from "../danish/sentences";
import { parsePeriod } from "../danish/written-period";
import { joinLines } from "../danish/written-names";
import type { AgreementPeriod } from "../danish/written-period";

/**
 * The first field with both days, else the first with one; separate fields for start and end are combined.
 * @param opening lines above the first label: a sentence, the days, or the years alone, may give the period if no field does
 */
export function parseAgreementPeriod(fields: readonly Field[], opening: readonly FieldText[] = []): AgreementPeriod {
  const labelled = readLabelled(fields);
  if (labelled.start !== null || labelled.end !== null) return labelled;
  for (const { text } of [...opening, ...fields.flatMap(({ texts }) => texts)]) {
    if (!OF_AGREEMENT.test(text)) continue;
    const period = findSentences(text)
      .filter((sentence) => OF_AGREEMENT.test(sentence.text))
      .map((sentence) => parsePeriod(sentence.text))
      .find(({ start, end }) => start !== null && end !== null);
    if (period) return period;
  }
  const first = opening.slice(0, 4).map(({ text }) => text);
  // A narrow column may break the line.
  const sentence = first
    .flatMap((text, i) => [text, joinLines([text, first[i + 1] ?? ""])])
    .find((text) => YEARS.test(text) || DAYS.test(text));
  return sentence === undefined ? labelled : parsePeriod(sentence);
}

/** The years alone on a line below the title. */
const YEARS = /^\W*20\d\d\s?[–—/-]\s?(?:20)?\d\d\W*$/u;

/** Both days on a short line there: "Helhedsplanen Skoven, 1. januar 2021 til 31. december 2024". */
const DAY = "\\d{1,2}\\s?[./-]\\s?(?:\\d{1,2}\\s?[./-]|\\p{L}{3,9})\\s?20\\d\\d";
const DAYS = new RegExp(`^.{0,60}(?<!\\d)${DAY}\\s?(?:[–—-]|til|t\\.?o\\.?m\\.?)\\s?${DAY}\\W*$`, "u");

/** A sentence about the agreement's own duration. */
const OF_AGREEMENT =
  /(?:^|\s)(?:(?:denne|nærværende)\s+)?(?:delaftale|aftale|samarbejdsaftale|kontrakt)(?:n|en)?\s+(?:gælder|løber|er\s+gældende|er\s+indgået\s+for|indgås\s+for|træder\s+i\s+kraft|dækker)\s[^.]*\d/iu;

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

/** A day that its year, or the rest of its month, stands behind on the next line. */
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
