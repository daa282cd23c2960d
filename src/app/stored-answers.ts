// The user's answers on how to read a workbook, as stored in it.
import { NO_ANSWERS, type ReadingAnswers, type RoleAnswer } from "../budget/reading";
import { isObjectOf, isOptional, isText, isTruth, type Guard } from "./shape";

/** One head or label and its role, see {@link RoleAnswer}; with the role `sheet`, the name of the sheet that contains the budget. */
export interface StoredAnswer {
  text: string;
  cell: string;
  role: string;
  isCofinancing?: boolean | undefined;
}

export const isStoredAnswer: Guard<StoredAnswer> = isObjectOf<StoredAnswer>({
  text: isText,
  cell: isText,
  role: isText,
  isCofinancing: isOptional(isTruth),
});

const SHEET = "sheet";

/** A role known only to a later version is ignored: it does not affect the reading. */
export function answersOf(answers: readonly StoredAnswer[]): ReadingAnswers {
  if (answers.length === 0) return NO_ANSWERS;
  const sheet = answers.find(({ role }) => role === SHEET)?.text;
  const roles = answers.filter(({ role }) => role !== SHEET) as RoleAnswer[];
  return sheet === undefined ? { roles } : { sheet, roles };
}

/** Replaces the earlier answer for a head or label by the new one; null withdraws it. */
export function withAnswer(
  answers: readonly StoredAnswer[],
  { text, cell }: Pick<StoredAnswer, "text" | "cell">,
  now: StoredAnswer | null,
): StoredAnswer[] {
  return [...answers.filter((each) => each.text !== text || each.cell !== cell), ...(now ? [now] : [])];
}

/** Chooses the sheet that contains the budget; null withdraws the choice. */
export function withSheet(answers: readonly StoredAnswer[], name: string | null): StoredAnswer[] {
  return [...answers.filter(({ role }) => role !== SHEET), ...(name === null ? [] : [{ text: name, cell: "", role: SHEET }])];
}
