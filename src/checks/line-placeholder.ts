// The template's example text is not a name for a line with amounts.
import { linesWhere } from "../budget/line-answers";
import { hasAmounts, lineAmount } from "../budget/sums";
import { defineCheck } from "./check";
import { atLine } from "./shared/line-finding";

const filled = linesWhere((line) => line.kind === "placeholder" && line.name !== "" && hasAmounts(line));

export const linePlaceholder = defineCheck({
  id: "line-placeholder",
  title: {
    da: "Skabelonens eksempeltekst skal erstattes, når linjen har beløb.",
    en: "The template's example text must be replaced where the line has amounts.",
  },
  problem: { da: "Eksempeltekst står endnu", en: "Example text left" },
  why: {
    da: "”Her skrives fx” og X% er skabelonens egne ord. Landsbyggefonden kan ikke se, hvad beløbet dækker.",
    en: "“Her skrives fx” and X% are the template's own words. LBF cannot see what the amount covers.",
  },
  source: { da: "Budgetarkets forudfyldte linjer.", en: "The sheet's prefilled lines." },
  severity: "warning",
  messages: {
    placeholder: {
      da: "Linjen har {total} t.kr., men hedder stadig ”{name}”. Skriv, hvad udgiften dækker, og sæt procenten ind i stedet for X.",
      en: "The line has {total} t.kr. but is still called “{name}”. Write what the expense covers, and put the percentage in place of X.",
    },
  },
  run({ budget }, report) {
    for (const { section, line } of filled(budget)) {
      report(
        "placeholder",
        { total: lineAmount(line), name: line.name },
        { cells: [line.nameAddress], ...atLine(section, line), found: line.name },
      );
    }
  },
});
