// Every focus area with money needs its sub-agreement.
import { sectionExpenses } from "../budget/sums";
import { defineCheck } from "./check";
import { coveredSections, isUsed, needsAgreements } from "./shared/documents";

export const areaWithoutAgreement = defineCheck({
  id: "area-without-agreement",
  title: { da: "Hvert indsatsområde med penge skal have sin delaftale.", en: "Every focus area with money must have its sub-agreement." },
  problem: { da: "Delaftalen mangler", en: "Agreement missing" },
  why: {
    da: "Der skal en delaftale med for hvert valgt indsatsområde, når budgettet lægges op.",
    en: "A sub-agreement for each chosen focus area must be included when the budget is uploaded.",
  },
  source: {
    da: "LBF's liste over dokumenter: en delaftale for hvert valgt indsatsområde.",
    en: "LBF's list of documents: a sub-agreement for each chosen focus area.",
  },
  severity: "warning",
  consequence: { da: "Området har ingen delaftale", en: "The area has no sub-agreement" },
  messages: {
    missing: {
      da: "Området har {total} t.kr., men ingen delaftale. Tilføj den under Aftaler.",
      en: "The area has {total} t.kr. but no sub-agreement. Add it under Agreements.",
    },
  },
  needs: needsAgreements,
  run(input, report) {
    const covered = coveredSections(input);
    for (const section of input.budget.sections) {
      if (section.kind !== "focus-area" || !isUsed(section) || covered.has(section)) continue;
      report("missing", { total: sectionExpenses(section) }, { cells: [section.titleAddress], row: section.row, section: section.title });
    }
  },
});
