// The findings of a changed budget, and their summary in a test.
import { check } from "../build/checked";
import type { Finding } from "../../src/checks/check";
import type { Workbook } from "../../src/workbook/workbook";
import { sample, type Contents } from "../checks/sample";

export function findingsOf(workbook: Workbook): readonly Finding[] {
  const checked = check(workbook);
  return checked.findings;
}

/** A small budget with formulas, its Balance in B42; what the edits break. */
export function sampleFindings(edits: Contents): readonly Finding[] {
  return findingsOf(sample(edits).workbook).filter((finding) => finding.severity !== "notice");
}

/** Of each finding "check cell severity | causes | what folds under it | the fix". */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ check, cells, severity, causes, consequences, fix }) =>
    [
      `${check} ${cells[0]} ${severity}`,
      causes.map((cause) => `${cause.kind} ${cause.cells.join("+")} ${cause.from} > ${cause.to}`).join(", "),
      consequences.map((consequence) => `${consequence.check} ${consequence.cells[0]}`).join(", "),
      fix ? `${fix.kind} ${fix.edits.map(({ cell, to }) => `${cell} ${to}`).join("+")}` : "",
    ].join(" | "),
  );
}
