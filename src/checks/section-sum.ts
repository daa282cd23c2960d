// Every cell of a Sum row must be the sum of its section's lines.
import { difference } from "../budget/amount";
import { hasError, sectionColumns, sectionColumnSums } from "../budget/sums";
import { defineCheck } from "./check";
import { amountOf, namedFigures, spanOf, sumRowName } from "./place";

export const sectionSum = defineCheck({
  id: "section-sum",
  title: { da: "Sum (I alt) skal være summen af afsnittets linjer.", en: "Sum (I alt) must be the sum of its section's lines." },
  why: {
    da: "Total og Balance regnes ud fra afsnittenes summer. Er en sum forkert, passer resten heller ikke med linjerne.",
    en: "Total and Balance rest on the sections' sums. Where a sum is wrong, the rest does not match the lines either.",
  },
  source: { da: "Budgettets egen regning: rækken Sum er summen af linjerne over den.", en: "The budget's own arithmetic: the row Sum adds up the lines above it." },
  severity: "error",
  messages: {
    wrong: {
      da: "{row} for {column} er {found} t.kr., men linjerne giver {expected}. Forskellen er {difference} t.kr. Se efter, om formlen tager alle linjer med, eller om der er skrevet et tal hen over den.",
      en: "{row} of {column} is {found} t.kr., but the lines add up to {expected}. The difference is {difference} t.kr. See whether the formula takes in all lines, or whether a figure was typed over it.",
    },
  },
  run({ budget }, report) {
    for (const section of budget.sections) {
      const row = sumRowName(section.kind);
      section.sum.figures.forEach((figure, index) => {
        const lines = sectionColumns(section)[index]!;
        if (figure.error !== null || hasError(lines)) return;
        const expected = sectionColumnSums(section)[index]!;
        const found = amountOf(figure);
        const off = difference(found, expected);
        if (off === 0) return;
        const cells = lines.length > 0 ? [figure.address, spanOf(lines)] : [figure.address];
        const column = namedFigures(budget, section.sum)[index]!.name;
        report("wrong", { row, column, expected, found, difference: off }, { cells, row: figure.row, section: section.title, expected, found, difference: off });
      });
    }
  },
});
