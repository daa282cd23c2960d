// Reports named lines without amounts: one warning when a section lacks so many that it is a draft, one error when nothing is typed at all.
import { hasAmounts } from "../budget/sums";
import { asksForArea } from "./area-title";
import { defineCheck } from "./check";
import { lineCount, unfilledLines } from "./shared/drafts";
import { atLine } from "./shared/line-finding";

export const lineEmpty = defineCheck({
  id: "line-empty",
  title: { da: "En linje med navn har som regel også beløb.", en: "A line with a name usually has amounts too." },
  problem: { da: "Linje uden beløb", en: "Line without amounts" },
  why: {
    da: "Måske er beløbene glemt, eller linjen bruges ikke længere.",
    en: "The amounts may have been forgotten, or the line may no longer be used.",
  },
  source: { da: "Erfaring.", en: "Experience." },
  severity: "notice",
  messages: {
    empty: {
      da: "Linjen har et navn, men ingen beløb. Skriv beløbene, eller slet navnet, hvis linjen ikke bruges.",
      en: "The line has a name but no amounts. Type the amounts, or delete the name if the line is not used.",
    },
    section: {
      da: "{count} i ”{title}” har navn, men ingen beløb. Skriv beløbene, eller slet navnene.",
      en: "{count} of “{title}” have a name but no amounts. Type the amounts, or delete the names.",
    },
    budget: {
      da: "{count} i budgettet har navn, men ingen beløb. Skriv beløbene.",
      en: "{count} of the budget have a name but no amounts. Type the amounts.",
    },
  },
  run({ budget }, report) {
    const sections = budget.sections.filter(({ title }) => !asksForArea(title));
    const all = sections.flatMap((section) => unfilledLines(section).draft);
    if (all.length > 0 && !budget.sections.some(({ lines }) => lines.some(hasAmounts))) {
      const cells = all.map(({ nameAddress }) => nameAddress);
      report("budget", { count: lineCount(all.length) }, { severity: "error", cells, row: all[0]!.row });
      return;
    }
    for (const section of budget.sections) {
      const { free, draft } = unfilledLines(section);
      if (draft.length > 0 && sections.includes(section)) {
        const cells = draft.map(({ nameAddress }) => nameAddress);
        report(
          "section",
          { title: section.title, count: lineCount(draft.length) },
          { severity: "warning", cells, row: section.row, section: section.title },
        );
        continue;
      }
      for (const line of free) report("empty", {}, { cells: [line.nameAddress], ...atLine(section, line) });
    }
  },
});
