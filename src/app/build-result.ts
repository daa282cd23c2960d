// Builds the result of one file: verdict, key figures, findings in words.
import type { Agreement } from "../agreements/agreement";
import type { Budget } from "../budget/budget";
import type { Finding } from "../checks/check";
import type { Localised } from "../danish/localised";
import type { Link } from "../links/link";
import type { ReadingProblem } from "../template/read-budget";
import { formatReason } from "./link-reasons";
import { formatProblem } from "./reasons";
import type { BudgetResult, ResultAgreement, ResultLink, ResultStored } from "./result";
import { resultBudget, resultReading } from "./result-budget";
import { buildTree } from "./finding-tree";
import { acceptanceTimes, resultFinding } from "./result-finding";
import { describeTrouble, type SealFacts, type StoredTrouble } from "./stored-words";
import type { Language } from "./sentences";

interface CheckedBudget {
  readonly budget: Budget;
  readonly findings: readonly Finding[];
  readonly ran: readonly string[];
  readonly notRun: readonly { readonly check: string; readonly reason: Localised }[];
  readonly agreements: readonly Agreement[];
  /** Listed like the others, though the budget is not compared with them. */
  readonly setAside?: readonly Agreement[];
  readonly links: readonly Link[];
  /** The user's reason for each accepted finding. */
  readonly accepted?: ReadonlyMap<Finding, string>;
  readonly acceptances?: ReadonlyMap<Finding, { readonly reason: string; readonly at: string }>;
  readonly earlierAcceptances?: ReadonlyMap<Finding, { readonly reason: string; readonly at: string }>;
  readonly unusedAcceptances?: readonly unknown[];
  readonly lostDecisions?: readonly unknown[];
  /** What is stored in the workbook. */
  readonly stored?:
    | { readonly kind: "none" | "newer" | "broken" }
    | {
        readonly kind: "stored";
        readonly data: { readonly links: readonly unknown[]; readonly acceptances: readonly unknown[]; readonly seal: SealFacts | null };
      };
  readonly storedParts?: { readonly count: number; readonly troubles: readonly StoredTrouble[] };
}

/** `language`: of the reasons. The JSON's are always Danish; a page or text uses the reader's. */
export function buildResult(file: string, checked: CheckedBudget, language: Language = "da"): BudgetResult {
  const findings = checked.findings.map((finding) =>
    resultFinding(finding, checked.accepted?.get(finding), acceptanceTimes(finding, checked)),
  );
  return {
    file,
    status: buildTree(checked.findings, checked.accepted).status,
    reason: null,
    budget: resultBudget(checked.budget),
    reading: resultReading(checked.budget),
    findings,
    ran: checked.ran,
    notRun: checked.notRun.map(({ check, reason }) => ({ check, reason: reason[language] })),
    agreements: [...checked.agreements, ...(checked.setAside ?? [])].map(resultAgreement),
    links: checked.links.map((link) => resultLink(link, language)),
    ...(checked.storedParts ? { stored: resultStored(checked, checked.storedParts) } : {}),
  };
}

function resultStored(
  { stored, unusedAcceptances = [], lostDecisions = [] }: CheckedBudget,
  { count, troubles }: NonNullable<CheckedBudget["storedParts"]>,
): ResultStored {
  const data = stored?.kind === "stored" ? stored.data : null;
  const seal = data?.seal ?? null;
  return {
    state: data ? "kept" : (troubles[0] ?? "none"),
    parts: count,
    links: data?.links.length ?? 0,
    lostLinks: lostDecisions.length,
    acceptances: data?.acceptances.length ?? 0,
    unusedAcceptances: unusedAcceptances.length,
    troubles: troubles.map((kind) => ({ kind, text: describeTrouble(kind) })),
    seal: seal && {
      at: seal.at,
      status: seal.status,
      warnings: seal.verdict?.warnings ?? null,
      notices: seal.verdict?.notices ?? null,
      accepted: seal.accepted,
      notRun: seal.notRun,
    },
  };
}

/** `language`: as in {@link buildResult}. */
export function buildProblemResult(file: string, problem: ReadingProblem, language: Language = "da"): BudgetResult {
  return emptyResult(file, problem.kind, formatProblem(problem)[language]);
}

/** A result without a budget: nothing was checked. */
export function emptyResult(file: string, status: "not-a-budget" | "unreadable", reason: string): BudgetResult {
  return { file, status, reason, budget: null, reading: null, findings: [], ran: [], notRun: [], agreements: [], links: [] };
}

function resultAgreement(agreement: Agreement): ResultAgreement {
  const { file, kind, area, start, end, economy, activities, staff, frames } = agreement;
  return {
    file,
    kind,
    area,
    start,
    end,
    economy: economy && { lbf: economy.lbf, cofinancing: economy.cofinancing, total: economy.total },
    activities: activities.map(({ name, category, price }) => ({ name, category, price })),
    staff: staff.map(({ title, text, hours, per, share, months }) => ({ title, text, hours, per, share, months })),
    frames: frames.map(({ plan, amount }) => ({ plan, amount })),
  };
}

function resultLink(link: Link, language: Language): ResultLink {
  return {
    section: link.section,
    line: link.line,
    row: link.row + 1,
    status: link.status,
    activities: link.activities,
    reasons: link.reasons.map((reason) => formatReason(reason)[language]),
  };
}
