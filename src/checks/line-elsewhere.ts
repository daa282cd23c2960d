// The same line in two sections, or twice under nearly the same name, with the same amounts.
import { addTo, groupBy } from "../workbook/group-by";
import { distance } from "fastest-levenshtein";
import { settle } from "../budget/amount";
import type { Budget, Line, LineOfSection, Section } from "../budget/budget";
import { askLines } from "../budget/line-answers";
import { hasMoney, lineAmount } from "../budget/sums";
import { foldName } from "../danish/fold";
import { memoizeByObject } from "../danish/memoize";
import { spanOf } from "../formula-model/place";
import { amountEdit, editOf } from "../formulas/edits";
import { stripNoteNumbers } from "../template/names";
import { defineCheck } from "./check";
import { atLine } from "./shared/line-finding";
import { sumLines } from "./shared/sum-lines";
import { withTypedTotals } from "./shared/typed-totals";

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

/**
 * The amounts of lines that may be found elsewhere. Preset lines occur in every area; two with the very same name in a section have their
 * own check.
 */
const amountsOf = askLines((line) => (line.kind === "free" && line.name !== "" && hasMoney(line) ? amountsKey(line) : null));

/** The lines that share their amounts with another, by these; in sheet order. */
function withEqualAmounts(budget: Budget): readonly (readonly [string, readonly LineOfSection[]])[] {
  const groups = new Map<string, LineOfSection[]>();
  for (const section of budget.sections) {
    const amounts = amountsOf(section);
    section.lines.forEach((line, index) => {
      const own = amounts[index];
      if (own) addTo(groups, own, { section, line });
    });
  }
  return [...groups].filter(([, { length }]) => length > 1);
}

/** A line that is elsewhere too, and where first. */
interface Found extends LineOfSection {
  readonly first: LineOfSection;
}

/** As many lines that two sections share are no coincidence, if they are most of one. */
const FEWEST_PASTED = 3;

/** By section, the earlier one that most of its lines are in too, and those lines. */
function pastedSections(found: readonly Found[]): ReadonlyMap<Section, { readonly section: Section; readonly lines: readonly Line[] }> {
  const pasted = new Map<Section, { section: Section; lines: Line[] }>();
  for (const [section, own] of groupBy(found, (each) => each.section))
    for (const [other, same] of groupBy(own, ({ first }) => first.section)) {
      const lines = same.map(({ line }) => line);
      const used = section.lines.filter((line) => line.kind === "free" && hasMoney(line)).length;
      if (other !== section && lines.length >= FEWEST_PASTED && lines.length * 2 > used) pasted.set(section, { section: other, lines });
    }
  return pasted;
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
    sum: {
      da: "”{name}” er summen af række {rows} og tæller {total} t.kr. med to gange. Slet linjen.",
      en: "“{name}” is the sum of rows {rows} and counts {total} t.kr. twice. Delete the line.",
    },
    sections: {
      da: "{count} linjer har samme navne og beløb i ”{title}” og ”{section}”. Ret det ene afsnit, hvis det er sat ind oven i.",
      en: "{count} lines have the same names and amounts in “{title}” and “{section}”. Correct one if it was pasted over.",
    },
    name: {
      da: "”{name}” har de samme beløb som ”{other}” ({cell}). Slet den ene, hvis det er samme udgift.",
      en: "“{name}” has the same amounts as “{other}” ({cell}). Delete one if it is the same expense.",
    },
  },
  run({ workbook, budget }, report) {
    for (const section of budget.sections)
      for (const { line, parts } of sumLines(section)) {
        const emptied = new Map(
          line.figures.flatMap((figure) => (figure.formula === null && figure.value ? [[figure, null] as const] : [])),
        );
        const edits = [...withTypedTotals(budget, emptied)].map(([{ address }, to]) => amountEdit(workbook, budget, address, to));
        const rows = `${parts[0]!.row + 1}–${parts.at(-1)!.row + 1}`;
        report(
          "sum",
          { name: line.name, rows, total: lineAmount(line) },
          {
            severity: "error",
            cells: [spanOf(line.figures)],
            ...atLine(section, line),
            fix: { kind: "changes-meaning", edits: [...edits, editOf(workbook, budget.sheet, line.nameAddress, null)] },
          },
        );
      }
    const found: Found[] = [];
    for (const [, lines] of withEqualAmounts(budget)) {
      const byDigits = new Map<string, (LineOfSection & { readonly named: Named })[]>();
      for (const { section, line } of lines) {
        const named = nameOf(line);
        if (named.name === "") continue;
        const same = byDigits.get(named.digits) ?? [];
        const first = same.find((other) => (other.section !== section || other.named.name !== named.name) && areAlike(named, other.named));
        addTo(byDigits, named.digits, { section, line, named });
        if (first) found.push({ section, line, first });
      }
    }
    const pasted = pastedSections(found);
    for (const { section, line, first } of found) {
      const twin = pasted.get(section);
      if (twin?.section === first.section) {
        const { lines } = twin;
        const args = { count: lines.length, title: section.title, section: first.section.title };
        if (lines[0] === line)
          report("sections", args, { severity: "warning", cells: lines.map((own) => own.nameAddress), ...atLine(section, line) });
        continue;
      }
      const cell = first.line.nameAddress;
      const place = { cells: [line.nameAddress, cell], ...atLine(section, line) };
      if (first.section === section) report("name", { name: line.name, other: first.line.name, cell }, place);
      else report("section", { name: line.name, section: first.section.title, cell }, place);
    }
  },
});
