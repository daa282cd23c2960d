// Described budgets with one thing changed at a time, and a comparison of two of them in brief.
import { compareBudgets } from "../../src/compare/compare-budgets";
import type { Comparison, LineChange, MatchChoice } from "../../src/compare/comparison";
import type { Payer } from "../../src/budget/budget";
import { PAYERS } from "../../src/budget/budget";
import { readBudget } from "../../src/template/read-budget";
import type { Decision } from "../../src/links/decide";
import { buildWorkbook, type BudgetDescription, type DescribedLine, type Layout } from "../build";

export interface LineEdit {
  readonly name?: string;
  readonly type?: string;
  /** Added to each year, by index. */
  readonly years?: Readonly<Record<number, number>>;
  /** Added to each payer. */
  readonly payers?: Partial<Record<Payer, number>>;
}

export function lineOf(description: BudgetDescription, name: string, section?: string): DescribedLine {
  const found = description.sections
    .filter((each) => section === undefined || each.title === section)
    .flatMap((each) => each.lines)
    .find((line) => line.name === name);
  if (!found) throw new Error(`no line ${name}`);
  return found;
}

/** Replaces one line by any number of lines. */
export function replaceLine(description: BudgetDescription, line: DescribedLine, lines: readonly DescribedLine[]): BudgetDescription {
  return {
    ...description,
    sections: description.sections.map((section) => ({
      ...section,
      lines: section.lines.flatMap((each) => (each === line ? lines : [each])),
    })),
  };
}

export function editLine(line: DescribedLine, edit: LineEdit): DescribedLine {
  return {
    name: edit.name ?? line.name,
    type: edit.type ?? line.type,
    years: line.years.map((amount, index) => (edit.years?.[index] === undefined ? amount : (amount ?? 0) + edit.years[index])),
    financing: Object.fromEntries(
      PAYERS.map((payer) => [
        payer,
        edit.payers?.[payer] === undefined ? line.financing[payer] : (line.financing[payer] ?? 0) + edit.payers[payer],
      ]),
    ) as DescribedLine["financing"],
  };
}

export function addLine(description: BudgetDescription, section: string, line: DescribedLine): BudgetDescription {
  return {
    ...description,
    sections: description.sections.map((each) => (each.title === section ? { ...each, lines: [...each.lines, line] } : each)),
  };
}

export interface CompareMore {
  readonly layouts?: readonly (Layout | undefined)[];
  readonly choices?: readonly MatchChoice[];
  readonly decisions?: readonly [readonly Decision[] | null, readonly Decision[] | null];
}

export function compareDescriptions(
  earlier: BudgetDescription,
  now: BudgetDescription,
  { layouts = [], choices = [], decisions = [null, null] }: CompareMore = {},
): Comparison {
  const [one, other] = [earlier, now].map((description, index) => {
    const reading = readBudget(buildWorkbook(description, layouts[index]));
    if (reading.kind !== "budget") throw new Error(JSON.stringify(reading));
    return { budget: reading.budget, decisions: decisions[index] ?? null };
  });
  return compareBudgets(one!, other!, choices);
}

/** "renamed: A -> B (+0)". */
export function brief({ kinds, earlier, now, total, isDoubtful }: LineChange): string {
  const names = (lines: LineChange["now"]): string => lines.map((line) => line.name).join(" & ") || "-";
  return `${kinds.join(" ")}${isDoubtful ? "?" : ""}: ${names(earlier)} -> ${names(now)} (${total.difference})`;
}

/** A comparison as its mirror image should be. */
export function mirrored(comparison: Comparison): unknown {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, each]): [string, unknown] => {
      if (key === "difference" || key === "rounding" || key === "by") return [key, (each as number) === 0 ? 0 : -(each as number)];
      const name = { earlier: "now", now: "earlier", from: "to", to: "from" }[key] ?? key;
      return [name, key === "kinds" ? (each as string[]).map(turnKind) : key === "kind" ? turnKind(each as string) : turn(each)];
    });
    return Object.fromEntries(entries);
  };
  return comparable(turn(comparison) as Comparison);
}

const OPPOSITES: Readonly<Record<string, string>> = {
  added: "removed",
  removed: "added",
  split: "merged",
  merged: "split",
  "years-added": "years-removed",
  "years-removed": "years-added",
};
const turnKind = (kind: string): string => OPPOSITES[kind] ?? kind;

/** Without order, which follows the budget now; a section under another title is a place under both, as a place is named by its title now. */
export function comparable(comparison: Comparison): unknown {
  const names = new Map(
    comparison.sections.flatMap(({ earlier, now }): [string, string][] =>
      earlier !== null && now !== null ? [earlier, now].map((title): [string, string] => [title, [earlier, now].sort().join("|")]) : [],
    ),
  );
  const named = (title: string | null): string | null => title && (names.get(title) ?? title);
  const sorted = (items: readonly unknown[]): string[] =>
    items
      .map((item) =>
        JSON.stringify(item, (_, value: unknown) =>
          typeof value === "object" && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
            : value,
        ),
      )
      .sort();
  return {
    apart: comparison.apart,
    questions: comparison.questions.length,
    general: sorted(comparison.general.map((each) => ({ ...each, section: "section" in each ? named(each.section) : null }))),
    lines: sorted(comparison.lines.map((line) => ({ ...line, kinds: [...line.kinds].sort(), candidates: line.candidates.length > 0 }))),
    sections: sorted(comparison.sections),
    total: comparison.total,
    areas: [
      sorted(comparison.moved.areas.places.map((place) => ({ ...place, place: named(place.place) }))),
      sorted(comparison.moved.areas.flows.map((flow) => ({ ...flow, from: named(flow.from), to: named(flow.to) }))),
    ],
    nets: sorted(comparison.moved.areas.nets.map((place) => ({ ...place, place: named(place.place) }))),
    payers: Object.values(comparison.moved.payers).map(sorted),
    years: Object.values(comparison.moved.years).map(sorted),
    fields: sorted(comparison.fields),
    notes: sorted(comparison.notes),
    isSame: comparison.isSame,
  };
}
