// Runs checks over one budget. A check that throws is listed as not run; the others still run.
import type { Check, CheckInput, Finding } from "../check";
import type { Localised } from "../../danish/localised";

interface ChecksRun {
  /** In sheet order; within a row, in the order of the list of checks. */
  readonly findings: readonly Finding[];
  readonly ran: readonly string[];
  readonly notRun: readonly { readonly check: string; readonly reason: Localised }[];
}

/** Runs `checks` in their order. Never throws. */
export function runChecks(checks: readonly Check[], input: CheckInput): ChecksRun {
  const findings: Finding[] = [];
  const ran: string[] = [];
  const notRun: { check: string; reason: Localised }[] = [];
  for (const check of checks) {
    try {
      const reason = check.needs(input);
      if (reason) {
        notRun.push({ check: check.id, reason });
        continue;
      }
      findings.push(...check.run(input));
      ran.push(check.id);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      notRun.push({ check: check.id, reason: { da: `Tjekket gik i stå: ${detail}`, en: `The check failed: ${detail}` } });
    }
  }
  return { findings: inSheetOrder(findings), ran, notRun };
}

/** Sorts by row, keeping the order of findings in the same row. */
export function inSheetOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => one.row - other.row);
}
