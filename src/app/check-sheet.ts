// A workbook checked without documents: the same answer as with every check, without loading those of the agreements.
import { AGREEMENT_CHECK_IDS, NO_AGREEMENTS } from "../checks/shared/agreement-check-ids";
import { foldApart } from "../causes/fold-apart";
import { needsSearch } from "../causes/needs-search";
import type { searchCauses } from "../causes/search-causes";
import { SHEET_CHECKS } from "../checks/sheet-checks";
import type { Workbook } from "../workbook/workbook";
import { checkWith, type Checked, type CheckOptions, type NotChecked } from "./check-with";

const ABSENT = Object.values(AGREEMENT_CHECK_IDS).map((check) => ({ check, reason: NO_AGREEMENTS }));

/** The search for causes; a page loads it when a budget first needs it. */
export type SearchCauses = typeof searchCauses;

export interface SheetCheck {
  readonly checked: Checked | NotChecked;
  /** Whether some findings need a search for causes that has not been made. */
  readonly lacksSearch: boolean;
}

/** Like `checkWorkbook`, without documents. `search` is null while it is not loaded: the findings then stand without likely causes and fixes. */
export function checkSheet(workbook: Workbook, options: Omit<CheckOptions, "documents">, search: SearchCauses | null): SheetCheck {
  let lacksSearch = false;
  const explain: SearchCauses = (input, findings, trying) => {
    if (search) return search(input, findings, trying);
    lacksSearch = needsSearch(findings, input.budget);
    return foldApart(findings, input.budget).map((finding) => (finding.fix ? { ...finding, fix: null } : finding));
  };
  return { checked: checkWith(SHEET_CHECKS, workbook, options, explain, ABSENT), lacksSearch };
}
