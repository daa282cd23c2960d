// Start and Slut must be dates in the right order, normally at most four years apart.
import type { Budget, DateField } from "../budget/budget";
import { isReversed, monthsInPeriod, type Period } from "../budget/period";
import { isCellError } from "../workbook/workbook";
import { defineCheck, type NotRun } from "./check";
import { quoted, type Localised } from "../danish/localised";
import { rowOf } from "../formula-model/place";

/** The project period, or null if a date is missing or the two are reversed. */
export function findPeriod(budget: Budget): Period | null {
  const start = budget.start?.date;
  const end = budget.end?.date;
  return start && end && !isReversed({ start, end }) ? { start, end } : null;
}

/** Why a check that counts project months cannot run, or null. */
export function needsPeriod(budget: Budget): NotRun | null {
  if (findPeriod(budget)) return null;
  return { da: "Start og Slut er ikke to datoer i den rigtige rækkefølge.", en: "Start and Slut are not two dates in the right order." };
}

export const period = defineCheck({
  id: "period",
  title: { da: "Start og Slut skal være datoer, og Slut skal ligge efter Start.", en: "Start and Slut must be dates, Slut after Start." },
  problem: { da: "Perioden er uklar", en: "Unclear period" },
  why: {
    da: "Perioden afgør, hvilke år der må stå beløb i. En indsats løber som regel i højst fire år.",
    en: "The period decides which years may hold amounts. A project usually runs for four years at most.",
  },
  source: {
    da: "Budgetarkets hoved. De fire år er den sædvanlige længde, ikke en fast regel.",
    en: "The sheet's head. The four years are the usual length, not a fixed rule.",
  },
  severity: "error",
  messages: {
    missing: {
      da: "Budgettets {field} mangler. Skriv datoen i feltet øverst i arket, fx 01-10-2017.",
      en: "The budget's {field} is missing. Write the date in the field at the top of the sheet, e.g. 01-10-2017.",
    },
    formula: {
      da: "Budgettets {field} i {cell} er en formel uden resultat ({formula}). Skriv datoen i cellen, fx 01-10-2017.",
      en: "The budget's {field} in {cell} is a formula without a result ({formula}). Write the date in the cell, e.g. 01-10-2017.",
    },
    unreadable: {
      da: "Budgettets {field} kan ikke læses som en dato: der står {text}. Skriv den som dag-måned-år, fx 01-10-2017.",
      en: "The budget's {field} cannot be read as a date: the cell says {text}. Write it as day-month-year, e.g. 01-10-2017.",
    },
    reversed: {
      da: "Slut ({end}) ligger før Start ({start}). Ret den dato, der er forkert.",
      en: "Slut ({end}) lies before Start ({start}). Correct the wrong date.",
    },
    long: {
      da: "Perioden {start} – {end} er {months} måneder, mod højst {usual} som regel. Ret datoerne, eller acceptér det, der er aftalt med LBF.",
      en: "The period {start} – {end} is {months} months, against {usual} at most as a rule. Correct the dates, or accept what was agreed with LBF.",
    },
  },
  run({ budget }, report) {
    const usual = budget.template.longestMonths;
    const fallback = budget.title?.address ?? budget.years[0]?.address ?? budget.totals.total.address;
    const judge = (field: DateField | null, name: Localised): void => {
      const address = field?.address ?? fallback;
      const stored = field?.stored ?? null;
      if (field?.date || isCellError(stored)) return;
      const place = { cells: [address], row: rowOf(address) };
      const text = stored === null ? "" : String(stored).trim();
      if (field?.formula !== undefined)
        report("formula", { field: name, cell: address, formula: `=${field.formula}` }, { ...place, found: `=${field.formula}` });
      else if (text === "") report("missing", { field: name }, place);
      else report("unreadable", { field: name, text: quoted(text) }, { ...place, found: text });
    };
    judge(budget.start, { da: "startdato", en: "start date" });
    judge(budget.end, { da: "slutdato", en: "end date" });
    const { start, end } = budget;
    if (!start?.date || !end?.date) return;
    const dates = { start: { date: start.date }, end: { date: end.date } };
    const cells = [end.address, start.address];
    if (isReversed({ start: start.date, end: end.date })) {
      report("reversed", dates, { cells, row: rowOf(end.address), found: end.date });
      return;
    }
    const months = monthsInPeriod({ start: start.date, end: end.date });
    if (months > usual)
      report(
        "long",
        { ...dates, months: Math.ceil(months * 10) / 10, usual },
        { cells, row: rowOf(end.address), severity: "warning", expected: usual, found: months },
      );
  },
});
