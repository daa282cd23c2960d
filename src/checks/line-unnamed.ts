// A line with amounts needs a name.
import { linesWhere } from "../budget/line-answers";
import { hasMoney, lineAmount } from "../budget/sums";
import { defineCheck } from "./check";
import { spanOf } from "../formula-model/place";
import { atLine } from "./shared/line-finding";

const unnamed = linesWhere((line) => line.name === "" && hasMoney(line));

export const lineUnnamed = defineCheck({
  id: "line-unnamed",
  title: { da: "En linje med beløb skal have et navn.", en: "A line with amounts must have a name." },
  problem: { da: "Linje uden navn", en: "Line without a name" },
  why: {
    da: "Uden navn kan ingen se, hvad pengene går til, og linjen kan ikke kobles til en aktivitet.",
    en: "Without a name nobody can see what the money is for, and the line cannot be linked to an activity.",
  },
  source: { da: "Budgetarkets kolonne Udgiftsposter.", en: "The sheet's column Udgiftsposter." },
  severity: "error",
  cause: { rank: 14 },
  consequence: { da: "Linjen har intet navn", en: "The line has no name" },
  messages: {
    unnamed: {
      da: "Linjen på {total} t.kr. har intet navn. Skriv i {cell}, hvad udgiften dækker.",
      en: "The line of {total} t.kr. has no name. Write in {cell} what the expense covers.",
    },
  },
  run({ budget }, report) {
    for (const { section, line } of unnamed(budget)) {
      report(
        "unnamed",
        { total: lineAmount(line), cell: line.nameAddress },
        { cells: [line.nameAddress, spanOf(line.figures)], ...atLine(section, line) },
      );
    }
  },
});
