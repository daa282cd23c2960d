// Every cell of a Sum row must be the sum of its section's lines.
import { difference } from "../budget/amount";
import type { Line } from "../budget/budget";
import { hasError, sectionColumns, sectionColumnSums } from "../budget/sums";
import { prose, quoted } from "../danish/localised";
import { defineCheck } from "./check";
import { amountOf, areasOf, namedFigures, spanOf, sumRowName } from "../formula-model/place";
import { countIn, findUncounted, isOffByLine } from "./shared/uncounted";

export const sectionSum = defineCheck({
  id: "section-sum",
  title: { da: "Sum (I alt) skal være summen af afsnittets linjer.", en: "Sum (I alt) must be the sum of its section's lines." },
  problem: { da: "Summen passer ikke", en: "The sum is off" },
  why: {
    da: "Total og Balance regnes ud fra afsnittenes summer. Er en sum forkert, passer resten heller ikke med linjerne.",
    en: "Total and Balance rest on the sections' sums. Where a sum is wrong, the rest does not match the lines either.",
  },
  source: {
    da: "Budgettets egen regning: rækken Sum er summen af linjerne over den.",
    en: "The budget's own arithmetic: the row Sum adds up the lines above it.",
  },
  severity: "error",
  cause: { arithmetic: "equation", rank: 9, repair: "total-overwritten" },
  consequence: { da: "Summen passer ikke", en: "The sum does not match" },
  messages: {
    wrong: {
      da: "{row} for {column} er {found} t.kr.; linjerne giver {expected}. Tjek formlen.",
      en: "{row} of {column} is {found} t.kr.; the lines add up to {expected}. Check the formula.",
    },
    "left-out": {
      da: prose(
        "Linjen{line} i række {at} er ikke talt med i rækken {row}, som er typet: Samlede udgifter er {found} t.kr., linjerne giver {expected}.",
        "Sæt formler ind i rækken, eller ret de {count} tal.",
      ),
      en: prose(
        "The line{line} in row {at} is not counted in the row {row}, which was typed:",
        "total expenses are {found} t.kr., the lines add up to {expected}. Put formulas into the row, or correct the {count} figures.",
      ),
    },
    row: {
      da: prose(
        "{count} typede tal i rækken {row} passer ikke med linjerne: Samlede udgifter er {found} t.kr., linjerne giver {expected}.",
        "Sæt formler ind i rækken, og i Total, hvis den også er typet.",
      ),
      en: prose(
        "{count} typed figures of the row {row} do not match the lines: total expenses are {found} t.kr., the lines add up to {expected}.",
        "Put formulas into the row, and into Total if it was typed too.",
      ),
    },
  },
  run({ workbook, budget }, report) {
    const counted: Line[] = [];
    for (const section of budget.sections) {
      const row = sumRowName(section.kind);
      const expectedSums = sectionColumnSums(section);
      const offs = section.sum.figures.map((figure, index) =>
        figure.error !== null || hasError(sectionColumns(section)[index]!) ? 0 : difference(amountOf(figure), expectedSums[index]!),
      );
      if (isOffByLine(section.sum, offs)) {
        const { figures, years, total } = section.sum;
        const wrong = figures.filter((_, index) => offs[index] !== 0);
        const line = findUncounted(section, offs);
        const args = { row, count: wrong.length, expected: expectedSums[years.length]!, found: amountOf(total) };
        const place = {
          cells: areasOf(wrong),
          row: section.sum.row,
          section: section.title,
          expected: args.expected,
          found: args.found,
          difference: offs[years.length]!,
        };
        if (!line) {
          report("row", args, place);
          continue;
        }
        report(
          "left-out",
          { ...args, at: line.row + 1, line: line.name === "" ? "" : { da: ` ${quoted(line.name).da}`, en: ` ${quoted(line.name).en}` } },
          {
            ...place,
            cells: [...place.cells, spanOf(line.figures)],
            fix: { kind: "changes-meaning", edits: countIn(workbook, budget, section, line, counted) },
          },
        );
        counted.push(line);
        continue;
      }
      section.sum.figures.forEach((figure, index) => {
        const off = offs[index]!;
        if (off === 0) return;
        const lines = sectionColumns(section)[index]!;
        const expected = expectedSums[index]!;
        const found = amountOf(figure);
        const cells = lines.length > 0 ? [figure.address, spanOf(lines)] : [figure.address];
        const column = namedFigures(budget, section.sum)[index]!.name;
        report(
          "wrong",
          { row, column, expected, found },
          { cells, row: figure.row, section: section.title, expected, found, difference: off },
        );
      });
    }
  },
});
