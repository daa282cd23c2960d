// A budget described by its figures alone, without any layout, and the two real budgets in that form.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Payer, SectionKind } from "../../src/budget/budget";
import { PAYERS } from "../../src/budget/budget";

export type DescribedVintage = "2015-18" | "2019-26";

/** One filled or preset line. Amounts in t.kr., null for an empty cell; its total is the sum of its years. */
export interface DescribedLine {
  readonly name: string;
  /** The text of the second column: expense type or preset explanation. */
  readonly type: string;
  /** One a year of the description. */
  readonly years: readonly (number | null)[];
  readonly financing: Readonly<Record<Payer, number | null>>;
}

export interface DescribedSection {
  readonly kind: SectionKind;
  /** Without number. */
  readonly title: string;
  readonly lines: readonly DescribedLine[];
}

export interface BudgetDescription {
  readonly name: string;
  readonly journalNumber: string;
  readonly vintage: DescribedVintage;
  /** ISO dates. */
  readonly start: string;
  readonly end: string;
  /** Calendar years in order. */
  readonly years: readonly number[];
  readonly sections: readonly DescribedSection[];
  readonly notes: readonly { readonly number: string; readonly text: string }[];
}

/** The template's four focus areas of a vintage, in its order. */
export const AREAS: Readonly<Record<DescribedVintage, readonly string[]>> = {
  "2015-18": ["Tryghed og trivsel", "Kriminalpræventiv indsats", "Uddannelse og beskæftigelse", "Forebyggelse og forældreansvar"],
  "2019-26": ["Uddannelse og livschancer", "Beskæftigelse", "Kriminalitetsforebyggelse", "Sammenhængskraft og medborgerskab"],
};

export const ADMINISTRATION = "Tværgående administrationsudgifter";
export const EVALUATION = "Lokal evaluering";

/** LBF's list, 0–9. */
export const EXPENSE_TYPES = [
  "0. Forlodsudbetaling",
  "1. Administrativ bistand fra boligorg.",
  "2. Mødedeltagelse fra boligorg.",
  "3. Mødedeltagelse fra kommunen",
  "4. Konsulentbistand fra boligorg.",
  "5. Lokale adm.udgifter, kontorhold mv.",
  "6. Lokale anskaffelser",
  "7. Revision",
  "8. Temadage/ erfaringsudveksling",
  "9. Andet (efter aftale med LBF)",
] as const;

interface RealLine {
  name: string;
  type: string;
  years: (number | null)[];
  fin: (number | null)[];
}

interface RealBudget {
  name: string;
  jnr: string;
  vintage: DescribedVintage;
  start: string;
  end: string;
  years: number[];
  sections: { title: string; kind: "admin" | "area" | "evaluation"; lines: RealLine[] }[];
}

export type RealName = "mjoelnerparken-2017-2021" | "amager-2022-2025";
export const REAL_NAMES: readonly RealName[] = ["mjoelnerparken-2017-2021", "amager-2022-2025"];

/** Six amounts in the template's column order. */
export function toFinancing(amounts: readonly (number | null)[]): Record<Payer, number | null> {
  return Object.fromEntries(PAYERS.map((payer, i) => [payer, amounts[i] ?? null])) as Record<Payer, number | null>;
}

const KINDS: Readonly<Record<RealBudget["sections"][number]["kind"], SectionKind>> = {
  admin: "administration",
  area: "focus-area",
  evaluation: "evaluation",
};

/** The description of one of the two real budgets. */
export function describeBudget(name: RealName): BudgetDescription {
  const real = JSON.parse(readFileSync(join(__dirname, "..", "budgets", `${name}.json`), "utf8")) as RealBudget;
  const sections = real.sections.map((section) => ({
    kind: KINDS[section.kind],
    title: section.title.replace(/^\d\. /, ""),
    lines: section.lines.map((line) => ({ name: line.name, type: line.type, years: line.years, financing: toFinancing(line.fin) })),
  }));
  return {
    name: real.name,
    journalNumber: real.jnr,
    vintage: real.vintage,
    start: real.start,
    end: real.end,
    years: real.years,
    sections,
    notes: describeNotes(sections),
  };
}

/** A text for each note number in the names of lines. */
function describeNotes(sections: readonly DescribedSection[]): { number: string; text: string }[] {
  const notes: { number: string; text: string }[] = [];
  for (const section of sections)
    for (const line of section.lines)
      for (const bracket of line.name.matchAll(/\((\d+[a-z]?(?: ?\+ ?\d+[a-z]?)*)\)/g))
        for (const number of (bracket[1] ?? "").split("+")) notes.push({ number: number.trim(), text: `Vedrører ${section.title}.` });
  return notes;
}

/** A preset line that nobody filled in. */
export function isBlank(line: DescribedLine): boolean {
  return line.years.every((amount) => !amount) && PAYERS.every((payer) => !line.financing[payer]);
}

export function sumOf(amounts: Iterable<number | null>): number {
  let total = 0;
  for (const amount of amounts) total += amount ?? 0;
  return total;
}
