// The differences between two budgets, as data. The words are made in report/. Amounts in t.kr.; `earlier` and `now` never swap sides.
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
  /** Identifies the line after rows have moved: section, name, and a number if both are the same. */
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
  | "total" // Samlede udgifter, beyond what the years explain
  | "type" // expense type
  | "notes" // the note numbers in its name
  | "rounding"; // only the payers, by no more than rounding explains

/** A pair that may be the same line; the score in bits, higher is more likely. */
export interface Candidate {
  readonly earlier: LineReference;
  readonly now: LineReference;
  readonly score: number;
}

/** Lines that may be the same. Until the user has answered they are a removed and an added one. */
export interface Question {
  /** Most likely first; never empty. */
  readonly candidates: readonly Candidate[];
}

export interface LineChange {
  /** In the order of {@link LineChangeKind}; never empty. */
  readonly kinds: readonly LineChangeKind[];
  /** Empty for an added line, several for merged ones. */
  readonly earlier: readonly LineReference[];
  /** Empty for a removed line, several for a split one. */
  readonly now: readonly LineReference[];
  /** Only the years and payers that differ. A year column without a year is identified by its position. */
  readonly years: readonly (AmountChange & { readonly year: string })[];
  readonly payers: readonly (AmountChange & { readonly payer: Payer })[];
  readonly total: AmountChange;
  /** The text of the second column, if the expense type differs. */
  readonly type: { readonly earlier: string; readonly now: string } | null;
  /** Whether a removed line may be an added one under another name, or the reverse: the question is asked. */
  readonly isDoubtful: boolean;
  /** The pairs in doubt, most likely first; empty if there are none. */
  readonly candidates: readonly Candidate[];
  /** Whether the general changes explain every difference. */
  readonly isGeneral: boolean;
}

/** What is true of most lines at once. */
export type General =
  /** Every amount of nearly all lines (of a section) times the same factor; in some years only, or in all (none named). */
  | {
      readonly kind: "scaled";
      /** The section's current title; null for the whole budget. */
      readonly section: string | null;
      readonly years: readonly string[];
      /** How many lines follow, of how many with money in those years, and their sum in those years, t.kr. */
      readonly lines: number;
      readonly of: number;
      readonly amount: AmountChange;
    }
  /** Every amount of nearly all lines is this many years later (earlier, if below 0), and nothing else in them changed. */
  | {
      readonly kind: "shifted";
      readonly by: number;
      /** How many lines follow, of how many with money, and their sum, t.kr. */
      readonly lines: number;
      readonly of: number;
      readonly amount: AmountChange;
    }
  /** Years that had no money and now do, or the reverse. */
  | {
      readonly kind: "years-added" | "years-removed";
      readonly years: readonly string[];
      readonly lines: number;
      readonly amount: AmountChange;
    };

export interface SectionChange {
  readonly kind: SectionKind;
  /** Null if the section is in only one of the budgets. */
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
  /** Percent of the total; null if the total is 0. */
  readonly percent: { readonly earlier: number | null; readonly now: number | null };
}

/** Money moved from one place to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  /** t.kr., above 0. */
  readonly amount: number;
  /** Whether no single line did it: in all, one place gave and one took. */
  readonly isNet: boolean;
}

/** A place that can have money: a section's title, a payer, a year. */
export interface PlaceChange extends AmountChange {
  readonly place: string;
  /** How much of the difference is rounding of lines. */
  readonly rounding: number;
}

export interface Moves {
  /** Every place with money, in budget order. */
  readonly places: readonly PlaceChange[];
  /** What lines moved, or the one transfer implied by the places' sums; largest first. Never between payers: they are not givers. */
  readonly flows: readonly Flow[];
  /** The places whose amount changed by more than rounding; empty if the flows explain it all. */
  readonly nets: readonly PlaceChange[];
}

/** What makes two budgets belong to different projects. */
export type Apart = "journalNumber" | "vintage" | "areas";

export type Field = "vintage" | "area" | "journalNumber" | "start" | "end";

export interface FieldChange {
  readonly field: Field;
  /** ISO dates; null if empty or unreadable. */
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

/** The user's own choice for a line in both budgets; null if none was made. */
export interface LinkChange {
  readonly line: LineReference;
  readonly earlier: LinkState | null;
  readonly now: LinkState | null;
}

export interface Comparison {
  /** Why these are two projects; empty for one. For two, no money moved between them, and nothing is asked. */
  readonly apart: readonly Apart[];
  /** In the order of the current budget, with removed lines where they were. */
  readonly lines: readonly LineChange[];
  readonly questions: readonly Question[];
  readonly general: readonly General[];
  /** Every section with money or lines in either budget. */
  readonly sections: readonly SectionChange[];
  readonly total: TotalChange;
  readonly moved: { readonly areas: Moves; readonly payers: Moves; readonly years: Moves };
  readonly fields: readonly FieldChange[];
  readonly notes: readonly NoteChange[];
  /** Null unless both workbooks contain the user's choices. */
  readonly links: readonly LinkChange[] | null;
  /** Whether nothing at all differs. */
  readonly isSame: boolean;
}

/** The user's answer on a doubtful match: which two lines are the same, or that a line has no counterpart. By their ids. */
export interface MatchChoice {
  readonly earlier: string | null;
  readonly now: string | null;
}
