// The pane's state as options for a check: documents read, template supplied, checks turned off, and which checks must be loaded.
import type { checkWorkbook } from "../app/check";
import { checkSheet } from "../app/check-sheet";
import type { Checked, CheckOptions, Documents, NotChecked } from "../app/check-with";
import { cofinancingSplit } from "../checks/cofinancing-split";
import type { Workbook } from "../workbook/workbook";
import type { PaneState } from "./pane-state";

/** What compares a budget with documents. */
export interface OfDocuments {
  readonly linkBudget: Documents["linkBudget"];
  readonly checkWorkbook: typeof checkWorkbook;
}

/** Null if no document was given. */
export function checkOptionsOf({ documents, settings, template }: PaneState, of: OfDocuments | null): CheckOptions {
  const read = documents.filter((document) => document.status === "read");
  const agreements = read.flatMap((document) => document.agreements);
  return {
    documents: read.length === 0 || !of ? null : { agreements, linkBudget: of.linkBudget },
    template: template?.given?.description ?? null,
    compareTemplate: template?.given?.compare ?? null,
    without: settings.halfAndHalf ? [] : [cofinancingSplit.id],
  };
}

export function checkBudget(workbook: Workbook, options: CheckOptions, of: OfDocuments | null): Checked | NotChecked {
  return options.documents && of ? of.checkWorkbook(workbook, options) : checkSheet(workbook, options);
}
