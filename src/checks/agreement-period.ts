// A document's period must be the budget's.
import { defineCheck } from "./check";
import { findSection, needsAgreements } from "./documents";
import { findPeriod, needsPeriod } from "./period";
import { rowOf } from "./place";

export const agreementPeriod = defineCheck({
  id: "agreement-period",
  title: { da: "Aftalernes periode skal være budgettets.", en: "The agreements' period must be the budget's." },
  why: {
    da: "Aftale og budget gælder den samme indsats. Forskellige datoer giver spørgsmål fra Landsbyggefonden.",
    en: "Agreement and budget are about the same plan. Different dates raise questions from the fund.",
  },
  source: { da: "Aftalens \"gælder fra - til\" og budgettets Start og Slut.", en: "The agreement's \"gælder fra - til\" and the budget's Start and Slut." },
  severity: "warning",
  messages: {
    start: {
      da: "Aftalen {name} begynder {found}, men budgettet {expected}. Ret den af de to, der er forkert.",
      en: "The agreement {name} begins on {found}, but the budget on {expected}. Correct whichever is wrong.",
    },
    end: {
      da: "Aftalen {name} slutter {found}, men budgettet {expected}. Ret den af de to, der er forkert.",
      en: "The agreement {name} ends on {found}, but the budget on {expected}. Correct whichever is wrong.",
    },
    both: {
      da: "Aftalen {name} gælder {start} – {end}, men budgettet {budgetStart} – {budgetEnd}. Ret den af de to, der er forkert.",
      en: "The agreement {name} runs {start} – {end}, but the budget {budgetStart} – {budgetEnd}. Correct whichever is wrong.",
    },
  },
  needs: (input) => needsAgreements(input) ?? needsPeriod(input.budget),
  run({ budget, agreements }, report) {
    const project = findPeriod(budget);
    const { start: startField, end: endField } = budget;
    if (!project || !startField || !endField) return;
    for (const agreement of agreements ?? []) {
      const { area, file, start, end } = agreement;
      // That an area is not in the budget is told by itself: the document is another plan's, with a period of its own.
      if (area !== null && !findSection(budget, agreement)) continue;
      const name = area ?? file;
      const startsOff = start !== null && start !== project.start;
      const endsOff = end !== null && end !== project.end;
      const place = { row: rowOf(startField.address) };
      if (startsOff && endsOff) {
        report(
          "both",
          { name, start: { date: start }, end: { date: end }, budgetStart: { date: project.start }, budgetEnd: { date: project.end } },
          { ...place, cells: [startField.address, endField.address], expected: `${project.start} – ${project.end}`, found: `${start} – ${end}` },
        );
      } else if (startsOff) report("start", { name, found: { date: start }, expected: { date: project.start } }, { ...place, cells: [startField.address], expected: project.start, found: start });
      else if (endsOff) report("end", { name, found: { date: end }, expected: { date: project.end } }, { row: rowOf(endField.address), cells: [endField.address], expected: project.end, found: end });
    }
  },
});
