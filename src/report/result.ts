// The one schema of a result: the command line's JSON, and what pane, workbench and report show. Version 1.
import type { Activity, Agreement, Economy, Frame, Staff } from "../agreements/agreement";
import type { Payer } from "../budget/payers";
import type { Cause, Consequence, Finding } from "../checks/check";
import type { Localised } from "../danish/localised";
import type { Comparison, FieldChange, LineChange, LinkState, NoteChange, SectionChange, TotalChange } from "../compare/comparison";
import type { Meaning } from "../compare/meaning";
import type { Link } from "../links/link";
import type { ResultCosts, ResultPost, ResultPromises } from "./result-made";
import type { StoredTrouble } from "./stored-words";

export const RESULT_VERSION = 1;

export type Status = "ready" | "ready-with-warnings" | "not-ready" | "not-a-budget" | "unreadable";

export interface ResultLine {
  /** One-based row in the sheet. */
  readonly row: number;
  readonly name: string;
  readonly expenseType: number | null;
  /** t.kr.; null for an empty cell or one without a number. */
  readonly years: readonly (number | null)[];
  readonly total: number | null;
  readonly financing: Readonly<Record<Payer, number | null>>;
}

export interface ResultSection {
  readonly kind: "administration" | "focus-area" | "evaluation";
  readonly title: string;
  /** t.kr., recomputed from the lines. */
  readonly expenses: number;
  readonly lbf: number;
  readonly cofinancing: number;
  readonly lines: readonly ResultLine[];
}

export interface ResultBudget {
  readonly vintage: string | null;
  readonly sheet: string;
  readonly area: string | null;
  readonly journalNumber: string | null;
  /** ISO dates. */
  readonly start: string | null;
  readonly end: string | null;
  readonly years: readonly (number | null)[];
  /** t.kr. */
  readonly total: number;
  readonly lbf: number;
  readonly cofinancing: number;
  /** Percent of the total, unrounded except for binary-fraction noise; null if the total is 0. */
  readonly cofinancingPercent: number | null;
  readonly balance: number;
  readonly sections: readonly ResultSection[];
}

/** How the sheet was read. */
export interface ResultReading {
  readonly sheet: string;
  readonly columns: readonly {
    readonly column: string;
    readonly cell: string;
    readonly head: string;
    readonly role: string;
    readonly evidence: string;
  }[];
  /** One-based rows: lines and all others. */
  readonly rows: readonly {
    readonly row: number;
    readonly cell: string;
    readonly label: string;
    readonly role: string;
    readonly section: string | null;
    readonly evidence: string;
  }[];
  readonly assumptions: readonly { readonly cell: string; readonly text: string; readonly role: string; readonly because: string }[];
  /** Cells whose figures have no role. */
  readonly unknown: readonly string[];
}

/** What a finding says beside its words, as the check left it. */
type FindingFacts = Omit<Finding, "row" | "message" | "causes" | "consequences">;

export interface ResultFinding extends FindingFacts {
  readonly message: Localised;
  readonly source: string;
  /** Most likely first. */
  readonly causes: readonly (Pick<Cause, "cells" | "kind" | "from" | "to"> & { readonly text: Localised })[];
  /** What the same cause also breaks; `text` is a phrase with the figure and the first cell. */
  readonly consequences: readonly (Pick<Consequence, "check" | "cells"> & { readonly text: Localised })[];
  /** The user's reason, if the finding was accepted; empty if it was left out of the file. */
  readonly accepted?: string;
  /** ISO time of the acceptance. */
  readonly acceptedAt?: string;
  /** The reason of an acceptance that no longer holds: it saw other figures, another case or another period. */
  readonly acceptedBefore?: { readonly reason: string; readonly at: string };
}

/** What the product stores in the workbook. */
export interface ResultStored {
  readonly state: "none" | "kept" | StoredTrouble;
  /** How many parts of ours there are; more than one are read as one. */
  readonly parts: number;
  readonly links: number;
  /** Links whose line is gone or ambiguous. Counted only if documents were given. */
  readonly lostLinks: number;
  readonly acceptances: number;
  /** Acceptances whose finding is gone or saw something else. */
  readonly unusedAcceptances: number;
  /** What is wrong with the parts, and what to do. */
  readonly troubles: readonly { readonly kind: StoredTrouble; readonly text: Localised }[];
  readonly seal: {
    readonly at: string;
    readonly status: "ready" | "ready-with-warnings";
    /** Open findings at that time; null in a seal of an earlier version. */
    readonly warnings: number | null;
    readonly notices: number | null;
    readonly accepted: number;
    readonly notRun: readonly string[];
  } | null;
}

