// The strategic agreement's economy table must be 1.000 times the budget's Total.
import { defineCheck } from "./check";
import { needsAgreements } from "./shared/documents";
import { comparableEconomies, compareEconomy } from "./shared/economies";
import { spanOf } from "../formula-model/place";

export const agreementEconomy = defineCheck({
  id: "agreement-economy",
  title: {
    da: "Samarbejdsaftalens beløb skal være som i budgettets Total.",
    en: "The strategic agreement's amounts must match the budget's Total.",
  },
  problem: { da: "Aftalens beløb afviger", en: "The agreement's amounts differ" },
  why: {
    da: "Aftale og budget lægges på samme sag. Siger de forskellige beløb, bliver sagen sendt tilbage.",
    en: "Agreement and budget go into the same case. Where they state different amounts, the case is sent back.",
  },
  source: {
    da: "Den strategiske samarbejdsaftales afsnit 7: kroner, 1.000 gange Total.",
    en: "Section 7 of the strategic agreement: kroner, 1,000 times Total.",
  },
  severity: "error",
  unit: "kr.",
  consequence: { da: "Samarbejdsaftalens beløb afviger: {figure} kr.", en: "The strategic agreement's amounts differ: {figure} kr." },
  messages: {
    differs: {
      da: "{figure}: samarbejdsaftalen {found} kr., budgettet {expected} kr. Ret det forkerte.",
      en: "{figure}: the strategic agreement {found} kr., the budget {expected} kr. Correct whichever is wrong.",
    },
  },
  needs: needsAgreements,
  run({ budget, agreements }, report) {
    const { totals } = budget;
    for (const { section, economy, figures } of comparableEconomies(budget, agreements)) {
      const off = section === null ? compareEconomy(economy, figures) : null;
      if (!off) continue;
      const { expected, found, difference } = off;
      report("differs", off.args, {
        cells: [totals.total.address, spanOf([totals.lbf, ...totals.cofinancing])],
        row: totals.row,
        expected,
        found,
        difference,
      });
    }
  },
});
