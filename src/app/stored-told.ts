// What the user said of how a workbook is to be read, as it is kept in it.
import { NOTHING_TOLD, type Told, type ToldRole } from "../budget/reading";
import { isObjectOf, isOptional, isText, isTruth, type Guard } from "./shape";

/** One head or label and what it is, see {@link ToldRole}; with the role `sheet` the name of the sheet that holds the budget. */
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

/** A role that only a later version knows says nothing to this one: nothing is read by it. */
export function toldOf(told: readonly StoredTold[]): Told {
  if (told.length === 0) return NOTHING_TOLD;
  const sheet = told.find(({ role }) => role === SHEET)?.text;
  const roles = told.filter(({ role }) => role !== SHEET) as ToldRole[];
  return sheet === undefined ? { roles } : { sheet, roles };
}

/** With what the user now says of a head or label in the place of what was said before; null takes that back. */
export function withTold(
  told: readonly StoredTold[],
  { text, cell }: Pick<StoredTold, "text" | "cell">,
  now: StoredTold | null,
): StoredTold[] {
  return [...told.filter((each) => each.text !== text || each.cell !== cell), ...(now ? [now] : [])];
}
