// A line with amounts needs a name.
import { linesWhere } from "../budget/line-answers";
import { hasMoney, lineAmount } from "../budget/sums";
import { defineCheck } from "./check";
import { spanOf } from "../formula-model/place";
import { groupBy } from "../workbook/group-by";
import { unfilledLines } from "./shared/drafts";
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
    several: {
      da: "{count} linjer med beløb i afsnittet har intet navn. Skriv i {area}, hvad udgifterne dækker.",
      en: "{count} lines with amounts in the section have no name. Write in {area} what the expenses cover.",
    },
  },
  run({ budget }, report) {
    for (const [section, found] of groupBy(unnamed(budget), (one) => one.section)) {
      const [first, last] = [found[0]!.line, found.at(-1)!.line];
      // A name beside no amount may be the one that an amount lacks: each row is then told apart.
      if (found.length > 1 && unfilledLines(section).free.length === 0) {
        const area = `${first.nameAddress}:${last.nameAddress}`;
        const cells = [area, ...found.map(({ line }) => spanOf(line.figures))];
        report("several", { count: found.length, area }, { cells, row: first.row, section: section.title });
        continue;
      }
      for (const { line } of found) {
        report(
          "unnamed",
          { total: lineAmount(line), cell: line.nameAddress },
          { cells: [line.nameAddress, spanOf(line.figures)], ...atLine(section, line) },
        );
      }
    }
  },
});
