// What is different between two budgets, as data. The words are made in report/. Amounts are in t.kr.; `earlier` and `now` never change sides.
import type { LinkedActivity, LinkStatus } from "../links/link";
import type { Payer, SectionKind } from "../budget/budget";

/** One amount in both budgets, t.kr. */
export interface AmountChange {
  readonly earlier: number;
  readonly now: number;
  /** now − earlier. */
  readonly difference: number;
}

/** One line of one of the two budgets. */
export interface LineReference {
  /** Tells the line again after rows have moved: section, name, and a number where both are the same. */
  readonly id: string;
  readonly section: string;
  /** As written. */
  readonly name: string;
  /** Zero-based row in its own sheet. */
  readonly row: number;
  readonly sheet: string;
  /** A1 address of its name. */
  readonly address: string;
  /** Samlede udgifter, t.kr. */
  readonly total: number;
  /** LBF's type 0–9; null outside administration. */
  readonly expenseType: number | null;
}

export type LineChangeKind =
  | "added"
  | "removed"
  | "renamed"
  | "moved" // to another section
  | "split" // one line became several
  | "merged" // several lines became one
  | "years"
  | "payers"
  | "total" // Samlede udgifter, beyond what the years say
  | "type" // expense type
  | "notes" // the note numbers in its name
  | "rounding"; // the payers alone, by no more than rounding explains

/** A pair that may be the same line; the higher the score, the likelier. */
export interface Candidate {
  readonly earlier: LineReference;
  readonly now: LineReference;
  readonly score: number;
}

export interface LineChange {
  /** In the order of {@link LineChangeKind}; never empty. */
  readonly kinds: readonly LineChangeKind[];
  /** None for an added line, several for merged ones. */
  readonly earlier: readonly LineReference[];
  /** None for a removed line, several for a split one. */
  readonly now: readonly LineReference[];
  /** Only the years and payers that differ. A year column without a year is named by its place. */
  readonly years: readonly (AmountChange & { readonly year: string })[];
  readonly payers: readonly (AmountChange & { readonly payer: Payer })[];
  readonly total: AmountChange;
  /** The text of the second column, where the expense type differs. */
  readonly type: { readonly earlier: string; readonly now: string } | null;
  /** Whether it is uncertain that these are the same line. */
  readonly isDoubtful: boolean;
  /** The pairs in doubt, likeliest first; empty where nothing is. */
  readonly candidates: readonly Candidate[];
}

export interface SectionChange {
  readonly kind: SectionKind;
  /** Null where the section stands in one of the budgets only. */
  readonly earlier: string | null;
  readonly now: string | null;
  readonly expenses: AmountChange;
  readonly lbf: AmountChange;
  readonly cofinancing: AmountChange;
}

export interface TotalChange {
  readonly expenses: AmountChange;
  readonly lbf: AmountChange;
  readonly cofinancing: AmountChange;
  /** Percent of the total; null where the total is 0. */
  readonly percent: { readonly earlier: number | null; readonly now: number | null };
}

/** Money that left one place for another, net. Null stands for outside the budget. */
export interface Flow {
  readonly from: string | null;
  readonly to: string | null;
  /** t.kr., above 0. */
  readonly amount: number;
}

/** A place that money can be in: a section's title, a payer, a year. */
export interface PlaceChange extends AmountChange {
  readonly place: string;
  /** How much of the difference is rounding of lines. */
  readonly rounding: number;
}

export interface Moves {
  /** Every place with money, in the order of the budget. */
  readonly places: readonly PlaceChange[];
  /** The largest first. */
  readonly flows: readonly Flow[];
}

export type Field = "vintage" | "area" | "journalNumber" | "start" | "end";

export interface FieldChange {
  readonly field: Field;
  /** Dates in ISO; null where it is not filled in or cannot be read. */
  readonly earlier: string | null;
  readonly now: string | null;
}

export interface NoteText {
  readonly number: string;
  readonly text: string;
}

export interface NoteChange {
  readonly kind: "added" | "removed" | "changed" | "renumbered";
  readonly earlier: NoteText | null;
  readonly now: NoteText | null;
}

export interface LinkState {
  readonly status: LinkStatus;
  readonly activities: readonly LinkedActivity[];
}

/** The user's own choice for a line that stands in both budgets; null where none was made. */
export interface LinkChange {
  readonly line: LineReference;
  readonly earlier: LinkState | null;
  readonly now: LinkState | null;
}

export interface Comparison {
  /** In the order of the budget now, with the removed lines where they stood. */
  readonly lines: readonly LineChange[];
  /** Every section with money or lines in either budget. */
  readonly sections: readonly SectionChange[];
  readonly total: TotalChange;
  readonly moved: { readonly areas: Moves; readonly payers: Moves; readonly years: Moves };
  readonly fields: readonly FieldChange[];
  readonly notes: readonly NoteChange[];
  /** Null where the two workbooks do not both hold the user's choices. */
  readonly links: readonly LinkChange[] | null;
  /** Whether nothing at all is different. */
  readonly isSame: boolean;
}

/** The user's word on a doubtful match: which two lines are the same, or that a line has no other. By their ids. */
export interface MatchChoice {
  readonly earlier: string | null;
  readonly now: string | null;
}
