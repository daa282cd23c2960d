// Links as they are before anybody has decided: one for each line with money.
import type { Budget } from "../../src/budget/budget";
import { allLines, hasAmounts } from "../../src/budget/sums";
import type { Link } from "../../src/links/link";

export const undecided = (budget: Budget): Link[] =>
  allLines(budget)
    .filter(({ line }) => hasAmounts(line))
    .map(({ section, line }) => ({
      section: section.title,
      line: line.name,
      row: line.row,
      status: "undecided",
      activities: [],
      reasons: [],
    }));
