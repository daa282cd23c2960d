// A finding with its words, and the verdict of all findings.
import { findCheck } from "../checks";
import type { Finding } from "../checks/check";
import { formatCause, formatConsequence } from "./causes";
import type { ResultFinding, Status } from "./result";
import { fill } from "./sentences";

/** The verdict: errors block unless accepted; warnings do not. */
export function statusOf(findings: readonly Pick<ResultFinding, "severity" | "accepted">[]): Status {
  const open = findings.filter((finding) => finding.accepted === undefined);
  if (open.some((finding) => finding.severity === "error")) return "not-ready";
  return open.some((finding) => finding.severity === "warning") ? "ready-with-warnings" : "ready";
}

/** One finding with its words. */
export function resultFinding(finding: Finding, accepted?: string): ResultFinding {
  const check = findCheck(finding.check);
  const text = check?.messages[finding.message.key];
  if (!check || !text) throw new Error(`No message ${finding.message.key} of ${finding.check}`);
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
    causes: finding.causes.map((cause) => ({
      cells: cause.cells,
      kind: cause.kind,
      from: cause.from,
      to: cause.to,
      text: formatCause(cause),
    })),
    consequences: finding.consequences.flatMap((consequence) => {
      const text = formatConsequence(consequence);
      return text ? [{ check: consequence.check, cells: consequence.cells, text }] : [];
    }),
    fix: finding.fix,
    ...(accepted === undefined ? {} : { accepted }),
  };
}
