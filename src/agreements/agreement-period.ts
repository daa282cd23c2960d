// The period of an agreement, from the fields that state it.
import type { Field } from "./fields";
import { parsePeriod } from "./period";
import type { AgreementPeriod } from "./period";

/** The first field that gives both days, else the first that gives one; fields of their own for start and end are put together. */
export function parseAgreementPeriod(fields: readonly Field[]): AgreementPeriod {
  const periods = fields.filter((field) => field.id === "period").map(readPeriod);
  const whole = periods.find((period) => period.start !== null && period.end !== null);
  if (whole) return whole;
  const start = fields.filter((field) => field.id === "period-start").map(readPeriod)[0]?.start ?? null;
  const ending = fields.filter((field) => field.id === "period-end").map((field) => lastDay(readPeriod(field)))[0] ?? null;
  const partial = periods.find((period) => period.start !== null || period.end !== null);
  return { start: partial?.start ?? start, end: partial?.end ?? ending };
}

function lastDay(period: AgreementPeriod): string | null {
  return period.end ?? period.start;
}

/** The dates may stand in the label's own line, behind it, or over two lines ("fra 1. oktober 2017" / "til 30. september 2021"). */
function readPeriod(field: Field): AgreementPeriod {
  let text = field.label;
  let period = parsePeriod(text);
  for (const line of field.texts.slice(0, 4)) {
    if (period.start !== null && period.end !== null) break;
    if (period.start !== null && !/^(?:[–—-]|til\b|slut|udløb|og til|frem)/i.test(line.text)) break;
    text = `${text} ${line.text}`;
    period = parsePeriod(text);
  }
  return period;
}
