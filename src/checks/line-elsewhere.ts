// The same line in two sections, or twice under nearly one name, with the same amounts.
import { distance } from "fastest-levenshtein";
import { difference } from "../budget/amount";
import type { Line } from "../budget/budget";
import { allLines, hasMoney } from "../budget/sums";
import { foldName } from "../danish/fold";
import { stripNoteNumbers } from "../template/names";
import { defineCheck } from "./check";

/** Letters that may differ between names that mean the same. */
const SLIPS = 2;
/** One amount in common may be chance. */
const FEWEST_AMOUNTS = 2;

interface Named {
  readonly name: string;
  readonly digits: string;
}

function nameOf({ name }: Line): Named {
  const folded = foldName(stripNoteNumbers(name));
  return { name: folded, digits: folded.replace(/\D+/g, " ") };
}

/** Whether two names mean one post; another number is another post. */
function areAlike(one: Named, other: Named): boolean {
  if (one.name === "" || one.digits !== other.digits) return false;
  return one.name === other.name || (one.name.length > 2 * SLIPS && distance(one.name, other.name) <= SLIPS);
}

function haveSameAmounts(one: Line, other: Line): boolean {
  const filled = one.inputs.filter(({ value }) => (value ?? 0) !== 0).length;
  return filled >= FEWEST_AMOUNTS && one.inputs.every(({ value }, index) => difference(value ?? 0, other.inputs[index]!.value ?? 0) === 0);
}

export const lineElsewhere = defineCheck({
  id: "line-elsewhere",
  title: { da: "Den samme udgift bør kun stå ét sted i budgettet.", en: "The same expense should be in one place of the budget only." },
  why: {
    da: "To linjer med samme navn og samme beløb kan være den samme udgift, skrevet to gange.",
    en: "Two lines of one name and the same amounts may be the same expense entered twice.",
  },
  source: { da: "Erfaring.", en: "Experience." },
  severity: "notice",
  messages: {
    section: {
      da: "”{name}” har de samme beløb i ”{section}” ({cell}). Slet den ene, hvis det er samme udgift.",
      en: "“{name}” has the same amounts in “{section}” ({cell}). Delete one if it is the same expense.",
    },
    name: {
      da: "”{name}” har de samme beløb som ”{other}” ({cell}). Slet den ene, hvis det er samme udgift.",
      en: "“{name}” has the same amounts as “{other}” ({cell}). Delete one if it is the same expense.",
    },
  },
  run({ budget }, report) {
    // Preset lines are in every area; two of the very same name in a section have a check of their own.
    const lines = allLines(budget)
      .filter(({ line }) => line.kind === "free" && line.name !== "" && hasMoney(line))
      .map((each) => ({ ...each, named: nameOf(each.line) }));
    lines.forEach(({ section, line, named }, index) => {
      const first = lines
        .slice(0, index)
        .find(
          (other) =>
            (other.section !== section || other.named.name !== named.name) &&
            areAlike(named, other.named) &&
            haveSameAmounts(line, other.line),
        );
      if (!first) return;
      const cell = first.line.nameAddress;
      const place = { cells: [line.nameAddress, cell], row: line.row, section: section.title, line: line.name };
      if (first.section === section) report("name", { name: line.name, other: first.line.name, cell }, place);
      else report("section", { name: line.name, section: first.section.title, cell }, place);
    });
  },
});
