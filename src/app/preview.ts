// What edits would do, without making them: the snapshot with the edits, recalculated and rechecked.
import type { Finding } from "../checks/check";
import { applyEdits } from "../formulas/apply-edits";
import type { Status } from "../report/result";
import type { Edit } from "../workbook/ports";
import { checkWorkbook, type Checked, type CheckOptions } from "./check";

export interface Preview {
  /** The verdict with the edits made. */
  readonly after: Status;
  /** How many errors and warnings would remain. */
  readonly errors: number;
  readonly warnings: number;
  /** Findings that the edits would introduce. */
  readonly added: number;
}

/** Simulates edits on what was checked. */
export function previewEdits(checked: Checked, edits: readonly Edit[], options: CheckOptions = {}): Preview {
  const after = checkWorkbook(applyEdits(checked.workbook, edits), options);
  if (after.kind === "not-checked") return { after: after.problem.kind, errors: 0, warnings: 0, added: 0 };
  const known = new Set(checked.findings.map(place));
  const open = after.findings.filter((finding) => !after.accepted.has(finding));
  return {
    after: after.tree.status,
    errors: after.tree.counts.error,
    warnings: after.tree.counts.warning,
    added: open.filter((finding) => finding.severity !== "notice" && !known.has(place(finding))).length,
  };
}

/** Where a finding is: one that remains after a correction may be worded differently. */
function place({ check, section, line }: Finding): string {
  return [check, section ?? "", line ?? ""].join("|");
}

/** The edits of all safe fixes together; if two change the same cell, the first. */
export function safeEdits(checked: Checked): Edit[] {
  const byCell = new Map<string, Edit>();
  for (const { fix } of checked.findings) {
    if (fix?.kind !== "safe") continue;
    const keyed = fix.edits.map((edit) => [`${edit.sheet}!${edit.cell}`, edit] as const);
    if (keyed.some(([key]) => byCell.has(key))) continue;
    for (const [key, edit] of keyed) byCell.set(key, edit);
  }
  return [...byCell.values()];
}
