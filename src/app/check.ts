// Checks a workbook with every check there is.
import { searchCauses } from "../causes/search-causes";
import { readByTemplate } from "../template/given-template";
import { CHECKS } from "../checks";
import { judgeNotes } from "../checks/shared/note-amounts";
import type { Workbook } from "../workbook/workbook";
import { checkWith, type Checked, type CheckOptions, type NotChecked } from "./check-with";

export type { Checked, CheckOptions, Documents, NotChecked } from "./check-with";

/** Reads the budget and runs every check. Never throws because of a workbook's content. */
export function checkWorkbook(workbook: Workbook, options: CheckOptions = {}): Checked | NotChecked {
  return checkWith(CHECKS, workbook, { ...options, readByTemplate }, searchCauses, { judgeNotes });
}
