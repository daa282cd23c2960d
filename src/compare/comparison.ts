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

/** A pair that may be the same line; the score in bits, the higher the likelier. */
export interface Candidate {
  readonly earlier: LineReference;
  readonly now: LineReference;
  readonly score: number;
}

/** Lines that may be the same. Until the user has said so they are a removed and an added one. */
export interface Question {
  /** Likeliest first; never empty. */
  readonly candidates: readonly Candidate[];
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
  /** Whether a removed line may be an added one under another name, or the reverse: the question is asked. */
  readonly isDoubtful: boolean;
  /** The pairs in doubt, likeliest first; empty where nothing is. */
  readonly candidates: readonly Candidate[];
  /** Whether all that is different follows from what is said in general. */
  readonly isGeneral: boolean;
}

/** What is true of most lines at once. */
export type General =
  /** Every amount of nearly all lines (of a section) times the same factor; in some years only, or in all (none named). */
  | {
      readonly kind: "scaled";
      /** The section's title now; null for the whole budget. */
      readonly section: string | null;
      readonly years: readonly string[];
      /** How many lines follow, of how many that hold money in those years, and what they add up to in them, t.kr. */
      readonly lines: number;
      readonly of: number;
      readonly amount: AmountChange;
    }
  /** Years that held no money and do now, or the reverse. */
  | {
      readonly kind: "years-added" | "years-removed";
      readonly years: readonly string[];
      readonly lines: number;
      readonly amount: AmountChange;
    };

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

/** Money that left one place for another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  /** t.kr., above 0. */
  readonly amount: number;
  /** Whether no single line did it: one place gave and one took, in all. */
  readonly isNet: boolean;
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
  /** What lines moved, or the one transfer that the places' sums are; the largest first. Never between payers: they are no givers. */
  readonly flows: readonly Flow[];
  /** The places whose amount is another, beyond rounding of lines; none where the flows say it all. */
  readonly nets: readonly PlaceChange[];
}

/** What makes two budgets those of two projects. */
export type Apart = "journalNumber" | "vintage" | "areas";

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
  /** Why these are two projects; empty for two budgets of one. Then no money moved from one to the other, and nothing is asked. */
  readonly apart: readonly Apart[];
  /** In the order of the budget now, with the removed lines where they stood. */
  readonly lines: readonly LineChange[];
  readonly questions: readonly Question[];
  readonly general: readonly General[];
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
