// The sealed verdict: what was checked, by which rules, when, with what outcome, and digests that any change breaks. Used by the pane
// and the command line alike.
import { CHECKS } from "../checks";
import type { Checked } from "./check";
import { digest, findingIdentity, findingSeen } from "./finding-identity";
import { fingerprintTemplate, hashCells, sha256 } from "./seal-digests";
import type { StoredSeal } from "./stored";

export { canSeal, fingerprintTemplate, hashCells } from "./seal-digests";

/** Raise it whenever a check may judge the same budget differently; test/app/rules-version.test.ts says when. */
export const RULES_VERSION = "10";

type Verdict = NonNullable<StoredSeal["verdict"]>;

function hashAcceptances({ acceptances }: Checked): Promise<string> {
  return sha256(JSON.stringify([...acceptances.values()].map(({ finding, seen, reason }) => [finding, seen, reason]).sort()));
}

/** What every finding says, saw and its standing. Its place in the sheet is covered by the cells' digest. */
function sealFindings(checked: Checked): string[] {
  const { tree, workbook, budget } = checked;
  const needsAgreements = checksOfAgreements(checked);
  return tree.branches
    .map(({ finding, standing, consequences }) => {
      // What the agreements say is digested with them.
      const below = consequences.filter(({ check }) => !needsAgreements.has(check)).map(({ check, cells }) => [check, cells]);
      const seen = findingSeen(finding, workbook, budget);
      return `${finding.check} ${digest(JSON.stringify([findingIdentity(finding), seen, finding.outcome, standing, finding.cells, below]))}`;
    })
    .sort();
}

/** Digest of the agreements and of the links based on them; null without. */
async function hashAgreements({ agreements, setAside, links }: Checked): Promise<string | null> {
  if (agreements.length + setAside.length === 0) return null;
  const digested = [...agreements, ...setAside].map((agreement) => JSON.stringify(agreement)).sort();
  return sha256(JSON.stringify([digested, links.map(({ row, status, activities }) => [row, status, activities])]));
}

async function verdictOf(checked: Checked): Promise<Verdict> {
  const { counts } = checked.tree;
  return {
    errors: counts.error,
    warnings: counts.warning,
    notices: counts.notice,
    findings: sealFindings(checked),
    without: [...checked.without].sort(),
    agreements: await hashAgreements(checked),
  };
}

/** Digest of the seal itself: every field but this one. */
function hashSeal(seal: StoredSeal): Promise<string> {
  const digested = Object.entries(seal).filter(([name]) => name !== "whole");
  return sha256(JSON.stringify(digested.sort(([one], [other]) => (one < other ? -1 : 1))));
}

/** The seal of a ready budget; undefined for one that is not. */
export async function createSeal(checked: Checked, at: Date): Promise<StoredSeal | undefined> {
  const { status } = checked.tree;
  if (status === "not-ready") return undefined;
  const [template, cells, acceptances, verdict] = await Promise.all([
    fingerprintTemplate(checked.budget),
    hashCells(checked.workbook, checked.budget),
    hashAcceptances(checked),
    verdictOf(checked),
  ]);
  const seal: StoredSeal = {
    rules: RULES_VERSION,
    template,
    cells,
    acceptances,
    at: at.toISOString(),
    status,
    accepted: checked.accepted.size,
    notRun: checked.notRun.map(({ check }) => check),
    verdict,
  };
  return { ...seal, whole: await hashSeal(seal) };
}

export type SealState =
  /** There is no seal. */
  | "none"
  | "confirmed"
  /** Everything that can be verified without the agreements is unchanged; they were present at sealing and are not now. */
  | "confirmed-in-part"
  /** Something was edited, accepted or un-accepted since, or the rules are newer. */
  | "stale"
  /** The budget is no longer ready. */
  | "not-ready";

/** What differs from what was sealed. */
type SealChange = "seal" | "rules" | "template" | "cells" | "findings" | "accepted" | "not-run" | "agreements";

interface SealReport {
  readonly state: SealState;
  readonly seal: StoredSeal | null;
  readonly changed: readonly SealChange[];
}

/** Whether the workbook's seal still holds for its content, and what does not. */
export async function inspectSeal(checked: Checked): Promise<SealReport> {
  const seal = checked.stored.kind === "stored" ? checked.stored.data.seal : null;
  if (!seal) return { state: "none", seal: null, changed: [] };
  const now = await createSeal(checked, new Date());
  if (!now?.verdict) return { state: "not-ready", seal, changed: [] };
  const { verdict } = seal;
  if (!verdict) return { state: "stale", seal, changed: ["rules"] };
  // If only one side has the agreements, findings based on them are left out on both.
  const isComparable = (verdict.agreements === null) === (now.verdict.agreements === null);
  const byAgreements = isComparable ? new Set<string>() : onlyWithAgreements(seal, now, checksOfAgreements(checked));
  const comparable = (findings: readonly string[]): string =>
    findings.filter((finding) => !byAgreements.has(finding.slice(0, finding.indexOf(" ")))).join();
  const run = (checks: readonly string[]): string =>
    [...checks]
      .filter((check) => !byAgreements.has(check))
      .sort()
      .join();
  const counts = ({ errors, warnings, notices }: Verdict): string => [errors, warnings, notices].join();
  const changed: SealChange[] = [
    ...(seal.whole === (await hashSeal(seal)) ? [] : ["seal" as const]),
    ...(seal.rules === now.rules ? [] : ["rules" as const]),
    ...(seal.template === now.template ? [] : ["template" as const]),
    ...(seal.cells === now.cells ? [] : ["cells" as const]),
    ...(comparable(verdict.findings) === comparable(now.verdict.findings) &&
    (!isComparable || (counts(verdict) === counts(now.verdict) && seal.status === now.status))
      ? []
      : ["findings" as const]),
    ...(seal.acceptances === now.acceptances && (!isComparable || seal.accepted === now.accepted) ? [] : ["accepted" as const]),
    ...(run(seal.notRun) === run(now.notRun) && verdict.without.join() === now.verdict.without.join() ? [] : ["not-run" as const]),
    ...(isComparable && verdict.agreements !== now.verdict.agreements ? ["agreements" as const] : []),
  ];
  const state = changed.length > 0 ? "stale" : isComparable || verdict.agreements === null ? "confirmed" : "confirmed-in-part";
  return { state, seal, changed };
}

/** Checks that cannot run without agreements. */
function checksOfAgreements({ workbook, budget }: Checked): ReadonlySet<string> {
  const input = { workbook, budget, agreements: null, links: null };
  return new Set(CHECKS.filter((check) => check.needs(input) !== null).map(({ id }) => id));
}

/** The agreement checks that one side could not run and the other could. */
function onlyWithAgreements(seal: StoredSeal, now: StoredSeal, needAgreements: ReadonlySet<string>): Set<string> {
  const [lacking, having] = seal.verdict?.agreements === null ? [seal, now] : [now, seal];
  return new Set(lacking.notRun.filter((check) => needAgreements.has(check) && !having.notRun.includes(check)));
}

/** Whether the workbook's seal still holds for its content. */
export async function verifySeal(checked: Checked): Promise<SealState> {
  return (await inspectSeal(checked)).state;
}
