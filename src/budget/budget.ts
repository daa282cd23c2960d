// The model of one filled-in LBF budget. Every figure knows its cell. Amounts are in t.kr. (thousand kroner).
import type { Template } from "../template/descriptions";
import type { CellValue } from "../workbook/workbook";
import type { CofinancingPayer, DistributedPayer, Payer } from "./payers";
import type { BudgetReading } from "./reading";

export * from "./payers";

/** One cell that should hold an amount. */
export interface Figure {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** A1 address. */
  readonly address: string;
  /** The amount in t.kr. that counts; null for an empty cell or one without a number. */
  readonly value: number | null;
  /** The cell's content as the host stored it: its difference from `value` is what checks like `text-number` and `stale-value` report. */
  readonly stored: CellValue;
  /** The error the cell shows, e.g. `#REF!`; null if it shows none. */
  readonly error: string | null;
  /** The formula without its "=", or null if the figure was typed; one that refers to no cell (`=12*25`) is as good as typed. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** Placeholder for a cell whose column is missing from the sheet: empty and without an address. */
export const absentFigure: Figure = {
  row: -1,
  column: -1,
  address: "",
  value: null,
  stored: null,
  error: null,
  formula: null,
  numberFormat: "General",
};

/** Whether a figure is in a cell of the sheet. */
export function isPresent(figure: Figure): boolean {
  return figure !== absentFigure;
}

export type Financing = Readonly<Record<Payer, Figure>>;

/** A financing column that is in the sheet but not the template: the sheet's own payer, named by its head. */
export interface OwnPayer {
  /** The head's text. */
  readonly name: string;
  /** Zero-based. */
  readonly column: number;
  /** A1 address of the head. */
  readonly address: string;
  /** Whether it counts as local co-financing, according to the sheet's own formulas. */
  readonly isCofinancing: boolean;
}

/** The amounts of one row of the table. */
export interface Amounts {
  /** Zero-based row. */
  readonly row: number;
  /** One per year column, in sheet order. */
  readonly years: readonly Figure[];
  /** Samlede udgifter. */
  readonly total: Figure;
  /** The template's six; one whose column is missing from the sheet is an {@link absentFigure}, and is in none of the lists below. */
  readonly financing: Financing;
  /** One for each of the budget's `ownPayers`. */
  readonly own: readonly Figure[];
  /** Every financing figure: the template's that exist, in its order, then `own`. */
  readonly paid: readonly Figure[];
  /** Those of `paid` that count as local co-financing. */
  readonly cofinancing: readonly Figure[];
  /** Every figure from the left: years, total, financing. */
  readonly figures: readonly Figure[];
  /** The typed figures of a line: years and financing. */
  readonly inputs: readonly Figure[];
}

/** Which kind of template slot a line is in. */
type LineKind =
  | "free" // the user's own line
  | "preset" // one of the template's four shared lines of a focus area, named
  | "placeholder"; // the template's example text or a preset without a name, not filled in

export interface Line extends Amounts {
  /** As written, trimmed; empty for a slot without a name. */
  readonly name: string;
  /** A1 addresses of the name and of the second column. */
  readonly nameAddress: string;
  readonly typeAddress: string;
  /** The text of the second column: the expense type of an administration line, the explanation of a preset line. */
  readonly typeText: string;
  /** 0–9 in the administration section, by the number or words of the text; null if they match none or several types, and in other sections. */
  readonly expenseType: number | null;
  readonly kind: LineKind;
  /** Which of the preset lines: leader, premises, courses, administration staff. Null for free lines. */
  readonly preset: Preset | null;
  /** Numbers of notes in the name, as written without brackets: "11", "17b". */
  readonly notes: readonly string[];
}

export type Preset = "leader" | "premises" | "courses" | "administration-staff";

export type SectionKind = "administration" | "focus-area" | "evaluation";

export interface Section {
  readonly kind: SectionKind;
  /** Without its number: `Tryghed og trivsel`. */
  readonly title: string;
  /** Zero-based row of the title and its A1 address. */
  readonly row: number;
  readonly titleAddress: string;
  /** Every slot between title and Sum in sheet order, the empty ones too. */
  readonly lines: readonly Line[];
  /** The Sum (or I alt) row. */
  readonly sum: Amounts;
}

/** A line and the section it is in. */
export interface LineOfSection {
  readonly section: Section;
  readonly line: Line;
}

export interface YearColumn {
  readonly column: number;
  /** A1 address of its head. */
  readonly address: string;
  /** The calendar year; null where the head does not hold one. */
  readonly year: number | null;
}

/** A head field: its value's cell, as stored, and as read. */
export interface DateField {
  readonly address: string;
  readonly stored: CellValue;
  /** ISO date, or null where the cell does not hold a date. */
  readonly date: string | null;
  /** Its formula, if that has no result and cannot be calculated. */
  readonly formula?: string;
}

export interface TextField {
  readonly address: string;
  readonly text: string;
}

/** The Total row: six expense figures, LBF and the parties. */
export interface Totals {
  readonly row: number;
  readonly years: readonly Figure[];
  readonly total: Figure;
  readonly lbf: Figure;
  readonly parties: readonly PartyTotal[];
  /** Those of `parties` that count as local co-financing. */
  readonly cofinancing: readonly Figure[];
  /** LBF and every party. */
  readonly paid: readonly Figure[];
}

/** A Total cell with co-financing: boligorganisation and kommune have one merged cell each, or one per column if somebody split it. */
export interface PartyTotal {
  readonly figure: Figure;
  readonly payers: readonly CofinancingPayer[];
  /** The one of the budget's `ownPayers` it belongs to; absent for the template's payers. */
  readonly own: readonly number[];
}

/** The row `Fordeling af medfinansiering i alt`; a column missing from the sheet is an {@link absentFigure}. */
export interface Distribution extends Readonly<Record<DistributedPayer, Figure>> {
  readonly row: number;
  /** One for each of the budget's `ownPayers`; an {@link absentFigure} if the row has nothing for it. */
  readonly own: readonly Figure[];
}

/** A note's text on another sheet or below the table. */
export interface Note {
  /** As written before the bracket: "12", "17b". */
  readonly number: string;
  readonly text: string;
  readonly sheet: string;
  readonly address: string;
}

export interface Budget {
  readonly sheet: string;
  /** The appropriation (midler) in the title, with dashes and spaces normalised: two years with a dash; null if it names no period. */
  readonly vintage: string | null;
  /** The rules that apply to the budget. */
  readonly template: Template;
  /** The title's cell and text; null if no title was found. */
  readonly title: TextField | null;
  /** Null if the head field is missing. */
  readonly start: DateField | null;
  readonly end: DateField | null;
  readonly area: TextField | null;
  readonly journalNumber: TextField | null;
  readonly years: readonly YearColumn[];
  readonly ownPayers: readonly OwnPayer[];
  /** Year heads of a repeated head, where they name another year than the first head. */
  readonly strayYears: readonly YearColumn[];
  readonly sections: readonly Section[];
  /** Rows inside sections whose formulas add up lines above them: not budget lines. */
  readonly subtotals: readonly Pick<Amounts, "row" | "figures">[];
  readonly distribution: Distribution | null;
  readonly totals: Totals;
  /** Samlet medfinansiering; missing from some templates. */
  readonly cofinancingTotal: Figure | null;
  readonly balance: Figure | null;
  /** The percentage cell `Medfinans.`, a fraction of 1. */
  readonly statedPercent: Figure | null;
  readonly notes: readonly Note[];
  /** What a row's figures mean, what was assumed, and what has no role. */
  readonly reading: BudgetReading;
  /** First and last column of the table, zero-based, and its last row. */
  readonly extent: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}
