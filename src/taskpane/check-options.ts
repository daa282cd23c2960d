// What the pane's state means for a check: the documents that were read, and the checks that are turned off.
import type { CheckOptions, Documents } from "../app/check";
import { cofinancingSplit } from "../checks/cofinancing-split";
import type { PaneState } from "./pane-state";

export function checkOptionsOf({ documents, settings }: PaneState, linkBudget: Documents["linkBudget"] | null): CheckOptions {
  const read = documents.filter((document) => document.status === "read");
  const agreements = read.flatMap((document) => document.agreements);
  return {
    documents: read.length === 0 || !linkBudget ? null : { agreements, linkBudget },
    without: settings.halfAndHalf ? [] : [cofinancingSplit.id],
  };
}
