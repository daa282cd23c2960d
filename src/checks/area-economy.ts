// A sub-agreement's economy table must be 1.000 times its section's Sum.
import { defineCheck } from "./check";
import { needsAgreements } from "./shared/documents";
import { comparableEconomies, compareEconomy } from "./shared/economies";
import { spanOf } from "../formula-model/place";

export const areaEconomy = defineCheck({
  id: "area-economy",
  title: {
    da: "Delaftalens beløb skal være som i budgettets afsnit.",
    en: "A sub-agreement's amounts must match its section of the budget.",
  },
  problem: { da: "Delaftalens beløb afviger", en: "The agreement's amounts differ" },
  why: {
    da: "Delaftale og budget lægges på samme sag. Siger de forskellige beløb, bliver sagen sendt tilbage.",
    en: "Sub-agreement and budget go into the same case. Where they state different amounts, the case is sent back.",
  },
  source: {
    da: "Delaftalens økonomitabel: kroner, 1.000 gange afsnittets Sum.",
    en: "The sub-agreement's table of amounts: kroner, 1,000 times the section's Sum.",
  },
  severity: "error",
  unit: "kr.",
  consequence: { da: "Delaftalens beløb afviger: {figure} kr.", en: "The sub-agreement's amounts differ: {figure} kr." },
  messages: {
    differs: {
      da: "{figure}: delaftalen {found} kr., budgettet {expected} kr. Ret det forkerte.",
      en: "{figure}: the sub-agreement {found} kr., the budget {expected} kr. Correct whichever is wrong.",
    },
  },
  needs: needsAgreements,
  run({ budget, agreements }, report) {
    for (const { section, economy, figures } of comparableEconomies(budget, agreements)) {
      const off = section && compareEconomy(economy, figures);
      if (!off) continue;
      const { expected, found, difference } = off;
      const cells = [section.sum.total.address, spanOf(section.sum.paid)];
      report("differs", off.args, { cells, row: section.sum.row, section: section.title, expected, found, difference });
    }
  },
});
