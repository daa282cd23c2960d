// A section's financing must equal its expenses.
import { linesOfSectionWhere } from "../budget/line-answers";
import { difference } from "../budget/amount";
import { hasError, sectionExpenses, sectionFinancing } from "../budget/sums";
import { defineCheck } from "./check";
import { spanOf } from "../formula-model/place";
import { lineCount, sectionDraft, yearsInPeriod } from "./shared/drafts";

const withErrors = linesOfSectionWhere((line) => line.total.error !== null || hasError(line.paid));

export const sectionBalance = defineCheck({
  id: "section-balance",
  title: { da: "Et afsnits finansiering skal svare til dets udgifter.", en: "The financing of a section must equal its expenses." },
  problem: { da: "Afsnittet balancerer ikke", en: "The section does not balance" },
  why: {
    da: "Afrundinger på linjerne skal gå op inden for afsnittet. Gør de ikke det, er afsnittet ikke finansieret.",
    en: "Rounding on the lines must even out within the section. Where it does not, the section is not financed.",
  },
  source: { da: "Budgettets egen regning.", en: "The budget's own arithmetic." },
  severity: "error",
  cause: { arithmetic: "equation", rank: 10 },
  consequence: { da: "Afsnittet er ikke i balance", en: "The section does not balance" },
  messages: {
    unfinanced: {
      da: "{count} i afsnittet mangler finansiering, i alt {missing} t.kr. Skriv, hvem der betaler.",
      en: "{count} of the section lack financing, {missing} t.kr. in all. Type who pays.",
    },
    "no-years": {
      da: "{count} i afsnittet har finansiering, men ingen udgifter, i alt {missing} t.kr. Skriv årene.",
      en: "{count} of the section have financing but no expenses, {missing} t.kr. in all. Type the years.",
    },
    short: {
      da: "Afsnittet mangler {missing} t.kr. i finansiering (udgifter {expected}, finansiering {found}). Ret linjen.",
      en: "The section is {missing} t.kr. short of financing (expenses {expected}, financing {found}). Correct the line.",
    },
    over: {
      da: "Afsnittet har {missing} t.kr. for meget i finansiering (udgifter {expected}, finansiering {found}). Ret linjen.",
      en: "The section has {missing} t.kr. too much financing (expenses {expected}, financing {found}). Correct the line.",
    },
  },
  run({ budget }, report) {
    for (const section of budget.sections) {
      if (withErrors(section).length > 0) continue;
      const expected = sectionExpenses(section);
      const found = sectionFinancing(section);
      const off = difference(found, expected);
      if (off === 0) continue;
      const cells = [section.sum.total.address, spanOf(section.sum.paid)];
      const draft = sectionDraft(section);
      if (draft && draft.side === (off < 0 ? "financing" : "years")) {
        const untyped = draft.lines.map((line) => spanOf(draft.side === "financing" ? line.paid : yearsInPeriod(budget, line)));
        report(
          draft.side === "financing" ? "unfinanced" : "no-years",
          { count: lineCount(draft.lines.length), missing: draft.amount },
          { cells: [...cells, ...untyped], row: section.sum.row, section: section.title, expected, found, difference: off },
        );
        continue;
      }
      report(
        off < 0 ? "short" : "over",
        { missing: Math.abs(off), expected, found },
        { cells, row: section.sum.row, section: section.title, expected, found, difference: off },
      );
    }
  },
});
