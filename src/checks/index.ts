// The list of checks, in reading order.
import { AGREEMENT_CHECKS } from "./agreement-checks";
import { findCheck as find, type Check } from "./check";
import { SHEET_CHECKS } from "./sheet-checks";

/** Every check by its own type. */
const LIST = [...SHEET_CHECKS, ...AGREEMENT_CHECKS] as const;

/** The ids of the list. */
type CheckId = (typeof LIST)[number]["id"];

export const CHECKS: readonly Check<CheckId>[] = LIST;

/** The check with that id, among all; undefined for another text. */
export const findCheck: (id: string) => Check | undefined = find;