/** Amounts in kroner. */
export interface ResultAgreement extends Pick<Agreement, "file" | "kind" | "area" | "start" | "end"> {
  readonly economy: Omit<Economy, "place"> | null;
  readonly activities: readonly Pick<Activity, "name" | "category" | "price">[];
  readonly staff: readonly Omit<Staff, "targetGroup" | "place">[];
  readonly frames: readonly Omit<Frame, "place">[];
}

export interface ResultLink extends Pick<Link, "section" | "line" | "status" | "activities"> {
  /** One-based row in the sheet. */
  readonly row: number;
  /** Danish sentences. */
  readonly reasons: readonly string[];
}

/** Differences from an earlier budget; only if one was named to compare with. Amounts in t.kr. */
export interface ResultComparison {
  /** The earlier budget's file. */
  readonly file: string;
  /** Whether nothing differs. */
  readonly same: boolean;
  /** Kroner; null if no local limit was set. */
  readonly localLimit: number | null;
  /** Why the two budgets belong to different projects; empty if they belong to one. */
  readonly apart: Comparison["apart"];
  /** Lines that may be the same: removed and added until the user has answered. */
  readonly questions: readonly { readonly candidates: readonly ResultCandidate[]; readonly text: Localised }[];
  /** What is true of most lines at once; `generalTexts` also gives the period and new titles. */
  readonly general: Comparison["general"];
  readonly generalTexts: readonly Localised[];
  readonly total: TotalChange;
  readonly sections: readonly SectionChange[];
  readonly lines: readonly ResultLineChange[];
  readonly moved: Comparison["moved"];
  readonly fields: readonly (FieldChange & { readonly text: Localised })[];
  readonly notes: readonly (NoteChange & { readonly text: Localised })[];
  /** Null unless both workbooks contain the user's links. */
  readonly links:
    | readonly {
        readonly section: string;
        readonly line: string;
        readonly row: number;
        readonly earlier: LinkState | null;
        readonly now: LinkState | null;
        readonly text: Localised;
      }[]
    | null;
  /** What changed in fields, notes and links, for reading: a renumbering of many notes in one sentence, no field that a general sentence covers. */
  readonly otherTexts: readonly Localised[];
  /** Who the changes concern. */
  readonly meaning: readonly (Meaning & {
    readonly text: Localised;
    /** The same to the letter's reader: what is done, not what to do. */
    readonly letter: Localised;
    readonly source: Localised;
  })[];
  /** Whether the letter should be sent: for two projects or a budget with errors there is none, and it says why. */
  readonly hasLetter: boolean;
  /** A letter to accompany the changed budget. */
  readonly letter: Localised;
}

export interface ResultLineReference {
  readonly section: string;
  readonly name: string;
  /** One-based row in its own sheet. */
  readonly row: number;
  readonly total: number;
}

/** Two lines that may be the same; the score in bits. */
interface ResultCandidate {
  readonly earlier: ResultLineReference;
  readonly now: ResultLineReference;
  readonly score: number;
}

interface ResultLineChange extends Pick<LineChange, "kinds" | "years" | "payers" | "total" | "type"> {
  readonly earlier: readonly ResultLineReference[];
  readonly now: readonly ResultLineReference[];
  /** Whether a removed or added line may be one of the other budget; then the possible pairs, most likely first. */
  readonly doubtful: boolean;
  readonly candidates: readonly ResultCandidate[];
  /** Whether the general changes explain every difference. */
  readonly general: boolean;
  readonly text: Localised;
}

/** The result for one file. */
export interface BudgetResult {
  readonly file: string;
  readonly status: Status;
  /** A Danish sentence when the status is not-a-budget or unreadable. */
  readonly reason: string | null;
  readonly budget: ResultBudget | null;
  /** Null if budget is. */
  readonly reading: ResultReading | null;
  readonly findings: readonly ResultFinding[];
  readonly ran: readonly string[];
  readonly notRun: readonly { readonly check: string; readonly reason: string }[];
  readonly agreements: readonly ResultAgreement[];
  readonly links: readonly ResultLink[];
  readonly comparison?: ResultComparison;
  /** Left out if no note calls co-financing uncertain. */
  readonly promises?: ResultPromises;
  /** Lines that pay for somebody's time; left out if there are none. */
  readonly posts?: readonly ResultPost[];
  /** What each activity costs; left out without documents. */
  readonly costs?: ResultCosts;
  /** Left out if there is no budget. */
  readonly stored?: ResultStored;
}

export interface CheckOutput {
  readonly version: typeof RESULT_VERSION;
  readonly results: readonly BudgetResult[];
}
