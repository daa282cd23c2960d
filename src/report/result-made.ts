// What is made from a budget besides its findings, in the result's form: promises, posts, the activities' costs. Amounts in t.kr.
import type { Party } from "../budget/payers";
import type { Localised } from "../danish/localised";

/** Co-financing that the budget's notes call uncertain. Amounts in t.kr. */
export interface ResultPromises {
  readonly promises: readonly {
    readonly section: string;
    readonly line: string;
    /** One-based row in the sheet. */
    readonly row: number;
    /** The note's number; empty if a document states it. */
    readonly note: string;
    /** The document's file; null for a note. */
    readonly document: string | null;
    /** Null if the note gives none, or more than the line's co-financing. */
    readonly amount: number | null;
  }[];
  readonly amount: number;
  /** Percent of the total without what is promised; null where the total is 0. */
  readonly percentWithout: number | null;
  readonly text: Localised;
}

/** What one source says about a post; null if nothing certain. */
export interface ResultPostSaid {
  /** A week. */
  readonly hours: number | null;
  /** Percent of a full post. */
  readonly share: number | null;
  readonly months: number | null;
  /** As written there, with their own unit: "37.500 kr. pr. år". */
  readonly amounts: readonly string[];
}

/** A line that pays for somebody's time. */
export interface ResultPost {
  readonly section: string;
  readonly line: string;
  /** One-based row in the sheet. */
  readonly row: number;
  readonly budget: ResultPostSaid;
  /** Null if the line has no note with a text. */
  readonly note: ResultPostSaid | null;
  /** Null if no document mentions the post. */
  readonly agreement: ResultPostSaid | null;
  readonly years: readonly (number | null)[];
  readonly total: number;
  /** Months the price is calculated over; null if unknown. */
  readonly monthsPaid: number | null;
  /** Fraction of 37 hours a week; null if no source gives it. */
  readonly fullTime: number | null;
  readonly perMonth: number | null;
  readonly perFullTimeYear: number | null;
  readonly isPartTime: boolean;
  /** What is unusual, as information. */
  readonly remarks: readonly {
    readonly kind: "part-time-full-price" | "part-time-full-time" | "other-price" | "sources-differ";
    readonly text: Localised;
  }[];
}

export interface ResultCost {
  readonly years: readonly number[];
  readonly total: number;
  readonly paidBy: Readonly<Record<Party, number>>;
}

/** Unrounded: the shares of lines in whole t.kr. */
export interface ResultCosts {
  /** The budget's total, by its lines. */
  readonly total: number;
  readonly activities: readonly {
    readonly area: string;
    /** Null for money to an area without a named activity. */
    readonly name: string | null;
    readonly cost: ResultCost;
  }[];
  /** Shared costs, if not distributed. */
  readonly shared: ResultCost;
  /** Money of undecided lines, or lines with unknown shares. */
  readonly unallocated: ResultCost;
}
