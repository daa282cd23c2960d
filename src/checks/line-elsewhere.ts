// The same line in two sections, or twice under nearly the same name, with the same amounts.
import { addTo } from "../workbook/group-by";
import { distance } from "fastest-levenshtein";
import { settle } from "../budget/amount";
import type { Budget, Line, Section } from "../budget/budget";
import { askLines } from "../budget/line-answers";
import { hasMoney } from "../budget/sums";
import { foldName } from "../danish/fold";
import { memoizeByObject } from "../danish/memoize";
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

const nameOf = memoizeByObject(({ name }: Line): Named => {
  const folded = foldName(stripNoteNumbers(name));
  return { name: folded, digits: folded.replace(/\D+/g, " ") };
});

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
 * The amounts of lines that may be found elsewhere. Preset lines occur in every area; two with the very same name in a section have their
 * own check.
 */
const amountsOf = askLines((line) => (line.kind === "free" && line.name !== "" && hasMoney(line) ? amountsKey(line) : null));

/** The lines that share their amounts with another, by these; in sheet order. */
function withEqualAmounts(budget: Budget): readonly (readonly [string, readonly OfSection[]])[] {
  const groups = new Map<string, OfSection[]>();
  for (const section of budget.sections) {
    const amounts = amountsOf(section);
    section.lines.forEach((line, index) => {
      const own = amounts[index];
      if (own) addTo(groups, own, { section, line });
    });
  }
  return [...groups].filter(([, { length }]) => length > 1);
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
    const found: { readonly section: Section; readonly line: Line; readonly first: OfSection }[] = [];
    for (const [, lines] of withEqualAmounts(budget)) {
      const byDigits = new Map<string, (OfSection & { readonly named: Named })[]>();
      for (const { section, line } of lines) {
        const named = nameOf(line);
        if (named.name === "") continue;
        const same = byDigits.get(named.digits) ?? [];
        const first = same.find((other) => (other.section !== section || other.named.name !== named.name) && areAlike(named, other.named));
        addTo(byDigits, named.digits, { section, line, named });
        if (first) found.push({ section, line, first });
      }
    }
    for (const { section, line, first } of found) {
      const cell = first.line.nameAddress;
      const place = { cells: [line.nameAddress, cell], ...atLine(section, line) };
      if (first.section === section) report("name", { name: line.name, other: first.line.name, cell }, place);
      else report("section", { name: line.name, section: first.section.title, cell }, place);
    }
  },
});
