// A sub-agreement's economy table must be 1.000 times its section's Sum.
import { hasError, sectionCofinancing, sectionExpenses, sectionPaidBy } from "../budget/sums";
import { defineCheck } from "./check";
import { areaAgreements, findSection, needsAgreements } from "./shared/documents";
import { compareEconomy } from "./shared/economies";
import { spanOf } from "../formula-model/place";

export const areaEconomy = defineCheck({
  id: "area-economy",
  title: {
    da: "Delaftalens økonomi skal svare til afsnittet i budgettet.",
    en: "A sub-agreement's economy must match its section of the budget.",
  },
  why: {
    da: "Delaftale og budget lægges på samme sag. Siger de forskellige beløb, bliver sagen sendt tilbage.",
    en: "Sub-agreement and budget go into the same case. Where they state different amounts, the case is sent back.",
  },
  source: {
    da: "Delaftalens økonomitabel: kroner, 1.000 gange afsnittets Sum.",
    en: "The sub-agreement's economy table: kroner, 1,000 times the section's Sum.",
  },
  severity: "error",
  messages: {
    differs: {
      da: "Delaftalen for {area} siger i kroner: LBF {documentLbf}, lokal medfinansiering {documentCofinancing}, i alt {documentTotal}. Budgettet giver LBF {lbf}, lokal medfinansiering {cofinancing}, i alt {total}. Ret den af de to, der er forkert.",
      en: "The sub-agreement for {area} says in kroner: LBF {documentLbf}, local co-financing {documentCofinancing}, total {documentTotal}. The budget gives LBF {lbf}, local co-financing {cofinancing}, total {total}. Correct whichever is wrong.",
    },
  },
  needs: needsAgreements,
  run({ budget, agreements }, report) {
    for (const agreement of areaAgreements(agreements)) {
      const section = findSection(budget, agreement);
      if (!agreement.economy || !section || section.lines.some((line) => hasError(line.figures))) continue;
      const figures = {
        lbf: sectionPaidBy(section, "lbf"),
        cofinancing: sectionCofinancing(section),
        total: sectionExpenses(section),
      };
      const off = compareEconomy(agreement.economy, figures);
      if (!off) continue;
      const { expected, found, difference } = off;
      const cells = [section.sum.total.address, spanOf(section.sum.paid)];
      report(
        "differs",
        { ...off.args, area: section.title },
        { cells, row: section.sum.row, section: section.title, expected, found, difference },
      );
    }
  },
});
