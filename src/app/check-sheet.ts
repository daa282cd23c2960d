// A workbook checked without documents: the same answer as with every check, without loading those of the agreements.
import { AGREEMENT_CHECK_IDS, NO_AGREEMENTS } from "../checks/shared/agreement-check-ids";
import { SHEET_CHECKS } from "../checks/sheet-checks";
import type { Workbook } from "../workbook/workbook";
import { checkWith, type Checked, type CheckOptions, type NotChecked } from "./check-with";

const ABSENT = Object.values(AGREEMENT_CHECK_IDS).map((check) => ({ check, reason: NO_AGREEMENTS }));

/** Like `checkWorkbook`, without documents. */
export function checkSheet(workbook: Workbook, options: Omit<CheckOptions, "documents"> = {}): Checked | NotChecked {
  return checkWith(SHEET_CHECKS, workbook, options, ABSENT);
}
