// Findings accepted with a reason: which may be, which are, and which acceptances no longer meet anything.
import { findCheck } from "../checks/check";
import type { Finding } from "../checks/check";
import { kronerNotThousands } from "../checks/kroner-not-thousands";
import { thousandSeparator } from "../checks/thousand-separator";
import { cleanText } from "../danish/clean-text";
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
  /** Which of the findings that were alike then, counted from 0, and of how many; left out for one that stood alone. */
  readonly place?: { readonly nth: number; readonly of: number } | undefined;
}

/** Errors that are suspicions: the amount may be what was meant. */
const SUSPICIONS: ReadonlySet<string> = new Set([kronerNotThousands.id, thousandSeparator.id]);

/** Warnings, notices and the two suspicions; not while arithmetic is broken by them. */
export function canAccept(finding: Finding): boolean {
  if (finding.severity !== "error") return true;
  return SUSPICIONS.has(finding.check) && finding.consequences.every((consequence) => findCheck(consequence.check)?.severity !== "error");
}

/** `among`: the findings it was chosen from, to tell those that are alike apart. */
export function createAcceptance(
  finding: Finding,
  workbook: Workbook,
  reason: string,
  at: Date,
  among: readonly Finding[] = [finding],
): Acceptance {
  const identity = findingIdentity(finding);
  const seen = findingSeen(finding, workbook);
  const alike = among.filter(
    (other) => other === finding || (findingIdentity(other) === identity && findingSeen(other, workbook) === seen),
  );
  const place = alike.length > 1 ? { place: { nth: alike.indexOf(finding), of: alike.length } } : {};
  return { finding: identity, seen, reason: cleanText(reason.trim()), at: at.toISOString(), ...place };
}

export interface MatchedAcceptances {
  /** The reason of each accepted finding. */
  readonly accepted: ReadonlyMap<Finding, string>;
  /** The acceptance of each. */
  readonly acceptances: ReadonlyMap<Finding, Acceptance>;
  /** Acceptances whose finding is gone or saw other figures. */
  readonly unused: readonly Acceptance[];
  /** Open findings that were accepted when they saw other figures, another case or another period: the reason may be used again. */
  readonly earlier: ReadonlyMap<Finding, Acceptance>;
}

/**
 * Each acceptance covers one finding: of those of its identity that saw the same, the one that was chosen. Where those that are alike
 * are more or fewer than then, none is: it is not known which it was.
 */
export function matchAcceptances(findings: readonly Finding[], acceptances: readonly Acceptance[], workbook: Workbook): MatchedAcceptances {
  const matched = new Map<Finding, Acceptance>();
  const earlier = new Map<Finding, Acceptance>();
  if (acceptances.length === 0) return { accepted: new Map(), acceptances: matched, unused: [], earlier };
  const known = groupBy(acceptances, (acceptance) => acceptance.finding);
  const acceptable = findings.filter((finding) => canAccept(finding) && known.has(findingIdentity(finding)));
  const alike = groupBy(acceptable, (finding) => keyOf(findingIdentity(finding), findingSeen(finding, workbook)));
  const unused = acceptances.filter((acceptance) => {
    const group = alike.get(keyOf(acceptance.finding, acceptance.seen)) ?? [];
    const { nth, of } = acceptance.place ?? { nth: group.findIndex((finding) => !matched.has(finding)), of: group.length };
    const finding = of === group.length ? group[nth] : undefined;
    if (!finding || matched.has(finding)) return true;
    matched.set(finding, acceptance);
    return false;
  });
  const waiting = groupBy(unused, (acceptance) => acceptance.finding);
  for (const finding of acceptable) {
    if (matched.has(finding)) continue;
    const last = waiting.get(findingIdentity(finding))?.at(-1);
    if (last && last.reason !== "") earlier.set(finding, { ...last, reason: cleanText(last.reason) });
  }
  const accepted = new Map([...matched].map(([finding, { reason }]) => [finding, cleanText(reason)]));
  return { accepted, acceptances: matched, unused, earlier };
}

const keyOf = (identity: string, seen: string): string => JSON.stringify([identity, seen]);

function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
