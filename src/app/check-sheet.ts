// A workbook checked without documents: the same answer as with every check, without loading those of the agreements.
import { AGREEMENT_CHECK_IDS, NO_AGREEMENTS } from "../checks/shared/agreement-check-ids";
import { foldApart } from "../causes/fold-apart";
import { needsSearch } from "../causes/needs-search";
import type { searchCauses } from "../causes/search-causes";
import type { JudgeNotes } from "../checks/shared/note-judgement";
import { SHEET_CHECKS } from "../checks/sheet-checks";
import type { Workbook } from "../workbook/workbook";
import { checkWith, type Checked, type CheckOptions, type NotChecked } from "./check-with";

const ABSENT = Object.values(AGREEMENT_CHECK_IDS).map((check) => ({ check, reason: NO_AGREEMENTS }));

/** What a page loads when a budget first needs it: the search for causes, and what reads notes. */
export interface Later {
  readonly searchCauses: typeof searchCauses;
  readonly judgeNotes: JudgeNotes;
}

export interface SheetCheck {
  readonly checked: Checked | NotChecked;
  /** Whether some findings need a search for causes that has not been made, or notes have not been read. */
  readonly lacksLater: boolean;
}

/** Like `checkWorkbook`, without documents. `later` is null while it is not loaded: the findings then stand without likely causes and fixes. */
export function checkSheet(workbook: Workbook, options: Omit<CheckOptions, "documents">, later: Later | null): SheetCheck {
  let lacksLater = false;
  const explain: Later["searchCauses"] = (input, findings, trying) => {
    if (later) return later.searchCauses(input, findings, trying);
    lacksLater = input.budget.notes.length > 0 || needsSearch(findings, input.budget);
    return foldApart(findings, input.budget).map((finding) => (finding.fix ? { ...finding, fix: null } : finding));
  };
  const checked = checkWith(SHEET_CHECKS, workbook, options, explain, { absent: ABSENT, judgeNotes: later?.judgeNotes });
  return { checked, lacksLater };
}
