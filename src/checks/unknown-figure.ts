// Every figure between head and foot must belong to the budget: figures in a title, row or column without a role do not count.
import { groupBy } from "../workbook/group-by";
import type { UnknownFigure } from "../budget/reading";
import { prose, quoted } from "../danish/localised";
import { spanOf } from "../formula-model/place";
import { defineCheck } from "./check";

/** Figures next to each other in a row or a column. */
function gather(unknown: readonly UnknownFigure[]): UnknownFigure[][] {
  const keyOf = ({ place, row, column, takenInBy }: UnknownFigure): string =>
    `${place === "own-column" ? `column ${column}` : `row ${row}`} ${takenInBy === null ? "" : "taken"}`;
  return [...groupBy(unknown, keyOf).values()];
}

export const unknownFigure = defineCheck({
  id: "unknown-figure",
  title: {
    da: "Alle tal mellem hoved og fod skal høre til budgettet.",
    en: "All figures between head and foot must belong to the budget.",
  },
  problem: { da: "Tal uden rolle", en: "Figure without a role" },
  why: {
    da: "Et tal i en titel eller i en række for sig ligner en del af budgettet, men tæller ikke med. Tæller en sum det med, er summen forkert.",
    en: "A figure in a title or in a row of its own looks like a part of the budget but does not count. Where a sum counts it, the sum is wrong.",
  },
  source: {
    da: "Budgettets egen regning: kun linjer, Sum og Total tæller.",
    en: "The budget's own arithmetic: only lines, Sum and Total count.",
  },
  severity: "warning",
  messages: {
    title: {
      da: "{found} i {cells} står i titelrækken til {label} og tæller ikke med. Slet tallet, eller skriv det i en linje.",
      en: "{found} in {cells} is in the title row of {label} and does not count. Delete the figure, or type it in a line.",
    },
    row: {
      da: prose(
        "Rækken {label} ({cells}) tæller ikke med.",
        "Lad den stå, hvis den er din egen; ellers skriv den som en linje i et afsnit.",
      ),
      en: "The row {label} ({cells}) does not count. Leave it if it is your own; otherwise type it as a line of a section.",
    },
    elsewhere: {
      da: "{cells} er ikke en del af budgettet og tæller ikke med. Lad tallet stå, hvis det er dit eget; ellers slet det.",
      en: "{cells} is no part of the budget and does not count. Leave the figure if it is your own; otherwise delete it.",
    },
    taken: {
      da: "{cells} er ikke en del af budgettet, men formlen i {by} tæller det med. Ret formlen, eller flyt tallet.",
      en: "{cells} is no part of the budget, but the formula in {by} counts it. Correct the formula, or move the figure.",
    },
  },
  run({ budget }, report) {
    for (const figures of gather(budget.reading.unknown)) {
      const { row, place, label, takenInBy, value } = figures[0]!;
      const cells = spanOf(figures);
      const section = budget.sections.find((each) => each.row === row)?.title ?? null;
      const draft = { cells: [cells], row, section, found: figures.length === 1 ? value : null };
      const name = label === "" ? cells : quoted(label);
      if (takenInBy !== null) report("taken", { cells, by: takenInBy }, { ...draft, severity: "error" });
      else if (place === "title") report("title", { cells, label: name, found: value ?? 0 }, draft);
      else if (place === "own-row") report("row", { cells, label: name }, draft);
      else report("elsewhere", { cells }, draft);
    }
  },
});
