// What each vintage of LBF's template says, as data. A new vintage is a new entry here, not a branch.
import { FOCUS_AREAS } from "../agreements/areas";
import type { Preset, Vintage } from "../budget/budget";

export interface VintageTable {
  readonly vintage: Vintage;
  /** The focus areas, as the template titles its sections without their numbers. */
  readonly focusAreas: readonly string[];
  /** Whether an advance payment may stand as expense type 9. */
  readonly advanceAsType9: boolean;
  /** Whether sub-agreements carry an economy table. */
  readonly economyTables: boolean;
}

export const VINTAGES: readonly VintageTable[] = [
  {
    vintage: "2011-14",
    focusAreas: FOCUS_AREAS["2011-14"],
    advanceAsType9: true,
    economyTables: false,
  },
  {
    vintage: "2015-18",
    focusAreas: FOCUS_AREAS["2015-18"],
    advanceAsType9: true,
    economyTables: true,
  },
  {
    vintage: "2019-26",
    focusAreas: FOCUS_AREAS["2019-26"],
    advanceAsType9: false,
    economyTables: false,
  },
];

export function findVintage(vintage: string | null): VintageTable | undefined {
  return VINTAGES.find((table) => table.vintage === vintage);
}

export const ADMINISTRATION_TITLE = "Tværgående administrationsudgifter";
export const EVALUATION_TITLE = "Lokal evaluering";

export interface ExpenseType {
  readonly number: number;
  readonly text: string;
}

/** LBF's list for administration lines; the same in 2015-18 and 2019-26. */
export const EXPENSE_TYPES: readonly ExpenseType[] = [
  { number: 0, text: "Forlodsudbetaling" },
  { number: 1, text: "Administrativ bistand fra boligorg." },
  { number: 2, text: "Mødedeltagelse fra boligorg." },
  { number: 3, text: "Mødedeltagelse fra kommunen" },
  { number: 4, text: "Konsulentbistand fra boligorg." },
  { number: 5, text: "Lokale adm.udgifter, kontorhold mv." },
  { number: 6, text: "Lokale anskaffelser" },
  { number: 7, text: "Revision" },
  { number: 8, text: "Temadage/ erfaringsudveksling" },
  { number: 9, text: "Andet (efter aftale med LBF)" },
];

/** The drop-down's own text where no type is chosen. */
export const EXPENSE_TYPE_PLACEHOLDER = "(Vælg udgiftstype)";

/** The four preset lines of a focus area, by the template's explanation beside them and by how their names begin. */
export const PRESETS: readonly { readonly preset: Preset; readonly explanation: RegExp; readonly name: RegExp }[] = [
  { preset: "leader", explanation: /^andel af projektleder/, name: /^projektleder(løn)?\s*\d+([.,]\d+)?\s*%|^projektleder(løn)?\s*x\s*%/ },
  { preset: "premises", explanation: /^andel af udgifter til leje/, name: /^andel af fælles\s?lokaler/ },
  { preset: "courses", explanation: /^andel af udgifter til kurser/, name: /^andel af kursusudgifter/ },
  {
    preset: "administration-staff",
    explanation: /^andel af løn til (lokal )?administrativ/,
    name: /^(her skrives fx )?administrativ medarbejder (\d+([.,]\d+)?|x)\s*%/,
  },
];

/** How the template's own example text begins. */
export const PLACEHOLDER_NAME = /^her skrives|\bx\s*%/;
