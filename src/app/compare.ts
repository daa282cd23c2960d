// The use case of comparing: an earlier workbook and a checked budget in, differences out. Pure.
import { compareBudgets } from "../compare/compare-budgets";
import type { Comparison, MatchChoice } from "../compare/comparison";
import type { Finding } from "../checks/check";
import type { Localised } from "../danish/localised";
import type { Decision } from "../links/decide";
import { buildComparison } from "../report/comparison-result";
import { resultFinding } from "../report/result-finding";
import { inBoth } from "../report/sentences";
import type { ResultComparison } from "../report/result";
import { readBudget, type ReadingProblem } from "../template/read-budget";
import type { Budget } from "../budget/budget";
import type { Workbook } from "../workbook/workbook";
import type { Checked } from "./check";
import { readStored, answersIn, type Stored } from "./stored";

/** The budget that others are compared with. */
export interface EarlierBudget {
  readonly kind: "budget";
  readonly file: string;
  readonly budget: Budget;
  readonly stored: Stored;
}

/** Reads the budget to compare with, or says why there is none. */
export function readEarlier(file: string, workbook: Workbook): EarlierBudget | { kind: "problem"; problem: ReadingProblem } {
  const { stored } = readStored(workbook);
  const reading = readBudget(workbook, answersIn(stored));
  return reading.kind === "budget" ? { kind: "budget", file, budget: reading.budget, stored } : { kind: "problem", problem: reading };
}

/** The differences, as data and in words. */
export interface Compared {
  readonly comparison: Comparison;
  readonly part: ResultComparison;
}

const decisionsOf = (stored: Stored): readonly Decision[] | null => (stored.kind === "stored" ? stored.data.links : null);

/** An error's sentence with its place. */
function describeError(finding: Finding): Localised {
  const { section, line, message } = resultFinding(finding);
  const place = [section, line].filter(Boolean).join(", ");
  return inBoth((language) => [place, message[language]].filter(Boolean).join(": "));
}

/** The user's answers on doubtful matches, as stored in the workbook. */
export function storedMatches(stored: Stored): readonly MatchChoice[] {
  return stored.kind === "stored" ? stored.data.matches : [];
}

/** What differs in the checked budget. `choices` settle doubtful matches, before the stored ones; `localLimit` in kroner, null for none. */
export function comparedBudget(
  earlier: EarlierBudget,
  choices: readonly MatchChoice[],
  { budget, stored, findings, accepted }: Pick<Checked, "budget" | "stored" | "findings" | "accepted">,
  localLimit: number | null,
): Compared {
  const comparison = compareBudgets(
    { budget: earlier.budget, decisions: decisionsOf(earlier.stored) },
    { budget, decisions: decisionsOf(stored) },
    [...choices, ...storedMatches(stored)],
  );
  const head = {
    file: earlier.file,
    localLimit,
    vintage: budget.vintage,
    template: budget.template,
    area: budget.area?.text ?? null,
    journalNumber: budget.journalNumber?.text ?? null,
    errors: findings.filter((finding) => finding.severity === "error" && !accepted.has(finding)).map(describeError),
  };
  return { comparison, part: buildComparison(comparison, head) };
}
