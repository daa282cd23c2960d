// Findings accepted with a reason: which may be, which are, and which acceptances no longer match anything.
import { findCheck, type Finding } from "../checks/check";
import { kronerNotThousands } from "../checks/kroner-not-thousands";
import { thousandSeparator } from "../checks/thousand-separator";
import { cleanText } from "../danish/clean-text";
import type { Workbook } from "../workbook/workbook";
import { findingIdentity, findingSeen } from "./finding-identity";
import { groupBy } from "../workbook/group-by";
import type { Acceptance } from "./stored";

export type { Acceptance } from "./stored";

/** Errors that are suspicions: the amount may be what was intended. */
const SUSPICIONS: ReadonlySet<string> = new Set([kronerNotThousands.id, thousandSeparator.id]);

/** Warnings, notices and the two suspicions; not while they break arithmetic. */
export function canAccept(finding: Finding): boolean {
  if (finding.severity !== "error") return true;
  return SUSPICIONS.has(finding.check) && finding.consequences.every((consequence) => findCheck(consequence.check)?.severity !== "error");
}

/** `among`: the findings it was chosen from, to tell identical ones apart. */
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
  /** The user's reason for each accepted finding. */
  readonly accepted: ReadonlyMap<Finding, string>;
  /** The acceptance of each of them. */
  readonly acceptances: ReadonlyMap<Finding, Acceptance>;
  /** Acceptances whose finding is gone or saw other figures. */
  readonly unusedAcceptances: readonly Acceptance[];
  /** Open findings accepted earlier with other figures, another case or another period: the reason may be reused. */
  readonly earlierAcceptances: ReadonlyMap<Finding, Acceptance>;
}

/**
 * Each acceptance covers one finding: of those with its identity that saw the same, the chosen one. If their number has changed
 * since, it covers none: it is unknown which one it was.
 */
export function matchAcceptances(findings: readonly Finding[], acceptances: readonly Acceptance[], workbook: Workbook): MatchedAcceptances {
  const matched = new Map<Finding, Acceptance>();
  const earlier = new Map<Finding, Acceptance>();
  if (acceptances.length === 0) return { accepted: new Map(), acceptances: matched, unusedAcceptances: [], earlierAcceptances: earlier };
  const known = groupBy(acceptances, (acceptance) => acceptance.finding);
  const acceptable = findings.filter((finding) => canAccept(finding) && known.has(findingIdentity(finding)));
  const alike = groupBy(acceptable, (finding) => keyOf(findingIdentity(finding), findingSeen(finding, workbook)));
  const unused = acceptances.filter((acceptance) => {
    const group = alike.get(keyOf(acceptance.finding, acceptance.seen)) ?? [];
    const { nth, of } = acceptance.place ?? { nth: 0, of: 1 };
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
  return { accepted, acceptances: matched, unusedAcceptances: unused, earlierAcceptances: earlier };
}

const keyOf = (identity: string, seen: string): string => JSON.stringify([identity, seen]);
