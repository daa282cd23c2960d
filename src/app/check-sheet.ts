// A workbook checked without documents: the same answer as with every check, without loading those of the agreements.
import { AGREEMENT_CHECK_IDS, NO_AGREEMENTS } from "../checks/shared/agreement-check-ids";
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
  /** Whether there are findings whose causes have not been searched for, or notes that have not been read. */
  readonly lacksLater: boolean;
}

/** Like `checkWorkbook`, without documents. `later` is null while it is not loaded: each finding is then by itself, without likely causes and fixes. */
export function checkSheet(workbook: Workbook, options: Omit<CheckOptions, "documents">, later: Later | null): SheetCheck {
  let lacksLater = false;
  const explain: Later["searchCauses"] = (input, findings, trying) => {
    if (later) return later.searchCauses(input, findings, trying);
    lacksLater = input.budget.notes.length > 0 || findings.length > 0;
    return findings.map((finding) => (finding.fix ? { ...finding, fix: null } : finding));
  };
  const checked = checkWith(SHEET_CHECKS, workbook, options, explain, { absent: ABSENT, judgeNotes: later?.judgeNotes });
  return { checked, lacksLater };
}
