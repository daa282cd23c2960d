// Mentions named lines without amounts.
import { allLines, hasAmounts } from "../budget/sums";
import { foldName } from "../danish/fold";
import { defineCheck } from "./check";

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
  },
  run({ budget }, report) {
    for (const { section, line } of allLines(budget)) {
      // A slot that only repeats its section's title was named by the template.
      if (line.kind !== "free" || line.name === "" || hasAmounts(line) || foldName(line.name) === foldName(section.title)) continue;
      report("empty", {}, { cells: [line.nameAddress], row: line.row, section: section.title, line: line.name });
    }
  },
});
