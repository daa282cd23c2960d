// Builds the result of one file: verdict, key figures, findings in words.
import type { Agreement } from "../agreements/agreement";
import type { Link } from "../links/link";
import { formatReason } from "../report/link-reasons";
import { formatProblem } from "../report/reasons";
import type { BudgetResult, ResultAgreement, ResultLink, ResultStored } from "../report/result";
import { resultBudget, resultReading } from "../report/result-budget";
import { acceptanceTimes, resultFinding } from "../report/result-finding";
import type { Language } from "../report/sentences";
import { describeTrouble } from "../report/stored-words";
import type { ReadingProblem } from "../template/read-budget";
import type { Checked } from "./check-with";

/** `language`: of the reasons. The JSON's are always Danish; a page or text uses the reader's. */
export function buildResult(file: string, checked: Checked, language: Language = "da"): BudgetResult {
  return {
    file,
    status: checked.tree.status,
    reason: null,
    budget: resultBudget(checked.budget),
    reading: resultReading(checked.budget),
    findings: checked.findings.map((finding) => resultFinding(finding, checked.accepted.get(finding), acceptanceTimes(finding, checked))),
    ran: checked.ran,
    notRun: checked.notRun.map(({ check, reason }) => ({ check, reason: reason[language] })),
    agreements: [...checked.agreements, ...checked.setAside].map(resultAgreement),
    links: checked.links.map((link) => resultLink(link, language)),
    stored: resultStored(checked),
  };
}

function resultStored({ stored, storedParts: { count, troubles }, unusedAcceptances, lostDecisions }: Checked): ResultStored {
  const data = stored.kind === "stored" ? stored.data : null;
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
