// Runs checks over one budget. A check that throws is listed as not run and says so as a finding; the others still run.
import { FAILED, findingOf, type Check, type CheckInput, type Finding } from "../check";
import type { Localised } from "../../danish/localised";

interface ChecksRun {
  /** In sheet order; within a row, in the order of the list of checks. */
  readonly findings: readonly Finding[];
  readonly ran: readonly string[];
  readonly notRun: readonly { readonly check: string; readonly reason: Localised }[];
  /** One for each check that threw: without its answer no budget is ready. Nothing in the sheet explains it. */
  readonly failed: readonly Finding[];
}

/** Runs `checks` in their order. Never throws. */
export function runChecks(checks: readonly Check[], input: CheckInput): ChecksRun {
  const findings: Finding[] = [];
  const ran: string[] = [];
  const notRun: { check: string; reason: Localised }[] = [];
  const failed: Finding[] = [];
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
      if (check.severity !== "notice") failed.push(failureOf(check, input));
    }
  }
  return { findings: inSheetOrder(findings), ran, notRun, failed };
}

function failureOf(check: Check, input: CheckInput): Finding {
  const { title, totals } = input.budget;
  const message = { key: FAILED.key, args: { problem: check.problem } };
  return findingOf(check, input, message, { outcome: "unsure", cells: [title?.address ?? totals.total.address], row: 0 });
}

/** Sorts by row, keeping the order of findings in the same row. */
export function inSheetOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => one.row - other.row);
}
