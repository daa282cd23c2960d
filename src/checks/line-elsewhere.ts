// The same line in two sections, or twice under nearly the same name, with the same amounts.
import { groupBy } from "../workbook/group-by";
import { distance } from "fastest-levenshtein";
import { settle } from "../budget/amount";
import type { Budget, Line, Section } from "../budget/budget";
import { allLines, hasMoney, sumFigures } from "../budget/sums";
import { foldName } from "../danish/fold";
import { stripNoteNumbers } from "../template/names";
import { defineCheck } from "./check";
import { atLine } from "./shared/line-finding";

/** How many letters may differ between names of the same meaning. */
const SLIPS = 2;
/** One amount in common may be a coincidence. */
const FEWEST_AMOUNTS = 2;

interface Named {
  readonly name: string;
  /** A different number means a different post. */
  readonly digits: string;
}

function nameOf({ name }: Line): Named {
  const folded = foldName(stripNoteNumbers(name));
  return { name: folded, digits: folded.replace(/\D+/g, " ") };
}

/** Whether two names containing the same numbers mean one post. */
function areAlike(one: Named, other: Named): boolean {
  return one.name === other.name || (one.name.length > 2 * SLIPS && distance(one.name, other.name) <= SLIPS);
}

/** What lines with the same amounts share, t.kr.; null if there are too few to tell. */
function amountsKey({ inputs }: Line): string | null {
  const amounts = inputs.map(({ value }) => settle(value ?? 0));
  return amounts.filter((amount) => amount !== 0).length >= FEWEST_AMOUNTS ? amounts.join() : null;
}

interface OfSection {
  readonly section: Section;
  readonly line: Line;
}

/**
 * Candidates grouped by the sum of their amounts: only lines in one group can have the same amounts. Preset lines occur in every area; two
 * with the very same name in a section have their own check.
 */
function withEqualSum(budget: Budget): readonly OfSection[] {
  const candidates = allLines(budget).filter(({ line }) => line.kind === "free" && line.name !== "" && hasMoney(line));
  const bySum = groupBy(candidates, ({ line }) => sumFigures(line.inputs));
  return [...bySum.values()].filter(({ length }) => length > 1).flat();
}

export const lineElsewhere = defineCheck({
  id: "line-elsewhere",
  title: { da: "Den samme udgift bør kun stå ét sted i budgettet.", en: "The same expense should be in one place of the budget only." },
  problem: { da: "Udgift to steder", en: "Expense in two places" },
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
    const known = new Map<string, (OfSection & { readonly named: Named })[]>();
    for (const { section, line } of withEqualSum(budget)) {
      const named = nameOf(line);
      const amounts = amountsKey(line);
      if (amounts === null || named.name === "") continue;
      const key = `${amounts} ${named.digits}`;
      const same = known.get(key) ?? [];
      const first = same.find((other) => (other.section !== section || other.named.name !== named.name) && areAlike(named, other.named));
      same.push({ section, line, named });
      known.set(key, same);
      if (!first) continue;
      const cell = first.line.nameAddress;
      const place = { cells: [line.nameAddress, cell], ...atLine(section, line) };
      if (first.section === section) report("name", { name: line.name, other: first.line.name, cell }, place);
      else report("section", { name: line.name, section: first.section.title, cell }, place);
    }
  },
});
