// The pane's state as options for a check: documents read, template supplied, checks turned off, and which checks must be loaded.
import type { checkWorkbook } from "../app/check";
import { checkSheet, type Later, type SheetCheck } from "../app/check-sheet";
import type { Checked, CheckOptions, Documents, NotChecked } from "../app/check-with";
import { cofinancingSplit } from "../checks/cofinancing-split";
import type { rereadBudget } from "../template/reread";
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
    readByTemplate: template?.given?.readByTemplate ?? null,
    compareTemplate: template?.given?.compare ?? null,
    without: settings.halfAndHalf ? [] : [cofinancingSplit.id],
    before: beforeOf(outcome?.kind === "checked" ? outcome.checked : null),
  };
}

let later: Later | null = null;
let reread: typeof rereadBudget | null = null;

/** Loads the search for causes, which only a budget with findings needs, what reads notes, and what reads a budget again after an edit. */
export async function loadLater(): Promise<void> {
  if (later && reread) return;
  const [{ searchCauses }, { judgeNotes }, { rereadBudget }] = await Promise.all([
    import("../causes/search-causes"),
    import("../checks/shared/note-amounts"),
    import("../template/reread"),
  ]);
  later = { searchCauses, judgeNotes };
  reread = rereadBudget;
}

/** What the next check need not work out again. */
function beforeOf(checked: Checked | NotChecked | null): CheckOptions["before"] {
  return checked?.kind === "checked" && reread ? { budget: checked.budget, reread } : null;
}

export function checkBudget(workbook: Workbook, options: CheckOptions, of: OfDocuments | null): SheetCheck {
  if (options.documents && of) return { checked: of.checkWorkbook(workbook, options), lacksLater: false };
  return checkSheet(workbook, options, later);
}

/** Loads what the check lacks first. If that fails, `failed` gets the reason, and the findings have no likely causes. */
export async function checkFully(
  ...[workbook, options, of, failed]: [...Parameters<typeof checkBudget>, (error: unknown) => void]
): Promise<Checked | NotChecked> {
  const { checked, lacksLater } = checkBudget(workbook, options, of);
  await new Promise((resolve) => setTimeout(resolve)); // drawn in a separate task, so that the page responds in between
  if (!lacksLater) return checked;
  try {
    await loadLater();
  } catch (error) {
    failed(error);
    return checked;
  }
  return checkBudget(workbook, { ...options, before: beforeOf(checked) }, of).checked;
}
