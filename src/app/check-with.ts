// The core use case: a workbook's snapshot and a list of checks in, the findings out. Pure: writes nothing, asks nothing.
import type { Agreement } from "../agreements/agreement";
import type { Budget } from "../budget/budget";
import type { ReadingAnswers } from "../budget/reading";
import type { searchCauses } from "../causes/search-causes";
import type { Check, CheckInput, Finding } from "../checks/check";
import type { Localised } from "../danish/localised";
import { runChecks } from "../checks/shared/run";
import type { Decision } from "../links/decide";
import type { Link } from "../links/link";
import type { LinkedBudget } from "../links/link-budget";
import { buildTree, type FindingTree } from "../report/finding-tree";
import type { Description } from "../template/descriptions";
import type { readByTemplate } from "../template/given-template";
import { readBudget, type Reading, type ReadingProblem } from "../template/read-budget";
import type { rereadBudget } from "../template/reread";
import type { CompareTemplate } from "../template/template-changes";
import { dropOldMemos } from "../danish/memoize";
import type { Workbook } from "../workbook/workbook";
import { matchAcceptances, type MatchedAcceptances } from "./accept";
import { readStored, answersIn, type Stored, type StoredParts } from "./stored";

/** Agreements and what links lines to them: passed in together, so that a page without documents loads neither. */
export interface Documents {
  readonly agreements: readonly Agreement[];
  readonly linkBudget: (budget: Budget, agreements: readonly Agreement[], decisions: readonly Decision[]) => LinkedBudget;
}

export interface CheckOptions {
  /** What was read from the documents; null or left out if none were given. */
  readonly documents?: Documents | null;
  /** A description of the template that the user gave; it holds for budgets of its funds, and for those that nobody knows. */
  readonly template?: Description | null;
  /** What reads a budget by that description; comes with it. */
  readonly readByTemplate?: typeof readByTemplate | null;
  /** The user's answers on how to read this workbook; if left out, those stored in it. */
  readonly answers?: ReadingAnswers;
  /** The sheet that contains the budget, whatever is stored. */
  readonly sheet?: string;
  /** How to compare the budget with the empty workbook the user supplied; null or left out without one. */
  readonly compareTemplate?: CompareTemplate | null;
  /** Checks the user has turned off; listed as not run. */
  readonly without?: readonly string[];
  /** An earlier check of the same workbook: what has not been edited since is not worked out again. */
  readonly before?: { readonly budget: Budget; readonly reread: typeof rereadBudget } | null;
}

const TURNED_OFF: Localised = { da: "Slået fra i indstillingerne.", en: "Turned off in the settings." };

export interface Checked extends MatchedAcceptances {
  readonly kind: "checked";
  readonly workbook: Workbook;
  readonly budget: Budget;
  /** One cause is one finding; in sheet order. */
  readonly findings: readonly Finding[];
  readonly ran: readonly string[];
  readonly notRun: readonly { readonly check: string; readonly reason: Localised }[];
  /** Those the budget is compared with. */
  readonly agreements: readonly Agreement[];
  /** Those of another period, if another one covers the budget's. */
  readonly setAside: readonly Agreement[];
  readonly links: readonly Link[];
  /** The user's choices whose line is gone or ambiguous. */
  readonly lostDecisions: readonly Decision[];
  /** Choices found again by a line's amounts, by row: confirmed once before they are stored. */
  readonly reattached: ReadonlyMap<number, Decision>;
  /** The combined content of the workbook's stored parts. */
  readonly stored: Stored;
  /** How many parts of ours there are, and what is wrong with them. */
  readonly storedParts: Pick<StoredParts, "count" | "troubles">;
  /** The findings with their consequences below them, and the verdict. */
  readonly tree: FindingTree;
  /** Checks the user had turned off. */
  readonly without: readonly string[];
}

export interface NotChecked {
  readonly kind: "not-checked";
  readonly problem: ReadingProblem;
  /** The user's answers that it was read with. */
  readonly answers: ReadingAnswers;
}

/** The answers and the template by which a budget was read. */
const howRead = new WeakMap<Budget, string>();

/** Reads the budget and runs the given checks, whose findings `explain` folds; `absent` are listed as not run. Never throws because of a workbook's content. */
export function checkWith(
  checkList: readonly Check[],
  workbook: Workbook,
  options: CheckOptions,
  explain: typeof searchCauses,
  { absent = [], judgeNotes }: { readonly absent?: Checked["notRun"] } & Pick<CheckInput, "judgeNotes"> = {},
): Checked | NotChecked {
  const { stored, ...storedParts } = readStored(workbook);
  const given = options.answers ?? answersIn(stored);
  const answers = options.sheet === undefined ? given : { ...given, sheet: options.sheet };
  const { template = null, readByTemplate: byTemplate } = options;
  const read = (of: Workbook): Reading => (template && byTemplate ? byTemplate(of, template, answers) : readBudget(of, answers));
  const how = JSON.stringify([answers, options.template ?? null]);
  const { budget: known, reread } = options.before ?? {};
  const again = known && howRead.get(known) === how ? (reread?.(known, workbook) ?? null) : null;
  if (!again) dropOldMemos();
  const reading: Reading = again ? { kind: "budget", budget: again } : read(workbook);
  if (reading.kind !== "budget") return { kind: "not-checked", problem: reading, answers };
  const { budget } = reading;
  howRead.set(budget, how);
  const { agreements = null, linkBudget } = options.documents ?? {};
  const decided = agreements && linkBudget?.(budget, agreements, stored.kind === "stored" ? stored.data.links : []);
  const { links = null, meant = agreements, setAside = [] } = decided ?? {};
  const input: CheckInput = {
    workbook,
    budget,
    agreements: meant,
    setAside,
    links,
    template: options.compareTemplate?.(workbook, budget),
    judgeNotes,
  };
  const without = options.without ?? [];
  const isOn = (id: string): boolean => !without.includes(id);
  const checks = checkList.filter(({ id }) => isOn(id));
  const { findings, ran, notRun, failed } = runChecks(checks, input);
  const explained = [...failed, ...explain(input, findings, { read, checks })];
  const matched = matchAcceptances(explained, stored.kind === "stored" ? stored.data.acceptances : [], workbook);
  return {
    kind: "checked",
    workbook,
    budget,
    findings: explained,
    tree: buildTree(explained, matched.accepted),
    ran,
    notRun: [...notRun, ...absent.filter(({ check }) => isOn(check)), ...without.map((check) => ({ check, reason: TURNED_OFF }))],
    agreements: meant ?? [],
    setAside,
    links: links ?? [],
    lostDecisions: decided?.lost ?? [],
    reattached: decided?.reattached ?? new Map<number, Decision>(),
    stored,
    storedParts,
    ...matched,
    without,
  };
}
