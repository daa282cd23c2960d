// Follows the fixes that are offered to their end, as a user does: one after the other in either order, or all at once.
import { checkWorkbook, type Checked } from "../../src/app/check";
import type { Finding } from "../../src/checks/check";
import { buildTree } from "../../src/report/finding-tree";
import type { Status } from "../../src/report/result";
import { applyEdits } from "../../src/formulas/apply-edits";
import type { Edit } from "../../src/workbook/ports";
import type { Workbook } from "../../src/workbook/workbook";

export type Order = "first" | "last" | "together";

const MOST_STEPS = 60;

export function checked(workbook: Workbook): Checked {
  const outcome = checkWorkbook(workbook);
  if (outcome.kind !== "checked") throw new Error(`not checked: ${JSON.stringify(outcome.problem)}`);
  return outcome;
}

export function statusOfChecked({ findings }: Checked): Status {
  return buildTree(findings).status;
}

const hasFix = (finding: Finding): boolean => finding.fix !== null;

/** What is left when no fix is offered any more. */
export function follow(workbook: Workbook, order: Order): Checked {
  let state = checked(workbook);
  for (let step = 0; step < MOST_STEPS; step++) {
    const offered = state.findings.filter(hasFix);
    if (offered.length === 0) return state;
    const taken = order === "together" ? offered : [offered[order === "first" ? 0 : offered.length - 1]!];
    const edits = new Map<string, Edit>();
    for (const { fix } of taken) for (const edit of fix!.edits) if (!edits.has(edit.cell)) edits.set(edit.cell, edit);
    state = checked(applyEdits(state.workbook, [...edits.values()]));
  }
  throw new Error("fixes without an end");
}
