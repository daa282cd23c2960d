// The user's answers on how to read a workbook, as stored in it.
import { NOTHING_TOLD, type Told, type ToldRole } from "../budget/reading";
import { isObjectOf, isOptional, isText, isTruth, type Guard } from "./shape";

/** One head or label and its role, see {@link ToldRole}; with the role `sheet`, the name of the sheet that contains the budget. */
export interface StoredTold {
  text: string;
  cell: string;
  role: string;
  isCofinancing?: boolean | undefined;
}

export const isStoredTold: Guard<StoredTold> = isObjectOf<StoredTold>({
  text: isText,
  cell: isText,
  role: isText,
  isCofinancing: isOptional(isTruth),
});

const SHEET = "sheet";

/** A role known only to a later version is ignored: it does not affect the reading. */
export function toldOf(told: readonly StoredTold[]): Told {
  if (told.length === 0) return NOTHING_TOLD;
  const sheet = told.find(({ role }) => role === SHEET)?.text;
  const roles = told.filter(({ role }) => role !== SHEET) as ToldRole[];
  return sheet === undefined ? { roles } : { sheet, roles };
}

/** Replaces the earlier answer for a head or label by the new one; null withdraws it. */
export function withTold(
  told: readonly StoredTold[],
  { text, cell }: Pick<StoredTold, "text" | "cell">,
  now: StoredTold | null,
): StoredTold[] {
  return [...told.filter((each) => each.text !== text || each.cell !== cell), ...(now ? [now] : [])];
}

/** Chooses the sheet that contains the budget; null withdraws the choice. */
export function withSheet(told: readonly StoredTold[], name: string | null): StoredTold[] {
  return [...told.filter(({ role }) => role !== SHEET), ...(name === null ? [] : [{ text: name, cell: "", role: SHEET }])];
}
