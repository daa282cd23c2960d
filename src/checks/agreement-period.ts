// A document's period must equal the budget's.
import { defineCheck } from "./check";
import { prose, type Day } from "../danish/localised";
import { findSection, needsAgreements } from "./shared/documents";
import { findPeriod, needsPeriod } from "./period";
import { rowOf } from "../formula-model/place";

/** One end of a period as a document gives it: the day, or the year alone, which is no more precise. */
interface StatedDay {
  readonly text: string;
  readonly shown: string | Day;
  readonly isYear: boolean;
}

function statedDay(date: string | null, isYear = false): StatedDay | null {
  if (date === null) return null;
  const text = isYear ? date.slice(0, 4) : date;
  return { text, shown: isYear ? text : { date }, isYear };
}

export const agreementPeriod = defineCheck({
  id: "agreement-period",
  title: { da: "Aftalernes periode skal være som i budgettet.", en: "The agreements' period must match the budget." },
  problem: { da: "Aftalens periode afviger", en: "The agreement's period differs" },
  why: {
    da: "Aftale og budget gælder den samme indsats. Forskellige datoer giver spørgsmål fra LBF.",
    en: "Agreement and budget are about the same project. Different dates raise questions from LBF.",
  },
  source: {
    da: "Aftalens ”gælder fra - til” og budgettets Start og Slut.",
    en: "The agreement's “gælder fra - til” and the budget's Start and Slut.",
  },
  severity: "warning",
  messages: {
    start: {
      da: "Aftalen {name} begynder {found}, men budgettet {expected}. Ret den af de to, der er forkert.",
      en: "The agreement {name} begins on {found}, but the budget on {expected}. Correct whichever is wrong.",
    },
    startYear: {
      da: "Aftalen {name} begynder i {found}, men budgettet {expected}. Ret den af de to, der er forkert.",
      en: "The agreement {name} begins in {found}, but the budget on {expected}. Correct whichever is wrong.",
    },
    end: {
      da: "Aftalen {name} slutter {found}, men budgettet {expected}. Ret den af de to, der er forkert.",
      en: "The agreement {name} ends on {found}, but the budget on {expected}. Correct whichever is wrong.",
    },
    endYear: {
      da: "Aftalen {name} slutter i {found}, men budgettet {expected}. Ret den af de to, der er forkert.",
      en: "The agreement {name} ends in {found}, but the budget on {expected}. Correct whichever is wrong.",
    },
    both: {
      da: "Aftalen {name} gælder {start} – {end}, men budgettet {budgetStart} – {budgetEnd}. Ret den af de to, der er forkert.",
      en: "The agreement {name} runs {start} – {end}, but the budget {budgetStart} – {budgetEnd}. Correct whichever is wrong.",
    },
    former: {
      da: prose(
        "Aftalen {name} i {file} sluttede {end}, før budgettet begynder.",
        "Den er ikke sammenlignet med budgettet, for en anden aftale gælder i budgettets periode.",
      ),
      en: prose(
        "The agreement {name} in {file} ended {end}, before the budget begins.",
        "It was not compared with the budget, since another agreement covers the budget's period.",
      ),
    },
    later: {
      da: prose(
        "Aftalen {name} i {file} begynder {start}, efter budgettet slutter.",
        "Den er ikke sammenlignet med budgettet, for en anden aftale gælder i budgettets periode.",
      ),
      en: prose(
        "The agreement {name} in {file} begins {start}, after the budget ends.",
        "It was not compared with the budget, since another agreement covers the budget's period.",
      ),
    },
  },
  needs: (input) => needsAgreements(input) ?? needsPeriod(input.budget),
  run({ budget, agreements, setAside = [] }, report) {
    const project = findPeriod(budget);
    const { start: startField, end: endField } = budget;
    if (!project || !startField || !endField) return;
    for (const { area, file, start: startDate, startIsYear, end: endDate, endIsYear } of setAside) {
      const [start, end] = [statedDay(startDate, startIsYear), statedDay(endDate, endIsYear)];
      const place = { row: rowOf(startField.address), cells: [startField.address], severity: "notice" as const };
      const named = { name: area ?? file, file };
      if (end && end.text < project.start)
        report("former", { ...named, end: end.shown }, { ...place, expected: project.start, found: end.text });
      else if (start) report("later", { ...named, start: start.shown }, { ...place, expected: project.end, found: start.text });
    }
    for (const agreement of agreements ?? []) {
      const { area, file } = agreement;
      // An area missing from the budget is reported separately: the document is another plan's, with its own period.
      if (area !== null && !findSection(budget, agreement)) continue;
      const name = area ?? file;
      const start = statedDay(agreement.start, agreement.startIsYear);
      const end = statedDay(agreement.end, agreement.endIsYear);
      const startsOff = start !== null && !project.start.startsWith(start.text);
      const endsOff = end !== null && !project.end.startsWith(end.text);
      const place = { row: rowOf(startField.address) };
      if (startsOff && endsOff) {
        report(
          "both",
          { name, start: start.shown, end: end.shown, budgetStart: { date: project.start }, budgetEnd: { date: project.end } },
          {
            ...place,
            cells: [startField.address, endField.address],
            expected: `${project.start} – ${project.end}`,
            found: `${start.text} – ${end.text}`,
          },
        );
      } else if (startsOff)
        report(
          start.isYear ? "startYear" : "start",
          { name, found: start.shown, expected: { date: project.start } },
          { ...place, cells: [startField.address], expected: project.start, found: start.text },
        );
      else if (endsOff)
        report(
          end.isYear ? "endYear" : "end",
          { name, found: end.shown, expected: { date: project.end } },
          { row: rowOf(endField.address), cells: [endField.address], expected: project.end, found: end.text },
        );
    }
  },
});
