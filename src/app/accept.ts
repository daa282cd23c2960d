// Findings accepted with a reason: which may be, which are, and which acceptances no longer meet anything.
import { findCheck } from "../checks";
import type { Finding } from "../checks/check";
import { kronerNotThousands } from "../checks/kroner-not-thousands";
import { thousandSeparator } from "../checks/thousand-separator";
import type { Workbook } from "../workbook/workbook";
import { findingIdentity, findingSeen } from "./finding-identity";

export interface Acceptance {
  /** What the finding is about, see finding-identity.ts. */
  readonly finding: string;
  /** What it saw: when its cells change, the finding comes back. */
  readonly seen: string;
  /** The user's own words. */
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
}

/** Errors that are suspicions: the amount may be what was meant. */
const SUSPICIONS: ReadonlySet<string> = new Set([kronerNotThousands.id, thousandSeparator.id]);

/** Warnings, notices and the two suspicions; not while arithmetic is broken by them. */
export function canAccept(finding: Finding): boolean {
  if (finding.severity !== "error") return true;
  return SUSPICIONS.has(finding.check) && finding.consequences.every((consequence) => findCheck(consequence.check)?.severity !== "error");
}

export function createAcceptance(finding: Finding, workbook: Workbook, reason: string, at: Date): Acceptance {
  return { finding: findingIdentity(finding), seen: findingSeen(finding, workbook), reason: reason.trim(), at: at.toISOString() };
}

export interface MatchedAcceptances {
  /** The reason of each accepted finding. */
  readonly accepted: ReadonlyMap<Finding, string>;
  /** Acceptances whose finding is gone or saw other figures. */
  readonly unused: readonly Acceptance[];
}

/** Each acceptance covers one finding: the first of its identity that saw the same. */
export function matchAcceptances(findings: readonly Finding[], acceptances: readonly Acceptance[], workbook: Workbook): MatchedAcceptances {
  const accepted = new Map<Finding, string>();
  if (acceptances.length === 0) return { accepted, unused: [] };
  const waiting = [...acceptances];
  for (const finding of findings) {
    const identity = findingIdentity(finding);
    if (!canAccept(finding) || !waiting.some((acceptance) => acceptance.finding === identity)) continue;
    const seen = findingSeen(finding, workbook);
    const index = waiting.findIndex((acceptance) => acceptance.finding === identity && acceptance.seen === seen);
    const [match] = index === -1 ? [] : waiting.splice(index, 1);
    if (match) accepted.set(finding, match.reason);
  }
  return { accepted, unused: waiting };
}
