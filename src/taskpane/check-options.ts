// The pane's state as options for a check: documents read, template supplied, checks turned off, and which checks must be loaded.
import type { checkWorkbook } from "../app/check";
import { checkSheet, type SearchCauses, type SheetCheck } from "../app/check-sheet";
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
export function checkOptionsOf({ documents, settings, template, outcome }: PaneState, of: OfDocuments | null): CheckOptions {
  const read = documents.filter((document) => document.status === "read");
  const agreements = read.flatMap((document) => document.agreements);
  return {
    documents: read.length === 0 || !of ? null : { agreements, linkBudget: of.linkBudget },
    template: template?.given?.description ?? null,
    compareTemplate: template?.given?.compare ?? null,
    without: settings.halfAndHalf ? [] : [cofinancingSplit.id],
    before: outcome?.kind === "checked" ? outcome.checked : null,
  };
}

let search: SearchCauses | null = null;

/** Loads the search for causes, which only a budget that does not add up needs. */
export async function loadSearch(): Promise<void> {
  search ??= (await import("../causes/search-causes")).searchCauses;
}

export function checkBudget(workbook: Workbook, options: CheckOptions, of: OfDocuments | null): SheetCheck {
  if (options.documents && of) return { checked: of.checkWorkbook(workbook, options), lacksSearch: false };
  return checkSheet(workbook, options, search);
}

/** Loads what the check lacks first. If that fails, `failed` gets the reason, and the findings have no likely causes. */
export async function checkFully(
  ...[workbook, options, of, failed]: [...Parameters<typeof checkBudget>, (error: unknown) => void]
): Promise<Checked | NotChecked> {
  const { checked, lacksSearch } = checkBudget(workbook, options, of);
  await new Promise((resolve) => setTimeout(resolve)); // drawn in a separate task, so that the page responds in between
  if (!lacksSearch) return checked;
  try {
    await loadSearch();
  } catch (error) {
    failed(error);
    return checked;
  }
  return checkBudget(workbook, { ...options, before: checked.kind === "checked" ? checked : null }, of).checked;
}
