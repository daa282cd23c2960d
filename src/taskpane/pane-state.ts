// All that the pane shows: what is known of the budget, what is under way, and what was chosen in the views.
import type { Agreement } from "../agreements/agreement";
import type { Checked } from "../app/check";
import type { EarlierBudget } from "../app/compare";
import type { SealState } from "../app/seal";
import type { Since } from "../app/finding-history";
import type { Localised } from "../danish/localised";
import type { ResultBudget, Status } from "../report/result";
import type { Language } from "../report/sentences";
import type { Description } from "../template/descriptions";
import type { CompareTemplate } from "../template/template-changes";
import type { askedRole } from "../template/problem";
import type { FindingItem, ItemGroup } from "./items";
import type { Settings } from "./memory";

export type View = "overview" | "findings" | "agreements" | "changes" | "upload" | "report" | "reading" | "settings";

/** What the last check found out. */
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
      /** What a yes to the question in the reason says; null where it asks nothing. */
      readonly asks: ReturnType<typeof askedRole>;
    };

export interface Trouble {
  readonly text: Localised;
  readonly retry: (() => void) | null;
  /** The way on loads the pane anew. */
  readonly isReload?: boolean;
}

export interface Question {
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

/** The earlier budget that is compared with, and the user's word on doubtful matches. */
export interface EarlierState {
  readonly name: string;
  readonly status: "reading" | "read" | "failed";
  readonly earlier: EarlierBudget | null;
  readonly problem: Localised | null;
}

/** LBF's empty template that the user gave, and what was learnt of it. */
export interface TemplateState {
  readonly name: string;
  readonly status: "reading" | "read" | "failed";
  readonly given: { readonly description: Description; readonly compare: CompareTemplate | null } | null;
  readonly problem: Localised | null;
}

export interface ListState {
  readonly filter: ItemGroup | "all" | "new";
  readonly grouping: "severity" | "section" | "check";
  /** Shown are those whose words hold this. */
  readonly search: string;
  /** Groups that are unfolded, by name; errors and warnings at first. */
  readonly open: readonly string[];
}

export interface SinceState extends Since {
  /** ISO time of what is compared with. */
  readonly at: string;
}

export interface PaneState {
  /** Null until the first check is through. */
  readonly outcome: Outcome | null;
  readonly isChecking: boolean;
  /** Something the user asked for is being done in the workbook. */
  readonly isActing: boolean;
  /** What the host answered instead of doing as asked. */
  readonly trouble: Trouble | null;
  /** What was done, in a sentence. */
  readonly told: Localised | null;
  /** Takes back what was told, wherever the focus is; null where nothing can be. */
  readonly undo: (() => void) | null;
  readonly question: Question | null;
  /** Which findings the marks in the sheet stand for; null where there are none of ours. */
  readonly marked: string | null;
  /** Read out by screen readers when it changes. */
  readonly announcement: Localised | null;
  readonly view: View;
  /** Key of the finding whose details are shown. */
  readonly openFinding: string | null;
  /** It was opened by a cell selected in the sheet: the focus stays there. */
  readonly isFollowed: boolean;
  /** So many open errors there were at most while the pane was open. */
  readonly mostErrors: number;
  /** Key of the finding whose details were left: where the keyboard goes on in the list. */
  readonly leftFinding: string | null;
  /** Addresses of the open finding's edits that are locked on a protected sheet. */
  readonly locked: readonly string[];
  readonly list: ListState;
  readonly since: SinceState | null;
  readonly sinceReport: SinceState | null;
  readonly documents: readonly DocumentState[];
  readonly earlier: EarlierState | null;
  readonly template: TemplateState | null;
  /** Whether the seal in the workbook still holds. */
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
    told: null,
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

/** Where the lines stand: another text where one has moved. */
export function linePlaces(outcome: Outcome | null): string {
  if (outcome?.kind !== "checked") return "";
  const { sheet, extent, sections } = outcome.checked.budget;
  return JSON.stringify([sheet, extent, sections.map(({ lines }) => lines.map(({ row, name }) => [row, name]))]);
}

/** The findings of the last check; none where there was no budget. */
export function itemsOfOutcome(outcome: Outcome | null): readonly FindingItem[] {
  return outcome?.kind === "checked" ? outcome.items : [];
}
