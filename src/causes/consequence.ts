// Turns findings into consequences of another finding's cause.
import { difference } from "../budget/amount";
import { balance } from "../checks/balance";
import type { Consequence, Finding, Severity } from "../checks/check";

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, notice: 0 };

/** The severest of some findings'. */
export function worstOf(findings: readonly Finding[]): Severity {
  return findings.reduce<Severity>((worst, { severity }) => (RANK[severity] > RANK[worst] ? severity : worst), "notice");
}

/** The Balance shows financing missing as expenses − financing; its finding states the opposite sign. */
export function asConsequence({ check, cells, difference: off }: Finding): Consequence {
  return { check, cells, difference: off !== null && check === balance.id ? difference(0, off) : off };
}

/** A finding with others, and their own consequences, below it. */
export function withBelow(head: Finding, below: readonly Finding[]): Finding {
  const consequences = below.flatMap((finding) => [asConsequence(finding), ...finding.consequences]);
  return { ...head, consequences: [...head.consequences, ...consequences] };
}

/** The findings, with some of them folded under another one. */
export function foldUnder(findings: readonly Finding[], head: Finding, below: readonly Finding[]): Finding[] {
  if (below.length === 0) return [...findings];
  return findings.flatMap((finding) => (finding === head ? [withBelow(head, below)] : below.includes(finding) ? [] : [finding]));
}
