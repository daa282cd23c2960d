// Everything the pane shows: what is known about the budget, what is in progress, and what was chosen in the views.
import type { GivenTemplate } from "../app/read-template";
import type { Agreement } from "../agreements/agreement";
import type { Checked } from "../app/check";
import type { EarlierBudget } from "../app/compare";
import type { SealState } from "../app/seal";
import type { FindingHistory } from "../app/finding-history";
import type { Localised } from "../danish/localised";
import type { ReadingAnswers } from "../budget/reading";
import type { ResultBudget, Status } from "../report/result";
import type { Language } from "../report/sentences";
import type { askedRole, sheetsToChoose } from "../template/problem";
import type { Edit } from "../workbook/ports";
import type { Standing } from "../report/finding-tree";
import type { FindingItem } from "./items";
import type { Settings } from "./memory";

export type View = "overview" | "findings" | "agreements" | "changes" | "upload" | "report" | "reading" | "settings";

/** The result of the last check. */
export type Outcome =
  | {
      readonly kind: "checked";
      readonly checked: Checked;
      readonly budget: ResultBudget;
      readonly items: readonly FindingItem[];
      readonly status: Status;
    }
  | {
      readonly kind: "problem";
      readonly status: "not-a-budget" | "unreadable";
      readonly reason: Localised;
      /** What a yes to the question in the reason means; null if it asks nothing. */
      readonly asks: ReturnType<typeof askedRole>;
      /** The sheets that each contain a budget, if there are several. */
      readonly sheets: ReturnType<typeof sheetsToChoose>;
      /** The user's answers that it was read with: each can be taken back. */
      readonly answers: ReadingAnswers;
    };

export interface Trouble {
  readonly text: Localised;
  readonly retry: (() => void) | null;
  /** The offered action reloads the pane. */
  readonly isReload?: boolean;
}

interface Question {
  readonly text: Localised;
  readonly yes: () => void;
}

/** One document the user gave. */
export interface DocumentState {
  readonly name: string;
  readonly status: "reading" | "read" | "failed";
  readonly agreements: readonly Agreement[];
  readonly problem: Localised | null;
}

/** The earlier budget compared with, and the user's answers on doubtful matches. */
export interface EarlierState {
  readonly name: string;
  readonly status: "reading" | "read" | "failed";
  readonly earlier: EarlierBudget | null;
  readonly problem: Localised | null;
}

/** LBF's empty template supplied by the user, and what was learnt from it. */
/** How to take back what was done. */
export interface Undo {
  /** The cells that were written; none where it was something else. */
  readonly edits: readonly Edit[];
  readonly run: () => void;
}

export interface TemplateState {
  readonly name: string;
  readonly status: "reading" | "read" | "failed";
  readonly given: Exclude<GivenTemplate, { readonly sentence: Localised }> | null;
  readonly problem: Localised | null;
}

export interface ListState {
  readonly filter: Standing | "all" | "new";
  readonly grouping: "severity" | "section" | "check";
  /** Only those whose text contains this are shown. */
  readonly search: string;
  /** Unfolded groups, by name; initially errors and warnings. */
  readonly open: readonly string[];
}

export interface DatedHistory extends FindingHistory {
  /** ISO time of what is compared with. */
  readonly at: string;
}

export interface PaneState {
  /** Null until the first check has finished. */
  readonly outcome: Outcome | null;
  readonly isChecking: boolean;
  /** A request by the user is being carried out in the workbook. */
  readonly isActing: boolean;
  /** The host's answer when a request failed. */
  readonly trouble: Trouble | null;
  /** What was done, in a sentence. */
  readonly notice: Localised | null;
  /** Undoes what was reported, wherever the focus is; null if nothing can be undone. */
  readonly undo: Undo | null;
  readonly question: Question | null;
  /** Which findings the marks in the sheet belong to; null if there are none of ours. */
  readonly marked: string | null;
  /** Read out by screen readers when it changes. */
  readonly announcement: Localised | null;
  readonly view: View;
  /** Key of the finding whose details are shown. */
  readonly openFinding: string | null;
  /** It was opened by a cell selected in the sheet: the focus stays there. */
  readonly isFollowed: boolean;
  /** The highest number of open errors while the pane was open. */
  readonly mostErrors: number;
  /** Key of the finding whose details were left: where the keyboard goes on in the list. */
  readonly leftFinding: string | null;
  /** Addresses of the open finding's edits that are locked on a protected sheet. */
  readonly locked: readonly string[];
  readonly list: ListState;
  readonly since: DatedHistory | null;
  readonly sinceReport: DatedHistory | null;
  readonly documents: readonly DocumentState[];
  readonly earlier: EarlierState | null;
  readonly template: TemplateState | null;
  /** Whether the workbook's seal still holds. */
  readonly seal: SealState;
  /** Links and accepted findings were in the workbook when this browser last saw it, and are gone. */
  readonly isStoredLost: boolean;
  readonly isWelcoming: boolean;
  readonly language: Language;
  readonly settings: Settings;
}

/** Before the first check. */
export function initialState(settings: Settings, language: Language, isWelcoming: boolean): PaneState {
  return {
    outcome: null,
    isChecking: false,
    isActing: false,
    trouble: null,
    notice: null,
    undo: null,
    question: null,
    marked: null,
    announcement: null,
    view: "overview",
    openFinding: null,
    isFollowed: false,
    mostErrors: 0,
    leftFinding: null,
    locked: [],
    list: { filter: "all", grouping: "severity", search: "", open: ["error", "warning"] },
    since: null,
    sinceReport: null,
    documents: [],
    earlier: null,
    template: null,
    seal: "none",
    isStoredLost: false,
    isWelcoming,
    language,
    settings,
  };
}

/** Where the lines are: a different text if one has moved. */
export function linePlaces(outcome: Outcome | null): string {
  if (outcome?.kind !== "checked") return "";
  const { sheet, extent, sections } = outcome.checked.budget;
  return JSON.stringify([sheet, extent, sections.map(({ lines }) => lines.map(({ row, name }) => [row, name]))]);
}

/** The findings of the last check; none without a budget. */
export function itemsOfOutcome(outcome: Outcome | null): readonly FindingItem[] {
  return outcome?.kind === "checked" ? outcome.items : [];
}
