// A finding in words.
import { FAILED, findCheck, type Finding } from "../checks/check";
import { formatCause, formatConsequence } from "./causes";
import type { ResultFinding } from "./result";
import { fill } from "./sentences";

/** When a finding was accepted, and the reason given before it changed. */
type AcceptanceTimes = Pick<ResultFinding, "acceptedAt" | "acceptedBefore">;

type Accepted = { readonly reason: string; readonly at: string };

/** A finding's timestamps. */
export function acceptanceTimes(
  finding: Finding,
  { acceptances, earlierAcceptances }: Record<"acceptances" | "earlierAcceptances", ReadonlyMap<Finding, Accepted>>,
): AcceptanceTimes {
  const now = acceptances.get(finding);
  const before = earlierAcceptances.get(finding);
  return { ...(now ? { acceptedAt: now.at } : {}), ...(before ? { acceptedBefore: { reason: before.reason, at: before.at } } : {}) };
}

/** One finding in words. */
export function resultFinding(finding: Finding, accepted?: string, times: AcceptanceTimes = {}): ResultFinding {
  const check = findCheck(finding.check);
  const { key } = finding.message;
  const text = key === FAILED.key ? FAILED.text : check?.messages[key];
  if (!check || !text) throw new Error(`No message ${key} of ${finding.check}`);
  return {
    check: finding.check,
    severity: finding.severity,
    outcome: finding.outcome,
    sheet: finding.sheet,
    cells: finding.cells,
    section: finding.section,
    line: finding.line,
    expected: finding.expected,
    found: finding.found,
    difference: finding.difference,
    message: fill(text, finding.message.args),
    source: check.source.da,
    causes: finding.causes.map((cause) => {
      const { cells, kind, from, to } = cause;
      return { cells, kind, from, to, text: formatCause(cause) };
    }),
    consequences: consequencesOf(finding),
    fix: finding.fix,
    ...(accepted === undefined ? {} : { accepted }),
    ...times,
  };
}

/** Each consequence once: two findings of a check may say the same of the same cell. */
function consequencesOf({ consequences }: Finding): ResultFinding["consequences"] {
  const told = new Set<string>();
  return consequences.flatMap((consequence) => {
    const text = formatConsequence(consequence);
    if (!text || told.has(text.da)) return [];
    told.add(text.da);
    return [{ check: consequence.check, cells: consequence.cells, text }];
  });
}
